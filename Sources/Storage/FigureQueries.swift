// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// An event that the sums do not hold yet.
package struct FedEvent: Equatable, Sendable {
    package let number: Int64
    package let complaint: Complaint.ID
    package let revision: Int
}

/// Every statement on `event_feed`, `daily_sum`, `duration_sum` and `figures`.
///
/// A row of the feed is written with its event and deleted with its counting, so that none is missed, whatever the
/// order in which transactions end, and no counter is a place where all filings meet.
extension Transaction {
    borrowing func feed(_ event: Event) throws {
        try execute("INSERT INTO event_feed (complaint, revision) VALUES (\(event.complaint), \(event.revision))")
    }

    /// Oldest first.
    package borrowing func fedEvents(after number: Int64 = 0, limit: Int) throws -> [FedEvent] {
        try run(
            """
            SELECT number, complaint, revision FROM event_feed WHERE number > \(number) ORDER BY number LIMIT \(limit)
            """
        ).map { FedEvent(number: try $0.int64(0), complaint: try $0.id(1), revision: try $0.int(2)) }
    }

    /// Takes them out of the feed.
    ///
    /// - Throws: ``DatabaseError/stale`` if another process counted one of them meanwhile.
    package borrowing func takeFed(_ events: [FedEvent]) throws {
        guard !events.isEmpty else { return }
        let taken = try execute("DELETE FROM event_feed WHERE number IN (\(SQL.list(events.map(\.number))))")
        guard taken == events.count else { throw DatabaseError.stale }
    }

    /// The whole stories of several complaints, each oldest first.
    package borrowing func events(of complaints: some Collection<Complaint.ID>) throws -> [Complaint.ID: [Event]] {
        guard !complaints.isEmpty else { return [:] }
        let rows = try run(
            """
            SELECT complaint, revision, kind, at, actor, agency, body, acting_for FROM event
            WHERE complaint IN (\(SQL.list(complaints))) ORDER BY complaint, revision
            """)
        return Dictionary(grouping: try rows.map { try Event(row: $0) }, by: \.complaint)
    }

    /// Adds to the sums; in the order of their keys, so that two who add at once wait for one another in line.
    package borrowing func add(_ difference: Tally) throws {
        let counts = difference.counts.map { place, count -> (key: String, row: SQL) in
            let (dimension, measure) = (place.dimension.rawValue, place.measure.rawValue)
            return (
                "\(dimension) \(place.value) \(measure) \(place.day.iso)",
                "(\(dimension), \(place.value), \(measure), \(place.day), \(count))"
            )
        }
        try insert(sorted(counts)) { rows in
            """
            INSERT INTO daily_sum (dimension, value, measure, day, count) VALUES \(rows)
            ON CONFLICT (dimension, value, measure, day) DO UPDATE SET count = daily_sum.count + excluded.count
            """
        }
        let durations = difference.durations.map { duration, count -> (key: String, row: SQL) in
            let (milestone, state) = (duration.milestone.rawValue, duration.state.rawValue)
            return (
                "\(milestone) \(duration.receivedOn.iso) \(state) \(duration.days)",
                "(\(milestone), \(duration.receivedOn), \(state), \(duration.days), \(count))"
            )
        }
        try insert(sorted(durations)) { rows in
            """
            INSERT INTO duration_sum (milestone, received_on, state, days, count) VALUES \(rows)
            ON CONFLICT (milestone, received_on, state, days) DO UPDATE SET count = duration_sum.count + excluded.count
            """
        }
    }

    private borrowing func insert(_ rows: [SQL], _ statement: (SQL) -> SQL) throws {
        for start in stride(from: 0, to: rows.count, by: Self.rowsPerStatement) {
            try execute(statement(rows[start..<min(start + Self.rowsPerStatement, rows.count)].joined(by: ", ")))
        }
    }

    /// Limit: rows of one statement; five values each stay far below what both engines bind.
    private static var rowsPerStatement: Int { 500 }

    private borrowing func sorted(_ rows: [(key: String, row: SQL)]) -> [SQL] {
        rows.sorted { $0.key < $1.key }.map(\.row)
    }

    /// The counts of one dimension over some days, by value and month.
    package borrowing func sums(
        by dimension: Tally.Dimension, from: Day, before end: Day
    ) throws -> [Tally.Place: Int] {
        let rows = try run(
            """
            SELECT value, measure, day, count FROM daily_sum
            WHERE dimension = \(dimension.rawValue) AND day >= \(from) AND day < \(end)
            """)
        var sums: [Tally.Place: Int] = [:]
        for row in rows {
            let place = Tally.Place(
                dimension, try row.string(0), try row.choice(1), on: Day(number: try row.int(2)))
            sums[place] = try row.int(3)
        }
        return sums
    }

    /// The durations of what was received over some days.
    package borrowing func durations(
        _ milestone: Tally.Milestone, from: Day, before end: Day
    ) throws -> [Tally.Duration: Int] {
        let rows = try run(
            """
            SELECT received_on, state, days, count FROM duration_sum
            WHERE milestone = \(milestone.rawValue) AND received_on >= \(from) AND received_on < \(end)
            """)
        var durations: [Tally.Duration: Int] = [:]
        for row in rows {
            let duration = Tally.Duration(
                milestone, receivedOn: Day(number: try row.int(0)), try row.choice(1), days: try row.int(2))
            durations[duration] = try row.int(3)
        }
        return durations
    }

    /// All sums as they are kept, for `rongthuk verify`.
    package borrowing func keptSums() throws -> Tally {
        var kept = Tally()
        let (first, last) = (Day(number: -1_000_000), Day(number: 4_000_000))
        for dimension in Tally.Dimension.allCases {
            for (place, count) in try sums(by: dimension, from: first, before: last) { kept.set(count, at: place) }
        }
        for milestone in Tally.Milestone.allCases {
            for (duration, count) in try durations(milestone, from: first, before: last) {
                kept.set(count, of: duration)
            }
        }
        return kept
    }

    /// The first day on which anything was counted; nil before that.
    package borrowing func firstCountedDay() throws -> Day? {
        try run("SELECT min(day) FROM daily_sum WHERE dimension = 'all'").first?.intOrNil(0).map(Day.init(number:))
    }

    /// Puts published figures in the place of earlier ones.
    package borrowing func publish(_ body: String, for period: FigurePeriod, asOf now: Instant) throws {
        try execute(
            """
            INSERT INTO figures (period, as_of, body) VALUES (\(period.text), \(now), \(body))
            ON CONFLICT (period) DO UPDATE SET as_of = excluded.as_of, body = excluded.body
            """)
    }

    /// What was published last for the period; nil if nothing was.
    package borrowing func published(_ period: FigurePeriod) throws -> (body: String, asOf: Instant)? {
        guard let row = try run("SELECT body, as_of FROM figures WHERE period = \(period.text)").first else {
            return nil
        }
        return (try row.string(0), try row.instant(1))
    }

    /// The periods that figures were published for.
    package borrowing func publishedPeriods() throws -> [FigurePeriod] {
        try run("SELECT period FROM figures ORDER BY period DESC LIMIT 100").compactMap {
            FigurePeriod(try $0.string(0))
        }
    }
}
