// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// Where the hub writes its news.
let newsDeskRoutes: [Route<Visit>] = [
    .page("/desk/news", listNews),
    .page("/desk/news/{news}", showNewsForm),
    .form("/desk/news/{news}", .form, saveNews),
    .form("/desk/news/{news}/publish", publishNews),
    .form("/desk/news/{news}/withdraw", withdrawNews),
]

@Sendable private func listNews(_ request: Request, _ visit: Visit) throws -> Response {
    let before = request.query["before"].flatMap { Int64($0) }
    let page = try visit.operations.allNews(before: before, by: visit.principal)
    return visit.answer(NewsDeskPage(frame: visit.frame, page: page, isFirst: before == nil).layout)
}

@Sendable private func showNewsForm(_ request: Request, _ visit: Visit) throws -> Response {
    guard let id = try request.idOrNew("news", of: News.self) else {
        _ = try visit.officer()
        guard visit.principal.writesNews else { throw OperationError.forbidden }
        return visit.answer(NewsFormPage(frame: visit.frame, written: nil, form: FormState(visit.language)).layout)
    }
    let written = try visit.operations.news(id, by: visit.principal)
    let form = FormState(visit.language, values: written.view.news.fields)
    return visit.answer(
        NewsFormPage(
            frame: visit.frame, written: written, form: form, isDone: request.isDone,
            isPublished: request.query["done"] == "published"
        ).layout)
}

@Sendable private func saveNews(_ request: Request, _ visit: Visit) async throws -> Response {
    let id = try request.idOrNew("news", of: News.self)
    let written = try id.map { id throws(OperationError) in try visit.operations.news(id, by: visit.principal) }
    do throws(OperationError) {
        let reader = FormReader(request.form)
        let input = NewsInput(
            titleThai: reader.text("titleThai"), titleEnglish: reader.text("titleEnglish"),
            textThai: reader.text("textThai"), textEnglish: reader.text("textEnglish"))
        if let id {
            try await visit.operations.rewriteNews(id, input, by: visit.principal)
            return .redirect(to: Link.newsDesk(id, isDone: true).text)
        }
        let news = try await visit.operations.writeNews(input, by: visit.principal)
        return .redirect(to: Link.newsDesk(news.id, isDone: true).text)
    } catch {
        let form = try visit.again(request.form, after: error)
        return visit.answer(
            NewsFormPage(frame: visit.frame(for: form), written: written, form: form).layout, for: form)
    }
}

@Sendable private func publishNews(_ request: Request, _ visit: Visit) async throws -> Response {
    let id = try request.id("news", of: News.self)
    try await visit.operations.publishNews(id, by: visit.principal)
    return .redirect(to: Link.newsPublished(id).text)
}

@Sendable private func withdrawNews(_ request: Request, _ visit: Visit) async throws -> Response {
    let id = try request.id("news", of: News.self)
    try await visit.operations.withdrawNews(id, by: visit.principal)
    return .redirect(to: Link.newsDesk(id, isDone: true).text)
}

/// Everything the hub has written, with its status.
struct NewsDeskPage: Framed {
    let frame: Frame
    let page: Page<NewsEntry>
    let isFirst: Bool

    var layout: Layout {
        Layout(
            frame, title: say(.newsTitle), current: .newsDesk, isWide: true,
            """
            <h1>\(say(.newsTitle))</h1>
            <p class="text-muted">\(whole(.newsWriters))</p>
            \(button)\(list)\
            \(Pager(frame, first: isFirst ? nil : .newsDesk, next: page.next.map(Link.newsDesk(before:))).html)
            """)
    }

    private var button: HTML {
        guard frame.principal.writesNews else { return .empty }
        return "<p><a class=\"btn btn-primary\" href=\"\(Link.newNews)\">\(say(.newsWrite))</a></p>\n"
    }

    private var list: HTML {
        guard !page.elements.isEmpty else { return EmptyState(say(.newsEmpty)).html }
        let columns = [Message.newsHeadline, .newsStatus, .newsPublished, .newsChanged].map {
            DataTable.Column(say($0))
        }
        let rows = page.elements.map { entry -> [HTML] in
            let news = entry.news
            return [
                "<a href=\"\(Link.newsDesk(news.id))\">\(news.title(in: frame.language))</a>",
                NewsStatusBadge(news.status, in: frame.language).html,
                news.publishedAt.map { TimeElement($0, in: frame.language).html } ?? "–",
                TimeElement(news.changedAt, in: frame.language, precision: .minute).html,
            ]
        }
        return DataTable(say(.newsAll), isTitled: true, columns, rows: rows).html
    }
}

/// Draft, published or withdrawn, in words and in a colour that adds nothing to them.
struct NewsStatusBadge {
    let status: News.Status
    let language: Language

    init(_ status: News.Status, in language: Language) {
        self.status = status
        self.language = language
    }

    var html: HTML {
        let tone =
            switch status {
            case .draft: "waiting"
            case .published: "done"
            case .withdrawn: "closed"
            }
        return "<span class=\"status status-\(tone)\">\(status.label(in: language))</span>"
    }
}

/// The form for one piece of news, how it will look, and what its readers say.
struct NewsFormPage: Framed {
    let frame: Frame
    /// Nil for a new one.
    let written: (view: NewsView, words: [FeedbackWords])?
    let form: FormState
    var isDone = false
    /// Whether it was just published.
    var isPublished = false

    private var news: News? { written?.view.news }

    var layout: Layout {
        let title = news?.title(in: frame.language) ?? say(.newsWrite)
        return Layout(
            frame, title: title, current: .newsDesk, isWide: true,
            """
            \(Breadcrumb(frame, [(say(.newsTitle), .newsDesk)], current: title).html)\
            \(isDone ? Alert(.success, "<p>\(whole(.registryDone))</p>").html : .empty)\(published)\
            <h1>\(title)</h1>
            \(standing)\(editing)\(preview)\(results)
            """)
    }

    private var published: HTML {
        guard isPublished, let news, news.status == .published else { return .empty }
        let way: HTML = "<a href=\"\(Link.news(news.id))\">\(say(.newsRead))</a>"
        return Alert(.success, "<p>\(say(.newsIsPublished)) \(way)</p>").html
    }

    private var standing: HTML {
        guard let news else { return .empty }
        let publish = PostForm(frame, to: .publishNews(news.id), button(.newsPublish, "btn btn-primary")).html
        let withdraw = PostForm(frame, to: .withdrawNews(news.id), button(.newsWithdraw, "btn btn-outline-primary"))
            .html
        let deed: HTML = frame.principal.writesNews ? (news.status == .published ? withdraw : publish) : .empty
        return "<div class=\"news-standing\">\(NewsStatusBadge(news.status, in: frame.language).html) \(deed)</div>\n"
    }

    private func button(_ label: Message, _ style: String) -> HTML {
        "<button type=\"submit\" class=\"\(style)\">\(say(label))</button>"
    }

    private var editing: HTML {
        guard frame.principal.writesNews else { return .empty }
        let labels: [String: Message] = [
            "titleThai": .newsTitleThai, "titleEnglish": .newsTitleEnglish, "textThai": .newsTextThai,
            "textEnglish": .newsTextEnglish,
        ]
        return ErrorSummary(form, labels: labels.mapValues(say)).html
            + PostForm(
                frame, to: news.map { Link.newsDesk($0.id) } ?? .newNews, style: "panel",
                title("titleThai", .newsTitleThai) + text("textThai", .newsTextThai)
                    + title("titleEnglish", .newsTitleEnglish) + text("textEnglish", .newsTextEnglish)
                    + SubmitRow(say(.newsSave)).html
            ).html
    }

    private func title(_ name: String, _ label: Message) -> HTML {
        Field(name, say(label), in: form, isRequired: true, max: Complaints.Limits.nameCharactersMax).html
    }

    private func text(_ name: String, _ label: Message) -> HTML {
        TextArea(
            name, say(label), in: form, hint: say(.newsTextHint), isRequired: true, rows: 8,
            max: Complaints.Limits.newsCharactersMax
        ).html
    }

    private var preview: HTML {
        guard let news else { return .empty }
        let articles = Language.allCases.map { language -> HTML in
            let html = NewsArticle(frame: frame, news: news, language: language, isPreview: true).html
            return "<div class=\"panel\">\(html)</div>"
        }
        return """
            <section><h2>\(say(.newsPreview))</h2><div class="news-preview">\(articles)</div></section>

            """
    }

    private var results: HTML {
        guard let written, written.view.news.status != .draft else { return .empty }
        let words = written.words.map { said -> HTML in
            "<li>\(said.words) <span class=\"text-muted\">\(TimeElement(said.at, in: frame.language).html)</span></li>\n"
        }
        return """
            <section><h2>\(say(.feedbackResults))</h2>
            <p>\(say(.newsViews(grouped(written.view.viewCount))))</p>
            \(written.view.feedback.count == 0
                ? EmptyState(say(.feedbackNone)).html
                : FeedbackShares(frame: frame, summary: written.view.feedback).html)\
            \(words.isEmpty ? .empty : "<h3>\(say(.feedbackWords))</h3><ul>\(words)</ul>" as HTML)</section>

            """
    }
}

extension News {
    fileprivate var fields: Fields {
        Fields([
            ("titleThai", titleThai), ("titleEnglish", titleEnglish), ("textThai", textThai),
            ("textEnglish", textEnglish),
        ])
    }
}

extension News.Status: Worded {
    package var message: Message {
        switch self {
        case .draft: Message("ฉบับร่าง", "Draft")
        case .published: Message("เผยแพร่แล้ว", "Published")
        case .withdrawn: Message("ถอนแล้ว", "Withdrawn")
        }
    }
}

extension Link {
    static let newsDesk = Link("desk", "news")
    static let newNews = Link("desk", "news", "new")

    static func newsDesk(before number: Int64) -> Link { Link("desk", "news", query: [("before", String(number))]) }

    static func newsDesk(_ id: News.ID, isDone: Bool = false) -> Link {
        Link("desk", "news", id.text, query: isDone ? [("done", "saved")] : [])
    }

    static func newsPublished(_ id: News.ID) -> Link {
        Link("desk", "news", id.text, query: [("done", "published")])
    }

    static func publishNews(_ id: News.ID) -> Link { Link("desk", "news", id.text, "publish") }

    static func withdrawNews(_ id: News.ID) -> Link { Link("desk", "news", id.text, "withdraw") }
}
