// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// Every request to open an identity, newest first.
struct AuditPage: Framed {
    let frame: Frame
    let query: AuditQuery
    let accesses: [AuditedAccess]
    let isFirst: Bool
    let hasMore: Bool

    var layout: Layout {
        let rest = accesses.isEmpty && !query.form.hasErrors ? EmptyState(say(nothing)).html : table
        return Layout(
            frame, title: say(title), current: .audit, isWide: true,
            "<h1>\(say(title))</h1>\n\(summary)\(filter)\(tools)\(query.form.hasErrors ? .empty : rest)")
    }

    /// Only the whole list is called so.
    private var title: Message {
        if let officer = query.officer { return .auditTitleOf(officer.name) }
        return query.isNarrowed ? .auditTitleSome : .auditTitle
    }

    private var nothing: Message {
        guard let officer = query.officer else { return query.isNarrowed ? .auditNone : .auditEmpty }
        let filter = query.filter
        return filter == AccessFilter(officer: officer.id) ? .auditNever(officer.name) : .auditNoneOf(officer.name)
    }

    private var summary: HTML {
        ErrorSummary(
            query.form, .queueFilterWrong,
            inOrder: [("officer", .auditOfficer), ("from", .auditFrom), ("until", .queueUntil)]
        ).html
    }

    private var filter: HTML {
        let states = AccessFilter.State.allCases.map { Choice($0.rawValue, say(.auditStateName($0))) }
        return """
            <details class="more filter-box"\(flag: "open", if: query.isNarrowed)><summary>\(say(.queueFilter))</summary>
            <form method="get" action="\(Link.audit)" class="filter">
            <div class="filter-grid">
            \(Field(
                "officer", say(.auditOfficer), in: query.form, hint: say(.auditOfficerHint), autocomplete: "off",
                max: 64
            ).html)\
            \(Select("state", say(.auditState), states, in: query.form, empty: say(.queueAny)).html)\
            \(dayField("from", .auditFrom, query.form, isRequired: false))\
            \(dayField("until", .queueUntil, query.form, isRequired: false))</div>
            \(SubmitRow(say(.queueShow), tone: .quiet).html)</form></details>

            """
    }

    /// The way back to all requests, the file, and the other list of auditors.
    private var tools: HTML {
        let all: HTML =
            query.isNarrowed ? "<li><a href=\"\(Link.audit)\">\(say(.auditAll))</a></li>\n" : .empty
        let export: HTML =
            accesses.isEmpty
            ? .empty : "<li><a href=\"\(query.export)\" download>\(say(.queueExport))</a></li>\n"
        let changes: HTML = "<li><a href=\"\(Link.registry("changes"))\">\(say(.changeTitle))</a></li>\n"
        return "<ul class=\"list-tools\">\(all)\(export)\(changes)</ul>\n"
    }

    private var table: HTML {
        let words = AuditWords(frame: frame)
        let next = hasMore ? accesses.last.map { query.link(before: $0.access) } : nil
        let table = DataTable(
            say(title), isTitled: true, AuditWords.columns.map { DataTable.Column(say($0)) },
            rows: accesses.map { words.cells($0).map(html) })
        let pager = Pager(frame, first: isFirst ? nil : query.link(), next: next)
        return "<div class=\"long-words\">\(table.html)</div>\(pager.html)"
    }

    private func html(_ cell: [AuditWords.Part]) -> HTML {
        guard !cell.isEmpty else { return "–" }
        return cell.map { part -> HTML in
            switch part {
            case .text(let text): "\(text)"
            case .time(let instant): TimeElement(instant, in: frame.language, precision: .minute).html
            case .code(let code): "<a class=\"code\" href=\"\(Link.complaint(code))\">\(code.grouped)</a>"
            case .officer(let officer):
                officer == query.officer
                    ? "\(officer.name)"
                    : "<a href=\"\(Link("desk", "audit", query: [("officer", officer.login)]))\">\(officer.name)</a>"
            }
        }.joined(separator: ", ")
    }
}

/// The same list for a spreadsheet.
struct AuditSheet: Framed {
    let frame: Frame
    let accesses: [AuditedAccess]
    let isCut: Bool

    var sheet: Sheet {
        var sheet = Sheet()
        sheet.add(columns.map(say))
        for entry in accesses { sheet.add(cells(entry)) }
        if isCut { sheet.add([say(.exportCut)]) }
        return sheet
    }

    /// One fact in each, so that it can be sorted and counted by any.
    private let columns: [Message] = [
        .auditWhen, .columnCode, .auditWho, .auditLogin, .auditAgency, .auditReason, .auditState, .auditApprover,
        .auditApprovedAt, .auditOpenedAt,
    ]

    init(frame: Frame, accesses: [AuditedAccess], isCut: Bool) {
        self.frame = frame
        self.accesses = accesses
        self.isCut = isCut
    }

    private func cells(_ entry: AuditedAccess) -> [String] {
        let access = entry.access
        return [
            access.requestedAt.localText, entry.code?.grouped ?? "", entry.officer?.name ?? "",
            entry.officer?.login ?? "", entry.agency?.name(in: frame.language) ?? "", access.reason,
            say(.auditStateName(access.state)), entry.approver?.name ?? "", access.approvedAt?.localText ?? "",
            access.openedAt?.localText ?? "",
        ]
    }
}

extension IdentityAccess {
    /// How far the request has come.
    fileprivate var state: AccessFilter.State {
        if openedAt != nil { return .opened }
        return needsApproval && approvedAt == nil ? .waiting : .unopened
    }
}

/// What the page says of a request.
struct AuditWords: Framed {
    enum Part {
        case text(String)
        case time(Instant)
        case code(PublicCode)
        case officer(Officer)
    }

    static let columns: [Message] = [
        .auditWhen, .columnCode, .auditWho, .auditReason, .auditApproved, .auditOpened,
    ]

    let frame: Frame

    /// One for each column; empty where there is nothing to say.
    func cells(_ entry: AuditedAccess) -> [[Part]] {
        let access = entry.access
        let who = [entry.officer.map(Part.officer), (entry.agency?.name(in: frame.language)).map(Part.text)]
        let approved = [(entry.approver?.name).map(Part.text), access.approvedAt.map(Part.time)].compactMap(\.self)
        return [
            [.time(access.requestedAt)], entry.code.map { [.code($0)] } ?? [], who.compactMap(\.self),
            [.text(access.reason)],
            approved.isEmpty && access.needsApproval ? [.text(say(.identityWaiting))] : approved,
            [access.openedAt.map(Part.time) ?? .text(say(.identityNotOpened))],
        ]
    }
}
