// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// The replies and macros of the officer's own agency.
let replyRoutes: [Route<Visit>] = [
    .page("/registry/replies", listReplies),
    .page("/registry/replies/{reply}", showReply),
    .form("/registry/replies/{reply}", .form, saveReply),
    .page("/registry/macros/{macro}", showMacro),
    .form("/registry/macros/{macro}", .form, saveMacro),
]

@Sendable private func listReplies(_ request: Request, _ visit: Visit) throws -> Response {
    let officer = try visit.officer()
    let page = ReplyListPage(
        frame: visit.frame, officer: officer, replies: try visit.operations.replies(by: visit.principal),
        macros: try visit.operations.macros(by: visit.principal), isDone: request.isDone)
    return visit.answer(page.layout)
}

struct ReplyListPage: Framed {
    let frame: Frame
    let officer: Officer
    let replies: [Reply]
    let macros: [Macro]
    let isDone: Bool

    var layout: Layout {
        RegistryPage(
            frame: frame, title: say(.replyTitle), isDone: isDone,
            body: """
                <p>\(whole(.replyLead))</p>
                \(addButton(.registry("replies", "new"), .replyNew, if: officer.keepsReplies))\(replyTable)<h2>\(say(.macroTitle))</h2>
                <p>\(whole(.macroLead))</p>
                \(macroTable)
                """
        ).layout
    }

    private var replyTable: HTML {
        guard !replies.isEmpty else { return EmptyState(say(.registryEmpty)).html }
        let columns = [Message.registryName, .replyText, .registryState].map { DataTable.Column(say($0)) }
        let rows = replies.map { reply -> [HTML] in
            [
                "<a href=\"\(Link.registry("replies", reply.id.text))\">\(reply.name)</a>",
                "\(Self.beginning(of: reply.text(in: frame.language)))", activity(reply.isActive),
            ]
        }
        return DataTable(say(.replyTitle), isTitled: true, columns, rows: rows).html
    }

    private var macroTable: HTML {
        guard !macros.isEmpty else { return EmptyState(say(.registryEmpty)).html }
        let columns = [Message.registryName, .macroOperation, .registryState].map { DataTable.Column(say($0)) }
        let rows = macros.map { macro -> [HTML] in
            [
                "<a href=\"\(Link.registry("macros", macro.id.text))\">\(macro.name)</a>",
                "\(say(macro.operation.message))", activity(macro.isActive),
            ]
        }
        return DataTable(say(.macroTitle), isTitled: true, columns, rows: rows).html
    }

    /// As much as tells one text from another in a table.
    private static func beginning(of text: String) -> String {
        let most = 90
        return text.count > most ? text.prefix(most) + "…" : text
    }
}

@Sendable private func showReply(_ request: Request, _ visit: Visit) throws -> Response {
    let revision = try visit.revision(of: .reply, request, "reply")
    let reply = try reply(request, visit)
    if reply == nil { try visit.requireKeeper() }
    let values = Fields([
        ("name", reply?.name ?? ""), ("textThai", reply?.textThai ?? ""), ("textEnglish", reply?.textEnglish ?? ""),
        ("isActive", reply?.isActive == false ? "" : "yes"), revision,
    ])
    return try show(reply, FormState(visit.language, values: values), request, visit)
}

@Sendable private func saveReply(_ request: Request, _ visit: Visit) async throws -> Response {
    try visit.requireKeeper()
    let reply = try reply(request, visit)
    do throws(OperationError) {
        let reader = FormReader(request.form)
        let input = ReplyInput(
            name: reader.text("name"), textThai: reader.text("textThai"), textEnglish: reader.text("textEnglish"),
            isActive: reader.isTicked("isActive"))
        if let reply {
            _ = try await visit.operations.updateReply(
                reply.id, input, expecting: request.form.revision, by: visit.principal)
        } else {
            _ = try await visit.operations.createReply(input, by: visit.principal)
        }
        return .redirect(to: Link.registrySaved("replies").text)
    } catch {
        return try show(reply, try visit.again(request.form, for: reply, after: error), request, visit)
    }
}

private func reply(_ request: Request, _ visit: Visit) throws(OperationError) -> Reply? {
    _ = try visit.officer()
    guard let id = try request.idOrNew("reply", of: Reply.self) else { return nil }
    guard let reply = try visit.operations.replies(by: visit.principal).first(where: { $0.id == id }) else {
        throw .notFound
    }
    return reply
}

private func show(
    _ reply: Reply?, _ form: FormState, _ request: Request, _ visit: Visit
) throws(OperationError) -> Response {
    let page = ReplyPage(
        frame: visit.frame(for: form), reply: reply, form: form,
        mayChange: visit.principal.officer?.keepsReplies == true,
        history: try visit.history(of: reply, below: "replies", on: request, form))
    return visit.answer(page.layout, for: form)
}

struct ReplyPage: Framed {
    let frame: Frame
    /// Nil for a new one.
    let reply: Reply?
    let form: FormState
    let mayChange: Bool
    let history: EntryHistory?

    var layout: Layout {
        RegistryPage(
            frame: frame, title: reply?.name ?? say(.replyNew),
            above: [(say(.replyTitle), .registry("replies"))],
            body: RegistryForm(
                frame: frame, form: form, register: .reply, action: .registry("replies", reply?.id.text ?? "new"),
                content: mayChange ? .fields(fields) : .facts(facts(of: reply)), keepers: nil, history: history
            ).html, history: history
        ).layout
    }

    private var fields: HTML {
        Field("name", say(.registryName), in: form, isRequired: true, max: Complaints.Limits.nameCharactersMax).html
            + text("textThai", .replyThai) + text("textEnglish", .replyEnglish) + activeBox(form)
    }

    private func text(_ name: String, _ label: Message) -> HTML {
        TextArea(
            name, say(label), in: form, hint: say(.replyVariables), isRequired: true, rows: 6,
            max: Complaints.Limits.textCharactersMax
        ).html
    }
}

@Sendable private func showMacro(_ request: Request, _ visit: Visit) throws -> Response {
    let revision = try visit.revision(of: .macro, request, "macro")
    let macro = try macro(request, visit)
    let values = Fields([("name", macro.name), ("isActive", macro.isActive ? "yes" : ""), revision])
    return try show(macro, FormState(visit.language, values: values), request, visit)
}

@Sendable private func saveMacro(_ request: Request, _ visit: Visit) async throws -> Response {
    try visit.requireKeeper()
    let macro = try macro(request, visit)
    do throws(OperationError) {
        let reader = FormReader(request.form)
        _ = try await visit.operations.updateMacro(
            macro.id, named: reader.text("name"), isActive: reader.isTicked("isActive"),
            expecting: request.form.revision, by: visit.principal)
        return .redirect(to: Link.registrySaved("replies").text)
    } catch {
        return try show(macro, try visit.again(request.form, for: macro, after: error), request, visit)
    }
}

private func macro(_ request: Request, _ visit: Visit) throws(OperationError) -> Macro {
    _ = try visit.officer()
    let id = try request.id("macro", of: Macro.self)
    guard let macro = try visit.operations.macros(by: visit.principal).first(where: { $0.id == id }) else {
        throw .notFound
    }
    return macro
}

private func show(
    _ macro: Macro, _ form: FormState, _ request: Request, _ visit: Visit
) throws(OperationError) -> Response {
    let page = MacroPage(
        frame: visit.frame(for: form), macro: macro, names: try visit.names(for: macro), form: form,
        mayChange: visit.principal.officer?.keepsReplies == true,
        history: try visit.history(of: macro, below: "macros", on: request, form))
    return visit.answer(page.layout, for: form)
}

struct MacroPage: Framed {
    let frame: Frame
    let macro: Macro
    let names: [String: String]
    let form: FormState
    let mayChange: Bool
    let history: EntryHistory?

    var layout: Layout {
        let filled = MacroFacts(frame: frame, macro: macro, names: names).entries
        return RegistryPage(
            frame: frame, title: macro.name, above: [(say(.replyTitle), .registry("replies"))],
            body: RegistryForm(
                frame: frame, form: form, register: .macro, action: .registry("macros", macro.id.text),
                // What it fills in is changed by making it anew.
                content: mayChange
                    ? .fields(DefinitionList(filled).html + fields)
                    : .facts(DefinitionList(filled + [(say(.registryState), activity(macro.isActive))]).html),
                keepers: nil, history: history
            ).html, history: history
        ).layout
    }

    private var fields: HTML {
        Field(
            "name", say(.registryName), in: form, isRequired: true, max: Complaints.Limits.nameCharactersMax
        ).html + activeBox(form)
    }
}

extension Visit {
    /// - Throws: ``OperationError/unauthenticated`` or ``OperationError/forbidden`` for who may only use replies.
    fileprivate func requireKeeper() throws(OperationError) {
        guard try officer().keepsReplies else { throw .forbidden }
    }
}
