// SPDX-License-Identifier: Apache-2.0
import Complaints

/// The questions of a filing in their order, one for each page; the raw values stand in addresses.
package enum FilingScreen: String, CaseIterable, Sendable {
    case kind, story, place, files, identity, contact, others

    /// The names of its fields, as they stand on the page.
    var fields: [String] {
        switch self {
        case .kind: ["kind"]
        case .story: ["narrative"]
        case .place: ["place/words", "place/province", "place/area", "place/point"]
        case .files: []
        case .identity: ["identityLevel"]
        case .contact:
            ["complainant/name", "complainant/phone", "complainant/email", "complainant/address", "notices"]
        case .others: ["aggrieved/name", "aggrieved/phone", "respondent/name"]
        }
    }

    /// Whether the other answers make it a question at all: who gives no name is not asked for one.
    func isAsked(_ draft: FilingDraft) -> Bool {
        self != .contact || draft.answers["identityLevel"] != IdentityLevel.anonymous.rawValue
    }

    static func asked(_ draft: FilingDraft) -> [FilingScreen] {
        allCases.filter { $0.isAsked(draft) }
    }

    /// The first question that was neither answered nor passed over; nil when all were.
    static func next(_ draft: FilingDraft) -> FilingScreen? {
        asked(draft).first { !draft.passed.contains($0.rawValue) }
    }

    /// The question before this one; nil before the first.
    func before(_ draft: FilingDraft) -> FilingScreen? {
        let asked = Self.asked(draft)
        return asked.firstIndex(of: self).flatMap { $0 > 0 ? asked[$0 - 1] : nil }
    }

    /// The question that a field belongs to; nil for a field of none.
    static func of(field: String) -> FilingScreen? {
        if field.hasPrefix("attachments") { return .files }
        return allCases.first { $0.fields.contains(field) }
    }
}
