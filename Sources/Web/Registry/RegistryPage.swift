// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations
import ThaiText

/// A page of the registry: where it stands, what was just done, and its own part.
struct RegistryPage: Framed {
    let frame: Frame
    let title: String
    /// The pages above it, below the registry itself.
    var above: [(label: String, link: Link)] = []
    /// Whether the last change was saved.
    var isDone = false
    var scripts: [Script] = []
    let body: HTML
    /// Who changed the entry that it shows, for those who may see it.
    var history: EntryHistory?

    var layout: Layout {
        let path = [(say(.registryTitle), Link.registry)] + above.map { ($0.label, $0.link) }
        return Layout(
            frame, title: title, current: .registry, isWide: true, scripts: scripts,
            """
            \(Breadcrumb(frame, path, current: title).html)\
            \(isDone ? Alert(.success, "<p>\(whole(.registryDone))</p>").html : .empty)\
            <h1>\(title)</h1>
            \(body)\(history?.html ?? .empty)
            """)
    }
}

/// One entry, to be changed by its keepers and read by everybody else.
struct RegistryForm: Framed {
    enum Content {
        /// What its keepers fill in.
        case fields(HTML)
        /// What stands in the fields, for whoever may only read.
        case facts(HTML)
    }

    let frame: Frame
    let form: FormState
    let register: RegistryChange.Register
    let action: Link
    let content: Content
    /// Who keeps it, for those who do not; nil where that need not be said.
    var keepers: Message? = .registryNational
    /// Where others' changes are shown to whoever was too late.
    var history: EntryHistory?

    var html: HTML {
        switch content {
        case .facts(let facts):
            let note: HTML = keepers.map { "<p class=\"text-muted\">\(say($0))</p>\n" } ?? .empty
            return note + "<div class=\"panel\">\(facts)</div>\n"
        case .fields(let fields):
            let whole = HTML.hidden("revision", form.value("revision")) + fields + SubmitRow(say(.registrySave)).html
            return ErrorSummary(form, .registryUnsaved, inOrder: register.fields).html + (history?.notice ?? .empty)
                + PostForm(frame, to: action, style: "panel keeps-nothing", whole).html
        }
    }
}

extension Framed {
    /// What an entry holds, by the labels of its form; nothing for what is empty.
    func facts<Entry: RegistryEntry>(
        of entry: Entry?, naming others: [any Named & RegistryEntry] = []
    ) -> HTML {
        guard let entry else { return .empty }
        let names = Dictionary(others.map { ($0.entry, ChangeList.Name($0)) }) { first, _ in first }
        let (text, values) = (ChangeText(frame: frame, list: ChangeList(names: names)), entry.changeable)
        return DefinitionList(
            Entry.register.fields.map { name, label in
                let shown = values.first { $0.name == name }?.values ?? []
                let term = name == "isActive" ? Message.registryState : label
                let words = text.text(shown, of: name)
                // What was written in lines is read in lines.
                let content: HTML = words.contains("\n") ? "<div class=\"words\">\(words)</div>" : "\(words)"
                return (say(term), shown.isEmpty ? nil : content)
            }
        ).html
    }

    /// The link to a form for a new entry, for those who may add one.
    func addButton(_ link: Link, _ label: Message, if isEditable: Bool) -> HTML {
        guard isEditable else { return .empty }
        return "<p><a class=\"btn btn-primary\" href=\"\(link)\">\(say(label))</a></p>\n"
    }

    func activity(_ isActive: Bool) -> HTML {
        isActive
            ? "\(say(.registryActive))" : "<span class=\"inactive\">\(say(.registryInactive))</span>"
    }

    /// The box that takes an entry out of use.
    func activeBox(_ form: FormState) -> HTML {
        CheckBox("isActive", say(.registryActive), in: form).html
    }

    func nameFields(_ form: FormState, thai: Message = .registryNameThai, english: Message = .registryNameEnglish)
        -> HTML
    {
        Field("nameThai", say(thai), in: form, isRequired: true, max: Complaints.Limits.nameCharactersMax).html
            + Field("nameEnglish", say(english), in: form, isRequired: true, max: Complaints.Limits.nameCharactersMax)
            .html
    }

    func dayField(
        _ name: String, _ label: Message, _ form: FormState, hint: Message = .dayHint, isRequired: Bool = true
    )
        -> HTML
    {
        Field(
            name, say(label), in: form, hint: say(hint), isRequired: isRequired, autocomplete: "off", max: 40,
            isShort: true
        ).html
    }

    func shown(_ day: Day) -> HTML {
        TimeElement(Zone.bangkok.start(of: day), in: frame.language).html
    }
}

extension Day {
    /// As it stands in a form's field, to be read by ``FormReader/day(_:isRequired:)`` again.
    func typed(in language: Language) -> String {
        let date = ThaiDate(microseconds: Zone.bangkok.start(of: self).microseconds)
        switch language {
        case .thai: return date.text(.numeric, in: .thai)
        case .english: return date.text(.numeric, in: .english)
        }
    }
}

extension FormReader {
    /// A date as people type it, in either era.
    mutating func day(_ name: String, isRequired: Bool = true) -> Day? {
        guard let typed = optional(name) else {
            if isRequired { add(name, .required) }
            return nil
        }
        guard let day = Day(typed: typed) else {
            add(name, .unread(typed))
            return nil
        }
        return day
    }
}

extension FieldError.Code {
    /// What is wrong with a date that is none.
    static func unread(_ typed: String) -> FieldError.Code {
        ThaiDate.isOfNoCalendar(typed) ? .noSuchDay : .notADay
    }
}

extension Day {
    /// As people type it, in either era; nil for anything else.
    init?(typed: String) {
        guard let date = ThaiDate.parse(typed) else { return nil }
        self.init(number: date.dayNumber)
    }
}

extension Request {
    /// Whether the address says that the last change was saved.
    var isDone: Bool { query["done"] == "saved" }

    /// The id in a part of the path; nil where it says `new`.
    ///
    /// - Throws: ``OperationError/notFound`` for anything else.
    func idOrNew<Entity>(_ name: String, of type: Entity.Type = Entity.self) throws(OperationError)
        -> Identifier<Entity>?
    {
        guard let text = parameters[name] else { throw .notFound }
        if text == "new" { return nil }
        guard let id = Identifier<Entity>(text) else { throw .notFound }
        return id
    }

    func id<Entity>(_ name: String, of type: Entity.Type = Entity.self) throws(OperationError) -> Identifier<Entity> {
        guard let id = try idOrNew(name, of: type) else { throw .notFound }
        return id
    }
}

extension Visit {
    /// Whether the reader keeps what the whole nation shares.
    func keepsNation() throws(OperationError) -> Bool { try keeps(nil) }

    /// Whether the reader keeps an agency's units and officers; for nil what the whole nation shares.
    func keeps(_ agency: Agency.ID?) throws(OperationError) -> Bool {
        guard try officer().roles.contains(.administrator) else { return false }
        return try operations.ruleReach(of: principal).covers(agency)
    }

    /// - Throws: ``OperationError/unauthenticated`` or ``OperationError/forbidden`` for others.
    func requireNation() throws(OperationError) {
        guard try keepsNation() else { throw .forbidden }
    }

    /// - Throws: ``OperationError/unauthenticated`` or ``OperationError/forbidden`` for others.
    func requireKeeper(of agency: Agency.ID) throws(OperationError) {
        guard try keeps(agency) else { throw .forbidden }
    }
}

extension Link {
    /// A page of the registry by what follows `/registry`.
    static func registry(_ components: String..., query: [(name: String, value: String)] = []) -> Link {
        Link(path: ["registry"] + components, query: query)
    }

    /// The same with the word that the last change was saved.
    static func registrySaved(_ components: String...) -> Link {
        Link(path: ["registry"] + components, query: [("done", "saved")])
    }
}
