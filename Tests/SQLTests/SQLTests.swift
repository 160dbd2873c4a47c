// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import SQL

@Suite struct SQLTests {
    @Test func `values are bound and never part of the text`() {
        let name = "x'; DROP TABLE item; --"

        let sql: SQL = "SELECT id FROM item WHERE name = \(name) AND id > \(5)"

        #expect(
            String(decoding: sql.rendered(for: .sqlite), as: UTF8.self)
                == "SELECT id FROM item WHERE name = ?1 AND id > ?2")
        #expect(
            String(decoding: sql.rendered(for: .postgres), as: UTF8.self)
                == "SELECT id FROM item WHERE name = $1 AND id > $2")
        #expect(sql.values == [.text(name), .integer(5)])
    }

    @Test func `fragments are spliced and their values keep their order`() {
        let conditions: [SQL] = ["a = \(1)", "b = \("two")", "c IN (\(SQL.list([3, 4])))"]

        let sql: SQL = "SELECT 1 WHERE \(conditions.joined(by: " AND "))" + " LIMIT \(9)"

        #expect(
            String(decoding: sql.rendered(for: .postgres), as: UTF8.self)
                == "SELECT 1 WHERE a = $1 AND b = $2 AND c IN ($3, $4) LIMIT $5")
        #expect(sql.values == [.integer(1), .text("two"), .integer(3), .integer(4), .integer(9)])
    }

    @Test func `an empty list is NULL and an empty literal says so`() {
        #expect(SQL.list([Int]()).description == "NULL")
        #expect(SQL.joined([], by: ", ").isEmpty)
        #expect(("" as SQL).isEmpty)
        #expect(!("x" as SQL).isEmpty)
    }

    @Test func `no description shows a value`() {
        let sql: SQL = "SELECT \("สมชาย") WHERE \(42) = \(1.5) OR \([7, 8] as [UInt8]) IS \(String?.none)"

        #expect("\(sql)" == "SELECT • WHERE • = • OR • IS •")
        #expect(String(reflecting: sql) == "\(sql)")
        var dumped = ""
        dump(sql.values, to: &dumped)
        #expect(!dumped.contains("สมชาย") && !dumped.contains("42"))
    }

    @Test func `a substring and an optional bind as what they hold`() {
        let sql: SQL = "\("abc".dropFirst()) \(Int?.some(3)) \(Int64.max)"

        #expect(sql.values == [.text("bc"), .integer(3), .integer(.max)])
    }
}

@Suite struct StatementCacheTests {
    @Test func `the statement unused longest makes room`() {
        var cache = StatementCache<Int>(limit: 2)
        #expect(cache.keep(1, for: [1]) == [])
        #expect(cache.keep(2, for: [2]) == [])
        #expect(cache.statement(for: [1]) == 1)

        #expect(cache.keep(3, for: [3]) == [2])

        #expect(cache.statement(for: [2]) == nil)
        #expect(cache.statement(for: [1]) == 1)
        #expect(cache.count == 2)
    }

    @Test(.tags(.database), arguments: DatabaseUnderTest.allCases)
    func `evicted statements run again`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(configure: { $0.statementsCachedMax = 3 }) { database in
            for round in 0..<3 {
                for number in 1...10 {
                    let text = SQL(trusting: "SELECT \(number) + ")  // a number of ours
                    let rows = try database.rows(text + "\(round)")
                    #expect(try rows[0].int(0) == number + round)
                }
            }
        }
    }

    @Test(.tags(.database), arguments: DatabaseUnderTest.allCases)
    func `two statements in one are refused`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase { database in
            #expect {
                try database.rows("SELECT 1; SELECT 2")
            } throws: { error in
                if case DatabaseError.statement(code: "42601", message: _) = error { true } else { false }
            }
        }
    }
}
