// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL

/// Every statement on `reply`, and the one place that knows its columns.
extension Transaction {
    package borrowing func reply(_ id: Reply.ID) throws -> Reply? {
        try run("SELECT \(Reply.columns) FROM reply WHERE id = \(id)").first.map { try Reply(row: $0) }
    }

    /// By name, at most `limit`.
    package borrowing func replies(of agency: Agency.ID, limit: Int) throws -> [Reply] {
        try run("SELECT \(Reply.columns) FROM reply WHERE agency = \(agency) ORDER BY name LIMIT \(limit)")
            .map { try Reply(row: $0) }
    }

    package borrowing func insert(_ reply: Reply) throws {
        try execute(
            """
            INSERT INTO reply (id, agency, name, text_thai, text_english, is_active)
            VALUES (\(reply.id), \(reply.agency), \(reply.name), \(reply.textThai), \(reply.textEnglish),
                \(reply.isActive))
            """)
    }

    /// Saves what may change; the agency never does.
    ///
    /// - Throws: ``DatabaseError/stale`` if there is none.
    package borrowing func update(_ reply: Reply) throws {
        let changed = try execute(
            """
            UPDATE reply SET name = \(reply.name), text_thai = \(reply.textThai),
                text_english = \(reply.textEnglish), is_active = \(reply.isActive)
            WHERE id = \(reply.id)
            """)
        guard changed == 1 else { throw DatabaseError.stale }
    }
}

extension Reply {
    fileprivate static let columns: SQL = "id, agency, name, text_thai, text_english, is_active"

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.id(0), agency: try row.id(1), name: try row.string(2), textThai: try row.string(3),
            textEnglish: try row.string(4), isActive: try row.bool(5))
    }
}
