// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// Lists that officers keep under a name.
let keptListRoutes: [Route<Visit>] = [
    .page("/desk/lists", showKeptLists),
    .form("/desk/lists", .form, keepList),
    .form("/desk/lists/{list}", .form, changeKeptList),
]

@Sendable private func showKeptLists(_ request: Request, _ visit: Visit) throws -> Response {
    try show(FormState(visit.language), nil, visit, isDone: request.isDone)
}

/// Keeps the list that the form's other fields say, and shows it.
@Sendable private func keepList(_ request: Request, _ visit: Visit) async throws -> Response {
    let officer = try visit.complaintOfficer()
    let reader = FormReader(request.form)
    let query = try QueueQuery(request.form.fields, for: officer).checked().after(nil)
    do throws(OperationError) {
        _ = try await visit.operations.keepList(
            query.request, as: reader.text("name"), isShared: reader.isTicked("isShared"), by: visit.principal)
        return .redirect(to: query.link.text)
    } catch {
        return try show(try visit.again(request.form, after: error), query, visit, isDone: false)
    }
}

@Sendable private func changeKeptList(_ request: Request, _ visit: Visit) async throws -> Response {
    let id = try request.id("list", of: SavedView.self)
    let reader = FormReader(request.form)
    do throws(OperationError) {
        switch reader.text("step") {
        case "delete": try await visit.operations.deleteList(id, by: visit.principal)
        case "advance": try await visit.operations.advanceList(id, by: visit.principal)
        default:
            try await visit.operations.renameList(
                id, to: reader.text("name"), isShared: reader.isTicked("isShared"), by: visit.principal)
        }
        return .redirect(to: Link("desk", "lists", query: [("done", "saved")]).text)
    } catch {
        return try show(try visit.again(request.form, after: error), nil, visit, isDone: false)
    }
}

private func show(
    _ form: FormState, _ query: QueueQuery?, _ visit: Visit, isDone: Bool
) throws(OperationError) -> Response {
    let page = KeptListPage(
        frame: visit.frame, lists: try visit.operations.keptLists(by: visit.principal), form: form, unkept: query,
        mayShare: visit.operations.mayShareLists(visit.principal), isDone: isDone)
    return visit.answer(page.layout, for: form)
}

/// An officer's kept lists, to be named, ordered, shared and deleted.
struct KeptListPage: Framed {
    let frame: Frame
    let lists: [KeptList]
    let form: FormState
    /// The list that could not be kept under the name given; nil when none was tried.
    let unkept: QueueQuery?
    let mayShare: Bool
    let isDone: Bool

    var layout: Layout {
        Layout(
            frame, title: say(.keptTitle), current: .desk,
            """
            \(Breadcrumb(frame, [(say(.queueTitle), .desk)], current: say(.keptTitle)).html)\
            \(isDone ? Alert(.success, "<p>\(whole(.keptDone))</p>").html : .empty)\
            <h1>\(say(.keptTitle))</h1>
            <p class="lead">\(whole(.keptLead))</p>
            \(ErrorSummary(form, labels: ["name": say(.keptName)]).html)\(again)\(own)\(shared)

            """)
    }

    /// The name again, with what is wrong with it.
    private var again: HTML {
        guard let unkept else { return .empty }
        let list = unkept.pairs.map { name, value -> HTML in
            "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
        }
        return PostForm(
            frame, to: .keptLists, style: "panel",
            list.joined() + Field("name", say(.keptName), in: form, isRequired: true, max: 60).html
                + SubmitRow(say(.keptSave)).html
        ).html
    }

    private var own: HTML {
        let own = lists.filter(\.isOwn)
        guard !own.isEmpty else { return EmptyState(say(.keptEmpty), say(.keptEmptyText)).html }
        let items = own.enumerated().map { index, list -> HTML in entry(list, isFirst: index == 0) }
        return "<section><h2>\(say(.keptOwn))</h2>\n<ul class=\"kept-lists\">\n\(items)</ul></section>\n"
    }

    private func entry(_ list: KeptList, isFirst: Bool) -> HTML {
        let id = "name-" + list.id.text
        let sharing: HTML =
            mayShare
            ? """
            <label class="form-check-label"><input type="checkbox" class="form-check-input" name="isShared" \
            value="yes"\(flag: "checked", if: list.isShared)> \(say(.keptShare))</label>
            """ : .empty
        let advance: HTML =
            isFirst
            ? .empty
            : "<button type=\"submit\" class=\"btn btn-link\" name=\"step\" value=\"advance\">\(say(.keptAdvance))</button>"
        let body: HTML = """
            <label class="visually-hidden" for="\(id)">\(say(.keptName))</label>
            <input class="form-control" id="\(id)" name="name" value="\(list.name)" data-characters="60" required>
            \(sharing)
            <button type="submit" class="btn btn-outline-primary" name="step" value="rename">\(say(.keptSave))</button>
            \(advance)<button type="submit" class="btn btn-link" name="step" value="delete">\(say(.keptDelete))</button>

            """
        return """
            <li class="panel"><p><a href="\(QueueQuery(list.request).link)">\(list.name)</a></p>
            \(PostForm(frame, to: .keptList(list.id), style: "kept-form", body).html)</li>

            """
    }

    private var shared: HTML {
        let others = lists.filter { !$0.isOwn }
        guard !others.isEmpty else { return .empty }
        let items = others.map { list -> HTML in
            "<li><a href=\"\(QueueQuery(list.request).link)\">\(list.name)</a></li>\n"
        }
        return "<section><h2>\(say(.keptShared))</h2>\n<ul>\n\(items)</ul></section>\n"
    }
}

extension Link {
    static let keptLists = Link("desk", "lists")

    static func keptList(_ id: SavedView.ID) -> Link { Link("desk", "lists", id.text) }
}
