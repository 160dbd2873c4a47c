// SPDX-License-Identifier: Apache-2.0

extension [UInt8] {
    /// Appends one event as a line of JSON with its newline.
    mutating func append(
        lineAt microseconds: Int64, _ level: Log.Level, _ message: StaticString, _ fields: [Log.Field]
    ) {
        append("{\"time\":\"")
        append(time: microseconds)
        append("\",\"level\":\"")
        append(level.name)
        append("\",\"message\":\"")
        message.withUTF8Buffer { append(escaping: $0) }
        append("\"")
        for field in fields.prefix(Limits.fieldsMax) {
            append(",\"")
            field.key.withUTF8Buffer { append(escaping: $0) }
            append("\":")
            append(value: field.value)
        }
        append("}\n")
    }

    private mutating func append(value: LogValue) {
        switch value {
        case .string(var text):
            append("\"")
            text.withUTF8 { append(cut: $0) }
            append("\"")
        case .int(let number): append(contentsOf: String(number).utf8)
        case .double(let number): append(contentsOf: (number.isFinite ? String(number) : "null").utf8)
        case .bool(let isTrue): append(isTrue ? "true" : "false")
        }
    }

    /// Appends the longest beginning that fits, and `…` for the rest.
    private mutating func append(cut text: UnsafeBufferPointer<UInt8>) {
        guard text.count > Limits.valueBytesMax else { return append(escaping: text) }
        var end = Limits.valueBytesMax
        // A continuation byte would mean that a character is cut in two.
        while text[end] & 0xC0 == 0x80 { end -= 1 }
        append(escaping: UnsafeBufferPointer(rebasing: text[..<end]))
        append("…")
    }

    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (index, byte) in text.enumerated()
        where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F {
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            append(escaped: byte)
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case UInt8(ascii: "\n"): append("\\n")
        case UInt8(ascii: "\t"): append("\\t")
        default:
            append("\\u00")
            append(hexDigit(byte >> 4))
            append(hexDigit(byte & 15))
        }
    }

    private func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// RFC 3339 with microseconds, in UTC: `2026-11-23T07:05:09.000123Z`.
    private mutating func append(time microseconds: Int64) {
        let (days, inDay) = microseconds.flooredDivision(by: 86_400_000_000)
        let (year, month, day) = civil(days)
        append(year, digits: 4, before: "-")
        append(month, digits: 2, before: "-")
        append(day, digits: 2, before: "T")
        append(inDay / 3_600_000_000, digits: 2, before: ":")
        append(inDay / 60_000_000 % 60, digits: 2, before: ":")
        append(inDay / 1_000_000 % 60, digits: 2, before: ".")
        append(inDay % 1_000_000, digits: 6, before: "Z")
    }

    private mutating func append(_ number: Int64, digits: Int, before separator: Unicode.Scalar) {
        var number = number
        let start = count
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: digits))
        for place in stride(from: start + digits - 1, through: start, by: -1) {
            self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
            number /= 10
        }
        append(UInt8(ascii: separator))
    }

    /// Year, month and day of a day counted from 1970, in the Gregorian calendar run backwards without end.
    ///
    /// Years are begun in March, so that the leap day is the last day of a year.
    private func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (cycle, dayOfCycle) = (days + 719_468).flooredDivision(by: 146_097)
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day)
    }
}

extension Int64 {
    fileprivate func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension Log.Level {
    fileprivate var name: StaticString {
        switch self {
        case .debug: "debug"
        case .info: "info"
        case .warning: "warning"
        case .error: "error"
        }
    }
}
