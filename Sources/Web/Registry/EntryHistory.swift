// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// Who changed an entry of the registry, below its form; and what others changed while the form was filled in.
struct EntryHistory: Framed {
    let frame: Frame
    let changes: ChangeList
    /// Nil unless somebody else was faster.
    let meanwhile: ChangeList?
    /// The entry's page by the parts of its address behind `/registry`.
    let path: [String]
    let isFirst: Bool

    var html: HTML {
        let link = { (query: [(name: String, value: String)]) -> Link in
            Link(path: ["registry"] + path, query: query, fragment: "history")
        }
        let last = changes.changes.last?.change.revision ?? 1
        let table = changes.changes.isEmpty ? "<p>\(whole(.changeNone))</p>\n" : table(of: changes)
        return """
            <section aria-labelledby="history"><h2 id="history">\(say(.changeHistory))</h2>
            \(table)\(Pager(
                frame, first: isFirst ? nil : link([]), next: last > 1 ? link([("before", String(last))]) : nil
            ).html)</section>

            """
    }

    /// Stands above the form with which somebody was too late.
    var notice: HTML {
        guard let meanwhile, !meanwhile.changes.isEmpty else { return .empty }
        return """
            <div class="deed-meanwhile"><h2>\(say(.complaintMeanwhile))</h2><p>\(whole(.changeMeanwhileHint))</p>
            \(table(of: meanwhile))</div>

            """
    }

    private func table(of list: ChangeList) -> HTML {
        let text = ChangeText(frame: frame, list: list)
        let columns = [Message.changeWhen, .changeWho, .changeWhat].map { DataTable.Column(say($0)) }
        let rows = list.changes.map(\.change).map { change -> [HTML] in
            [
                TimeElement(change.at, in: frame.language, precision: .minute).html, "\(text.who(change))",
                text.what(change),
            ]
        }
        return DataTable(say(.changeHistory), isTitled: true, columns, rows: rows).breakingWords().html
    }
}

extension Visit {
    /// The revision that a form is filled from, as its hidden field; to be read before the entry itself.
    func revision(
        of register: RegistryChange.Register, _ request: Request, _ parameter: String
    ) throws(OperationError) -> (String, String) {
        let text = request.parameters[parameter] ?? ""
        // Ids in an address may be written in capitals.
        let entry = Identifier<Never>(text)?.text ?? text
        return ("revision", String(try operations.revision(of: register, entry)))
    }

    /// What the page of an entry tells of its changes; nil for a new one, and for those who may not see them.
    func history<Entry: RegistryEntry>(
        of entry: Entry?, below path: String..., on request: Request, _ form: FormState
    ) throws(OperationError) -> EntryHistory? {
        guard let entry, try operations.mayReadChanges(of: entry, by: principal) else { return nil }
        let before = request.query["before"].flatMap(Int.init)
        let isOvertaken = form.failure == .changeOvertaken || form.failure == .changeOvertakenSelf
        let seen = isOvertaken ? Int(form.value(overtakenField)) : nil
        let meanwhile = try seen.map { seen throws(OperationError) in
            try operations.changes(of: entry, since: seen, by: principal)
        }
        return EntryHistory(
            frame: frame(for: form), changes: try operations.changes(of: entry, before: before, by: principal),
            meanwhile: meanwhile, path: path + [entry.entry], isFirst: before == nil)
    }

    /// The form of an entry again with what was typed and what is wrong.
    ///
    /// Whoever was overtaken goes on from what stands now, which is shown above the form; what they had left as it was
    /// takes its newer value.
    func again<Entry: RegistryEntry>(
        _ form: Form, for entry: Entry?, after error: OperationError
    ) throws(OperationError) -> FormState {
        guard error == .conflict, let entry else { return try again(form, after: error) }
        let now = try operations.revision(of: Entry.register, entry.entry)
        let changes = try meanwhile(of: entry, since: form.revision)
        let typed = form.fields.entries.filter { $0.name != "revision" }.map { ($0.name, $0.value) }
        let revisions = [("revision", String(now)), (overtakenField, String(form.revision))]
        let isOwn = !changes.isEmpty && changes.allSatisfy { $0.officer == principal.officer?.id }
        return FormState(
            language, again: Form(fields: Fields(entry.merged(typed, after: changes, in: language) + revisions)),
            after: error, saying: isOwn ? .changeOvertakenSelf : .changeOvertaken)
    }

    /// Newest first; nothing for those who may not see changes.
    private func meanwhile(
        of entry: some RegistryEntry, since revision: Int
    ) throws(OperationError) -> [RegistryChange] {
        guard try operations.mayReadChanges(of: entry, by: principal) else { return [] }
        return try operations.changes(of: entry, since: revision, by: principal).changes.map(\.change)
    }
}

extension RegistryEntry {
    /// What was typed, with the newer value in each field that others changed and this form did not.
    ///
    /// What the form was filled from is what stands now with the changes undone, from the newest to the oldest.
    fileprivate func merged(
        _ typed: [(String, String)], after changes: [RegistryChange], in language: Language
    ) -> [(String, String)] {
        var fields = typed
        for (name, now) in changeable {
            let touched = changes.flatMap(\.fields).filter { $0.name == name && !$0.isHidden }
            guard !touched.isEmpty else { continue }
            let former = touched.reduce(now) { values, field in
                values.filter { !field.new.contains($0) } + field.old
            }
            let given = typed.filter { $0.0 == name }.map { value in
                let text = trimmed(value.1)
                return Self.days.contains(name) ? Day(typed: text)?.iso ?? text : text
            }
            guard Set(given.filter { !$0.isEmpty }) == Set(former.filter { $0 != "no" }) else { continue }
            fields.removeAll { $0.0 == name }
            fields += now.filter { $0 != "no" }.map { value in
                (name, Self.days.contains(name) ? Day(value)?.typed(in: language) ?? value : value)
            }
        }
        return fields
    }

    /// The fields that are typed as days.
    private static var days: Set<String> { ["signedOn", "from", "until"] }
}

extension Form {
    /// The revision that the form was filled from; an entry is never changed from one that nobody saw.
    var revision: Int { self["revision"].flatMap(Int.init) ?? 0 }
}

/// Where a form that comes back keeps the revision that it was sent with.
private let overtakenField = "overtaken"
