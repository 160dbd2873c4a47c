// SPDX-License-Identifier: Apache-2.0

/// Reads fixed-width ASCII text from the left; every step fails rather than guesses.
struct TextScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = text[...].utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    /// The number written in exactly `width` digits.
    mutating func number(width: Int) -> Int? {
        var value = 0
        for _ in 0..<width {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    mutating func digit() -> Int? {
        guard let byte = rest.first, byte >= 0x30, byte <= 0x39 else { return nil }
        rest.removeFirst()
        return Int(byte - 0x30)
    }

    /// Takes the next byte if it is one of `expected`, and says which.
    mutating func take(_ expected: Unicode.Scalar...) -> Unicode.Scalar? {
        guard let byte = rest.first, let found = expected.first(where: { $0.value == UInt32(byte) }) else { return nil }
        rest.removeFirst()
        return found
    }
}

extension FixedWidthInteger {
    /// Quotient and remainder with a remainder that is never negative, as calendars before 1970 need.
    func flooredDivision(by divisor: Self) -> (quotient: Self, remainder: Self) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
