// SPDX-License-Identifier: Apache-2.0
import Complaints
import SQL
import Storage
import TestSupport
import Testing

@Suite(.tags(.database)) struct NetworkRolesTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `officers outside of the hub lose the roles that see the whole network, and keep the rest`(
        on engine: DatabaseUnderTest
    ) async throws {
        let before = Schema.migrations.prefix { $0.name != "0019-network-roles" }
        try await engine.withDatabase(migrations: Array(before)) { database in
            try await database.write { transaction in
                for (id, isHub) in [("hub", 1), ("roads", 0)] {
                    try transaction.execute(
                        """
                        INSERT INTO agency (id, code, name_thai, name_english, family, is_hub, is_active)
                        VALUES (\(id), \(id), 'ก', 'A', 'government', \(isHub), 1)
                        """)
                    try transaction.execute(
                        """
                        INSERT INTO officer (id, agency, login, name, must_change_password, is_active)
                        VALUES (\(id), \(id), \(id), 'N', 0, 1)
                        """)
                    for role in ["administrator", "auditor", "researcher"] {
                        try transaction.execute("INSERT INTO officer_role (officer, role) VALUES (\(id), \(role))")
                    }
                }
            }
            try await database.migrate(Schema.migrations)

            let rows = try database.read { transaction in
                try transaction.run("SELECT officer, role FROM officer_role ORDER BY officer, role")
            }
            #expect(
                try rows.map { try $0.string(0) + " " + $0.string(1) } == [
                    "hub administrator", "hub auditor", "hub researcher", "roads administrator",
                ])
        }
    }
}
