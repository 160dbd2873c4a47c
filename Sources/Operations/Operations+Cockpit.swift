// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import FoundationEssentials
import SQL
import Storage

/// What an executive sees at a glance.
package struct Cockpit: Sendable {
    package let side: FigureSide
    /// Nil for the network.
    package let agency: Agency?
    /// How many wait of each kind, counted no further than `Operations.countMax`.
    package let decisions: [(kind: PendingDecision.Kind, count: Int)]
    /// Escalations that were answered, on what is overdue all the same; not whole if more were there than are looked at.
    package let answered: (count: Int, isWhole: Bool)
    package let week: DueGroups
    package let overdue: DueGroups
    /// Nil before anything was published.
    package let figures: AgencyFigures?
    package let asOf: Instant
    /// Names of the units that are mentioned.
    package let units: [Unit.ID: Unit]
}

/// Live clocks told apart by unit and by first-level category.
package struct DueGroups: Equatable, Sendable {
    package let count: Int
    /// False if there were more than are looked at.
    package let isWhole: Bool
    /// Most first; nil for those that no unit has.
    package let units: [(unit: Unit.ID?, count: Int)]
    package let categories: [(category: Category.ID?, count: Int)]

    package static func == (one: DueGroups, other: DueGroups) -> Bool {
        one.count == other.count && one.isWhole == other.isWhole
            && one.units.elementsEqual(other.units) { $0 == $1 }
            && one.categories.elementsEqual(other.categories) { $0 == $1 }
    }
}

/// Agencies side by side, by their names.
package struct AgencyComparison: Sendable {
    package let lines: [(agency: Agency, summary: AgencyFigures.Summary?)]
    /// How many there are on all pages.
    package let count: Int
    /// Where the next page begins; nil on the last.
    package let next: Agency.ID?
}

extension Operations {
    /// Whose cockpit the officer may see: a CCEO the own agency's, the hub's executive everybody's.
    ///
    /// - Throws: ``OperationError/forbidden`` for anybody else's.
    package func cockpitSide(_ agency: Agency.ID?, by principal: Principal) throws(OperationError) -> FigureSide {
        guard case .officer(let officer) = principal else {
            throw principal == .anonymous ? .unauthenticated : .forbidden
        }
        if principal.stands(forAnyOf: [.hubExecutive]) { return agency.map { .agency($0) } ?? .network }
        guard principal.stands(forAnyOf: [.cceo]), agency == nil || agency == officer.agency else { throw .forbidden }
        return .agency(officer.agency)
    }

    /// What waits for the executive, what will be late, and the figures of the last thirteen months.
    package func cockpit(of agency: Agency.ID?, by principal: Principal) throws(OperationError) -> Cockpit {
        let side = try cockpitSide(agency, by: principal)
        let now = now()
        let found = try reading { transaction in
            try cockpit(of: side, at: now, in: transaction)
        }
        guard let found else { throw .notFound }
        return found
    }

    /// Nil if there is no such agency.
    func cockpit(of side: FigureSide, at now: Instant, in transaction: borrowing Transaction) throws -> Cockpit? {
        var agency: Agency?
        if case .agency(let id) = side {
            agency = try transaction.agency(id)
            guard agency != nil else { return nil }
        }
        let week = try groups(of: side, .week, at: now, in: transaction)
        let overdue = try groups(of: side, .overdue, at: now, in: transaction)
        let published = try transaction.publishedFigures(of: side)
        let units = Set((week.units + overdue.units).compactMap(\.unit))
        return Cockpit(
            side: side, agency: agency,
            decisions: try PendingDecision.Kind.allCases.filter(side.decides).map { kind in
                (kind, try transaction.decisionCount(kind, of: side.holder, cap: Limits.countMax))
            },
            answered: try answeredCount(of: side, at: now, in: transaction), week: week, overdue: overdue,
            figures: try published.map { try JSONDecoder().decode(AgencyFigures.self, from: Data($0.body.utf8)) },
            asOf: published?.asOf ?? now, units: try transaction.units(units))
    }

    private func groups(
        of side: FigureSide, _ when: CockpitList.When, at now: Instant, in transaction: borrowing Transaction
    ) throws -> DueGroups {
        let limit = Limits.clocksLookedAt
        let clocks = try transaction.dueClocks(
            side.clocks, of: side.agency, from: when.range(at: now).lowerBound, before: when.range(at: now).upperBound,
            limit: limit + 1)
        let headings = try transaction.headings()
        let open = clocks.prefix(limit).filter(\.isOpen)
        let units = Dictionary(grouping: open, by: \.unit).mapValues(\.count)
        let categories = Dictionary(grouping: open) { clock in
            clock.category.map { headings[$0] ?? $0 }
        }.mapValues(\.count)
        return DueGroups(
            count: open.count, isWhole: clocks.count <= limit,
            units: units.map { (unit: $0.key, count: $0.value) }
                .sorted { ($1.count, $0.unit?.text ?? "") < ($0.count, $1.unit?.text ?? "") },
            categories: categories.map { (category: $0.key, count: $0.value) }
                .sorted { ($1.count, $0.category?.text ?? "") < ($0.count, $1.category?.text ?? "") })
    }

    /// All agencies side by side, one page of them; the hub's executive alone.
    package func comparison(
        after agency: Agency.ID?, in language: Language, by principal: Principal
    ) throws(OperationError) -> AgencyComparison {
        guard try cockpitSide(nil, by: principal) == .network else { throw .forbidden }
        return try reading { transaction in
            let last = try agency.flatMap { try transaction.agency($0) }
            let ids = try transaction.agenciesByName(
                in: language, after: last, limit: Limits.agenciesCompared + 1)
            let shown = Array(ids.prefix(Limits.agenciesCompared))
            let agencies = try transaction.agencies(shown)
            let summaries = try transaction.publishedSummaries(of: shown)
            let decoder = JSONDecoder()
            let lines = try shown.compactMap { id -> (agency: Agency, summary: AgencyFigures.Summary?)? in
                guard let agency = agencies[id] else { return nil }
                let summary = try summaries[id].map {
                    try decoder.decode(AgencyFigures.Summary.self, from: Data($0.utf8))
                }
                return (agency, summary)
            }
            return AgencyComparison(
                lines: lines, count: try transaction.comparedCount(cap: Limits.agenciesOfFigures),
                next: ids.count > shown.count ? shown.last : nil)
        }
    }
}

extension FigureSide {
    /// The agency; nil for the network.
    package var agency: Agency.ID? {
        if case .agency(let agency) = self { agency } else { nil }
    }

    /// Whose decisions its executive takes.
    var holder: Complaint.Holder { agency.map { .agency($0) } ?? .hub }

    /// Whether decisions of that kind come before its executive.
    func decides(_ kind: PendingDecision.Kind) -> Bool {
        kind.deciders.contains(agency == nil ? .hubExecutive : .cceo)
    }

    /// The clocks that its people can be late with.
    var clocks: [ClockKind] {
        ClockKind.allCases.filter { clock in
            switch clock.owner {
            case .hub, .hubExecutive: agency == nil
            case .agency: agency != nil
            case .complainant, .holder: false
            }
        }
    }
}

extension Transaction {
    /// The first-level heading of each category.
    borrowing func headings() throws -> [Category.ID: Category.ID] {
        Dictionary(try categories(limit: Limits.categoriesMax).map { ($0.id, $0.parent ?? $0.id) }) { first, _ in first
        }
    }
}
