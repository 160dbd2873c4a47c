// SPDX-License-Identifier: Apache-2.0

/// What a complaint is about in law, decided at receipt and confirmed at screening.
package enum Kind: String, CaseIterable, Codable, Sendable {
    case relief, grievance, tipoff, fairness, opinion, enquiry

    /// Whether it counts as a case; enquiries are kept out of every conclusion rate.
    package var isCase: Bool { self != .enquiry }

    /// Whether a place must be given; an opinion or an enquiry may have none.
    package var needsPlace: Bool {
        switch self {
        case .relief, .grievance, .tipoff, .fairness: true
        case .opinion, .enquiry: false
        }
    }
}

/// How openly the complainant gives their name.
package enum IdentityLevel: String, CaseIterable, Codable, Sendable {
    case named, withheld, anonymous
}

/// The way a submission reached the centre.
package enum Channel: String, CaseIterable, Codable, Sendable {
    case hotline, web, mail, walkIn, app, line, email, partner
}

/// The urgency classes of official correspondence.
package enum Urgency: String, CaseIterable, Codable, Comparable, Sendable {
    case normal, urgent, veryUrgent, mostUrgent

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The secrecy classes of official correspondence.
package enum Secrecy: String, CaseIterable, Codable, Comparable, Sendable {
    case ordinary, secret, verySecret, mostSecret

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What came of a complaint; kept apart from its status.
package enum Outcome: String, CaseIterable, Codable, Sendable {
    case solved, partlySolved, explained, notPossible, noted, unfounded, referredOut, noContact

    /// Whether a report of it must come with at least one attachment.
    package var needsEvidence: Bool { self == .solved || self == .partlySolved }

    /// Whether a report of it waits for the unit head.
    package var needsApproval: Bool { self == .solved }
}

/// Why a complaint is not accepted.
package enum RefusalReason: String, CaseIterable, Codable, Sendable {
    case anonymousWithoutDetail, beforeCourt, alreadyDecided, incomplete, outsideMandate, specialProcedure
    case withdrawn, duplicate

    /// Whether a body to go to instead must be named.
    package var needsReferral: Bool { self == .outsideMandate }

    /// Whether the other complaint must be named.
    package var needsOther: Bool { self == .duplicate }
}

/// Why work takes its time, told to the complainant with the progress note.
package enum WaitCause: String, CaseIterable, Codable, Sendable {
    case investigating, budget, procurement, legalProcedure, otherParty
}

/// The language the complainant reads.
package enum Language: String, CaseIterable, Codable, Sendable {
    case thai = "th"
    case english = "en"
}
