// SPDX-License-Identifier: Apache-2.0

/// Where the database is and how much of the machine it may take.
package struct DatabaseConfiguration: Sendable {
    /// One of the two engines.
    package enum Location: Sendable {
        /// A file in an existing directory; made if missing.
        case sqlite(path: String)
        /// A `postgres://` URL or libpq's `key=value` string.
        case postgres(url: String)
    }

    package var location: Location
    /// SQLite read connections at most; opened when first needed.
    package var readersMax = Limits.readersMax
    /// PostgreSQL connections at most, at least two; opened when first needed.
    package var connectionsMax = Limits.postgresConnectionsMax
    /// PostgreSQL transactions that write at once; fewer than `connectionsMax`.
    package var writersMax = Limits.postgresWritersMax
    /// Writes that may wait for their turn.
    package var writesWaitingMax = Limits.writesWaitingMax
    /// Transactions that SQLite commits together at most.
    package var groupMax = Limits.groupMax
    /// Prepared statements kept per connection.
    package var statementsCachedMax = Limits.statementsCachedMax
    /// Seconds one statement may run; not positive means no limit.
    package var statementSeconds = Limits.statementSeconds
    /// Seconds to wait for a connection, or for the server to come back.
    package var connectionWaitSeconds = Limits.connectionWaitSeconds

    package init(_ location: Location) {
        self.location = location
    }
}
