// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

@Suite struct PolicyLineTests {
    private let now = Instant.sample
    private let category = Complaints.Category.ID.sample(7)
    private let long = Period(30, .calendarDays)

    private func policy(
        _ number: Int, _ scope: Policy.Scope, _ period: Period?, clock: ClockKind = .result, from day: Int = 2,
        source: String = "ระเบียบ"
    ) -> Policy {
        Policy(
            id: .sample(number), clock: clock, scope: scope, period: period,
            effectiveFrom: Zone.bangkok.start(of: Zone.bangkok.day(of: now).advanced(by: day)), source: source)
    }

    private func check(_ policy: Policy, _ known: [Policy] = []) throws(Refusal) {
        try policy.check(against: PolicyBook(known), at: now)
    }

    @Test func `the line that is asked first stands first`() {
        let own = Policy.Scope(agency: Agency.roads.id)
        let all = [
            policy(1, .init(), long), policy(2, .init(urgency: .urgent), long), policy(3, own, long),
            policy(4, .init(category: category), long), policy(5, .init(kind: .relief), long),
        ]
        #expect(
            PolicyBook(all).lines(for: .result).map(\.scope)
                == [own, .init(category: category), .init(kind: .relief), .init(urgency: .urgent), .init()])
        #expect(PolicyBook(all).lines(for: .review).isEmpty)
    }

    @Test func `a line knows what counts and what is to come`() throws {
        let all = [
            policy(1, .init(), long, from: -9), policy(2, .init(), Period(9, .calendarDays), from: 5),
            policy(3, .init(), Period(8, .calendarDays), from: 5), policy(4, .init(), nil, from: 7),
        ]
        let line = try #require(PolicyBook(all).lines(for: .result).first)
        #expect(line.inForce(at: now)?.id == .sample(1))
        #expect(line.coming(after: now).map(\.id) == [.sample(3), .sample(4)])
        #expect(line.inForce(at: now.adding(days: 6))?.id == .sample(3))
        #expect(line.inForce(at: now.adding(days: 8)) == nil)
    }

    @Test func `an agency's line that is no stricter decides nothing`() {
        let own = policy(1, .init(agency: Agency.roads.id), Period(10, .calendarDays), from: -9)
        let common = policy(2, .init(), Period(8, .calendarDays), from: -5)
        #expect(PolicyBook([own]).decides(own, at: now))
        #expect(!PolicyBook([own, common]).decides(own, at: now))
        #expect(PolicyBook([own, common]).decides(common, at: now))
    }

    @Test func `a policy counts from tomorrow at the earliest, and not for what is being filed at midnight`() {
        let today = Zone.bangkok.day(of: now)
        #expect(Policy.earliestDay(at: now) == today.advanced(by: 1))
        let midnight = Zone.bangkok.end(of: today)
        #expect(Policy.earliestDay(at: midnight.adding(seconds: -301)) == today.advanced(by: 1))
        #expect(Policy.earliestDay(at: midnight.adding(seconds: -300)) == today.advanced(by: 2))
        #expect(throws: Never.self) { try check(policy(1, .init(), long, from: 1)) }
        #expect(throws: Refusal.invalid([FieldError("from", .tooEarly(today.advanced(by: 1)))])) {
            try check(policy(1, .init(), long, from: 0))
        }
    }

    @Test func `a clock that runs for named categories alone needs one, and every policy a source`() {
        for clock in [ClockKind.licenceDelay, .breachNotice] {
            #expect(throws: Refusal.invalid([FieldError("category", .required)])) {
                try check(policy(1, .init(), Period(72, .hours), clock: clock))
            }
            #expect(throws: Never.self) {
                try check(policy(1, .init(category: category), Period(72, .hours), clock: clock))
            }
        }
        #expect(throws: Refusal.invalid([FieldError("source", .required)])) {
            try check(policy(1, .init(), long, source: " "))
        }
    }

    @Test func `an agency that would allow itself as much or more is refused`() {
        let own = Policy.Scope(agency: Agency.roads.id)
        for days in [30, 31] {
            #expect(throws: Refusal.notStricter(than: long)) { try check(policy(1, own, Period(days, .calendarDays))) }
        }
        #expect(throws: Refusal.notSurelyStricter(than: long), "an hour that stood still may lie in a day that counts")
        {
            try check(policy(1, own, Period(24, .hours)))
        }
        #expect(throws: Never.self, "to accept never stands still") {
            try check(policy(1, own, Period(24, .hours), clock: .accept))
        }
        #expect(throws: Refusal.notSurelyStricter(than: Period(3, .workingDays))) {
            try check(policy(1, own, Period(4, .calendarDays), clock: .accept))
        }
        #expect(throws: Never.self) { try check(policy(1, own, Period(29, .calendarDays))) }
        let strict = policy(2, .init(category: category), Period(7, .calendarDays), from: 1)
        let narrow = Policy.Scope(agency: Agency.roads.id, category: category)
        #expect(throws: Refusal.notStricter(than: Period(7, .calendarDays))) {
            try check(policy(1, narrow, Period(8, .calendarDays)), [strict])
        }
        #expect(throws: Never.self, "ending its own gives it no more than everybody has") {
            try check(policy(1, own, nil))
        }
        #expect(throws: Refusal.notOfAgencies(.review)) {
            try check(policy(1, own, Period(1, .workingDays), clock: .review))
        }
    }

    @Test func `a trial counts what would be due earlier, later, at once, and by another rule`() {
        let terms = Terms(calendar: WorkingCalendar())
        var trial = PolicyTrial(policy(1, .init(category: category), Period(20, .calendarDays)), in: terms, at: now)
        func run(_ days: Int, ago: Int) -> ClockRun {
            ClockRun(
                id: ClockRun.ID(clock: .result, agency: Agency.roads.id, number: 1), startedAt: now.adding(days: -ago),
                period: Period(days, .calendarDays), policy: nil)
        }
        for (run, matter) in [
            (run(30, ago: 2), Policy.Scope(category: category)), (run(30, ago: 25), Policy.Scope(category: category)),
            (run(10, ago: 2), Policy.Scope(category: category)), (run(20, ago: 2), Policy.Scope(category: category)),
            (run(30, ago: 2), Policy.Scope()),
        ] {
            trial.count(run, of: matter, due: run.due(in: WorkingCalendar()) ?? now)
        }
        #expect(trial.forecast.running == 4)
        #expect(trial.forecast.earlier == 2)
        #expect(trial.forecast.late == 1)
        #expect(trial.forecast.later == 1)
        #expect(trial.forecast.elsewhere == 0)

        let own = policy(2, .init(agency: Agency.roads.id), Period(5, .calendarDays), from: -9)
        let stricter = Terms(calendars: CalendarBook(WorkingCalendar()), policies: PolicyBook([own]))
        var other = PolicyTrial(policy(1, .init(), Period(20, .calendarDays)), in: stricter, at: now)
        other.count(run(30, ago: 2), of: Policy.Scope(), due: now.adding(days: 28))
        #expect(other.forecast.elsewhere == 1)
        #expect(other.forecast.earlier == 0)
    }
}
