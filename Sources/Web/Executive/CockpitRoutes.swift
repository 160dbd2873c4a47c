// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// What executives look at: their own side, the lists behind its numbers, and all agencies.
let cockpitRoutes: [Route<Visit>] = [
    .page("/executive", showCockpit),
    .page("/executive/list", showCockpitList),
    .page("/executive/agencies", showComparison),
]

@Sendable private func showCockpit(_ request: Request, _ visit: Visit) throws -> Response {
    let cockpit = try visit.operations.cockpit(of: agency(request), by: visit.principal)
    return visit.answer(
        CockpitPage(
            frame: visit.frame, cockpit: cockpit, categories: try visit.operations.categories(),
            isOwn: request.query["agency"] == nil
        ).layout)
}

@Sendable private func showCockpitList(_ request: Request, _ visit: Visit) throws -> Response {
    guard let list = CockpitList(request.query) else { throw OperationError.notFound }
    let agency = try agency(request)
    let after = request.query["after"]
    let page = try visit.operations.cockpitList(list, of: agency, after: after, by: visit.principal)
    return visit.answer(
        CockpitListPage(
            frame: visit.frame, list: list, agency: agency, page: page, isFirst: after == nil,
            names: try visit.operations.names(in: page.rows.map(\.summary)), now: visit.operations.now()
        ).layout)
}

@Sendable private func showComparison(_ request: Request, _ visit: Visit) throws -> Response {
    let after = request.query["after"].flatMap { Agency.ID($0) }
    let comparison = try visit.operations.comparison(after: after, in: visit.language, by: visit.principal)
    return visit.answer(
        ComparisonPage(
            frame: visit.frame, comparison: comparison, isFirst: after == nil,
            categories: try visit.operations.categories()
        ).layout)
}

/// - Throws: ``OperationError/notFound`` for what is no id.
private func agency(_ request: Request) throws(OperationError) -> Agency.ID? {
    guard let text = request.query["agency"] else { return nil }
    guard let agency = Agency.ID(text) else { throw .notFound }
    return agency
}

extension Link {
    static let cockpit = Link("executive")

    /// Nil for one's own.
    static func cockpit(of agency: Agency.ID?) -> Link {
        Link("executive", query: agency.map { [("agency", $0.text)] } ?? [])
    }

    static let comparison = Link("executive", "agencies")

    static func comparison(after agency: Agency.ID) -> Link {
        Link("executive", "agencies", query: [("after", agency.text)])
    }

    /// The list behind a number.
    static func cockpitList(_ list: CockpitList, of agency: Agency.ID?, after place: String? = nil) -> Link {
        let whose = agency.map { [(name: "agency", value: $0.text)] } ?? []
        let from = place.map { [(name: "after", value: $0)] } ?? []
        return Link("executive", "list", query: list.pairs + whose + from)
    }
}

extension CockpitList {
    /// As it stands in addresses.
    fileprivate var pairs: [(name: String, value: String)] {
        switch self {
        case .decisions(let kind): return [("what", kind.rawValue)]
        case .due(let when, .all): return [("what", when.rawValue)]
        case .due(let when, .unit(let unit)): return [("what", when.rawValue), ("unit", unit?.text ?? "none")]
        case .due(let when, .category(let category)):
            return [("what", when.rawValue), ("category", category?.text ?? "none")]
        case .happened(let measure, let month):
            return [("what", measure.rawValue)] + (month.map { [("month", $0.iso)] } ?? [])
        }
    }

    /// Nil for what no list is.
    fileprivate init?(_ query: Fields) {
        let what = query["what"] ?? ""
        if let kind = PendingDecision.Kind(rawValue: what) {
            self = .decisions(kind)
        } else if let when = When(rawValue: what) {
            if let unit = query["unit"] {
                self = .due(when, .unit(Unit.ID(unit)))
            } else if let category = query["category"] {
                self = .due(when, .category(Category.ID(category)))
            } else {
                self = .due(when, .all)
            }
        } else if let measure = AgencyTally.Measure(rawValue: what) {
            self = .happened(measure, month: query["month"].flatMap { Day($0) })
        } else {
            return nil
        }
    }
}
