// SPDX-License-Identifier: Apache-2.0
import CSQLite

/// A connection to an SQLite file, without locks of its own.
///
/// Safety: `@unchecked Sendable` because the pool and the writer hand it from thread to thread, one at a time.
final class SQLiteConnection: Connection, @unchecked Sendable {
    /// What the connection is for.
    enum Role {
        case reader, writer
    }

    let engine = Engine.sqlite
    let handle: OpaquePointer
    private var statements: StatementCache<OpaquePointer>
    private let statementSeconds: Double
    /// Monotonic nanoseconds after which the running statement is interrupted; read by the progress callback.
    private let deadline: UnsafeMutablePointer<Int64>
    /// Pages in the write-ahead log after the last commit; written by the commit callback.
    let logPages: UnsafeMutablePointer<Int32>
    private(set) var failure: DatabaseError?
    private var isStreaming = false
    private var isTimeoutLifted = false

    init(path: String, role: Role, configuration: DatabaseConfiguration) throws(DatabaseError) {
        _ = stopsCountingMemory
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (role == .writer ? SQLITE_OPEN_CREATE : 0)
        let status = sqlite3_open_v2(path, &opened, flags, nil)
        guard status == SQLITE_OK, let opened else {
            let reason = String(cString: sqlite3_errstr(status))
            sqlite3_close_v2(opened)
            throw .unavailable("the database file cannot be opened: \(reason)")
        }
        handle = opened
        statements = StatementCache(limit: configuration.statementsCachedMax)
        statementSeconds = configuration.statementSeconds
        deadline = .allocate(capacity: 1)
        deadline.initialize(to: .max)
        logPages = .allocate(capacity: 1)
        logPages.initialize(to: 0)
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, Limits.busyMilliseconds)
        do throws(DatabaseError) {
            try configure(role)
        } catch {
            close()
            throw error
        }
    }

    deinit {
        deadline.deallocate()
        logPages.deallocate()
    }

    private func configure(_ role: Role) throws(DatabaseError) {
        var pragmas: [SQL] = [
            "PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY", "PRAGMA mmap_size = 0",
            "PRAGMA synchronous = FULL", "PRAGMA trusted_schema = OFF",
            SQL(trusting: "PRAGMA cache_size = -\(Limits.cacheKibibytes)"),  // a number of ours
        ]
        switch role {
        case .reader:
            pragmas.append("PRAGMA query_only = ON")
        case .writer:
            pragmas.append("PRAGMA journal_mode = WAL")
            pragmas.append(SQL(trusting: "PRAGMA journal_size_limit = \(Limits.logBytesKept)"))  // a number of ours
        }
        for pragma in pragmas { _ = try run(pragma) }
        // Our own checkpoints: SQLite's would run inside the commit that crosses the mark.
        sqlite3_wal_autocheckpoint(handle, 0)
        sqlite3_wal_hook(handle, noteLogPages, logPages)
        if statementSeconds > 0 {
            sqlite3_progress_handler(handle, Limits.instructionsPerLook, isPastDeadline, deadline)
        }
    }

    // MARK: Transactions

    func begin(_ kind: WorkKind) throws(DatabaseError) {
        failure = nil
        isTimeoutLifted = false
        switch kind {
        case .read, .snapshot: try execute("BEGIN")
        case .write: try execute("BEGIN IMMEDIATE")
        }
    }

    /// Forgets the failure of the transaction before this one in a group.
    func beginNextInGroup() {
        failure = nil
        isTimeoutLifted = false
    }

    func end() throws(DatabaseError) {
        if let failure { throw failure }
        try execute("COMMIT")
    }

    func abandon() {
        failure = nil
        guard isInTransaction else { return }
        _ = try? execute("ROLLBACK")
    }

    /// False once SQLite has rolled back by itself, as it may when the disk is full.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    func liftTimeout() {
        isTimeoutLifted = true
    }

    func close() {
        for statement in statements.removeAll() { sqlite3_finalize(statement) }
        sqlite3_close_v2(handle)
    }

    // MARK: Statements

    func run(_ sql: SQL) throws(DatabaseError) -> [Row] {
        let statement = try start(sql)
        defer { finish(statement) }
        var packer = RowPacker()
        while try step(statement) { pack(statement, into: &packer) }
        return packer.rows(of: Int(sqlite3_column_count(statement)))
    }

    @discardableResult
    func execute(_ sql: SQL) throws(DatabaseError) -> Int {
        let before = sqlite3_total_changes64(handle)
        let statement = try start(sql)
        defer { finish(statement) }
        while try step(statement) {}
        // After anything but a change `changes` still tells of the change before it.
        return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let statement = try start(sql)
        isStreaming = true
        defer {
            isStreaming = false
            finish(statement)
        }
        do {
            while try step(statement) {
                var packer = RowPacker()
                pack(statement, into: &packer)
                for row in packer.rows(of: Int(sqlite3_column_count(statement))) { try body(row) }
            }
        } catch {
            failure = failure ?? .aborted
            throw error
        }
    }

    private func start(_ sql: SQL) throws(DatabaseError) -> OpaquePointer {
        guard !isStreaming else { throw .busyStreaming }
        guard failure == nil else { throw .aborted }
        do throws(DatabaseError) {
            let statement = try prepared(sql)
            try bind(sql.values, to: statement)
            if statementSeconds > 0 {
                deadline.pointee = isTimeoutLifted ? .max : Deadline.after(seconds: statementSeconds).nanoseconds
            }
            return statement
        } catch {
            failure = failure ?? error
            throw error
        }
    }

    private func prepared(_ sql: SQL) throws(DatabaseError) -> OpaquePointer {
        if let statement = statements.statement(for: sql.text) { return statement }
        guard sql.values.count <= Limits.bindingsMax else {
            throw .statement(code: "54023", message: "more than \(Limits.bindingsMax) values in one statement")
        }
        var statement: OpaquePointer?
        var isWhole = true
        let status = sql.rendered(for: .sqlite).withUnsafeBytes { text in
            let start = text.bindMemory(to: CChar.self)
            var tail: UnsafePointer<CChar>?
            let status = sqlite3_prepare_v3(
                handle, start.baseAddress, Int32(text.count), UInt32(SQLITE_PREPARE_PERSISTENT), &statement, &tail)
            if let tail, let base = start.baseAddress {
                // As PostgreSQL does, refuse a second statement rather than ignore it.
                isWhole = text[(tail - base)...].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x3B }
            }
            return status
        }
        guard status == SQLITE_OK else { throw error(status) }
        guard let statement, isWhole else {
            sqlite3_finalize(statement)
            throw .statement(code: "42601", message: "there must be one statement, neither none nor several")
        }
        for evicted in statements.keep(statement, for: sql.text) { sqlite3_finalize(evicted) }
        return statement
    }

    private func bind(_ values: [SQLValue], to statement: OpaquePointer) throws(DatabaseError) {
        var index: Int32 = 0
        for value in values {
            index += 1
            let status =
                switch value {
                case .null: sqlite3_bind_null(statement, index)
                case .integer(let integer): sqlite3_bind_int64(statement, index, integer)
                case .real(let real): sqlite3_bind_double(statement, index, real)
                case .text(var text): try bind(&text, index, statement)
                // A null pointer would bind NULL, and an empty array may have one.
                case .blob(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(statement, index, 0)
                case .blob(let bytes):
                    bytes.withUnsafeBytes { csqlite_bind_blob(statement, index, $0.baseAddress, UInt64($0.count)) }
                }
            guard status == SQLITE_OK else { throw error(status) }
        }
    }

    private func bind(_ text: inout String, _ index: Int32, _ statement: OpaquePointer) throws(DatabaseError) -> Int32 {
        let status: Int32? = text.withUTF8 { bytes in
            guard !bytes.contains(0) else { return nil }
            guard let start = bytes.baseAddress else { return csqlite_bind_text(statement, index, "", 0) }
            return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                csqlite_bind_text(statement, index, $0, UInt64(bytes.count))
            }
        }
        guard let status else { throw .nulInText }
        return status
    }

    /// Whether there is a row.
    private func step(_ statement: OpaquePointer) throws(DatabaseError) -> Bool {
        let status = sqlite3_step(statement)
        switch status {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let error = error(status)
            failure = failure ?? error
            throw error
        }
    }

    private func finish(_ statement: OpaquePointer) {
        sqlite3_reset(statement)
        // Bound values may be personal data; they need not stay in memory.
        sqlite3_clear_bindings(statement)
        deadline.pointee = .max
    }

    private func pack(_ statement: OpaquePointer, into packer: inout RowPacker) {
        for column in 0..<sqlite3_data_count(statement) {
            switch sqlite3_column_type(statement, column) {
            case SQLITE_INTEGER:
                packer.append(sqlite3_column_int64(statement, column))
            case SQLITE_FLOAT:
                packer.append(sqlite3_column_double(statement, column))
            case SQLITE_TEXT:
                let start = sqlite3_column_text(statement, column)
                let count = Int(sqlite3_column_bytes(statement, column))
                packer.append(text: UnsafeRawBufferPointer(start: start, count: count))
            case SQLITE_BLOB:
                let start = sqlite3_column_blob(statement, column)
                let count = Int(sqlite3_column_bytes(statement, column))
                packer.append(blob: UnsafeRawBufferPointer(start: start, count: count))
            default:
                packer.appendNull()
            }
        }
    }
}

/// Once, before SQLite is first used; later it would be refused, which only costs time.
private let stopsCountingMemory = csqlite_stop_counting_memory() == SQLITE_OK

/// SQLite asks this now and then while a statement runs; not zero interrupts it.
private func isPastDeadline(_ deadline: UnsafeMutableRawPointer?) -> Int32 {
    guard let deadline = deadline?.load(as: Int64.self), deadline != .max else { return 0 }
    return Deadline.now.nanoseconds > deadline ? 1 : 0
}

/// SQLite tells this after each commit how long the log is.
private func noteLogPages(
    _ pages: UnsafeMutableRawPointer?, _ handle: OpaquePointer?, _ schema: UnsafePointer<CChar>?, _ count: Int32
) -> Int32 {
    pages?.storeBytes(of: count, as: Int32.self)
    return SQLITE_OK
}
