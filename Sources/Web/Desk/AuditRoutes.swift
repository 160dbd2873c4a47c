// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
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
    let query = try AuditQuery(request, visit)
    let found = try accesses(query, before: before, limit: limit, visit)
    let page = AuditPage(
        frame: visit.frame, query: query, accesses: Array(found.prefix(limit)), isFirst: before == nil,
        hasMore: found.count > limit)
    return visit.answer(page.layout)
}

@Sendable private func exportAudit(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let limit = Operations.exportRowsMax
    let found = try accesses(try AuditQuery(request, visit), limit: limit, visit)
    let sheet = AuditSheet(frame: visit.frame, accesses: Array(found.prefix(limit)), isCut: found.count > limit)
    return sheet.sheet.answer(named: "identity-audit.csv")
}

/// At most one more than `limit`; none where what was asked can't be understood.
private func accesses(
    _ query: AuditQuery, before: (at: Instant, id: Reveal.ID)? = nil, limit: Int, _ visit: Visit
) throws(OperationError) -> [AuditedAccess] {
    guard !query.form.hasErrors else { return [] }
    return try visit.operations.auditedAccesses(query.filter, before: before, limit: limit + 1, by: visit.principal)
}

/// What the list is narrowed to, as it was typed and as it is understood.
struct AuditQuery {
    static let names = ["officer", "state", "from", "until"]

    let form: FormState
    let filter: AccessFilter
    /// Whose requests alone are shown; nil for everybody's.
    let officer: Officer?

    init(_ request: Request, _ visit: Visit) throws(OperationError) {
        var errors = FieldCheck()
        func typed(_ name: String) -> String? {
            let text = request.query[name] ?? ""
            return text.allSatisfy(\.isWhitespace) ? nil : text
        }
        func day(_ name: String) -> Day? {
            guard let text = typed(name) else { return nil }
            let day = Day(typed: text)
            if day == nil { errors.add(name, .unread(text)) }
            return day
        }
        let (from, until) = (day("from"), day("until"))
        if let from, let until, until < from { errors.add("until", .tooEarly(from)) }
        let login = typed("officer")?.lowercased().filter { !$0.isWhitespace }
        officer = if let login { try visit.operations.auditedOfficer(login, by: visit.principal) } else { nil }
        if login != nil, officer == nil { errors.add("officer", .unknown) }
        filter = AccessFilter(
            officer: officer?.id, state: typed("state").flatMap(AccessFilter.State.init(rawValue:)),
            from: from.map { Zone.bangkok.start(of: $0) }, until: until.map { Zone.bangkok.end(of: $0) })
        var form = FormState(visit.language, values: request.query, errors: errors.errors)
        form.unknown = ["officer": .auditOfficerUnknown]
        self.form = form
    }

    private var fields: [(name: String, value: String)] {
        Self.names.map { ($0, form.value($0)) }.filter { !$0.1.isEmpty }
    }

    var isNarrowed: Bool { !fields.isEmpty }

    /// The list from the place behind one of its requests; from its beginning for nil.
    func link(before access: IdentityAccess? = nil) -> Link {
        let place = access.map { access in
            [("at", String(access.requestedAt.microseconds)), ("id", access.reveal.text)]
        }
        return Link("desk", "audit", query: fields + (place ?? []))
    }

    var export: Link { Link("desk", "audit", "export", query: fields) }
}
