// SPDX-License-Identifier: Apache-2.0

/// How a clock stands at an instant.
package enum ClockState: String, CaseIterable, Codable, Sendable {
    case running, paused, overdue
    /// Stopped before due, or without any due instant.
    case met
    /// Stopped at due or later.
    case missed
}

extension Clock {
    /// A stopped clock is met or missed at whatever instant one asks; an overdue one stays so in a pause.
    package func state(at instant: Instant, in calendar: WorkingCalendar) -> ClockState {
        let due = due(in: calendar)
        if let stoppedAt {
            guard let due else { return .met }
            return stoppedAt < due ? .met : .missed
        }
        if let due, instant >= due { return .overdue }
        return pauses.contains { $0.contains(instant) } ? .paused : .running
    }

    /// When to warn that the clock will soon be due; nil if it never is.
    ///
    /// Due less a quarter of the period, at most 3 days: real time, where a day of the period is 24 hours, and without
    /// extensions. So the notice is as long for everyone under one policy, whatever nights, holidays and pauses the
    /// clock ran across, and it moves exactly as due moves. It always lies after the start.
    package func nearDueAt(in calendar: WorkingCalendar) -> Instant? {
        due(in: calendar)?.adding(microseconds: -period.noticeMicroseconds)
    }
}

extension Period {
    /// How long before due one is warned: a quarter of the period, at most 3 days.
    fileprivate var noticeMicroseconds: Int64 {
        let unitMicroseconds =
            switch unit {
            case .hours, .workingHours: Instant.microsecondsPerHour
            case .calendarDays, .workingDays: Instant.microsecondsPerDay
            }
        return min(Int64(amount) * unitMicroseconds / 4, 3 * Instant.microsecondsPerDay)
    }
}
