// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL

/// What a log-in is checked against.
package struct Credential: Sendable {
    package let officer: Officer
    /// Argon2id text; nil for an account that nobody can log in to.
    package let passwordHash: String?
    package let mustChangePassword: Bool
    /// Whether the officer's agency is active.
    package let isAgencyActive: Bool
}

/// Every statement on `officer` and `officer_role`, and the one place that knows their columns.
extension Transaction {
    package borrowing func officer(_ id: Officer.ID) throws -> Officer? {
        try officers(from: "SELECT \(Officer.bare) FROM officer WHERE id = \(id)").first
    }

    /// Those of `ids` that exist, by their ids.
    package borrowing func officers(_ ids: some Collection<Officer.ID>) throws -> [Officer.ID: Officer] {
        guard !ids.isEmpty else { return [:] }
        let found = try officers(from: "SELECT \(Officer.bare) FROM officer WHERE id IN (\(SQL.list(ids)))")
        return Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    }

    /// In the order of their logins, at most `limit` of an agency after `login`.
    package borrowing func officers(of agency: Agency.ID, after login: String = "", limit: Int) throws -> [Officer] {
        try officers(
            from: """
                SELECT \(Officer.bare) FROM officer WHERE agency = \(agency) AND login > \(login) ORDER BY login LIMIT \(limit)
                """)
    }

    /// The active ones of an agency who have the role, of one unit if given; at most `limit`.
    package borrowing func activeOfficers(
        of agency: Agency.ID, holding role: Role, in unit: Unit.ID? = nil, limit: Int
    ) throws -> [Officer.ID] {
        let ofUnit: SQL = unit.map { " AND o.unit = \($0)" } ?? ""
        return try run(
            """
            SELECT o.id FROM officer o JOIN officer_role r ON r.officer = o.id
            WHERE o.agency = \(agency) AND o.is_active = 1 AND r.role = \(role.rawValue)\(ofUnit)
            ORDER BY o.login LIMIT \(limit)
            """
        ).map { try $0.id(0) }
    }

    /// Those of `logins` that exist, in their order.
    package borrowing func officers(logins: [String]) throws -> [Officer] {
        guard !logins.isEmpty else { return [] }
        return try officers(from: "SELECT \(Officer.bare) FROM officer WHERE login IN (\(SQL.list(logins)))")
    }

    /// By login, for logging in; nil if nobody has it.
    package borrowing func credential(login: String) throws -> Credential? {
        try credential(where: "o.login = \(login)")
    }

    /// By id, for changing the password.
    package borrowing func credential(of id: Officer.ID) throws -> Credential? {
        try credential(where: "o.id = \(id)")
    }

    private borrowing func credential(where condition: SQL) throws -> Credential? {
        let rows = try run(
            """
            SELECT \(Officer.columns), r.role, o.password, o.must_change_password, a.is_active
            FROM officer o
            JOIN agency a ON a.id = o.agency
            LEFT JOIN officer_role r ON r.officer = o.id
            WHERE \(condition)
            """)
        guard let row = rows.first, let officer = try Officer.folded(rows).first else { return nil }
        let next = Officer.columnCount + 1
        return Credential(
            officer: officer, passwordHash: try row.stringOrNil(next), mustChangePassword: try row.bool(next + 1),
            isAgencyActive: try row.bool(next + 2))
    }

    private borrowing func officers(from selection: SQL) throws -> [Officer] {
        try Officer.folded(
            try run(
                """
                SELECT \(Officer.columns), r.role FROM (\(selection)) o
                LEFT JOIN officer_role r ON r.officer = o.id
                ORDER BY o.login
                """))
    }

    /// Writes a new account; without a hash nobody can log in to it.
    package borrowing func insert(_ officer: Officer, passwordHash: String?, mustChangePassword: Bool) throws {
        try execute(
            """
            INSERT INTO officer (id, agency, unit, login, name, password, must_change_password, is_active)
            VALUES (\(officer.id), \(officer.agency), \(officer.unit), \(officer.login), \(officer.name),
                \(passwordHash), \(mustChangePassword), \(officer.isActive))
            """)
        try insertRoles(of: officer)
    }

    /// Saves what may change, roles too; the agency and the password are left alone.
    ///
    /// - Throws: ``DatabaseError/stale`` if there is none.
    package borrowing func update(_ officer: Officer) throws {
        let changed = try execute(
            """
            UPDATE officer SET unit = \(officer.unit), login = \(officer.login), name = \(officer.name),
                is_active = \(officer.isActive)
            WHERE id = \(officer.id)
            """)
        guard changed == 1 else { throw DatabaseError.stale }
        try execute("DELETE FROM officer_role WHERE officer = \(officer.id)")
        try insertRoles(of: officer)
    }

    private borrowing func insertRoles(of officer: Officer) throws {
        guard !officer.roles.isEmpty else { return }
        let rows = officer.roles.map(\.rawValue).sorted().map { role -> SQL in "(\(officer.id), \(role))" }
        try execute("INSERT INTO officer_role (officer, role) VALUES \(rows.joined(by: ", "))")
    }

    /// - Throws: ``DatabaseError/stale`` if there is no such officer.
    package borrowing func setPassword(of officer: Officer.ID, hash: String, mustChange: Bool) throws {
        let changed = try execute(
            "UPDATE officer SET password = \(hash), must_change_password = \(mustChange) WHERE id = \(officer)")
        guard changed == 1 else { throw DatabaseError.stale }
    }
}

extension Officer {
    /// What the statements here and in `SessionQueries` select, from `officer o`; a role stands after them.
    static let columns: SQL = "o.id, o.agency, o.unit, o.login, o.name, o.is_active"
    static let columnCount = 6
    fileprivate static let bare: SQL = "id, agency, unit, login, name, is_active"

    /// One officer for each run of rows with the same id, with the roles of all of them.
    static func folded(_ rows: [Row]) throws -> [Officer] {
        var officers: [Officer] = []
        for row in rows {
            let id: Officer.ID = try row.id(0)
            if officers.last?.id != id {
                officers.append(
                    Officer(
                        id: id, agency: try row.id(1), unit: try row.idOrNil(2), login: try row.string(3),
                        name: try row.string(4), roles: [], isActive: try row.bool(5)))
            }
            if let role = try row.choiceOrNil(columnCount, of: Role.self) {
                officers[officers.count - 1].roles.insert(role)
            }
        }
        return officers
    }
}
