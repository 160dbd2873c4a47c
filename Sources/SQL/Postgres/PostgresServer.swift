// SPDX-License-Identifier: Apache-2.0
import CPostgres

/// What is asked of a server rather than of a database on it.
package enum PostgresServer {
    /// Runs one statement in a session of its own and in no transaction, such as `CREATE DATABASE`.
    ///
    /// - Throws: ``DatabaseError/statement(code:message:)``, also for a statement with values: such statements take
    ///   none.
    package static func perform(_ sql: SQL, at url: String) throws(DatabaseError) {
        let handle = try PostgresSession.connect(to: url, statementSeconds: 0)
        defer { PQfinish(handle) }
        PQclear(PQexec(handle, "SET default_transaction_read_only = off"))
        let result = PQexec(handle, String(decoding: sql.rendered(for: .postgres), as: UTF8.self))
        defer { PQclear(result) }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return
        default: throw PostgresReport(result, isLost: PQstatus(handle) != CONNECTION_OK).error
        }
    }
}
