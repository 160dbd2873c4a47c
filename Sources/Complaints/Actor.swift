// SPDX-License-Identifier: Apache-2.0

/// What somebody may be in the handling of complaints.
package enum Role: String, CaseIterable, Codable, Sendable {
    case complainant
    case `operator`, screener, coordinator, reviewer, hubExecutive
    case officer, unitHead, cceo
    case auditor, researcher, administrator
    case partner
    /// The clock itself, which reminds and escalates.
    case clock

    /// The roles of those who work on complaints at the hub.
    package static let ofHub: Set<Role> = [.operator, .screener, .coordinator, .reviewer, .hubExecutive]
    /// The roles that may know of every complaint.
    static let seeingAll: Set<Role> = ofHub.union([.auditor, .complainant, .clock])
    /// The roles that may act for the agency that holds a complaint.
    static let holdingForAgency: Set<Role> = ofAgency.union([.partner])
    /// The roles of those who work for an agency that complaints are referred to.
    package static let ofAgency: Set<Role> = [.officer, .unitHead, .cceo]
    /// The roles that reach over the whole network, so that only officers of the hub may hold them.
    package static let ofNetwork: Set<Role> = ofHub.union([.auditor, .researcher])
    /// The roles an administrator may give to an officer.
    package static let assignable: [Role] = [
        .operator, .screener, .coordinator, .reviewer, .hubExecutive, .officer, .unitHead, .cceo, .auditor,
        .researcher, .administrator,
    ]

    /// Those of them that an officer of the hub, or of another agency, may hold (decision 0023).
    package static func assignable(isHub: Bool) -> [Role] {
        assignable.filter { !(isHub ? ofAgency : ofNetwork).contains($0) }
    }
}

/// Who does something: a party, the roles it holds, and whom it does it for.
package struct Actor: Equatable, Sendable {
    /// The one who acts, as an event records it.
    package enum Party: Hashable, Sendable {
        case complainant
        case officer(Officer.ID)
        case partner(Partner.ID)
        case clock
    }

    package let party: Party
    package let roles: Set<Role>
    /// The agency acted for; nil for a complainant and the clock.
    package let agency: Agency.ID?
    package let unit: Unit.ID?
    /// Whose place the officer stands in; nil in their own right.
    package let actingFor: Officer.ID?

    package static let complainant = Actor(party: .complainant, roles: [.complainant], agency: nil, unit: nil)
    package static let clock = Actor(party: .clock, roles: [.clock], agency: nil, unit: nil)

    package init(
        party: Party, roles: Set<Role>, agency: Agency.ID?, unit: Unit.ID?, actingFor: Officer.ID? = nil
    ) {
        self.party = party
        self.roles = roles
        self.agency = agency
        self.unit = unit
        self.actingFor = actingFor
    }

    package init(_ officer: Officer) {
        self.init(party: .officer(officer.id), roles: officer.roles, agency: officer.agency, unit: officer.unit)
    }

    package init(_ partner: Partner) {
        self.init(party: .partner(partner.id), roles: [.partner], agency: partner.agency, unit: nil)
    }

    package var officer: Officer.ID? {
        if case .officer(let id) = party { id } else { nil }
    }

    package func holds(_ role: Role) -> Bool { roles.contains(role) }
    package func holds(anyOf wanted: Set<Role>) -> Bool { !roles.isDisjoint(with: wanted) }
}

extension Actor.Party {
    /// As it stands in rows: `complainant`, `clock`, `officer:…` or `partner:…`.
    package var text: String {
        switch self {
        case .complainant: "complainant"
        case .clock: "clock"
        case .officer(let id): "officer:" + id.text
        case .partner(let id): "partner:" + id.text
        }
    }

    package init?(_ text: String) {
        if text == "complainant" {
            self = .complainant
        } else if text == "clock" {
            self = .clock
        } else if text.hasPrefix("officer:"), let id = Officer.ID(text.dropFirst(8)) {
            self = .officer(id)
        } else if text.hasPrefix("partner:"), let id = Partner.ID(text.dropFirst(8)) {
            self = .partner(id)
        } else {
            return nil
        }
    }
}

extension Actor.Party: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let party = Self(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a party"))
        }
        self = party
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
