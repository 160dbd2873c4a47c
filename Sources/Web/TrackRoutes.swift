// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// What a complainant does with their code and PIN.
let trackRoutes: [Route<Visit>] = [
    .page("/track", showEntry),
    .form("/track", enter),
    .form("/track/leave", leave),
    .page("/track/complaint", .brief, showTracked),
    .page("/track/complaint/deadlines", showDeadlines),
    .page("/track/complaint/{step}", showStep),
    .form("/track/complaint/{step}", .attachments, take),
    .page("/track/files/{file}", sendFile),
]

@Sendable private func showEntry(_ request: Request, _ visit: Visit) -> Response {
    let notice = request.query["done"].flatMap(Notice.init(rawValue:))
    // A receipt's QR code brings the code along; the PIN is never in an address.
    let code = request.query["code"].flatMap(PublicCode.init)
    let form = FormState(visit.language, values: Fields(code.map { [("code", $0.grouped)] } ?? []))
    return visit.answer(EntryPage(frame: visit.frame, form: form, notice: notice).layout)
}

@Sendable private func enter(_ request: Request, _ visit: Visit) async throws -> Response {
    let form = request.form
    do throws(OperationError) {
        let complaint = try await visit.operations.access(
            code: form["code"] ?? "", pin: form["pin"] ?? "", from: request.remoteAddress)
        let session = try await visit.operations.startTracking(complaint)
        var response = Response.redirect(to: Link.tracked().text)
        response.set(visit.cookie(session, in: .track))
        return response
    } catch {
        let state =
            error == .notFound
            ? FormState(visit.language, again: form, after: .invalid([]), saying: .trackWrong)
            : try visit.again(form, after: error)
        return visit.answer(EntryPage(frame: visit.frame(for: state), form: state, notice: nil).layout, for: state)
    }
}

@Sendable private func leave(_ request: Request, _ visit: Visit) async throws -> Response {
    if let session = visit.session { try await visit.operations.logOut(session.token) }
    var response = Response.redirect(to: Link.entry(notice: .left).text)
    response.set(visit.endingCookie(in: .track))
    // Whoever leaves a telephone that others use leaves no receipt with its PIN behind; other complaints' stay.
    if case (let token, .filed)? = try visit.draft(request), let receipt = try visit.operations.receipt(ofDraft: token),
        visit.principal == .complainant(receipt.complaint)
    {
        try await visit.operations.forgetDraft(token)
        response.set(visit.endingDraftCookie)
    }
    return response
}

@Sendable private func showTracked(_ request: Request, _ visit: Visit) throws -> Response {
    let tracked = try visit.operations.tracked(by: visit.principal)
    let notice = request.query["done"].flatMap(Notice.init(rawValue:))
    return visit.answer(
        TrackPage(
            frame: visit.frame, tracked: tracked, notice: notice, now: visit.operations.now(),
            told: tracked.complaint.identityLevel == .anonymous
                ? nil : try visit.operations.noticeChoice(by: visit.principal)
        ).layout)
}

@Sendable private func showDeadlines(_ request: Request, _ visit: Visit) throws -> Response {
    visit.answer(try visit.deadlines(for: visit.principal, in: visit.frame).layout)
}

extension Visit {
    /// The complainant's deadlines, for them or for an operator who acts for a caller.
    func deadlines(for principal: Principal, in frame: Frame) throws(OperationError) -> DeadlinesPage {
        let code = try operations.tracked(by: principal).complaint.code
        return DeadlinesPage(
            frame: frame, code: code, clocks: try operations.clocks(of: code, by: principal), now: operations.now())
    }
}

@Sendable private func showStep(_ request: Request, _ visit: Visit) throws -> Response {
    try show(try step(request), FormState(visit.language), visit)
}

@Sendable private func take(_ request: Request, _ visit: Visit) async throws -> Response {
    let step = try step(request)
    do throws(OperationError) {
        try await step.carryOut(request.form, visit, as: visit.principal, channel: .web)
        return .redirect(to: Link.tracked(notice: step.notice).text)
    } catch {
        return try show(step, try visit.again(request.form, after: error), visit)
    }
}

@Sendable private func sendFile(_ request: Request, _ visit: Visit) throws -> Response {
    guard let id = request.parameters["file"].flatMap(Attachment.ID.init) else { throw OperationError.notFound }
    let file = try visit.operations.attachment(id, by: visit.principal)
    return .attachment(
        path: visit.operations.files.path(of: file.sha256), byteCount: file.byteCount, name: file.name,
        type: file.type)
}

private func step(_ request: Request) throws(OperationError) -> TrackStep {
    guard let step = request.parameters["step"].flatMap(TrackStep.init(rawValue:)) else { throw .notFound }
    return step
}

/// The step's form; one that is not possible now is said to be so, with nothing to fill in.
private func show(_ step: TrackStep, _ form: FormState, _ visit: Visit) throws(OperationError) -> Response {
    let tracked = try visit.operations.tracked(by: visit.principal)
    let page = StepPage(frame: visit.frame(for: form), form: form, step: step, tracked: tracked)
    let isPossible = step.isPossible(tracked, at: visit.operations.now())
    guard isPossible || form.hasErrors else { return .redirect(to: Link.tracked().text) }
    return visit.answer(page.layout, for: form)
}
