// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL
package import Storage

/// Changes of the registry with the names of all that they mention.
package struct ChangeList: Equatable, Sendable {
    package let changes: [RecordedChange]
    package let officers: [Officer.ID: Officer]
    /// Agencies, units and categories by their ids, as they are called today.
    package let names: [String: Name]

    package init(
        changes: [RecordedChange] = [], officers: [Officer.ID: Officer] = [:], names: [String: Name] = [:]
    ) {
        self.changes = changes
        self.officers = officers
        self.names = names
    }

    package static let empty = ChangeList()

    /// What something is called, in both languages.
    package struct Name: Named, Equatable, Sendable {
        package let nameThai: String
        package let nameEnglish: String

        package init(_ named: some Named) {
            nameThai = named.nameThai
            nameEnglish = named.nameEnglish
        }
    }
}

/// Reading who changed what.
extension Operations {
    /// How often an entry was changed, which its form carries.
    ///
    /// To be read before the entry itself: a change that comes between the two is then refused and never lost.
    package func revision(of register: RegistryChange.Register, _ entry: String) throws(OperationError) -> Int {
        try reading { try $0.revision(of: register, cursor(entry)) }
    }

    /// Auditors see everything; administrators what they keep; nil for everybody else.
    package func changeReach(of principal: Principal) throws(OperationError) -> ChangeReach? {
        if principal == .system || principal.holds(.auditor) { return .everything }
        guard principal.holds(.administrator) else { return nil }
        switch try ruleReach(of: principal) {
        case .everybody: return .administered(nil)
        case .agency(let own, _): return .administered(own)
        case .nobody: return nil
        }
    }

    /// Whether they may see who changed an entry: those who see such changes in the list of all, and who writes it.
    package func mayReadChanges(
        of entry: some RegistryEntry, by principal: Principal
    ) throws(OperationError) -> Bool {
        let register = type(of: entry).register
        if let reach = try changeReach(of: principal), reach.covers(register, of: entry.ownAgency) { return true }
        switch register {
        case .article: return mayWriteArticles(principal)
        case .reply, .macro:
            return principal.officer.map { $0.keepsReplies && $0.agency == entry.ownAgency } ?? false
        case .agency, .unit, .officer, .category, .agreement, .refusalReason, .partner: return false
        }
    }

    /// One page of an entry's changes, newest first, from those before a revision.
    package func changes(
        of entry: some RegistryEntry, before revision: Int? = nil, by principal: Principal
    ) throws(OperationError) -> ChangeList {
        try changes(of: entry, after: 0, before: revision, limit: Limits.entryChangesPage, by: principal)
    }

    /// What others changed of an entry since a revision, newest first.
    package func changes(
        of entry: some RegistryEntry, since revision: Int, by principal: Principal
    ) throws(OperationError) -> ChangeList {
        try changes(of: entry, after: revision, before: nil, limit: Limits.entryChangesPage, by: principal)
    }

    private func changes<Entry: RegistryEntry>(
        of entry: Entry, after: Int, before: Int?, limit: Int, by principal: Principal
    ) throws(OperationError) -> ChangeList {
        guard try mayReadChanges(of: entry, by: principal) else { throw .forbidden }
        return try reading { transaction in
            try named(
                transaction.registryChanges(
                    of: Entry.register, entry.entry, after: after, before: before, limit: limit),
                in: transaction)
        }
    }

    /// The newest changes within one's reach of those asked for, before one of them.
    package func changes(
        _ filter: ChangeFilter = ChangeFilter(), before: (at: Instant, number: Int64)? = nil, limit: Int,
        by principal: Principal
    ) throws(OperationError) -> ChangeList {
        let reach = try requireChangeReach(principal)
        return try reading { transaction in
            try named(
                transaction.registryChanges(filter, within: reach, before: before, limit: limit), in: transaction)
        }
    }

    /// Whose changes are asked for by a login; administrators of an agency find its own officers alone.
    package func changer(_ login: String, by principal: Principal) throws(OperationError) -> Officer? {
        let reach = try requireChangeReach(principal)
        let found = try reading { try $0.officers(logins: [cursor(login)]).first }
        return reach.agency == nil || reach.agency == found?.agency ? found : nil
    }

    private func requireChangeReach(_ principal: Principal) throws(OperationError) -> ChangeReach {
        guard principal != .anonymous else { throw .unauthenticated }
        guard let reach = try changeReach(of: principal) else { throw .forbidden }
        return reach
    }

    private func named(_ changes: [RecordedChange], in transaction: borrowing Transaction) throws -> ChangeList {
        let fields = changes.flatMap(\.change.fields)
        func ids<Entity>(_ names: Set<String>, of type: Entity.Type = Entity.self) -> [Identifier<Entity>] {
            let texts = fields.filter { names.contains($0.name) }.flatMap { $0.old + $0.new }
            return Array(Set(texts.compactMap { Identifier<Entity>($0) }))
        }
        var names: [String: ChangeList.Name] = [:]
        func add(_ id: String, _ named: some Named) {
            names[id] = ChangeList.Name(named)
        }
        let agencies = ids(["agency", "agencies"], of: Agency.self) + Set(changes.compactMap(\.change.agency))
        for first in stride(from: 0, to: agencies.count, by: Limits.namesAtOnce) {
            let part = agencies[first..<min(first + Limits.namesAtOnce, agencies.count)]
            for (id, agency) in try transaction.agencies(Array(part)) { add(id.text, agency) }
        }
        for (id, unit) in try transaction.units(ids(["unit"])) { add(id.text, unit) }
        for (id, category) in try transaction.categories(ids(["parent"])) { add(id.text, category) }
        let officers = ids(["deputy"], of: Officer.self) + changes.compactMap(\.change.officer)
        return ChangeList(changes: changes, officers: try transaction.officers(Set(officers)), names: names)
    }
}

/// Writing it down, in the transaction of the change itself.
extension Operations {
    /// Whoever changes an entry, and when.
    struct ChangeAuthor: Sendable {
        /// Nil for the command line and what the program does by itself.
        let officer: Officer.ID?
        let at: Instant

        init(_ principal: Principal, at now: Instant) {
            officer = principal.officer?.id
            at = now
        }
    }

    /// The revision that stands, once it is sure that the change was made from it.
    ///
    /// - Throws: ``OperationError/conflict`` if it was made from an older one.
    func standing<Entry: RegistryEntry>(
        _ entry: Entry, expecting expected: Int?, in transaction: borrowing Transaction
    ) throws -> Int {
        let revision = try transaction.revision(of: Entry.register, entry.entry)
        guard expected == nil || expected == revision else { throw OperationError.conflict }
        return revision
    }

    /// Writes down that an entry was made.
    func record(
        made entry: some RegistryEntry, hidden: RegistryChange.Field? = nil, by author: ChangeAuthor,
        in transaction: borrowing Transaction
    )
        throws
    {
        try record(
            .made, entry, entry.differences(from: nil) + [hidden].compactMap(\.self), after: 0, by: author,
            in: transaction)
    }

    /// Writes down what is other than in `before`, before it is saved; false when there is nothing to save.
    ///
    /// `revision` is the one that `before` was read at, so that of two at once the second is refused.
    func record<Entry: RegistryEntry>(
        _ entry: Entry, was before: Entry, after revision: Int, hidden: RegistryChange.Field? = nil,
        by author: ChangeAuthor,
        in transaction: borrowing Transaction
    ) throws -> Bool {
        let fields = entry.differences(from: before) + [hidden].compactMap(\.self)
        guard !fields.isEmpty else { return false }
        try record(.changed, entry, fields, after: revision, by: author, in: transaction)
        return true
    }

    /// Writes down what became of an entry beside its form: a secret that was replaced, without it, or an absence.
    func record<Entry: RegistryEntry>(
        _ kind: RegistryChange.Kind, of entry: Entry, _ fields: [RegistryChange.Field] = [], by author: ChangeAuthor,
        in transaction: borrowing Transaction
    ) throws {
        let revision = try transaction.revision(of: Entry.register, entry.entry)
        try record(kind, entry, fields, after: revision, by: author, in: transaction)
    }

    private func record<Entry: RegistryEntry>(
        _ kind: RegistryChange.Kind, _ entry: Entry, _ fields: [RegistryChange.Field], after revision: Int,
        by author: ChangeAuthor, in transaction: borrowing Transaction
    ) throws {
        try transaction.insert(
            RegistryChange(
                register: Entry.register, entry: entry.entry, revision: revision + 1, kind: kind, at: author.at,
                officer: author.officer, agency: entry.ownAgency, titleThai: entry.titleThai,
                titleEnglish: entry.titleEnglish, fields: fields))
    }
}
