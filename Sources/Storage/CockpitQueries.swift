// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// Something that waits for an executive's decision, on which complaint.
package struct WaitingDecision: Equatable, Sendable {
    package let complaint: Complaint.ID
    package let decision: PendingDecision

    /// A place in the order of `waitingDecisions`.
    package struct Place: Equatable, Sendable {
        package let since: Instant
        package let complaint: String
        package let clock: String
        package let level: Int

        package init(since: Instant, complaint: String, clock: String, level: Int) {
            self.since = since
            self.complaint = complaint
            self.clock = clock
            self.level = level
        }
    }

    package var place: Place {
        Place(
            since: decision.since, complaint: complaint.text, clock: decision.clock?.rawValue ?? "",
            level: decision.level)
    }
}

/// A live clock with what it is told apart by.
package struct DueClock: Equatable, Sendable {
    package let complaint: Complaint.ID
    package let clock: ClockKind
    package let due: Instant
    /// The unit of the agency whose clock it is; nil where none has it.
    package let unit: Unit.ID?
    package let category: Category.ID?
    /// Closed and merged complaints keep clocks that ask nothing of anybody.
    package let isOpen: Bool

    /// A place in the order of `dueClocks`.
    package struct Place: Equatable, Sendable {
        package let due: Instant
        package let complaint: String
        package let clock: String

        package init(due: Instant, complaint: String, clock: String) {
            self.due = due
            self.complaint = complaint
            self.clock = clock
        }
    }

    package var place: Place { Place(due: due, complaint: complaint.text, clock: clock.rawValue) }
}

/// A complaint to which something happened that figures count.
package struct MarkedComplaint: Equatable, Sendable {
    /// A place in the order of `marked`.
    package struct Place: Equatable, Sendable {
        package let month: Day
        package let number: Int64

        package init(month: Day, number: Int64) {
            self.month = month
            self.number = number
        }
    }

    package let complaint: Complaint.ID
    package let place: Place
}

/// Every statement that an executive's page makes lists with.
extension Transaction {
    /// How many decisions of a kind wait on one side, counting no further than `cap`.
    package borrowing func decisionCount(_ kind: PendingDecision.Kind, of side: Complaint.Holder, cap: Int) throws
        -> Int
    {
        try run(
            """
            SELECT count(*) FROM (
                SELECT 1 AS one FROM pending_decision WHERE side = \(side.text) AND kind = \(kind.rawValue) LIMIT \(cap)
            ) AS few
            """
        ).first?.int(0) ?? 0
    }

    /// Longest waiting first.
    package borrowing func waitingDecisions(
        _ kind: PendingDecision.Kind, of side: Complaint.Holder, after place: WaitingDecision.Place? = nil, limit: Int
    ) throws -> [WaitingDecision] {
        let after: SQL =
            place.map {
                " AND (since, complaint, clock, level) > (\($0.since), \($0.complaint), \($0.clock), \($0.level))"
            }
            ?? ""
        return try run(
            """
            SELECT complaint, kind, side, since, clock, level FROM pending_decision
            WHERE side = \(side.text) AND kind = \(kind.rawValue)\(after)
            ORDER BY since, complaint, clock, level LIMIT \(limit)
            """
        ).map { WaitingDecision(complaint: try $0.id(0), decision: try PendingDecision(row: $0, from: 1)) }
    }

    /// Live clocks of an agency, or of the hub for nil, that are due from `start` on and before `end`; soonest first.
    ///
    /// One walk along the index for each kind of clock; the cost follows `limit`.
    package borrowing func dueClocks(
        _ clocks: [ClockKind], of agency: Agency.ID?, from start: Instant, before end: Instant,
        after place: DueClock.Place? = nil, limit: Int
    ) throws -> [DueClock] {
        let owner = agency?.text ?? ""
        let after: SQL =
            place.map { " AND (due_at, complaint, clock) > (\($0.due), \($0.complaint), \($0.clock))" } ?? ""
        let walks = clocks.map { clock -> SQL in
            """
            SELECT complaint, clock, due_at FROM (
                SELECT complaint, clock, due_at FROM clock
                WHERE ending IS NULL AND clock = \(clock.rawValue) AND agency = \(owner)
                    AND due_at >= \(start) AND due_at < \(end)\(after)
                ORDER BY due_at, complaint LIMIT \(limit)) AS walk
            """
        }
        return try run(
            """
            SELECT d.complaint, d.clock, d.due_at, a.unit, c.category, c.status FROM (
                SELECT complaint, clock, due_at FROM (\(walks.joined(by: " UNION ALL "))) AS walks
                ORDER BY due_at, complaint, clock LIMIT \(limit)) d
            JOIN complaint c ON c.id = d.complaint
            LEFT JOIN assignment a ON a.complaint = d.complaint AND a.agency = \(owner)
            ORDER BY d.due_at, d.complaint, d.clock
            """
        ).map { row in
            DueClock(
                complaint: try row.id(0), clock: try row.choice(1), due: try row.instant(2), unit: try row.idOrNil(3),
                category: try row.idOrNil(4), isOpen: try row.choice(5, of: Status.self).isOpen)
        }
    }

    /// The complaints behind a number, of one month or of all, newest first.
    package borrowing func marked(
        _ measure: AgencyTally.Measure, of side: FigureSide, from: Day, before end: Day,
        after place: MarkedComplaint.Place? = nil, limit: Int
    ) throws -> [MarkedComplaint] {
        let after: SQL = place.map { " AND (month, number) < (\($0.month), \($0.number))" } ?? ""
        return try run(
            """
            SELECT c.id, m.month, m.number FROM (
                SELECT month, number FROM agency_mark
                WHERE side = \(side.text) AND measure = \(measure.rawValue) AND month >= \(from) AND month < \(end)
                    AND count > 0\(after)
                ORDER BY month DESC, number DESC LIMIT \(limit)) m
            JOIN complaint c ON c.number = m.number
            ORDER BY m.month DESC, m.number DESC
            """
        ).map { row in
            MarkedComplaint(
                complaint: try row.id(0),
                place: .init(month: Day(number: try row.int(1)), number: try row.int64(2)))
        }
    }

    /// Active agencies in the order of their names in a language.
    package borrowing func agenciesByName(
        in language: Language, after place: (name: String, id: String)? = nil, limit: Int
    ) throws -> [Agency.ID] {
        let column: SQL =
            switch language {
            case .thai: "name_thai"
            case .english: "name_english"
            }
        let after: SQL = place.map { " AND (\(column), id) > (\($0.name), \($0.id))" } ?? ""
        return try run(
            """
            SELECT id FROM agency WHERE is_active = 1 AND family <> 'referralOnly' AND is_hub = 0\(after)
            ORDER BY \(column), id LIMIT \(limit)
            """
        ).map { try $0.id(0) }
    }
}
