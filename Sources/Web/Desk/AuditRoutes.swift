// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// The auditors' list.
let auditRoutes: [Route<Visit>] = [
    .page("/desk/audit", showAudit),
    .page("/desk/audit/export", exportAudit),
]

@Sendable private func showAudit(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let limit = Limits.auditRows
    var before: (at: Instant, id: Reveal.ID)?
    if let at = request.query["at"].flatMap(Int64.init), let id = request.query["id"].flatMap({ Reveal.ID($0) }) {
        before = (Instant(microseconds: at), id)
    }
    let officer = request.query["officer"].flatMap(Officer.ID.init)
    let found = try visit.operations.auditedAccesses(
        of: officer, before: before, limit: limit + 1, by: visit.principal)
    let page = AuditPage(
        frame: visit.frame, officer: officer, accesses: Array(found.prefix(limit)), isFirst: before == nil,
        hasMore: found.count > limit)
    return visit.answer(page.layout)
}

@Sendable private func exportAudit(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let limit = Operations.exportRowsMax
    let found = try visit.operations.auditedAccesses(
        of: request.query["officer"].flatMap(Officer.ID.init), limit: limit + 1, by: visit.principal)
    let sheet = AuditSheet(frame: visit.frame, accesses: Array(found.prefix(limit)), isCut: found.count > limit)
    return sheet.sheet.answer(named: "identity-audit.csv")
}

/// Every request to open an identity, newest first.
struct AuditPage: Framed {
    let frame: Frame
    /// Whose requests alone are shown; nil for everybody's.
    let officer: Officer.ID?
    let accesses: [AuditedAccess]
    let isFirst: Bool
    let hasMore: Bool

    var layout: Layout {
        Layout(
            frame, title: say(.auditTitle), current: .audit, isWide: true,
            "<h1>\(say(.auditTitle))</h1>\n\(tools)\(accesses.isEmpty ? EmptyState(say(.auditEmpty)).html : table)")
    }

    /// Whose requests these are, the way back to all of them, and the file.
    private var tools: HTML {
        guard officer != nil || !accesses.isEmpty else { return .empty }
        let only: HTML =
            officer == nil
            ? .empty
            : """
            <li>\(say(.auditOnly)) <strong>\(accesses.first?.officer?.name)</strong></li>
            <li><a href="\(Link.audit)">\(say(.auditAll))</a></li>

            """
        return """
            <ul class="list-tools">\(only)\
            <li><a href="\(Link.auditExport(of: officer))" download>\(say(.queueExport))</a></li></ul>

            """
    }

    private var table: HTML {
        let next = hasMore ? accesses.last.map { Link.audit(of: officer, before: $0.access) } : nil
        let table = DataTable(
            say(.auditTitle), isTitled: true, AuditSheet.columns.map { DataTable.Column(say($0)) },
            rows: accesses.map(row))
        let pager = Pager(frame, first: isFirst ? nil : .audit(of: officer), next: next)
        return "<div class=\"long-words\">\(table.html)</div>\(pager.html)"
    }

    private func row(_ entry: AuditedAccess) -> [HTML] {
        let access = entry.access
        let name = entry.officer?.name ?? "–"
        let who: HTML =
            officer == nil ? "<a href=\"\(Link.audit(of: access.officer))\">\(name)</a>" : "\(name)"
        let code: HTML =
            entry.code.map { "<a class=\"code\" href=\"\(Link.complaint($0))\">\($0.grouped)</a>" } ?? "–"
        let approved: HTML =
            access.approvedAt.map { "\(entry.approver?.name), \(time($0))" }
            ?? "\(access.needsApproval ? say(.identityWaiting) : "–")"
        return [
            time(access.requestedAt), code,
            "\(who)\(entry.agency.map { ", " + $0.name(in: frame.language) })", "\(access.reason)", approved,
            access.openedAt.map { time($0) } ?? "\(say(.identityNotOpened))",
        ]
    }

    private func time(_ instant: Instant) -> HTML {
        TimeElement(instant, in: frame.language, precision: .minute).html
    }
}

/// The same list for a spreadsheet.
struct AuditSheet: Framed {
    static let columns: [Message] = [
        .auditWhen, .columnCode, .auditWho, .auditReason, .auditApproved, .auditOpened,
    ]

    let frame: Frame
    let accesses: [AuditedAccess]
    let isCut: Bool

    var sheet: Sheet {
        var sheet = Sheet()
        sheet.add(Self.columns.map(say))
        for entry in accesses { sheet.add(cells(entry)) }
        if isCut { sheet.add([say(.exportCut)]) }
        return sheet
    }

    private func cells(_ entry: AuditedAccess) -> [String] {
        let access = entry.access
        let who = [entry.officer?.name, entry.agency?.name(in: frame.language)].compactMap(\.self)
        let approved = [entry.approver?.name, access.approvedAt.map(time)].compactMap(\.self)
        return [
            time(access.requestedAt), entry.code?.grouped ?? "", who.joined(separator: ", "), access.reason,
            approved.isEmpty && access.needsApproval ? say(.identityWaiting) : approved.joined(separator: ", "),
            access.openedAt.map(time) ?? say(.identityNotOpened),
        ]
    }

    private func time(_ instant: Instant) -> String {
        TimeElement(instant, in: frame.language, precision: .minute).text
    }
}
