// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
import Storage

/// What an officer of the hub writes about a published answer.
package struct ArticleInput: Equatable, Sendable {
    package var titleThai: String
    package var titleEnglish: String
    package var textThai: String
    package var textEnglish: String
    /// The words of those who ask, with commas or line breaks between.
    package var words: String
    package var isActive: Bool

    package init(
        titleThai: String, titleEnglish: String, textThai: String, textEnglish: String, words: String,
        isActive: Bool = true
    ) {
        self.titleThai = titleThai
        self.titleEnglish = titleEnglish
        self.textThai = textThai
        self.textEnglish = textEnglish
        self.words = words
        self.isActive = isActive
    }
}

extension Operations {
    /// All published answers, for the hub's officers.
    package func articles(by principal: Principal) throws(OperationError) -> [Article] {
        try requireHub(principal)
        return try reading { try $0.articles(limit: Limits.articlesMax) }
    }

    /// Whether they may write and change published answers; operators only read them out.
    package func mayWriteArticles(_ principal: Principal) -> Bool {
        principal == .system || principal.holds(anyOf: Role.ofHub.subtracting([.operator]))
    }

    package func createArticle(_ input: ArticleInput, by principal: Principal) async throws(OperationError) -> Article {
        try requireAuthor(principal)
        try check(input)
        let author = ChangeAuthor(principal, at: now())
        let article = article(newID(), input, at: author.at)
        return try await transaction { transaction in
            guard try transaction.articles(limit: Limits.articlesMax).count < Limits.articlesMax else {
                throw OperationError.invalid([FieldError("titleThai", .tooMany(max: Limits.articlesMax, of: .articles))]
                )
            }
            try transaction.insert(article)
            try record(made: article, by: author, in: transaction)
            return article
        }
    }

    /// - Throws: ``OperationError/conflict`` if it was changed since the revision that is expected.
    package func updateArticle(
        _ id: Article.ID, _ input: ArticleInput, expecting expected: Int? = nil, by principal: Principal
    ) async throws(OperationError) -> Article {
        try requireAuthor(principal)
        try check(input)
        let author = ChangeAuthor(principal, at: now())
        let article = article(id, input, at: author.at)
        return try await transaction { transaction in
            guard let before = try transaction.article(id) else { throw OperationError.notFound }
            let revision = try standing(before, expecting: expected, in: transaction)
            guard try record(article, was: before, after: revision, by: author, in: transaction) else { return before }
            try transaction.update(article)
            return article
        }
    }

    private func article(_ id: Article.ID, _ input: ArticleInput, at now: Instant) -> Article {
        Article(
            id: id, titleThai: trimmed(input.titleThai), titleEnglish: trimmed(input.titleEnglish),
            textThai: trimmed(input.textThai), textEnglish: trimmed(input.textEnglish), words: trimmed(input.words),
            isActive: input.isActive, changedAt: now)
    }

    private func check(_ input: ArticleInput) throws(OperationError) {
        var check = FieldCheck()
        check.name("titleThai", input.titleThai)
        check.name("titleEnglish", input.titleEnglish)
        check.text("textThai", input.textThai, max: Complaints.Limits.textCharactersMax)
        check.text("textEnglish", input.textEnglish, max: Complaints.Limits.textCharactersMax)
        check.text("words", input.words, max: Limits.articleWordsCharactersMax)
        try finish(check)
    }

    private func requireHub(_ principal: Principal) throws(OperationError) {
        guard principal != .anonymous else { throw .unauthenticated }
        guard principal == .system || principal.holds(anyOf: Role.ofHub) else { throw .forbidden }
    }

    private func requireAuthor(_ principal: Principal) throws(OperationError) {
        guard principal != .anonymous else { throw .unauthenticated }
        guard mayWriteArticles(principal) else { throw .forbidden }
    }
}
