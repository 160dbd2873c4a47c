// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// Every statement on `partner`, and the one place that knows its columns.
extension Transaction {
    package borrowing func partner(_ id: Partner.ID) throws -> Partner? {
        try run("SELECT \(Partner.columns) FROM partner p WHERE p.id = \(id)").first.map(Partner.init(row:))
    }

    /// The active partner of an active agency that has the key; `hash` is its SHA-256 in hexadecimal.
    package borrowing func partner(keyHash hash: String) throws -> Partner? {
        try run(
            """
            SELECT \(Partner.columns) FROM partner p JOIN agency a ON a.id = p.agency
            WHERE p.key_hash = \(hash) AND p.is_active = 1 AND a.is_active = 1
            """
        ).first.map(Partner.init(row:))
    }

    /// In the order they were made, at most `limit` after `id`.
    package borrowing func partners(after id: Partner.ID? = nil, limit: Int) throws -> [Partner] {
        let start = id?.text ?? ""
        return try run("SELECT \(Partner.columns) FROM partner p WHERE p.id > \(start) ORDER BY p.id LIMIT \(limit)")
            .map(Partner.init(row:))
    }

    package borrowing func insert(_ partner: Partner, keyHash: String, at now: Instant) throws {
        try execute(
            """
            INSERT INTO partner (id, agency, name, key_hash, created_at, is_active)
            VALUES (\(partner.id), \(partner.agency), \(partner.name), \(keyHash), \(now), \(partner.isActive))
            """)
    }

    /// Saves what may change; the agency and the key are left alone.
    ///
    /// - Throws: ``DatabaseError/stale`` if there is none.
    package borrowing func update(_ partner: Partner) throws {
        let changed = try execute(
            "UPDATE partner SET name = \(partner.name), is_active = \(partner.isActive) WHERE id = \(partner.id)")
        guard changed == 1 else { throw DatabaseError.stale }
    }

    /// - Throws: ``DatabaseError/stale`` if there is no such partner.
    package borrowing func setKey(of partner: Partner.ID, hash: String) throws {
        let changed = try execute("UPDATE partner SET key_hash = \(hash) WHERE id = \(partner)")
        guard changed == 1 else { throw DatabaseError.stale }
    }
}

extension Partner {
    fileprivate static let columns: SQL = "p.id, p.agency, p.name, p.is_active"

    fileprivate init(row: Row) throws {
        self.init(id: try row.id(0), agency: try row.id(1), name: try row.string(2), isActive: try row.bool(3))
    }
}
