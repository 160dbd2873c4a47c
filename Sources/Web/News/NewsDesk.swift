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
            frame: visit.frame, written: written, form: form,
            done: request.query["done"].flatMap(NewsFormPage.Done.init(rawValue:))
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
            let deed = request.form["go"].flatMap(NewsDeed.init(rawValue:))
            try await visit.operations.rewriteNews(id, input, and: deed, by: visit.principal)
            return .redirect(to: Link.newsDesk(id, done: NewsFormPage.Done(deed)).text)
        }
        let news = try await visit.operations.writeNews(input, by: visit.principal)
        return .redirect(to: Link.newsDesk(news.id, done: .saved).text)
    } catch {
        let form = try visit.again(request.form, after: error)
        return visit.answer(
            NewsFormPage(frame: visit.frame(for: form), written: written, form: form).layout, for: form)
    }
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
    /// What the form has just done.
    enum Done: String {
        case saved, published, withdrawn

        init(_ deed: NewsDeed?) {
            switch deed {
            case nil: self = .saved
            case .publish: self = .published
            case .withdraw: self = .withdrawn
            }
        }
    }

    let frame: Frame
    /// Nil for a new one.
    let written: (view: NewsView, words: [FeedbackWords])?
    let form: FormState
    var done: Done?

    private var news: News? { written?.view.news }

    var layout: Layout {
        let title = news?.title(in: frame.language) ?? say(.newsWrite)
        return Layout(
            frame, title: title, current: .newsDesk, isWide: true,
            """
            \(Breadcrumb(frame, [(say(.newsTitle), .newsDesk)], current: title).html)\
            \(told)\
            <h1>\(title)</h1>
            \(standing)\(editing)\(preview)\(results)
            """)
    }

    /// What was done, unless somebody has done otherwise since.
    private var told: HTML {
        guard let done, let news else { return .empty }
        switch (done, news.status) {
        case (.saved, .published): return alert(.newsIsSavedForAll, way)
        case (.saved, _): return alert(.newsIsSaved)
        case (.published, .published): return alert(.newsIsPublished, way)
        case (.withdrawn, .withdrawn): return alert(.newsIsWithdrawn)
        default: return .empty
        }
    }

    private func alert(_ message: Message, _ way: HTML = .empty) -> HTML {
        Alert(.success, "<p>\(whole(message)) \(way)</p>").html
    }

    private var way: HTML {
        guard let news else { return .empty }
        return "<a href=\"\(Link.news(news.id))\">\(say(.newsRead))</a>"
    }

    private var standing: HTML {
        guard let news else { return .empty }
        return "<p class=\"news-standing\">\(NewsStatusBadge(news.status, in: frame.language).html)</p>\n"
    }

    /// Saving comes first, so that the Enter key does no more than that; a new one is looked at before it is published.
    private var buttons: HTML {
        let deed: HTML =
            switch news?.status {
            case nil: .empty
            case .published: button(.withdraw, .newsWithdraw)
            case .draft, .withdrawn: button(.publish, .newsPublish)
            }
        return """
            <div class="submit-row">
              <button type="submit" class="btn btn-primary btn-lg">\(say(.newsSave))</button>\(deed)
            </div>

            """
    }

    private func button(_ deed: NewsDeed, _ label: Message) -> HTML {
        """
         <button type="submit" name="go" value="\(deed.rawValue)" class="btn btn-outline-primary btn-lg">\(say(label))</button>
        """
    }

    private var editing: HTML {
        guard frame.principal.writesNews else { return .empty }
        let labels: [(String, Message)] = [
            ("titleThai", .newsTitleThai), ("textThai", .newsTextThai), ("titleEnglish", .newsTitleEnglish),
            ("textEnglish", .newsTextEnglish),
        ]
        return ErrorSummary(form, inOrder: labels).html
            + PostForm(
                frame, to: news.map { Link.newsDesk($0.id) } ?? .newNews, style: "panel keeps-nothing",
                title("titleThai", .newsTitleThai) + text("textThai", .newsTextThai)
                    + title("titleEnglish", .newsTitleEnglish) + text("textEnglish", .newsTextEnglish)
                    + buttons
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

    static func newsDesk(_ id: News.ID, done: NewsFormPage.Done? = nil) -> Link {
        Link("desk", "news", id.text, query: done.map { [("done", $0.rawValue)] } ?? [])
    }
}
