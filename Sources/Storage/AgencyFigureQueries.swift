// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// Figures of one side as they were last published.
package struct PublishedAgency: Equatable, Sendable {
    package let summary: String
    package let body: String
    package let asOf: Instant
}

/// Every statement on `agency_sum`, `agency_stay`, `agency_mark` and `agency_figures`.
extension Transaction {
    /// Adds to the sums and marks; in the order of their keys, as the other sums are.
    package borrowing func add(_ difference: AgencyTally) throws {
        let numbers = try numbers(of: Set(difference.marks.keys.map(\.complaint)))
        try inParts(difference.counts.map(countRow)) { rows in
            """
            INSERT INTO agency_sum (side, split, value, measure, month, count) VALUES \(rows)
            ON CONFLICT (side, split, value, measure, month) DO UPDATE SET count = agency_sum.count + excluded.count
            """
        }
        try inParts(difference.stays.map(stayRow)) { rows in
            """
            INSERT INTO agency_stay (side, milestone, started_on, state, days, count) VALUES \(rows)
            ON CONFLICT (side, milestone, started_on, state, days)
                DO UPDATE SET count = agency_stay.count + excluded.count
            """
        }
        let marks = difference.marks.compactMap { mark, count -> KeyedRow? in
            guard let number = numbers[mark.complaint] else { return nil }
            let (side, list, month) = (mark.place.side.text, mark.place.list, mark.place.month)
            return ("\(side) \(list) \(month.iso) \(number)", "(\(side), \(list), \(month), \(number), \(count))")
        }
        try inParts(marks) { rows in
            """
            INSERT INTO agency_mark (side, measure, month, number, count) VALUES \(rows)
            ON CONFLICT (side, measure, month, number) DO UPDATE SET count = agency_mark.count + excluded.count
            """
        }
        // So that no walk along a list steps over what was there once; an index holds these rows alone.
        try execute("DELETE FROM agency_mark WHERE count = 0")
        let sides = Set(difference.counts.keys.map(\.side.text) + difference.stays.keys.map(\.side.text))
        try inParts(sides.map { side in (side, "(\(side), 1, 0)") }) { rows in
            """
            INSERT INTO agency_figures (side, is_stale, as_of) VALUES \(rows)
            ON CONFLICT (side) DO UPDATE SET is_stale = 1
            """
        }
    }

    private borrowing func inParts(_ rows: [KeyedRow], _ statement: (SQL) -> SQL) throws {
        let rows = rows.sorted { $0.key < $1.key }.map(\.row)
        for start in stride(from: 0, to: rows.count, by: Self.agencyRowsPerStatement) {
            let part = rows[start..<min(start + Self.agencyRowsPerStatement, rows.count)]
            try execute(statement(part.joined(by: ", ")))
        }
    }

    /// Limit: rows of one statement; six values each stay far below what both engines bind.
    private static var agencyRowsPerStatement: Int { 500 }

    private borrowing func numbers(of complaints: Set<Complaint.ID>) throws -> [Complaint.ID: Int64] {
        guard !complaints.isEmpty else { return [:] }
        let rows = try run("SELECT id, number FROM complaint WHERE id IN (\(SQL.list(complaints)))")
        return Dictionary(try rows.map { (try $0.id(0), try $0.int64(1)) }) { first, _ in first }
    }

    /// The counts of one side over some months.
    package borrowing func agencyCounts(
        of side: FigureSide, from: Day, before end: Day
    ) throws -> [AgencyTally.Place: Int] {
        var counts: [AgencyTally.Place: Int] = [:]
        for split in AgencyTally.Split.allCases {
            let rows = try run(
                """
                SELECT value, measure, month, count FROM agency_sum
                WHERE side = \(side.text) AND split = \(split.rawValue) AND month >= \(from) AND month < \(end)
                """)
            for row in rows {
                let place = AgencyTally.Place(
                    side: side, split: split, value: try row.string(0), measure: try row.choice(1),
                    month: Day(number: try row.int(2)))
                counts[place] = try row.int(3)
            }
        }
        return counts
    }

    /// The stays of one side that began over some days; those that have ended are added up by how long they were.
    package borrowing func agencyCurve(
        of side: FigureSide, _ milestone: Tally.Milestone, from: Day, before end: Day, on today: Day
    ) throws -> DurationCurve {
        var ended: [Int: Int] = [:]
        var notYet: [Int: Int] = [:]
        let rows = try run(
            """
            SELECT state, CASE state WHEN 'open' THEN \(today) - started_on ELSE days END AS waited,
                CAST(sum(count) AS bigint)
            FROM agency_stay
            WHERE side = \(side.text) AND milestone = \(milestone.rawValue) AND started_on >= \(from) AND started_on < \(end)
            GROUP BY state, waited
            """)
        for row in rows {
            let (days, count) = (max(0, try row.int(1)), try row.int(2))
            switch try row.choice(0, of: Tally.Duration.State.self) {
            case .ended: ended[days, default: 0] += count
            case .left, .open: notYet[days, default: 0] += count
            }
        }
        return DurationCurve(ended: ended, notYet: notYet)
    }

    /// Sides whose figures are older than their sums, or than today; at most `limit`.
    package borrowing func staleSides(before today: Instant, limit: Int) throws -> [FigureSide] {
        let rows = try run(
            """
            SELECT side FROM (
                SELECT side FROM (SELECT side FROM agency_figures WHERE is_stale = 1 LIMIT \(limit)) AS changed
                UNION ALL
                SELECT side FROM (SELECT side FROM agency_figures WHERE is_stale = 0 AND as_of < \(today) LIMIT \(limit))
                    AS older) AS stale
            ORDER BY side LIMIT \(limit)
            """)
        return try rows.compactMap { FigureSide(try $0.string(0)) }
    }

    /// Says that the side's figures are being made; whoever adds to its sums afterwards waits and says otherwise.
    package borrowing func beginFigures(of side: FigureSide) throws {
        try execute("UPDATE agency_figures SET is_stale = 0 WHERE side = \(side.text)")
    }

    package borrowing func publishFigures(
        of side: FigureSide, summary: String, body: String, asOf now: Instant
    ) throws {
        try execute(
            "UPDATE agency_figures SET as_of = \(now), summary = \(summary), body = \(body) WHERE side = \(side.text)")
    }

    /// What was published last for a side; nil before anything was.
    package borrowing func publishedFigures(of side: FigureSide) throws -> PublishedAgency? {
        guard
            let row = try run("SELECT summary, body, as_of FROM agency_figures WHERE side = \(side.text)").first,
            let summary = try row.stringOrNil(0), let body = try row.stringOrNil(1)
        else { return nil }
        return PublishedAgency(summary: summary, body: body, asOf: try row.instant(2))
    }

    /// What was published last for some agencies, without the bodies.
    package borrowing func publishedSummaries(
        of agencies: [Agency.ID]
    ) throws -> [Agency.ID: String] {
        guard !agencies.isEmpty else { return [:] }
        let rows = try run(
            """
            SELECT side, summary FROM agency_figures
            WHERE side IN (\(SQL.list(agencies.map(\.text)))) AND summary IS NOT NULL
            """)
        return Dictionary(try rows.map { (try $0.id(0), try $0.string(1)) }) { first, _ in first }
    }

    /// All sums of executives as they are kept, for `rongthuk verify`.
    package borrowing func keptAgencySums() throws -> AgencyTally {
        var kept = AgencyTally()
        for row in try run("SELECT side, split, value, measure, month, count FROM agency_sum") {
            let place = AgencyTally.Place(
                side: try row.side(0), split: try row.choice(1), value: try row.string(2), measure: try row.choice(3),
                month: Day(number: try row.int(4)))
            kept.set(try row.int(5), at: place)
        }
        for row in try run("SELECT side, milestone, started_on, state, days, count FROM agency_stay") {
            let stay = AgencyTally.Stay(
                side: try row.side(0), milestone: try row.choice(1), from: Day(number: try row.int(2)),
                state: try row.choice(3), days: try row.int(4))
            kept.set(try row.int(5), of: stay)
        }
        return kept
    }

    /// How many lines each month of each list has, for `rongthuk verify`.
    package borrowing func markCounts() throws -> [AgencyTally.ListPlace: Int] {
        let rows = try run(
            "SELECT side, measure, month, CAST(sum(count) AS bigint) FROM agency_mark GROUP BY side, measure, month")
        let counts = try rows.map { row in
            let place = AgencyTally.ListPlace(
                side: try row.side(0), list: try row.string(1), month: Day(number: try row.int(2)))
            return (place, try row.int(3))
        }
        return Dictionary(counts) { first, _ in first }.filter { $0.value != 0 }
    }

    /// Whether each of these marks stands in the rows.
    package borrowing func hasMarks(_ tally: AgencyTally, number: Int64) throws -> Bool {
        for (mark, count) in tally.marks {
            let row = try run(
                """
                SELECT count FROM agency_mark WHERE side = \(mark.place.side.text) AND measure = \(mark.place.list)
                    AND month = \(mark.place.month) AND number = \(number)
                """
            ).first
            guard try row?.int(0) == count else { return false }
        }
        return true
    }

    /// Whether something of the complaint is not counted yet.
    package borrowing func fedComplaints() throws -> Set<Complaint.ID> {
        Set(try run("SELECT DISTINCT complaint FROM event_feed").map { try $0.id(0) })
    }
}

extension Row {
    fileprivate func side(_ index: Int) throws -> FigureSide {
        guard let side = FigureSide(try string(index)) else { throw DatabaseError.decoding("a side of figures") }
        return side
    }
}

private typealias KeyedRow = (key: String, row: SQL)

private func countRow(_ entry: (key: AgencyTally.Place, value: Int)) -> KeyedRow {
    let (side, split, measure) = (entry.key.side.text, entry.key.split.rawValue, entry.key.measure.rawValue)
    return (
        "\(side) \(split) \(entry.key.value) \(measure) \(entry.key.month.iso)",
        "(\(side), \(split), \(entry.key.value), \(measure), \(entry.key.month), \(entry.value))"
    )
}

private func stayRow(_ entry: (key: AgencyTally.Stay, value: Int)) -> KeyedRow {
    let (stay, count) = entry
    let (side, milestone, state) = (stay.side.text, stay.milestone.rawValue, stay.state.rawValue)
    return (
        "\(side) \(milestone) \(stay.from.iso) \(state) \(stay.days)",
        "(\(side), \(milestone), \(stay.from), \(state), \(stay.days), \(count))"
    )
}
