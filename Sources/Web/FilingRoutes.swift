// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// Filing a complaint, and the receipt for it.
let filingRoutes: [Route<Visit>] = [
    .page("/file", showFiling),
    .form("/file", .attachments, file),
    .page("/receipt/{once}/{form}", showReceipt),
]

@Sendable private func showFiling(_ request: Request, _ visit: Visit) throws -> Response {
    var response = try show(FormState(visit.language), visit)
    // Whoever goes back from the receipt finds the form that was sent, key and all, so sending it again files nothing.
    response.headers.set("Cache-Control", "private, no-cache")
    return response
}

/// Files once for each form that was opened, however often it is sent.
@Sendable private func file(_ request: Request, _ visit: Visit) async throws -> Response {
    do throws(OperationError) {
        let once = visit.once(request.form)
        let attempts = [AttemptSubject(.filingPerAddress, request.remoteAddress)]
        try visit.operations.checkAttempts(attempts)
        let filing = try FilingForm(form: request.form, language: visit.language).request()
        _ = try await visit.operations.file(filing, by: .anonymous, once: once)
        try await visit.operations.recordFailure(attempts)
        return .redirect(to: Link.receipt(once).text)
    } catch {
        return try show(try visit.again(request.form, after: FilingForm.restated(error)), visit)
    }
}

/// The receipt again and again, for whoever sent the form and for nobody else.
@Sendable private func showReceipt(_ request: Request, _ visit: Visit) throws -> Response {
    guard let key = request.parameters["once"], Visit.isKey(key), let form = request.parameters["form"],
        let receipt = try visit.operations.receipt(for: visit.once(key: key, fingerprint: form))
    else { throw OperationError.notFound }
    let terms = Terms(calendar: try visit.operations.workingCalendar())
    return visit.answer(ReceiptPage(frame: visit.frame, receipt: receipt, terms: terms).layout)
}

private func show(_ form: FormState, _ visit: Visit) throws(OperationError) -> Response {
    let page = FilingPage(
        frame: visit.frame(for: form), form: form, categories: try visit.operations.categories())
    return visit.answer(page.layout, for: form)
}

extension FilingForm {
    /// The error with its fields named and ordered as on the page.
    static func restated(_ error: OperationError) -> OperationError {
        guard case .invalid(let errors) = error else { return error }
        return .invalid(inOrder(named(errors)))
    }
}
