// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A PostgreSQL server: a pool of connections, and lanes that write so that no caller's thread is blocked.
///
/// Safety: `counts` and `lanes` are touched with the monitor held.
final class PostgresCore: DatabaseCore, @unchecked Sendable {
    let engine = Engine.postgres
    private let pool: ConnectionPool<PostgresConnection>
    private let line: WaitingLine<any PendingWrite>
    private let lanesMax: Int
    private let monitor = Monitor()
    private var counts = DatabaseStatistics()
    private var lanes: [pthread_t] = []
    private var busyLanes = 0

    init(url: String, configuration: DatabaseConfiguration) throws(DatabaseError) {
        let connectionsMax = max(configuration.connectionsMax, 2)
        // One connection at least stays for reads.
        lanesMax = min(max(configuration.writersMax, 1), connectionsMax - 1)
        line = WaitingLine(limit: configuration.writesWaitingMax)
        pool = ConnectionPool(max: connectionsMax, waitSeconds: configuration.connectionWaitSeconds) {
            () throws(DatabaseError) in
            try PostgresConnection(url: url, configuration: configuration)
        }
        pool.giveBack(try pool.take())
        startLaneIfNeeded()
        guard !lanes.isEmpty else { throw .unavailable("no thread for writes") }
    }

    func take() throws(DatabaseError) -> any Connection {
        try pool.take()
    }

    func giveBack(_ connection: any Connection) {
        guard let connection = connection as? PostgresConnection else { return }
        pool.giveBack(connection)
    }

    func push(_ write: any PendingWrite) throws(DatabaseError) {
        try line.push(write)
        startLaneIfNeeded()
    }

    /// Adds a thread while all there are have work and writes are waiting.
    private func startLaneIfNeeded() {
        monitor.lock()
        defer { monitor.unlock() }
        guard lanes.count < lanesMax, lanes.isEmpty || busyLanes + line.count > lanes.count else { return }
        guard let lane = startThread({ [self] in serve() }) else { return }
        lanes.append(lane)
    }

    private func serve() {
        while let write = line.take(upTo: 1).first {
            monitor.withLock { busyLanes += 1 }
            perform(write)
            monitor.withLock { busyLanes -= 1 }
        }
    }

    /// Attempts a transaction until it is committed, fails for good, or was attempted often enough.
    private func perform(_ write: any PendingWrite) {
        var backOff = BackOff()
        var attempts = 0
        while true {
            attempts += 1
            switch attempt(write) {
            case .committed:
                count { $0.commits += 1 }
                count { $0.transactionsCommitted += 1 }
                return write.succeed()
            case .failed(_, isRepeatable: true) where attempts < Limits.attemptsMax:
                count { $0.replays += 1 }
                pause(seconds: backOff.next())
            case .failed(let error, isRepeatable: _):
                count { $0.transactionsFailed += 1 }
                return write.fail(error)
            }
        }
    }

    private enum Outcome {
        case committed
        case failed(any Error, isRepeatable: Bool)
    }

    private func attempt(_ write: any PendingWrite) -> Outcome {
        let connection: PostgresConnection
        do throws(DatabaseError) {
            connection = try pool.take()
        } catch {
            return .failed(error, isRepeatable: false)
        }
        defer { pool.giveBack(connection) }
        do {
            try connection.begin(.write)
            try write.attempt(Transaction(on: connection))
            // A failure that the body has caught.
            if let failure = connection.failure { throw failure.error }
        } catch {
            let isRepeatable = connection.failure?.isRepeatable ?? false
            connection.abandon()
            return .failed(error, isRepeatable: isRepeatable)
        }
        do throws(DatabaseError) {
            try connection.end()
            return .committed
        } catch {
            // Of a connection lost in COMMIT nobody can say whether it was committed.
            let isRepeatable = connection.failure.map { $0.isRepeatable && $0.isCertain } ?? false
            connection.abandon()
            return .failed(error, isRepeatable: isRepeatable)
        }
    }

    private func count(_ change: (inout DatabaseStatistics) -> Void) {
        monitor.withLock { change(&counts) }
    }

    func backup(to path: String) throws(DatabaseError) {
        throw .statement(code: "0A000", message: "PostgreSQL is backed up with its own tools, such as pg_dump")
    }

    func integrityCheck(_ transaction: borrowing Transaction) throws(DatabaseError) -> [String] {
        let indexes = try transaction.run(
            """
            SELECT c.relname FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE NOT i.indisvalid ORDER BY c.relname
            """)
        let constraints = try transaction.run(
            "SELECT conname FROM pg_catalog.pg_constraint WHERE NOT convalidated ORDER BY conname")
        var problems: [String] = []
        for row in indexes { problems.append("index \(try row.string(0)) is invalid") }
        for row in constraints { problems.append("constraint \(try row.string(0)) was never validated") }
        return problems
    }

    var statistics: DatabaseStatistics {
        var now = monitor.withLock { counts }
        now.writesWaiting = line.count
        let connections = pool.counts
        now.connectionsOpen = connections.open
        now.connectionsIdle = connections.idle
        return now
    }

    func close() {
        line.close()
        let joined = monitor.withLock {
            defer { lanes = [] }
            return lanes
        }
        for lane in joined { pthread_join(lane, nil) }
        pool.close()
    }
}
