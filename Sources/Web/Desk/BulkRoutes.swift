// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations

/// One action on many complaints: what is given with it, what it will do, doing it, and what became of it.
let bulkRoutes: [Route<Visit>] = [
    .page("/desk/bulk", showBulks),
    .form("/desk/bulk/fields", .form, showFields),
    .form("/desk/bulk/preview", .form, showPreview),
    .form("/desk/bulk", .form, startBulk),
    .page("/desk/bulk/{bulk}", showBulk),
    .form("/desk/bulk/{bulk}/stop", .form, stopBulk),
    .page("/desk/bulk/{bulk}/undo", showUndo),
]

@Sendable private func showBulks(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.complaintOfficer()
    let page = BulkListPage(
        frame: visit.frame, bulks: try visit.operations.bulks(by: visit.principal), now: visit.operations.now())
    return visit.answer(page.layout)
}

/// Asks for what the action needs; the chosen complaints go along.
@Sendable private func showFields(_ request: Request, _ visit: Visit) throws -> Response {
    let officer = try visit.complaintOfficer()
    var form = BulkForm(form: request.form)
    guard let kind = form.kind, BulkAction.Kind.offered(to: officer).contains(kind) else {
        throw OperationError.forbidden
    }
    if request.form["all"] == "list" {
        let list = try QueueQuery(request.query, for: officer).checked().request
        form = form.choosing(try visit.operations.bulkRows(of: list, by: visit.principal))
    }
    var values = form.form.fields.entries.map { ($0.name, $0.value) }
    if request.form["category"] == nil {
        values += [("urgency", Urgency.normal.rawValue), ("secrecy", Secrecy.ordinary.rawValue)]
    }
    return try fields(form, kind, FormState(visit.language, values: Fields(values)), visit)
}

@Sendable private func showPreview(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.complaintOfficer()
    let form = BulkForm(form: request.form)
    guard let kind = form.kind else { throw OperationError.forbidden }
    do throws(OperationError) {
        return try preview(try form.action(), form, visit)
    } catch {
        return try fields(form, kind, try visit.again(request.form, after: error), visit)
    }
}

private func preview(_ action: BulkAction, _ form: BulkForm, _ visit: Visit) throws(OperationError) -> Response {
    let page = BulkPreviewPage(
        frame: visit.frame, action: action, form: form.form, options: try BulkOptions(for: action.kind, visit),
        forecasts: try visit.operations.forecast(action, on: form.choices.map(\.code), by: visit.principal))
    return visit.answer(page.layout)
}

@Sendable private func startBulk(_ request: Request, _ visit: Visit) async throws -> Response {
    _ = try visit.complaintOfficer()
    let form = BulkForm(form: request.form)
    guard let kind = form.kind else { throw OperationError.forbidden }
    do throws(OperationError) {
        let id = try await visit.operations.startBulk(
            try form.action(), on: form.choices, by: visit.principal, once: visit.once(request.form))
        return .redirect(to: Link.bulk(id).text)
    } catch {
        return try fields(form, kind, try visit.again(request.form, after: error), visit)
    }
}

private func fields(
    _ form: BulkForm, _ kind: BulkAction.Kind, _ state: FormState, _ visit: Visit
) throws(OperationError) -> Response {
    var state = state
    state.missing = ["unit": .fieldUnitOrOfficer]
    let page = BulkFieldsPage(
        frame: visit.frame(for: state), kind: kind, choices: form.choices, form: state,
        options: try BulkOptions(for: kind, visit))
    return visit.answer(page.layout, for: state)
}

@Sendable private func showBulk(_ request: Request, _ visit: Visit) throws -> Response {
    let view = try visit.operations.bulk(try request.id("bulk", of: Bulk.self), by: visit.principal)
    return visit.answer(BulkPage(frame: visit.frame, view: view).layout)
}

@Sendable private func stopBulk(_ request: Request, _ visit: Visit) async throws -> Response {
    let id = try request.id("bulk", of: Bulk.self)
    try await visit.operations.cancelBulk(id, by: visit.principal)
    return .redirect(to: Link.bulk(id).text)
}

/// What can be taken back of a bulk; the rules ask for a reason where a merger is dissolved.
@Sendable private func showUndo(_ request: Request, _ visit: Visit) throws -> Response {
    let view = try visit.operations.bulk(try request.id("bulk", of: Bulk.self), by: visit.principal)
    guard view.isUndoable else { throw OperationError.notFound }
    let choices = view.rows.filter(\.isUndoable).map { BulkChoice(code: $0.summary.code, revision: 0) }
    let form = Form(
        fields: Fields([("rows", BulkForm.text(choices)), ("bulk", view.bulk.id.text), ("reason", "")]))
    guard view.action.kind != .merge else {
        return try fields(BulkForm(form: form), .undo, FormState(visit.language, values: form.fields), visit)
    }
    return try preview(.undo(bulk: view.bulk.id, reason: ""), BulkForm(form: form), visit)
}
