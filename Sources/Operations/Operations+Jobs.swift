// SPDX-License-Identifier: Apache-2.0
package import Deadlines
import Storage

/// A job that failed too often and waits for an administrator.
package struct DeadJob: Equatable, Sendable {
    package let number: Int64
    /// The kind of job.
    package let name: String
    package let attempts: Int
    package let createdAt: Instant
    /// When it was laid aside.
    package let diedAt: Instant
    /// What its last failure was, in words for administrators.
    package let error: String
}

extension Operations {
    /// The oldest first, one page of those after the job of that number.
    package func deadJobs(after number: Int64 = 0, by principal: Principal) throws(OperationError) -> [DeadJob] {
        try requireNation(principal)
        return try reading { transaction in
            try transaction.deadJobs(after: number, limit: Limits.pageMax).map { job in
                DeadJob(
                    number: job.number, name: job.name, attempts: job.attempts, createdAt: job.createdAt,
                    diedAt: job.runAt, error: job.lastError ?? "")
            }
        }
    }

    /// Lets a dead job start again with all its attempts.
    ///
    /// - Throws: ``OperationError/notFound`` if there is no such dead job.
    package func retryJob(_ number: Int64, by principal: Principal) async throws(OperationError) {
        try requireNation(principal)
        let now = now()
        guard try await transaction({ try $0.retryJob(number, at: now) }) else { throw .notFound }
    }

    /// Jobs that wait or run, and dead ones, each counted up to a thousand; for the metrics.
    package func jobCounts() throws(OperationError) -> (waiting: Int, dead: Int) {
        try reading { transaction in
            (
                waiting: try transaction.waitingJobCount(max: Limits.jobsCountedMax),
                dead: try transaction.deadJobCount(max: Limits.jobsCountedMax)
            )
        }
    }
}
