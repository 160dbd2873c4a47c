// SPDX-License-Identifier: Apache-2.0

/// Every bound of this module, with its unit and reason.
package enum Limits {
    /// Limit: values bound in one statement; SQLite's own default is 32,766, PostgreSQL's 65,535.
    package static let bindingsMax = 32_766
    /// Limit: statements kept prepared per connection; ours number about two hundred.
    package static let statementsCachedMax = 256
    /// Limit: seconds one statement may run; a page that takes longer helps nobody.
    package static let statementSeconds = 15.0
    /// Limit: seconds to wait for a free connection before the caller is told to come back.
    package static let connectionWaitSeconds = 5.0
    /// Limit: SQLite read connections, opened when needed; three threads a core may read, so on 20 cores none waits.
    package static let readersMax = 64
    /// Limit: PostgreSQL connections per process; several processes share a server whose default allows 100.
    package static let postgresConnectionsMax = 20
    /// Limit: PostgreSQL transactions that write at once; the remaining connections are for reads.
    package static let postgresWritersMax = 12
    /// Limit: writes waiting for their turn; at 2,000 a second this is four seconds of work.
    package static let writesWaitingMax = 8_192
    /// Limit: transactions under one COMMIT; beyond about 64 a larger group gains nothing.
    package static let groupMax = 256
    /// Limit: milliseconds SQLite waits for another process's lock before it gives up.
    package static let busyMilliseconds: Int32 = 5_000
    /// Limit: KiB of page cache per SQLite connection; 64 readers then take 512 MB at most.
    package static let cacheKibibytes = 8_000
    /// Limit: pages in the write-ahead log before an idle writer copies them to the database (4 MB).
    package static let idleCheckpointPages = 1_000
    /// Limit: pages in the log before a busy writer pauses to copy them (16 MB, some ten milliseconds).
    package static let busyCheckpointPages = 4_000
    /// Limit: pages in the log before the writer also waits for readers, so that it can start over (128 MB).
    package static let forcedCheckpointPages = 32_000
    /// Limit: milliseconds the writer waits for readers in a forced checkpoint.
    package static let forcedCheckpointMilliseconds: Int32 = 250
    /// Limit: bytes the log file keeps once it starts over.
    package static let logBytesKept = 67_108_864
    /// Limit: SQLite instructions between two looks at the clock (about 0.1 ms).
    package static let instructionsPerLook: Int32 = 10_000
    /// Limit: attempts at a PostgreSQL transaction that met a deadlock, a conflict or a lost connection.
    package static let attemptsMax = 8
    /// Limit: seconds for the first back-off; each further one doubles, up to `backOffSecondsMax`.
    package static let backOffSeconds = 0.005
    /// Limit: seconds between two attempts at most.
    package static let backOffSecondsMax = 0.5
    /// Limit: seconds for one attempt to reach the PostgreSQL server; libpq rounds below 2 up to 2.
    package static let connectSeconds = 5
    /// Limit: milliseconds that sent bytes may stay unacknowledged before the connection counts as lost.
    package static let unacknowledgedMilliseconds = 20_000
    /// Limit: seconds a PostgreSQL transaction may sit idle; bodies never wait, so only a dead process does.
    package static let idleTransactionSeconds = 60
}
