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
            names: try visit.operations.names(in: page.rows.map(\.summary)),
            categories: try visit.operations.categories()
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

    /// What an agency received, on its page.
    static func cockpitMix(of agency: Agency.ID) -> Link {
        Link("executive", query: [("agency", agency.text)], fragment: CockpitMix.anchor)
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
        case .answered: return [("what", Self.answeredName)]
        case .due(let when, .all): return [("what", when.rawValue)]
        case .due(let when, .unit(let unit)): return [("what", when.rawValue), ("unit", unit?.text ?? "none")]
        case .due(let when, .category(let category)):
            return [("what", when.rawValue), ("category", category?.text ?? "none")]
        case .happened(let measure, let month):
            return [("what", measure.rawValue)] + (month.map { [("month", $0.iso)] } ?? [])
        case .members(.results): return [("what", Self.resultsName)]
        case .members(.heading(let heading)):
            return [("what", Self.headingName), ("category", heading?.text ?? "none")]
        case .members(.kind(let kind)): return [("what", Self.kindName), ("kind", kind.rawValue)]
        case .members(.stays(let milestone, let reach)):
            return [("what", milestone.rawValue)] + (reach.map { [("reach", $0.rawValue)] } ?? [])
        }
    }

    private static let answeredName = "answered"
    private static let resultsName = "results"
    private static let headingName = "heading"
    private static let kindName = "kind"

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
        } else if what == Self.answeredName {
            self = .answered
        } else if let members = Self.members(what, query) {
            self = .members(members)
        } else {
            return nil
        }
    }

    private static func members(_ what: String, _ query: Fields) -> Members? {
        switch what {
        case resultsName: return .results
        case headingName: return .heading(query["category"].flatMap { Category.ID($0) })
        case kindName: return query["kind"].flatMap { Kind(rawValue: $0) }.map { .kind($0) }
        default:
            return Tally.Milestone(rawValue: what).map { milestone in
                .stays(milestone, query["reach"].flatMap { AgencyTally.Reach(rawValue: $0) })
            }
        }
    }
}
