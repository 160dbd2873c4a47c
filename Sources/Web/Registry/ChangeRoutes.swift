// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations

/// Who changed what in the registry, for auditors and administrators.
let changeRoutes: [Route<Visit>] = [
    .page("/registry/changes", showChanges),
    .page("/registry/changes/export", exportChanges),
]

@Sendable private func showChanges(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let limit = Limits.auditRows
    var before: (at: Instant, number: Int64)?
    if let at = request.query["at"].flatMap(Int64.init), let number = request.query["number"].flatMap(Int64.init) {
        before = (Instant(microseconds: at), number)
    }
    let query = try ChangeQuery(request, visit)
    let found = try changes(query, before: before, limit: limit, visit)
    let page = ChangePage(
        frame: visit.frame, query: query, list: found, limit: limit, isFirst: before == nil,
        keepsNation: try visit.keepsNation())
    return visit.answer(page.layout)
}

@Sendable private func exportChanges(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let limit = Operations.exportRowsMax
    let found = try changes(try ChangeQuery(request, visit), limit: limit, visit)
    return ChangeSheet(frame: visit.frame, list: found, limit: limit).sheet.answer(named: "registry-changes.csv")
}

/// At most one more than `limit`; none where what was asked can't be understood.
private func changes(
    _ query: ChangeQuery, before: (at: Instant, number: Int64)? = nil, limit: Int, _ visit: Visit
) throws(OperationError) -> ChangeList {
    guard !query.form.hasErrors else { return .empty }
    return try visit.operations.changes(query.filter, before: before, limit: limit + 1, by: visit.principal)
}

struct ChangeQuery: FilterQuery {
    static let names = ["register", "officer", "from", "until"]

    let form: FormState
    let filter: ChangeFilter
    /// Of what the reader sees the changes at all.
    let reach: ChangeReach
    /// Whose changes alone are shown; nil for everybody's.
    let officer: Officer?

    init(_ request: Request, _ visit: Visit) throws(OperationError) {
        guard let reach = try visit.operations.changeReach(of: visit.principal) else { throw .forbidden }
        self.reach = reach
        var reader = FilterReader(request)
        officer = try reader.officer { login throws(OperationError) in
            try visit.operations.changer(login, by: visit.principal)
        }
        let period = reader.period()
        filter = ChangeFilter(
            register: reader.typed("register").flatMap(RegistryChange.Register.init(rawValue:)), officer: officer?.id,
            from: period.from, until: period.until)
        form = reader.form(in: visit.language)
    }

    /// The list from the place behind one of its changes; from its beginning for nil.
    func link(before recorded: RecordedChange? = nil) -> Link {
        let place = recorded.map { recorded in
            [("at", String(recorded.change.at.microseconds)), ("number", String(recorded.number))]
        }
        return .registry("changes", query: fields + (place ?? []))
    }

    var export: Link { .registry("changes", "export", query: fields) }
}
