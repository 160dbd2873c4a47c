// SPDX-License-Identifier: Apache-2.0

extension Instant {
    /// Reads `2026-10-05T15:10:00Z`, with any offset and with up to six decimals of a second.
    ///
    /// Nil for other forms, for leap seconds, and for decimals that a microsecond cannot hold: nothing is rounded.
    ///
    /// - Source: RFC 3339, section 5.6.
    package init?(_ rfc3339: String) {
        var scanner = TextScanner(rfc3339)
        guard let day = Day(scanning: &scanner), scanner.take("T", "t") != nil,
            let hour = scanner.number(width: 2), hour < 24, scanner.take(":") != nil,
            let minute = scanner.number(width: 2), minute < 60, scanner.take(":") != nil,
            let second = scanner.number(width: 2), second < 60,
            let fraction = Instant.fraction(&scanner),
            let offsetMinutes = Instant.offsetMinutes(&scanner), scanner.isAtEnd
        else { return nil }
        self = Instant(microseconds: fraction)
            .adding(days: day.number).adding(hours: hour).adding(minutes: minute - offsetMinutes).adding(
                seconds: second)
    }

    /// `2026-10-05T15:10:00Z`; decimals of the second only where they are not zero, and then at most six.
    package var rfc3339: String {
        let (days, microsecondOfDay) = microseconds.flooredDivision(by: Instant.microsecondsPerDay)
        let (second, fraction) = Int(microsecondOfDay).quotientAndRemainder(dividingBy: 1_000_000)
        return TextWriter.text { text in
            text.write(Day(number: Int(days)))
            text.write("T")
            text.write(second / 3600, width: 2)
            text.write(":")
            text.write(second / 60 % 60, width: 2)
            text.write(":")
            text.write(second % 60, width: 2)
            if fraction > 0 {
                text.write(".")
                text.write(fraction, width: 6)
                text.dropZeros()
            }
            text.write("Z")
        }
    }

    /// Microseconds after an optional decimal point.
    private static func fraction(_ scanner: inout TextScanner) -> Int64? {
        guard scanner.take(".") != nil else { return 0 }
        guard let first = scanner.digit() else { return nil }
        var unit: Int64 = 100_000
        var microseconds = Int64(first) * unit
        while let digit = scanner.digit() {
            unit /= 10
            guard unit > 0 || digit == 0 else { return nil }
            microseconds += Int64(digit) * unit
        }
        return microseconds
    }

    /// Minutes that local time is ahead of UTC.
    private static func offsetMinutes(_ scanner: inout TextScanner) -> Int? {
        guard let sign = scanner.take("Z", "z", "+", "-") else { return nil }
        guard sign == "+" || sign == "-" else { return 0 }
        guard let hours = scanner.number(width: 2), hours < 24, scanner.take(":") != nil,
            let minutes = scanner.number(width: 2), minutes < 60
        else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
    }
}
