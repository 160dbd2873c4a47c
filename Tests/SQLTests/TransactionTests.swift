// SPDX-License-Identifier: Apache-2.0
import Foundation
import SQL
import Synchronization
import TestSupport
import Testing

@Suite(.tags(.database), .timeLimit(.minutes(10))) struct TransactionTests {
    private static func filed(_ id: Int, part: String = "A", number: Int? = nil, item: Int? = nil) -> SQL {
        "INSERT INTO code (id, part, number, item) VALUES (\(id), \(part), \(number ?? id), \(item))"
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `execute counts the rows it changed and nothing else`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            let counts = try await database.write { transaction in
                [
                    try transaction.execute("INSERT INTO item (id) VALUES (1), (2), (3)"),
                    try transaction.execute("SELECT id FROM item"),
                    try transaction.execute("UPDATE item SET name = 'x' WHERE id > 1"),
                    try transaction.execute("UPDATE item SET name = 'x' WHERE id > 9"),
                    try transaction.execute("CREATE TABLE other (id bigint)"),
                    try transaction.execute("DELETE FROM item"),
                ]
            }

            #expect(counts == [3, 0, 2, 0, 0, 3])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a body that throws leaves nothing`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            await #expect(throws: Refused()) {
                try await database.write { transaction in
                    try transaction.execute("INSERT INTO item (id) VALUES (1)")
                    throw Refused()
                }
            }

            let left = try database.rows("SELECT id FROM item")
            #expect(left.isEmpty)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `broken constraints are told apart and named alike`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            func failure(_ sql: SQL) async -> DatabaseError? {
                do {
                    try await database.write { try $0.execute(sql) }
                    return nil
                } catch { return error as? DatabaseError }
            }
            try await database.write { try $0.execute("INSERT INTO item (id) VALUES (7)") }
            #expect(await failure(Self.filed(1, item: 7)) == nil)

            #expect(await failure(Self.filed(1, number: 2)) == .uniqueViolation("code_pkey"))
            #expect(await failure(Self.filed(2, number: 1)) == .uniqueViolation("code_part_number_key"))
            #expect(await failure(Self.filed(3, item: 7)) == .uniqueViolation("code_open_item"))
            #expect(await failure(Self.filed(4, item: 8)) == .foreignKeyViolation)
            #expect(await failure("UPDATE code SET status = 'lost'") == .checkViolation("code_status"))
            guard case .statement(code: "23502", message: _) = await failure("UPDATE code SET number = NULL") else {
                Issue.record("a missing value has SQLSTATE 23502")
                return
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a failure that was caught still ends the transaction`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            await #expect(throws: DatabaseError.uniqueViolation("item_pkey")) {
                try await database.write { transaction in
                    try transaction.execute("INSERT INTO item (id) VALUES (1)")
                    #expect(throws: DatabaseError.uniqueViolation("item_pkey")) {
                        try transaction.execute("INSERT INTO item (id) VALUES (1)")
                    }
                    #expect {
                        try transaction.execute("INSERT INTO item (id) VALUES (2)")
                    } throws: { error in
                        if case DatabaseError.statement(code: "25P02", message: _) = error { true } else { false }
                    }
                }
            }

            #expect(try database.rows("SELECT id FROM item").isEmpty)
            try await database.write { try $0.execute("INSERT INTO item (id) VALUES (3)") }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a read cannot write, nor can a snapshot`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            func isReadOnly(_ error: any Error) -> Bool {
                if case DatabaseError.statement(code: "25006", message: _) = error { true } else { false }
            }
            #expect { try database.read { try $0.execute("INSERT INTO item (id) VALUES (1)") } } throws: {
                isReadOnly($0)
            }
            #expect { try database.read { try $0.execute("DROP TABLE item") } } throws: { isReadOnly($0) }
            #expect { try database.snapshot { try $0.execute("DELETE FROM item") } } throws: { isReadOnly($0) }

            let left = try database.rows("SELECT id FROM item")
            #expect(left.isEmpty)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a snapshot keeps its state while others write`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            try await database.write { try $0.execute("INSERT INTO counter (id, value) VALUES (1, 0)") }
            let mayWrite = DispatchSemaphore(value: 0)
            let hasWritten = DispatchSemaphore(value: 0)
            let seen = Mutex([Int]())
            Thread.detachNewThread {
                try? database.snapshot { transaction in
                    for pass in 0..<3 {
                        let value = try transaction.run("SELECT value FROM counter")[0].int(0)
                        seen.withLock { $0.append(value) }
                        if pass == 0 {
                            mayWrite.signal()
                            hasWritten.wait()
                        }
                    }
                }
                mayWrite.signal()
            }
            await Self.wait(for: mayWrite)
            for _ in 0..<20 { try await database.write { try $0.execute("UPDATE counter SET value = value + 1") } }
            hasWritten.signal()
            await Self.wait(for: mayWrite)

            #expect(seen.withLock { $0 } == [0, 0, 0])
            #expect(try database.rows("SELECT value FROM counter")[0].int(0) == 20)
        }
    }

    /// Waits on a thread that may block.
    private static func wait(for semaphore: DispatchSemaphore) async {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                semaphore.wait()
                continuation.resume()
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `each hands over a hundred thousand rows in order`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            let series: SQL =
                """
                WITH RECURSIVE series (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < 100000)
                INSERT INTO counter (id, value) SELECT n, n * 2 FROM series
                """
            #expect(try await database.write { try $0.execute(series) } == 100_000)

            var (count, isOrdered) = (0, true)
            try database.read { transaction in
                try transaction.each("SELECT id, value FROM counter ORDER BY id") { row in
                    count += 1
                    isOrdered = try isOrdered && row.int(0) == count && row.int(1) == count * 2
                }
            }

            #expect(count == 100_000)
            #expect(isOrdered)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `each stops when its body throws and the connection goes on`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema, configure: { $0.readersMax = 1 }) { database in
            try await database.write { try $0.execute("INSERT INTO item (id) VALUES (1), (2), (3)") }
            var count = 0
            #expect(throws: Refused()) {
                try database.read { transaction in
                    try transaction.each("SELECT id FROM item") { _ in
                        count += 1
                        throw Refused()
                    }
                }
            }

            #expect(count == 1)
            for _ in 0..<8 { #expect(try database.rows("SELECT id FROM item").count == 3) }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `no statement runs inside each`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            try await database.write { try $0.execute("INSERT INTO item (id) VALUES (1), (2)") }
            #expect {
                try database.read { transaction in
                    try transaction.each("SELECT id FROM item") { _ in try transaction.execute("SELECT 1") }
                }
            } throws: { error in
                if case DatabaseError.statement(code: "55006", message: _) = error { true } else { false }
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a statement past its limit is a timeout and the next one runs`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema, configure: { $0.statementSeconds = 0.2 }) { database in
            let endless: SQL =
                "WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s) SELECT count(*) FROM s WHERE n < 0"

            #expect(throws: DatabaseError.timeout) { try database.rows(endless) }
            await #expect(throws: DatabaseError.timeout) { try await database.write { try $0.execute(endless) } }

            let inserted = try await database.write { try $0.execute("INSERT INTO item (id) VALUES (1)") }
            #expect(inserted == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a closed database says so`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            database.close()

            #expect(throws: DatabaseError.unavailable("the database is closed")) {
                try database.rows("SELECT 1")
            }
            await #expect(throws: DatabaseError.unavailable("the database is closed")) {
                try await database.write { try $0.execute("INSERT INTO item (id) VALUES (1)") }
            }
        }
    }
}
