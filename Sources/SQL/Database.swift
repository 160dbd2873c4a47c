// SPDX-License-Identifier: Apache-2.0

/// An open database of either engine; one per process, shared by all its threads.
package final class Database: Sendable {
    private let core: any DatabaseCore

    private init(_ core: any DatabaseCore) {
        self.core = core
    }

    /// Opens the file, made if missing, or the first connection to the server.
    ///
    /// - Throws: ``DatabaseError/unavailable(_:)`` with the reason.
    package static func open(_ configuration: DatabaseConfiguration) throws(DatabaseError) -> Database {
        switch configuration.location {
        case .sqlite(let path): Database(try SQLiteCore(path: path, configuration: configuration))
        case .postgres(let url): Database(try PostgresCore(url: url, configuration: configuration))
        }
    }

    package var engine: Engine { core.engine }

    /// Whether a read is all work of this process, and no waiting for a server's answer.
    package var readsWithoutWaiting: Bool { engine == .sqlite }

    /// Runs `body` on the calling thread, which may block; it cannot write.
    ///
    /// On SQLite all of it sees one state; on PostgreSQL each statement sees the latest, for the price of no round
    /// trip. ``snapshot(_:)`` is for what must agree.
    ///
    /// - Throws: what `body` throws, or ``DatabaseError/unavailable(_:)`` if no connection came free in time.
    package func read<Value>(_ body: (borrowing Transaction) throws -> Value) throws -> Value {
        try perform(.read, body)
    }

    /// Runs `body` like ``read(_:)``, all of it on one state of the database.
    package func snapshot<Value>(_ body: (borrowing Transaction) throws -> Value) throws -> Value {
        try perform(.snapshot, body)
    }

    private func perform<Value>(
        _ kind: WorkKind, _ body: (borrowing Transaction) throws -> Value
    ) throws -> Value {
        let connection = try core.take()
        defer { core.giveBack(connection) }
        do {
            try connection.begin(kind)
            let value = try body(Transaction(on: connection))
            try connection.end()
            return value
        } catch {
            connection.abandon()
            throw error
        }
    }

    /// Runs `body` in one transaction on a thread of the database, and returns once its changes are durable.
    ///
    /// `body` may run several times before one run is committed: it must have no effect besides its statements.
    ///
    /// - Throws: what `body` throws, which undoes it; ``DatabaseError/unavailable(_:)`` if too many wait.
    @discardableResult
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
    ) async throws -> Value {
        try await withUnsafeThrowingContinuation { continuation in
            let write = Write(body, answering: continuation)
            do throws(DatabaseError) {
                try core.push(write)
            } catch {
                write.fail(error)
            }
        }
    }

    /// Copies the database as it is now to `path`, replacing a file there, while others read and write.
    ///
    /// - Throws: ``DatabaseError/statement(code:message:)`` on PostgreSQL, which has tools of its own.
    package func backup(to path: String) throws {
        try core.backup(to: path)
    }

    /// What is wrong in the database by itself, one line each; empty if nothing is.
    ///
    /// SQLite: pages, indexes, constraints and foreign keys. PostgreSQL: invalid indexes and unvalidated constraints.
    package func integrityCheck() throws -> [String] {
        try snapshot { transaction in
            try transaction.liftTimeout()
            return try core.integrityCheck(transaction)
        }
    }

    package func statistics() -> DatabaseStatistics {
        core.statistics
    }

    /// Finishes the writes that wait and closes every connection; later calls throw `unavailable`.
    package func close() {
        core.close()
    }
}

/// What the engines do differently.
protocol DatabaseCore: AnyObject, Sendable {
    var engine: Engine { get }
    var statistics: DatabaseStatistics { get }
    func take() throws(DatabaseError) -> any Connection
    func giveBack(_ connection: any Connection)
    func push(_ write: any PendingWrite) throws(DatabaseError)
    func backup(to path: String) throws(DatabaseError)
    func integrityCheck(_ transaction: borrowing Transaction) throws(DatabaseError) -> [String]
    func close()
}
