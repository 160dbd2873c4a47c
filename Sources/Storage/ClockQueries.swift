// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import FoundationEssentials
package import SQL

/// What a complainant waits for.
package struct OwedAnswer: Equatable, Sendable {
    package let clock: ClockKind
    package let due: Instant
}

/// A clock that wants something done.
package struct Alarm: Equatable, Sendable {
    package let complaint: Complaint.ID
    package let run: ClockRun.ID
    package let at: Instant
}

/// A live run with what belongs to it, wherever its complaint stands.
package struct LiveClock: Equatable, Sendable {
    package let complaint: Complaint.ID
    package let status: Status
    package let run: ClockRun
    /// As they were last derived.
    package let instants: DerivedInstants
    /// The run's history as it stands in the row.
    fileprivate let history: String?
}

/// A live run with the matter of its complaint, on which a planned policy or day is tried.
package struct ClockOnTrial: Equatable, Sendable {
    package let run: ClockRun
    package let matter: Policy.Scope
    package let due: Instant
}

/// Every statement on `clock`, and the one place that knows its columns.
extension Transaction {
    /// All clocks of a complaint, in the order in which they started.
    package borrowing func clocks(of complaint: Complaint.ID) throws -> ClockLedger {
        let rows = try run(
            "SELECT \(ClockRun.columns) FROM clock WHERE complaint = \(complaint) ORDER BY position")
        return ClockLedger(try rows.map { try ClockRun(row: $0) })
    }

    /// Saves what has changed, with the due instants and alarms that follow.
    ///
    /// Alarms rest while the complaint is merged into another: `moving` all of them saves every live clock.
    package borrowing func save(
        _ ledger: ClockLedger, from before: ClockLedger, of complaint: Complaint, moving: Bool = false, terms: Terms
    ) throws {
        for (position, run) in ledger.runs.enumerated() {
            let old = position < before.runs.count ? before.runs[position] : nil
            guard run != old || moving && run.isLive else { continue }
            try save(run, position, isNew: old == nil, of: complaint, terms: terms)
        }
    }

    private borrowing func save(
        _ run: ClockRun, _ position: Int, isNew: Bool, of complaint: Complaint, terms: Terms
    ) throws {
        let derived = Derived(run, of: complaint.status, terms)
        let history = try run.storedHistory
        if isNew {
            try execute(
                """
                INSERT INTO clock (complaint, clock, agency, number, position, started_at, amount, unit, policy,
                    history, level, breached_at, ended_at, ending, due_at, alarm_at)
                VALUES (\(complaint.id), \(run.id.clock.rawValue), \(run.id.agency?.text ?? ""), \(run.id.number),
                    \(position), \(run.startedAt), \(run.period.amount), \(run.period.unit.rawValue), \(run.policy),
                    \(history), \(run.level), \(run.breachedAt), \(run.endedAt), \(run.ending?.rawValue),
                    \(derived.due), \(derived.alarm))
                """)
        } else {
            try execute(
                """
                UPDATE clock SET history = \(history), level = \(run.level), breached_at = \(run.breachedAt),
                    ended_at = \(run.endedAt), ending = \(run.ending?.rawValue), due_at = \(derived.due),
                    alarm_at = \(derived.alarm)
                WHERE \(run.id.key(of: complaint.id))
                """)
        }
    }

    /// The alarms that are due, of one complaint if given, earliest first, none that another process is at.
    package borrowing func dueAlarms(
        at now: Instant, of complaint: Complaint.ID? = nil, limit: Int
    ) throws -> [Alarm] {
        let only: SQL = complaint.map { " AND complaint = \($0)" } ?? ""
        let skipping: SQL =
            switch engine {
            case .sqlite: ""
            case .postgres: " FOR UPDATE SKIP LOCKED"
            }
        return try run(
            """
            SELECT complaint, clock, agency, number, alarm_at FROM clock
            WHERE alarm_at IS NOT NULL AND alarm_at <= \(now)\(only) ORDER BY alarm_at, complaint LIMIT \(limit)\(skipping)
            """
        ).map { row in
            Alarm(complaint: try row.id(0), run: try ClockRun.ID(row: row, from: 1), at: try row.instant(4))
        }
    }

    /// Lets an alarm rest until then; its due instant and its level stay.
    package borrowing func putOff(_ alarm: Alarm, until later: Instant) throws {
        try execute(
            "UPDATE clock SET alarm_at = \(later) WHERE \(alarm.run.key(of: alarm.complaint)) AND ending IS NULL")
    }

    /// When the next alarm is, of one complaint if given; nil when no clock runs.
    package borrowing func nextAlarm(of complaint: Complaint.ID? = nil) throws -> Instant? {
        let only: SQL = complaint.map { " AND complaint = \($0)" } ?? ""
        return try run(
            "SELECT alarm_at FROM clock WHERE alarm_at IS NOT NULL\(only) ORDER BY alarm_at LIMIT 1"
        ).first?.instant(0)
    }

    /// The live clocks of one kind that are due after `earliest`, in the order of owner and due instant.
    ///
    /// Those of one agency if given.
    package borrowing func liveClocks(
        _ clock: ClockKind, of agency: Agency.ID? = nil, dueAfter earliest: Instant,
        after place: LiveClock.Place? = nil, limit: Int
    ) throws -> [LiveClock] {
        let only: SQL = agency.map { " AND agency = \($0)" } ?? ""
        let after: SQL =
            place.map { " AND (agency, due_at, complaint) > (\($0.agency), \($0.due), \($0.complaint))" } ?? ""
        return try run(
            """
            SELECT c.complaint, m.status, c.due_at, c.alarm_at, \(ClockRun.qualified) FROM (
                SELECT complaint, due_at, alarm_at, \(ClockRun.columns) FROM clock
                WHERE clock = \(clock.rawValue)\(only) AND ending IS NULL AND due_at > \(earliest)\(after)
                ORDER BY agency, due_at, complaint LIMIT \(limit)) c
            JOIN complaint m ON m.id = c.complaint ORDER BY c.agency, c.due_at, c.complaint
            """
        ).map { row in
            LiveClock(
                complaint: try row.id(0), status: try row.choice(1), run: try ClockRun(row: row, from: 4),
                instants: DerivedInstants(due: try row.instantOrNil(2), alarm: try row.instantOrNil(3)),
                history: try row.stringOrNil(4 + ClockRun.historyColumn))
        }
    }

    /// How many there are of these, counted up to `max`.
    package borrowing func liveClockCount(
        _ clock: ClockKind, of agency: Agency.ID? = nil, dueAfter earliest: Instant, max: Int
    ) throws -> Int {
        let only: SQL = agency.map { " AND agency = \($0)" } ?? ""
        let rows = try run(
            """
            SELECT count(*) FROM (
                SELECT 1 FROM clock
                WHERE clock = \(clock.rawValue)\(only) AND ending IS NULL AND due_at > \(earliest)
                LIMIT \(max)) counted
            """)
        return try rows.first?.int(0) ?? 0
    }

    /// Every `step`th of the live clocks of one kind that are due after `earliest`, of one agency if given.
    ///
    /// They are taken from the first `max` in the order of owner and due instant; `before` have been counted already
    /// that lie in front of them, so that several parts make one even row. The inner table is read from the index.
    package borrowing func clocksOnTrial(
        _ clock: ClockKind, of agency: Agency.ID? = nil, dueAfter earliest: Instant, every step: Int = 1,
        before: Int = 0, max: Int
    ) throws -> [ClockOnTrial] {
        let only: SQL = agency.map { " AND agency = \($0)" } ?? ""
        return try run(
            """
            SELECT m.category, m.kind, m.urgency, c.due_at, \(ClockRun.qualified) FROM (
                SELECT complaint, agency, due_at, row_number() OVER (ORDER BY agency, due_at, complaint) AS place FROM (
                    SELECT complaint, agency, due_at FROM clock
                    WHERE clock = \(clock.rawValue)\(only) AND ending IS NULL AND due_at > \(earliest)
                    ORDER BY agency, due_at, complaint LIMIT \(max)) counted) s
            JOIN clock c ON c.complaint = s.complaint AND c.clock = \(clock.rawValue) AND c.agency = s.agency
                AND c.due_at = s.due_at AND c.ending IS NULL
            JOIN complaint m ON m.id = s.complaint
            WHERE (s.place - 1 + \(before)) % \(step) = 0 ORDER BY s.place
            """
        ).map { row in
            ClockOnTrial(
                run: try ClockRun(row: row, from: 4),
                matter: Policy.Scope(
                    category: try row.idOrNil(0), kind: try row.choice(1), urgency: try row.choice(2)),
                due: try row.instant(3))
        }
    }

    /// Writes down what a live clock is derived to now; whether it is due at another instant than before.
    ///
    /// A clock that an event has moved since it was read is left alone: the event derived it by the same terms.
    @discardableResult
    package borrowing func rederive(_ clock: LiveClock, terms: Terms) throws -> Bool {
        let derived = Derived(clock.run, of: clock.status, terms)
        guard derived != clock.instants else { return false }
        let changed = try execute(
            """
            UPDATE clock SET due_at = \(derived.due), alarm_at = \(derived.alarm)
            WHERE \(clock.run.id.key(of: clock.complaint)) AND ending IS NULL AND level = \(clock.run.level)
                AND due_at IS NOT DISTINCT FROM \(clock.instants.due)
                AND alarm_at IS NOT DISTINCT FROM \(clock.instants.alarm)
                AND history IS NOT DISTINCT FROM \(clock.history)
            """)
        return changed == 1 && derived.due != clock.instants.due
    }

    /// Puts right a row whose alarm came up though nothing is to be done.
    package borrowing func settle(_ run: ClockRun, of complaint: Complaint, terms: Terms) throws {
        let derived = Derived(run, of: complaint.status, terms)
        try execute(
            """
            UPDATE clock SET due_at = \(derived.due), alarm_at = \(derived.alarm)
            WHERE \(run.id.key(of: complaint.id)) AND ending IS NULL
            """)
    }

    /// The first clock that runs for the complainant: the first reply, then the result.
    package borrowing func owedAnswer(to complaint: Complaint.ID) throws -> OwedAnswer? {
        try run(
            """
            SELECT clock, due_at FROM clock WHERE complaint = \(complaint)
                AND clock IN (\(ClockKind.contestReview.rawValue), \(ClockKind.firstReply.rawValue),
                    \(ClockKind.result.rawValue))
                AND ending IS NULL AND due_at IS NOT NULL
            ORDER BY clock, due_at LIMIT 1
            """
        ).first.map { OwedAnswer(clock: try $0.choice(0), due: try $0.instant(1)) }
    }

    /// What stands in the rows beside what the clocks are made of: due instants and alarms, for `rongthuk verify`.
    package borrowing func derivedInstants(of complaint: Complaint.ID) throws -> [DerivedInstants] {
        try run("SELECT due_at, alarm_at FROM clock WHERE complaint = \(complaint) ORDER BY position").map {
            DerivedInstants(due: try $0.instantOrNil(0), alarm: try $0.instantOrNil(1))
        }
    }
}

/// What a run's row holds that follows from the rest of it.
package struct DerivedInstants: Equatable, Sendable {
    package let due: Instant?
    package let alarm: Instant?

    package init(due: Instant?, alarm: Instant?) {
        self.due = due
        self.alarm = alarm
    }

    /// As it must be.
    package init(_ run: ClockRun, of status: Status, _ terms: Terms) {
        let calendar = terms.calendar(of: run)
        due = run.due(in: calendar)
        alarm = status.isOpen ? Ladder.next(of: run, in: calendar)?.at : nil
    }
}

private typealias Derived = DerivedInstants

extension LiveClock {
    /// A place in the order of `liveClocks`.
    package struct Place: Equatable, Sendable {
        package let agency: String
        package let due: Instant
        package let complaint: Complaint.ID
    }

    /// Nil for one that is never due, which no list has.
    package var place: Place? {
        instants.due.map { Place(agency: run.id.agency?.text ?? "", due: $0, complaint: complaint) }
    }
}

extension ClockRun.ID {
    init(row: Row, from index: Int) throws {
        let agency = try row.string(index + 1)
        self.init(
            clock: try row.choice(index), agency: agency.isEmpty ? nil : try row.id(index + 1),
            number: try row.int(index + 2))
    }

    /// The condition that names its row.
    fileprivate func key(of complaint: Complaint.ID) -> SQL {
        "complaint = \(complaint) AND clock = \(clock.rawValue) AND agency = \(agency?.text ?? "") AND number = \(number)"
    }
}

extension ClockRun {
    fileprivate static let columns: SQL = """
        clock, agency, number, started_at, amount, unit, policy, history, level, breached_at, ended_at, ending
        """
    fileprivate static let historyColumn = 7
    /// The same where another table stands beside it.
    fileprivate static let qualified: SQL = """
        c.clock, c.agency, c.number, c.started_at, c.amount, c.unit, c.policy, c.history, c.level, c.breached_at,
        c.ended_at, c.ending
        """

    fileprivate init(row: Row, from index: Int = 0) throws {
        let unit = try row.choice(index + 5, of: Period.Unit.self)
        guard let period = Period(amount: try row.int(index + 4), unit: unit) else {
            throw DatabaseError.decoding("the period of a clock")
        }
        let history = try row.stringOrNil(index + Self.historyColumn).map { text in
            try JSONDecoder().decode([ClockEvent].self, from: Data(text.utf8))
        }
        self.init(
            id: try ID(row: row, from: index), startedAt: try row.instant(index + 3), period: period,
            policy: try row.idOrNil(index + 6), history: history ?? [], level: try row.int(index + 8),
            breachedAt: try row.instantOrNil(index + 9), endedAt: try row.instantOrNil(index + 10),
            ending: try row.choiceOrNil(index + 11))
    }

    /// Nil for a clock to which nothing has happened, as for most.
    fileprivate var storedHistory: String? {
        get throws { history.isEmpty ? nil : String(decoding: try JSONEncoder().encode(history), as: UTF8.self) }
    }
}
