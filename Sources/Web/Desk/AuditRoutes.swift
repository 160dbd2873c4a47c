// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// The auditors' list.
let auditRoutes: [Route<Visit>] = [
    .page("/desk/audit", showAudit)
]

@Sendable private func showAudit(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let limit = Limits.auditRows
    var before: (at: Instant, id: Reveal.ID)?
    if let at = request.query["at"].flatMap(Int64.init), let id = request.query["id"].flatMap({ Reveal.ID($0) }) {
        before = (Instant(microseconds: at), id)
    }
    let found = try visit.operations.auditedAccesses(before: before, limit: limit + 1, by: visit.principal)
    let page = AuditPage(
        frame: visit.frame, accesses: Array(found.prefix(limit)), isFirst: before == nil, hasMore: found.count > limit)
    return visit.answer(page.layout)
}

/// Every request to open an identity, newest first.
struct AuditPage: Framed {
    let frame: Frame
    let accesses: [AuditedAccess]
    let isFirst: Bool
    let hasMore: Bool

    var layout: Layout {
        Layout(
            frame, title: say(.auditTitle), current: .audit, isWide: true,
            "<h1>\(say(.auditTitle))</h1>\n\(accesses.isEmpty ? EmptyState(say(.auditEmpty)).html : table)")
    }

    private var table: HTML {
        let columns = [
            Message.auditWhen, .columnCode, .auditWho, .auditReason, .auditApproved, .auditOpened,
        ].map { DataTable.Column(say($0)) }
        let next = hasMore ? accesses.last.map { link(before: $0) } : nil
        return DataTable(say(.auditTitle), isTitled: true, columns, rows: accesses.map(row)).html
            + Pager(frame, first: isFirst ? nil : .audit, next: next).html
    }

    private func row(_ entry: AuditedAccess) -> [HTML] {
        let access = entry.access
        let who = [entry.officer?.name, entry.agency?.name(in: frame.language)].compactMap(\.self)
        let code: HTML =
            entry.code.map { "<a class=\"code\" href=\"\(Link.complaint($0))\">\($0.grouped)</a>" } ?? "–"
        let approved: HTML =
            access.approvedAt.map { "\(entry.approver?.name), \(time($0))" }
            ?? "\(access.needsApproval ? say(.identityWaiting) : "–")"
        return [
            time(access.requestedAt), code, "\(who.joined(separator: ", "))", "\(access.reason)", approved,
            access.openedAt.map { time($0) } ?? "\(say(.identityNotOpened))",
        ]
    }

    private func time(_ instant: Instant) -> HTML {
        TimeElement(instant, in: frame.language, precision: .minute).html
    }

    private func link(before entry: AuditedAccess) -> Link {
        Link(
            "desk", "audit",
            query: [
                ("at", String(entry.access.requestedAt.microseconds)), ("id", entry.access.reveal.text),
            ])
    }
}
