// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// Agreements between the hub and agencies.
let agreementRoutes: [Route<Visit>] = [
    .page("/registry/agreements", listAgreements),
    .page("/registry/agreements/{agreement}", showAgreement),
    .form("/registry/agreements/{agreement}", .form, saveAgreement),
]

@Sendable private func listAgreements(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let before = request.query["before"].flatMap { Agreement.ID($0) }
    let page = AgreementListPage(
        frame: visit.frame, agreements: try visit.operations.agreements(before: before, by: visit.principal),
        agencies: try visit.operations.allAgencies().alphabetical { $0.name(in: visit.language) },
        today: Zone.bangkok.day(of: visit.operations.now()), isFirst: before == nil, isDone: request.isDone,
        isEditable: try visit.keepsNation())
    return visit.answer(page.layout)
}

struct AgreementListPage: Framed {
    let frame: Frame
    let agreements: [Agreement]
    /// By the alphabet.
    let agencies: [Agency]
    let today: Day
    let isFirst: Bool
    let isDone: Bool
    let isEditable: Bool

    var layout: Layout {
        let columns = [
            Message.registryName, .registryAgencies, .agreementAreas, .agreementFrom, .agreementUntil, .registryState,
        ].map { DataTable.Column(say($0)) }
        let next =
            agreements.count < Operations.pageMax
            ? nil : agreements.last.map { Link.registry("agreements", query: [("before", $0.id.text)]) }
        return RegistryPage(
            frame: frame, title: say(.registryAgreements), isDone: isDone,
            body: addButton(.registry("agreements", "new"), .agreementNew, if: isEditable)
                + (agreements.isEmpty
                    ? EmptyState(say(.registryEmpty)).html
                    : DataTable(say(.registryAgreements), isTitled: true, columns, rows: agreements.map(row)).html)
                + Pager(frame, first: isFirst ? nil : .registry("agreements"), next: next).html
        ).layout
    }

    private func row(_ agreement: Agreement) -> [HTML] {
        let areas = Agreement.Area.allCases.filter(agreement.areas.contains).map { say($0.message) }
        let title = agreement.title(in: frame.language)
        return [
            "<a href=\"\(Link.registry("agreements", agreement.id.text))\">\(title)</a>",
            bodies(of: agreement), "\(areas.joined(separator: ", "))", shown(agreement.from),
            agreement.until.map { shown($0) } ?? "–", state(of: agreement, on: today),
        ]
    }

    /// The first few agencies that it covers, and how many more.
    private func bodies(of agreement: Agreement) -> HTML {
        let named = agencies.lazy.filter { agreement.agencies.contains($0.id) }.prefix(Limits.agenciesNamed)
        let first = named.map { $0.name(in: frame.language) }.joined(separator: ", ")
        let rest = agreement.agencies.count - Limits.agenciesNamed
        return rest > 0 ? "\(first) \(say(.changeMore(rest)))" : "\(first)"
    }
}

extension Framed {
    /// Whether it counts today, or will.
    func state(of agreement: Agreement, on today: Day) -> HTML {
        if agreement.isInForce(on: today) { return "<span class=\"word\">\(say(.agreementInForce))</span>" }
        let word: Message = agreement.from > today ? .agreementToCome : .agreementNotInForce
        return "<span class=\"inactive word\">\(say(word))</span>"
    }
}

extension Agreement {
    func title(in language: Language) -> String {
        switch language {
        case .thai: titleThai
        case .english: titleEnglish
        }
    }
}

@Sendable private func showAgreement(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let revision = try visit.revision(of: .agreement, request, "agreement")
    let agreement = try entry(request, visit)
    if agreement == nil { try visit.requireNation() }
    let pairs: [(String, String?)] = [
        ("titleThai", agreement?.titleThai), ("titleEnglish", agreement?.titleEnglish),
        ("signedOn", agreement?.signedOn.typed(in: visit.language)),
        ("from", agreement?.from.typed(in: visit.language)),
        ("until", agreement?.until?.typed(in: visit.language)),
    ]
    let values = Fields(
        pairs.map { ($0.0, $0.1 ?? "") } + (agreement?.areas ?? [.handling]).map { ("areas", $0.rawValue) }
            + (agreement?.agencies ?? []).map { ("agencies", $0.text) } + [revision])
    return try show(agreement, FormState(visit.language, values: values), request, visit)
}

@Sendable private func saveAgreement(_ request: Request, _ visit: Visit) async throws -> Response {
    try visit.requireNation()
    let agreement = try entry(request, visit)
    do throws(OperationError) {
        let input = try input(request.form)
        if let agreement {
            _ = try await visit.operations.updateAgreement(
                agreement.id, input, expecting: request.form.revision, by: visit.principal)
        } else {
            _ = try await visit.operations.createAgreement(input, by: visit.principal)
        }
        return .redirect(to: Link.registrySaved("agreements").text)
    } catch {
        return try show(agreement, try visit.again(request.form, for: agreement, after: error), request, visit)
    }
}

private func input(_ form: Form) throws(OperationError) -> AgreementInput {
    var reader = FormReader(form)
    let signed = reader.day("signedOn")
    let from = reader.day("from")
    let until = reader.day("until", isRequired: false)
    let agencies = reader.ids("agencies", of: Agency.self)
    if signed == nil || from == nil { reader.need("titleThai", "titleEnglish", "areas", "agencies") }
    return AgreementInput(
        titleThai: reader.text("titleThai"), titleEnglish: reader.text("titleEnglish"),
        signedOn: try reader.required(signed), from: try reader.required(from), until: until,
        areas: Set(form.all("areas").compactMap(Agreement.Area.init(rawValue:))), agencies: Set(agencies))
}

private func entry(_ request: Request, _ visit: Visit) throws(OperationError) -> Agreement? {
    try request.idOrNew("agreement", of: Agreement.self).map { id throws(OperationError) in
        try visit.operations.agreement(id, by: visit.principal)
    }
}

private func show(
    _ agreement: Agreement?, _ form: FormState, _ request: Request, _ visit: Visit
) throws(OperationError) -> Response {
    let agencies = try visit.operations.allAgencies().filter { !$0.isHub }
    let page = AgreementPage(
        frame: visit.frame(for: form), agreement: agreement, agencies: agencies, form: form,
        isEditable: try visit.keepsNation(),
        history: try visit.history(of: agreement, below: "agreements", on: request, form))
    return visit.answer(page.layout, for: form)
}

struct AgreementPage: Framed {
    let frame: Frame
    /// Nil for a new one.
    let agreement: Agreement?
    let agencies: [Agency]
    let form: FormState
    let isEditable: Bool
    let history: EntryHistory?

    var layout: Layout {
        RegistryPage(
            frame: frame, title: agreement?.title(in: frame.language) ?? say(.agreementNew),
            above: [(say(.registryAgreements), .registry("agreements"))],
            body: RegistryForm(
                frame: frame, form: form, register: .agreement,
                action: .registry("agreements", agreement?.id.text ?? "new"),
                content: isEditable ? .fields(fields) : .facts(facts(of: agreement, naming: agencies)),
                history: history
            ).html, history: history
        ).layout
    }

    private var fields: HTML {
        let areas = Agreement.Area.allCases.map { Choice($0.rawValue, say($0.message)) }
        let choices = agencies.alphabetical { $0.name(in: frame.language) }.map {
            Choice($0.id.text, $0.name(in: frame.language))
        }
        let bodies = CheckBoxes("agencies", say(.registryAgencies), choices, in: form, isRequired: true).html
        return Field("titleThai", say(.agreementTitleThai), in: form, isRequired: true, max: 200).html
            + Field("titleEnglish", say(.agreementTitleEnglish), in: form, isRequired: true, max: 200).html
            + dayField("signedOn", .agreementSigned, form) + dayField("from", .agreementFrom, form)
            + dayField("until", .agreementUntil, form, hint: .agreementUntilHint, isRequired: false)
            + CheckBoxes("areas", say(.agreementAreas), areas, in: form, isRequired: true).html
            + "<div class=\"check-columns\">\(bodies)</div>"
    }
}
