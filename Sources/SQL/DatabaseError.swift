// SPDX-License-Identifier: Apache-2.0

/// Why a statement or a transaction did not happen; no case holds a bound value.
package enum DatabaseError: Error, Equatable, Sendable {
    /// A row with the same key exists; holds the constraint's or index's name, `table_column_key` if it has no other.
    case uniqueViolation(String)
    /// A row points to one that is not there, or is still pointed to.
    case foreignKeyViolation
    /// A `CHECK` refused the row; holds the constraint's name, on SQLite its expression if it has none.
    case checkViolation(String)
    /// Somebody else changed the row since it was read; thrown by callers that compare and set.
    case stale
    /// No connection, no place in the queue, or closed; holds the reason. Worth trying again later.
    case unavailable(String)
    /// A statement ran longer than its limit.
    case timeout
    /// The disk or its quota is full.
    case full
    /// A column is not what the code expected; holds the column's position and both types.
    case decoding(String)
    /// Anything else: SQLSTATE, or `SQLITE_n` with SQLite's extended code, and the primary message.
    case statement(code: String, message: String)
}

extension DatabaseError {
    /// A statement after a failed one of the same transaction.
    static let aborted = DatabaseError.statement(
        code: "25P02", message: "an earlier statement of this transaction failed")
    /// A statement inside the body of `each`.
    static let busyStreaming = DatabaseError.statement(
        code: "55006", message: "no other statement may run while rows are streamed")
    /// PostgreSQL cannot hold it, and SQLite would cut it short in functions.
    static let nulInText = DatabaseError.statement(code: "22021", message: "text holds a NUL character")
    static let closed = DatabaseError.unavailable("the database is closed")
}
