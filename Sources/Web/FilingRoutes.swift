// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// Filing a complaint, one question at a time, and the receipt for it.
let filingRoutes: [Route<Visit>] = [
    .page("/file", showFirst),
    .draft("/file", takeFirst),
    .page("/file/continue", goOn),
    .page("/file/review", showReview),
    .draft("/file/review", send),
    .page("/file/receipt", showReceipt),
    .form("/file/forget", forget),
    .page("/file/areas/{province}", sendAreas),
    .page("/file/{screen}", showQuestion),
    .draft("/file/{screen}", takeAnswer),
    .page("/file/files", showFiles),
    .draft("/file/files", .attachments, takeFiles),
]

/// The first question is where filing begins, so it also tells of what was begun or sent before.
@Sendable private func showFirst(_ request: Request, _ visit: Visit) throws -> Response {
    let asked = request.query["notice"].flatMap(FilingNotice.init(rawValue:))
    switch try visit.draft(request) {
    case .some((let token, .open(let draft))):
        let isBegun = FilingScreen.next(draft) != .kind
        return answer(
            .kind, DraftInHand(token: token, draft: draft, notice: asked ?? (isBegun ? .unfinished : nil)), request,
            visit)
    case .some((_, .filed)): return visit.answer(page(.kind, nil, visit, asked ?? .filed).layout)
    case nil: return visit.answer(page(.kind, nil, visit, asked).layout)
    }
}

@Sendable private func takeFirst(_ request: Request, _ visit: Visit) async throws -> Response {
    try await take(.kind, request, visit)
}

@Sendable private func goOn(_ request: Request, _ visit: Visit) throws -> Response {
    guard case .some((_, .open(let draft))) = try visit.draft(request) else { return .redirect(to: Link.file.text) }
    return .redirect(to: (FilingScreen.next(draft).map { Link.filing($0) } ?? .filingReview()).text)
}

@Sendable private func showQuestion(_ request: Request, _ visit: Visit) throws -> Response {
    try show(try screen(request), request, visit)
}

/// Apart from the others, since its form takes files.
@Sendable private func showFiles(_ request: Request, _ visit: Visit) throws -> Response {
    try show(.files, request, visit)
}

private func show(_ screen: FilingScreen, _ request: Request, _ visit: Visit) throws -> Response {
    let notice = request.query["notice"].flatMap(FilingNotice.init(rawValue:))
    switch try visit.draft(request) {
    case .some((let token, .open(let draft))):
        guard screen.isAsked(draft) else { return .redirect(to: Link.filing(.identity).text) }
        return answer(screen, DraftInHand(token: token, draft: draft, notice: notice), request, visit)
    case .some((_, .filed)): return .redirect(to: Link.filingReceipt.text)
    case nil: return .redirect(to: Link.file.text)
    }
}

/// The page with what was answered, and where it is asked for with what is wrong there.
private func answer(_ screen: FilingScreen, _ hand: DraftInHand, _ request: Request, _ visit: Visit) -> Response {
    let answers = FilingAnswers(draft: hand.draft, language: visit.language)
    let errors = request.query["check"] == nil ? [] : answers.errors(of: screen)
    let state = FormState.filing(visit.language, values(of: hand.draft), errors)
    return visit.answer(page(screen, hand, visit, state: state).layout, for: state)
}

private func values(of draft: FilingDraft) -> Fields {
    Fields(draft.answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
}

@Sendable private func takeAnswer(_ request: Request, _ visit: Visit) async throws -> Response {
    try await take(try screen(request), request, visit)
}

/// Keeps what was typed, right or wrong, and goes on, back, or to the same page with what is wrong.
///
/// Not even a mistake is answered to the form itself, so that going back over it asks for nothing to be sent again.
private func take(_ screen: FilingScreen, _ request: Request, _ visit: Visit) async throws -> Response {
    guard var hand = try await visit.draftInHand(request) else { return .redirect(to: Link.filingReceipt.text) }
    let (form, go) = (request.form, request.form["go"])
    let given = screen.fields.compactMap { name in form[name].map { (name, $0) } }
    let answers = Dictionary(given) { first, _ in first }
    do throws(OperationError) {
        var draft = hand.draft
        draft.answers.merge(answers) { _, new in new }
        if go == "unpin" { draft.answers["place/point"] = nil }
        let errors = go == nil ? FilingAnswers(draft: draft, language: visit.language).errors(of: screen) : []
        let (isPassed, isUnpinned) = (go == nil && errors.isEmpty, go == "unpin")
        hand = DraftInHand(
            token: hand.token,
            draft: try await visit.operations.changeDraft(hand.token) { draft in
                draft.answers.merge(answers) { _, new in new }
                if isUnpinned { draft.answers["place/point"] = nil }
                if isPassed { draft.passed.insert(screen.rawValue) }
            }, notice: hand.notice)
        guard errors.isEmpty else { return after(screen, "check", hand, visit) }
        return after(screen, go, hand, visit)
    } catch .notFound {
        // Somebody sent or forgot it in another window at this very moment.
        return .redirect(to: Link.filing(.kind, notice: .expired).text)
    } catch {
        let state = FormState(visit.language, again: form, after: error)
        return visit.with(visit.answer(page(screen, hand, visit, state: state).layout, for: state), hand)
    }
}

private func after(_ screen: FilingScreen, _ go: String?, _ hand: DraftInHand, _ visit: Visit) -> Response {
    let target: Link
    switch go {
    case "keep": return visit.with(Response(status: 204), hand)
    case "back": target = .filing(screen.before(hand.draft) ?? screen, notice: hand.notice)
    case nil:
        target =
            FilingScreen.next(hand.draft).map { .filing($0, notice: hand.notice) }
            ?? .filingReview(notice: hand.notice)
    default: target = .filing(screen, notice: hand.notice, isChecked: go == "check")
    }
    return visit.with(.redirect(to: target.text), hand)
}

/// Takes the files that came, or one out again; a refused one costs none of the others.
@Sendable private func takeFiles(_ request: Request, _ visit: Visit) async throws -> Response {
    guard let hand = try await visit.draftInHand(request) else { return .redirect(to: Link.filingReceipt.text) }
    let form = request.form
    do throws(OperationError) {
        if let id = form["remove"].flatMap(FilingDraft.File.ID.init) {
            try await visit.operations.removeFile(id, from: hand.token)
            return visit.with(.redirect(to: Link.filing(.files, notice: hand.notice).text), hand)
        }
        let filled = try await visit.operations.addFiles(
            form.incomingFiles("attachments"), to: hand.token, from: request.remoteAddress)
        guard filled.refused == nil else { return after(.files, "add", hand, visit) }
        guard form["go"] == nil else { return after(.files, form["go"], hand, visit) }
        let draft = try await visit.operations.changeDraft(hand.token) { draft in
            draft.passed.insert(FilingScreen.files.rawValue)
        }
        return after(.files, nil, DraftInHand(token: hand.token, draft: draft, notice: hand.notice), visit)
    } catch .notFound {
        return .redirect(to: Link.filing(.kind, notice: .expired).text)
    } catch {
        let state = FormState(visit.language, again: form, after: error)
        return visit.with(visit.answer(page(.files, hand, visit, state: state).layout, for: state), hand)
    }
}

@Sendable private func showReview(_ request: Request, _ visit: Visit) throws -> Response {
    let notice = request.query["notice"].flatMap(FilingNotice.init(rawValue:))
    switch try visit.draft(request) {
    case .some((let token, .open(let draft))):
        if let open = FilingScreen.next(draft) { return .redirect(to: Link.filing(open, notice: notice).text) }
        let errors = FilingAnswers(draft: draft, language: visit.language).errors
        let state = FormState.filing(visit.language, values(of: draft), errors)
        return review(DraftInHand(token: token, draft: draft, notice: notice), state, visit)
    case .some((_, .filed)): return .redirect(to: Link.filingReceipt.text)
    case nil: return .redirect(to: Link.file.text)
    }
}

/// Files once for each draft, however often it is sent.
@Sendable private func send(_ request: Request, _ visit: Visit) async throws -> Response {
    guard let hand = try await visit.draftInHand(request) else { return .redirect(to: Link.filingReceipt.text) }
    let answers = FilingAnswers(draft: hand.draft, language: visit.language)
    // Of a copy or a new draft the person reads first what would be sent.
    guard hand.notice == nil, answers.errors.isEmpty else {
        return visit.with(.redirect(to: Link.filingReview(notice: hand.notice).text), hand)
    }
    do throws(OperationError) {
        let attempts = [AttemptSubject(.filingPerAddress, request.remoteAddress)]
        try visit.operations.checkAttempts(attempts)
        _ = try await visit.operations.fileDraft(hand.token, answers.request)
        try await visit.operations.recordFailure(attempts)
        return visit.with(.redirect(to: Link.filingReceipt.text), hand)
    } catch .conflict {
        // The same draft was filed by another request meanwhile.
        return visit.with(.redirect(to: Link.filingReceipt.text), hand)
    } catch {
        return review(hand, try visit.again(request.form, after: error), visit)
    }
}

private func review(_ hand: DraftInHand, _ form: FormState, _ visit: Visit) -> Response {
    let page = FilingReview(
        frame: visit.frame, draft: hand.draft, token: hand.token, form: form, notice: hand.notice)
    return visit.with(visit.answer(page.layout, for: form), hand)
}

/// The receipt again and again, for the browser that filed and for nobody else.
@Sendable private func showReceipt(_ request: Request, _ visit: Visit) throws -> Response {
    guard let (token, _) = try visit.draft(request), let receipt = try visit.operations.receipt(ofDraft: token)
    else { throw OperationError.notFound }
    let terms = try visit.operations.terms()
    return visit.answer(ReceiptPage(frame: visit.frame, receipt: receipt, terms: terms, token: token).layout)
}

/// Removes the draft, or the receipt, from server and browser.
@Sendable private func forget(_ request: Request, _ visit: Visit) async throws -> Response {
    for token in [request.form["draft"], request.cookies[Visit.draftCookieName]].compactMap(\.self) {
        try await visit.operations.forgetDraft(token)
    }
    // A complaint that is open beside it is on this device too.
    if let token = request.cookies[Area.track.cookieName] { try await visit.operations.logOut(token) }
    var response = Response.redirect(to: Link.filing(.kind, notice: .forgotten).text)
    response.set(visit.endingDraftCookie)
    response.set(visit.endingCookie(in: .track))
    return response
}

/// The districts and subdistricts of a province, for the script that fills the list in.
@Sendable private func sendAreas(_ request: Request, _ visit: Visit) throws -> Response {
    guard let province = request.parameters["province"].flatMap(OfficialArea.init(code:)),
        province.level == .province
    else { throw OperationError.notFound }
    return .html(AreaOptions(frame: visit.frame, province: province, chosen: "").html.bytes)
}

private func screen(_ request: Request) throws(OperationError) -> FilingScreen {
    guard let screen = request.parameters["screen"].flatMap(FilingScreen.init(rawValue:)) else { throw .notFound }
    return screen
}

private func page(
    _ screen: FilingScreen, _ hand: DraftInHand?, _ visit: Visit, _ notice: FilingNotice? = nil,
    state: FormState? = nil
) -> FilingPage {
    FilingPage(
        frame: visit.frame, screen: screen, form: state ?? FormState(visit.language),
        draft: hand?.draft ?? FilingDraft(),
        token: hand?.token, notice: hand?.notice ?? notice, offered: visit.operations.post.offered)
}

extension FormState {
    /// The answers of a filing and what is wrong with them.
    fileprivate static func filing(_ language: Language, _ values: Fields, _ errors: [FieldError]) -> FormState {
        var state = FormState(language, values: values, errors: errors)
        let isReachable = ["phone", "email", "address"].contains { values["complainant/" + $0]?.isEmpty == false }
        state.missing = [
            "complainant/phone": isReachable ? .filingPhoneToTell : .filingContactMissing,
            "complainant/email": .filingEmailToTell,
        ]
        return state
    }
}

extension Visit {
    /// The answer with the cookie that keeps the draft at hand.
    fileprivate func with(_ response: Response, _ hand: DraftInHand) -> Response {
        var response = response
        response.set(cookie(draft: hand.token))
        return response
    }
}
