// SPDX-License-Identifier: Apache-2.0

/// Which dates an agency works on and when its doors are open.
package struct WorkingCalendar: Sendable, Equatable {
    package var zone: Zone
    /// Weekdays off, 1 for Monday to 7 for Sunday.
    package var weekend: Set<Int>
    /// Names of the holidays by date.
    package var holidays: [Day: String]
    /// Dates worked in spite of a weekend or a holiday.
    package var workingDays: Set<Day>
    /// Office hours of every working day, in order, neither overlapping nor touching.
    package private(set) var openings: [Opening]

    /// Openings may come in any order; those that overlap or touch become one.
    package init(
        zone: Zone = .bangkok, weekend: Set<Int> = [6, 7], holidays: [Day: String] = [:],
        workingDays: Set<Day> = [], openings: [Opening] = Opening.office
    ) {
        self.zone = zone
        self.weekend = weekend
        self.holidays = holidays
        self.workingDays = workingDays
        self.openings = Opening.joined(openings)
    }

    package func isWorking(_ day: Day) -> Bool {
        workingDays.contains(day) || (!weekend.contains(day.weekday) && holidays[day] == nil)
    }

    /// Why nobody works on `day`; nil on working days.
    ///
    /// A holiday on a weekend is given by its name.
    package func reasonNotWorking(_ day: Day) -> SkipReason? {
        guard !isWorking(day) else { return nil }
        return holidays[day].map(SkipReason.holiday) ?? .weekend
    }
}

/// Why a date does not count for a clock.
package enum SkipReason: Hashable, Sendable {
    case weekend
    /// With the holiday's name as the calendar has it.
    case holiday(String)
    /// The clock was paused as the date ended.
    case paused
}
