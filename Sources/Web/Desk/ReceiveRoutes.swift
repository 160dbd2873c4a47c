// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// Receiving complaints on behalf of those who call, write or come.
let receiveRoutes: [Route<Visit>] = [
    .page("/desk/receive", showReceive),
    .form("/desk/receive", .attachments, receive),
    .page("/desk/receive/{once}/{form}", showReceived),
]

@Sendable private func showReceive(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireOperator()
    return try show(FormState(visit.language, values: Fields([("channel", Channel.hotline.rawValue)])), visit)
}

/// Receives, looks up or attaches, by the button that was pressed.
@Sendable private func receive(_ request: Request, _ visit: Visit) async throws -> Response {
    try visit.requireOperator()
    let form = ReceiveForm(form: request.form)
    do throws(OperationError) {
        switch form.step {
        case .lookUp: return try lookUp(form, visit)
        case .attach: return try await attach(form, visit)
        case .file: return try await file(form, visit)
        }
    } catch {
        return try show(try visit.again(request.form, after: ReceiveForm.named(error)), visit)
    }
}

private func file(_ form: ReceiveForm, _ visit: Visit) async throws(OperationError) -> Response {
    let once = visit.once(form.form)
    let request = try form.request { code throws(OperationError) in try visit.complaintID(code, field: "repeatOf") }
    let receipt = try await visit.operations.file(request, by: visit.principal, once: once)
    if let answer = form.answer {
        let answering = Once(scope: once.scope, key: once.key + "-answer", fingerprint: once.fingerprint)
        _ = try await visit.operations.answerAtOnce(
            answer, on: receipt.complaint, by: visit.principal, once: answering)
    }
    return .redirect(to: Link.received(once: once.key, fingerprint: once.fingerprint).text)
}

/// The form as it is, with what the person told us before.
private func lookUp(_ form: ReceiveForm, _ visit: Visit) throws(OperationError) -> Response {
    guard let number = form.number else { throw .invalid([FieldError("complainant/phone", .required)]) }
    let found: [ComplaintSummary]
    do throws(OperationError) {
        found = try visit.operations.complaints(ofCaller: number, by: visit.principal)
    } catch .invalid {
        throw .invalid([FieldError("complainant/phone", .malformed)])
    } catch {
        throw error
    }
    let state = FormState(visit.language, values: form.form.fields)
    return try show(state, visit, known: (found, try visit.operations.names(in: found)))
}

private func attach(_ form: ReceiveForm, _ visit: Visit) async throws(OperationError) -> Response {
    let (code, channel) = try form.known()
    let complaint = try visit.complaintID(code, field: "known")
    do throws(OperationError) {
        _ = try await visit.operations.addSubmission(
            form.contribution, channel: channel, to: complaint, by: visit.principal, once: visit.once(form.form))
    } catch .invalid(let errors) {
        throw .invalid(errors.map { $0.field == "text" ? FieldError("narrative", $0.code) : $0 })
    } catch {
        throw error
    }
    return .redirect(to: Link.complaint(code, done: .addSubmission).text)
}

@Sendable private func showReceived(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireOperator()
    guard let key = request.parameters["once"], Visit.isKey(key), let form = request.parameters["form"],
        let receipt = try visit.operations.receipt(for: visit.once(key: key, fingerprint: form))
    else { throw OperationError.notFound }
    return visit.answer(ReceivedPage(frame: visit.frame, receipt: receipt).layout)
}

private func show(
    _ form: FormState, _ visit: Visit, known: (summaries: [ComplaintSummary], names: SummaryNames)? = nil
) throws(OperationError) -> Response {
    let page = ReceivePage(
        frame: visit.frame(for: form), form: form, categories: try visit.operations.categories(),
        agencies: try visit.operations.allAgencies(), known: known)
    return visit.answer(page.layout, for: form)
}

extension Visit {
    /// - Throws: ``OperationError/unauthenticated`` or ``OperationError/forbidden`` for others than operators.
    func requireOperator() throws(OperationError) {
        guard try officer().roles.contains(.operator) else { throw .forbidden }
    }

    /// The complaint that a field names.
    ///
    /// - Throws: ``OperationError/invalid(_:)`` of that field for a code of none.
    func complaintID(_ code: PublicCode, field: String) throws(OperationError) -> Complaint.ID {
        do throws(OperationError) {
            return try operations.complaintID(code, by: principal)
        } catch .notFound {
            throw .invalid([FieldError(field, .unknown)])
        } catch {
            throw error
        }
    }
}
