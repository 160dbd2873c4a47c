// SPDX-License-Identifier: Apache-2.0
import Foundation
import SQL
import TestSupport
import Testing

/// What only a file can do to us.
@Suite(.tags(.database), .timeLimit(.minutes(10))) struct SQLiteTests {
    @Test func `two processes on one file both write and see each other`() async throws {
        try await DatabaseUnderTest.sqlite.withLocation(migrations: Sample.schema) { location in
            let serving = try Database.open(DatabaseUnderTest.configuration(location))
            let tool = try Database.open(DatabaseUnderTest.configuration(location))
            defer {
                serving.close()
                tool.close()
            }

            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 0..<200 {
                    let database = id.isMultiple(of: 2) ? serving : tool
                    group.addTask {
                        _ = try await database.write { try $0.execute("INSERT INTO item (id) VALUES (\(id))") }
                    }
                }
                try await group.waitForAll()
            }

            #expect(try serving.rows("SELECT count(*) FROM item")[0].int(0) == 200)
            #expect(try tool.rows("SELECT count(*) FROM item")[0].int(0) == 200)
        }
    }

    @Test func `a full disk fails its caller alone and the writer goes on`() async throws {
        try await DatabaseUnderTest.sqlite.withDatabase(migrations: Sample.schema) { database in
            let pages = try database.rows("PRAGMA page_count")[0].int(0)
            // PRAGMA takes no bound values; the number is ours.
            let limit = SQL(trusting: "PRAGMA max_page_count = \(pages + 20)")
            try await database.write { _ = try $0.run(limit) }
            let large: [UInt8] = Array(repeating: 7, count: 1_000_000)

            let failures = await withTaskGroup(of: DatabaseError?.self) { group in
                for id in 0..<32 {
                    let body: [UInt8] = id.isMultiple(of: 4) ? large : [1]
                    group.addTask {
                        do {
                            try await database.write {
                                try $0.execute("INSERT INTO item (id, body) VALUES (\(id), \(body))")
                            }
                            return nil
                        } catch { return error as? DatabaseError ?? .stale }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }

            #expect(failures.count { $0 == .full } == 8)
            #expect(failures.count { $0 == nil } == 24)
            #expect(try database.rows("SELECT count(*) FROM item")[0].int(0) == 24)
            #expect(try await database.write { try $0.execute("INSERT INTO item (id) VALUES (99)") } == 1)
            #expect(try database.integrityCheck() == [])
        }
    }

    @Test func `a backup made during writes is whole`() async throws {
        try await DatabaseUnderTest.sqlite.withDatabase(migrations: Sample.schema) { database in
            let path = NSTemporaryDirectory() + "/rongthuk_test_\(UUID().uuidString).sqlite"
            defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
            let body: [UInt8] = Array(repeating: 9, count: 3_000)
            let writing = Task {
                for id in 0..<2_000 {
                    // Two rows at once or none.
                    try await database.write {
                        try $0.execute("INSERT INTO item (id, body) VALUES (\(id), \(body))")
                        try $0.execute("INSERT INTO counter (id, value) VALUES (\(id), 1)")
                    }
                }
            }
            while try database.rows("SELECT count(*) FROM item")[0].int(0) < 100 { await Task.yield() }
            try database.backup(to: path)
            try await writing.value

            let copy = try Database.open(DatabaseUnderTest.configuration(.sqlite(path: path)))
            defer { copy.close() }
            let counts = try copy.rows("SELECT (SELECT count(*) FROM item), (SELECT count(*) FROM counter)")[0]
            #expect(try counts.int(0) >= 100)
            #expect(try counts.int(0) == counts.int(1))
            #expect(try copy.integrityCheck() == [])
            #expect(!FileManager.default.fileExists(atPath: path + ".partial"))
        }
    }

    @Test func `a row that points nowhere is found by the integrity check`() async throws {
        try await DatabaseUnderTest.sqlite.withLocation(migrations: Sample.schema) { location in
            let orphan = Migration(name: "0002-orphan") { _ in
                [
                    "CREATE TABLE parent (id bigint PRIMARY KEY)", "CREATE TABLE child (parent bigint)",
                    "INSERT INTO child (parent) VALUES (5)", "DROP TABLE child",
                ]
            }
            let database = try Database.open(DatabaseUnderTest.configuration(location))
            defer { database.close() }
            try await database.migrate(Sample.schema + [orphan])
            #expect(try database.integrityCheck() == [])

            try Self.plantOrphan(at: location)

            #expect(try database.integrityCheck() == ["code row 1 points to no row of item"])
        }
    }

    /// Writes as a tool would that does not know of foreign keys.
    private static func plantOrphan(at location: DatabaseConfiguration.Location) throws {
        guard case .sqlite(let path) = location else { return }
        let tool = Process()
        tool.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        tool.arguments = [
            "python3", "-c",
            """
            import sqlite3, sys
            file = sqlite3.connect(sys.argv[1])
            file.execute("INSERT INTO code (id, part, number, item) VALUES (1, 'x', 1, 77)")
            file.commit()
            """, path,
        ]
        try tool.run()
        tool.waitUntilExit()
        #expect(tool.terminationStatus == 0)
    }

    @Test func `the log is copied into the database while serving`() async throws {
        try await DatabaseUnderTest.sqlite.withDatabase(migrations: Sample.schema) { database in
            let body: [UInt8] = Array(repeating: 5, count: 100_000)
            var longest = 0
            for id in 0..<600 {
                try await database.write { try $0.execute("INSERT INTO item (id, body) VALUES (\(id), \(body))") }
                longest = max(longest, database.statistics().logPages)
            }

            // 60 MB were written: without checkpoints the log would hold some 15,000 pages.
            #expect(longest < Limits.busyCheckpointPages)
        }
    }

    @Test func `a folder that is missing makes the database unavailable`() {
        #expect {
            _ = try Database.open(DatabaseConfiguration(.sqlite(path: "/nonexistent/folder/x.sqlite")))
        } throws: { error in
            if case DatabaseError.unavailable = error { true } else { false }
        }
    }
}
