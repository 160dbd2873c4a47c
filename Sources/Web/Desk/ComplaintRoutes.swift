// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// One complaint on the desk, its files, and every operation on it.
let complaintRoutes: [Route<Visit>] =
    [
        .page("/desk/complaints/{code}", showComplaint),
        .page("/desk/complaints/{code}/{operation}", showOperation),
        .form("/desk/complaints/{code}/{operation}", .attachments, perform),
        .page("/desk/attachments/{attachment}", sendFile),
        .page("/desk/attachments/{attachment}/view", showFile),
    ] + complaintPulseRoutes

@Sendable private func showComplaint(_ request: Request, _ visit: Visit) throws -> Response {
    let view = try visit.complaint(request)
    var page = try visit.page(of: view)
    page.done = request.query["done"].flatMap(Operation.init(rawValue:))
    page.filter = request.query["show"].flatMap(HistoryFilter.init(rawValue:)) ?? .all
    if page.done == .note, let note = view.lastNote(by: page.officer) {
        page.unheard = try visit.operations.unheard(in: note, on: view.complaint, by: visit.principal)
    }
    return visit.answer(page.layout)
}

@Sendable private func showOperation(_ request: Request, _ visit: Visit) throws -> Response {
    let view = try visit.complaint(request)
    let operation = try request.operation()
    guard OperationFields.isOffered(operation) || operation == .requestIdentity else { throw OperationError.notFound }
    guard view.operations.contains(operation) else {
        guard try !visit.officer().roles.isDisjoint(with: Lifecycle[operation].roles) else {
            throw OperationError.forbidden
        }
        return try refuse(view.complaint.refusal(of: operation, to: try visit.officer()), on: view, visit)
    }
    let clock = request.query["clock"].flatMap(ClockKind.init(rawValue:))
    let values = OperationFields.beginning(operation, view, by: try visit.officer(), about: clock)
    var deed = DeedForm(operation, FormState(visit.language, values: values), view)
    let page = try visit.page(of: view)
    if let id = request.query["macro"].flatMap({ Macro.ID($0) }) {
        guard let macro = page.tools.macros.first(where: { $0.id == id && $0.operation == operation }) else {
            throw OperationError.notFound
        }
        deed.form = FormState(visit.language, values: page.tools.fields(of: macro))
        deed.isKept = request.query["done"] == "kept"
    } else if let draft = try visit.operations.draft(of: operation, on: view.complaint.code, by: visit.principal),
        // Whoever came for another deadline than the one of the draft gets that one.
        clock == nil || draft.fields.contains(where: { $0.name == "clock" && $0.value == clock?.rawValue })
    {
        deed.form = FormState(visit.language, values: Fields(draft.fields.map { ($0.name, $0.value) }))
        deed.draftedAt = draft.at
    }
    return try show(deed, on: page, visit)
}

extension Complaint {
    /// Why the officer may not do it now, in the words that say most.
    fileprivate func refusal(of operation: Operation, to officer: Officer) -> Refusal {
        let refusals = officer.actors.compactMap { actor -> Refusal? in
            do throws(Refusal) {
                try check(operation, by: actor)
                return nil
            } catch {
                return error
            }
        }
        let telling = refusals.first { if case .role = $0 { false } else { true } }
        return telling ?? .status(operation, status)
    }
}

/// The complaint as it is now, saying above it why the form does not open.
private func refuse(_ refusal: Refusal, on view: ComplaintView, _ visit: Visit) throws(OperationError) -> Response {
    var page = try visit.page(of: view)
    page.refusal = refusal
    return .html(page.layout.html.bytes, status: OperationError.refused(refusal).status)
}

/// Carries an operation out; what went wrong comes back with everything that was typed.
@Sendable private func perform(_ request: Request, _ visit: Visit) async throws -> Response {
    _ = try visit.officer()
    let code = try request.code()
    let operation = try request.operation()
    let complaint = try visit.operations.complaintID(code, by: visit.principal)
    if operation == .openIdentity { return try await openIdentity(of: complaint, request, visit) }
    let isAside = request.form["insert"] != nil || request.form["keepMacro"] != nil
    guard !isAside || OperationFields.isOffered(operation) else { throw OperationError.notFound }
    if request.form["insert"] != nil { return try insertReply(into: operation, request, visit) }
    do throws(OperationError) {
        if request.form["keepMacro"] != nil { return try await keepMacro(of: operation, on: code, request, visit) }
        if operation == .merge, let asked = try askToMerge(complaint, request, visit) { return asked }
        let deed = Deed(
            operations: visit.operations, principal: visit.principal, complaint: complaint, form: request.form,
            once: visit.once(request.form))
        _ = try await deed.perform(operation)
    } catch {
        let view = try visit.complaint(request)
        var deed = DeedForm(operation, try visit.again(request.form, after: named(error)), view)
        deed.form.missing = ["attachments": .fieldNeedsFile, "unit": .fieldUnitOrOfficer]
        deed.overtaken = error == .conflict ? request.form["revision"].flatMap(Int.init) ?? 0 : nil
        return try show(deed, on: try visit.page(of: view), visit)
    }
    // Nobody who acted away what they could see loses the answer to what they did.
    try? await visit.operations.discardDraft(of: operation, on: code, by: visit.principal)
    return .redirect(to: Link.complaint(code, done: operation).text)
}

/// The form again with what the complaint is that was named; nil once the officer has seen it and says so.
private func askToMerge(
    _ complaint: Complaint.ID, _ request: Request, _ visit: Visit
) throws(OperationError) -> Response? {
    var reader = FormReader(request.form)
    let code = reader.code("master")
    let master = try reader.required(code)
    guard request.form["confirmed"] != master.text else { return nil }
    let view = try visit.complaint(request)
    var deed = DeedForm(.merge, FormState(visit.language, values: request.form.fields), view)
    deed.master = try visit.operations.mergeTarget(master, of: complaint, by: visit.principal)
    return try show(deed, on: try visit.page(of: view), visit)
}

/// The form again with the chosen reply behind what was typed; nothing is done yet.
private func insertReply(into operation: Operation, _ request: Request, _ visit: Visit) throws -> Response {
    let view = try visit.complaint(request)
    let page = try visit.page(of: view)
    var values = request.form.fields.entries.map { ($0.name, $0.value) }
    if let id = request.form["reply"].flatMap({ Reply.ID($0) }), let field = operation.textField,
        operation.takesReplies, let reply = page.tools.replies.first(where: { $0.id == id })
    {
        let text = page.tools.text(of: reply)
        let typed = request.form[field] ?? ""
        values.removeAll { $0.0 == field || $0.0 == "reply" }
        values.append((field, typed.isEmpty ? text : typed + "\n" + text))
    }
    return try show(DeedForm(operation, FormState(visit.language, values: Fields(values)), view), on: page, visit)
}

/// Keeps the form as it was filled in, and shows it again under its name.
private func keepMacro(
    of operation: Operation, on code: PublicCode, _ request: Request, _ visit: Visit
) async throws(OperationError) -> Response {
    do throws(OperationError) {
        let macro = try await visit.operations.createMacro(
            named: request.form["macroName"] ?? "", for: operation, request.form.typed, by: visit.principal)
        return .redirect(to: Link.complaint(code, macro).text + "&done=kept")
    } catch .invalid(let errors) {
        throw .invalid(errors.map { $0.field == "name" ? FieldError("macroName", $0.code) : $0 })
    }
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

/// The form of an operation with what is typed in it and what is to be said about it.
private struct DeedForm {
    let operation: Operation
    var form: FormState
    let view: ComplaintView
    var overtaken: Int?
    var draftedAt: Instant?
    var isKept = false
    /// What the complaint is to be merged into, to be looked at first; nil before it was named.
    var master: ComplaintView?

    init(_ operation: Operation, _ form: FormState, _ view: ComplaintView) {
        self.operation = operation
        self.form = form
        self.view = view
    }
}

private func show(_ deed: DeedForm, on page: ComplaintPage, _ visit: Visit) throws(OperationError) -> Response {
    let frame = visit.frame(for: deed.form)
    let fields = OperationFields(
        frame: frame, officer: page.officer, view: deed.view, operation: deed.operation, form: deed.form,
        choices: try OperationChoices(for: deed.operation, of: page.officer, visit))
    var page = page
    page.panel = OperationPanel(
        frame: frame, view: deed.view, operation: deed.operation, fields: fields, tools: page.tools,
        keepsMacros: page.officer.keepsReplies, now: page.now, overtaken: deed.overtaken, draftedAt: deed.draftedAt,
        isKept: deed.isKept, master: deed.master)
    return visit.answer(page.layout, for: deed.form)
}

/// The error with its fields named as in the form: evidence is what was attached.
private func named(_ error: OperationError) -> OperationError {
    guard case .invalid(let errors) = error else { return error }
    return .invalid(errors.map { $0.field == "evidence" ? FieldError("attachments", $0.code) : $0 })
}

@Sendable private func sendFile(_ request: Request, _ visit: Visit) throws -> Response {
    let file = try visit.attachment(request)
    return .attachment(
        path: visit.operations.files.path(of: file.sha256), byteCount: file.byteCount, name: file.name,
        type: file.type)
}

/// A file to be seen in the page; only of types that can do nothing there, under a policy of its own.
@Sendable private func showFile(_ request: Request, _ visit: Visit) throws -> Response {
    let file = try visit.attachment(request)
    guard InlineType(file.type) != nil else { throw OperationError.notFound }
    var response = Response.attachment(
        path: visit.operations.files.path(of: file.sha256), byteCount: file.byteCount, name: file.name,
        type: file.type)
    let disposition = response.headers["Content-Disposition"] ?? "attachment"
    response.headers.set("Content-Disposition", "inline" + disposition.dropFirst("attachment".count))
    response.headers.set("Content-Security-Policy", InlineType.contentSecurityPolicy)
    response.headers.set("Cross-Origin-Resource-Policy", "same-origin")
    return response
}

extension Request {
    func code() throws(OperationError) -> PublicCode {
        guard let code = parameters["code"].flatMap({ PublicCode($0) }) else { throw .notFound }
        return code
    }

    func operation() throws(OperationError) -> Operation {
        guard let operation = parameters["operation"].flatMap(Operation.init(rawValue:)) else { throw .notFound }
        return operation
    }
}

extension ComplaintView {
    /// What the officer noted last, to say who did not hear it.
    fileprivate func lastNote(by officer: Officer) -> String? {
        guard case .noted(let note) = events.last(where: { $0.actor == .officer(officer.id) })?.body else { return nil }
        return note.text
    }
}

extension Visit {
    /// The complaint that the address names, as the officer may see it.
    fileprivate func complaint(_ request: Request) throws(OperationError) -> ComplaintView {
        _ = try officer()
        return try operations.complaint(try request.code(), by: principal)
    }

    fileprivate func page(of view: ComplaintView) throws(OperationError) -> ComplaintPage {
        let officer = try officer()
        return ComplaintPage(
            frame: frame, officer: officer, view: view, tools: try ComplaintTools(for: officer, view, self),
            now: operations.now(), drafts: try operations.drafts(on: view.complaint.code, by: principal))
    }

    /// The file that the address names, for those who may see its complaint.
    fileprivate func attachment(_ request: Request) throws(OperationError) -> Attachment {
        _ = try officer()
        guard let id = request.parameters["attachment"].flatMap({ Attachment.ID($0) }) else { throw .notFound }
        let file = try operations.attachment(id, by: principal)
        guard operations.files.has(file.sha256) else { throw .unavailable }
        return file
    }
}
