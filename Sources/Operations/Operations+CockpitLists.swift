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

    /// What the published figures count besides what happened.
    package enum Members: Hashable, Sendable {
        /// All results that were due, those in time and those late.
        case results
        /// The received under a first-level heading; nil for those without a category.
        case heading(Category.ID?)
        /// The received of one kind.
        case kind(Kind)
        /// Those who wait or waited for a milestone; nil for those that have reached it and those that have not.
        case stays(Tally.Milestone, AgencyTally.Reach?)
    }

    case decisions(PendingDecision.Kind)
    /// Escalations that the executive answered, on what is overdue all the same.
    case answered
    case due(When, Group)
    /// All that happened in a month, by its first day; nil for the thirteen months.
    case happened(AgencyTally.Measure, month: Day?)
    /// Of the thirteen months.
    case members(Members)

    /// Whether it tells of results, of which people ask by when they were due.
    package var isOfResults: Bool {
        switch self {
        case .happened(.inTime, _), .happened(.late, _), .members(.results): true
        case .decisions, .answered, .due, .happened, .members: false
        }
    }
}

/// One line of a list behind a number.
package struct CockpitRow: Equatable, Sendable {
    package let summary: ComplaintSummary
    /// What is due, or what the decision is about.
    package let clock: ClockKind?
    /// When it is or was due, or since when it waits; nil in lists of what else happened.
    package let at: Instant?
    /// In lists of what figures count, the first day of the month it is counted in.
    package var month: Day?
    /// How often the number counts it in that month.
    package var times = 1
}

/// A complaint that is counted, and is with others now.
package struct GoneRow: Equatable, Sendable {
    package let code: PublicCode
    package let month: Day?
    package let times: Int
}

/// One page of a list behind a number.
package struct CockpitListing: Equatable, Sendable {
    package let rows: [CockpitRow]
    /// Complaints of this page that have gone to others since; all that is said of them is their code.
    package let gone: [GoneRow]
    /// How many the reader may not know of at all.
    package let hiddenCount: Int
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
            case .answered:
                try answered(side, after: .init(parts), at: now, principal, in: transaction)
            case .happened(let measure, let month):
                try counted(
                    [.measure(measure)], month, side, after: .init(parts), at: now, list, principal, in: transaction)
            case .members(let members):
                try counted(
                    lists(of: members, in: transaction), nil, side, after: .init(parts), at: now, list, principal,
                    in: transaction)
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
            shown.map { Line(complaint: $0.complaint, clock: $0.decision.clock, at: $0.decision.since) },
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
            shown.map { Line(complaint: $0.complaint, clock: $0.clock, at: $0.due) }, next: next?.text, principal,
            in: transaction)
    }

    /// Looks through a bounded number of clocks, as ``due`` does.
    private func answered(
        _ side: FigureSide, after place: DueClock.Place?, at now: Instant, _ principal: Principal,
        in transaction: borrowing Transaction
    ) throws -> CockpitListing {
        let found = try transaction.escalatedClocks(
            of: side.agency, at: now, after: place, limit: Limits.clocksLookedAt + 1)
        let looked = found.prefix(Limits.clocksLookedAt)
        let of = looked.filter { $0.clock.isOpen && !$0.isAsked }.map(\.clock)
        let shown = of.prefix(Limits.pageRows)
        let next =
            of.count > shown.count ? shown.last?.place : found.count > looked.count ? looked.last?.clock.place : nil
        return try page(
            shown.map { Line(complaint: $0.complaint, clock: $0.clock, at: $0.due) }, next: next?.text, principal,
            in: transaction)
    }

    /// How many escalations were answered and are overdue all the same, and whether all were looked at.
    func answeredCount(
        of side: FigureSide, at now: Instant, in transaction: borrowing Transaction
    ) throws -> (count: Int, isWhole: Bool) {
        let found = try transaction.escalatedClocks(of: side.agency, at: now, limit: Limits.clocksLookedAt + 1)
        let count = found.prefix(Limits.clocksLookedAt).count { $0.clock.isOpen && !$0.isAsked }
        return (count, found.count <= Limits.clocksLookedAt)
    }

    /// The lists whose lines together are what the number counts.
    private func lists(
        of members: CockpitList.Members, in transaction: borrowing Transaction
    ) throws -> [AgencyTally.List] {
        switch members {
        case .results: [.measure(.inTime), .measure(.late)]
        case .heading(nil): [.category("")]
        case .heading(let heading?):
            [.category(heading.text)]
                + (try transaction.headings()).filter { $0.value == heading && $0.key != heading }
                .map { .category($0.key.text) }
        case .kind(let kind): [.kind(kind.rawValue)]
        case .stays(let milestone, let reach?): [.stays(milestone, reach)]
        case .stays(let milestone, nil): AgencyTally.Reach.allCases.map { .stays(milestone, $0) }
        }
    }

    private func counted(
        _ lists: [AgencyTally.List], _ month: Day?, _ side: FigureSide, after place: MarkedComplaint.Place?,
        at now: Instant, _ list: CockpitList, _ principal: Principal, in transaction: borrowing Transaction
    ) throws -> CockpitListing {
        let months = FigurePeriod.recent.months(on: Zone.bangkok.day(of: now))
        let from = month?.firstOfMonth ?? months.first ?? Zone.bangkok.day(of: now)
        let end = (month?.firstOfMonth ?? months.last ?? from).addingMonths(1)
        let found = try transaction.marked(
            lists, of: side, from: from, before: end, after: place, limit: Limits.pageRows + 1)
        let shown = found.prefix(Limits.pageRows)
        let dues =
            list.isOfResults ? try transaction.resultDues(of: shown.map(\.complaint), with: side.agency) : [:]
        return try page(
            shown.map { marked in
                Line(
                    complaint: marked.complaint, at: dues[marked.complaint], month: marked.place.month,
                    times: marked.times)
            }, next: found.count > shown.count ? shown.last?.place.text : nil, principal, in: transaction)
    }

    /// What stands in a list, before it is known what of it the reader may see.
    private struct Line {
        let complaint: Complaint.ID
        var clock: ClockKind?
        var at: Instant?
        var month: Day?
        var times = 1
    }

    /// What the reader may see of it, in its order.
    private func page(
        _ lines: [Line], next: String?, _ principal: Principal, in transaction: borrowing Transaction
    ) throws -> CockpitListing {
        let isHubs = principal.stands(forAnyOf: [.hubExecutive])
        let scope: QueueScope = isHubs ? .all : principal.officer.map { .agency($0.agency) } ?? .hub
        func summaries(
            _ complaints: Set<Complaint.ID>, _ scope: QueueScope
        ) throws -> [Complaint.ID: ComplaintSummary] {
            let found = try transaction.summaries(
                of: Array(complaints), scopes: [scope], viewer: principal.officer?.id)
            return Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        }
        let known = try summaries(Set(lines.map(\.complaint)), scope)
        // Who is named as respondent does not hear even the code.
        let others = try summaries(Set(lines.map(\.complaint)).subtracting(known.keys), .all)
        let rows = lines.compactMap { line in
            known[line.complaint].map {
                CockpitRow(summary: $0, clock: line.clock, at: line.at, month: line.month, times: line.times)
            }
        }
        let gone = lines.compactMap { line in
            others[line.complaint].map { GoneRow(code: $0.code, month: line.month, times: line.times) }
        }
        return CockpitListing(
            rows: rows, gone: gone, hiddenCount: lines.count - rows.count - gone.count, next: next)
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
