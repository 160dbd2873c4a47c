// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// Receiving complaints on behalf of those who call, write or come.
let receiveRoutes: [Route<Visit>] = [
    .page("/desk/receive", showReceive),
    .form("/desk/receive", .attachments, receive),
    .form("/desk/receive/hints", .form, showHints),
    .page("/desk/receive/added/{code}", showAdded),
    .page("/desk/receive/{once}/{form}", showReceived),
]

@Sendable private func showReceive(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireOperator()
    return try show(FormState(visit.language, values: ReceiveForm.untouched), request, visit)
}

/// Receives, looks up or attaches, by the button that was pressed.
@Sendable private func receive(_ request: Request, _ visit: Visit) async throws -> Response {
    try visit.requireOperator()
    let form = ReceiveForm(form: request.form)
    do throws(OperationError) {
        switch form.step {
        case .lookUp, .check: return try check(form, request, visit)
        case .attach: return try askToAttach(form, request, visit)
        case .confirm: return try await attach(form, visit)
        case .clear: return try show(FormState(visit.language, values: form.cleared), request, visit)
        case .restore: return try show(form.restored(in: visit.language), request, visit)
        case .file: return try await file(form, visit)
        }
    } catch {
        return try show(try visit.again(request.form, after: ReceiveForm.named(error)), request, visit)
    }
}

/// What the words bring up so far, as a part of the page for its script.
@Sendable private func showHints(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireOperator()
    return .html(try panel(for: ReceiveForm(form: request.form).input, visit).html.bytes)
}

/// What was typed brings up; a number that is not whole yet takes nothing from the rest.
private func panel(for input: ReceptionInput, _ visit: Visit) throws(OperationError) -> ReceiveHints {
    do throws(OperationError) {
        return try panel(visit.operations.hints(for: input, by: visit.principal), input, visit)
    } catch .invalid {
        var rest = input
        rest.number = nil
        return try panel(visit.operations.hints(for: rest, by: visit.principal), input, visit)
    } catch {
        throw error
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
    let received = Link.received(once: once.key, fingerprint: once.fingerprint, form.isPersonLeftOut ? .leftOut : nil)
    return .redirect(to: received.text)
}

/// The form as it is, with what its words bring up and the suggestion taken up that was chosen.
private func check(_ form: ReceiveForm, _ request: Request, _ visit: Visit) throws(OperationError) -> Response {
    if form.step == .lookUp, form.number == nil { throw .invalid([FieldError("complainant/phone", .required)]) }
    let hints: ReceptionHints
    do throws(OperationError) {
        hints = try visit.operations.hints(for: form.input, by: visit.principal)
    } catch .invalid {
        throw .invalid([FieldError("complainant/phone", .malformed)])
    } catch {
        throw error
    }
    let articles = form.form["useArticle"] == nil ? [] : try visit.operations.articles(by: visit.principal)
    let state = form.kept(form.taken(articles, in: visit.language), in: visit.language)
    return try show(state, request, visit, hints: try panel(hints, form.input, visit))
}

private func panel(
    _ hints: ReceptionHints, _ input: ReceptionInput, _ visit: Visit
) throws(OperationError) -> ReceiveHints {
    let summaries = (hints.caller ?? []) + hints.similar.map(\.summary)
    return ReceiveHints(
        frame: visit.frame, hints: hints, input: input, names: try visit.operations.names(in: summaries),
        now: visit.operations.now())
}

/// The form as it is, with what the complaint is that was named and whose; nothing is added yet.
private func askToAttach(_ form: ReceiveForm, _ request: Request, _ visit: Visit) throws(OperationError) -> Response {
    let code = try form.knownCode()
    let complaint = try visit.complaintID(code, field: form.knownField)
    let view = try visit.operations.complaint(code, by: visit.principal)
    let isWithheld = view.complaint.identityLevel == .withheld
    let question = AttachQuestion(
        frame: visit.frame, view: view,
        relation: isWithheld ? .withheld : try relation(of: form.number, to: complaint, visit), number: form.number,
        now: visit.operations.now())
    return try show(
        form.kept(form.form.fields, in: visit.language), request, visit, hints: try panel(for: form.input, visit),
        question: question)
}

private func relation(
    of number: String?, to complaint: Complaint.ID, _ visit: Visit
) throws(OperationError) -> AttachQuestion.Relation {
    guard let number else { return .untold }
    do throws(OperationError) {
        return try visit.operations.isCaller(number, of: complaint, by: visit.principal) ? .known : .stranger
    } catch .invalid {
        // Too short to be looked up.
        return .untold
    } catch {
        throw error
    }
}

private func attach(_ form: ReceiveForm, _ visit: Visit) async throws(OperationError) -> Response {
    let (code, channel) = try form.known()
    let complaint = try visit.complaintID(code, field: form.knownField)
    do throws(OperationError) {
        _ = try await visit.operations.addSubmission(
            form.contribution, channel: channel, to: complaint, by: visit.principal, once: visit.once(form.form))
    } catch .invalid(let errors) {
        throw .invalid(errors.map { $0.field == "text" ? FieldError("narrative", $0.code) : $0 })
    } catch {
        throw error
    }
    return .redirect(to: Link.receivedAdded(code).text)
}

@Sendable private func showAdded(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireOperator()
    guard let code = request.parameters["code"].flatMap({ PublicCode($0) }) else { throw OperationError.notFound }
    _ = try visit.operations.complaintID(code, by: visit.principal)
    return visit.answer(AddedPage(frame: visit.frame, code: code).layout)
}

@Sendable private func showReceived(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireOperator()
    guard let key = request.parameters["once"], Visit.isKey(key), let form = request.parameters["form"],
        let receipt = try visit.operations.receipt(for: visit.once(key: key, fingerprint: form))
    else { throw OperationError.notFound }
    let story = try visit.operations.complaint(receipt.code, by: visit.principal).events
    let answer = story.lazy.compactMap { event -> String? in
        guard case .answeredAtOnce(let body) = event.body else { return nil }
        return body.text
    }.first
    return visit.answer(
        ReceivedPage(
            frame: visit.frame, receipt: receipt, answer: answer,
            isPersonLeftOut: request.query["person"].flatMap(Link.PersonTyped.init(rawValue:)) == .leftOut
        ).layout)
}

private func show(
    _ form: FormState, _ request: Request, _ visit: Visit, hints: ReceiveHints? = nil,
    question: AttachQuestion? = nil
) throws(OperationError) -> Response {
    let page = ReceivePage(
        frame: visit.frame(for: form), form: form, categories: try visit.operations.categories(),
        agencies: try visit.operations.allAgencies(), hints: hints, offered: visit.operations.post.offered,
        question: question, caller: try visit.openCaller(request))
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
