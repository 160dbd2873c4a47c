// SPDX-License-Identifier: Apache-2.0
import Deadlines
import SQL
import Storage

/// Work that comes again and again: what and how often.
package struct RecurringJob: Sendable {
    let job: any Job
    /// Seconds from one turn to the next; what was missed while no worker ran is done once.
    let everySeconds: Int

    package init(_ job: any Job, everySeconds: Int) {
        self.job = job
        self.everySeconds = everySeconds
    }

    /// One turn at a time for each kind of job, over all processes.
    var name: String { type(of: job).name }
}

/// All recurring work, each with its reason.
package enum Schedule {
    package static let all: [RecurringJob] = [
        // Small purges often, so that the tables of sessions and attempts stay in memory.
        RecurringJob(PurgeExpired(), everySeconds: 600),
        // Figures are some minutes old at most, and a burst of events is counted in few transactions.
        RecurringJob(CountEvents(), everySeconds: 120),
        // Digests are due at one time of the day, and leave within some minutes of it.
        RecurringJob(WriteDigests(), everySeconds: 120),
        // So does the executives' letter of the week.
        RecurringJob(WriteWeeks(), everySeconds: 120),
    ]
}

extension Operations {
    /// Enqueues the recurring jobs that are due; of several processes that look at once, one does it.
    func takeTurns(of schedule: [RecurringJob]) async throws(OperationError) {
        let now = now()
        let turns = try reading { try $0.turns() }
        for recurring in schedule {
            if let next = turns[recurring.name], next > now { continue }
            try await transaction { transaction in
                let next = now.adding(seconds: recurring.everySeconds)
                guard try transaction.takeTurn(of: recurring.name, at: now, next: next) else { return }
                try enqueue(recurring.job, in: transaction, at: now)
            }
        }
    }

    private func enqueue(_ job: any Job, in transaction: borrowing Transaction, at now: Instant) throws {
        try transaction.enqueue(job, at: now)
    }
}
