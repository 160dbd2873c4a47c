// SPDX-License-Identifier: Apache-2.0
import CPostgres

/// How a session with the server begins.
enum PostgresSession {
    /// Connects once and sets what every session of ours has.
    ///
    /// - Throws: ``DatabaseError/unavailable(_:)`` if the server cannot be reached or refuses us.
    static func connect(to url: String, statementSeconds: Double) throws(DatabaseError) -> OpaquePointer {
        // Later keywords rule, so that the URL may say otherwise.
        let settings: [(String, String)] = [
            ("connect_timeout", String(Limits.connectSeconds)),
            ("keepalives", "1"), ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
            ("tcp_user_timeout", String(Limits.unacknowledgedMilliseconds)),
            ("fallback_application_name", "rongthuk"),
            ("dbname", url),
            ("client_encoding", "UTF8"),
        ]
        let opened = withCStrings(settings.map(\.0)) { keywords in
            withCStrings(settings.map(\.1)) { values in
                PQconnectdbParams(keywords, values, 1)
            }
        }
        guard let handle = opened else { throw .unavailable("no memory for a connection") }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            throw .unavailable(reason(of: handle))
        }
        // Transactions that write say so; everything else cannot.
        let setup = """
            SET default_transaction_read_only = on;
            SET statement_timeout = \(max(0, Int(statementSeconds * 1_000)));
            SET idle_in_transaction_session_timeout = \(Limits.idleTransactionSeconds * 1_000);
            SET TimeZone = 'UTC'
            """
        let result = PQexec(handle, setup)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else {
            defer { PQfinish(handle) }
            throw .unavailable(reason(of: handle))
        }
        return handle
    }

    /// Whether waiting may help: not if the name, the password or the database is wrong.
    static func isWorthRetrying(_ error: DatabaseError) -> Bool {
        guard case .unavailable(let reason) = error else { return false }
        return !["password", "authentication", "does not exist", "pg_hba", "invalid", "could not translate"]
            .contains { reason.contains($0) } || reason.contains("No such file")
    }

    private static func reason(of handle: OpaquePointer) -> String {
        let message = String(cString: PQerrorMessage(handle))
        return String(message.split(separator: "\n").first ?? "the server cannot be reached")
    }

    /// Lends the strings as a C array that ends with a null pointer.
    private static func withCStrings<Value>(
        _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value
    ) -> Value {
        var bytes: [CChar] = []
        var offsets: [Int] = []
        for string in strings {
            offsets.append(bytes.count)
            bytes.append(contentsOf: string.utf8CString)
        }
        return bytes.withUnsafeBufferPointer { buffer in
            var pointers: [UnsafePointer<CChar>?] = offsets.map { offset in buffer.baseAddress.map { $0 + offset } }
            pointers.append(nil)
            return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }
}

/// Doubling waits with some chance in them, so that those who collided do not meet again.
struct BackOff {
    private var seconds = Limits.backOffSeconds

    mutating func next() -> Double {
        defer { seconds = min(seconds * 2, Limits.backOffSecondsMax) }
        return seconds * Double.random(in: 0.5...1)
    }
}
