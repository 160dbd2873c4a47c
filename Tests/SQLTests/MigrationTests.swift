// SPDX-License-Identifier: Apache-2.0
import SQL
import TestSupport
import Testing

@Suite(.tags(.database), .timeLimit(.minutes(10))) struct MigrationTests {
    private static let first = Migration(name: "0001-first") { _ in
        ["CREATE TABLE one (id bigint PRIMARY KEY)", "INSERT INTO one (id) VALUES (\(1))"]
    }
    private static let second = Migration(name: "0002-second") { _ in ["ALTER TABLE one ADD COLUMN name text"] }
    private static let broken = Migration(name: "0003-broken") { _ in
        ["CREATE TABLE half (id bigint)", "INSERT INTO one (id) VALUES (2)", "INSERT INTO one (id) VALUES (1)"]
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `migrations run once each and in order`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase { database in
            try await database.migrate([Self.first])
            try await database.migrate([Self.first, Self.second])
            try await database.migrate([Self.first, Self.second])

            let rows = try database.rows("SELECT id, name FROM one")
            let names = try database.rows("SELECT name FROM schema_migration ORDER BY position")

            #expect(rows.count == 1)
            #expect(try names.map { try $0.string(0) } == ["0001-first", "0002-second"])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an applied migration that was changed is refused by name`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase { database in
            try await database.migrate([Self.first])
            let changed = Migration(name: "0001-first") { _ in ["CREATE TABLE one (id integer PRIMARY KEY)"] }

            await #expect(throws: MigrationError.changed("0001-first")) {
                try await database.migrate([changed, Self.second])
            }

            #expect(try database.rows("SELECT name FROM schema_migration").count == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a released migration must have the statements of its release`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase { database in
            let statements = Self.first.statements
            let right = Migration(name: "0001-first", checksum: Self.first.digest, statements: statements)
            let wrong = Migration(name: "0001-first", checksum: "0123456789abcdef", statements: statements)

            await #expect(throws: MigrationError.changed("0001-first")) { try await database.migrate([wrong]) }
            try await database.migrate([right])

            #expect(try database.rows("SELECT id FROM one").count == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a migration that fails halfway leaves nothing of itself`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase { database in
            await #expect(throws: DatabaseError.uniqueViolation("one_pkey")) {
                try await database.migrate([Self.first, Self.second, Self.broken])
            }

            let names = try database.rows("SELECT name FROM schema_migration")
            #expect(names.count == 2)
            #expect(try database.rows("SELECT id FROM one").count == 1)
            #expect(throws: DatabaseError.self) { _ = try database.rows("SELECT id FROM half") }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `another order and two of one name are refused`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase { database in
            try await database.migrate([Self.first, Self.second])

            await #expect(throws: MigrationError.outOfOrder("0002-second")) {
                try await database.migrate([Self.second, Self.first])
            }
            await #expect(throws: MigrationError.duplicate("0001-first")) {
                try await database.migrate([Self.first, Self.first])
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what a newer program applied is left alone`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase { database in
            try await database.migrate([Self.first, Self.second])

            try await database.migrate([Self.first])

            #expect(try database.rows("SELECT name FROM one").count == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `processes that migrate at once apply everything once`(on engine: DatabaseUnderTest) async throws {
        try await engine.withLocation { location in
            let configuration = DatabaseUnderTest.configuration(location) { $0.connectionsMax = 3 }
            // The first one makes the file, so that the others do not race to switch its journal.
            let databases = try (0..<4).map { _ in try Database.open(configuration) }
            defer { for database in databases { database.close() } }

            try await withThrowingTaskGroup(of: Void.self) { group in
                for database in databases {
                    group.addTask { try await database.migrate([Self.first, Self.second]) }
                }
                try await group.waitForAll()
            }

            let applied = try databases[0].rows("SELECT name FROM schema_migration")
            #expect(applied.count == 2)
            #expect(try databases[0].rows("SELECT id FROM one").count == 1)
        }
    }
}
