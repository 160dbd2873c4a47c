// SPDX-License-Identifier: Apache-2.0

/// One transaction, lent to the body that runs in it.
///
/// It cannot be copied, kept or awaited in. A failed statement, caught or not, ends it: every later one throws
/// SQLSTATE 25P02 and nothing is committed, on both engines.
package struct Transaction: ~Copyable {
    /// For the few statements that differ.
    package let engine: Engine
    private let connection: any Connection

    init(on connection: any Connection) {
        engine = connection.engine
        self.connection = connection
    }

    /// Every row of the result at once.
    package borrowing func run(_ sql: SQL) throws(DatabaseError) -> [Row] {
        try connection.run(sql)
    }

    /// How many rows were inserted, updated or deleted; zero for any other statement.
    @discardableResult
    package borrowing func execute(_ sql: SQL) throws(DatabaseError) -> Int {
        try connection.execute(sql)
    }

    /// Hands over the rows one by one, in memory that does not grow with their number.
    ///
    /// No other statement may run inside `body`. What it throws stops the reading and ends the transaction.
    package borrowing func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try connection.each(sql, body)
    }

    /// Lets the statements that follow take as long as they need.
    borrowing func liftTimeout() throws(DatabaseError) {
        try connection.liftTimeout()
    }
}
