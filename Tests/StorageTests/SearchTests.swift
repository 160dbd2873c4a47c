// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations
import SQL
import Storage
import TestSupport
import Testing
import ThaiText

/// The index of words against a slow reading of every text.
@Suite(.tags(.database)) struct SearchTests {
    /// Compounds beside their beginnings, so that a last word that goes on makes a difference.
    private static let words = [
        "ไฟ", "ไฟฟ้า", "ไฟไหม้", "ถนน", "ถนนสาย", "น้ำ", "น้ำท่วม", "น้ำประปา", "ดับ", "ชำรุด", "ขอ", "ขอให้", "ให้",
        "หน้าบ้าน", "โรงเรียน", "โรง", "ซ่อม", "ซ่อมแซม", "การ", "การไฟฟ้า", "เสียง", "เสียงดัง", "ขยะ", "pm2.5", "12",
        "125", "Road", "roadside", " ", "  ", "หมู่ ๔", "กลางคืน",
    ]

    @Test(arguments: DatabaseUnderTest.allCases, UInt64(1)...3)
    func `random queries find what a slow reading of all texts finds, newest first`(
        on engine: DatabaseUnderTest, seed: UInt64
    ) async throws {
        var random = Dice(state: seed)
        let texts = (0..<150).map { _ in random.text(of: Self.words, 3...12) }
        let queries = (0..<120).map { _ in random.text(of: Self.words, 1...3) }
        try await withTexts(texts, on: engine) { database in
            var hitCount = 0
            for query in queries {
                let expected = slowHits(query, in: texts)
                let found = try everyHit(query, in: database, limit: 1_000)
                #expect(found == expected, "seed \(seed): \(query)")
                hitCount += expected.count
            }
            #expect(hitCount > 1_000, "seed \(seed): the queries hardly find anything")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `paging visits every hit once, newest first, however short the pages`(on engine: DatabaseUnderTest)
        async throws
    {
        var random = Dice(state: 4)
        let texts = (0..<90).map { _ in random.text(of: Self.words, 2...6) }
        try await withTexts(texts, on: engine) { database in
            for query in ["ไฟ", "ถนน ไฟ", "น้ำท่วม"] {
                let expected = slowHits(query, in: texts)
                #expect(expected.count > 1)
                for limit in [1, 2, 7, 90] {
                    let found = try everyHit(query, in: database, limit: limit)
                    #expect(found == expected, "\(query) by \(limit)")
                }
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a page goes on beyond the newest submissions that are walked`(on engine: DatabaseUnderTest) async throws {
        var texts = Array(repeating: "เรื่องอื่น", count: 2_100)
        for number in [0, 40, 99, 100, 101, 2_050] { texts[number] = "ไฟฟ้าดับ" }
        try await withTexts(texts, on: engine) { database in
            let found = try everyHit("ไฟฟ้า", in: database, limit: 4)
            #expect(found == [2_051, 102, 101, 100, 41, 1])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the beginning of a word finds it, its middle and an unknown word do not`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withTexts(["ไฟฟ้าดับทั้งซอย", "เสาล้มขวางถนน"], on: engine) { database in
            let expected: [(query: String, hits: [Int64])] = [
                ("ไฟ", [1]), ("ไฟฟ้า", [1]), ("ฟ้า", []), ("ไฟฟ้าดับ", [1]), ("ไฟ ดับ", [1]), ("ไฟ ถนน", []),
                ("ดับไฟฟ้า", []), ("มะพร้าว", []), ("ไฟฟ้า มะพร้าว", []),
            ]
            for (query, hits) in expected {
                let found = try everyHit(query, in: database, limit: 9)
                #expect(found == hits, "\(query)")
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `hostile queries are words or nothing`(on engine: DatabaseUnderTest) async throws {
        try await withTexts(["ไฟฟ้าดับ near and or not"], on: engine) { database in
            let hostile = [
                "\"", "'", "\\", "*", "\" OR \"", "words:ไฟ", "{a b}: c", "^ไฟ", "NEAR(a b, 5)", "(", ")", "a:*b", "!",
                "& | <->", ":*", "%", "_", "\u{0}", "'; DROP TABLE search_word; --", "\u{10FFFF}", "\u{0E31}\u{0E49}",
                String(repeating: "ก", count: 5_000), String(repeating: "ไฟ ", count: 2_000), "a\u{300}\u{301}",
            ]
            for query in hostile { _ = try everyHit(query, in: database, limit: 9) }
            let plain = ["near", "AND", "or not", "ไฟ* OR มะพร้าว", "words:ไฟ"]
            let found = try plain.map { try everyHit($0, in: database, limit: 9) }
            #expect(found == [[1], [1], [1], [], []])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `of too many words with one beginning, itself and those seen first are sought`(on engine: DatabaseUnderTest)
        async throws
    {
        let texts = ["x000", "x"] + (1...60).map { "x\(100 + $0)" }
        try await withTexts(texts, on: engine) { database in
            let found = try everyHit("x", in: database, limit: 100)
            #expect(found == (1...48).reversed())
            #expect(try everyHit("x16", in: database, limit: 100) == [62])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `each word is kept once, and one of a filing that failed is not`(on engine: DatabaseUnderTest) async throws {
        try await withTexts(["ไฟฟ้าดับ ไฟฟ้าดับ", "ไฟฟ้าดับ 12"], on: engine) { database in
            await #expect(throws: DatabaseError.stale) {
                try await database.write { transaction in
                    _ = try transaction.insert(event("มะพร้าว", number: 9), pinHash: "", from: "test")
                    throw DatabaseError.stale
                }
            }
            let stored = try storedWords("word", in: database)
            #expect(stored == ["12", "ดับ", "ไฟฟ้า"])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what was indexed before the table of words is found by it after the migration`(on engine: DatabaseUnderTest)
        async throws
    {
        let before = Schema.migrations.prefix { $0.name != "0005-search-words" }
        try await engine.withDatabase(migrations: Array(before)) { database in
            try await database.write { transaction in
                // What is written today goes to tables that later migrations make.
                try transaction.execute("CREATE TABLE search_word (number bigint, word text UNIQUE)")
                try transaction.execute("CREATE TABLE event_feed (complaint text, revision bigint)")
                try transaction.execute("ALTER TABLE event ADD COLUMN acting_for text")
                for (number, text) in ["ไฟฟ้าดับ", "ไฟฟ้า ถนน"].enumerated() {
                    _ = try transaction.insert(event(text, number: number + 1), pinHash: "", from: "test")
                }
                try transaction.execute("DROP TABLE search_word")
                try transaction.execute("DROP TABLE event_feed")
                try transaction.execute("ALTER TABLE event DROP COLUMN acting_for")
            }
            try await database.migrate(Schema.migrations)

            let found = try everyHit("ไฟ", in: database, limit: 9)
            #expect(found == [2, 1])
            let stored = try storedWords("number", in: database)
            #expect(stored.first == "ไฟฟ้า")
        }
    }

    /// Lends a database with one complaint for each text, numbered from one.
    private func withTexts(
        _ texts: [String], on engine: DatabaseUnderTest, _ body: (Database) async throws -> Void
    ) async throws {
        try await engine.withDatabase(migrations: Schema.migrations) { database in
            let events = try texts.enumerated().map { try event($1, number: $0 + 1) }
            try await database.write { transaction in
                for event in events { _ = try transaction.insert(event, pinHash: "", from: "test") }
            }
            try await body(database)
        }
    }

    /// Numbers of the texts that hold every term as a phrase whose last word may go on.
    private func slowHits(_ query: String, in texts: [String]) -> [Int64] {
        let terms = ThaiText.queryTerms(query)
        guard !terms.isEmpty else { return [] }
        return texts.indices.reversed().filter { index in
            let words = ThaiText.words(texts[index])
            return terms.allSatisfy { holds(words, phrase: $0) }
        }.map { Int64($0 + 1) }
    }

    private func holds(_ words: [String], phrase: [String]) -> Bool {
        guard let last = phrase.last, words.count >= phrase.count else { return false }
        return (0...(words.count - phrase.count)).contains { start in
            let window = words[start..<(start + phrase.count)]
            return window.dropLast().elementsEqual(phrase.dropLast())
                && window.last?.utf8.starts(with: last.utf8) == true
        }
    }
}

private func event(_ text: String, number: Int) throws -> Event {
    try ComplaintHistory(.sample(narrative: text), id: .sample(number)).events[0]
}

/// The numbers of all pages, one after the other.
private func everyHit(_ query: String, in database: Database, limit: Int) throws -> [Int64] {
    var numbers: [Int64] = []
    while true {
        let before = numbers.last
        let page = try database.read { (transaction) throws in
            try transaction.search(query, scopes: [.all], viewer: nil, before: before, limit: limit)
        }
        numbers += page.map(\.submissionNumber)
        if page.count < limit { return numbers }
    }
}

/// What the table of words holds, in the order of a column.
private func storedWords(_ order: SQL, in database: Database) throws -> [String] {
    try database.read { (transaction) throws in
        try transaction.run("SELECT word FROM search_word ORDER BY \(order)").map { try $0.string(0) }
    }
}

/// SplitMix64, so that a seed gives the same texts on every machine.
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func text(of words: [String], _ counts: ClosedRange<Int>) -> String {
        (0..<Int.random(in: counts, using: &self)).map { _ in words.randomElement(using: &self) ?? "" }.joined()
    }
}
