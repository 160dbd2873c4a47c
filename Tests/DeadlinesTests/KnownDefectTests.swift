// SPDX-License-Identifier: Apache-2.0

import Deadlines
import Testing

/// What clocks of other systems got wrong, each under the name of the report, on our calculus.
@Suite struct KnownDefectTests {
    @Test func `GLPI 10594, a term in days depends on no opening hours`() throws {
        let start: LocalTime = "2026-10-05 15:00"
        let short = WorkingCalendar(openings: [try #require(Opening(startMinute: 540, endMinute: 600))])

        #expect(Clock.sample(start, Period(2, .workingDays)).due == "2026-10-08 00:00")
        #expect(
            Clock.sample(start, Period(2, .workingDays)).due(in: short)
                == Clock.sample(start, Period(2, .workingDays)).due(in: .sample))
    }

    @Test func `GLPI 15429 and osTicket 1168, hours of an office are counted while it is open`() throws {
        // Friday afternoon: one hour of it is left, the rest is Monday's.
        let start: LocalTime = "2026-10-09 15:30"

        #expect(Clock.sample(start, Period(4, .hours)).due == "2026-10-09 19:30")
        #expect(Clock.sample(start, Period(4, .workingHours)).due == "2026-10-12 11:30")
    }

    @Test func `GLPI 15605, time in which nobody works is not given back for a pause`() throws {
        let overnight = try Clock.sample(
            "2026-10-05 15:30", Period(2, .workingHours), [.pause("2026-10-05 18:00"), .resume("2026-10-06 06:00")])
        #expect(overnight.due == Clock.sample("2026-10-05 15:30", Period(2, .workingHours)).due)
    }

    @Test func `osTicket 3034, what waits for somebody else does not run out`() throws {
        let waiting = try Clock.sample("2026-10-05 09:00", Period(1, .workingDays), [.pause("2026-10-05 10:00")])

        #expect(waiting.due == nil)
        #expect(waiting.state(at: .local("2027-10-05 09:00"), in: .sample) == .paused)
    }

    @Test func `osTicket 5160, overdue begins at the due instant, not before and not later`() throws {
        let clock = Clock.sample("2026-10-05 09:00", Period(1, .workingDays))
        let due = try #require(clock.due(in: .sample))

        #expect(clock.state(at: due.adding(microseconds: -1), in: .sample) == .running)
        #expect(clock.state(at: due, in: .sample) == .overdue)
        #expect(try clock.appending(.stop(due.adding(microseconds: -1))).state(at: due, in: .sample) == .met)
        #expect(try clock.appending(.stop(due)).state(at: due, in: .sample) == .missed)
    }

    @Test func `Frappe 2449, waiting over a holiday gives back the working days and no more`() throws {
        // From Monday until Thursday, the holiday of the 13th between: two working days went by.
        let waited = try Clock.sample(
            "2026-10-09 09:00", Period(5, .workingDays), [.pause("2026-10-12 09:00"), .resume("2026-10-15 17:00")])

        #expect(Clock.sample("2026-10-09 09:00", Period(5, .workingDays)).due == "2026-10-20 00:00")
        #expect(waited.due == "2026-10-22 00:00", "the day on which it goes on is counted")
    }

    @Test func `Frappe 2212, a pause over lunch changes nothing`() throws {
        let lunch = try Clock.sample(
            "2026-10-05 09:00", Period(5, .workingHours), [.pause("2026-10-05 12:00"), .resume("2026-10-05 13:00")])

        #expect(lunch.due == Clock.sample("2026-10-05 09:00", Period(5, .workingHours)).due)
        #expect(lunch.due == "2026-10-05 15:00")
    }

    @Test func `Chatwoot 14009, an office may open several times a day`() throws {
        let hours = [(510, 720), (780, 990), (1_080, 1_200)]
        let openings = hours.compactMap { Opening(startMinute: $0.0, endMinute: $0.1) }
        let calendar = WorkingCalendar(openings: openings)
        let clock = Clock.sample("2026-10-05 08:30", Period(8, .workingHours))

        #expect(clock.due(in: calendar).map(LocalTime.init(instant:)) == "2026-10-05 19:00")
    }
}
