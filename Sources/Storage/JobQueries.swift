// SPDX-License-Identifier: Apache-2.0
package import Deadlines
package import SQL

/// A job as it stands in its row.
package struct JobRecord: Equatable, Sendable {
    package let number: Int64
    package let name: String
    /// The job's own JSON.
    package let body: String
    /// Times it was started, this one included.
    package let attempts: Int
    /// When it may start (again).
    package let runAt: Instant
    package let createdAt: Instant
    /// What the last failure was, in words for administrators.
    package let lastError: String?
}

/// Every statement on `job`, and the one place that knows its columns.
extension Transaction {
    package borrowing func insertJob(name: String, body: String, at now: Instant, runAt: Instant) throws {
        try execute(
            """
            INSERT INTO job (name, body, run_at, attempts, state, created_at)
            VALUES (\(name), \(body), \(runAt), 0, 'waiting', \(now))
            """)
    }

    /// Whether a job may start; cheaper than finding out by claiming.
    package borrowing func hasDueJob(at now: Instant) throws -> Bool {
        try !run("SELECT number FROM job WHERE state = 'waiting' AND run_at <= \(now) LIMIT 1").isEmpty
    }

    /// Takes the longest due job, so that nobody else does before `lease`; nil if none is due.
    ///
    /// Who takes it and then vanishes leaves it to whoever looks after the lease.
    package borrowing func claimJob(at now: Instant, until lease: Instant) throws -> JobRecord? {
        // A claimed job waits for its lease's end like any other job for its time: one index serves both.
        try run(
            """
            UPDATE job SET run_at = \(lease), locked_until = \(lease), attempts = attempts + 1
            WHERE number = (
                SELECT number FROM job WHERE state = 'waiting' AND run_at <= \(now)
                ORDER BY run_at, number LIMIT 1 \(skippingLocked))
            RETURNING \(JobRecord.columns)
            """
        ).first.map(JobRecord.init(row:))
    }

    /// Lets several processes take from one queue without waiting for each other.
    var skippingLocked: SQL {
        borrowing get {
            switch engine {
            case .sqlite: ""
            case .postgres: "FOR UPDATE SKIP LOCKED"
            }
        }
    }

    /// Deletes a job that is done; false if its lease ended and another worker has it.
    @discardableResult
    package borrowing func completeJob(_ job: JobRecord) throws -> Bool {
        try execute("DELETE FROM job WHERE number = \(job.number) AND attempts = \(job.attempts)") == 1
    }

    /// Gives a failed job back, to start again at `runAt`; false if another worker has it.
    @discardableResult
    package borrowing func postponeJob(_ job: JobRecord, until runAt: Instant, error: String) throws -> Bool {
        try execute(
            """
            UPDATE job SET run_at = \(runAt), locked_until = NULL, last_error = \(error)
            WHERE number = \(job.number) AND attempts = \(job.attempts)
            """) == 1
    }

    /// Lays a job aside until an administrator retries it; false if another worker has it.
    @discardableResult
    package borrowing func buryJob(_ job: JobRecord, at now: Instant, error: String) throws -> Bool {
        try execute(
            """
            UPDATE job SET state = 'dead', run_at = \(now), locked_until = NULL, last_error = \(error)
            WHERE number = \(job.number) AND attempts = \(job.attempts)
            """) == 1
    }

    /// The oldest first, at most `limit` dead ones after the job of that number.
    package borrowing func deadJobs(after number: Int64 = 0, limit: Int) throws -> [JobRecord] {
        try run(
            """
            SELECT \(JobRecord.columns) FROM job WHERE state = 'dead' AND number > \(number)
            ORDER BY number LIMIT \(limit)
            """
        ).map(JobRecord.init(row:))
    }

    /// Lets a dead job start again with all its attempts; false if there is no such dead job.
    package borrowing func retryJob(_ number: Int64, at now: Instant) throws -> Bool {
        try execute(
            "UPDATE job SET state = 'waiting', run_at = \(now), attempts = 0 WHERE number = \(number) AND state = 'dead'"
        ) == 1
    }

    /// Jobs that wait or run, counted up to `max`.
    package borrowing func waitingJobCount(max: Int) throws -> Int {
        try jobCount(state: "waiting", max: max)
    }

    /// Dead jobs, counted up to `max`.
    package borrowing func deadJobCount(max: Int) throws -> Int {
        try jobCount(state: "dead", max: max)
    }

    private borrowing func jobCount(state: String, max: Int) throws -> Int {
        let rows = try run(
            "SELECT count(*) FROM (SELECT number FROM job WHERE state = \(state) LIMIT \(max)) counted")
        return try rows.first?.int(0) ?? 0
    }
}

extension JobRecord {
    fileprivate static let columns: SQL = "number, name, body, attempts, run_at, created_at, last_error"

    fileprivate init(row: Row) throws {
        self.init(
            number: try row.int64(0), name: try row.string(1), body: try row.string(2), attempts: try row.int(3),
            runAt: try row.instant(4), createdAt: try row.instant(5), lastError: try row.stringOrNil(6))
    }
}
