// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// Partner systems with their keys, and jobs that failed; for administrators alone.
let partnerRoutes: [Route<Visit>] = [
    .page("/registry/partners", listPartners),
    .page("/registry/partners/{partner}", showPartner),
    .form("/registry/partners/{partner}", .form, savePartner),
    .form("/registry/partners/{partner}/key", .form, renewKey),
    .page("/registry/jobs", listJobs),
    .form("/registry/jobs/{job}/retry", .form, retryJob),
]

@Sendable private func listPartners(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireNation()
    let after = request.query["after"].flatMap { Partner.ID($0) }
    let page = PartnerListPage(
        frame: visit.frame, partners: try visit.operations.partners(after: after, by: visit.principal),
        agencies: try visit.operations.allAgencies(), isFirst: after == nil, isDone: request.isDone)
    return visit.answer(page.layout)
}

struct PartnerListPage: Framed {
    let frame: Frame
    let partners: [Partner]
    let agencies: [Agency]
    let isFirst: Bool
    let isDone: Bool

    var layout: Layout {
        let columns = [Message.partnerName, .fieldAgency, .registryState].map { DataTable.Column(say($0)) }
        let rows = partners.map { partner -> [HTML] in
            let agency = agencies.first { $0.id == partner.agency }?.name(in: frame.language)
            return [
                "<a href=\"\(Link.registry("partners", partner.id.text))\">\(partner.name)</a>", "\(agency ?? "–")",
                activity(partner.isActive),
            ]
        }
        let next =
            partners.count < Operations.pageMax
            ? nil : partners.last.map { Link.registry("partners", query: [("after", $0.id.text)]) }
        return RegistryPage(
            frame: frame, title: say(.registryPartners), isDone: isDone,
            body: addButton(.registry("partners", "new"), .partnerNew, if: true)
                + (rows.isEmpty
                    ? EmptyState(say(.registryEmpty)).html
                    : DataTable(say(.registryPartners), isTitled: true, columns, rows: rows).html)
                + Pager(frame, first: isFirst ? nil : .registry("partners"), next: next).html
        ).layout
    }
}

@Sendable private func showPartner(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireNation()
    let revision = try visit.revision(of: .partner, request, "partner")
    let partner = try entry(request, visit)
    let values = Fields([
        ("name", partner?.name ?? ""), ("agency", partner?.agency.text ?? ""),
        ("isActive", partner?.isActive == false ? "" : "yes"), revision,
    ])
    return try show(partner, FormState(visit.language, values: values), request, visit)
}

@Sendable private func savePartner(_ request: Request, _ visit: Visit) async throws -> Response {
    try visit.requireNation()
    let partner = try entry(request, visit)
    do throws(OperationError) {
        var reader = FormReader(request.form)
        if let partner {
            _ = try await visit.operations.updatePartner(
                partner.id, name: reader.text("name"), isActive: reader.isTicked("isActive"),
                expecting: request.form.revision, by: visit.principal)
            return .redirect(to: Link.registrySaved("partners").text)
        }
        let agency = reader.id("agency", of: Agency.self)
        if agency == nil { reader.need("name") }
        let new = try await visit.operations.createPartner(
            of: try reader.required(agency), name: reader.text("name"), by: visit.principal)
        return told(new, visit)
    } catch {
        return try show(partner, try visit.again(request.form, for: partner, after: error), request, visit)
    }
}

@Sendable private func renewKey(_ request: Request, _ visit: Visit) async throws -> Response {
    let id = try request.id("partner", of: Partner.self)
    return told(try await visit.operations.renewKey(of: id, by: visit.principal), visit)
}

private func told(_ new: NewPartner, _ visit: Visit) -> Response {
    SecretPage(
        frame: visit.frame, title: new.partner.name, note: "", label: .partnerKey, hint: .partnerKeyHint,
        secret: new.key, back: .registry("partners")
    ).answer(visit)
}

/// The partner of the address; found by walking its pages, of which there are few.
private func entry(_ request: Request, _ visit: Visit) throws(OperationError) -> Partner? {
    guard let id = try request.idOrNew("partner", of: Partner.self) else { return nil }
    var last: Partner.ID?
    var count = 0
    while count < Limits.choicesMax {
        let page = try visit.operations.partners(after: last, by: visit.principal)
        if let found = page.first(where: { $0.id == id }) { return found }
        guard page.count == Operations.pageMax else { break }
        last = page.last?.id
        count += page.count
    }
    throw .notFound
}

private func show(
    _ partner: Partner?, _ form: FormState, _ request: Request, _ visit: Visit
) throws(OperationError) -> Response {
    let page = PartnerPage(
        frame: visit.frame(for: form), partner: partner, agencies: try visit.operations.allAgencies(), form: form,
        history: try visit.history(of: partner, below: "partners", on: request, form))
    return visit.answer(page.layout, for: form)
}

struct PartnerPage: Framed {
    let frame: Frame
    /// Nil for a new one.
    let partner: Partner?
    let agencies: [Agency]
    let form: FormState
    let history: EntryHistory?

    var layout: Layout {
        RegistryPage(
            frame: frame, title: partner?.name ?? say(.partnerNew),
            above: [(say(.registryPartners), .registry("partners"))],
            body: RegistryForm(
                frame: frame, form: form, register: .partner,
                action: .registry("partners", partner?.id.text ?? "new"), content: .fields(fields), history: history
            ).html + renewal, history: history
        ).layout
    }

    private var fields: HTML {
        let choices = agencies.filter(\.isActive).alphabetical { $0.name(in: frame.language) }
            .map { Choice($0.id.text, $0.name(in: frame.language)) }
        let agency = agencies.first { $0.id == partner?.agency }?.name(in: frame.language)
        let name = Field(
            "name", say(.partnerName), in: form, isRequired: true, max: Complaints.Limits.nameCharactersMax
        ).html
        guard partner == nil else { return "<p>\(agency)</p>\n" + name + activeBox(form) }
        return Select("agency", say(.fieldAgency), choices, in: form, isRequired: true, empty: say(.choose)).html + name
    }

    private var renewal: HTML {
        guard let partner else { return .empty }
        let body: HTML = """
            <p>\(whole(.partnerRenewHint))</p>
            <button type="submit" class="btn btn-outline-primary">\(say(.partnerRenew))</button>

            """
        return PostForm(frame, to: .registry("partners", partner.id.text, "key"), style: "panel", body).html
    }
}

@Sendable private func listJobs(_ request: Request, _ visit: Visit) throws -> Response {
    try visit.requireNation()
    let after = request.query["after"].flatMap(Int64.init) ?? 0
    let jobs = try visit.operations.deadJobs(after: after, by: visit.principal)
    let page = JobListPage(frame: visit.frame, jobs: jobs, isFirst: after == 0, isDone: request.isDone)
    return visit.answer(page.layout)
}

@Sendable private func retryJob(_ request: Request, _ visit: Visit) async throws -> Response {
    guard let number = request.parameters["job"].flatMap(Int64.init) else { throw OperationError.notFound }
    try await visit.operations.retryJob(number, by: visit.principal)
    return .redirect(to: Link.registrySaved("jobs").text)
}

struct JobListPage: Framed {
    let frame: Frame
    let jobs: [DeadJob]
    let isFirst: Bool
    let isDone: Bool

    var layout: Layout {
        let columns = [
            Message.jobNumber, .jobKind, .jobAttempts, .jobDied, .jobError, .jobRetry,
        ].map { DataTable.Column(say($0)) }
        let next =
            jobs.count < Operations.pageMax
            ? nil : jobs.last.map { Link.registry("jobs", query: [("after", String($0.number))]) }
        return RegistryPage(
            frame: frame, title: say(.registryJobs), isDone: isDone,
            body: (jobs.isEmpty
                ? EmptyState(say(.jobsEmpty)).html
                : DataTable(say(.registryJobs), isTitled: true, columns, rows: jobs.map(row)).html)
                + Pager(frame, first: isFirst ? nil : .registry("jobs"), next: next).html
        ).layout
    }

    private func row(_ job: DeadJob) -> [HTML] {
        let button: HTML = "<button type=\"submit\" class=\"btn btn-link\">\(say(.jobRetry))</button>"
        return [
            "\(String(job.number))", "\(job.name)", "\(job.attempts)",
            TimeElement(job.diedAt, in: frame.language, precision: .minute).html, "\(job.error)",
            PostForm(frame, to: .registry("jobs", String(job.number), "retry"), style: "inline", button).html,
        ]
    }
}
