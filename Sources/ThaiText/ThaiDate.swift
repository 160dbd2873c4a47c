// SPDX-License-Identifier: Apache-2.0

/// A moment as the calendar and clock on a Thai wall show it: UTC+7 the whole year.
///
/// Source: Asia/Bangkok has kept UTC+7 without summer time since 1920; older moments are shown by the same rule.
package struct ThaiDate: Sendable, Hashable {
    /// Common era, 2026; see `buddhistYear`.
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int
    /// 0 to 23.
    package let hour: Int
    /// 0 to 59.
    package let minute: Int
    /// 0 to 59.
    package let second: Int
    /// Days since 1 January 1970 in Thailand.
    package let dayNumber: Int

    private static let offsetSeconds: Int64 = 7 * 3_600
    private static let daySeconds: Int64 = 86_400

    /// The wall at an instant, in microseconds since 1970, UTC.
    package init(microseconds: Int64) {
        // Floors towards the past, so that instants before 1970 do not slip into the next second.
        let seconds = microseconds.floored(by: 1_000_000) + Self.offsetSeconds
        let dayNumber = seconds.floored(by: Self.daySeconds)
        let inDay = Int(seconds - dayNumber * Self.daySeconds)
        self.init(dayNumber: Int(dayNumber), hour: inDay / 3_600, minute: inDay / 60 % 60, second: inDay % 60)
    }

    /// Midnight at the beginning of a day, in the common era; nil if there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9_999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        self.init(dayNumber: Self.dayNumber(year, month, day), hour: 0, minute: 0, second: 0)
        // The 31st of June would have become the 1st of July.
        guard self.month == month else { return nil }
    }

    private init(dayNumber: Int, hour: Int, minute: Int, second: Int) {
        (year, month, day) = Self.civil(dayNumber)
        (self.hour, self.minute, self.second, self.dayNumber) = (hour, minute, second, dayNumber)
    }

    /// The instant of the beginning of this second, in microseconds since 1970, UTC.
    package var microseconds: Int64 {
        let inDay = Int64(hour * 3_600 + minute * 60 + second)
        return (Int64(dayNumber) * Self.daySeconds + inDay - Self.offsetSeconds) * 1_000_000
    }

    /// 0 for Sunday to 6 for Saturday.
    package var weekday: Int { Int(Int64(dayNumber + 4) - Int64(dayNumber + 4).floored(by: 7) * 7) }

    /// The Buddhist era's year: 2569 for 2026.
    package var buddhistYear: Int { year + 543 }

    /// The same time of day so many days later, or earlier if negative.
    package func adding(days: Int) -> ThaiDate {
        ThaiDate(dayNumber: dayNumber + days, hour: hour, minute: minute, second: second)
    }

    /// Midnight at the beginning of this day.
    package var startOfDay: ThaiDate { ThaiDate(dayNumber: dayNumber, hour: 0, minute: 0, second: 0) }

    /// The day in the Gregorian calendar, run backwards without end.
    ///
    /// Years are begun in March, so that the leap day is the last day of a year and months follow one formula.
    private static func civil(_ dayNumber: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = Int64(dayNumber) + 719_468
        let cycle = Int(shifted.floored(by: 146_097))
        let dayOfCycle = Int(shifted) - cycle * 146_097
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        return (cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day)
    }

    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let cycle = Int(Int64(year).floored(by: 400))
        let yearOfCycle = year - cycle * 400
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return cycle * 146_097 + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - 719_468
    }
}

extension ThaiDate: Comparable {
    package static func < (first: ThaiDate, second: ThaiDate) -> Bool { first.microseconds < second.microseconds }
}

extension Int64 {
    fileprivate func floored(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
