// SPDX-License-Identifier: Apache-2.0
import Deadlines

// What each register keeps of its entries, in the order of their forms.

extension Agency: RegistryEntry {
    package static let register = RegistryChange.Register.agency
    package var entry: String { id.text }
    package var ownAgency: Agency.ID? { id }
    package var changeable: [(name: String, values: [String])] {
        [
            ("code", [code]), ("isHub", isHub ? ["yes"] : []), ("nameThai", [nameThai]), ("nameEnglish", [nameEnglish]),
            ("family", [family.rawValue]), ("province", list(province)), ("isActive", flag(isActive)),
        ]
    }
}

extension Unit: RegistryEntry {
    package static let register = RegistryChange.Register.unit
    package var entry: String { id.text }
    package var ownAgency: Agency.ID? { agency }
    package var changeable: [(name: String, values: [String])] {
        [("nameThai", [nameThai]), ("nameEnglish", [nameEnglish]), ("isActive", flag(isActive))]
    }
}

extension Officer: RegistryEntry {
    package static let register = RegistryChange.Register.officer
    package var entry: String { id.text }
    package var ownAgency: Agency.ID? { agency }
    package var titleThai: String { name }
    package var titleEnglish: String { name }
    package var changeable: [(name: String, values: [String])] {
        [
            ("login", [login]), ("name", [name]), ("unit", list(unit?.text)),
            ("roles", Role.assignable.filter(roles.contains).map(\.rawValue)), ("isActive", flag(isActive)),
        ]
    }
}

extension ActingPeriod {
    /// What the history of the officer keeps of it; instants stand as their microseconds.
    package var facts: [RegistryChange.Field] {
        var facts = [
            RegistryChange.Field("absentFrom", new: [String(from.microseconds)]),
            // Of one that was taken back stands how it was planned, and of one that was ended what became of it.
            RegistryChange.Field(
                "absentUntil", old: end < until && !wasTakenBack ? [String(until.microseconds)] : [],
                new: [String((wasTakenBack ? until : end).microseconds)]),
        ]
        if let deputy {
            facts.append(RegistryChange.Field("deputy", new: [deputy.text]))
            facts.append(RegistryChange.Field("reason", new: [reason.rawValue]))
        }
        if let order { facts.append(RegistryChange.Field("order", new: [order])) }
        return facts
    }
}

extension Category: RegistryEntry {
    package static let register = RegistryChange.Register.category
    package var entry: String { id.text }
    package var ownAgency: Agency.ID? { nil }
    package var changeable: [(name: String, values: [String])] {
        [
            ("parent", list(parent?.text)), ("code", [code]), ("nameThai", [nameThai]), ("nameEnglish", [nameEnglish]),
            ("isActive", flag(isActive)),
        ]
    }
}

extension Agreement: RegistryEntry {
    package static let register = RegistryChange.Register.agreement
    package var entry: String { id.text }
    package var ownAgency: Agency.ID? { nil }
    package var changeable: [(name: String, values: [String])] {
        [
            ("titleThai", [titleThai]), ("titleEnglish", [titleEnglish]), ("signedOn", [signedOn.iso]),
            ("from", [from.iso]), ("until", list(until?.iso)),
            ("areas", Area.allCases.filter(areas.contains).map(\.rawValue)),
            ("agencies", agencies.map(\.text).sorted()),
        ]
    }
}

extension RefusalWording: RegistryEntry {
    package static let register = RegistryChange.Register.refusalReason
    package var entry: String { reason.rawValue }
    package var ownAgency: Agency.ID? { nil }
    package var titleThai: String { thai }
    package var titleEnglish: String { english }
    package var changeable: [(name: String, values: [String])] { [("textThai", [thai]), ("textEnglish", [english])] }
}

extension Partner: RegistryEntry {
    package static let register = RegistryChange.Register.partner
    package var entry: String { id.text }
    /// The hub's administrators alone know of partners and their keys (decision 0022).
    package var ownAgency: Agency.ID? { nil }
    package var titleThai: String { name }
    package var titleEnglish: String { name }
    package var changeable: [(name: String, values: [String])] {
        [("agency", [agency.text]), ("name", [name]), ("isActive", flag(isActive))]
    }
}

extension Article: RegistryEntry {
    package static let register = RegistryChange.Register.article
    package var entry: String { id.text }
    package var ownAgency: Agency.ID? { nil }
    package var changeable: [(name: String, values: [String])] {
        [
            ("titleThai", [titleThai]), ("textThai", [textThai]), ("titleEnglish", [titleEnglish]),
            ("textEnglish", [textEnglish]), ("words", [words]), ("isActive", flag(isActive)),
        ]
    }
}

extension Reply: RegistryEntry {
    package static let register = RegistryChange.Register.reply
    package var entry: String { id.text }
    package var ownAgency: Agency.ID? { agency }
    package var titleThai: String { name }
    package var titleEnglish: String { name }
    package var changeable: [(name: String, values: [String])] {
        [
            ("name", [name]), ("textThai", [textThai]), ("textEnglish", [textEnglish]), ("isActive", flag(isActive)),
        ]
    }
}

extension Macro: RegistryEntry {
    package static let register = RegistryChange.Register.macro
    package var entry: String { id.text }
    package var ownAgency: Agency.ID? { agency }
    package var titleThai: String { name }
    package var titleEnglish: String { name }
    package var changeable: [(name: String, values: [String])] {
        [("operation", [operation.rawValue]), ("name", [name]), ("isActive", flag(isActive))]
    }
}

private func flag(_ isSet: Bool) -> [String] { [isSet ? "yes" : "no"] }

private func list(_ value: String?) -> [String] { value.map { [$0] } ?? [] }
