// SPDX-License-Identifier: Apache-2.0
import Deadlines
import Secrets
import Storage
import Synchronization
import Telemetry

/// Does the jobs of the database on tasks of its own; any number of workers may share one database.
package final class Worker: Sendable {
    private let operations: Operations
    private let kinds: [String: any Job.Type]
    private let schedule: [RecurringJob]
    private let jobsAtOnce: Int
    private let executor: any TaskExecutor
    private let lanes = Mutex<[Task<Void, Never>]>([])

    /// Does nothing until started; the executor's threads may block.
    package init(
        _ operations: Operations, kinds: [any Job.Type] = Jobs.all, schedule: [RecurringJob] = Schedule.all,
        jobsAtOnce: Int = Limits.jobsAtOnceMax, on executor: any TaskExecutor
    ) {
        self.operations = operations
        self.kinds = Dictionary(kinds.map { ($0.name, $0) }) { first, _ in first }
        self.schedule = schedule
        self.jobsAtOnce = jobsAtOnce
        self.executor = executor
    }

    /// Begins to work; nothing happens if it works already.
    package func start() {
        lanes.withLock { lanes in
            guard lanes.isEmpty else { return }
            lanes = (0..<jobsAtOnce).map { lane in
                Task(executorPreference: executor) { await self.work(keepingSchedule: lane == 0) }
            }
        }
    }

    /// Takes no more jobs, and returns once those that run have ended.
    package func stop() async {
        let lanes = lanes.withLock { lanes in
            defer { lanes = [] }
            return lanes
        }
        for lane in lanes { lane.cancel() }
        for lane in lanes { await lane.value }
    }

    /// Does everything that is due now, recurring work too, and returns; for tests and for seeding.
    ///
    /// - Returns: how many jobs were started and alarms rung.
    @discardableResult
    package func runDue() async throws(OperationError) -> Int {
        try await operations.takeTurns(of: schedule)
        var count = try await operations.ringAlarms()
        while try await runNext() { count += 1 }
        return count
    }

    /// One lane: one job after the other until cancelled.
    ///
    /// A slow job holds up its own lane only.
    private func work(keepingSchedule: Bool) async {
        while !Task.isCancelled {
            do throws(OperationError) {
                if keepingSchedule {
                    try await operations.takeTurns(of: schedule)
                    try await operations.ringAlarms()
                }
                if try await runNext() { continue }
            } catch {
                operations.log.error("Worker can't reach its jobs", [("error", .string(String(describing: error)))])
            }
            try? await Task.sleep(for: .milliseconds(Limits.pollMilliseconds))
        }
    }

    /// Runs the longest due job; false if there is none.
    private func runNext() async throws(OperationError) -> Bool {
        let now = operations.now()
        guard try operations.reading({ try $0.hasDueJob(at: now) }) else { return false }
        let lease = now.adding(seconds: Limits.jobLeaseSeconds)
        guard let record = try await operations.transaction({ try $0.claimJob(at: now, until: lease) }) else {
            return false
        }
        // A task of its own, so that stopping the lane does not cancel what runs in it.
        let outcome = await Task(executorPreference: executor) { await self.outcome(of: record) }.value
        try await settle(record, outcome)
        return true
    }

    private enum Outcome {
        case done
        case failed(String, attemptsMax: Int)
        /// Trying again is no use.
        case impossible(String)
    }

    private func outcome(of record: JobRecord) async -> Outcome {
        guard let kind = kinds[record.name] else {
            return .failed("no job of this name is known here", attemptsMax: Limits.unknownJobAttemptsMax)
        }
        guard record.attempts <= kind.attemptsMax else {
            return .impossible("was started \(kind.attemptsMax) times and never ended")
        }
        let job: any Job
        do { job = try kind.decoded(from: record.body) } catch { return .impossible("its body can't be read") }
        do throws(OperationError) {
            try await job.run(in: operations)
            return .done
        } catch {
            return .failed(String(describing: error), attemptsMax: kind.attemptsMax)
        }
    }

    /// Writes down how the job ended.
    private func settle(_ record: JobRecord, _ outcome: Outcome) async throws(OperationError) {
        let now = operations.now()
        switch outcome {
        case .done:
            _ = try await operations.transaction { try $0.completeJob(record) }
        case .failed(let error, let attemptsMax) where record.attempts < attemptsMax:
            let runAt = now.adding(microseconds: waitMicroseconds(after: record.attempts))
            _ = try await operations.transaction { transaction in
                try transaction.postponeJob(record, until: runAt, error: shortened(error))
            }
        case .failed(let error, _), .impossible(let error):
            _ = try await operations.transaction { try $0.buryJob(record, at: now, error: shortened(error)) }
            operations.log.error(
                "Job laid aside",
                [
                    ("job.name", .string(record.name)), ("job.number", .int(Int(record.number))),
                    ("error", .string(shortened(error))),
                ])
        }
    }

    /// Doubles with every attempt; up to half of it is left to chance, so that jobs that failed together part.
    private func waitMicroseconds(after attempts: Int) -> Int64 {
        let doublings = min(attempts - 1, 20)
        let seconds = min(Limits.backOffSeconds << doublings, Limits.backOffSecondsMax)
        let half = Int64(seconds) * 500_000
        return half + Int64(operations.randomness.below(Int(half) + 1))
    }
}

private func shortened(_ error: String) -> String {
    String(error.prefix(Limits.jobErrorCharactersMax))
}
