// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// One complaint on the desk, its files, and every operation on it.
let complaintRoutes: [Route<Visit>] = [
    .page("/desk/complaints/{code}", showComplaint),
    .page("/desk/complaints/{code}/{operation}", showOperation),
    .form("/desk/complaints/{code}/{operation}", .attachments, perform),
    .page("/desk/attachments/{attachment}", sendFile),
]

@Sendable private func showComplaint(_ request: Request, _ visit: Visit) throws -> Response {
    let officer = try visit.officer()
    let view = try visit.complaint(request)
    let done = request.query["done"].flatMap(Operation.init(rawValue:))
    return visit.answer(ComplaintPage(frame: visit.frame, officer: officer, view: view, done: done).layout)
}

@Sendable private func showOperation(_ request: Request, _ visit: Visit) throws -> Response {
    let view = try visit.complaint(request)
    let operation = try operation(of: request)
    guard OperationFields.isOffered(operation) || operation == .requestIdentity else { throw OperationError.notFound }
    guard view.operations.contains(operation) else {
        guard try !visit.officer().roles.isDisjoint(with: Lifecycle[operation].roles) else {
            throw OperationError.forbidden
        }
        throw OperationError.refused(.status(operation, view.complaint.status))
    }
    let form = FormState(visit.language, values: OperationFields.beginning(operation, view))
    return try show(operation, form, view, nil, visit)
}

/// Carries an operation out; what went wrong comes back with everything that was typed.
@Sendable private func perform(_ request: Request, _ visit: Visit) async throws -> Response {
    _ = try visit.officer()
    let code = try code(of: request)
    let operation = try operation(of: request)
    let complaint = try visit.operations.complaintID(code, by: visit.principal)
    if operation == .openIdentity { return try await openIdentity(of: complaint, request, visit) }
    do throws(OperationError) {
        let deed = Deed(
            operations: visit.operations, principal: visit.principal, complaint: complaint, form: request.form,
            once: visit.once(request.form))
        _ = try await deed.perform(operation)
    } catch {
        let form = try visit.again(request.form, after: named(error))
        let overtaken = error == .conflict ? request.form["revision"].flatMap(Int.init) ?? 0 : nil
        return try show(operation, form, try visit.complaint(request), overtaken, visit)
    }
    return .redirect(to: Link.complaint(code, done: operation).text)
}

/// Shows the identity on the answer itself, which nobody keeps: reloading it opens nothing again.
private func openIdentity(of complaint: Complaint.ID, _ request: Request, _ visit: Visit) async throws -> Response {
    var reader = FormReader(request.form)
    let reveal = try reader.required(reader.id("reveal", of: Reveal.self))
    let people = try await visit.operations.openIdentity(reveal, of: complaint, by: visit.principal)
    let page = IdentityPage(frame: visit.frame, view: try visit.complaint(request), people: people)
    var response = visit.answer(page.layout)
    response.isCompressible = false
    response.headers.set("Cache-Control", "no-store")
    return response
}

private func show(
    _ operation: Operation, _ form: FormState, _ view: ComplaintView, _ overtaken: Int?, _ visit: Visit
) throws(OperationError) -> Response {
    let officer = try visit.officer()
    let fields = OperationFields(
        frame: visit.frame(for: form), officer: officer, view: view, operation: operation, form: form,
        choices: try OperationChoices(for: operation, of: officer, visit))
    let page = OperationPage(
        frame: visit.frame(for: form), view: view, operation: operation, fields: fields, overtaken: overtaken)
    return visit.answer(page.layout, for: form)
}

/// The error with its fields named as in the form: evidence is what was attached.
private func named(_ error: OperationError) -> OperationError {
    guard case .invalid(let errors) = error else { return error }
    return .invalid(errors.map { $0.field == "evidence" ? FieldError("attachments", $0.code) : $0 })
}

@Sendable private func sendFile(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    guard let id = request.parameters["attachment"].flatMap({ Attachment.ID($0) }) else {
        throw OperationError.notFound
    }
    let file = try visit.operations.attachment(id, by: visit.principal)
    guard visit.operations.files.has(file.sha256) else { throw OperationError.unavailable }
    return .attachment(
        path: visit.operations.files.path(of: file.sha256), byteCount: file.byteCount, name: file.name,
        type: file.type)
}

private func code(of request: Request) throws(OperationError) -> PublicCode {
    guard let code = request.parameters["code"].flatMap({ PublicCode($0) }) else { throw .notFound }
    return code
}

private func operation(of request: Request) throws(OperationError) -> Operation {
    guard let operation = request.parameters["operation"].flatMap(Operation.init(rawValue:)) else { throw .notFound }
    return operation
}

extension Visit {
    /// The complaint that the address names, as the officer may see it.
    fileprivate func complaint(_ request: Request) throws(OperationError) -> ComplaintView {
        _ = try officer()
        return try operations.complaint(try code(of: request), by: principal)
    }
}
