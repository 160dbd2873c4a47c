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
    let article = try entry(request, visit)
    if article == nil, !visit.operations.mayWriteArticles(visit.principal) { throw OperationError.forbidden }
    let values = Fields([
        ("titleThai", article?.titleThai ?? ""), ("titleEnglish", article?.titleEnglish ?? ""),
        ("textThai", article?.textThai ?? ""), ("textEnglish", article?.textEnglish ?? ""),
        ("words", article?.words ?? ""), ("isActive", article?.isActive == false ? "" : "yes"),
    ])
    return show(article, FormState(visit.language, values: values), visit)
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
            _ = try await visit.operations.updateArticle(article.id, input, by: visit.principal)
        } else {
            _ = try await visit.operations.createArticle(input, by: visit.principal)
        }
        return .redirect(to: Link.registrySaved("articles").text)
    } catch {
        return show(article, try visit.again(request.form, after: error), visit)
    }
}

private func entry(_ request: Request, _ visit: Visit) throws(OperationError) -> Article? {
    guard let id = try request.idOrNew("article", of: Article.self) else { return nil }
    guard let article = try visit.operations.articles(by: visit.principal).first(where: { $0.id == id }) else {
        throw .notFound
    }
    return article
}

private func show(_ article: Article?, _ form: FormState, _ visit: Visit) -> Response {
    let page = ArticlePage(
        frame: visit.frame(for: form), article: article, form: form,
        mayWrite: visit.operations.mayWriteArticles(visit.principal))
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
        let add: HTML =
            mayWrite
            ? """
            <p><a class="btn btn-primary" href="\(Link.registry("articles", "new"))">\(say(.registryAdd))</a></p>

            """ : .empty
        return RegistryPage(
            frame: frame, title: say(.articleTitle), isDone: isDone,
            body: "<p class=\"lead\">\(say(.articleLead))</p>\n" + add
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

    var layout: Layout {
        RegistryPage(
            frame: frame, title: article?.title(in: frame.language) ?? say(.registryNew(.articleTitle)),
            above: [(say(.articleTitle), .registry("articles"))], body: body
        ).layout
    }

    private var body: HTML {
        guard mayWrite else { return "<fieldset disabled class=\"panel\">\(fields)</fieldset>\n" }
        let labels = labels.mapValues(say)
        return ErrorSummary(form, labels: labels).html
            + PostForm(
                frame, to: .registry("articles", article?.id.text ?? "new"), style: "panel",
                fields + SubmitRow(say(.registrySave)).html
            ).html
    }

    private let labels: [String: Message] = [
        "titleThai": .articleTitleThai, "titleEnglish": .articleTitleEnglish, "textThai": .articleTextThai,
        "textEnglish": .articleTextEnglish, "words": .articleWords,
    ]

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

    init(frame: Frame, article: Article?, form: FormState, mayWrite: Bool) {
        self.frame = frame
        self.article = article
        self.form = form
        self.mayWrite = mayWrite
    }
}
