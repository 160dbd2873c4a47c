// SPDX-License-Identifier: Apache-2.0

/// What a database has done since it was opened and holds now, for the metrics.
package struct DatabaseStatistics: Equatable, Sendable {
    /// Writes waiting for their turn now.
    package var writesWaiting = 0
    /// COMMITs of transactions that write.
    package var commits = 0
    /// Transactions that were committed; on SQLite several share one COMMIT.
    package var transactionsCommitted = 0
    /// Transactions that failed, whatever the reason.
    package var transactionsFailed = 0
    /// Groups that were replayed (SQLite) or transactions that were repeated (PostgreSQL).
    package var replays = 0
    /// Open connections, SQLite's writer included.
    package var connectionsOpen = 0
    /// Open connections that nobody uses now.
    package var connectionsIdle = 0
    /// Pages in SQLite's write-ahead log after the last commit; always zero on PostgreSQL.
    package var logPages = 0
}
