// SPDX-License-Identifier: Apache-2.0

/// Which database it is.
package enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgres
}

/// One open connection, used by one thread at a time.
protocol Connection: AnyObject {
    var engine: Engine { get }
    func run(_ sql: SQL) throws(DatabaseError) -> [Row]
    func execute(_ sql: SQL) throws(DatabaseError) -> Int
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws
    func liftTimeout() throws(DatabaseError)
    /// Starts a piece of work; `end` or `abandon` follows.
    func begin(_ kind: WorkKind) throws(DatabaseError)
    /// Commits, or throws and leaves the connection usable.
    func end() throws(DatabaseError)
    /// Undoes what was done since `begin`; the connection is usable, or reopened by the next `begin`.
    func abandon()
    func close()
}

/// What a piece of work on a connection may do.
enum WorkKind {
    /// Reads, on PostgreSQL each statement by itself.
    case read
    /// Reads of one state.
    case snapshot
    /// Reads and writes in one transaction.
    case write
}
