// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL

/// Every statement on `unit`, and the one place that knows its columns.
extension Transaction {
    package borrowing func unit(_ id: Unit.ID) throws -> Unit? {
        try run("SELECT \(Unit.columns) FROM unit WHERE id = \(id)").first.map(Unit.init(row:))
    }

    /// All units of an agency in the order they were made, at most `limit`.
    package borrowing func units(of agency: Agency.ID, limit: Int) throws -> [Unit] {
        try run("SELECT \(Unit.columns) FROM unit WHERE agency = \(agency) ORDER BY id LIMIT \(limit)")
            .map(Unit.init(row:))
    }

    /// Those of `ids` that exist, by their ids.
    package borrowing func units(_ ids: some Collection<Unit.ID>) throws -> [Unit.ID: Unit] {
        guard !ids.isEmpty else { return [:] }
        let found = try run("SELECT \(Unit.columns) FROM unit WHERE id IN (\(SQL.list(ids)))")
            .map(Unit.init(row:))
        return Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    }

    package borrowing func insert(_ unit: Unit) throws {
        try execute(
            """
            INSERT INTO unit (id, agency, name_thai, name_english, is_active)
            VALUES (\(unit.id), \(unit.agency), \(unit.nameThai), \(unit.nameEnglish), \(unit.isActive))
            """)
    }

    /// Saves what may change; the agency never does.
    ///
    /// - Throws: ``DatabaseError/stale`` if there is none.
    package borrowing func update(_ unit: Unit) throws {
        let changed = try execute(
            """
            UPDATE unit SET name_thai = \(unit.nameThai), name_english = \(unit.nameEnglish),
                is_active = \(unit.isActive)
            WHERE id = \(unit.id)
            """)
        guard changed == 1 else { throw DatabaseError.stale }
    }
}

extension Unit {
    fileprivate static let columns: SQL = "id, agency, name_thai, name_english, is_active"

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.id(0), agency: try row.id(1), nameThai: try row.string(2), nameEnglish: try row.string(3),
            isActive: try row.bool(4))
    }
}
