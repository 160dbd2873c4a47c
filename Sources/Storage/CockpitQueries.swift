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
    /// How often it is counted in that month; an agency may have had it more than once.
    package let times: Int
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
        ).map(DueClock.init(row:))
    }

    /// The live clocks that have climbed to an executive and are overdue, longest first: those of an agency to its
    /// own, those of all to the hub's for nil; each with whether it still waits for an answer.
    package borrowing func escalatedClocks(
        of agency: Agency.ID?, at now: Instant, after place: DueClock.Place? = nil, limit: Int
    ) throws -> [(clock: DueClock, isAsked: Bool)] {
        let after: SQL =
            place.map { " AND (due_at, complaint, clock) > (\($0.due), \($0.complaint), \($0.clock))" } ?? ""
        // Written out, so that each is the condition of an index.
        let climbed: SQL = agency.map { "level >= 3 AND agency = \($0)" } ?? "level >= 4"
        let owner: SQL = agency.map { "\($0)" } ?? "''"
        let side: Complaint.Holder = agency.map { .agency($0) } ?? .hub
        return try run(
            """
            SELECT d.complaint, d.clock, d.due_at, a.unit, c.category, c.status, CASE WHEN EXISTS (
                SELECT 1 FROM pending_decision p WHERE p.complaint = d.complaint AND p.kind = 'escalation'
                    AND p.side = \(side.text) AND p.clock = d.clock) THEN 1 ELSE 0 END
            FROM (
                SELECT DISTINCT due_at, complaint, clock FROM clock
                WHERE ending IS NULL AND \(climbed) AND due_at < \(now)\(after)
                ORDER BY due_at, complaint, clock LIMIT \(limit)) d
            JOIN complaint c ON c.id = d.complaint
            LEFT JOIN assignment a ON a.complaint = d.complaint AND a.agency = \(owner)
            ORDER BY d.due_at, d.complaint, d.clock
            """
        ).map { (try DueClock(row: $0), try $0.int(6) == 1) }
    }

    /// The latest deadline for the result of each of a few complaints, of one agency if given.
    package borrowing func resultDues(
        of complaints: [Complaint.ID], with agency: Agency.ID?
    ) throws -> [Complaint.ID: Instant] {
        guard !complaints.isEmpty else { return [:] }
        let only: SQL = agency.map { " AND agency = \($0)" } ?? ""
        let rows = try run(
            """
            SELECT complaint, max(due_at) FROM clock
            WHERE complaint IN (\(SQL.list(complaints))) AND clock = 'result' AND due_at IS NOT NULL\(only)
            GROUP BY complaint
            """
        ).map { (try $0.id(0, of: Complaint.self), try $0.instant(1)) }
        return Dictionary(rows) { first, _ in first }
    }

    /// The complaints of some lists together, of one month or of several, newest first.
    ///
    /// One walk along the key for each list; the cost follows `limit`.
    package borrowing func marked(
        _ lists: [AgencyTally.List], of side: FigureSide, from: Day, before end: Day,
        after place: MarkedComplaint.Place? = nil, limit: Int
    ) throws -> [MarkedComplaint] {
        let after: SQL = place.map { " AND (month, number) < (\($0.month), \($0.number))" } ?? ""
        var found: [MarkedComplaint] = []
        for start in stride(from: 0, to: lists.count, by: Self.walksPerStatement) {
            let walks = lists[start..<min(start + Self.walksPerStatement, lists.count)].map { list -> SQL in
                """
                SELECT month, number, count FROM (SELECT month, number, count FROM agency_mark
                    WHERE side = \(side.text) AND measure = \(list.text) AND month >= \(from) AND month < \(end)
                        AND count > 0\(after)
                    ORDER BY month DESC, number DESC LIMIT \(limit)) AS walk
                """
            }
            found += try run(
                """
                SELECT c.id, m.month, m.number, m.times FROM (
                    SELECT month, number, CAST(sum(count) AS bigint) AS times
                    FROM (\(walks.joined(by: " UNION ALL "))) AS walks
                    GROUP BY month, number ORDER BY month DESC, number DESC LIMIT \(limit)) m
                JOIN complaint c ON c.number = m.number
                ORDER BY m.month DESC, m.number DESC
                """
            ).map { row in
                MarkedComplaint(
                    complaint: try row.id(0),
                    place: .init(month: Day(number: try row.int(1)), number: try row.int64(2)), times: try row.int(3))
            }
        }
        guard lists.count > Self.walksPerStatement else { return found }
        found.sort { ($1.place.month, $1.place.number) < ($0.place.month, $0.place.number) }
        return Array(found.prefix(limit))
    }

    /// Limit: walks of one statement; SQLite joins no more than 500 selects into one.
    private static var walksPerStatement: Int { 400 }

    /// Active agencies in the order of their names in a language.
    package borrowing func agenciesByName(
        in language: Language, after agency: Agency? = nil, limit: Int
    ) throws -> [Agency.ID] {
        let column: SQL =
            switch language {
            case .thai: "thai_order"
            case .english: "name_english"
            }
        let after: SQL =
            agency.map { " AND (\(column), id) > (SELECT \(column), id FROM agency WHERE id = \($0.id))" } ?? ""
        return try run(
            """
            SELECT id FROM agency WHERE \(Self.isCompared)\(after) ORDER BY \(column), id LIMIT \(limit)
            """
        ).map { try $0.id(0) }
    }

    /// How many agencies stand side by side, counting no further than `cap`.
    package borrowing func comparedCount(cap: Int) throws -> Int {
        try run("SELECT count(*) FROM (SELECT 1 AS one FROM agency WHERE \(Self.isCompared) LIMIT \(cap)) AS few")
            .first?.int(0) ?? 0
    }

    /// Which agencies executives compare: the condition of the indexes by name.
    private static var isCompared: SQL { "is_active = 1 AND family <> 'referralOnly' AND is_hub = 0" }
}

extension DueClock {
    fileprivate init(row: Row) throws {
        self.init(
            complaint: try row.id(0), clock: try row.choice(1), due: try row.instant(2), unit: try row.idOrNil(3),
            category: try row.idOrNil(4), isOpen: try row.choice(5, of: Status.self).isOpen)
    }
}
