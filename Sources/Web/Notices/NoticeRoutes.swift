// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// How complainants are told, and the end of being told.
let noticeRoutes: [Route<Visit>] = [
    .page("/track/notices", showChoice),
    .form("/track/notices", choose),
    .page("/notices/{token}", showEnd),
    // Mail programs send it on one click, with neither cookie nor form: the signed address is the leave (RFC 8058).
    Route(.post, "/notices/{token}", .form) { request, visit in try await end(request, visit) },
]

@Sendable private func showChoice(_ request: Request, _ visit: Visit) throws -> Response {
    let choice = try visit.operations.noticeChoice(by: visit.principal)
    let form = FormState(visit.language, values: Fields([("notices", choice.channel?.rawValue ?? "none")]))
    return show(choice, form, visit)
}

@Sendable private func choose(_ request: Request, _ visit: Visit) async throws -> Response {
    do throws(OperationError) {
        let chosen = try NoticeChooser.chosen(in: request.form["notices"] ?? "")
        try await visit.operations.chooseNotices(by: chosen, as: visit.principal)
        return .redirect(to: Link.tracked(notice: .noticesChosen).text)
    } catch {
        let choice = try visit.operations.noticeChoice(by: visit.principal)
        return show(choice, try visit.again(request.form, after: error), visit)
    }
}

private func show(_ choice: NoticeChoice, _ form: FormState, _ visit: Visit) -> Response {
    let offered = visit.operations.post.offered.filter { choice.reachable.contains($0) || choice.channel == $0 }
    return visit.answer(
        NoticeChoicePage(frame: visit.frame(for: form), form: form, offered: offered).layout, for: form)
}

@Sendable private func showEnd(_ request: Request, _ visit: Visit) throws -> Response {
    let token = request.parameters["token"] ?? ""
    let addressee = try visit.operations.noticeAddressee(token)
    return visit.answer(NoticeEndPage(frame: visit.frame, token: token, addressee: addressee).layout)
}

private func end(_ request: Request, _ visit: Visit) async throws -> Response {
    let token = request.parameters["token"] ?? ""
    try await visit.operations.endNotices(token)
    let addressee = try visit.operations.noticeAddressee(token)
    return visit.answer(NoticeEndPage(frame: visit.frame, token: nil, addressee: addressee).layout)
}

/// The question by which way somebody wants to be told.
struct NoticeChooser: Framed {
    let frame: Frame
    let form: FormState
    let offered: [NoticeChannel]

    var html: HTML {
        let ways = offered.map { Choice($0.rawValue, say($0.message), hint: say($0.hint)) }
        let none = Choice("none", say(.noticesNone), hint: say(.noticesNoneHint))
        return RadioGroup(
            "notices", say(.noticesAsk), ways + [none], in: form, hint: say(.noticesAskHint), isRequired: true
        ).html
    }

    /// Nil for not at all.
    static func chosen(in text: String) throws(OperationError) -> NoticeChannel? {
        if text.isEmpty { throw .invalid([FieldError("notices", .required)]) }
        if text == "none" { return nil }
        guard let channel = NoticeChannel(rawValue: text) else { throw .invalid([FieldError("notices", .unknown)]) }
        return channel
    }
}

struct NoticeChoicePage: Framed {
    let frame: Frame
    let form: FormState
    let offered: [NoticeChannel]

    var layout: Layout {
        Layout(
            frame, title: say(.noticesChange), current: .track,
            """
            \(Breadcrumb(frame, [(say(.trackTitle), .tracked())], current: say(.noticesChange)).html)\
            <h1>\(say(.noticesChange))</h1>
            \(ErrorSummary(form, labels: ["notices": say(.noticesAsk)]).html)\(body)
            """)
    }

    private var body: HTML {
        guard !offered.isEmpty else { return "<p class=\"lead\">\(whole(.noticesNoContact))</p>\n" }
        return PostForm(
            frame, to: .notices,
            NoticeChooser(frame: frame, form: form, offered: offered).html
                + SubmitRow(say(.registrySave), cancel: (say(.cancel), .tracked())).html
        ).html
    }
}

/// Where the link at the end of a notice leads.
struct NoticeEndPage: Framed {
    let frame: Frame
    /// Nil once it is done.
    let token: String?
    let addressee: NoticeAddressee

    var layout: Layout {
        Layout(frame, title: say(.noticesEndTitle), "<h1>\(say(.noticesEndTitle))</h1>\n\(body)")
    }

    private var body: HTML {
        guard let token else { return Alert(.success, "<p>\(whole(.noticesEnded))</p>").html }
        return """
            <p class="lead">\(say(isOfficer ? .noticesEndAskOfficer : .noticesEndAsk))</p>
            \(PostForm(frame, to: .noticesEnd(token), SubmitRow(say(.noticesEndTitle)).html).html)
            """
    }

    private var isOfficer: Bool {
        if case .officer = addressee { true } else { false }
    }
}

extension Link {
    /// How the complainant is told.
    static let notices = Link("track", "notices")

    /// Ends the notices of whoever got the token.
    static func noticesEnd(_ token: String) -> Link { Link("notices", token) }
}
