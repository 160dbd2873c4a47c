// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// Every statement on `acting_period`, and the one place that knows its columns.
extension Transaction {
    package borrowing func actingPeriod(_ id: ActingPeriod.ID) throws -> ActingPeriod? {
        try run("SELECT \(ActingPeriod.columns) FROM acting_period WHERE id = \(id)").first.map(ActingPeriod.init(row:))
    }

    /// Those of an agency that are not over at an instant, in the order of their ends, after a place in that order.
    package borrowing func actingPeriods(
        of agency: Agency.ID, endingAfter instant: Instant, after place: ActingPeriod.Place? = nil, limit: Int
    ) throws -> [ActingPeriod] {
        let after: SQL = place.map { " AND (end_at, id) > (\($0.end), \($0.id))" } ?? ""
        return try actingPeriods(where: "agency = \(agency)\(after)", endingAfter: instant, limit: limit)
    }

    /// The absences of one officer that are not over, in the order of their ends.
    package borrowing func absences(
        of officer: Officer.ID, endingAfter instant: Instant, limit: Int
    ) throws -> [ActingPeriod] {
        try actingPeriods(where: "officer = \(officer)", endingAfter: instant, limit: limit)
    }

    /// What an officer is the deputy for, now or later, in the order of the ends.
    package borrowing func deputyships(
        of officer: Officer.ID, endingAfter instant: Instant, limit: Int
    ) throws -> [ActingPeriod] {
        try actingPeriods(where: "deputy = \(officer)", endingAfter: instant, limit: limit)
    }

    private borrowing func actingPeriods(
        where condition: SQL, endingAfter instant: Instant, limit: Int
    ) throws -> [ActingPeriod] {
        try run(
            """
            SELECT \(ActingPeriod.columns) FROM acting_period WHERE \(condition) AND end_at > \(instant)
            ORDER BY end_at, id LIMIT \(limit)
            """
        ).map(ActingPeriod.init(row:))
    }

    package borrowing func insert(_ period: ActingPeriod) throws {
        try execute(
            """
            INSERT INTO acting_period (id, agency, officer, deputy, from_at, until_at, reason, written_order,
                ordered_by, ordered_at, ended_by, ended_at, end_at)
            VALUES (\(period.id), \(period.agency), \(period.officer), \(period.deputy), \(period.from),
                \(period.until), \(period.reason.rawValue), \(period.order), \(period.orderedBy), \(period.orderedAt),
                \(period.ending?.by), \(period.ending?.at), \(period.end))
            """)
    }

    /// Writes down that it was ended; false if somebody else did so before.
    package borrowing func end(_ period: ActingPeriod) throws -> Bool {
        try execute(
            """
            UPDATE acting_period
            SET ended_by = \(period.ending?.by), ended_at = \(period.ending?.at), end_at = \(period.end)
            WHERE id = \(period.id) AND ended_at IS NULL
            """) == 1
    }

    /// Lets no two changes to the periods of one agency happen at once.
    ///
    /// SQLite has one writer anyway; elsewhere the second waits for the row of the agency.
    package borrowing func holdActingPeriods(of agency: Agency.ID) throws {
        try execute("UPDATE agency SET is_active = is_active WHERE id = \(agency)")
    }
}

extension ActingPeriod {
    /// A place in the order of an agency's list.
    package struct Place: Equatable, Sendable {
        package let end: Instant
        package let id: ActingPeriod.ID

        package init(end: Instant, id: ActingPeriod.ID) {
            self.end = end
            self.id = id
        }
    }

    package var place: Place { Place(end: end, id: id) }

    fileprivate static let columns: SQL = """
        id, agency, officer, deputy, from_at, until_at, reason, written_order, ordered_by, ordered_at, ended_by, ended_at
        """

    fileprivate init(row: Row) throws {
        let (endedBy, endedAt) = (try row.idOrNil(10, of: Officer.self), try row.instantOrNil(11))
        self.init(
            id: try row.id(0), agency: try row.id(1), officer: try row.id(2), deputy: try row.idOrNil(3),
            from: try row.instant(4), until: try row.instant(5), reason: try row.choice(6),
            order: try row.stringOrNil(7), orderedBy: try row.idOrNil(8), orderedAt: try row.instant(9),
            ending: endedAt.map { Ending(by: endedBy, at: $0) })
    }
}
