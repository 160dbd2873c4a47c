// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// A piece of news in a list.
package struct NewsEntry: Equatable, Sendable {
    package let number: Int64
    package let news: News
}

/// What a reader wrote beside the answers.
package struct FeedbackWords: Equatable, Sendable {
    package let words: String
    package let at: Instant
}

/// Every statement on `news`, `news_view` and `news_feedback`.
extension Transaction {
    package borrowing func news(_ id: News.ID) throws -> News? {
        try run("SELECT \(News.columns) FROM news WHERE id = \(id)").first.map { try News(row: $0) }
    }

    /// What is published, newest first, what was published before an instant if given.
    package borrowing func publishedNews(before instant: Instant? = nil, limit: Int) throws -> [News] {
        try run(
            """
            SELECT \(News.columns) FROM news
            WHERE status = 'published' AND published_at < \(instant?.microseconds ?? Int64.max)
            ORDER BY published_at DESC LIMIT \(limit)
            """
        ).map { try News(row: $0) }
    }

    /// Everything that was ever written, newest first.
    package borrowing func allNews(before number: Int64? = nil, limit: Int) throws -> [NewsEntry] {
        try run(
            """
            SELECT \(News.columns), number FROM news WHERE number < \(number ?? Int64.max)
            ORDER BY number DESC LIMIT \(limit)
            """
        ).map { NewsEntry(number: try $0.int64(9), news: try News(row: $0)) }
    }

    package borrowing func insert(_ news: News) throws {
        try execute(
            """
            INSERT INTO news (id, status, title_thai, title_english, text_thai, text_english, author, changed_at,
                published_at)
            VALUES (\(news.id), \(news.status.rawValue), \(news.titleThai), \(news.titleEnglish), \(news.textThai),
                \(news.textEnglish), \(news.author), \(news.changedAt), \(news.publishedAt))
            """)
    }

    /// Saves what may change.
    ///
    /// - Throws: ``DatabaseError/stale`` if somebody changed it since `before` was read.
    package borrowing func update(_ news: News, from before: News) throws {
        let changed = try execute(
            """
            UPDATE news SET status = \(news.status.rawValue), title_thai = \(news.titleThai),
                title_english = \(news.titleEnglish), text_thai = \(news.textThai),
                text_english = \(news.textEnglish), author = \(news.author), changed_at = \(news.changedAt),
                published_at = \(news.publishedAt)
            WHERE id = \(news.id) AND changed_at = \(before.changedAt) AND status = \(before.status.rawValue)
            """)
        guard changed == 1 else { throw DatabaseError.stale }
    }

    /// Counts one view on that day; what is not published is not counted.
    package borrowing func countView(of id: News.ID, on day: Day, count: Int = 1) throws {
        try execute(
            """
            INSERT INTO news_view (news, day, count)
            SELECT id, \(day), \(count) FROM news WHERE id = \(id) AND status = 'published'
            ON CONFLICT (news, day) DO UPDATE SET count = news_view.count + excluded.count
            """)
    }

    package borrowing func viewCount(of id: News.ID) throws -> Int {
        try run("SELECT CAST(coalesce(sum(count), 0) AS bigint) FROM news_view WHERE news = \(id)").first?.int(0) ?? 0
    }

    /// Puts the visitor's feedback in the place of what they said before.
    package borrowing func save(
        _ feedback: NewsFeedback, on id: News.ID, by visitorHash: String, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO news_feedback (news, visitor_hash, useful, understood, presented, words, at)
            VALUES (\(id), \(visitorHash), \(feedback.useful.rawValue), \(feedback.understood.rawValue),
                \(feedback.presented.rawValue), \(feedback.words), \(now))
            ON CONFLICT (news, visitor_hash) DO UPDATE SET useful = excluded.useful,
                understood = excluded.understood, presented = excluded.presented, words = excluded.words,
                at = excluded.at
            """)
    }

    package borrowing func feedback(on id: News.ID, by visitorHash: String) throws -> NewsFeedback? {
        let rows = try run(
            """
            SELECT useful, understood, presented, words FROM news_feedback
            WHERE news = \(id) AND visitor_hash = \(visitorHash)
            """)
        return try rows.first.map { row in
            NewsFeedback(
                useful: try row.answer(0), understood: try row.answer(1), presented: try row.answer(2),
                words: try row.stringOrNil(3))
        }
    }

    package borrowing func feedbackSummary(of id: News.ID) throws -> FeedbackSummary {
        var summary = FeedbackSummary()
        let rows = try run(
            """
            SELECT useful, understood, presented, count(*) FROM news_feedback WHERE news = \(id)
            GROUP BY useful, understood, presented
            """)
        for row in rows {
            summary.add(
                try row.int(3), useful: try row.answer(0), understood: try row.answer(1),
                presented: try row.answer(2))
        }
        return summary
    }

    /// The newest words first.
    package borrowing func feedbackWords(on id: News.ID, limit: Int) throws -> [FeedbackWords] {
        try run(
            """
            SELECT words, at FROM news_feedback WHERE news = \(id) AND words IS NOT NULL ORDER BY at DESC LIMIT \(limit)
            """
        ).map { FeedbackWords(words: try $0.string(0), at: try $0.instant(1)) }
    }
}

extension News {
    fileprivate static let columns: SQL = """
        id, status, title_thai, title_english, text_thai, text_english, author, changed_at, published_at
        """

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.id(0), status: try row.choice(1), titleThai: try row.string(2),
            titleEnglish: try row.string(3), textThai: try row.string(4), textEnglish: try row.string(5),
            author: try row.id(6), changedAt: try row.instant(7), publishedAt: try row.instantOrNil(8))
    }
}

extension Row {
    fileprivate func answer(_ index: Int) throws -> NewsFeedback.Answer {
        guard let answer = NewsFeedback.Answer(rawValue: try int(index)) else {
            throw DatabaseError.decoding("column \(index) is no answer")
        }
        return answer
    }
}
