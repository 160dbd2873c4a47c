// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// The clocks that a complaint may have, with the nation's default periods.
package enum ClockKind: String, CaseIterable, Codable, Sendable {
    case acknowledge, screen, refer, accept, firstReply, result, review, rule, information, contestWindow
    case contestReview, progress, licenceDelay, breachNotice

    /// Source: deadlines.md, section 4.
    package func defaultPeriod(urgency: Urgency) -> Period {
        let isUrgent = urgency > .normal
        switch self {
        case .acknowledge: return Period(3, .workingDays)
        case .screen: return isUrgent ? Period(1, .hours) : Period(1, .workingDays)
        case .refer: return isUrgent ? Period(4, .hours) : Period(1, .workingDays)
        case .accept: return isUrgent ? Period(4, .workingHours) : Period(3, .workingDays)
        case .firstReply, .information: return Period(15, .calendarDays)
        case .result, .contestWindow, .progress: return Period(30, .calendarDays)
        case .review: return Period(5, .workingDays)
        case .rule: return Period(3, .workingDays)
        case .contestReview: return Period(15, .workingDays)
        case .licenceDelay: return Period(7, .calendarDays)
        case .breachNotice: return Period(72, .hours)
        }
    }

    /// Extensions that a head may grant; the complainant's own window to answer has one.
    package var extensionsMax: Int {
        switch self {
        case .information: 1
        case .contestWindow, .breachNotice: 0
        case .acknowledge, .screen, .refer, .accept, .firstReply, .result, .review, .rule, .contestReview, .progress,
            .licenceDelay:
            Limits.extensionsMax
        }
    }
}

/// The calendar that decisions with a time in them are made by.
package struct Terms: Sendable {
    package let calendar: WorkingCalendar

    package init(calendar: WorkingCalendar) {
        self.calendar = calendar
    }

    /// When the clock that starts now runs out.
    package func due(_ clock: ClockKind, from start: Instant, urgency: Urgency = .normal) -> Instant {
        due(clock, amount: clock.defaultPeriod(urgency: urgency).amount, from: start, urgency: urgency)
    }

    /// The same with another amount in the clock's own unit.
    package func due(_ clock: ClockKind, amount: Int, from start: Instant, urgency: Urgency = .normal) -> Instant {
        let unit = clock.defaultPeriod(urgency: urgency).unit
        // A clock without a pause always has a due instant; start itself is the harmless answer if it had none.
        return Clock(start: start, period: Period(amount, unit)).due(in: calendar) ?? start
    }
}
