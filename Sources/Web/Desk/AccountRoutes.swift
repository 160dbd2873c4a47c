// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// The officer's own account and where it is logged in.
let accountRoutes: [Route<Visit>] = [
    .page("/desk/account", showAccount),
    .form("/desk/account/mail", .form, saveMail),
    .form("/desk/account/absences", .form, saveAbsence),
    .form("/desk/account/sessions", .form, logOutElsewhere),
    .form("/desk/account/sessions/{session}/removal", .form, logOutThere),
]

@Sendable private func showAccount(_ request: Request, _ visit: Visit) throws -> Response {
    let form = try mailForm(visit)
    return try show(form, visit, done: request.query["done"].flatMap(AccountPage.Done.init))
}

private func mailForm(_ visit: Visit) throws(OperationError) -> FormState {
    let mail = try visit.operations.officerMail(by: visit.principal)
    return FormState(
        visit.language,
        values: Fields([
            ("email", mail.email ?? ""), ("preference", mail.preference.rawValue),
            ("language", mail.language.rawValue),
        ]))
}

private func show(
    _ form: FormState, absence: FormState? = nil, _ visit: Visit, done: AccountPage.Done?
) throws(OperationError) -> Response {
    let officer = try visit.officer()
    guard let session = visit.session else { throw OperationError.unauthenticated }
    let page = AccountPage(
        frame: visit.frame(for: absence ?? form), officer: officer,
        agency: try visit.operations.agency(officer.agency), until: session.expiresAt,
        sessions: try visit.operations.sessions(in: session), form: form,
        absence: try OwnAbsenceSection(visit, absence ?? AbsenceForm.untouched(visit.language)), done: done)
    return visit.answer(page.layout, for: absence ?? form)
}

@Sendable private func saveMail(_ request: Request, _ visit: Visit) async throws -> Response {
    do throws(OperationError) {
        var reader = FormReader(request.form)
        let preference: MailPreference? = reader.choice("preference")
        let language: Language? = reader.choice("language")
        let mail = OfficerMail(
            email: reader.optional("email"), preference: try reader.required(preference),
            language: try reader.required(language))
        try await visit.operations.setOfficerMail(mail, by: visit.principal)
        return .redirect(to: AccountPage.link(after: .mail).text)
    } catch {
        return try show(try visit.again(request.form, after: error), visit, done: nil)
    }
}

@Sendable private func saveAbsence(_ request: Request, _ visit: Visit) async throws -> Response {
    let officer = try visit.officer()
    do throws(OperationError) {
        _ = try await visit.operations.orderAbsence(
            of: officer.id, try AbsenceInput(request.form), by: visit.principal)
        return .redirect(to: AccountPage.link(after: .away).text)
    } catch {
        let form = try visit.again(request.form, after: error)
        return try show(try mailForm(visit), absence: form, visit, done: nil)
    }
}

@Sendable private func logOutElsewhere(_ request: Request, _ visit: Visit) async throws -> Response {
    guard let session = visit.session else { throw OperationError.unauthenticated }
    try await visit.operations.logOutElsewhere(in: session)
    return .redirect(to: AccountPage.link(after: .elsewhere).text)
}

@Sendable private func logOutThere(_ request: Request, _ visit: Visit) async throws -> Response {
    guard let session = visit.session else { throw OperationError.unauthenticated }
    guard let started = request.parameters["session"].flatMap(Int64.init) else { throw OperationError.notFound }
    try await visit.operations.logOut(startedAt: Instant(microseconds: started), in: session)
    return .redirect(to: AccountPage.link(after: .there).text)
}

/// Who the officer is here, the way to the password, and the sessions.
struct AccountPage: Framed {
    /// What was done just before; the raw values stand in addresses.
    enum Done: String {
        case elsewhere, there, mail, password, away, back, never

        fileprivate var message: Message {
            switch self {
            case .elsewhere: .accountElsewhereDone
            case .there: .accountThereDone
            case .mail: .mailSaved
            case .password: .passwordChanged
            case .away: .absenceSaved
            case .back: .absenceEnded
            case .never: .absenceCancelled
            }
        }
    }

    let frame: Frame
    let officer: Officer
    let agency: Agency
    let until: Instant
    let sessions: [OfficerSession]
    /// Where and when the bell's news is mailed.
    let form: FormState
    let absence: OwnAbsenceSection
    let done: Done?

    var layout: Layout {
        let roles = Role.assignable.filter(officer.roles.contains).map { say($0.message) }.joined(separator: ", ")
        let entries: [(term: String, content: HTML?)] = [
            (say(.personName), "\(officer.name)"), (say(.accountLogin), "\(officer.login)"),
            (say(.fieldAgency), "\(agency.name(in: frame.language))"), (say(.accountRoles), "\(roles)"),
            (say(.accountSession), time(until)),
        ]
        return Layout(
            frame, title: say(.accountTitle), current: .account, scripts: [.desk],
            """
            <h1>\(say(.accountTitle))</h1>
            \(notice)<div class="panel">\(DefinitionList(entries).html)\
            <p><a class="btn btn-primary" href="\(Link.password)">\(say(.accountPassword))</a></p></div>
            \(mail)\(absence.html)<section class="panel"><h2>\(say(.accountSessions))</h2>
            \(table)\(elsewhere)</section>
            \(ShortcutSheet(frame: frame).setting)
            """)
    }

    private var notice: HTML {
        done.map { Alert(.success, "<p>\(whole($0.message))</p>").html } ?? .empty
    }

    private var mail: HTML {
        let times = MailPreference.allCases.map { Choice($0.rawValue, say($0.message)) }
        let languages = Language.allCases.map { Choice($0.rawValue, $0.ownName) }
        let labels = [
            "email": say(.mailAddress), "preference": say(.mailPreference), "language": say(.mailLanguage),
        ]
        let fields =
            Field(
                "email", say(.mailAddress), in: form, hint: say(.mailAddressHint), kind: .email,
                autocomplete: "email", max: 254
            ).html + RadioGroup("preference", say(.mailPreference), times, in: form, isRequired: true).html
            + RadioGroup("language", say(.mailLanguage), languages, in: form, isRequired: true, isInline: true).html
        return """
            <section class="panel" id="mail"><h2>\(say(.mailTitle))</h2>
            \(ErrorSummary(form, labels: labels).html)\
            \(PostForm(frame, to: Link("desk", "account", "mail"), fields + SubmitRow(say(.mailSave)).html).html)\
            </section>

            """
    }

    private var table: HTML {
        let columns =
            [Message.accountDevice, .accountStarted, .accountSeen].map { DataTable.Column(say($0)) }
            + [DataTable.Column(say(.accountEnd), isAction: true)]
        return DataTable(say(.accountSessionsHint), columns, rows: sessions.map(row)).breakingWords().html
    }

    private func row(_ session: OfficerSession) -> [HTML] {
        let started = TimeElement(session.startedAt, in: frame.language, precision: .minute)
        let device: HTML = "\(say(session.device?.message ?? .deviceUnknown))"
        guard !session.isCurrent else {
            return [device, started.html, time(session.seenAt), "<strong>\(say(.accountThis))</strong>"]
        }
        let button: HTML = """
            <button type="submit" class="btn btn-outline-primary">\(say(.accountThere)) \
            <span class="visually-hidden">\(device), \(started.text)</span></button>
            """
        let action = Link("desk", "account", "sessions", String(session.startedAt.microseconds), "removal")
        return [device, started.html, time(session.seenAt), PostForm(frame, to: action, style: "inline", button).html]
    }

    private var elsewhere: HTML {
        guard sessions.count > 1 else { return .empty }
        let button: HTML =
            "<button type=\"submit\" class=\"btn btn-outline-primary\">\(say(.accountElsewhere))</button>"
        return PostForm(frame, to: .logOutElsewhere, button).html
    }

    private func time(_ instant: Instant) -> HTML {
        TimeElement(instant, in: frame.language, precision: .minute).html
    }

    static func link(after done: Done) -> Link {
        Link("desk", "account", query: [("done", done.rawValue)])
    }
}
