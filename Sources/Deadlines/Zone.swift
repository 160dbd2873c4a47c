// SPDX-License-Identifier: Apache-2.0

/// A zone with one offset all year round, which turns instants into local dates and back.
package struct Zone: Hashable, Sendable {
    /// Seconds that local time is ahead of UTC.
    package let offsetSeconds: Int

    package init(offsetSeconds: Int) { self.offsetSeconds = offsetSeconds }

    /// The zone of that name in the time zone database; nil for any but `Asia/Bangkok` and `UTC`.
    package init?(named name: String) {
        switch name {
        case "Asia/Bangkok": self = .bangkok
        case "UTC": self = .utc
        default: return nil
        }
    }

    /// Seven hours ahead of UTC since 1920-04-01, without daylight saving.
    ///
    /// - Source: time zone database, `Asia/Bangkok`.
    package static let bangkok = Zone(offsetSeconds: 7 * 3600)
    package static let utc = Zone(offsetSeconds: 0)

    /// The local date that contains `instant`; midnight belongs to the date it begins.
    package func day(of instant: Instant) -> Day {
        let local = instant.adding(seconds: offsetSeconds).microseconds
        return Day(number: Int(local.flooredDivision(by: Instant.microsecondsPerDay).quotient))
    }

    /// Local midnight, the first instant of `day`.
    package func start(of day: Day) -> Instant {
        Instant(microseconds: 0).adding(days: day.number).adding(seconds: -offsetSeconds)
    }

    /// The instant at which `day` is over, which is the first of the next date.
    package func end(of day: Day) -> Instant { start(of: day.advanced(by: 1)) }
}
