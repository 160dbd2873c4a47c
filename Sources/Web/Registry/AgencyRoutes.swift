// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// The registry's first page, agencies and their units.
let agencyRoutes: [Route<Visit>] = [
    .page("/registry", showRegistry),
    .page("/registry/agencies", listAgencies),
    .page("/registry/agencies/{agency}", showAgency),
    .form("/registry/agencies/{agency}", .form, saveAgency),
    .page("/registry/agencies/{agency}/units/{unit}", showUnit),
    .form("/registry/agencies/{agency}/units/{unit}", .form, saveUnit),
]

@Sendable private func showRegistry(_ request: Request, _ visit: Visit) throws -> Response {
    let officer = try visit.officer()
    let seesAll = try visit.keepsNation() || officer.roles.contains(.auditor)
    let about: Message = seesAll ? .registryAgenciesAboutAll : .registryAgenciesAbout
    var entries: [(title: Message, about: Message, link: Link)] = [
        (.registryAgencies, about, .registry("agencies")),
        (
            .registryOfficers, .registryOfficersAbout,
            .registry("agencies", officer.agency.text, "officers")
        ),
        (.registryCategories, .registryCategoriesAbout, .registry("categories")),
        (.registryAgreements, .registryAgreementsAbout, .registry("agreements")),
        (.policyTitle, .registryPoliciesAbout, .registry("policies")),
        (.registryCalendar, .registryCalendarAbout, .registry("calendar")),
        (.registryRefusals, .registryRefusalsAbout, .registry("refusals")),
    ]
    if !officer.roles.isDisjoint(with: Role.ofHub) {
        entries.append((.articleTitle, .registryArticlesAbout, .registry("articles")))
    }
    if officer.usesReplies { entries.append((.replyTitle, .registryRepliesAbout, .registry("replies"))) }
    if try visit.operations.changeReach(of: visit.principal) != nil {
        entries.append((.changeTitle, .changeAbout, .registry("changes")))
    }
    if try visit.keepsNation() {
        entries += [
            (.registryPartners, .registryPartnersAbout, .registry("partners")),
            (.registryJobs, .registryJobsAbout, .registry("jobs")),
            (.noticesTitle, .registryNoticesAbout, .registry("notices")),
        ]
    }
    func whole(_ message: Message) -> HTML { ThaiWords(visit.say(message), in: visit.language).html }
    let items = entries.map { entry -> HTML in
        """
        <li><h2><a href="\(entry.link)">\(visit.say(entry.title))</a></h2><p>\(whole(entry.about))</p></li>

        """
    }
    return visit.answer(
        Layout(
            visit.frame, title: visit.say(.registryTitle), current: .registry, isWide: true,
            """
            <h1>\(visit.say(.registryTitle))</h1>
            <p class="lead">\(whole(.registryLead))</p>
            <ul class="ways">
            \(items)</ul>

            """))
}

@Sendable private func listAgencies(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let after = request.query["after"] ?? ""
    let agencies = try visit.operations.agencies(after: after)
    return visit.answer(
        AgencyListPage(
            frame: visit.frame, agencies: agencies, isFirst: after.isEmpty, isEditable: try visit.keepsNation()
        ).layout)
}

struct AgencyListPage: Framed {
    let frame: Frame
    let agencies: [Agency]
    let isFirst: Bool
    let isEditable: Bool

    var layout: Layout {
        let columns = [Message.registryName, .registryCode, .registryFamily, .registryState]
            .map { DataTable.Column(say($0)) }
        let rows = agencies.map { agency -> [HTML] in
            [
                "<a href=\"\(Link.registry("agencies", agency.id.text))\">\(agency.name(in: frame.language))</a>",
                "\(agency.code)", "\(say(agency.family.message))", activity(agency.isActive),
            ]
        }
        let next =
            agencies.count < Operations.pageMax
            ? nil : agencies.last.map { Link.registry("agencies", query: [("after", $0.code)]) }
        return RegistryPage(
            frame: frame, title: say(.registryAgencies),
            body: addButton(.registry("agencies", "new"), .agencyNew, if: isEditable)
                + DataTable(say(.registryAgencies), isTitled: true, columns, rows: rows).html
                + Pager(frame, first: isFirst ? nil : .registry("agencies"), next: next).html
        ).layout
    }
}

@Sendable private func showAgency(_ request: Request, _ visit: Visit) throws -> Response {
    guard let id = try request.idOrNew("agency", of: Agency.self) else {
        try visit.requireNation()
        return try show(nil, FormState(visit.language, values: Fields([("isActive", "yes")])), request, visit)
    }
    _ = try visit.officer()
    let revision = try visit.revision(of: .agency, request, "agency")
    let agency = try visit.operations.agency(id)
    let values = Fields([
        ("code", agency.code), ("nameThai", agency.nameThai), ("nameEnglish", agency.nameEnglish),
        ("family", agency.family.rawValue), ("isHub", agency.isHub ? "yes" : ""),
        ("isActive", agency.isActive ? "yes" : ""), ("province", agency.province ?? ""), revision,
    ])
    return try show(agency, FormState(visit.language, values: values), request, visit)
}

@Sendable private func saveAgency(_ request: Request, _ visit: Visit) async throws -> Response {
    try visit.requireNation()
    let id = try request.idOrNew("agency", of: Agency.self)
    let known = try id.map { id throws(OperationError) in try visit.operations.agency(id) }
    do throws(OperationError) {
        var reader = FormReader(request.form)
        if reader.optional("family") == nil {
            if known == nil { reader.need("code") }
            reader.need("nameThai", "nameEnglish")
        }
        let family: Agency.Family? = reader.choice("family")
        let input = AgencyInput(
            code: known?.code ?? reader.text("code"), nameThai: reader.text("nameThai"),
            nameEnglish: reader.text("nameEnglish"), family: try reader.required(family),
            isHub: known?.isHub ?? false, isActive: reader.isTicked("isActive"), province: reader.optional("province"))
        let saved: Agency
        if let id {
            saved = try await visit.operations.updateAgency(
                id, input, expecting: request.form.revision, by: visit.principal)
        } else {
            saved = try await visit.operations.createAgency(input, by: visit.principal)
        }
        return .redirect(to: Link.registrySaved("agencies", saved.id.text).text)
    } catch {
        return try show(known, try visit.again(request.form, for: known, after: error), request, visit)
    }
}

private func show(
    _ agency: Agency?, _ form: FormState, _ request: Request, _ visit: Visit
) throws(OperationError) -> Response {
    let units = try agency.map { agency throws(OperationError) in
        try visit.operations.units(of: agency.id, by: visit.principal)
    }
    // A new agency has no units yet; `keeps(nil)` is for what the nation shares.
    let keepsUnits = if let agency { try visit.keeps(agency.id) } else { false }
    let page = AgencyPage(
        frame: visit.frame(for: form), agency: agency, units: units ?? [], form: form, isDone: request.isDone,
        isEditable: try visit.keepsNation(), keepsUnits: keepsUnits,
        seesOfficers: try agency.map { agency throws(OperationError) in
            try visit.operations.mayLook(visit.principal, at: agency.id)
        } ?? false,
        agreements: try agency.map { agency throws(OperationError) in
            try visit.operations.agreements(of: agency.id, by: visit.principal)
        } ?? [], today: Zone.bangkok.day(of: visit.operations.now()),
        history: try visit.history(of: agency, below: "agencies", on: request, form))
    return visit.answer(page.layout, for: form)
}

/// One agency with its units, and the way to its officers.
struct AgencyPage: Framed {
    let frame: Frame
    /// Nil for a new one.
    let agency: Agency?
    let units: [Unit]
    let form: FormState
    let isDone: Bool
    let isEditable: Bool
    /// Whether the reader keeps its units.
    let keepsUnits: Bool
    /// Whether the reader may open the list of its officers.
    let seesOfficers: Bool
    /// Those that cover it.
    let agreements: [Agreement]
    let today: Day
    let history: EntryHistory?

    var layout: Layout {
        RegistryPage(
            frame: frame, title: agency?.name(in: frame.language) ?? say(.agencyNew),
            above: [(say(.registryAgencies), .registry("agencies"))], isDone: isDone,
            body: RegistryForm(
                frame: frame, form: form, register: .agency, action: .registry("agencies", agency?.id.text ?? "new"),
                content: isEditable ? .fields(fields) : .facts(facts(of: agency)), history: history
            ).html + below, history: history
        ).layout
    }

    private var fields: HTML {
        let families = Agency.Family.allCases.map { Choice($0.rawValue, say($0.message)) }
        let code: HTML =
            agency.map { "<p>\(say(.registryCode)): <strong>\($0.code)</strong></p>\n" as HTML }
            ?? Field(
                "code", say(.registryCode), in: form, hint: say(.registryCodeHint), isRequired: true, max: 12,
                isShort: true
            ).html
        let hub: HTML = agency?.isHub == true ? "<p>\(whole(.registryIsHub))</p>\n" : .empty
        return code + hub + nameFields(form)
            + Select("family", say(.registryFamily), families, in: form, isRequired: true, empty: say(.choose)).html
            + Select(
                "province", say(.agencyProvince), OfficialArea.provinceChoices(in: frame.language), in: form,
                hint: say(.agencyProvinceHint), empty: say(.agencyProvinceNone)
            ).html + activeBox(form)
    }

    private var below: HTML {
        guard let agency else { return .empty }
        let rows = units.map { unit -> [HTML] in
            [
                "<a href=\"\(Link.registry("agencies", agency.id.text, "units", unit.id.text))\">\(unit.name(in: frame.language))</a>",
                activity(unit.isActive),
            ]
        }
        let table =
            rows.isEmpty
            ? EmptyState(say(.registryEmpty)).html
            : DataTable(
                say(.registryUnits), isTitled: true, [.init(say(.registryName)), .init(say(.registryState))], rows: rows
            ).html
        return """
            \(officers(agency))\(covering(agency))\(days(agency))\
            <h2>\(say(.registryUnits))</h2>
            \(addButton(.registry("agencies", agency.id.text, "units", "new"), .unitNew, if: keepsUnits))\(table)
            """
    }

    /// The way to its officers, for those who may look at them.
    private func officers(_ agency: Agency) -> HTML {
        guard seesOfficers else { return .empty }
        return """
            <h2>\(say(.registryOfficers))</h2>
            <p><a class="btn btn-outline-primary" href="\(Link.registry("agencies", agency.id.text, "officers"))">\
            \(say(.registryOfficers))</a></p>

            """
    }

    /// What lets complaints be referred to it; the hub needs none.
    private func covering(_ agency: Agency) -> HTML {
        guard !agency.isHub, agency.family != .referralOnly else { return .empty }
        let items = agreements.map { agreement -> HTML in
            let page = Link.registry("agreements", agreement.id.text)
            return """
                <li><a href="\(page)">\(agreement.title(in: frame.language))</a> · \(state(of: agreement, on: today))</li>

                """
        }
        let list: HTML = items.isEmpty ? "<p>\(whole(.agreementNone))</p>\n" : "<ul>\(items)</ul>\n"
        return "<h2>\(say(.agreementCovers))</h2>\n\(list)"
    }

    /// The way to its own days; the hub's are the nation's.
    private func days(_ agency: Agency) -> HTML {
        guard !agency.isHub else { return .empty }
        return """
            <h2>\(say(.registryCalendar))</h2>
            <p><a class="btn btn-outline-primary" href="\(Link.calendar(.agency(agency.id)))">\(say(.calendarAgency))</a></p>

            """
    }
}

@Sendable private func showUnit(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let revision = try visit.revision(of: .unit, request, "unit")
    let (agency, unit) = try place(request, visit)
    if unit == nil { try visit.requireKeeper(of: agency.id) }
    let values = Fields([
        ("nameThai", unit?.nameThai ?? ""), ("nameEnglish", unit?.nameEnglish ?? ""),
        ("isActive", unit?.isActive == false ? "" : "yes"), revision,
    ])
    return try show(agency, unit, FormState(visit.language, values: values), request, visit)
}

@Sendable private func saveUnit(_ request: Request, _ visit: Visit) async throws -> Response {
    let (agency, unit) = try place(request, visit)
    try visit.requireKeeper(of: agency.id)
    do throws(OperationError) {
        let reader = FormReader(request.form)
        let input = UnitInput(
            nameThai: reader.text("nameThai"), nameEnglish: reader.text("nameEnglish"),
            isActive: reader.isTicked("isActive"))
        if let unit {
            _ = try await visit.operations.updateUnit(
                unit.id, input, expecting: request.form.revision, by: visit.principal)
        } else {
            _ = try await visit.operations.createUnit(of: agency.id, input, by: visit.principal)
        }
        return .redirect(to: Link.registrySaved("agencies", agency.id.text).text)
    } catch {
        return try show(agency, unit, try visit.again(request.form, for: unit, after: error), request, visit)
    }
}

private func place(_ request: Request, _ visit: Visit) throws(OperationError) -> (Agency, Unit?) {
    let agency = try visit.operations.agency(try request.id("agency", of: Agency.self))
    guard let id = try request.idOrNew("unit", of: Unit.self) else { return (agency, nil) }
    guard let unit = try visit.operations.units(of: agency.id, by: visit.principal).first(where: { $0.id == id })
    else { throw .notFound }
    return (agency, unit)
}

private func show(
    _ agency: Agency, _ unit: Unit?, _ form: FormState, _ request: Request, _ visit: Visit
) throws(OperationError) -> Response {
    let page = UnitPage(
        frame: visit.frame(for: form), agency: agency, unit: unit, form: form,
        isEditable: try visit.keeps(agency.id),
        history: try visit.history(
            of: unit, below: "agencies", agency.entry, "units", on: request, form))
    return visit.answer(page.layout, for: form)
}

struct UnitPage: Framed {
    let frame: Frame
    let agency: Agency
    /// Nil for a new one.
    let unit: Unit?
    let form: FormState
    let isEditable: Bool
    let history: EntryHistory?

    var layout: Layout {
        RegistryPage(
            frame: frame, title: unit?.name(in: frame.language) ?? say(.unitNew),
            above: [
                (say(.registryAgencies), .registry("agencies")),
                (agency.name(in: frame.language), .registry("agencies", agency.id.text)),
            ],
            body: RegistryForm(
                frame: frame, form: form, register: .unit,
                action: .registry("agencies", agency.id.text, "units", unit?.id.text ?? "new"),
                content: isEditable ? .fields(nameFields(form) + activeBox(form)) : .facts(facts(of: unit)),
                keepers: .registryOfAgency, history: history
            ).html, history: history
        ).layout
    }
}
