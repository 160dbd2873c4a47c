// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// What an operator does for a caller who gives code and PIN.
let callerRoutes: [Route<Visit>] = [
    .page("/desk/caller", showCaller),
    .form("/desk/caller", .form, enter),
    .form("/desk/caller/leave", .form, leave),
    .page("/desk/caller/complaint", showTracked),
    .page("/desk/caller/complaint/deadlines", showDeadlines),
    .page("/desk/caller/complaint/{step}", showStep),
    .form("/desk/caller/complaint/{step}", .attachments, take),
]

@Sendable private func showCaller(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireOperator()
    let page = CallerPage(
        frame: visit.frame, form: FormState(visit.language), done: request.query["done"],
        open: try visit.openCaller(request))
    return visit.answer(page.layout)
}

@Sendable private func enter(_ request: Request, _ visit: Visit) async throws -> Response {
    try visit.requireOperator()
    let form = request.form
    do throws(OperationError) {
        guard let session = visit.session else { throw .unauthenticated }
        let complaint = try await visit.operations.access(
            code: form["code"] ?? "", pin: form["pin"] ?? "", from: request.remoteAddress)
        let ticket = CallerTicket(
            complaint: complaint, until: visit.operations.now().adding(seconds: Limits.callerSeconds))
        var response = Response.redirect(to: Link.callerComplaint.text)
        response.set(
            Cookie(
                name: CallerTicket.cookieName, value: ticket.text(in: session, visit.operations),
                path: CallerTicket.path, maxAgeSeconds: Limits.callerSeconds, secure: visit.site.isSecure,
                sameSite: .strict))
        return response
    } catch {
        let state =
            error == .notFound
            ? FormState(visit.language, again: form, after: .invalid([]), saying: .callerWrong)
            : try visit.again(form, after: error)
        let page = CallerPage(
            frame: visit.frame(for: state), form: state, done: nil, open: try visit.openCaller(request))
        return visit.answer(page.layout, for: state)
    }
}

@Sendable private func leave(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireOperator()
    // Whoever ended it from the console goes on there.
    let next =
        request.form["from"] == Link.receive.text ? Link.receive : Link("desk", "caller", query: [("done", "left")])
    var response = Response.redirect(to: next.text)
    response.set(
        Cookie(
            name: CallerTicket.cookieName, value: "", path: CallerTicket.path, maxAgeSeconds: 0,
            secure: visit.site.isSecure, sameSite: .strict))
    return response
}

@Sendable private func showTracked(_ request: Request, _ visit: Visit) throws -> Response {
    guard let principal = try visit.actingForCaller(request) else { return over() }
    let tracked = try visit.operations.tracked(by: principal)
    let notice = request.query["done"].flatMap(Notice.init(rawValue:))
    let frame = visit.frame.acting(as: principal)
    return visit.answer(
        TrackPage(frame: frame, tracked: tracked, notice: notice, now: visit.operations.now(), told: nil).layout
            .forCaller())
}

@Sendable private func showDeadlines(_ request: Request, _ visit: Visit) throws -> Response {
    guard let principal = try visit.actingForCaller(request) else { return over() }
    let page = try visit.deadlines(for: principal, in: visit.frame.acting(as: principal))
    return visit.answer(page.layout.forCaller())
}

@Sendable private func showStep(_ request: Request, _ visit: Visit) throws -> Response {
    guard let principal = try visit.actingForCaller(request) else { return over() }
    return try show(try step(request), FormState(visit.language), visit, principal)
}

@Sendable private func take(_ request: Request, _ visit: Visit) async throws -> Response {
    guard let principal = try visit.actingForCaller(request) else { return over() }
    let step = try step(request)
    do throws(OperationError) {
        try await step.carryOut(request.form, visit, as: principal, channel: .hotline)
        return .redirect(to: Link("desk", "caller", "complaint", query: [("done", step.notice.rawValue)]).text)
    } catch {
        return try show(step, try visit.again(request.form, after: error), visit, principal)
    }
}

private func over() -> Response {
    .redirect(to: Link("desk", "caller", query: [("done", "over")]).text)
}

private func step(_ request: Request) throws(OperationError) -> TrackStep {
    guard let step = request.parameters["step"].flatMap(TrackStep.init(rawValue:)) else { throw .notFound }
    return step
}

private func show(
    _ step: TrackStep, _ form: FormState, _ visit: Visit, _ principal: Principal
) throws(OperationError) -> Response {
    let tracked = try visit.operations.tracked(by: principal)
    guard step.isPossible(tracked, at: visit.operations.now()) || form.hasErrors else {
        return .redirect(to: Link.callerComplaint.text)
    }
    let frame = visit.frame(for: form).acting(as: principal)
    return visit.answer(StepPage(frame: frame, form: form, step: step, tracked: tracked).layout.forCaller(), for: form)
}

/// Asks for the caller's code and PIN.
struct CallerPage: Framed {
    let frame: Frame
    let form: FormState
    /// How the last caller ended: `over` when the time ran out, `left` when they were finished with.
    let done: String?
    /// The caller who is not finished with; nil where there is none.
    let open: CallerNotice?

    var layout: Layout {
        let labels = ["code": say(.trackCode), "pin": say(.trackPIN)]
        let notice: HTML =
            switch done {
            case "over": Alert(.warning, "<p>\(whole(.callerOver))</p>").html
            case "left": Alert(.success, "<p>\(whole(.callerLeft))</p>").html
            default: .empty
            }
        return Layout(
            frame, title: say(.callerTitle), current: .caller,
            """
            <h1>\(say(.callerTitle))</h1>
            <p class="lead">\(whole(.callerLead))</p>
            \(notice)\(open?.html ?? .empty)\(ErrorSummary(form, .trackErrors, labels: labels).html)\(PostForm(frame, to: .caller, fields).html)
            """)
    }

    private var fields: HTML {
        Field(
            "code", say(.trackCode), in: form, hint: say(.callerCodeHint), isRequired: true, autocomplete: "off",
            max: 20, isShort: true, isFocused: open == nil && !form.hasErrors
        ).html
            + Field(
                "pin", say(.trackPIN), in: form, kind: .password, isRequired: true, autocomplete: "off",
                inputMode: "numeric", max: 20, isShort: true
            ).html + SubmitRow(say(.callerEnter)).html
    }
}

/// Says on the desk that an officer still acts for a caller, with the way there and the way out.
struct CallerNotice: Framed {
    let frame: Frame
    let code: PublicCode
    let until: Instant

    var html: HTML {
        let until = TimeElement(until, in: frame.language, precision: .minute)
        let ways: HTML = """
            \(HTML.hidden("from", frame.here.text))\
            <a class="btn btn-outline-primary" href="\(Link.callerComplaint)">\(say(.callerGoOn))</a> \
            <button type="submit" class="btn btn-outline-primary">\(say(.callerLeave))</button>
            """
        return """
            <div class="last-call" role="status"><p><strong>\(say(.callerOpen))</strong> <span class="code">\(code.grouped)</span> · \
            \(say(.callerUntil)) \(until.html)</p>
            \(PostForm(frame, to: .callerLeave, ways).html)</div>

            """
    }
}

extension Frame {
    /// The same page for an officer who speaks for a caller.
    fileprivate func acting(as principal: Principal) -> Frame {
        var frame = self
        frame.principal = principal
        return frame
    }
}

extension Layout {
    /// The complainant's page on the desk, with the way out of it.
    fileprivate func forCaller() -> Layout {
        let button: HTML = "<button type=\"submit\" class=\"btn btn-outline-primary\">\(say(.callerLeave))</button>"
        let notice = Alert(
            .info, "<p>\(whole(.callerActing))</p>\(PostForm(frame, to: .callerLeave, button).html)")
        return Layout(frame, title: title, current: .caller, isWide: isWide, notice.html + body)
    }
}
