// SPDX-License-Identifier: Apache-2.0
package import Deadlines
import FoundationEssentials
package import SQL
import Storage

/// A deed to be done soon, enqueued in the transaction that makes it due, and safe to do twice.
package protocol Job: Codable, Sendable {
    /// Stored in rows, so it never changes once released.
    static var name: String { get }
    /// How often it is started before it is laid aside for an administrator.
    static var attemptsMax: Int { get }

    func run(in operations: Operations) async throws(OperationError)
}

/// Every kind of job that a worker knows.
package enum Jobs {
    package static let all: [any Job.Type] = [
        TellHolder.self, AnswerMembers.self, ResealPeople.self, PurgeExpired.self, CountEvents.self,
        RunBulk.self, DeriveClocks.self, RederiveClocks.self, WriteDigests.self,
        WriteWeeks.self, OrderAgencies.self,
    ]
}

extension Transaction {
    /// Lets a worker do the job once this transaction is committed, not before `runAt` if given.
    package borrowing func enqueue(_ job: some Job, at now: Instant, runAt: Instant? = nil) throws {
        try insertJob(name: type(of: job).name, body: try json(of: job), at: now, runAt: runAt ?? now)
    }
}

/// Keys in order, so that equal jobs have equal rows.
private func json(of job: some Job) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(job), as: UTF8.self)
}

extension Job {
    /// Reads what `enqueue` wrote.
    static func decoded(from body: String) throws -> Self {
        try JSONDecoder().decode(Self.self, from: Data(body.utf8))
    }
}
