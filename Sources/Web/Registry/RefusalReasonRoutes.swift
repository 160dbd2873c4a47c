// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// The words of the reasons for not accepting a complaint.
let refusalReasonRoutes: [Route<Visit>] = [
    .page("/registry/refusals", listRefusalReasons),
    .page("/registry/refusals/{reason}", showRefusalReason),
    .form("/registry/refusals/{reason}", .form, saveRefusalReason),
]

@Sendable private func listRefusalReasons(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let page = RefusalReasonListPage(
        frame: visit.frame, wordings: try visit.operations.refusalWordings(), isDone: request.isDone)
    return visit.answer(page.layout)
}

struct RefusalReasonListPage: Framed {
    let frame: Frame
    let wordings: [RefusalWording]
    let isDone: Bool

    var layout: Layout {
        let columns = [Message.replyThai, .replyEnglish, .refusalNeeds].map { DataTable.Column(say($0)) }
        let rows = wordings.map { wording -> [HTML] in
            [
                "<a href=\"\(Link.registry("refusals", wording.reason.rawValue))\">\(wording.thai)</a>",
                "\(wording.english)", "\(wording.reason.needs.map(say) ?? "–")",
            ]
        }
        return RegistryPage(
            frame: frame, title: say(.registryRefusals), isDone: isDone,
            body: "<p>\(whole(.refusalLead))</p>\n"
                + DataTable(say(.registryRefusals), isTitled: true, columns, rows: rows).html
        ).layout
    }
}

@Sendable private func showRefusalReason(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let revision = try visit.revision(of: .refusalReason, request, "reason")
    let wording = try wording(request, visit)
    let values = Fields([("textThai", wording.thai), ("textEnglish", wording.english), revision])
    return try show(wording, FormState(visit.language, values: values), request, visit)
}

@Sendable private func saveRefusalReason(_ request: Request, _ visit: Visit) async throws -> Response {
    try visit.requireNation()
    let wording = try wording(request, visit)
    do throws(OperationError) {
        let reader = FormReader(request.form)
        let input = RefusalWording(
            wording.reason, thai: reader.text("textThai"), english: reader.text("textEnglish"))
        _ = try await visit.operations.updateRefusalWording(
            input, expecting: request.form.revision, by: visit.principal)
        return .redirect(to: Link.registrySaved("refusals").text)
    } catch {
        return try show(wording, try visit.again(request.form, for: wording, after: error), request, visit)
    }
}

private func wording(_ request: Request, _ visit: Visit) throws(OperationError) -> RefusalWording {
    let reason = request.parameters["reason"].flatMap(RefusalReason.init(rawValue:))
    guard let found = try visit.operations.refusalWordings().first(where: { $0.reason == reason }) else {
        throw .notFound
    }
    return found
}

private func show(
    _ wording: RefusalWording, _ form: FormState, _ request: Request, _ visit: Visit
) throws(OperationError) -> Response {
    let page = RefusalReasonPage(
        frame: visit.frame(for: form), wording: wording, form: form, isEditable: try visit.keepsNation(),
        history: try visit.history(of: wording, below: "refusals", on: request, form))
    return visit.answer(page.layout, for: form)
}

struct RefusalReasonPage: Framed {
    let frame: Frame
    let wording: RefusalWording
    let form: FormState
    let isEditable: Bool
    let history: EntryHistory?

    var layout: Layout {
        RegistryPage(
            frame: frame, title: wording.text(in: frame.language),
            above: [(say(.registryRefusals), .registry("refusals"))],
            body: RegistryForm(
                frame: frame, form: form, register: .refusalReason,
                action: .registry("refusals", wording.reason.rawValue),
                content: isEditable ? .fields(fields) : .facts(facts(of: wording)), history: history
            ).html, history: history
        ).layout
    }

    private var fields: HTML {
        let code: HTML = "<p>\(say(.registryCode)): <strong>\(wording.reason.rawValue)</strong></p>\n"
        let needs: HTML = wording.reason.needs.map { "<p>\(say($0))</p>\n" as HTML } ?? .empty
        return code + needs + text("textThai", .replyThai) + text("textEnglish", .replyEnglish)
    }

    private func text(_ name: String, _ label: Message) -> HTML {
        Field(name, say(label), in: form, isRequired: true, max: Complaints.Limits.nameCharactersMax).html
    }
}

extension RefusalReason {
    /// What must be given with it; nil for nothing.
    var needs: Message? {
        if needsReferral { return .fieldNeedsGoTo }
        return needsOther ? .fieldNeedsOther : nil
    }
}
