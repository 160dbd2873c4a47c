// SPDX-License-Identifier: Apache-2.0

/// A local calendar date in the proleptic Gregorian calendar, without a time or a zone.
package struct Day: Hashable, Sendable {
    /// Days since 1970-01-01; negative before it.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// The date so written; nil if the calendar has no such date or the year is outside 0…9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Day.length(ofMonth: month, year: year) else { return nil }
        // Years are counted from March, so that the leap day is the last of its year.
        let marchYear = month <= 2 ? year - 1 : year
        let monthsSinceMarch = (month + 9) % 12
        let leapDays =
            marchYear.flooredDivision(by: 4).quotient - marchYear.flooredDivision(by: 100).quotient
            + marchYear.flooredDivision(by: 400).quotient
        let dayOfYear = Day.daysBefore(monthsSinceMarch: monthsSinceMarch) + day - 1
        number = marchYear * 365 + leapDays + dayOfYear - Day.daysBefore1970
    }

    /// Reads `2026-10-05`; nil for any other form and for dates that do not exist.
    package init?(_ iso: String) {
        var scanner = TextScanner(iso)
        guard let day = Day(scanning: &scanner), scanner.isAtEnd else { return nil }
        self = day
    }

    /// `2026-10-05`; years outside 0…9999 are written with a sign or more digits and cannot be read back.
    package var iso: String {
        TextWriter.text { $0.write(self) }
    }

    package var year: Int { components.year }

    /// 1…12.
    package var month: Int { components.month }

    /// Day of the month, 1…31.
    package var day: Int { components.day }

    /// 1 for Monday to 7 for Sunday, as ISO 8601 numbers them.
    package var weekday: Int {
        // 1970-01-01 was a Thursday.
        (number + 3).flooredDivision(by: 7).remainder + 1
    }

    init?(scanning scanner: inout TextScanner) {
        guard let year = scanner.number(width: 4), scanner.take("-") != nil,
            let month = scanner.number(width: 2), scanner.take("-") != nil,
            let day = scanner.number(width: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month and day at once, for callers that need more than one.
    package var components: (year: Int, month: Int, day: Int) {
        let (cycle, dayOfCycle) = (number + Day.daysBefore1970).flooredDivision(by: Day.daysOf400Years)
        // Leap days already passed in this cycle are taken out before dividing by the plain year.
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100)
        let monthsSinceMarch = (dayOfYear * 5 + 2) / 153
        let day = dayOfYear - Day.daysBefore(monthsSinceMarch: monthsSinceMarch) + 1
        let month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
        return (cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day)
    }

    private static let daysOf400Years = 146_097
    /// From 0000-03-01, where the years counted from March begin, to 1970-01-01.
    private static let daysBefore1970 = 719_468

    /// Months from March on alternate 31 and 30 in groups of five, 153 days each.
    private static func daysBefore(monthsSinceMarch: Int) -> Int { (monthsSinceMarch * 153 + 2) / 5 }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day: Comparable {
    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: Strideable {
    package func distance(to other: Day) -> Int { other.number - number }
    package func advanced(by days: Int) -> Day { Day(number: number + days) }
}

extension Day: CustomStringConvertible {
    package var description: String { iso }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = Day(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date like 2026-10-05")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
