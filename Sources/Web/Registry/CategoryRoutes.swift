// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// The subject list.
let categoryRoutes: [Route<Visit>] = [
    .page("/registry/categories", listCategories),
    .page("/registry/categories/{category}", showCategory),
    .form("/registry/categories/{category}", .form, saveCategory),
]

@Sendable private func listCategories(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let categories = try visit.operations.categories()
    return visit.answer(
        CategoryListPage(
            frame: visit.frame, categories: categories, isDone: request.isDone, isEditable: try visit.keepsNation()
        ).layout)
}

struct CategoryListPage: Framed {
    let frame: Frame
    let categories: [Category]
    let isDone: Bool
    let isEditable: Bool

    var layout: Layout {
        let columns = [Message.registryName, .registryCode, .registryState].map { DataTable.Column(say($0)) }
        let rows = categories.map { category -> [HTML] in
            let link = Link.registry("categories", category.id.text)
            return [
                "<span\(attribute: "class", category.parent == nil ? nil : "child-row")><a href=\"\(link)\">\(category.name(in: frame.language))</a></span>",
                "\(category.code)", activity(category.isActive),
            ]
        }
        return RegistryPage(
            frame: frame, title: say(.registryCategories), isDone: isDone,
            body: addButton(.registry("categories", "new"), .categoryNew, if: isEditable)
                + (rows.isEmpty
                    ? EmptyState(say(.registryEmpty)).html
                    : DataTable(say(.registryCategories), isTitled: true, columns, rows: rows).html)
        ).layout
    }
}

@Sendable private func showCategory(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let revision = try visit.revision(of: .category, request, "category")
    let categories = try visit.operations.categories()
    let category = try entry(request, categories)
    if category == nil { try visit.requireNation() }
    let values = Fields([
        ("code", category?.code ?? ""), ("nameThai", category?.nameThai ?? ""),
        ("nameEnglish", category?.nameEnglish ?? ""),
        ("parent", category?.parent?.text ?? request.query["parent"] ?? ""),
        ("isActive", category?.isActive == false ? "" : "yes"), revision,
    ])
    return try show(category, categories, FormState(visit.language, values: values), request, visit)
}

@Sendable private func saveCategory(_ request: Request, _ visit: Visit) async throws -> Response {
    try visit.requireNation()
    let categories = try visit.operations.categories()
    let category = try entry(request, categories)
    do throws(OperationError) {
        var reader = FormReader(request.form)
        let parent = reader.optionalID("parent", of: Category.self)
        try reader.finish()
        let input = CategoryInput(
            code: reader.text("code"), nameThai: reader.text("nameThai"), nameEnglish: reader.text("nameEnglish"),
            isActive: reader.isTicked("isActive"))
        if let category {
            _ = try await visit.operations.updateCategory(
                category.id, input, expecting: request.form.revision, by: visit.principal)
        } else {
            _ = try await visit.operations.createCategory(below: parent, input, by: visit.principal)
        }
        return .redirect(to: Link.registrySaved("categories").text)
    } catch {
        return try show(
            category, categories, try visit.again(request.form, for: category, after: error), request, visit)
    }
}

private func entry(_ request: Request, _ categories: [Category]) throws(OperationError) -> Category? {
    guard let id = try request.idOrNew("category", of: Category.self) else { return nil }
    guard let category = categories.first(where: { $0.id == id }) else { throw .notFound }
    return category
}

private func show(
    _ category: Category?, _ categories: [Category], _ form: FormState, _ request: Request, _ visit: Visit
) throws(OperationError) -> Response {
    let page = CategoryPage(
        frame: visit.frame(for: form), category: category, categories: categories, form: form,
        past: try category.map { category throws(OperationError) in
            try visit.operations.pastCategories(of: category.id)
        } ?? [], isEditable: try visit.keepsNation(),
        history: try visit.history(of: category, below: "categories", on: request, form))
    return visit.answer(page.layout, for: form)
}

struct CategoryPage: Framed {
    let frame: Frame
    /// Nil for a new one.
    let category: Category?
    let categories: [Category]
    let form: FormState
    /// How it was before, oldest first.
    let past: [PastCategory]
    let isEditable: Bool
    let history: EntryHistory?

    var layout: Layout {
        RegistryPage(
            frame: frame, title: category?.name(in: frame.language) ?? say(.categoryNew),
            above: [(say(.registryCategories), .registry("categories"))],
            body: RegistryForm(
                frame: frame, form: form, register: .category,
                action: .registry("categories", category?.id.text ?? "new"),
                content: isEditable ? .fields(fields) : .facts(facts(of: category, naming: categories)),
                history: history
            ).html + before, history: history
        ).layout
    }

    /// What it was called and whether it was in use, newest first.
    private var before: HTML {
        guard !past.isEmpty else { return .empty }
        let columns = [Message.categoryUntil, .registryName, .registryCode, .registryState]
            .map { DataTable.Column(say($0)) }
        let rows = past.reversed().map { past -> [HTML] in
            [
                TimeElement(past.until, in: frame.language, precision: .minute).html,
                "\(past.category.name(in: frame.language))", "\(past.category.code)", activity(past.category.isActive),
            ]
        }
        return "<h2>\(say(.categoryPast))</h2>\n<p>\(whole(.categoryPastHint))</p>\n"
            + DataTable(say(.categoryPast), isTitled: true, columns, rows: rows).html
    }

    private var fields: HTML {
        let headings = categories.filter { $0.parent == nil && $0.isActive }
            .map { Choice($0.id.text, $0.name(in: frame.language)) }
        let place: HTML
        if let category {
            let parent = categories.first { $0.id == category.parent }?.name(in: frame.language)
            place = "<p>\(say(.categoryParent)): \(parent ?? say(.categoryTop))</p>\n"
        } else {
            place = Select("parent", say(.categoryParent), headings, in: form, empty: say(.categoryTop)).html
        }
        return place
            + Field(
                "code", say(.registryCode), in: form, hint: say(.registryCodeHint), isRequired: true, max: 24,
                isShort: true
            ).html + nameFields(form) + activeBox(form)
    }
}
