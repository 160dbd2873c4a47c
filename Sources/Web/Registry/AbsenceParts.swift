// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// Absences as a table, with a button that ends each for who may.
struct AbsenceTable: Framed {
    let frame: Frame
    let caption: Message
    /// Whether the heading above says the same.
    var isTitled = true
    let periods: [NamedActingPeriod]
    let now: Instant
    /// Whether the reader may end one.
    let isEndable: (NamedActingPeriod) -> Bool

    var html: HTML {
        let isAnyEndable = periods.contains(where: isEndable)
        let columns = [Message.absenceOfficer, .absenceDays, .absenceDeputy, .absenceReason, .absenceState]
        return DataTable(
            say(caption), isTitled: isTitled,
            columns.map { .init(say($0)) } + (isAnyEndable ? [.init(say(.absenceChange), isAction: true)] : []),
            rows: periods.map { row($0, isAnyEndable: isAnyEndable) }
        ).breakingWords().html
    }

    private func row(_ named: NamedActingPeriod, isAnyEndable: Bool) -> [HTML] {
        let period = named.period
        let last = period.end.adding(microseconds: -1)
        let days: HTML = """
            \(TimeElement(period.from, in: frame.language).html) – \(TimeElement(last, in: frame.language).html)
            """
        let why = [
            period.deputy == nil ? nil : say(period.reason.message), period.order,
            named.orderedBy.map { say(.absenceOrdered($0.name)) },
        ].compactMap(\.self).joined(separator: " · ")
        let state = say(period.covers(now) ? .absenceNow : .absenceLater)
        let cells: [HTML] = [
            "\(named.officer?.name ?? say(.notGiven))", days,
            period.deputy == nil ? "\(say(.absenceNobody))" : "\(named.deputy?.name ?? say(.notGiven))", "\(why)",
            "\(state)",
        ]
        return isAnyEndable ? cells + [isEndable(named) ? end(named) : .empty] : cells
    }

    private func end(_ named: NamedActingPeriod) -> HTML {
        // What has not begun is taken back and was never true; what has begun was true until now.
        let label: Message = named.period.from > now ? .absenceCancel : .absenceEnd
        let page = Link.registry("absences", named.period.id.text, "removal")
        return """
            <a class="btn btn-outline-primary" href="\(page)">\(say(label)) \
            <span class="visually-hidden">\(named.officer?.name ?? "")</span></a>
            """
    }
}

/// The question before an absence is ended, or taken back if it has not begun.
struct AbsenceEndingPage: Framed {
    let frame: Frame
    let named: NamedActingPeriod
    let back: Link
    let now: Instant

    var layout: Layout {
        let period = named.period
        let isToCome = period.from > now
        let name = named.officer?.name ?? say(.notGiven)
        let consequence: Message =
            isToCome ? .absenceCancelNever : period.deputy == nil ? .absenceEndBack : .absenceEndDeputy
        let button = SubmitRow(
            say(isToCome ? .absenceCancelDo : .absenceEnd), tone: .danger, cancel: (say(.absenceKeep), back))
        let question = ConfirmBox(
            say(isToCome ? .absenceCancelQuestion(name) : .absenceEndQuestion(name)),
            consequences: [say(consequence), say(.absenceEndTold)],
            form: PostForm(frame, to: .registry("absences", period.id.text, "removal"), button.html).html)
        let table = AbsenceTable(frame: frame, caption: .absenceTitle, isTitled: true, periods: [named], now: now) {
            _ in false
        }
        return RegistryPage(
            frame: frame, title: say(isToCome ? .absenceCancelDo : .absenceEnd), body: table.html + question.html
        ).layout
    }
}

/// The form that says from when to when somebody is away, and who acts.
struct AbsenceForm: Framed {
    let frame: Frame
    let form: FormState
    let officer: Officer
    /// Those who may act for the officer.
    let deputies: [Officer]
    let units: [Unit]
    let action: Link

    init(
        _ frame: Frame, _ form: FormState, of officer: Officer, among officers: [Officer], in units: [Unit],
        to action: Link
    ) {
        self.frame = frame
        self.form = form
        self.officer = officer
        self.units = units
        self.action = action
        deputies = officers.filter { $0.mayAct(for: officer) }
    }

    var html: HTML {
        let labels: [(String, Message)] = [
            ("from", .absenceFrom), ("until", .absenceUntil), ("deputy", .absenceDeputy), ("reason", .absenceReason),
            ("order", .absenceOrder),
        ]
        return ErrorSummary(form, .registryUnsaved, inOrder: labels).html
            + PostForm(frame, to: action, fields + SubmitRow(say(.absenceSave)).html).html
    }

    private var fields: HTML {
        dayField("from", .absenceFrom, form, hint: .absenceFromHint)
            + dayField("until", .absenceUntil, form, hint: .absenceUntilHint) + acting
    }

    private var acting: HTML {
        guard !officer.passedOn.isEmpty else { return "<p>\(whole(.absenceGoesUp))</p>\n" }
        let choices = deputies.map { Choice($0.id.text, label(of: $0)) }
        return Select(
            "deputy", say(.absenceDeputy), choices, in: form, hint: say(.absenceDeputyHint), empty: say(.absenceNobody)
        ).html
            + reason
            + Field(
                "order", say(.absenceOrder), in: form, hint: say(.absenceOrderHint), autocomplete: "off",
                max: Complaints.Limits.nameCharactersMax
            ).html
    }

    /// With roles and unit, since names alone do not tell who may take a post.
    private func label(of deputy: Officer) -> String {
        let roles = Role.assignable.filter(deputy.roles.contains).map { say($0.message) }.joined(separator: ", ")
        let unit = units.first { $0.id == deputy.unit }?.name(in: frame.language)
        return [deputy.name, roles, unit].compactMap(\.self).joined(separator: " · ")
    }

    /// Nobody says of their own post that it is vacant.
    private var reason: HTML {
        guard frame.principal.officer?.id != officer.id else { return .empty }
        let reasons = ActingPeriod.Reason.allCases.map { Choice($0.rawValue, say($0.message)) }
        return RadioGroup("reason", say(.absenceReason), reasons, in: form, neededBy: say(.absenceReasonNeeded)).html
    }

    /// What an untouched form begins with.
    static func untouched(_ language: Language) -> FormState {
        FormState(language, values: Fields([("reason", ActingPeriod.Reason.absence.rawValue)]))
    }
}

extension AbsenceInput {
    /// Reads the form; both days are whole days in Bangkok, the last one included.
    init(_ form: Form) throws(OperationError) {
        var reader = FormReader(form)
        let (from, until) = (reader.day("from"), reader.day("until"))
        let deputy = reader.optionalID("deputy", of: Officer.self)
        let reason: ActingPeriod.Reason? = reader.optionalChoice("reason")
        self.init(
            deputy: deputy, from: Zone.bangkok.start(of: try reader.required(from)),
            until: Zone.bangkok.end(of: try reader.required(until)), reason: reason ?? .absence,
            order: reader.optional("order"))
    }
}

/// An officer's own absences and those they act for, on their account's page.
struct OwnAbsenceSection: Framed {
    let frame: Frame
    let officer: Officer
    let absences: [NamedActingPeriod]
    let deputyships: [NamedActingPeriod]
    let colleagues: [Officer]
    let units: [Unit]
    let form: FormState
    let now: Instant

    init(_ visit: Visit, _ form: FormState) throws(OperationError) {
        frame = visit.frame(for: form)
        officer = try visit.officer()
        absences = try visit.operations.absences(of: officer.id, by: visit.principal)
        deputyships = try visit.operations.deputyships(of: officer.id, by: visit.principal)
        colleagues =
            officer.passedOn.isEmpty ? [] : try visit.operations.allOfficers(of: officer.agency, by: visit.principal)
        units = officer.passedOn.isEmpty ? [] : try visit.operations.units(of: officer.agency, by: visit.principal)
        self.form = form
        now = visit.operations.now()
    }

    var html: HTML {
        let acted: HTML =
            deputyships.isEmpty
            ? .empty
            : AbsenceTable(frame: frame, caption: .absenceActsFor, isTitled: false, periods: deputyships, now: now) {
                _ in false
            }.html
        let own: HTML =
            absences.isEmpty
            ? "<p>\(whole(.absenceOwnNone))</p>\n"
            : AbsenceTable(frame: frame, caption: .absenceOwnTitle, periods: absences, now: now) { _ in true }.html
        return """
            <section class="panel" id="absence"><h2>\(say(.absenceOwnTitle))</h2>
            \(acted)\(own)\
            \(AbsenceForm(
                frame, form, of: officer, among: colleagues, in: units, to: Link("desk", "account", "absences")
            ).html)\
            </section>

            """
    }
}
