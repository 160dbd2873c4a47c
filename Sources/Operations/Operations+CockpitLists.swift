// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL
package import Storage

/// The list behind one number of a cockpit.
package enum CockpitList: Equatable, Sendable {
    package enum When: String, CaseIterable, Sendable {
        /// Due from now on and within seven days.
        case week
        case overdue

        func range(at now: Instant) -> Range<Instant> {
            switch self {
            case .week: now..<now.adding(days: Limits.daysAhead)
            case .overdue: Instant(microseconds: 0)..<now
            }
        }
    }

    /// What narrows a list of clocks.
    package enum Group: Equatable, Sendable {
        case all
        /// Nil for those that no unit has.
        case unit(Unit.ID?)
        /// A first-level heading; nil for those without one.
        case category(Category.ID?)
    }

    case decisions(PendingDecision.Kind)
    case due(When, Group)
    /// All that happened in a month, by its first day; nil for the thirteen months.
    case happened(AgencyTally.Measure, month: Day?)
}

/// One line of a list behind a number.
package struct CockpitRow: Equatable, Sendable {
    package let summary: ComplaintSummary
    /// What is due, or what the decision is about.
    package let clock: ClockKind?
    /// When it is due, or since when it waits; nil in lists of what happened.
    package let at: Instant?
}

/// One page of a list behind a number.
package struct CockpitListing: Equatable, Sendable {
    package let rows: [CockpitRow]
    /// Complaints of this page that have gone to others since, and are not the reader's to see.
    package let goneCount: Int
    /// Where the next page begins; nil on the last.
    package let next: String?
}

extension Operations {
    /// A page of the list behind a number.
    ///
    /// `place` is what the page before said; what can't be one begins at the beginning.
    package func cockpitList(
        _ list: CockpitList, of agency: Agency.ID?, after place: String?, by principal: Principal
    ) throws(OperationError) -> CockpitListing {
        let side = try cockpitSide(agency, by: principal)
        let now = now()
        let parts = place?.split(separator: "~", omittingEmptySubsequences: false).map(String.init) ?? []
        return try reading { transaction in
            switch list {
            case .decisions(let kind):
                try decisions(kind, side, after: .init(parts), principal, in: transaction)
            case .due(let when, let group):
                try due(when, group, side, after: .init(parts), at: now, principal, in: transaction)
            case .happened(let measure, let month):
                try happened(measure, month, side, after: .init(parts), at: now, principal, in: transaction)
            }
        }
    }

    private func decisions(
        _ kind: PendingDecision.Kind, _ side: FigureSide, after place: WaitingDecision.Place?, _ principal: Principal,
        in transaction: borrowing Transaction
    ) throws -> CockpitListing {
        guard side.decides(kind) else { throw OperationError.notFound }
        let found = try transaction.waitingDecisions(
            kind, of: side.holder, after: place, limit: Limits.pageRows + 1)
        let shown = found.prefix(Limits.pageRows)
        return try page(
            shown.map { ($0.complaint, $0.decision.clock, $0.decision.since) },
            next: found.count > shown.count ? shown.last?.place.text : nil, principal, in: transaction)
    }

    /// Looks through a bounded number of clocks for the group's; a page that is not full goes on behind them.
    private func due(
        _ when: CockpitList.When, _ group: CockpitList.Group, _ side: FigureSide, after place: DueClock.Place?,
        at now: Instant, _ principal: Principal, in transaction: borrowing Transaction
    ) throws -> CockpitListing {
        let range = when.range(at: now)
        let found = try transaction.dueClocks(
            side.clocks, of: side.agency, from: range.lowerBound, before: range.upperBound, after: place,
            limit: Limits.clocksLookedAt + 1)
        let looked = found.prefix(Limits.clocksLookedAt)
        let headings = try transaction.headings()
        let of = looked.filter { clock in
            guard clock.isOpen else { return false }
            return switch group {
            case .all: true
            case .unit(let unit): clock.unit == unit
            case .category(let category): clock.category.map { headings[$0] ?? $0 } == category
            }
        }
        let shown = of.prefix(Limits.pageRows)
        let next =
            of.count > shown.count ? shown.last?.place : found.count > looked.count ? looked.last?.place : nil
        return try page(
            shown.map { ($0.complaint, $0.clock, $0.due) }, next: next?.text, principal, in: transaction)
    }

    private func happened(
        _ measure: AgencyTally.Measure, _ month: Day?, _ side: FigureSide, after place: MarkedComplaint.Place?,
        at now: Instant, _ principal: Principal, in transaction: borrowing Transaction
    ) throws -> CockpitListing {
        let months = FigurePeriod.recent.months(on: Zone.bangkok.day(of: now))
        let from = month?.firstOfMonth ?? months.first ?? Zone.bangkok.day(of: now)
        let end = (month?.firstOfMonth ?? months.last ?? from).addingMonths(1)
        let found = try transaction.marked(
            measure, of: side, from: from, before: end, after: place, limit: Limits.pageRows + 1)
        let shown = found.prefix(Limits.pageRows)
        return try page(
            shown.map { ($0.complaint, nil, nil) }, next: found.count > shown.count ? shown.last?.place.text : nil,
            principal, in: transaction)
    }

    /// What the reader may see of it, in its order.
    private func page(
        _ lines: [(complaint: Complaint.ID, clock: ClockKind?, at: Instant?)], next: String?, _ principal: Principal,
        in transaction: borrowing Transaction
    ) throws -> CockpitListing {
        let scope: QueueScope =
            principal.stands(forAnyOf: [.hubExecutive]) ? .all : principal.officer.map { .agency($0.agency) } ?? .hub
        let summaries = try transaction.summaries(
            of: Array(Set(lines.map(\.complaint))), scopes: [scope], viewer: principal.officer?.id)
        let known = Dictionary(summaries.map { ($0.id, $0) }) { first, _ in first }
        let rows = lines.compactMap { line in
            known[line.complaint].map { CockpitRow(summary: $0, clock: line.clock, at: line.at) }
        }
        return CockpitListing(rows: rows, goneCount: lines.count - rows.count, next: next)
    }
}

// Places as they stand in addresses; what can't be one is none.

extension WaitingDecision.Place {
    fileprivate var text: String { "\(since.microseconds)~\(complaint)~\(clock)~\(level)" }

    fileprivate init?(_ parts: [String]) {
        guard parts.count == 4, let since = Int64(parts[0]), let level = Int(parts[3]) else { return nil }
        self.init(since: Instant(microseconds: since), complaint: parts[1], clock: parts[2], level: level)
    }
}

extension DueClock.Place {
    fileprivate var text: String { "\(due.microseconds)~\(complaint)~\(clock)" }

    fileprivate init?(_ parts: [String]) {
        guard parts.count == 3, let due = Int64(parts[0]) else { return nil }
        self.init(due: Instant(microseconds: due), complaint: parts[1], clock: parts[2])
    }
}

extension MarkedComplaint.Place {
    fileprivate var text: String { "\(month.iso)~\(number)" }

    fileprivate init?(_ parts: [String]) {
        guard parts.count == 2, let month = Day(parts[0]), let number = Int64(parts[1]) else { return nil }
        self.init(month: month, number: number)
    }
}
