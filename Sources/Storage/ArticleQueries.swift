// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL
import ThaiText

/// An article with the words of a telling that made it be suggested.
package struct ArticleMatch: Equatable, Sendable {
    package let article: Article
    /// Phrases of the article that the telling holds; at least one.
    package let because: [String]
}

/// Every statement on `article`, and the one place that knows its columns.
extension Transaction {
    package borrowing func article(_ id: Article.ID) throws -> Article? {
        try run("SELECT \(Article.columns) FROM article WHERE id = \(id)").first.map { try Article(row: $0) }
    }

    /// In the order in which they were made; at most `limit`.
    package borrowing func articles(limit: Int) throws -> [Article] {
        try run("SELECT \(Article.columns) FROM article ORDER BY id LIMIT \(limit)").map { try Article(row: $0) }
    }

    /// Those in use of whose phrases the text holds one, those with most of them first.
    package borrowing func articles(matching text: String, among limit: Int, best: Int) throws -> [ArticleMatch] {
        let told = " " + ThaiText.indexText(text) + " "
        let matches = try articles(limit: limit).filter(\.isActive).compactMap { article -> ArticleMatch? in
            let because = article.phrases.filter { phrase in
                let words = ThaiText.indexText(phrase)
                return !words.isEmpty && told.contains(" " + words + " ")
            }
            return because.isEmpty ? nil : ArticleMatch(article: article, because: because)
        }
        return Array(matches.sorted { $0.because.count > $1.because.count }.prefix(best))
    }

    package borrowing func insert(_ article: Article) throws {
        try execute(
            """
            INSERT INTO article (id, title_thai, title_english, text_thai, text_english, words, is_active, changed_at)
            VALUES (\(article.id), \(article.titleThai), \(article.titleEnglish), \(article.textThai),
                \(article.textEnglish), \(article.words), \(article.isActive), \(article.changedAt))
            """)
    }

    /// - Throws: ``DatabaseError/stale`` if there is none.
    package borrowing func update(_ article: Article) throws {
        let changed = try execute(
            """
            UPDATE article SET title_thai = \(article.titleThai), title_english = \(article.titleEnglish),
                text_thai = \(article.textThai), text_english = \(article.textEnglish), words = \(article.words),
                is_active = \(article.isActive), changed_at = \(article.changedAt)
            WHERE id = \(article.id)
            """)
        guard changed == 1 else { throw DatabaseError.stale }
    }
}

extension Article {
    fileprivate static let columns: SQL = """
        id, title_thai, title_english, text_thai, text_english, words, is_active, changed_at
        """

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.id(0), titleThai: try row.string(1), titleEnglish: try row.string(2),
            textThai: try row.string(3), textEnglish: try row.string(4), words: try row.string(5),
            isActive: try row.bool(6), changedAt: try row.instant(7))
    }
}
