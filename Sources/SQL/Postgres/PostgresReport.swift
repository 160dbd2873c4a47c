// SPDX-License-Identifier: Apache-2.0
import CPostgres

/// What the server says of a failure: SQLSTATE, primary message and constraint, never the detail that quotes the row.
struct PostgresReport {
    private let code: String
    private let isLost: Bool
    private let message: String
    private let constraint: String

    init(_ result: OpaquePointer?, isLost: Bool) {
        self.isLost = isLost
        code = Self.field(cpostgres_sqlstate, of: result)
        message = Self.field(cpostgres_message_primary, of: result)
        constraint = Self.field(cpostgres_constraint_name, of: result)
    }

    private static func field(_ code: Int32, of result: OpaquePointer?) -> String {
        guard let text = PQresultErrorField(result, code) else { return "" }
        return String(cString: text)
    }

    /// The session no longer has what we prepared, or must not use it any more.
    var isStatementUnknown: Bool {
        code == "26000" || code == "42P05" || (code == "0A000" && message.hasPrefix("cached plan"))
    }

    /// Whether the same transaction may well succeed next time.
    var isRepeatable: Bool { code == "40001" || code == "40P01" || isStatementUnknown }

    /// The server ends the session, for a restart or at an administrator's word.
    var endsSession: Bool { code.hasPrefix("57P0") || code.hasPrefix("08") }

    var error: DatabaseError {
        switch code {
        case "23505": return .uniqueViolation(constraint)
        case "23503": return .foreignKeyViolation
        case "23514": return .checkViolation(constraint)
        case "57014", "55P03": return .timeout
        case "53100": return .full
        case "53300", "57P01", "57P02", "57P03": return .unavailable(message)
        default: break
        }
        if isLost || code.hasPrefix("08") { return .unavailable("the connection to the server was lost") }
        return .statement(code: code.isEmpty ? "XX000" : code, message: withoutValue)
    }

    /// Messages about unfit values quote the value after a colon.
    private var withoutValue: String {
        guard code.hasPrefix("22"), let colon = message.firstIndex(of: ":") else { return message }
        return String(message[..<colon])
    }
}
