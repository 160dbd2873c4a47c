// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// Who is away, who acts, and what becomes of the work of those who leave.
let absenceRoutes: [Route<Visit>] = [
    .page("/registry/agencies/{agency}/absences", listAbsences),
    .page("/registry/agencies/{agency}/officers/{officer}/work", showWork),
    .form("/registry/agencies/{agency}/officers/{officer}/absences", .form, orderAbsence),
    .form("/registry/agencies/{agency}/officers/{officer}/handover", .form, handOver),
    .page("/registry/absences/{absence}/removal", askEnding),
    .form("/registry/absences/{absence}/removal", .form, endAbsence),
]

@Sendable private func listAbsences(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let agency = try visit.operations.agency(try request.id("agency", of: Agency.self))
    let place = ActingPeriod.Place(text: request.query["after"] ?? "")
    let page = AbsenceListPage(
        frame: visit.frame, agency: agency,
        periods: try visit.operations.actingPeriods(of: agency.id, after: place, by: visit.principal),
        isFirst: place == nil, now: visit.operations.now(), hub: agency.isHub ? agency.id : nil)
    return visit.answer(page.layout)
}

@Sendable private func showWork(_ request: Request, _ visit: Visit) throws -> Response {
    try show(try agency(request, visit), request, visit, absence: AbsenceForm.untouched(visit.language))
}

@Sendable private func orderAbsence(_ request: Request, _ visit: Visit) async throws -> Response {
    let place = try agency(request, visit)
    do throws(OperationError) {
        let input = try AbsenceInput(request.form)
        _ = try await visit.operations.orderAbsence(of: place.officer, input, by: visit.principal)
        return .redirect(to: Link.work(place.agency.id, place.officer, after: .saved).text)
    } catch {
        return try show(place, request, visit, absence: try visit.again(request.form, after: error))
    }
}

@Sendable private func handOver(_ request: Request, _ visit: Visit) async throws -> Response {
    let place = try agency(request, visit)
    do throws(OperationError) {
        var reader = FormReader(request.form)
        let target: HandoverTarget
        if reader.text("receiver") == HandoverSection.spread {
            target = .unit
        } else {
            let id = reader.id("receiver", of: Officer.self)
            target = .officer(try reader.required(id))
        }
        _ = try await visit.operations.handOver(
            place.officer, to: target, by: visit.principal, once: visit.once(request.form))
        return .redirect(to: Link.work(place.agency.id, place.officer, after: .begun).text)
    } catch {
        return try show(
            place, request, visit, absence: AbsenceForm.untouched(visit.language),
            handover: try visit.again(request.form, after: error))
    }
}

/// Asks before an absence is ended or taken back.
@Sendable private func askEnding(_ request: Request, _ visit: Visit) throws -> Response {
    let named = try visit.operations.absence(
        try request.id("absence", of: ActingPeriod.self), by: visit.principal)
    let (period, now) = (named.period, visit.operations.now())
    let isOwn = period.officer == visit.principal.officer?.id
    let back = isOwn ? Link("desk", "account") : Link.work(period.agency, period.officer)
    guard period.ending == nil, period.end > now else { return .redirect(to: back.text) }
    return visit.answer(AbsenceEndingPage(frame: visit.frame, named: named, back: back, now: now).layout)
}

/// Leads back to where the reader came from: their own account, or the page of the other officer.
@Sendable private func endAbsence(_ request: Request, _ visit: Visit) async throws -> Response {
    let id = try request.id("absence", of: ActingPeriod.self)
    let period = try await visit.operations.endAbsence(id, by: visit.principal)
    guard period.officer != visit.principal.officer?.id else {
        return .redirect(to: AccountPage.link(after: period.wasTakenBack ? .never : .back).text)
    }
    let done: WorkPage.Done = period.wasTakenBack ? .cancelled : .ended
    return .redirect(to: Link.work(period.agency, period.officer, after: done).text)
}

private func agency(
    _ request: Request, _ visit: Visit
) throws(OperationError) -> (agency: Agency, officer: Officer.ID) {
    _ = try visit.officer()
    let agency = try visit.operations.agency(try request.id("agency", of: Agency.self))
    let officer = try visit.operations.officer(try request.id("officer", of: Officer.self), by: visit.principal)
    guard officer.agency == agency.id else { throw .notFound }
    return (agency, officer.id)
}

private func show(
    _ place: (agency: Agency, officer: Officer.ID), _ request: Request, _ visit: Visit, absence: FormState,
    handover: FormState? = nil
) throws(OperationError) -> Response {
    let failed = handover ?? absence
    let after = request.query["after"].flatMap { Int64($0) }
    let page = WorkPage(
        frame: visit.frame(for: failed), agency: place.agency,
        handover: try visit.operations.handover(of: place.officer, after: after, by: visit.principal),
        isFirst: after == nil,
        colleagues: try visit.operations.allOfficers(of: place.agency.id, by: visit.principal),
        units: try visit.operations.units(of: place.agency.id, by: visit.principal),
        absence: absence, handoverForm: handover ?? FormState(visit.language), now: visit.operations.now(),
        done: request.query["done"].flatMap(WorkPage.Done.init))
    return visit.answer(page.layout, for: failed)
}

/// All absences of an agency that are current or to come.
struct AbsenceListPage: Framed {
    let frame: Frame
    let agency: Agency
    let periods: [NamedActingPeriod]
    let isFirst: Bool
    let now: Instant
    let hub: Agency.ID?

    var layout: Layout {
        let list = Link.registry("agencies", agency.id.text, "absences")
        let next =
            periods.count < Operations.pageMax
            ? nil
            : periods.last.map { last in
                Link.registry("agencies", agency.id.text, "absences", query: [("after", last.period.place.text)])
            }
        let table: HTML =
            periods.isEmpty
            ? EmptyState(say(.absenceNone)).html
            : AbsenceTable(frame: frame, caption: .absenceTitle, periods: periods, now: now) { named in
                guard let officer = named.officer else { return false }
                return frame.principal.officer?.id == officer.id || frame.principal.isOver(officer, hub: hub)
            }.html
        return RegistryPage(
            frame: frame, title: say(.absenceTitle),
            above: [
                (say(.registryAgencies), .registry("agencies")),
                (agency.name(in: frame.language), .registry("agencies", agency.id.text)),
            ],
            body: table + Pager(frame, first: isFirst ? nil : list, next: next).html
        ).layout
    }
}

/// An officer's absences and all work that is with them.
struct WorkPage: Framed {
    /// What was done just before; the raw values stand in addresses.
    enum Done: String {
        case saved, ended, cancelled, begun

        fileprivate var message: Message {
            switch self {
            case .saved: .absenceSaved
            case .ended: .absenceEnded
            case .cancelled: .absenceCancelled
            case .begun: .handoverStarted
            }
        }
    }

    let frame: Frame
    let agency: Agency
    let handover: Handover
    /// Whether its list of complaints begins with the first.
    let isFirst: Bool
    let colleagues: [Officer]
    let units: [Unit]
    let absence: FormState
    let handoverForm: FormState
    let now: Instant
    let done: Done?

    private var officer: Officer { handover.officer }

    var layout: Layout {
        RegistryPage(
            frame: frame, title: say(.absenceWork) + " · " + officer.name,
            above: [
                (agency.name(in: frame.language), .registry("agencies", agency.id.text)),
                (say(.registryOfficers), .registry("agencies", agency.id.text, "officers")),
            ], scripts: [.lists],
            body: notice + away + HandoverSection(frame: frame, page: self).html
        ).layout
    }

    private var notice: HTML {
        done.map { Alert(.success, "<p>\(whole($0.message))</p>").html } ?? .empty
    }

    private var away: HTML {
        let own: HTML =
            handover.absences.isEmpty
            ? "<p>\(whole(.absenceOwnNone))</p>\n"
            : AbsenceTable(frame: frame, caption: .absenceTitle, periods: handover.absences, now: now) { _ in true }
                .html
        let acted: HTML =
            handover.deputyships.isEmpty
            ? .empty
            : AbsenceTable(
                frame: frame, caption: .absenceActsFor, isTitled: false, periods: handover.deputyships, now: now
            ) { named in
                named.officer.map { frame.principal.isOver($0, hub: agency.isHub ? agency.id : nil) } ?? false
            }.html
        let action = Link.registry("agencies", agency.id.text, "officers", officer.id.text, "absences")
        let form: HTML =
            officer.isActive || !officer.passedOn.isEmpty
            ? AbsenceForm(frame, absence, of: officer, among: colleagues, in: units, to: action).html : .empty
        return """
            <section class="panel" id="absence"><h2>\(say(.absenceTitle))</h2>
            \(own)\(acted)\(form)</section>

            """
    }
}

extension Link {
    /// The page of an officer's absences and work; `done` is what was just done there.
    static func work(_ agency: Agency.ID, _ officer: Officer.ID, after done: WorkPage.Done? = nil) -> Link {
        .registry(
            "agencies", agency.text, "officers", officer.text, "work", query: done.map { [("done", $0.rawValue)] } ?? []
        )
    }
}

extension Link {
    /// The next part of what will be handed over.
    static func work(_ agency: Agency.ID, _ officer: Officer.ID, behind number: Int64) -> Link {
        .registry("agencies", agency.text, "officers", officer.text, "work", query: [("after", String(number))])
    }
}

extension ActingPeriod.Place {
    /// As it stands in an address.
    fileprivate var text: String { "\(end.microseconds).\(id.text)" }

    fileprivate init?(text: String) {
        let parts = text.split(separator: ".").map(String.init)
        guard parts.count == 2, let end = Int64(parts[0]), let id = ActingPeriod.ID(parts[1]) else { return nil }
        self.init(end: Instant(microseconds: end), id: id)
    }
}
