// SPDX-License-Identifier: Apache-2.0

/// An SQLite file: many readers, one writer.
final class SQLiteCore: DatabaseCore {
    let engine = Engine.sqlite
    private let path: String
    private let configuration: DatabaseConfiguration
    private let writer: GroupWriter
    private let readers: ConnectionPool<SQLiteConnection>

    init(path: String, configuration: DatabaseConfiguration) throws(DatabaseError) {
        self.path = path
        self.configuration = configuration
        let connection = try SQLiteConnection(path: path, role: .writer, configuration: configuration)
        writer = try GroupWriter(connection, configuration: configuration)
        readers = ConnectionPool(
            max: max(configuration.readersMax, 1), waitSeconds: configuration.connectionWaitSeconds
        ) { () throws(DatabaseError) in
            try SQLiteConnection(path: path, role: .reader, configuration: configuration)
        }
    }

    func take() throws(DatabaseError) -> any Connection {
        try readers.take()
    }

    func giveBack(_ connection: any Connection) {
        guard let connection = connection as? SQLiteConnection else { return }
        readers.giveBack(connection)
    }

    func push(_ write: any PendingWrite) throws(DatabaseError) {
        try writer.push(write)
    }

    func backup(to path: String) throws(DatabaseError) {
        let source = try SQLiteConnection(path: self.path, role: .reader, configuration: configuration)
        defer { source.close() }
        try source.backup(to: path)
    }

    func integrityCheck(_ transaction: borrowing Transaction) throws(DatabaseError) -> [String] {
        var problems: [String] = []
        for row in try transaction.run("PRAGMA integrity_check") {
            let line = try row.string(0)
            if line != "ok" { problems.append(line) }
        }
        for row in try transaction.run("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check") {
            let place = try row.int64OrNil(1).map { " row \($0)" } ?? ""
            problems.append("\(try row.string(0))\(place) points to no row of \(try row.string(2))")
        }
        return problems
    }

    var statistics: DatabaseStatistics {
        var now = writer.statistics
        let counts = readers.counts
        now.connectionsOpen = counts.open + 1
        now.connectionsIdle = counts.idle
        return now
    }

    func close() {
        readers.close()
        writer.close()
    }
}
