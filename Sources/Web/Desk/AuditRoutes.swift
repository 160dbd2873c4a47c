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

struct AuditQuery: FilterQuery {
    static let names = ["officer", "state", "from", "until"]

    let form: FormState
    let filter: AccessFilter
    /// Whose requests alone are shown; nil for everybody's.
    let officer: Officer?

    init(_ request: Request, _ visit: Visit) throws(OperationError) {
        var reader = FilterReader(request)
        let period = reader.period()
        officer = try reader.officer { login throws(OperationError) in
            try visit.operations.auditedOfficer(login, by: visit.principal)
        }
        filter = AccessFilter(
            officer: officer?.id, state: reader.typed("state").flatMap(AccessFilter.State.init(rawValue:)),
            from: period.from, until: period.until)
        form = reader.form(in: visit.language)
    }

    /// The list from the place behind one of its requests; from its beginning for nil.
    func link(before access: IdentityAccess? = nil) -> Link {
        let place = access.map { access in
            [("at", String(access.requestedAt.microseconds)), ("id", access.reveal.text)]
        }
        return Link("desk", "audit", query: fields + (place ?? []))
    }

    var export: Link { Link("desk", "audit", "export", query: fields) }
}
