// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// Every notice with its state, for administrators.
let noticeListRoutes: [Route<Visit>] = [
    .page("/registry/notices", listNotices),
    .form("/registry/notices/retry", retryAll),
    .page("/registry/notices/{notice}", showNotice),
    .page("/registry/notices/{notice}/page", showLetter),
    .page("/registry/notices/{notice}/message", sendMessage),
    .form("/registry/notices/{notice}/retry", retryOne),
]

@Sendable private func listNotices(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireNation()
    let state = request.query["state"].flatMap(NoticeState.init(rawValue:))
    let before = request.query["before"].flatMap { Int64($0) }
    let page = try visit.operations.notices(in: state, before: before, by: visit.principal)
    let list = NoticeListPage(
        frame: visit.frame, page: page, state: state, isFirst: before == nil,
        officers: try visit.operations.officers(in: page.elements, by: visit.principal),
        counts: try visit.operations.noticeCounts(by: visit.principal), now: visit.operations.now(),
        isKept: visit.operations.post.folder != nil, isDone: request.isDone)
    return visit.answer(list.layout)
}

@Sendable private func showNotice(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireNation()
    let view = try visit.operations.notice(try number(request), by: visit.principal)
    return visit.answer(NoticePage(frame: visit.frame, view: view, isDone: request.isDone).layout)
}

/// The letter alone, as mail programs show it: no script, no link that leads out of its frame.
@Sendable private func showLetter(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireNation()
    let view = try visit.operations.notice(try number(request), by: visit.principal)
    var response = Response.html(Array(view.letter.html.utf8))
    response.headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
            + "sandbox")
    return response
}

@Sendable private func sendMessage(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireNation()
    let message = try visit.operations.keptMessage(try number(request), by: visit.principal)
    let type = message.name.hasSuffix(".eml") ? "message/rfc822" : "application/json"
    return .attachment(message.bytes, name: message.name, type: type)
}

@Sendable private func retryOne(_ request: Request, _ visit: Visit) async throws -> Response {
    let number = try number(request)
    try await visit.operations.retryNotice(number, by: visit.principal)
    return .redirect(to: Link.registrySaved("notices", String(number)).text)
}

@Sendable private func retryAll(_ request: Request, _ visit: Visit) async throws -> Response {
    try await visit.operations.retryDeadNotices(by: visit.principal)
    return .redirect(to: Link.registrySaved("notices").text)
}

private func number(_ request: Request) throws(OperationError) -> Int64 {
    guard let number = request.parameters["notice"].flatMap({ Int64($0) }) else { throw .notFound }
    return number
}

struct NoticeListPage: Framed {
    let frame: Frame
    let page: Page<NoticeRecord>
    /// Nil for all.
    let state: NoticeState?
    let isFirst: Bool
    let officers: [Officer.ID: Officer]
    let counts: NoticeCounts
    let now: Instant
    /// Whether a folder stands in for the mail server.
    let isKept: Bool
    let isDone: Bool

    var layout: Layout {
        RegistryPage(
            frame: frame, title: say(.noticesTitle), isDone: isDone,
            body: """
                <p>\(whole(.noticeListLead))</p>
                \(warnings)\(filter)\(table)\(Pager(frame, first: isFirst ? nil : link(), next: next).html)\(revive)
                """
        ).layout
    }

    private var warnings: HTML {
        let missing = NoticeChannel.allCases.compactMap { channel in
            counts.withoutWay[channel].map { count in
                Alert(
                    .warning, "<p>\(say(.noticeWithoutWay(channel.message, shown(count))))</p>"
                ).html
            }
        }
        return missing.joined() + (isKept ? Alert(.info, "<p>\(whole(.noticeKeptLead))</p>").html : .empty)
    }

    private var filter: HTML {
        let states: [NoticeState?] = [nil] + NoticeState.allCases
        let items = states.map { other -> HTML in
            let count = other.flatMap { counts.byState[$0] }.flatMap { $0 > 0 ? " (\(shown($0)))" : nil } ?? ""
            let label = (other.map { say($0.message) } ?? say(.noticeAll)) + count
            return
                "<li><a href=\"\(link(other))\"\(attribute: "aria-current", other == state ? "page" : nil)>\(label)</a></li>\n"
        }
        return "<nav class=\"tabs\" aria-label=\"\(say(.noticeStateColumn))\"><ul>\n\(items)</ul></nav>\n"
    }

    private var table: HTML {
        guard !page.elements.isEmpty else { return EmptyState(say(.noticeListEmpty)).html }
        let columns = [
            Message.noticeWhat, .noticeFor, .noticeBy, .noticeStateColumn, .noticeAttempts, .noticeAt, .noticeError,
        ].map { DataTable.Column(say($0), isNumber: $0 == .noticeAttempts) }
        return DataTable(say(.noticesTitle), isTitled: true, columns, rows: page.elements.map(row)).html
    }

    private func row(_ notice: NoticeRecord) -> [HTML] {
        [
            "<a href=\"\(Link.registry("notices", String(notice.number)))\">\(say(notice.what))</a>",
            addressee(of: notice), "\(say(notice.channel.message))", "\(say(notice.state.message))",
            "\(notice.attempts)", RelativeTime(notice.createdAt, at: now, in: frame.language).html,
            "\(notice.lastError ?? "–")",
        ]
    }

    private func addressee(of notice: NoticeRecord) -> HTML {
        switch notice.addressee {
        case .officer(let id): "\(officers[id]?.login ?? "–")"
        case .complainant:
            "\(say(.noticeComplainantOf)) <span class=\"code\">\(notice.content.code?.grouped ?? "–")</span>"
        }
    }

    private var revive: HTML {
        guard counts.byState[.dead] ?? 0 > 0 else { return .empty }
        let button: HTML = "<button type=\"submit\" class=\"btn btn-outline-primary\">\(say(.noticeRetryAll))</button>"
        return PostForm(frame, to: .registry("notices", "retry"), button).html
    }

    private var next: Link? {
        page.next.map { .registry("notices", query: query(state) + [("before", String($0))]) }
    }

    private func link(_ other: NoticeState?) -> Link { .registry("notices", query: query(other)) }

    private func link() -> Link { link(state) }

    private func query(_ state: NoticeState?) -> [(name: String, value: String)] {
        state.map { [("state", $0.rawValue)] } ?? []
    }

    private func shown(_ count: Int) -> String {
        count >= Operations.noticesCountedMax ? "\(count)+" : String(count)
    }
}

/// One notice: what is known of its way, and what it says.
struct NoticePage: Framed {
    let frame: Frame
    let view: NoticeView
    let isDone: Bool

    private var notice: NoticeRecord { view.notice }
    private var number: String { String(notice.number) }

    var layout: Layout {
        RegistryPage(
            frame: frame, title: say(notice.what), above: [(say(.noticesTitle), .registry("notices"))],
            isDone: isDone, body: facts + retry + letter
        ).layout
    }

    private var facts: HTML {
        let list = DefinitionList([
            (say(.noticeFor), addressee), (say(.noticeBy), "\(say(notice.channel.message))"),
            (say(.noticeStateColumn), "\(say(notice.state.message))"), (say(.noticeAttempts), "\(notice.attempts)"),
            (say(.noticeLapses), notice.lapses > 0 ? "\(notice.lapses)" : nil),
            (say(.noticeError), notice.lastError.map { "\($0)" }), (say(.noticeAt), time(notice.createdAt)),
            (say(.noticeNext), [.waiting, .failed].contains(notice.state) ? time(notice.nextAt) : nil),
            (say(.noticeSentAt), notice.sentAt.map(time)), (say(.noticeMessageID), "<code>\(notice.messageId)</code>"),
        ])
        return "<div class=\"panel\">\(list.html)\(kept)</div>\n"
    }

    private var addressee: HTML {
        if let officer = view.officer { return "\(officer.name) (\(officer.login))" }
        return "\(say(.noticeComplainantOf)) <span class=\"code\">\(notice.content.code?.grouped ?? "–")</span>"
    }

    private var kept: HTML {
        guard view.isKept else { return .empty }
        let link = Link.registry("notices", number, "message")
        return "<p><a class=\"btn btn-outline-primary\" href=\"\(link)\">\(say(.noticeKept))</a></p>\n"
    }

    private var retry: HTML {
        guard [.dead, .failed].contains(notice.state) else { return .empty }
        let button: HTML = "<button type=\"submit\" class=\"btn btn-primary\">\(say(.noticeRetry))</button>"
        return PostForm(frame, to: .registry("notices", number, "retry"), button).html
    }

    private var letter: HTML {
        guard notice.channel == .email else {
            return """
                <section class="panel"><h2>\(say(.noticeShort))</h2><p class="words">\(view.letter.short)</p></section>

                """
        }
        return """
            <section class="panel"><h2>\(say(.noticePage))</h2>
            <iframe class="letter-frame" sandbox title="\(view.letter.subject)" \
            src="\(Link.registry("notices", number, "page"))"></iframe></section>
            <section class="panel"><h2>\(say(.noticeLetterTitle))</h2>
            <p><strong>\(view.letter.subject)</strong></p><pre class="letter-text">\(view.letter.text)</pre></section>

            """
    }

    private func time(_ instant: Instant) -> HTML {
        TimeElement(instant, in: frame.language, precision: .minute).html
    }
}

extension NoticeRecord {
    /// What it tells, in a few words.
    fileprivate var what: Message {
        switch content {
        case .received: Event.Kind.received.message
        case .informationRequested: Event.Kind.informationRequested.message
        case .answerEnds: .stepInformation
        case .progressed: Event.Kind.progressed.message
        case .messageSent: .trackedTheirMessage
        case .concluded: Event.Kind.concluded.message
        case .refused: Event.Kind.refused.message
        case .contestUpheld: Event.Kind.contestUpheld.message
        case .contestDismissed: Event.Kind.contestDismissed.message
        case .news(let item): item.kind.message
        case .digest: .noticeDigestName
        case .week: .noticeWeekName
        }
    }
}
