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

    /// Extensions that a head may grant; the complainant's own window to answer has one, what the hub owes has none.
    package var extensionsMax: Int {
        switch self {
        case .information: 1
        case .accept, .result, .progress, .licenceDelay: Limits.extensionsMax
        case .acknowledge, .screen, .refer, .firstReply, .review, .rule, .contestReview, .contestWindow,
            .breachNotice:
            0
        }
    }

    /// Whose duty it is.
    package enum Owner: String, Sendable {
        case hub, agency, hubExecutive
        /// The complainant's, who may lose a right.
        case complainant
        /// Owed to the complainant by whoever holds the complaint.
        case holder
    }

    /// - Source: deadlines.md, section 4, last column.
    package var owner: Owner {
        switch self {
        case .acknowledge, .screen, .refer, .review, .contestReview, .breachNotice: .hub
        case .accept, .result, .progress, .licenceDelay: .agency
        case .rule: .hubExecutive
        case .firstReply: .holder
        case .information, .contestWindow: .complainant
        }
    }

    /// Whether every agency that has a part in the complaint has one of its own.
    package var isPerAgency: Bool { owner == .agency }

    /// Whether waiting for the complainant's answer stands still.
    package var isPausable: Bool { self == .result || self == .progress || self == .firstReply }

    /// Whether it runs only for the categories that a policy names.
    package var needsPolicy: Bool { self == .licenceDelay || self == .breachNotice }
}
