// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import Operations
import SQL
import Storage
import TestSupport
import Testing

/// A year of complaints, random officers, holidays that are declared late and a worker that is away now and then.
///
/// `RONGTHUK_SIMULATED_COMPLAINTS` says how many complaints, `RONGTHUK_RANDOM_SEED` which year.
@Suite(.tags(.database)) struct YearTests {
    @Test func `in a year every step is taken once and at its instant, and nobody is skipped`() async throws {
        let environment = ProcessInfo.processInfo.environment
        let size = environment["RONGTHUK_SIMULATED_COMPLAINTS"].flatMap(Int.init) ?? 5_000
        let seed = environment["RONGTHUK_RANDOM_SEED"].flatMap(UInt64.init) ?? 1
        try await withOperations(on: .sqlite, seed: seed) { operations, world in
            var year = Year(operations, world, size: size, seed: seed)
            try await year.pass()
            let report = try year.examine()
            print("a year of \(size) complaints, seed \(seed): \(report)")
            #expect(report.faults == [], "seed \(seed)")
            #expect(report.levels.count == 4 && report.caughtUp > 0, "seed \(seed): the year was too quiet")
            #expect(try operations.verify().differences == [], "seed \(seed)")
        }
    }
}

/// Times at which no worker ran, from the first until before the second.
private typealias Outage = (from: Instant, until: Instant)

private struct Year {
    private enum Happening {
        case filing, turn, holiday, jobs
    }

    private let operations: Operations
    private let world: World
    private let worker: Worker
    private let start: Instant
    private let end: Instant
    private let outages: [Outage]
    private var plan: [(at: Instant, what: Happening)] = []
    private var dice: Dice
    private var stories: [Story] = []
    /// Those on which something may still happen.
    private var open: [Int] = []

    init(_ operations: Operations, _ world: World, size: Int, seed: UInt64) {
        (self.operations, self.world) = (operations, world)
        worker = Worker(operations, on: QueueExecutor())
        start = world.clock.now
        end = start.adding(days: 365)
        dice = Dice(seed: seed)
        var outages: [Outage] = []
        for month in 0..<12 {
            let from = start.adding(days: month * 30 + dice.below(20)).adding(seconds: dice.below(86_400))
            outages.append((from, from.adding(seconds: 60 + dice.below(9 * 86_400))))
        }
        self.outages = outages
        func plan(_ what: Happening, _ count: Int, days: Int = 365) {
            for _ in 0..<count {
                self.plan.append((start.adding(seconds: 1 + dice.below(days * 86_400)), what))
            }
        }
        plan(.filing, size, days: 330)
        plan(.turn, size * 5)
        plan(.holiday, 15)
        for day in 0..<365 { self.plan.append((start.adding(days: day).adding(hours: 3), .jobs)) }
        self.plan.sort { $0.at < $1.at }
    }

    mutating func pass() async throws {
        for (at, what) in plan {
            try await travel(to: at)
            switch what {
            case .filing:
                open.append(stories.count)
                stories.append(try await Story.filed(operations, world))
            case .turn: try await takeTurn()
            case .holiday:
                let day = Zone.bangkok.day(of: at).advanced(by: dice.below(12) - 4)
                let holiday = Holiday(day: day, nameThai: "วันหยุดพิเศษ", nameEnglish: "Special holiday")
                try? await operations.declareHoliday(holiday, by: world.country.principal(.administrator))
                if isUp(at) { try await worker.runDue() }
            case .jobs: if isUp(at) { try await worker.runDue() }
            }
            if isUp(at) { try await operations.ringAlarms() }
        }
        try await travel(to: end)
    }

    /// The worker looks whenever an alarm is due, and the moment it is back.
    private func travel(to instant: Instant) async throws {
        while true {
            let now = world.clock.now
            if let outage = outages.first(where: { $0.from <= now && now < $0.until }) {
                guard outage.until <= instant else { return world.clock.advance(to: instant) }
                world.clock.advance(to: outage.until)
                try await worker.runDue()
                try await operations.ringAlarms()
                continue
            }
            let leaving = outages.map(\.from).filter { $0 > now && $0 <= instant }.min()
            let alarm = try operations.database.read { try $0.nextAlarm() }
            if let alarm, alarm <= leaving.map({ $0.adding(microseconds: -1) }) ?? instant, alarm <= instant {
                world.clock.advance(to: alarm)
                try await operations.ringAlarms()
            } else if let leaving {
                world.clock.advance(to: leaving)
            } else {
                return world.clock.advance(to: instant)
            }
        }
    }

    /// Somebody does what comes next on one complaint, or something else that may be done there.
    private mutating func takeTurn() async throws {
        guard !open.isEmpty else { return }
        let place = dice.below(open.count)
        let story = stories[open[place]]
        guard let complaint = try operations.database.read({ try $0.complaint(story.id) }) else { return }
        let choice: [Complaints.Operation] =
            switch complaint.status {
            case .received: [.screen, .screen, .screen, .refuse, .requestInformation, .merge]
            case .needInfo: [.provideInformation, .sendMessage, .closeUnanswered]
            case .screened: [.refer]
            case .referred: [.accept, .accept, .giveBack, .note]
            case .returned: [.refer, .rule]
            case .accepted: [.assign, .assign, .progress, .requestInformation]
            case .inProgress:
                [
                    .progress, .report, .report, .approveReport, .note, .extend, .requestExtension, .declineExtension,
                    .answerEscalation, .sendMessage, .assign,
                ]
            case .reported: [.conclude, .conclude, .rejectReport]
            case .concluded, .notAccepted: [.contest, .rate]
            case .contested: [.upholdContest, .dismissContest]
            case .merged: [.unmerge, .note]
            case .withdrawn: []
            }
        guard !choice.isEmpty, !([.concluded, .notAccepted].contains(complaint.status) && dice.below(3) > 0) else {
            open.swapAt(place, open.count - 1)
            open.removeLast()
            return
        }
        let other = stories[dice.below(stories.count)]
        let turn = Turn(
            story: story, other: other, operation: choice[dice.below(choice.count)], roll: dice.below(1_000))
        if case .unexpected(let what) = await failure({ try await turn.take() }) {
            Issue.record("\(turn.operation): \(what)")
        }
    }

    private func isUp(_ instant: Instant) -> Bool { wasUp(from: instant, until: instant.adding(microseconds: 1)) }

    /// Whether a worker ran at any time from the first until before the second.
    private func wasUp(from first: Instant, until last: Instant) -> Bool {
        first < last && !outages.contains { $0.from <= first && last <= $0.until }
    }

    private func comeback(after instant: Instant) -> Instant {
        outages.first { $0.from <= instant && instant < $0.until }?.until ?? instant
    }
}

/// What a year's events say when they are read once more, without the rows of clocks.
private struct YearReport: CustomStringConvertible {
    var faults: [String] = []
    /// How often each step was taken.
    var levels: [Int: Int] = [:]
    /// Steps taken on return after an outage.
    var caughtUp = 0
    var events = 0

    var description: String {
        let steps = levels.sorted { $0.key < $1.key }.map { "step \($0.key) \($0.value) times" }
        return (["\(events) events"] + steps + ["\(caughtUp) of them after an outage", "\(faults.count) faults"])
            .joined(separator: ", ")
    }
}

extension Year {
    fileprivate func examine() throws -> YearReport {
        let terms = try operations.terms()
        var report = YearReport()
        for story in stories {
            let events = try operations.database.read { try $0.events(of: story.id) }
            report.events += events.count
            examine(events, terms, &report)
        }
        return report
    }

    private func examine(_ events: [Event], _ terms: Terms, _ report: inout YearReport) {
        guard var complaint = Complaint(replaying: Array(events.prefix(1))) else {
            return report.faults.append("no receipt")
        }
        var ledger = ClockLedger()
        ledger.apply(events[0], from: nil, to: complaint, terms: terms)
        var seen: Set<Reminder> = []
        for (last, event) in zip(events, events.dropFirst()) {
            if complaint.status.isOpen { lookForSkipped(ledger, last, event.at, terms, &report) }
            if case .reminded(let reminder) = event.body {
                if !seen.insert(reminder).inserted { report.faults.append("\(event.complaint.text): taken twice") }
                check(reminder, at: event.at, ledger, after: last.at, terms, &report)
            }
            let before = complaint
            complaint.apply(event)
            ledger.apply(event, from: before, to: complaint, terms: terms)
        }
        if complaint.status.isOpen, let last = events.last { lookForSkipped(ledger, last, end, terms, &report) }
    }

    /// No step may have been left out until `instant` while a worker ran.
    private func lookForSkipped(
        _ ledger: ClockLedger, _ last: Event, _ instant: Instant, _ terms: Terms, _ report: inout YearReport
    ) {
        for run in ledger.live {
            let calendar = terms.calendars.calendar(of: run.id.agency, asKnownAt: run.breachedAt ?? instant)
            guard let next = Ladder.next(of: run, in: calendar) else { continue }
            if wasUp(from: max(next.at, last.at), until: instant) {
                report.faults.append("\(last.complaint.text): \(run.id.clock) \(next.step) was skipped")
            }
        }
    }

    /// A step is taken when it is to be, or when the worker is back.
    private func check(
        _ reminder: Reminder, at instant: Instant, _ ledger: ClockLedger, after last: Instant, _ terms: Terms,
        _ report: inout YearReport
    ) {
        report.levels[reminder.level, default: 0] += 1
        let id = ClockRun.ID(clock: reminder.clock, agency: reminder.agency, number: reminder.run ?? 1)
        guard let run = ledger[id] else { return report.faults.append("\(id) does not exist") }
        let calendar = terms.calendars.calendar(of: run.id.agency, asKnownAt: run.breachedAt ?? instant)
        guard let next = Ladder.next(of: run, in: calendar), next.step.rawValue == reminder.level else {
            return report.faults.append("\(id) took step \(reminder.level) out of order")
        }
        let wanted = max(next.at, last)
        let expected = comeback(after: wanted)
        if expected > wanted { report.caughtUp += 1 }
        if expected != instant {
            report.faults.append("\(id) took step \(reminder.level) at \(instant.rfc3339), not \(expected.rfc3339)")
        }
    }
}
