// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// Lists of complaints and the search.
let queueRoutes: [Route<Visit>] =
    [
        .page("/desk", showQueue),
        .page("/desk/export", export),
        .page("/desk/search", showSearch),
        .form("/desk/search/person", .form, searchPerson),
    ] + keptListRoutes + bulkRoutes

@Sendable private func showQueue(_ request: Request, _ visit: Visit) throws -> Response {
    let officer = try visit.officer()
    guard officer.seesComplaints else {
        // Whoever keeps the registry alone has their work there.
        if officer.roles.contains(.administrator) { return .redirect(to: Link.registry.text) }
        return visit.answer(EmptyDeskPage(frame: visit.frame, officer: officer).layout)
    }
    let query = QueueQuery(request.query, for: officer)
    let operations = visit.operations
    let form = query.form(in: visit.language)
    let page =
        form.hasErrors ? Page(elements: [], next: nil) : try operations.queue(query.request, by: visit.principal)
    let work = try WorkList.of(officer).map { list in
        (list, try operations.queueCount(list.request, by: visit.principal))
    }
    let known = work.first { QueueQuery($0.0.request).isSameList(as: query) }?.1
    let isHub = QueueRequest.Part.of(officer).contains(.hub)
    return visit.answer(
        QueuePage(
            frame: visit.frame, officer: officer, query: query, page: page,
            names: try operations.names(in: page.elements),
            notes: try operations.notes(on: page.elements, for: visit.principal),
            count: form.hasErrors
                ? QueueCount(count: 0, isWhole: true)
                : try known.map { QueueCount(count: $0, isWhole: true) }
                    ?? operations.queueCounted(query.request, by: visit.principal), work: work,
            kept: try operations.keptLists(by: visit.principal),
            deputyships: try operations.deputyships(of: officer.id, by: visit.principal),
            news: try operations.notifications(by: visit.principal), now: operations.now(),
            filter: QueueFilterForm(
                frame: visit.frame, officer: officer, query: query, categories: try operations.categories(),
                agencies: isHub ? try operations.allAgencies() : []),
            mayShare: operations.mayShareLists(visit.principal)
        ).layout, for: form)
}

@Sendable private func export(_ request: Request, _ visit: Visit) throws -> Response {
    let officer = try visit.complaintOfficer()
    let query = try QueueQuery(request.query, for: officer).checked()
    let export = try visit.operations.export(query.request, by: visit.principal)
    return QueueSheet(frame: visit.frame, export: export).sheet.answer(named: "complaints.csv")
}

@Sendable private func showSearch(_ request: Request, _ visit: Visit) throws -> Response {
    let officer = try visit.complaintOfficer()
    let words = request.query["q"].map(FormReader.stripped) ?? ""
    guard !words.isEmpty else {
        return SearchPage(frame: visit.frame, officer: officer, isEmpty: request.query["q"] != nil).answer(visit)
    }
    guard !SearchPage.looksLikeNumber(words) || PublicCode(words) != nil else {
        // A number in an address would stand in histories and logs; it is not shown again either.
        return SearchPage(frame: visit.frame, officer: officer, isNumberRefused: true).answer(visit)
    }
    let before = request.query["before"].flatMap(Int64.init)
    let found = try visit.operations.search(words, before: before, by: visit.principal)
    return SearchPage(
        frame: visit.frame, officer: officer, words: words, isFirst: before == nil,
        found: try .init(found, visit)
    ).answer(visit)
}

/// Looks a caller up by a number that stands in no address.
@Sendable private func searchPerson(_ request: Request, _ visit: Visit) throws -> Response {
    let officer = try visit.complaintOfficer()
    guard officer.roles.contains(.operator) else { throw OperationError.forbidden }
    let number = FormReader(request.form).text("number")
    do throws(OperationError) {
        let found = try visit.operations.complaints(ofCaller: number, by: visit.principal)
        return SearchPage(
            frame: visit.frame, officer: officer,
            found: try .init(Page(elements: found, next: nil), visit)
        ).answer(visit)
    } catch {
        return SearchPage(frame: visit.frame, officer: officer, person: try visit.again(request.form, after: error))
            .answer(visit)
    }
}

extension Visit {
    /// The officer who is logged in, if they work on complaints.
    ///
    /// - Throws: ``OperationError/unauthenticated`` or ``OperationError/forbidden``.
    func complaintOfficer() throws(OperationError) -> Officer {
        let officer = try officer()
        guard officer.seesComplaints else { throw .forbidden }
        return officer
    }
}
