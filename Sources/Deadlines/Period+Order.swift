// SPDX-License-Identifier: Apache-2.0

extension Period {
    /// Whether a clock with it is never due later than one with `other` that starts with it, and on some days sooner.
    ///
    /// It holds whatever is a holiday, and where `isPausable` whatever pauses both have: a day counts in which a clock
    /// stood still, as long as it runs when the day ends, but the hours do not. What can't be shown is taken as false.
    package func isStricter(than other: Period, isPausable: Bool) -> Bool {
        switch (unit, other.unit) {
        case (.hours, .hours), (.workingHours, .workingHours), (.calendarDays, .calendarDays),
            (.workingDays, .workingDays):
            amount < other.amount
        // What runs always, or on every date, is done no later than what waits for offices to open.
        case (.hours, .workingHours), (.calendarDays, .workingDays): amount <= other.amount
        // Calendar days end with a working day too, the first one at the earliest.
        case (.workingDays, .calendarDays): amount == 1 && other.amount > 1
        // The day on which both start is never counted, so whole days follow it.
        case (.hours, .calendarDays), (.hours, .workingDays): !isPausable && amount <= 24 * other.amount
        case (.workingHours, .workingDays): !isPausable && amount <= Opening.officeHours * other.amount
        case (.workingHours, .calendarDays): !isPausable && amount <= Opening.officeHours
        case (.workingHours, .hours), (.calendarDays, .hours), (.workingDays, .hours), (.calendarDays, .workingHours),
            (.workingDays, .workingHours):
            false
        }
    }
}
