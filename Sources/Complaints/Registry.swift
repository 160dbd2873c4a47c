// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// What has a name in both languages.
package protocol Named {
    var nameThai: String { get }
    var nameEnglish: String { get }
}

extension Named {
    package func name(in language: Language) -> String {
        switch language {
        case .thai: nameThai
        case .english: nameEnglish
        }
    }
}

/// A public body that complaints are referred to, or the hub itself.
package struct Agency: Named, Equatable, Sendable {
    package typealias ID = Identifier<Agency>

    /// The families that every published table keeps apart.
    package enum Family: String, CaseIterable, Codable, Sendable {
        case government, enterprise, province, local, referralOnly
    }

    package let id: ID
    /// Upper-case ASCII, 2–12 characters, never reused.
    package var code: String
    package var nameThai: String
    package var nameEnglish: String
    package var family: Family
    /// True for the one agency that runs the centre.
    package var isHub: Bool
    package var isActive: Bool
    /// The official code of the one province in which it has its offices; nil for agencies of several or all.
    package var province: String?

    package init(
        id: ID, code: String, nameThai: String, nameEnglish: String, family: Family, isHub: Bool = false,
        isActive: Bool = true, province: String? = nil
    ) {
        self.id = id
        self.code = code
        self.nameThai = nameThai
        self.nameEnglish = nameEnglish
        self.family = family
        self.isHub = isHub
        self.isActive = isActive
        self.province = province
    }
}

/// What an agency's agreements with the hub allow on a given day.
package struct Standing: Equatable, Sendable {
    package let agency: Agency
    /// The areas in force on the day it was read for.
    package let areas: Set<Agreement.Area>

    package init(agency: Agency, areas: Set<Agreement.Area>) {
        self.agency = agency
        self.areas = areas
    }
}

/// A dated agreement between the hub and agencies.
package struct Agreement: Equatable, Sendable {
    package typealias ID = Identifier<Agreement>

    /// What an agreement covers.
    package enum Area: String, CaseIterable, Codable, Sendable {
        case linking, handling, innovation
    }

    package let id: ID
    package var titleThai: String
    package var titleEnglish: String
    package var signedOn: Day
    package var from: Day
    /// The last day it is in force; nil when open-ended.
    package var until: Day?
    package var areas: Set<Area>
    package var agencies: Set<Agency.ID>

    package init(
        id: ID, titleThai: String, titleEnglish: String, signedOn: Day, from: Day, until: Day?, areas: Set<Area>,
        agencies: Set<Agency.ID>
    ) {
        self.id = id
        self.titleThai = titleThai
        self.titleEnglish = titleEnglish
        self.signedOn = signedOn
        self.from = from
        self.until = until
        self.areas = areas
        self.agencies = agencies
    }

    package func isInForce(on day: Day) -> Bool {
        guard day >= from else { return false }
        guard let until else { return true }
        return day <= until
    }
}

/// A working group inside an agency.
package struct Unit: Named, Equatable, Sendable {
    package typealias ID = Identifier<Unit>

    package let id: ID
    package let agency: Agency.ID
    package var nameThai: String
    package var nameEnglish: String
    package var isActive: Bool

    package init(id: ID, agency: Agency.ID, nameThai: String, nameEnglish: String, isActive: Bool = true) {
        self.id = id
        self.agency = agency
        self.nameThai = nameThai
        self.nameEnglish = nameEnglish
        self.isActive = isActive
    }
}

/// A person who works on complaints for the hub or an agency.
package struct Officer: Equatable, Sendable {
    package typealias ID = Identifier<Officer>

    package let id: ID
    package let agency: Agency.ID
    package var unit: Unit.ID?
    /// What they log in with; lower case, unique.
    package var login: String
    package var name: String
    package var roles: Set<Role>
    package var isActive: Bool
    /// Those whose place the officer takes just now, as looked up for whoever asks; empty in lists of the registry.
    package var actsFor: [Officer] = []

    package init(
        id: ID, agency: Agency.ID, unit: Unit.ID?, login: String, name: String, roles: Set<Role>, isActive: Bool = true
    ) {
        self.id = id
        self.agency = agency
        self.unit = unit
        self.login = login
        self.name = name
        self.roles = roles
        self.isActive = isActive
    }
}

/// A heading of the two-level subject list.
package struct Category: Named, Equatable, Sendable {
    package typealias ID = Identifier<Category>

    package let id: ID
    /// The heading above it; nil at the first level.
    package let parent: ID?
    /// Upper-case ASCII, unique.
    package var code: String
    package var nameThai: String
    package var nameEnglish: String
    package var isActive: Bool

    package init(
        id: ID, parent: ID?, code: String, nameThai: String, nameEnglish: String, isActive: Bool = true
    ) {
        self.id = id
        self.parent = parent
        self.code = code
        self.nameThai = nameThai
        self.nameEnglish = nameEnglish
        self.isActive = isActive
    }
}

/// A partner's program that speaks for an agency through the API.
package struct Partner: Equatable, Sendable {
    package typealias ID = Identifier<Partner>

    package let id: ID
    package let agency: Agency.ID
    /// The partner system's name, as the channel shows it.
    package var name: String
    package var isActive: Bool

    package init(id: ID, agency: Agency.ID, name: String, isActive: Bool = true) {
        self.id = id
        self.agency = agency
        self.name = name
        self.isActive = isActive
    }
}
