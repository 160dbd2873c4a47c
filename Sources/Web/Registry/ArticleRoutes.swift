// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations
import ThaiText

/// The centre's published answers to enquiries.
let articleRoutes: [Route<Visit>] = [
    .page("/registry/articles", listArticles),
    .page("/registry/articles/{article}", showArticle),
    .form("/registry/articles/{article}", .form, saveArticle),
]

@Sendable private func listArticles(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let page = ArticleListPage(
        frame: visit.frame, articles: try visit.operations.articles(by: visit.principal),
        mayWrite: visit.operations.mayWriteArticles(visit.principal), isDone: request.isDone,
        now: visit.operations.now())
    return visit.answer(page.layout)
}

@Sendable private func showArticle(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let revision = try visit.revision(of: .article, request, "article")
    let article = try entry(request, visit)
    if article == nil, !visit.operations.mayWriteArticles(visit.principal) { throw OperationError.forbidden }
    let values = Fields([
        ("titleThai", article?.titleThai ?? ""), ("titleEnglish", article?.titleEnglish ?? ""),
        ("textThai", article?.textThai ?? ""), ("textEnglish", article?.textEnglish ?? ""),
        ("words", article?.words ?? ""), ("isActive", article?.isActive == false ? "" : "yes"),
        revision,
    ])
    return try show(article, FormState(visit.language, values: values), request, visit)
}

@Sendable private func saveArticle(_ request: Request, _ visit: Visit) async throws -> Response {
    _ = try visit.officer()
    guard visit.operations.mayWriteArticles(visit.principal) else { throw OperationError.forbidden }
    let article = try entry(request, visit)
    let reader = FormReader(request.form)
    let input = ArticleInput(
        titleThai: reader.text("titleThai"), titleEnglish: reader.text("titleEnglish"),
        textThai: reader.text("textThai"), textEnglish: reader.text("textEnglish"), words: reader.text("words"),
        isActive: reader.isTicked("isActive"))
    do throws(OperationError) {
        if let article {
            _ = try await visit.operations.updateArticle(
                article.id, input, expecting: request.form.revision, by: visit.principal)
        } else {
            _ = try await visit.operations.createArticle(input, by: visit.principal)
        }
        return .redirect(to: Link.registrySaved("articles").text)
    } catch {
        return try show(article, try visit.again(request.form, for: article, after: error), request, visit)
    }
}

private func entry(_ request: Request, _ visit: Visit) throws(OperationError) -> Article? {
    guard let id = try request.idOrNew("article", of: Article.self) else { return nil }
    guard let article = try visit.operations.articles(by: visit.principal).first(where: { $0.id == id }) else {
        throw .notFound
    }
    return article
}

private func show(
    _ article: Article?, _ form: FormState, _ request: Request, _ visit: Visit
) throws(OperationError) -> Response {
    let page = ArticlePage(
        frame: visit.frame(for: form), article: article, form: form,
        mayWrite: visit.operations.mayWriteArticles(visit.principal),
        history: try visit.history(of: article, below: "articles", on: request, form))
    return visit.answer(page.layout, for: form)
}

struct ArticleListPage: Framed {
    let frame: Frame
    let articles: [Article]
    let mayWrite: Bool
    let isDone: Bool
    let now: Instant

    var layout: Layout {
        let columns = [Message.registryName, .articleWords, .registryState, .articleChanged].map {
            DataTable.Column(say($0))
        }
        let rows = articles.map { article -> [HTML] in
            [
                "<a href=\"\(Link.registry("articles", article.id.text))\">\(article.title(in: frame.language))</a>",
                "\(article.phrases.joined(separator: ", "))", activity(article.isActive),
                "\(ThaiDate.relative(article.changedAt, to: now, in: frame.language))",
            ]
        }
        return RegistryPage(
            frame: frame, title: say(.articleTitle), isDone: isDone,
            body: "<p class=\"lead\">\(whole(.articleLead))</p>\n"
                + addButton(.registry("articles", "new"), .articleNew, if: mayWrite)
                + (rows.isEmpty
                    ? EmptyState(say(.registryEmpty)).html
                    : DataTable(say(.articleTitle), isTitled: true, columns, rows: rows).html)
        ).layout
    }
}

struct ArticlePage: Framed {
    let frame: Frame
    /// Nil for a new one.
    let article: Article?
    let form: FormState
    let mayWrite: Bool
    let history: EntryHistory?

    var layout: Layout {
        RegistryPage(
            frame: frame, title: article?.title(in: frame.language) ?? say(.articleNew),
            above: [(say(.articleTitle), .registry("articles"))],
            body: RegistryForm(
                frame: frame, form: form, register: .article,
                action: .registry("articles", article?.id.text ?? "new"),
                content: mayWrite ? .fields(fields) : .facts(facts(of: article)), keepers: nil, history: history
            ).html, history: history
        ).layout
    }

    private var fields: HTML {
        Field("titleThai", say(.articleTitleThai), in: form, isRequired: true, max: 200).html
            + TextArea("textThai", say(.articleTextThai), in: form, isRequired: true, rows: 4, max: 4_000).html
            + Field("titleEnglish", say(.articleTitleEnglish), in: form, isRequired: true, max: 200).html
            + TextArea("textEnglish", say(.articleTextEnglish), in: form, isRequired: true, rows: 4, max: 4_000).html
            + TextArea(
                "words", say(.articleWords), in: form, hint: say(.articleWordsHint), isRequired: true, rows: 3,
                max: 1_000
            ).html + activeBox(form)
    }
}
