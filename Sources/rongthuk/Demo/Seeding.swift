// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Dispatch
import Operations
import SQL
import Secrets
import Storage

/// Makes up a country and a year of complaints, by the operations that people would use.
///
/// The same size, seed and present give the same complaints. `progress` is told what is done and how much of it.
func seedDemo(
    _ operations: Operations, size: Int, seed: UInt64, progress: @escaping @Sendable (String, Int) -> Void = { _, _ in }
) async throws {
    // Whole minutes and days, so that two that begin at about the same time are the same.
    let end = operations.now().inWholeMinutes
    let today = Zone.bangkok.start(of: Zone.bangkok.day(of: end))
    // The country is older than its complaints.
    let founding = operations.at(today.adding(days: -400), .ofDemo(seed, 0))
    var founder = try CountryFounding(founding, seed: seed)
    let country = try await founder.found()
    try await country.furnish(founding)
    try await country.layDownRules(founding)
    let absences = try await country.orderAbsences(founding, around: end)
    // Recurring work has gone on ever since, so that its last turn finds something to tell.
    try await Worker(founding, on: SeedingLane()).runDue()
    progress("agencies", country.offices.count)
    let hours = OfficeHours(calendar: try operations.workingCalendar())
    let arrivals = Arrival.make(size, until: end, seed: seed, hours: hours)
    let demo = Demo(
        seed: seed, end: end, operations: operations, country: country, library: Library(), hours: hours,
        arrivals: arrivals, campaigns: Campaigns(among: arrivals, seed: seed),
        shelf: try EvidenceShelf(in: operations.files.directory + ".seed"), absences: absences)
    defer { demo.shelf.remove() }
    let receipts = try await demo.file(progress)
    try await demo.play(receipts, progress)
    try await demo.publishNews()
    try await demo.changeRules()
    try await demo.settleJobs(progress)
}

/// One thread, first come first served: what is begun in order reaches the database in order.
final class SeedingLane: TaskExecutor {
    private let queue = DispatchQueue(label: "seed")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

extension Instant {
    fileprivate var inWholeMinutes: Instant { Instant(microseconds: microseconds - microseconds % 60_000_000) }
}

private struct Filed: Sendable {
    let id: Complaint.ID
    let code: PublicCode
}

extension Demo {
    /// Limit: complaints in flight, so that one commit takes many without holding all in memory.
    private static let atOnce = 256

    /// Files everything in order of time, so that numbers count up with it.
    fileprivate func file(_ progress: @Sendable (String, Int) -> Void) async throws -> [Filed] {
        let lane = SeedingLane()
        // One writer keeps the order it is given; several of PostgreSQL number as they come.
        let atOnce = operations.database.engine == .sqlite ? Self.atOnce : 1
        return try await withThrowingTaskGroup(of: (Int, Filed).self) { group in
            var filed = [Filed?](repeating: nil, count: arrivals.count)
            var done = 0
            func take() async throws {
                guard let (index, receipt) = try await group.next() else { return }
                filed[index] = receipt
                done += 1
                if done % 500 == 0 { progress("complaints filed", done) }
            }
            for index in arrivals.indices {
                if index - done >= atOnce { try await take() }
                let plan = Plan(index, in: self)
                // Repeated ones lie a season back, so they are filed by now.
                let repeating = plan.repeated.flatMap { filed[$0]?.id }
                group.addTask(executorPreference: lane) {
                    (index, try await file(plan, repeating: repeating))
                }
            }
            while done < arrivals.count { try await take() }
            return filed.compactMap(\.self)
        }
    }

    private func file(_ plan: Plan, repeating: Complaint.ID?) async throws -> Filed {
        let (request, principal) = try plan.filing(in: self, repeating: repeating)
        let receipt = try await operations.at(plan.arrival.at, .ofDemo(seed, 1 + plan.index))
            .file(request, by: principal)
        return Filed(id: receipt.complaint, code: receipt.code)
    }

    /// Plays every story; those about one matter are told together.
    fileprivate func play(_ filed: [Filed], _ progress: @Sendable (String, Int) -> Void) async throws {
        let lane = SeedingLane()
        try await withThrowingTaskGroup(of: Int.self) { group in
            var begun = 0
            var done = 0
            for index in arrivals.indices where campaigns.master[index] == nil {
                if begun >= Self.atOnce { done += try await group.next() ?? 0 }
                begun += 1
                group.addTask(executorPreference: lane) { try await play(index, filed) }
                if done / 500 != (done - 1) / 500 { progress("stories told", done) }
            }
            while let count = try await group.next() { done += count }
            progress("stories told", done)
        }
    }

    private func play(_ index: Int, _ filed: [Filed]) async throws -> Int {
        var story = Story(Plan(index, in: self), filed[index].id, in: self)
        let members = campaigns.members[index] ?? []
        var joined: [Story] = []
        for member in members {
            var other = Story(Plan(member, in: self), filed[member].id, in: self)
            try await other.join(filed[index].code)
            joined.append(other)
        }
        if let last = joined.map(\.time).max() {
            story.notBefore = hours.time(after: last, workingDays: 1, &story.dice)
        }
        try await story.play()
        return 1 + members.count
    }
}

extension Demo {
    /// Limit: jobs looked at in one transaction.
    private static let jobsPerTurn = 400
    /// Limit: days that news waits for somebody to read it; older news is nobody's any more.
    private static let newsDays = 5

    /// Drops the news and notices of months past and runs what else the operations left to be done.
    fileprivate func settleJobs(_ progress: @Sendable (String, Int) -> Void) async throws {
        let cutoff = end.adding(days: -Self.newsDays)
        let end = end
        var dropped = 0
        while true {
            let count = try await operations.database.write { transaction in
                var count = 0
                for _ in 0..<Self.jobsPerTurn {
                    guard let job = try transaction.claimJob(at: cutoff, until: end) else { break }
                    if job.name == "tell_holder" { try transaction.completeJob(job) }
                    count += 1
                }
                return count
            }
            dropped += count
            progress("old news dropped", dropped)
            guard count == Self.jobsPerTurn else { break }
        }
        while try await operations.database.write({ transaction in
            try transaction.deleteNotices(before: cutoff, limit: Self.jobsPerTurn)
        }) == Self.jobsPerTurn {}
        try await letOneLeave()
        let now = end.adding(seconds: 1)
        let worker = Worker(operations.at(now, operations.randomness), on: SeedingLane())
        progress("jobs done", try await worker.runDue())
    }
}
