// SPDX-License-Identifier: Apache-2.0

import Deadlines
import Testing

@Suite struct DueTests {
    @Test(arguments: Period.Unit.allCases)
    func `due is what counting minute by minute comes to`(unit: Period.Unit) throws {
        let seed = try RandomCase.counterexample(histories: 2000, amountMax: 8) { random in
            random.period = Period(random.period.amount, unit)

            return try random.clock.due(in: random.calendar) == SlowOracle(random).due
        }

        #expect(seed == nil)
    }

    @Test func `the day of the start is never counted, not even from midnight`() throws {
        let clock = Clock.sample("2026-10-05 00:00", Period(1, .workingDays))

        #expect(clock.due == "2026-10-07 00:00")
    }

    @Test func `a start on a holiday counts from the next working day`() throws {
        let clock = Clock.sample("2026-10-13 10:00", Period(1, .workingDays))
        let hours = Clock.sample("2026-10-13 10:00", Period(2, .workingHours))

        #expect(clock.due == "2026-10-15 00:00")
        #expect(hours.due == "2026-10-14 10:30")
    }

    @Test func `a pause that begins at the end of a date leaves that date counted`() throws {
        let clock = try Clock.sample("2026-10-05 09:00", Period(1, .calendarDays), [.pause("2026-10-07 00:00")])

        #expect(clock.due == "2026-10-07 00:00")
    }

    @Test func `a pause that is over exactly at the end of a date takes that date`() throws {
        let clock = try Clock.sample(
            "2026-10-05 09:00", Period(1, .calendarDays), [.pause("2026-10-06 23:59"), .resume("2026-10-07 00:00")])

        #expect(clock.due == "2026-10-08 00:00")
    }

    @Test func `a pause within one date takes no date`() throws {
        let clock = try Clock.sample(
            "2026-10-05 09:00", Period(1, .calendarDays), [.pause("2026-10-06 00:00"), .resume("2026-10-06 23:59")])

        #expect(clock.due == "2026-10-07 00:00")
    }

    @Test func `hours that end exactly as a pause begins are due then`() throws {
        let clock = try Clock.sample("2026-10-05 09:00", Period(2, .hours), [.pause("2026-10-05 11:00")])

        #expect(clock.due == "2026-10-05 11:00")
    }

    @Test func `hours that lack one minute as a pause begins are due after it`() throws {
        let clock = try Clock.sample(
            "2026-10-05 09:00", Period(2, .hours), [.pause("2026-10-05 10:59"), .resume("2026-10-08 00:00")])

        #expect(clock.due == "2026-10-08 00:01")
    }

    @Test func `working hours rest over lunch, the night and the weekend`() throws {
        let clock = Clock.sample("2026-10-09 11:30", Period(5, .workingHours))

        #expect(clock.due == "2026-10-12 09:30")
    }

    @Test func `calendar days that end on a holiday are due at the end of the next working day`() throws {
        // Tuesday the 13th is a holiday.
        let clock = Clock.sample("2026-10-05 09:00", Period(8, .calendarDays))

        #expect(clock.due == "2026-10-15 00:00")
    }

    @Test func `a postponed date on which the clock was paused is passed over`() throws {
        // The last counted date is Saturday the 10th.
        let clock = try Clock.sample(
            "2026-10-05 09:00", Period(5, .calendarDays), [.pause("2026-10-12 23:00"), .resume("2026-10-13 01:00")])

        #expect(clock.due == "2026-10-15 00:00")
    }

    @Test func `an exceptional working Saturday counts`() throws {
        var calendar = WorkingCalendar.sample
        calendar.workingDays = [.sample("2026-10-10")]
        let clock = Clock.sample("2026-10-09 12:00", Period(1, .workingDays))

        #expect(clock.due(in: calendar) == .local("2026-10-11 00:00"))
    }

    @Test func `an exceptional working date outweighs a holiday`() throws {
        var calendar = WorkingCalendar.sample
        calendar.workingDays = [.sample("2026-10-13")]
        let clock = Clock.sample("2026-10-12 12:00", Period(1, .workingDays))

        #expect(clock.due(in: calendar) == .local("2026-10-14 00:00"))
    }

    @Test func `an extension granted during a pause counts after it`() throws {
        let clock = try Clock.sample(
            "2026-10-05 09:00", Period(1, .workingDays),
            [.pause("2026-10-05 10:00"), .resume("2026-10-06 10:00"), .extend(2)])

        #expect(clock.due == "2026-10-09 00:00")
    }

    @Test func `a pause before the start and still open then delays the start`() throws {
        let clock = try Clock.sample(
            "2026-10-05 09:00", Period(1, .hours), [.pause("2026-10-01 00:00"), .resume("2026-10-05 10:00")])

        #expect(clock.due == "2026-10-05 11:00")
    }

    @Test func `the leap day is a day like any other`() throws {
        #expect(Clock.sample("2028-02-28 09:00", Period(1, .workingDays)).due == "2028-03-01 00:00")
        #expect(Clock.sample("2027-02-25 09:00", Period(1, .workingDays)).due == "2027-02-27 00:00")
    }

    @Test func `a clock runs on over the end of the year`() throws {
        #expect(Clock.sample("2026-12-31 23:59", Period(1, .hours)).due == "2027-01-01 00:59")
        #expect(Clock.sample("2026-12-30 09:00", Period(2, .workingDays)).due == "2027-01-02 00:00")
    }

    @Test func `the length of an extended period is exact to the microsecond`() throws {
        let start = Instant(microseconds: 1)

        #expect(Clock(start: start, period: Period(1, .hours)).due(in: .sample)?.microseconds == 3_600_000_001)
    }

    @Test func `a calendar without working days has no due instant`() throws {
        let closed = WorkingCalendar(weekend: Set(1...7))
        let doorless = WorkingCalendar(openings: [])

        for unit in [Period.Unit.workingDays, .calendarDays, .workingHours] {
            #expect(Clock.sample("2026-10-05 09:00", Period(1, unit)).due(in: closed) == nil)
        }
        #expect(Clock.sample("2026-10-05 09:00", Period(1, .workingHours)).due(in: doorless) == nil)
    }

    @Test(arguments: Period.Unit.allCases)
    func `what lies beyond a hundred years is not due`(unit: Period.Unit) throws {
        let clock = try Clock.sample("2026-10-05 09:00", Period(Limits.amountMax, unit), [.extend(Limits.amountMax)])

        #expect(clock.due(in: .sample) == nil)
        #expect(Clock(start: Instant(microseconds: .max), period: Period(1, unit)).due(in: .sample) == nil)
    }

    /// Days of 24 working hours, so that every unit reaches the horizon at the same instant.
    static let toTheHorizon: [(Period.Unit, Int)] = [
        (.hours, 24 * (Limits.horizonDays + 1)), (.workingHours, 24 * (Limits.horizonDays + 1)),
        (.calendarDays, Limits.horizonDays), (.workingDays, Limits.horizonDays),
    ]

    @Test(arguments: toTheHorizon)
    func `a hundred years are due, one unit more is not`(unit: Period.Unit, amount: Int) throws {
        let allDay = try #require(Opening(from: "00:00", until: "24:00"))
        let calendar = WorkingCalendar(weekend: [], openings: [allDay])
        let start = LocalTime("2026-10-05 00:00")
        let horizon = start.instant.adding(days: Limits.horizonDays + 1)

        #expect(Clock.sample(start, Period(amount, unit)).due(in: calendar) == horizon)
        #expect(Clock.sample(start, Period(amount + 1, unit)).due(in: calendar) == nil)
    }
}
