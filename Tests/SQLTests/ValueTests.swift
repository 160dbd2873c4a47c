// SPDX-License-Identifier: Apache-2.0
import SQL
import TestSupport
import Testing

@Suite(.tags(.database), .timeLimit(.minutes(10))) struct ValueTests {
    static let texts = [
        "", "plain", "ไฟถนนดับ น้ำท่วมขัง", "👩🏽‍⚕️🇹🇭", "O'Brien; DROP TABLE item; --", "\") OR 1=1 --", "?1 $1 :a @b",
        "line\nbreak\ttab\\", "é" + "\u{0301}", "\u{FEFF}x", String(repeating: "ก", count: 5_000),
    ]
    static let blobs: [[UInt8]] = [[], [0], [0, 1, 0, 255, 92, 39], Array(repeating: 0, count: 70_000)]
    static let integers: [Int64] = [0, -1, 1, .min, .max, 2_147_483_648]
    static let reals = [0, -0.5, 1.0e300, -1.0e-300, 0.1 + 0.2, .infinity]

    @Test(arguments: DatabaseUnderTest.allCases)
    func `text reads back the same`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            for (id, text) in Self.texts.enumerated() {
                try await database.write { try $0.execute("INSERT INTO item (id, name) VALUES (\(id), \(text))") }

                let rows = try database.rows("SELECT name FROM item WHERE id = \(id) AND name = \(text)")

                #expect(try rows.map { try Array($0.string(0).utf8) } == [Array(text.utf8)])
            }
            #expect(try database.rows("SELECT count(*) FROM item")[0].int(0) == Self.texts.count)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `blobs read back the same and an empty one is not null`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            for (id, blob) in Self.blobs.enumerated() {
                try await database.write { try $0.execute("INSERT INTO item (id, body) VALUES (\(id), \(blob))") }

                let rows = try database.rows("SELECT body FROM item WHERE id = \(id) AND body IS NOT NULL")

                #expect(try rows.map { try $0.bytes(0) } == [blob])
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `numbers read back the same to the last bit`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            for integer in Self.integers {
                try await database.write { try $0.execute("INSERT INTO item (id) VALUES (\(integer))") }
            }
            let read = try database.rows("SELECT id FROM item ORDER BY id")
            #expect(try read.map { try $0.int64(0) } == Self.integers.sorted())

            for real in Self.reals {
                try await database.write { try $0.execute("UPDATE item SET amount = \(real) WHERE id = 0") }
                let row = try database.rows("SELECT amount FROM item WHERE id = 0")[0]
                #expect(try row.double(0) == real)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `null is nil in every accessor and an error in every other`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            let (name, body, amount): (String?, [UInt8]?, Double?) = (nil, nil, nil)
            try await database.write {
                try $0.execute("INSERT INTO item (id, name, body, amount) VALUES (1, \(name), \(body), \(amount))")
            }

            let row = try database.rows("SELECT name, body, amount, \(SQLValue.null) FROM item")[0]

            #expect(try row.stringOrNil(0) == nil)
            #expect(try row.bytesOrNil(1) == nil)
            #expect(try row.doubleOrNil(2) == nil)
            #expect(try row.intOrNil(2) == nil)
            #expect(try row.int64OrNil(3) == nil)
            #expect(try row.boolOrNil(3) == nil)
            #expect(throws: DatabaseError.decoding("column 0 is NULL")) { try row.string(0) }
            #expect(throws: DatabaseError.decoding("column 2 is NULL")) { try row.int(2) }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `one statement takes null and every kind of value in turn`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            @Sendable func insert(_ id: Int, _ name: String?, _ amount: Double?) async throws {
                try await database.write {
                    try $0.execute("INSERT INTO item (id, name, amount) VALUES (\(id), \(name), \(amount))")
                }
            }
            try await insert(1, nil, nil)
            try await insert(2, "two", 2.5)
            try await insert(3, nil, 3.5)
            try await insert(4, "four", nil)

            let rows = try database.rows("SELECT name, amount FROM item ORDER BY id")

            #expect(try rows.map { try $0.stringOrNil(0) } == [nil, "two", nil, "four"])
            #expect(try rows.map { try $0.doubleOrNil(1) } == [nil, 2.5, 3.5, nil])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `yes and no are one and zero`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            let row = try database.rows("SELECT \(true), \(false), \(2)")[0]

            #expect(try row.bool(0))
            #expect(try !row.bool(1))
            #expect(throws: DatabaseError.decoding("column 2 is an integer where zero or one was expected")) {
                try row.bool(2)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a column of another type or beyond the last is a decoding error`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            try await database.write { try $0.execute("INSERT INTO item (id, name) VALUES (1, 'x')") }

            let row = try database.rows("SELECT id, name FROM item")[0]

            #expect(throws: DatabaseError.decoding("column 1 is text where an integer was expected")) {
                try row.int(1)
            }
            #expect(throws: DatabaseError.decoding("column 0 is an integer where text was expected")) {
                try row.string(0)
            }
            #expect(throws: DatabaseError.decoding("column 2 of a row of 2")) { try row.string(2) }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a NUL character in text is refused`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            await #expect(throws: DatabaseError.statement(code: "22021", message: "text holds a NUL character")) {
                try await database.write { try $0.execute("INSERT INTO item (id, name) VALUES (1, \("a\0b"))") }
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `sums and averages are numbers on both engines`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            try await database.write {
                try $0.execute("INSERT INTO item (id) VALUES (9007199254740993), (20000), (-40001)")
            }

            let row = try database.rows("SELECT sum(id), avg(id), count(*), -sum(id) FROM item")[0]

            #expect(try row.int64(0) == 9_007_199_254_720_992)
            #expect(try abs(row.double(1) - 3_002_399_751_573_664.0) < 2)
            #expect(try row.int(2) == 3)
            #expect(try row.int64(3) == -9_007_199_254_720_992)
        }
    }
}
