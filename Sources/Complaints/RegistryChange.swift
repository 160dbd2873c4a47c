// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// One change of one entry of the registry: by whom, when, and what each field was before and is since.
package struct RegistryChange: Equatable, Sendable {
    /// The parts of the registry whose entries people change.
    package enum Register: String, CaseIterable, Sendable {
        case agency, unit, officer, category, agreement, refusalReason, partner, article, reply, macro

        /// Whether administrators keep it; the rest are the words that the hub's officers and agencies write for theirs.
        package var isAdministered: Bool {
            switch self {
            case .agency, .unit, .officer, .category, .agreement, .refusalReason, .partner: true
            case .article, .reply, .macro: false
            }
        }
    }

    package enum Kind: String, CaseIterable, Sendable {
        case made, changed, passwordReset, keyRenewed
        /// An absence of an officer, with whoever acts meanwhile: written down, ended, or taken back before it began.
        case absenceMade, absenceEnded, absenceCancelled

        package var isOfAbsence: Bool {
            switch self {
            case .absenceMade, .absenceEnded, .absenceCancelled: true
            case .made, .changed, .passwordReset, .keyRenewed: false
            }
        }
    }

    /// What became of one field.
    package struct Field: Codable, Equatable, Sendable {
        /// As in the entry's form.
        package let name: String
        /// What it was; of a list what was taken out.
        ///
        /// Ids and codes stand as they are, boxes as `yes` and `no`.
        package let old: [String]
        /// What it is since; of a list what was added.
        package let new: [String]
        /// Whether it is told that it changed and not how: how to reach a person is nobody else's matter.
        package let isHidden: Bool

        package init(_ name: String, old: [String] = [], new: [String] = [], isHidden: Bool = false) {
            self.name = name
            self.old = old
            self.new = new
            self.isHidden = isHidden
        }
    }

    package let register: Register
    /// What the entry is found by in its register: its id, or its code.
    package let entry: String
    /// Its number among the changes of the entry, from one on.
    package let revision: Int
    package let kind: Kind
    package let at: Instant
    /// Nil for the command line and what the program does by itself.
    package let officer: Officer.ID?
    /// Whose entry it is; nil for what the nation shares.
    package let agency: Agency.ID?
    /// What the entry was called once it was changed.
    package let titleThai: String
    package let titleEnglish: String
    package let fields: [Field]

    package init(
        register: Register, entry: String, revision: Int, kind: Kind, at: Instant, officer: Officer.ID?,
        agency: Agency.ID?, titleThai: String, titleEnglish: String, fields: [Field]
    ) {
        self.register = register
        self.entry = entry
        self.revision = revision
        self.kind = kind
        self.at = at
        self.officer = officer
        self.agency = agency
        self.titleThai = titleThai
        self.titleEnglish = titleEnglish
        self.fields = fields
    }

    package func title(in language: Language) -> String {
        switch language {
        case .thai: titleThai
        case .english: titleEnglish
        }
    }
}

/// What stands in a register and is changed by people, each change being written down.
package protocol RegistryEntry: Equatable, Sendable {
    static var register: RegistryChange.Register { get }
    /// What it is found by: its id, or its code.
    var entry: String { get }
    /// Whose it is; nil for what the nation shares.
    var ownAgency: Agency.ID? { get }
    var titleThai: String { get }
    var titleEnglish: String { get }
    /// What its form shows, in the form's order: nothing for what is empty, of a list every member.
    var changeable: [(name: String, values: [String])] { get }
}

extension RegistryEntry {
    /// What is other than it was in `before`; of a new entry all that is not empty.
    package func differences(from before: Self?) -> [RegistryChange.Field] {
        let known = before?.changeable ?? []
        return changeable.compactMap { name, values in
            let former = known.first { $0.name == name }?.values ?? []
            let (old, new) = (Set(former), Set(values))
            guard old != new else { return nil }
            return RegistryChange.Field(
                name, old: former.filter { !new.contains($0) }, new: values.filter { !old.contains($0) })
        }
    }
}

extension RegistryEntry where Self: Named {
    package var titleThai: String { nameThai }
    package var titleEnglish: String { nameEnglish }
}
