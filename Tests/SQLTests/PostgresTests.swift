// SPDX-License-Identifier: Apache-2.0
import SQL
import TestSupport
import Testing

/// What only a server can do to us.
@Suite(
    .tags(.database), .timeLimit(.minutes(10)), .enabled(if: DatabaseUnderTest.allCases.contains(.postgres)))
struct PostgresTests {
    private static let endOthers: SQL =
        """
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """

    @Test func `connections that the server ended between two uses are replaced unseen`() async throws {
        try await DatabaseUnderTest.postgres.withDatabase(migrations: Sample.schema) { database in
            /// The connection of `outer` is ended before its first statement.
            func ended<Value>(_ body: (borrowing Transaction) throws -> Value) throws -> Value {
                try database.read { outer in
                    _ = try database.rows(Self.endOthers)
                    return try body(outer)
                }
            }
            for id in 1...5 {
                // The pool lends what came back last, so the next two get an ended connection.
                try ended { _ in }
                try await database.write { try $0.execute("INSERT INTO item (id) VALUES (\(id))") }
                try ended { _ in }
                #expect(try database.snapshot { try $0.run("SELECT id FROM item") }.count == id)

                #expect(try ended { try $0.run("SELECT count(*) FROM item")[0].int(0) } == id)
                var streamed = 0
                try ended { try $0.each("SELECT id FROM item") { _ in streamed += 1 } }
                #expect(streamed == id)
            }
        }
    }

    @Test func `a write whose connection is lost before its commit is repeated`() async throws {
        try await DatabaseUnderTest.postgres.withDatabase(migrations: Sample.schema) { database in
            let attempts = Tally()

            try await database.write { transaction in
                let attempt = attempts.add()
                try transaction.execute("INSERT INTO item (id) VALUES (1)")
                if attempt == 1 { _ = try transaction.run("SELECT pg_terminate_backend(pg_backend_pid())") }
            }

            #expect(attempts.value == 2)
            #expect(try database.rows("SELECT id FROM item").count == 1)
            #expect(database.statistics().replays == 1)
        }
    }

    @Test func `a deadlock is repeated until both are done`() async throws {
        try await DatabaseUnderTest.postgres.withDatabase(migrations: Sample.schema) { database in
            try await database.write { try $0.execute("INSERT INTO counter (id, value) VALUES (1, 0), (2, 0)") }
            let arrived = Tally()
            @Sendable func swap(_ one: Int, _ other: Int) async throws {
                let attempts = Tally()
                try await database.write { transaction in
                    try transaction.execute("SET LOCAL deadlock_timeout = '20ms'")
                    try transaction.execute("UPDATE counter SET value = value + 1 WHERE id = \(one)")
                    if attempts.add() == 1 {
                        arrived.add()
                        arrived.wait(until: 2)
                    }
                    try transaction.execute("UPDATE counter SET value = value + 1 WHERE id = \(other)")
                }
            }

            async let one: Void = swap(1, 2)
            async let other: Void = swap(2, 1)
            _ = try await (one, other)

            let values = try database.rows("SELECT value FROM counter").map { try $0.int(0) }
            #expect(values == [2, 2])
            #expect(database.statistics().replays >= 1)
        }
    }

    @Test func `a changed table makes prepared statements new`() async throws {
        try await DatabaseUnderTest.postgres.withDatabase(migrations: Sample.schema) { database in
            let select: SQL = "SELECT counter.* FROM counter"
            try await database.write { try $0.execute("INSERT INTO counter (id, value) VALUES (1, 1)") }
            #expect(try database.rows(select)[0].count == 2)

            try await database.write { try $0.execute("ALTER TABLE counter ADD COLUMN note text") }

            #expect(try database.rows(select)[0].count == 3)
            #expect(try await database.write { try $0.run(select)[0].count } == 3)
        }
    }

    @Test func `a message about an unfit value does not quote it`() async throws {
        try await DatabaseUnderTest.postgres.withDatabase(migrations: Sample.schema) { database in
            #expect(throws: DatabaseError.statement(code: "22P02", message: "invalid input syntax for type uuid")) {
                try database.rows("SELECT CAST(\("สมชาย") AS uuid)")
            }
        }
    }

    @Test func `dates and identifiers arrive as microseconds and text`() async throws {
        try await DatabaseUnderTest.postgres.withDatabase { database in
            let row = try database.rows(
                """
                SELECT CAST('2026-11-23 00:00:01+00' AS timestamptz),
                    CAST('0f8fad5b-d9cb-469f-a165-70867728950e' AS uuid), CAST('{"a": 1}' AS jsonb), 3 = 3,
                    CAST(-7 AS smallint), CAST(1.5 AS real), CAST(-12345.75 AS numeric), '[1,2)'::int4range IS NULL
                """)[0]

            #expect(try row.int64(0) == 1_795_392_001_000_000)
            #expect(try row.string(1) == "0f8fad5b-d9cb-469f-a165-70867728950e")
            #expect(try row.string(2) == "{\"a\": 1}")
            #expect(try row.bool(3))
            #expect(try row.int(4) == -7)
            #expect(try row.double(5) == 1.5)
            #expect(try row.double(6) == -12_345.75)
            #expect(throws: DatabaseError.self) { try database.rows("SELECT '[1,2)'::int4range") }
        }
    }

    @Test func `a server that is not there is unavailable`() {
        var configuration = DatabaseConfiguration(.postgres(url: "postgres://nobody@127.0.0.1:1/nothing"))
        configuration.connectionWaitSeconds = 0.1
        #expect {
            _ = try Database.open(configuration)
        } throws: { error in
            if case DatabaseError.unavailable = error { true } else { false }
        }
    }

    @Test func `backup is left to the tools of PostgreSQL`() async throws {
        try await DatabaseUnderTest.postgres.withDatabase { database in
            #expect {
                try database.backup(to: "/nowhere")
            } throws: { error in
                if case DatabaseError.statement(code: "0A000", message: _) = error { true } else { false }
            }
            let problems = try database.integrityCheck()
            #expect(problems == [])
        }
    }
}
