// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL
package import Storage

/// What the hub writes for the public.
package struct NewsInput: Equatable, Sendable {
    package var titleThai: String
    package var titleEnglish: String
    package var textThai: String
    package var textEnglish: String

    package init(titleThai: String, titleEnglish: String, textThai: String, textEnglish: String) {
        self.titleThai = titleThai
        self.titleEnglish = titleEnglish
        self.textThai = textThai
        self.textEnglish = textEnglish
    }
}

/// What becomes of a piece of news together with its words.
package enum NewsDeed: String, Sendable {
    /// Shows it to everybody; what is published again keeps its first date.
    case publish
    /// Takes it back; it stays on the desk.
    case withdraw
}

/// A piece of news as its public page shows it.
package struct NewsView: Equatable, Sendable {
    package let news: News
    package let viewCount: Int
    package let feedback: FeedbackSummary
}

/// One page of published news; `next` is what to ask for the page after it, nil on the last.
package struct NewsPage: Equatable, Sendable {
    package let news: [News]
    package let next: Instant?
}

// Published news, for everybody.
extension Operations {
    /// Newest first; what was published before an instant if given.
    package func newsPage(before instant: Instant? = nil, limit: Int = Limits.newsRows) throws(OperationError)
        -> NewsPage
    {
        let rows = try reading { try $0.publishedNews(before: instant, limit: limit + 1) }
        let shown = Array(rows.prefix(limit))
        return NewsPage(news: shown, next: rows.count > limit ? shown.last?.publishedAt : nil)
    }

    /// - Throws: ``OperationError/notFound`` for what is not published.
    package func publishedNews(_ id: News.ID) throws(OperationError) -> NewsView {
        let view = try newsView(id)
        guard view.news.status == .published else { throw .notFound }
        return view
    }

    private func newsView(_ id: News.ID) throws(OperationError) -> NewsView {
        try reading { transaction in
            guard let news = try transaction.news(id) else { throw OperationError.notFound }
            return NewsView(
                news: news, viewCount: try transaction.viewCount(of: id),
                feedback: try transaction.feedbackSummary(of: id))
        }
    }

    /// Counts that somebody read it today; keeps nothing of who it was.
    package func countNewsView(_ id: News.ID) async throws(OperationError) {
        let day = Zone.bangkok.day(of: now())
        try await transaction { try $0.countView(of: id, on: day) }
    }

    /// What the visitor, known by the value of their form cookie, said before; nil if nothing.
    package func feedback(on id: News.ID, by visitor: String) throws(OperationError) -> NewsFeedback? {
        let hash = visitorHash(visitor, id)
        return try reading { try $0.feedback(on: id, by: hash) }
    }

    /// Keeps what the visitor says, in the place of what they said before.
    ///
    /// - Throws: ``OperationError/notFound`` for what is not published, ``OperationError/invalid(_:)``.
    package func giveFeedback(
        _ feedback: NewsFeedback, on id: News.ID, by visitor: String
    ) async throws(OperationError) {
        var check = FieldCheck()
        check.text("words", optional: feedback.words, max: Complaints.Limits.feedbackCharactersMax)
        try finish(check)
        let hash = visitorHash(visitor, id)
        let now = now()
        try await transaction { transaction in
            guard try transaction.news(id)?.status == .published else { throw OperationError.notFound }
            try transaction.save(feedback, on: id, by: hash, at: now)
        }
    }

    /// Another one for each piece of news, so that what one visitor says about several can't be put together.
    private func visitorHash(_ visitor: String, _ id: News.ID) -> String {
        keys.lookupHash(visitor, purpose: "news/" + id.text)
    }
}

// The hub's desk.
extension Operations {
    /// Everything that was ever written, newest first; for the hub's officers.
    package func allNews(before number: Int64?, by principal: Principal) throws(OperationError) -> Page<NewsEntry> {
        try principal.requireHub()
        let rows = try reading { try $0.allNews(before: number, limit: Limits.pageRows + 1) }
        return Page(rows, limit: Limits.pageRows, by: \.number)
    }

    /// Whatever its status, with what its readers say.
    package func news(
        _ id: News.ID, by principal: Principal
    ) throws(OperationError) -> (view: NewsView, words: [FeedbackWords]) {
        try principal.requireHub()
        let view = try newsView(id)
        return (view, try reading { try $0.feedbackWords(on: id, limit: Limits.feedbackWordsShown) })
    }

    /// A new draft.
    package func writeNews(_ input: NewsInput, by principal: Principal) async throws(OperationError) -> News {
        let author = try principal.newsAuthor()
        try check(input)
        let news = News(
            id: newID(), status: .draft, titleThai: trimmed(input.titleThai),
            titleEnglish: trimmed(input.titleEnglish), textThai: trimmed(input.textThai),
            textEnglish: trimmed(input.textEnglish), author: author, changedAt: now(), publishedAt: nil)
        try await transaction { try $0.insert(news) }
        return news
    }

    /// Other words for it, whatever its status; with a deed, the two are done together or not at all.
    package func rewriteNews(
        _ id: News.ID, _ input: NewsInput, and deed: NewsDeed? = nil, by principal: Principal
    ) async throws(OperationError) {
        try check(input)
        let author = try principal.newsAuthor()
        let now = now()
        try await transaction { transaction in
            guard let before = try transaction.news(id) else { throw OperationError.notFound }
            var news = before
            news.titleThai = trimmed(input.titleThai)
            news.titleEnglish = trimmed(input.titleEnglish)
            news.textThai = trimmed(input.textThai)
            news.textEnglish = trimmed(input.textEnglish)
            if let deed { news.take(deed, at: now) }
            news.author = author
            news.changedAt = now
            try transaction.update(news, from: before)
        }
    }

    private func check(_ input: NewsInput) throws(OperationError) {
        var check = FieldCheck()
        check.name("titleThai", input.titleThai)
        check.name("titleEnglish", input.titleEnglish)
        check.text("textThai", input.textThai, max: Complaints.Limits.newsCharactersMax)
        check.text("textEnglish", input.textEnglish, max: Complaints.Limits.newsCharactersMax)
        try finish(check)
    }
}

extension News {
    fileprivate mutating func take(_ deed: NewsDeed, at now: Instant) {
        switch deed {
        case .publish:
            status = .published
            publishedAt = publishedAt ?? now
        case .withdraw:
            // What nobody has seen stays a draft.
            if status == .published { status = .withdrawn }
        }
    }
}

extension Principal {
    /// Whether they write news for the hub.
    package var writesNews: Bool { holds(anyOf: Role.writingNews) }

    /// - Throws: ``OperationError/unauthenticated`` or ``OperationError/forbidden``.
    fileprivate func requireHub() throws(OperationError) {
        guard let officer else { throw self == .anonymous ? .unauthenticated : .forbidden }
        guard !officer.roles.isDisjoint(with: Role.ofHub) else { throw .forbidden }
    }

    fileprivate func newsAuthor() throws(OperationError) -> Officer.ID {
        try requireHub()
        guard writesNews, let officer else { throw .forbidden }
        return officer.id
    }
}
