// SPDX-License-Identifier: Apache-2.0

import Deadlines
import Testing

@Suite struct StateTests {
    private let period = Period(2, .hours)

    @Test func `a clock runs until due and is overdue from then on`() throws {
        let clock = Clock.sample("2026-10-05 09:00", period)

        #expect(clock.state(at: .local("2026-10-05 10:59"), in: .sample) == .running)
        #expect(clock.state(at: .local("2026-10-05 11:00"), in: .sample) == .overdue)
    }

    @Test func `a pause is in force from its start until just before its end`() throws {
        let clock = try Clock.sample(
            "2026-10-05 09:00", period, [.pause("2026-10-05 10:00"), .resume("2026-10-05 10:30")])

        #expect(clock.state(at: .local("2026-10-05 09:59"), in: .sample) == .running)
        #expect(clock.state(at: .local("2026-10-05 10:00"), in: .sample) == .paused)
        #expect(clock.state(at: .local("2026-10-05 10:29"), in: .sample) == .paused)
        #expect(clock.state(at: .local("2026-10-05 10:30"), in: .sample) == .running)
    }

    @Test(arguments: Period.Unit.allCases)
    func `a pause without resume leaves the clock paused without a due instant`(unit: Period.Unit) throws {
        let clock = try Clock.sample("2026-10-05 09:00", Period(2, unit), [.pause("2026-10-05 10:00")])

        #expect(clock.due == nil)
        #expect(clock.nearDueAt(in: .sample) == nil)
        #expect(clock.state(at: .local("2030-01-01 00:00"), in: .sample) == .paused)
        #expect(clock.state(at: .local("2026-10-05 09:59"), in: .sample) == .running)
    }

    @Test func `a clock that is overdue stays so in a pause`() throws {
        let clock = try Clock.sample("2026-10-05 09:00", period, [.pause("2026-10-05 12:00")])

        #expect(clock.state(at: .local("2026-10-05 13:00"), in: .sample) == .overdue)
    }

    @Test func `a stop just before due is met and exactly at due is missed`() throws {
        let due = LocalTime("2026-10-05 11:00").instant
        var met = Clock.sample("2026-10-05 09:00", period)
        var missed = met

        try met.append(.stop(due.adding(microseconds: -1)))
        try missed.append(.stop(due))

        #expect(met.state(at: due, in: .sample) == .met)
        #expect(missed.state(at: due, in: .sample) == .missed)
    }

    @Test func `a clock stopped without a due instant was met`() throws {
        let clock = try Clock.sample(
            "2026-10-05 09:00", period, [.pause("2026-10-05 10:00"), .stop("2027-10-05 09:00")])

        #expect(clock.state(at: .local("2027-10-05 09:00"), in: .sample) == .met)
    }

    /// A period and how many minutes before due it warns.
    static let notices: [(Period, Int)] = [
        (Period(1, .hours), 15), (Period(4, .workingHours), 60), (Period(3, .workingDays), 1080),
        (Period(12, .calendarDays), 4320), (Period(13, .calendarDays), 4320), (Period(300, .hours), 4320),
    ]

    @Test(arguments: notices)
    func `one is warned a quarter of the period before due, at most three days`(period: Period, minutes: Int) throws {
        let clock = Clock.sample("2026-10-05 09:00", period)

        let due = try #require(clock.due(in: .sample))
        let warning = try #require(clock.nearDueAt(in: .sample))

        #expect(due.seconds(since: warning) == minutes * 60)
    }

    @Test func `an extension moves the warning with due`() throws {
        let clock = Clock.sample("2026-10-05 09:00", period)
        let extended = try clock.appending(.extend(3))

        #expect(extended.nearDueAt(in: .sample) == clock.nearDueAt(in: .sample)?.adding(hours: 3))
    }

    @Test func `the warning always lies between start and due`() throws {
        let seed = try RandomCase.counterexample { random in
            let clock = try random.clock
            guard let due = clock.due(in: random.calendar) else { return clock.nearDueAt(in: random.calendar) == nil }
            guard let warning = clock.nearDueAt(in: random.calendar) else { return false }
            return clock.start < warning && warning < due
        }

        #expect(seed == nil)
    }
}
