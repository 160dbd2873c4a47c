// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// Every change of the registry within the reader's reach, newest first.
struct ChangePage: Framed {
    let frame: Frame
    let query: ChangeQuery
    /// At most one more than `limit`.
    let list: ChangeList
    let limit: Int
    let isFirst: Bool
    /// Whether the reader keeps what the nation shares, and so may open all of it.
    let keepsNation: Bool

    private var ownAgency: Agency.ID? { query.reach.agency }
    private var shown: ArraySlice<RecordedChange> { list.changes.prefix(limit) }

    var layout: Layout {
        let rest: HTML =
            list.changes.isEmpty
            ? EmptyState(say(query.isNarrowed ? .changeNoneFound : .changeNone)).html : table
        return RegistryPage(
            frame: frame, title: say(title),
            body: """
                <p class="lead">\(whole(ownAgency == nil ? .changeLead : .changeLeadOwn))</p>
                \(ErrorSummary(query.form, .queueFilterWrong, inOrder: Self.fields).html)\(filter)\(tools)\
                \(query.form.hasErrors ? .empty : rest)
                """
        ).layout
    }

    /// Only the whole list is called so.
    private var title: Message {
        if let officer = query.officer { return .changeTitleOf(officer.name) }
        return query.isNarrowed ? .changeTitleSome : .changeTitle
    }

    private static let fields: [(name: String, label: Message)] = [
        ("register", .changeRegister), ("officer", .changeLogin), ("from", .changeFrom), ("until", .queueUntil),
    ]

    private var filter: HTML {
        let registers = query.reach.registers.map { Choice($0.rawValue, say($0.message)) }
        return """
            <details class="more filter-box"\(flag: "open", if: query.isNarrowed)><summary>\(say(.queueFilter))</summary>
            <form method="get" action="\(Link.registry("changes"))" class="filter">
            <div class="filter-grid">
            \(Select("register", say(.changeRegister), registers, in: query.form, empty: say(.queueAny)).html)\
            \(Field(
                "officer", say(.changeLogin), in: query.form, hint: say(.auditOfficerHint), autocomplete: "off", max: 64
            ).html)\
            \(dayField("from", .changeFrom, query.form, isRequired: false))\
            \(dayField("until", .queueUntil, query.form, isRequired: false))</div>
            \(SubmitRow(say(.queueShow), tone: .quiet).html)</form></details>

            """
    }

    /// The way back to all changes, the file, and where rules and days tell who laid them down.
    private var tools: HTML {
        let all: HTML =
            query.isNarrowed ? "<li><a href=\"\(Link.registry("changes"))\">\(say(.changeAll))</a></li>\n" : .empty
        let export: HTML =
            list.changes.isEmpty
            ? .empty : "<li><a href=\"\(query.export)\" download>\(say(.queueExport))</a></li>\n"
        return """
            <ul class="list-tools">\(all)\(export)</ul>
            <p class="text-muted">\(say(.changeRules)) <a href="\(Link.registry("policies"))">\(whole(.policyTitle))</a>, \
            <a href="\(Link.registry("calendar"))">\(say(.registryCalendar))</a></p>

            """
    }

    private var table: HTML {
        let text = ChangeText(frame: frame, list: list)
        let columns = [Message.changeWhen, .changeWho, .changeEntry, .changeWhat].map { DataTable.Column(say($0)) }
        let rows = shown.map(\.change).map { change -> [HTML] in
            [
                TimeElement(change.at, in: frame.language, precision: .minute).html, who(change, text), entry(change),
                text.what(change),
            ]
        }
        let next = list.changes.count > limit ? shown.last.map { query.link(before: $0) } : nil
        let table = DataTable(say(title), isTitled: true, columns, rows: rows)
        return table.breakingWords().html
            + Pager(frame, first: isFirst ? nil : query.link(), next: next).html
    }

    private func who(_ change: RegistryChange, _ text: ChangeText) -> HTML {
        guard let officer = change.officer.flatMap({ list.officers[$0] }), officer != query.officer,
            ownAgency == nil || officer.agency == ownAgency
        else { return "\(text.who(change))" }
        return "<a href=\"\(Link.registry("changes", query: [("officer", officer.login)]))\">\(officer.name)</a>"
    }

    private func entry(_ change: RegistryChange) -> HTML {
        let title = change.title(in: frame.language)
        let name: HTML = link(to: change).map { "<a href=\"\($0)\">\(title)</a>" } ?? "\(title)"
        let agency = change.register == .agency ? nil : change.agency.flatMap { list.names[$0.text] }
        let of: HTML = agency.map { "<br><span class=\"text-muted\">\($0.name(in: frame.language))</span>" } ?? .empty
        return "\(say(change.register.message)): \(name)\(of)"
    }

    /// The entry's page, if the reader may open it.
    private func link(to change: RegistryChange) -> Link? {
        let agency = change.agency?.text
        switch change.register {
        case .agency: return .registry("agencies", change.entry)
        case .unit: return agency.map { .registry("agencies", $0, "units", change.entry) }
        case .category: return .registry("categories", change.entry)
        case .agreement: return .registry("agreements", change.entry)
        case .refusalReason: return .registry("refusals", change.entry)
        case .officer:
            guard keepsNation || ownAgency != nil else { return nil }
            return agency.map { .registry("agencies", $0, "officers", change.entry) }
        case .partner: return keepsNation ? .registry("partners", change.entry) : nil
        case .article, .reply, .macro: return nil
        }
    }
}

/// The same list for a spreadsheet, a line for each field.
struct ChangeSheet: Framed {
    let frame: Frame
    let list: ChangeList
    let limit: Int

    var sheet: Sheet {
        var sheet = Sheet()
        let columns: [Message] = [
            .changeWhen, .changeWho, .auditLogin, .changeRegister, .changeEntry, .auditAgency, .changeWhat,
            .changeField, .changeOld, .changeNew,
        ]
        sheet.add(columns.map(say))
        for recorded in list.changes.prefix(limit) {
            for cells in lines(of: recorded.change) { sheet.add(cells) }
        }
        if list.changes.count > limit { sheet.add([say(.exportCut)]) }
        return sheet
    }

    private func lines(of change: RegistryChange) -> [[String]] {
        let text = ChangeText(frame: frame, list: list)
        let start = [
            change.at.localText, text.who(change), change.officer.flatMap { list.officers[$0]?.login } ?? "",
            say(change.register.message), change.title(in: frame.language),
            change.agency.flatMap { list.names[$0.text]?.name(in: frame.language) } ?? "", say(change.kind.message),
        ]
        guard !change.fields.isEmpty else { return [start + ["", "", ""]] }
        return change.fields.map { field in
            let (old, new) =
                field.isHidden
                ? ("", text.hidden(field, of: change.kind))
                : (text.text(field.old, of: field.name), text.text(field.new, of: field.name))
            return start + [text.label(of: field, change), old, new]
        }
    }
}
