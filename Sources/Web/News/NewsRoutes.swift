// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// News for everybody.
let newsRoutes: [Route<Visit>] = [
    .page("/news", showNews),
    .page("/news/feed", showFeed),
    .page("/news/{news}", showArticle),
    .form("/news/{news}/feedback", .form, giveFeedback),
]

@Sendable private func showNews(_ request: Request, _ visit: Visit) throws -> Response {
    let before = request.query["before"].flatMap { Int64($0) }.map(Instant.init(microseconds:))
    let page = try visit.operations.newsPage(before: before)
    return visit.answer(NewsListPage(frame: visit.frame, page: page, isFirst: before == nil).layout)
}

@Sendable private func showFeed(_ request: Request, _ visit: Visit) throws -> Response {
    let page = try visit.operations.newsPage()
    return Response(
        type: "application/atom+xml; charset=utf-8", NewsFeed(frame: visit.frame, news: page.news).xml.bytes)
}

@Sendable private func showArticle(_ request: Request, _ visit: Visit) throws -> Response {
    let id = try request.id("news", of: News.self)
    let view = try visit.operations.publishedNews(id)
    count(id, request, visit)
    let given = try visit.operations.feedback(on: id, by: visit.formToken)
    let form = FormState(visit.language, values: given?.fields ?? Fields())
    return visit.answer(
        NewsArticlePage(
            frame: visit.frame, view: view, form: form, isDone: request.query["done"] == "feedback"
        ).layout)
}

/// Counts a reader without letting them wait; programs and officers are none.
private func count(_ id: News.ID, _ request: Request, _ visit: Visit) {
    guard request.query["done"] == nil, !request.isFromProgram, request.cookies[Area.desk.cookieName] == nil else {
        return
    }
    let operations = visit.operations
    // A view that can't be counted is no reason to trouble anybody.
    Task { try? await operations.countNewsView(id) }
}

@Sendable private func giveFeedback(_ request: Request, _ visit: Visit) async throws -> Response {
    let id = try request.id("news", of: News.self)
    let view = try visit.operations.publishedNews(id)
    do throws(OperationError) {
        var reader = FormReader(request.form)
        let answers = ["useful", "understood", "presented"].map { name -> NewsFeedback.Answer? in
            reader.answer(name)
        }
        let feedback = NewsFeedback(
            useful: try reader.required(answers[0]), understood: try reader.required(answers[1]),
            presented: try reader.required(answers[2]), words: reader.optional("words"))
        try await visit.operations.giveFeedback(feedback, on: id, by: visit.formToken)
        return .redirect(to: Link.newsAfterFeedback(id).text)
    } catch {
        let form = try visit.again(request.form, after: error)
        return visit.answer(
            NewsArticlePage(frame: visit.frame(for: form), view: view, form: form, isDone: false).layout, for: form)
    }
}

extension FormReader {
    /// One of the three answers; its absence and anything else is an error.
    fileprivate mutating func answer(_ name: String) -> NewsFeedback.Answer? {
        guard let given = optional(name) else {
            add(name, .required)
            return nil
        }
        let answer = Int(given).flatMap(NewsFeedback.Answer.init(rawValue:))
        if answer == nil { add(name, .unknown) }
        return answer
    }
}

extension NewsFeedback {
    fileprivate var fields: Fields {
        Fields([
            ("useful", String(useful.rawValue)), ("understood", String(understood.rawValue)),
            ("presented", String(presented.rawValue)), ("words", words ?? ""),
        ])
    }
}

extension Request {
    /// Whether it says itself that no person reads along.
    fileprivate var isFromProgram: Bool {
        guard let agent = headers["User-Agent"]?.lowercased() else { return false }
        return ["bot", "crawl", "spider", "slurp", "preview", "curl", "wget", "python", "monitor"]
            .contains { agent.contains($0) }
    }
}

/// The newest news for feed readers, as RFC 4287 has it.
struct NewsFeed: Framed {
    let frame: Frame
    let news: [News]

    var xml: HTML {
        let updated = news.map(\.changedAt).max() ?? Instant(microseconds: 0)
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(frame.language.rawValue)">
            <title>\(say(.newsTitle)) – \(say(.siteName))</title>
            <id>\(frame.site.publicURL)\(Link.newsFeed.text)</id>
            <link rel="self" href="\(address(.newsFeed))"/>
            <updated>\(updated.rfc3339)</updated>
            <author><name>\(say(.footerOwner))</name></author>
            \(news.map(entry))</feed>

            """
    }

    private func entry(_ news: News) -> HTML {
        """
        <entry><title>\(news.title(in: frame.language))</title><id>urn:uuid:\(news.id.text)</id>
        <link href="\(address(.news(news.id)))"/><updated>\(news.changedAt.rfc3339)</updated>
        <published>\((news.publishedAt ?? news.changedAt).rfc3339)</published>
        <content type="text">\(news.text(in: frame.language))</content></entry>

        """
    }

    private func address(_ link: Link) -> String { frame.site.publicURL + link.text }
}

extension Link {
    static let news = Link("news")
    static let newsFeed = Link("news", "feed")

    static func news(before instant: Instant) -> Link {
        Link("news", query: [("before", String(instant.microseconds))])
    }

    static func news(_ id: News.ID) -> Link { Link("news", id.text) }

    static func newsFeedback(_ id: News.ID) -> Link { Link("news", id.text, "feedback") }

    static func newsAfterFeedback(_ id: News.ID) -> Link {
        Link("news", id.text, query: [("done", "feedback")], fragment: "feedback")
    }
}
