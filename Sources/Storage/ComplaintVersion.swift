// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL

/// As of when a complaint was read, so that what was read before is known to be still true.
package struct ComplaintVersion: Equatable, Sendable {
    package let complaint: Complaint.ID
    /// Of the complaint's last event.
    package let revision: Int
    /// How often the registry gave something a name so far; see ``Transaction/countNaming()``.
    package let namings: String
}

extension Transaction {
    package borrowing func version(of id: Complaint.ID) throws -> ComplaintVersion? {
        try run("SELECT id, revision, \(namings) FROM complaint WHERE id = \(id)").first
            .map { try ComplaintVersion(row: $0) }
    }

    /// The version of the complaint that a code names, if `isRight` holds of the keyed hash of its PIN.
    package borrowing func version(
        of code: PublicCode, withPIN isRight: (String) -> Bool
    ) throws -> ComplaintVersion? {
        let rows = try run("SELECT id, revision, \(namings), pin_hash FROM complaint WHERE code = \(code)")
        guard let row = rows.first, isRight(try row.string(3)) else { return nil }
        return try ComplaintVersion(row: row)
    }

    /// Tells every process that an agency, a category or a reason is called something else now.
    borrowing func countNaming() throws {
        try execute(
            """
            INSERT INTO setting (name, value) VALUES ('namings', '1')
            ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(setting.value AS bigint) + 1 AS text)
            """)
    }
}

private let namings: SQL = "COALESCE((SELECT value FROM setting WHERE name = 'namings'), '')"

extension ComplaintVersion {
    fileprivate init(row: Row) throws {
        self.init(complaint: try row.id(0), revision: try row.int(1), namings: try row.string(2))
    }
}
