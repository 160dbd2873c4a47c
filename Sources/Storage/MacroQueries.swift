// SPDX-License-Identifier: Apache-2.0
package import Complaints
import FoundationEssentials
package import SQL

/// Every statement on `macro`, and the one place that knows its columns.
extension Transaction {
    package borrowing func macro(_ id: Macro.ID) throws -> Macro? {
        try run("SELECT \(Macro.columns) FROM macro WHERE id = \(id)").first.map { try Macro(row: $0) }
    }

    /// By name, at most `limit`.
    package borrowing func macros(of agency: Agency.ID, limit: Int) throws -> [Macro] {
        try run("SELECT \(Macro.columns) FROM macro WHERE agency = \(agency) ORDER BY name LIMIT \(limit)")
            .map { try Macro(row: $0) }
    }

    package borrowing func insert(_ macro: Macro) throws {
        let fields = String(decoding: try JSONEncoder().encode(macro.fields), as: UTF8.self)
        try execute(
            """
            INSERT INTO macro (id, agency, name, operation, fields, is_active)
            VALUES (\(macro.id), \(macro.agency), \(macro.name), \(macro.operation.rawValue), \(fields),
                \(macro.isActive))
            """)
    }

    /// Saves its name and whether it is in use; what it does never changes under those who know it.
    ///
    /// - Throws: ``DatabaseError/stale`` if there is none.
    package borrowing func update(_ macro: Macro) throws {
        let changed = try execute(
            "UPDATE macro SET name = \(macro.name), is_active = \(macro.isActive) WHERE id = \(macro.id)")
        guard changed == 1 else { throw DatabaseError.stale }
    }
}

extension Macro {
    fileprivate static let columns: SQL = "id, agency, name, operation, fields, is_active"

    fileprivate init(row: Row) throws {
        let fields = try JSONDecoder().decode([Field].self, from: Data(try row.string(4).utf8))
        self.init(
            id: try row.id(0), agency: try row.id(1), name: try row.string(2), operation: try row.choice(3),
            fields: fields, isActive: try row.bool(5))
    }
}
