// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL
import ThaiText

/// Every statement on `agency` and `agency_seat`, and the one place that knows their columns.
extension Transaction {
    package borrowing func agency(_ id: Agency.ID) throws -> Agency? {
        try run("SELECT \(Agency.columns) FROM agency a WHERE a.id = \(id)").first.map(Agency.init(row:))
    }

    package borrowing func agency(code: String) throws -> Agency? {
        try run("SELECT \(Agency.columns) FROM agency a WHERE a.code = \(code)").first.map(Agency.init(row:))
    }

    /// The agency that runs the centre; nil before it was registered.
    package borrowing func hub() throws -> Agency? {
        try run("SELECT \(Agency.columns) FROM agency a WHERE a.is_hub = 1").first.map(Agency.init(row:))
    }

    /// In the order of their codes, at most `limit` after `code`.
    package borrowing func agencies(after code: String = "", limit: Int) throws -> [Agency] {
        try run("SELECT \(Agency.columns) FROM agency a WHERE a.code > \(code) ORDER BY a.code LIMIT \(limit)")
            .map(Agency.init(row:))
    }

    /// Those of `ids` that exist, by their ids.
    package borrowing func agencies(_ ids: some Collection<Agency.ID>) throws -> [Agency.ID: Agency] {
        guard !ids.isEmpty else { return [:] }
        let found = try run("SELECT \(Agency.columns) FROM agency a WHERE a.id IN (\(SQL.list(ids)))")
            .map(Agency.init(row:))
        return Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    }

    package borrowing func insert(_ agency: Agency) throws {
        try execute(
            """
            INSERT INTO agency (id, code, name_thai, name_english, family, is_hub, is_active, province,
                thai_order)
            VALUES (\(agency.id), \(agency.code), \(agency.nameThai), \(agency.nameEnglish),
                \(agency.family.rawValue), \(agency.isHub), \(agency.isActive), \(agency.province),
                \(ThaiText.sortKey(agency.nameThai)))
            """)
        // It has no clocks yet, so that it may have been there always.
        try seat(agency, since: Instant(microseconds: 0))
    }

    /// Saves what may change; the code and being the hub never do.
    ///
    /// - Throws: ``DatabaseError/stale`` if there is none.
    package borrowing func update(_ agency: Agency) throws {
        let changed = try execute(
            """
            UPDATE agency SET name_thai = \(agency.nameThai), name_english = \(agency.nameEnglish),
                family = \(agency.family.rawValue), is_active = \(agency.isActive), province = \(agency.province),
                thai_order = \(ThaiText.sortKey(agency.nameThai))
            WHERE id = \(agency.id)
            """)
        guard changed == 1 else { throw DatabaseError.stale }
        try countNaming()
    }

    /// Writes down where the agency's name stands in a dictionary.
    package borrowing func order(_ agency: Agency) throws {
        try execute(
            "UPDATE agency SET thai_order = \(ThaiText.sortKey(agency.nameThai)) WHERE id = \(agency.id)")
    }

    /// Writes down that the agency's offices are in another province from now on, or in none alone.
    package borrowing func reseat(_ agency: Agency, at now: Instant) throws {
        try execute("UPDATE agency_seat SET until = \(now) WHERE agency = \(agency.id) AND until IS NULL")
        try seat(agency, since: now)
    }

    private borrowing func seat(_ agency: Agency, since: Instant) throws {
        guard let province = agency.province else { return }
        try execute(
            "INSERT INTO agency_seat (agency, province, since) VALUES (\(agency.id), \(province), \(since))")
    }

    /// Where agencies have and had their offices, in the order in which it was written down.
    borrowing func agencySeats() throws -> [AgencySeat] {
        try run("SELECT agency, province, since, until FROM agency_seat ORDER BY number").map { row in
            AgencySeat(
                agency: try row.id(0), province: try row.string(1), since: try row.instant(2),
                until: try row.instantOrNil(3))
        }
    }

    /// The agency with the areas that its agreements cover on `day`; nil if there is none.
    package borrowing func standing(of id: Agency.ID, on day: Day) throws -> Standing? {
        try standings(where: "a.id = \(id)", on: day).first
    }

    /// Those of `ids` that exist, by their ids.
    package borrowing func standings(
        of ids: some Collection<Agency.ID>, on day: Day
    ) throws -> [Agency.ID: Standing] {
        guard !ids.isEmpty else { return [:] }
        let found = try standings(where: "a.id IN (\(SQL.list(ids)))", on: day)
        return Dictionary(found.map { ($0.agency.id, $0) }) { first, _ in first }
    }

    /// In the order of their codes, at most `limit` active agencies after `code`.
    package borrowing func standings(after code: String = "", on day: Day, limit: Int) throws -> [Standing] {
        try standings(
            where: """
                a.id IN (SELECT id FROM agency WHERE code > \(code) AND is_active = 1 ORDER BY code LIMIT \(limit))
                """, on: day)
    }

    private borrowing func standings(where condition: SQL, on day: Day) throws -> [Standing] {
        let rows = try run(
            """
            SELECT DISTINCT \(Agency.columns), f.area
            FROM agency a
            LEFT JOIN (
                SELECT m.agency, r.area FROM agreement_agency m
                JOIN agreement g ON g.id = m.agreement
                JOIN agreement_area r ON r.agreement = g.id
                WHERE g.valid_from <= \(day) AND (g.valid_until IS NULL OR g.valid_until >= \(day))
            ) f ON f.agency = a.id
            WHERE \(condition)
            ORDER BY a.code
            """)
        var standings: [Standing] = []
        for row in rows {
            let agency = try Agency(row: row)
            var areas: Set<Agreement.Area> = []
            if let last = standings.last, last.agency.id == agency.id { areas = standings.removeLast().areas }
            if let area = try row.choiceOrNil(Agency.columnCount, of: Agreement.Area.self) { areas.insert(area) }
            standings.append(Standing(agency: agency, areas: areas))
        }
        return standings
    }
}

extension Agency {
    fileprivate static let columns: SQL =
        "a.id, a.code, a.name_thai, a.name_english, a.family, a.is_hub, a.is_active, a.province"
    fileprivate static let columnCount = 8

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.id(0), code: try row.string(1), nameThai: try row.string(2), nameEnglish: try row.string(3),
            family: try row.choice(4), isHub: try row.bool(5), isActive: try row.bool(6),
            province: try row.stringOrNil(7))
    }
}
