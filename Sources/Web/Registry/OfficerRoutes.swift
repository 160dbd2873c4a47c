// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// Officers of one agency.
let officerRoutes: [Route<Visit>] = [
    .page("/registry/agencies/{agency}/officers", listOfficers),
    .page("/registry/agencies/{agency}/officers/{officer}", showOfficer),
    .form("/registry/agencies/{agency}/officers/{officer}", .form, saveOfficer),
    .form("/registry/agencies/{agency}/officers/{officer}/password", .form, resetPassword),
]

@Sendable private func listOfficers(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let agency = try visit.operations.agency(try request.id("agency", of: Agency.self))
    let after = request.query["after"] ?? ""
    let officers = try visit.operations.officers(of: agency.id, after: after, by: visit.principal)
    let page = OfficerListPage(
        frame: visit.frame, agency: agency, officers: officers,
        units: try visit.operations.units(of: agency.id, by: visit.principal),
        absences: try visit.operations.absentOfficers(of: agency.id, by: visit.principal), isFirst: after.isEmpty,
        isEditable: try visit.keeps(agency.id))
    return visit.answer(page.layout)
}

struct OfficerListPage: Framed {
    let frame: Frame
    let agency: Agency
    let officers: [Officer]
    let units: [Unit]
    let absences: [Officer.ID: ActingPeriod]
    let isFirst: Bool
    let isEditable: Bool

    var layout: Layout {
        let columns = [Message.registryName, .accountLogin, .fieldUnit, .officerRoles, .registryState]
            .map { DataTable.Column(say($0)) }
        let rows = officers.map { officer -> [HTML] in
            let roles = Role.assignable.filter(officer.roles.contains).map { say($0.message) }
            let unit = units.first { $0.id == officer.unit }?.name(in: frame.language) ?? "–"
            return [
                name(of: officer), "\(officer.login)", "\(unit)", "\(roles.joined(separator: ", "))",
                state(of: officer),
            ]
        }
        let list = Link.registry("agencies", agency.id.text, "officers")
        let next =
            officers.count < Operations.pageMax
            ? nil
            : officers.last.map { last in
                Link.registry("agencies", agency.id.text, "officers", query: [("after", last.login)])
            }
        return RegistryPage(
            frame: frame, title: say(.registryOfficers),
            above: [
                (say(.registryAgencies), .registry("agencies")),
                (agency.name(in: frame.language), .registry("agencies", agency.id.text)),
            ],
            body: addButton(link("new"), .officerNew, if: isEditable) + absent
                + (rows.isEmpty
                    ? EmptyState(say(.registryEmpty)).html
                    : DataTable(say(.registryOfficers), isTitled: true, columns, rows: rows).breakingWords().html)
                + Pager(frame, first: isFirst ? nil : list, next: next).html
        ).layout
    }

    /// Leads administrators to the account, and whoever is above the officer to their absence and work.
    private func name(of officer: Officer) -> HTML {
        if isEditable {
            return "<a href=\"\(link(officer.id.text))\">\(officer.name)</a>"
        }
        guard frame.principal.isOver(officer, hub: agency.isHub ? agency.id : nil) else { return "\(officer.name)" }
        return "<a href=\"\(Link.work(agency.id, officer.id))\">\(officer.name)</a>"
    }

    private func state(of officer: Officer) -> HTML {
        guard let absence = absences[officer.id] else { return activity(officer.isActive) }
        let day = TimeElement(deadline: absence.end, in: frame.language).text
        return "\(activity(officer.isActive)) · \(say(.absenceAway(day)))"
    }

    private var absent: HTML {
        let list = Link.registry("agencies", agency.id.text, "absences")
        return "<p><a class=\"btn btn-outline-primary\" href=\"\(list)\">\(say(.absenceTitle))</a></p>\n"
    }

    private func link(_ officer: String) -> Link {
        .registry("agencies", agency.id.text, "officers", officer)
    }
}

@Sendable private func showOfficer(_ request: Request, _ visit: Visit) throws -> Response {
    let revision = try visit.revision(of: .officer, request, "officer")
    let (agency, officer) = try kept(request, visit)
    let values = Fields(
        [
            ("login", officer?.login ?? ""), ("name", officer?.name ?? ""), ("unit", officer?.unit?.text ?? ""),
            ("isActive", officer?.isActive == false ? "" : "yes"), revision,
        ] + (try officer.map { try addresses(of: $0, visit) } ?? [])
            + (officer?.roles ?? []).map { ("roles", $0.rawValue) })
    return try show(agency, officer, FormState(visit.language, values: values), request, visit)
}

@Sendable private func saveOfficer(_ request: Request, _ visit: Visit) async throws -> Response {
    let (agency, officer) = try kept(request, visit)
    do throws(OperationError) {
        var reader = FormReader(request.form)
        let unit = reader.optionalID("unit", of: Unit.self)
        try reader.finish()
        let input = OfficerInput(
            unit: unit, login: reader.text("login"), name: reader.text("name"),
            roles: Set(request.form.all("roles").compactMap(Role.init(rawValue:))),
            isActive: reader.isTicked("isActive"),
            email: reader.isAddressKept ? nil : reader.text("email"))
        guard let officer else {
            let new = try await visit.operations.createOfficer(
                of: agency.id, input, by: visit.principal, once: visit.once(request.form))
            return told(new, agency, visit)
        }
        _ = try await visit.operations.updateOfficer(
            officer.id, input, expecting: request.form.revision, by: visit.principal)
        return .redirect(to: Link.registrySaved("agencies", agency.id.text, "officers", officer.id.text).text)
    } catch {
        if error == .refused(.alreadyDone) { return toldBefore(agency, visit) }
        let typed = try officer.map { try withAddress(request.form, of: $0, visit) } ?? request.form
        var form = try visit.again(typed, for: officer, after: error)
        form.unknown = ["unit": .officerUnitUnused, "isActive": .officerAgencyUnused]
        return try show(agency, officer, form, request, visit, after: error)
    }
}

extension FormReader {
    /// Whether the address is as it was when the form was shown.
    fileprivate var isAddressKept: Bool { text("email") == text("emailBefore") }
}

/// The officer's address as the form shows it and remembers it.
private func addresses(of officer: Officer, _ visit: Visit) throws(OperationError) -> [(String, String)] {
    let address = try visit.operations.officerMail(of: officer.id, by: visit.principal).email ?? ""
    return [("email", address), ("emailBefore", address)]
}

/// The form with the officer's address of now where it was not touched: changes tell others nothing of which it is, so
/// that it is not found among them.
private func withAddress(_ form: Form, of officer: Officer, _ visit: Visit) throws(OperationError) -> Form {
    guard FormReader(form).isAddressKept else { return form }
    let rest = form.fields.entries.filter { $0.name != "email" && $0.name != "emailBefore" }
    return Form(fields: Fields(rest.map { ($0.name, $0.value) } + (try addresses(of: officer, visit))))
}

@Sendable private func resetPassword(_ request: Request, _ visit: Visit) async throws -> Response {
    let (agency, officer) = try kept(request, visit)
    guard let officer else { throw OperationError.notFound }
    do throws(OperationError) {
        let new = try await visit.operations.resetPassword(
            of: officer.id, by: visit.principal, once: visit.once(request.form))
        return told(new, agency, visit, as: (.officerPasswordReset, .officerPasswordResetHint))
    } catch {
        guard error == .refused(.alreadyDone) else { throw error }
        return toldBefore(agency, visit)
    }
}

/// The agency and the officer, for those who keep them alone.
private func kept(_ request: Request, _ visit: Visit) throws(OperationError) -> (Agency, Officer?) {
    try visit.requireKeeper(of: try request.id("agency", of: Agency.self))
    return try place(request, visit)
}

/// Shows a password on the answer itself, which nobody keeps.
private func told(
    _ new: NewOfficer, _ agency: Agency, _ visit: Visit,
    as words: (label: Message, hint: Message) = (.officerPassword, .officerPasswordHint)
) -> Response {
    let page = SecretPage(
        frame: visit.frame, title: new.officer.name, note: new.officer.login, label: words.label,
        hint: words.hint, secret: new.password,
        back: .registry("agencies", agency.id.text, "officers"))
    return page.answer(visit)
}

/// What a browser gets that loads the page of a password again.
private func toldBefore(_ agency: Agency, _ visit: Visit) -> Response {
    let back = Link.registry("agencies", agency.id.text, "officers")
    return visit.answer(
        RegistryPage(
            frame: visit.frame, title: visit.say(.officerPasswordTold),
            body: Alert(.info, "<p>\(visit.say(.officerPasswordToldHint))</p>").html
                + "<p><a class=\"btn btn-primary\" href=\"\(back)\">\(visit.say(.back))</a></p>"
        ).layout)
}

private func place(_ request: Request, _ visit: Visit) throws(OperationError) -> (Agency, Officer?) {
    let agency = try visit.operations.agency(try request.id("agency", of: Agency.self))
    guard let id = try request.idOrNew("officer", of: Officer.self) else { return (agency, nil) }
    let officer = try visit.operations.officer(id, by: visit.principal)
    guard officer.agency == agency.id else { throw .notFound }
    return (agency, officer)
}

private func show(
    _ agency: Agency, _ officer: Officer?, _ form: FormState, _ request: Request, _ visit: Visit,
    after error: OperationError? = nil
) throws(OperationError) -> Response {
    let page = OfficerPage(
        frame: visit.frame(for: form), agency: agency, officer: officer,
        units: try visit.operations.units(of: agency.id, by: visit.principal), form: form, isDone: request.isDone,
        error: error,
        history: try visit.history(
            of: officer, below: "agencies", agency.entry, "officers", on: request, form))
    return visit.answer(page.layout, for: form)
}

struct OfficerPage: Framed {
    let frame: Frame
    let agency: Agency
    /// Nil for a new one.
    let officer: Officer?
    let units: [Unit]
    let form: FormState
    let isDone: Bool
    /// Why it was not saved; nil when nothing was tried.
    let error: OperationError?
    let history: EntryHistory?

    private var path: Link { .registry("agencies", agency.id.text, "officers", officer?.id.text ?? "new") }

    var layout: Layout {
        RegistryPage(
            frame: frame, title: officer?.name ?? say(.officerNew),
            above: [
                (agency.name(in: frame.language), .registry("agencies", agency.id.text)),
                (say(.registryOfficers), .registry("agencies", agency.id.text, "officers")),
            ], isDone: isDone,
            body: work
                + RegistryForm(
                    frame: frame, form: form, register: .officer, action: path, content: .fields(fields),
                    history: history
                ).html + reset,
            history: history
        ).layout
    }

    private var fields: HTML {
        let choices = units.filter { $0.isActive || $0.id == officer?.unit }
            .map { Choice($0.id.text, $0.name(in: frame.language)) }
        return Field(
            "login", say(.accountLogin), in: form, hint: say(.officerLoginHint), isRequired: true,
            autocomplete: "off", max: 64, isShort: true
        ).html
            + Field(
                "name", say(.personName), in: form, isRequired: true, autocomplete: "off",
                max: Complaints.Limits.nameCharactersMax
            ).html
            + Field(
                "email", say(.mailAddress), in: form, hint: say(.mailAddressHint), kind: .email, autocomplete: "off",
                max: 254
            ).html + HTML.hidden("emailBefore", form.value("emailBefore"))
            + Select(
                "unit", say(.fieldUnit), choices, in: form, hint: say(.officerUnitHint), empty: say(.none)
            ).html + roles + activeBox(form)
    }

    /// What may be given here; of oneself only what one has, since another administrator changes that.
    private var roles: HTML {
        let choices = Role.assignable(isHub: agency.isHub).map { Choice($0.rawValue, say($0.message)) }
        guard let officer, officer.id == frame.principal.officer?.id else {
            return CheckBoxes(
                "roles", say(.officerRoles), choices, in: form, hint: say(.officerRolesHint), isRequired: true
            ).html
        }
        let own = Role.assignable.filter(officer.roles.contains)
        let kept = own.map { "<input type=\"hidden\" name=\"roles\" value=\"\($0.rawValue)\">\n" as HTML }
        return """
            <p>\(say(.officerRoles)): <strong>\(own.map { say($0.message) }.joined(separator: ", "))</strong></p>
            <p class="form-text">\(whole(.officerOwnRoles))</p>
            \(kept)
            """
    }

    private var work: HTML {
        guard let officer else { return .empty }
        let page = Link.work(agency.id, officer.id)
        // Where what stands in the way is ended.
        let way: HTML =
            switch error {
            case .refused(.hasWork): "<a class=\"btn btn-primary\" href=\"\(page)#handover\">\(say(.handoverTitle))</a>"
            case .refused(.actsForOther):
                "<a class=\"btn btn-primary\" href=\"\(page)#absence\">\(say(.absenceActsFor))</a>"
            default: "<a class=\"btn btn-outline-primary\" href=\"\(page)\">\(say(.absenceWork))</a>"
            }
        return "<p>\(way)</p>\n"
    }

    private var reset: HTML {
        guard let officer else { return .empty }
        let button: HTML = "<button type=\"submit\" class=\"btn btn-danger\">\(say(.officerReset))</button>\n"
        let action = Link.registry("agencies", agency.id.text, "officers", officer.id.text, "password")
        let question = ConfirmBox(
            say(.officerResetQuestion(officer.name)), consequences: [say(.officerResetOld), say(.officerResetNew)],
            form: PostForm(frame, to: action, button).html)
        return """
            <details class="more"><summary>\(say(.officerReset))</summary>
            \(question.html)</details>

            """
    }
}

/// A password or a key, shown this once.
struct SecretPage: Framed {
    let frame: Frame
    let title: String
    let note: String
    let label: Message
    let hint: Message
    let secret: String
    let back: Link

    func answer(_ visit: Visit) -> Response {
        var response = visit.answer(
            RegistryPage(
                frame: frame, title: title,
                body: Alert(
                    .warning, title: say(label),
                    """
                    <p>\(note)</p><p class="once-secret" id="secret">\(secret)</p><p>\(say(hint))</p>
                    """
                ).html + "<p><a class=\"btn btn-primary\" href=\"\(back)\">\(say(.back))</a></p>"
            ).layout)
        response.isCompressible = false
        response.headers.set("Cache-Control", "no-store")
        return response
    }
}
