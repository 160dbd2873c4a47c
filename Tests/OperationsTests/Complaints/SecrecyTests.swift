// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import Operations
import SQL
import Storage
import TestSupport
import Testing

@Suite(.tags(.database)) struct SecrecyTests {
    /// Words that stand in no other place than the vault.
    private static let planted = ["สมมติ", "0810001234", "081-000-1234", "example.invalid", "1100000000008", "99/9"]

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a number brings up no complaint whose identity is withheld`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let people = [Person(part: .complainant, name: "นางสาวสมมติ", phone: "081 234 5678")]
            let caller = world.country.principal(.operator)
            var ids: [IdentityLevel: Complaint.ID] = [:]
            for level in [IdentityLevel.named, .withheld] {
                let request = FilingRequest(filing: .sample(identityLevel: level), people: people)
                ids[level] = try await operations.file(request, by: .anonymous).complaint
            }
            #expect(try operations.complaints(ofCaller: "0812345678", by: caller).map(\.id) == [ids[.named]])
            for (level, id) in ids {
                #expect(try operations.isCaller("0812345678", of: id, by: caller) == (level == .named))
            }
        }
    }

    @Test func `no byte of a SQLite database, its log or its files tells who complained`() async throws {
        try await withOperations(on: .sqlite) { operations, world in
            let story = try await Story.filed(operations, world).concluded()
            _ = try await operations.sendMessage(
                Contribution(text: "ขอบคุณ"), about: story.id, by: world.country.principal(.reviewer))
            let copy = world.directory + "/copy.sqlite"
            try operations.database.backup(to: copy)

            var looked = 0
            for name in try FileManager.default.subpathsOfDirectory(atPath: world.directory) {
                guard let bytes = FileManager.default.contents(atPath: world.directory + "/" + name) else { continue }
                looked += 1
                for word in Self.planted {
                    #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) stands in \(name)")
                }
            }
            #expect(looked >= 2)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `no row of any table tells who complained`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            _ = try await Story.filed(operations, world).concluded()

            let text = try operations.database.read { transaction in
                try tables.flatMap { table in
                    // The names stand in this file.
                    try transaction.run(SQL(trusting: "SELECT * FROM \(table)")).flatMap { row in
                        try (0..<row.count).map { String(describing: try row.shown($0)) }
                    }
                }.joined(separator: "\n")
            }

            #expect(text.contains("ถนนหน้าโรงเรียน"))
            for word in Self.planted { #expect(!text.contains(word)) }
        }
    }

    private let tables = [
        "complaint", "event", "submission", "message", "person", "person_lookup", "assignment", "job",
        "notification", "idempotency", "identity_access", "attempt", "session",
    ]

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a withheld identity opens once, for the one who asked, after another approved`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world, level: .withheld).inProgress()
            let (asking, head) = (world.country.principal(.officer), world.country.principal(.unitHead))
            _ = try await operations.requestIdentity(of: story.id, reason: "ต้องนัดหมายเข้าพื้นที่", by: asking)
            let reveal = try #require(try operations.tracked(by: story.complainant).accesses.first)

            let early = await failure { try await operations.openIdentity(reveal.reveal, of: story.id, by: asking) }
            _ = try await operations.approveIdentity(reveal.reveal, of: story.id, by: head)
            let people = try await operations.openIdentity(reveal.reveal, of: story.id, by: asking)
            let again = await failure { try await operations.openIdentity(reveal.reveal, of: story.id, by: asking) }

            #expect(early == .refused(.identityClosed))
            #expect(people == [.complainant])
            #expect(again == .refused(.identityClosed))
            let shown = try #require(try operations.tracked(by: story.complainant).accesses.first)
            #expect(shown.openedAt != nil)
            #expect(shown.approvedBy == world.country.officer(.unitHead).id)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `after a rotation the worker seals every person with the new key`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            let number = try await operations.rotateKeys(by: .system)

            try await Worker(operations, on: QueueExecutor()).runDue()

            let sealed = try operations.database.read { try $0.people(of: story.id) }
            #expect(sealed.map(\.keyNumber) == [number])
            _ = try await operations.requestIdentity(
                of: story.id, reason: "โทรกลับ", by: world.country.principal(.operator))
            let reveal = try #require(try operations.tracked(by: story.complainant).accesses.first?.reveal)
            let people = try await operations.openIdentity(reveal, of: story.id, by: world.country.principal(.operator))
            #expect(people == [.complainant])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a wrong PIN and an unknown code look alike, and guessing ends`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            let (code, wrong) = (story.receipt.code.grouped, story.receipt.pin == "000000" ? "111111" : "000000")

            let found = try await operations.access(code: code, pin: story.receipt.pin, from: "127.0.0.1")
            #expect(found == story.id)
            for _ in 0..<AttemptKind.pinPerCode.attemptsMax {
                let error = await failure { try await operations.access(code: code, pin: wrong, from: "127.0.0.1") }
                #expect(error == .notFound)
            }
            let limited = await failure {
                try await operations.access(code: code, pin: story.receipt.pin, from: "127.0.0.1")
            }
            guard case .limited = limited else {
                Issue.record("guessing went on: \(String(describing: limited))")
                return
            }
            let unknown = await failure { try await operations.access(code: "RT70", pin: wrong, from: "127.0.0.2") }
            #expect(unknown == .notFound)
        }
    }
}

extension Row {
    /// Text as it is, everything else as far as a reader could make words of it.
    fileprivate func shown(_ index: Int) throws -> String {
        switch try value(index) {
        case .null: ""
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
        }
    }
}
