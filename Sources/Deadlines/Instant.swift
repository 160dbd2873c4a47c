// SPDX-License-Identifier: Apache-2.0

/// A point of time in UTC, exact to the microsecond.
///
/// Arithmetic stops at the first and last instant that 64 bits hold (some 292,000 years from 1970) and never traps.
package struct Instant: Hashable, Sendable {
    /// Whole microseconds since 1970-01-01T00:00:00Z; negative before it.
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    package func adding(microseconds other: Int64) -> Instant {
        let (sum, overflow) = microseconds.addingReportingOverflow(other)
        return Instant(microseconds: overflow ? (other < 0 ? .min : .max) : sum)
    }

    package func adding(seconds: Int) -> Instant { adding(seconds, times: Instant.microsecondsPerSecond) }
    package func adding(minutes: Int) -> Instant { adding(minutes, times: 60 * Instant.microsecondsPerSecond) }
    package func adding(hours: Int) -> Instant { adding(hours, times: Instant.microsecondsPerHour) }

    /// The instant that many times 24 hours later, in whatever zone.
    package func adding(days: Int) -> Instant { adding(days, times: Instant.microsecondsPerDay) }

    /// Parts of a microsecond are dropped.
    package static func + (instant: Instant, duration: Duration) -> Instant {
        let (seconds, attoseconds) = duration.components
        return instant.adding(seconds: Int(seconds)).adding(microseconds: attoseconds / 1_000_000_000_000)
    }

    package static func - (instant: Instant, duration: Duration) -> Instant { instant + (.zero - duration) }

    /// Negative if `earlier` is in truth later.
    package func microseconds(since earlier: Instant) -> Int64 {
        let (difference, overflow) = microseconds.subtractingReportingOverflow(earlier.microseconds)
        return overflow ? (microseconds < 0 ? .min : .max) : difference
    }

    /// Whole seconds, rounded down; negative if `earlier` is in truth later.
    package func seconds(since earlier: Instant) -> Int {
        Int(microseconds(since: earlier).flooredDivision(by: Instant.microsecondsPerSecond).quotient)
    }

    static let microsecondsPerSecond: Int64 = 1_000_000
    static let microsecondsPerHour: Int64 = 3600 * microsecondsPerSecond
    static let microsecondsPerDay: Int64 = 24 * microsecondsPerHour

    private func adding(_ amount: Int, times unit: Int64) -> Instant {
        let (product, overflow) = Int64(amount).multipliedReportingOverflow(by: unit)
        return overflow ? Instant(microseconds: amount < 0 ? .min : .max) : adding(microseconds: product)
    }
}

extension Instant: Comparable {
    package static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }
}

extension Instant: CustomStringConvertible {
    package var description: String { rfc3339 }
}

extension Instant: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(microseconds: try decoder.singleValueContainer().decode(Int64.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(microseconds)
    }
}
