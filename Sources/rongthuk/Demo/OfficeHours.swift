// SPDX-License-Identifier: Apache-2.0
import Deadlines

/// When things plausibly happen: officers in office hours, calls by day and night.
struct OfficeHours: Sendable {
    let calendar: WorkingCalendar

    /// A time in office hours so many working days after `instant`; with 0, later on the same day where possible.
    func time(after instant: Instant, workingDays: Int, _ dice: inout Dice) -> Instant {
        var day = calendar.zone.day(of: instant)
        let minute = minuteOfDay(instant, on: day)
        if workingDays == 0, calendar.isWorking(day), minute < 970 {
            let from = max(minute + 4, 512)
            return at(from + dice.below(min(987 - from, 150)), on: day, &dice)
        }
        for _ in 0..<max(workingDays, 1) {
            repeat { day = day.advanced(by: 1) } while !calendar.isWorking(day)
        }
        return at(officeMinute(&dice), on: day, &dice)
    }

    /// A minute of an office day, none of them at noon.
    func officeMinute(_ dice: inout Dice) -> Int {
        let opening = dice.pick(calendar.openings)
        return opening.startMinute + 2 + dice.below(opening.endMinute - opening.startMinute - 4)
    }

    /// A time of day when people are awake, so many days after `instant`.
    func evening(after instant: Instant, days: Int, _ dice: inout Dice) -> Instant {
        let day = calendar.zone.day(of: instant).advanced(by: max(days, 0))
        let time = at(450 + dice.below(870), on: day, &dice)
        return time > instant ? time : instant.adding(minutes: 7 + dice.below(300))
    }

    func at(_ minute: Int, on day: Day, _ dice: inout Dice) -> Instant {
        calendar.zone.start(of: day).adding(seconds: minute * 60 + dice.below(60))
            .adding(microseconds: Int64(dice.below(1_000_000)))
    }

    private func minuteOfDay(_ instant: Instant, on day: Day) -> Int {
        instant.seconds(since: calendar.zone.start(of: day)) / 60
    }
}
