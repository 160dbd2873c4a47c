// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A part of a whole, with how far chance alone may have carried it.
package struct Share: Equatable, Sendable {
    package let part: Int
    package let whole: Int

    package init(_ part: Int, of whole: Int) {
        self.part = part
        self.whole = whole
    }

    /// Between 0 and 1; nil of nothing.
    package var value: Double? { whole > 0 ? Double(part) / Double(whole) : nil }

    /// Where the share lies with 95 per cent confidence (Wilson, 1927); nil of nothing.
    package var interval: ClosedRange<Double>? {
        guard whole > 0 else { return nil }
        let (part, whole, square) = (Double(part), Double(whole), Self.z * Self.z)
        let middle = (part + square / 2) / (whole + square)
        let half = Self.z / (whole + square) * sqrt(part * (whole - part) / whole + square / 4)
        return max(0, middle - half)...min(1, middle + half)
    }

    /// Whether so few are counted that one more or less tells another story.
    package var isFew: Bool { whole < Self.fewBelow }

    /// Limit: counts below it are marked as few; the interval of a half is then wider than from 0.3 to 0.7.
    package static let fewBelow = 20
    /// Of the normal distribution, 95 per cent lie within so many standard deviations.
    static let z = 1.959_963_984_540_054
}
