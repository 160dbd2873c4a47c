// SPDX-License-Identifier: Apache-2.0
import CPostgres

/// A connection to a PostgreSQL server; it reopens itself when it was lost between two pieces of work.
///
/// Safety: `@unchecked Sendable` because the pool hands it from thread to thread, one at a time.
final class PostgresConnection: Connection, @unchecked Sendable {
    /// How a piece of work failed, for the decision to repeat it.
    struct Failure {
        let error: DatabaseError
        /// Whether the same statements may well succeed next time.
        let isRepeatable: Bool
        /// Whether the server said that it did nothing; a lost connection does not.
        let isCertain: Bool
    }

    /// What a prepared statement was prepared with.
    struct Prepared {
        let name: String
        let types: [PostgresType]
    }

    let engine = Engine.postgres
    private let url: String
    private let configuration: DatabaseConfiguration
    private(set) var handle: OpaquePointer?
    var statements: StatementCache<Prepared>
    private var namesUsed = 0
    private var kind = WorkKind.read
    private(set) var failure: Failure?
    private var isStreaming = false
    /// Whether a statement of this piece of work has run, after which a lost connection cannot be replaced unseen.
    private var hasRun = false

    /// Connects, waiting for a server that is starting.
    init(url: String, configuration: DatabaseConfiguration) throws(DatabaseError) {
        self.url = url
        self.configuration = configuration
        statements = StatementCache(limit: configuration.statementsCachedMax)
        try open()
    }

    deinit {
        PQfinish(handle)
    }

    func close() {
        PQfinish(handle)
        handle = nil
    }

    var isLost: Bool { handle == nil || PQstatus(handle) != CONNECTION_OK }

    // MARK: Transactions

    func begin(_ kind: WorkKind) throws(DatabaseError) {
        self.kind = kind
        failure = nil
        hasRun = false
        if isLost { try open() }
        switch kind {
        case .read: break
        case .snapshot: try command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        case .write: try command("BEGIN READ WRITE")
        }
    }

    func end() throws(DatabaseError) {
        if let failure { throw failure.error }
        if kind != .read { try command("COMMIT") }
        if isLost { throw .unavailable("the connection was lost") }
    }

    func abandon() {
        guard !isLost, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
        PQclear(PQexec(handle, "ROLLBACK"))
        // Whatever state that is, a new session has none.
        if PQtransactionStatus(handle) != PQTRANS_IDLE { close() }
    }

    func liftTimeout() throws(DatabaseError) {
        if kind != .read { try command("SET LOCAL statement_timeout = 0") }
    }

    /// A statement without values or result, in one round trip.
    private func command(_ text: String) throws(DatabaseError) {
        var result = PQexec(handle, text)
        if isLost, !hasRun {
            PQclear(result)
            try open()
            result = PQexec(handle, text)
        }
        hasRun = true
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw noted(result) }
    }

    // MARK: Statements

    func run(_ sql: SQL) throws(DatabaseError) -> [Row] {
        let result = try perform(sql)
        defer { PQclear(result) }
        return try PostgresRows(result).rows()
    }

    @discardableResult
    func execute(_ sql: SQL) throws(DatabaseError) -> Int {
        let result = try perform(sql)
        defer { PQclear(result) }
        // A SELECT counts what it returned, which is no change.
        guard PQresultStatus(result) == PGRES_COMMAND_OK || isChange(result) else { return 0 }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    private func isChange(_ result: OpaquePointer?) -> Bool {
        !String(cString: PQcmdStatus(result)).hasPrefix("SELECT")
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try checkReady()
        let parameters = try PostgresParameters(sql.values)
        var hasHanded = false
        func hand(_ row: Row) throws {
            hasHanded = true
            try body(row)
        }
        do {
            try stream(sql, parameters, to: hand)
        } catch {
            guard !hasHanded, try recovered() else { throw error }
            try stream(sql, parameters, to: hand)
        }
        hasRun = true
    }

    private func stream(_ sql: SQL, _ parameters: PostgresParameters, to body: (Row) throws -> Void) throws {
        let statement = try prepared(sql, parameters.types)
        guard parameters.send(statement.name, on: handle) == 1 else { throw noted(nil) }
        PQsetSingleRowMode(handle)
        isStreaming = true
        defer { isStreaming = false }
        var thrown: (any Error)?
        while let result = PQgetResult(handle) {
            defer { PQclear(result) }
            if thrown != nil { continue }
            do {
                try hand(result, to: body)
            } catch {
                thrown = error
                if failure == nil { failure = Failure(error: .aborted, isRepeatable: false, isCertain: true) }
                cancel()
            }
        }
        if let thrown { throw thrown }
    }

    private func hand(_ result: OpaquePointer, to body: (Row) throws -> Void) throws {
        switch PQresultStatus(result) {
        case PGRES_SINGLE_TUPLE: for row in try PostgresRows(result).rows() { try body(row) }
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK: break
        default: throw noted(result)
        }
    }

    private func cancel() {
        let cancel = PQgetCancel(handle)
        var reason: [CChar] = Array(repeating: 0, count: 256)
        PQcancel(cancel, &reason, Int32(reason.count))
        PQfreeCancel(cancel)
    }

    private func perform(_ sql: SQL) throws(DatabaseError) -> OpaquePointer? {
        try checkReady()
        let parameters = try PostgresParameters(sql.values)
        defer { hasRun = true }
        do throws(DatabaseError) {
            return try performOnce(sql, parameters)
        } catch {
            guard try recovered() else { throw error }
            return try performOnce(sql, parameters)
        }
    }

    private func performOnce(_ sql: SQL, _ parameters: PostgresParameters) throws(DatabaseError) -> OpaquePointer? {
        let statement = try prepared(sql, parameters.types)
        let result = parameters.execute(statement.name, on: handle)
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK:
            return result
        default:
            defer { PQclear(result) }
            throw noted(result)
        }
    }

    private func checkReady() throws(DatabaseError) {
        guard !isStreaming else { throw .busyStreaming }
        guard failure == nil else { throw .aborted }
    }

    /// Makes the session usable again if the first statement of a read has found it ended, as after a restart of the
    /// server, or without what was prepared; false if the statement cannot be repeated unseen.
    private func recovered() throws(DatabaseError) -> Bool {
        guard kind == .read, !hasRun, isLost || failure?.isRepeatable == true else { return false }
        if isLost || failure?.isCertain == false { try open() }
        failure = nil
        return true
    }

    /// The statement under its text, prepared anew when a value is of another kind than before.
    private func prepared(_ sql: SQL, _ types: [PostgresType]) throws(DatabaseError) -> Prepared {
        let known = statements.statement(for: sql.text)
        if let known, PostgresType.fit(types, known.types) { return known }
        guard sql.values.count <= Limits.bindingsMax else {
            throw .statement(code: "54023", message: "more than \(Limits.bindingsMax) values in one statement")
        }
        namesUsed += 1
        let types = known.map { PostgresType.merged(types, $0.types) } ?? types
        let statement = Prepared(name: "s\(namesUsed)", types: types)
        var text = sql.rendered(for: .postgres)
        text.append(0)
        let oids = types.map(\.oid)
        let result = text.withUnsafeBytes { bytes in
            PQprepare(handle, statement.name, bytes.bindMemory(to: CChar.self).baseAddress, Int32(oids.count), oids)
        }
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw noted(result) }
        for evicted in statements.keep(statement, for: sql.text) {
            PQclear(PQexec(handle, "DEALLOCATE \(evicted.name)"))
        }
        return statement
    }

    /// Remembers the first failure of a piece of work and gives it back as an error.
    private func noted(_ result: OpaquePointer?) -> DatabaseError {
        let report = PostgresReport(result, isLost: isLost)
        // New ones get new names, so it does no harm if the server still has some of the old.
        if report.isStatementUnknown { _ = statements.removeAll() }
        if failure == nil {
            let hasEnded = isLost || report.endsSession
            failure = Failure(
                error: report.error, isRepeatable: hasEnded || report.isRepeatable, isCertain: !hasEnded)
        }
        return report.error
    }

    // MARK: Opening

    /// Connects anew, with back-off until the configured wait is over.
    private func open() throws(DatabaseError) {
        let deadline = Deadline.after(seconds: configuration.connectionWaitSeconds)
        var backOff = BackOff()
        while true {
            close()
            _ = statements.removeAll()
            do throws(DatabaseError) {
                handle = try PostgresSession.connect(to: url, statementSeconds: configuration.statementSeconds)
                failure = nil
                return
            } catch {
                guard PostgresSession.isWorthRetrying(error), !deadline.hasPassed else { throw error }
                pause(seconds: backOff.next())
            }
        }
    }
}
