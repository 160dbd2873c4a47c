// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// The form for many complaints as it was sent: which ones, and what is done to them.
struct BulkForm {
    let form: Form

    /// Which action was chosen; nil for none of ours.
    var kind: BulkAction.Kind? { form["action"].flatMap(BulkAction.Kind.init(rawValue:)) }

    /// The chosen complaints with the revisions that the officer saw, each once.
    ///
    /// From the boxes of a list, from a whole page of it, or carried on from step to step in one field.
    var choices: [BulkChoice] {
        var seen: Set<PublicCode> = []
        return rows.compactMap { text in
            let parts = text.split(separator: ":")
            guard let code = parts.first.flatMap({ PublicCode(String($0)) }), seen.insert(code).inserted else {
                return nil
            }
            return BulkChoice(code: code, revision: parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        }
    }

    /// The same form for these complaints, whatever was ticked.
    func choosing(_ codes: [PublicCode]) -> BulkForm {
        let rows = BulkForm.text(codes.map { BulkChoice(code: $0, revision: 0) })
        let others = form.fields.entries.filter { $0.name != "rows" }.map { ($0.name, $0.value) }
        return BulkForm(form: Form(fields: Fields(others + [("rows", rows)])))
    }

    private var rows: [String] {
        if let carried = form["rows"] { return carried.split(separator: " ").map(String.init) }
        if form["all"] != nil { return (form["listed"] ?? "").split(separator: " ").map(String.init) }
        return form.all("row")
    }

    /// - Throws: ``OperationError/invalid(_:)`` for what is missing or none of ours, by the names of the fields.
    func action() throws(OperationError) -> BulkAction {
        guard let kind else { throw .invalid([FieldError("action", .required)]) }
        var reader = FormReader(form)
        switch kind {
        case .screen:
            let own: Complaints.Kind? = reader.optionalChoice("kind")
            let category = reader.id("category", of: Category.self)
            let urgency: Urgency? = reader.choice("urgency")
            let secrecy: Secrecy? = reader.choice("secrecy")
            return .screen(
                kind: own, category: try reader.required(category), urgency: try reader.required(urgency),
                secrecy: try reader.required(secrecy))
        case .refer:
            let lead = reader.id("lead", of: Agency.self)
            return .refer(lead: try reader.required(lead))
        case .assign:
            let unit = reader.optionalID("unit", of: Unit.self)
            let officer = reader.optionalID("officer", of: Officer.self)
            try reader.finish()
            return .assign(unit: unit, officer: officer)
        case .note: return .note(text: reader.text("text"))
        case .message: return .message(text: reader.text("text"))
        case .merge:
            let master = reader.code("master")
            return .merge(master: try reader.required(master))
        // Handing over has a page of its own, where nobody chooses complaints.
        case .handOver: throw .forbidden
        case .undo:
            let bulk = reader.id("bulk", of: Bulk.self)
            return .undo(bulk: try reader.required(bulk), reason: reader.text("reason"))
        }
    }

    /// Choices in one field.
    static func text(_ choices: [BulkChoice]) -> String {
        choices.map { "\($0.code.text):\($0.revision)" }.joined(separator: " ")
    }
}

extension BulkAction.Kind {
    /// What the officer's roles let them do to many; taking back is offered beside its results alone.
    static func offered(to officer: Officer) -> [BulkAction.Kind] {
        allCases.filter { kind in
            guard let operation = kind.operation else { return false }
            return officer.actors.contains { $0.holds(anyOf: Lifecycle[operation].roles) }
        }
    }

    /// The fields that belong to it, to be carried on from step to step.
    var fieldNames: [String] {
        switch self {
        case .screen: ["kind", "category", "urgency", "secrecy"]
        case .refer: ["lead"]
        case .assign: ["unit", "officer"]
        case .note, .message: ["text"]
        case .merge: ["master"]
        case .handOver: []
        case .undo: ["bulk", "reason"]
        }
    }
}

/// A list in a form: boxes in the table, and below it what is done with those chosen.
struct BulkStart: Framed {
    let frame: Frame
    let kinds: [BulkAction.Kind]
    let listed: [ComplaintSummary]
    /// The list of which this is a page; nil where it is the whole of it.
    let list: QueueQuery?
    /// How many complaints the list has, as far as they were counted.
    let count: Int
    let table: HTML

    var html: HTML {
        let codes = listed.map(\.code.text).joined(separator: " ")
        let options = kinds.map { kind -> HTML in
            "<option value=\"\(kind.rawValue)\">\(say(.bulkAction(kind)))</option>\n"
        }
        let body: HTML = """
            <input type="hidden" name="listed" value="\(codes)">
            \(table)<div class="bulk-bar"><label for="bulk-action">\(say(.bulkChosen)) \
            <span class="count" data-chosen hidden>0</span></label>
            <select class="form-select" id="bulk-action" name="action">
            \(options)</select>
            <button type="submit" class="btn btn-primary">\(say(.bulkNext))</button>
            <button type="submit" class="btn btn-outline-primary" name="all" value="yes">\(say(.bulkAll(listed.count)))</button>\
            \(list.map(whole) ?? .empty)</div>

            """
        return PostForm(frame, to: .bulkFields, style: "bulk-form", body).html
    }

    /// The button for all pages of the list, of which an action takes the first so many.
    private func whole(_ list: QueueQuery) -> HTML {
        let max = Operations.bulkRowsMax
        return """
            <button type="submit" class="btn btn-outline-primary" name="all" value="list" formaction="\(list.bulkLink)">\
            \(say(count > max ? .bulkFirst(max) : .bulkList(count)))</button>
            """
    }
}

extension Link {
    static let bulks = Link("desk", "bulk")
    static let bulkFields = Link("desk", "bulk", "fields")
    static let bulkPreview = Link("desk", "bulk", "preview")

    static func bulk(_ id: Bulk.ID) -> Link { Link("desk", "bulk", id.text) }
    static func bulkStop(_ id: Bulk.ID) -> Link { Link("desk", "bulk", id.text, "stop") }
    static func bulkUndo(_ id: Bulk.ID) -> Link { Link("desk", "bulk", id.text, "undo") }
}
