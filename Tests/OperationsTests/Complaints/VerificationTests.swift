// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations
import SQL
import TestSupport
import Testing

@Suite(.tags(.database)) struct VerificationTests {
    /// Each damage to a database and what the check says of it.
    static let damages: [(sql: SQL, says: String)] = [
        ("UPDATE complaint SET urgency = 'urgent'", "its row is not what its events add up to"),
        ("UPDATE complaint SET outcome = 'solved'", "its list columns do not agree"),
        ("UPDATE complaint SET holder = 'hub'", "its list columns do not agree"),
        ("DELETE FROM event WHERE revision = 2", "its events are not a whole story"),
        ("DELETE FROM event WHERE revision = (SELECT max(revision) FROM event)", "its row is not"),
        ("UPDATE event SET at = at + 1 WHERE revision = 1", "its row is not"),
        ("DELETE FROM message", "its messages do not agree"),
        ("UPDATE message SET text = 'x'", "its messages do not agree"),
        ("DELETE FROM submission", "its submissions do not agree"),
        ("DELETE FROM assignment", "its row is not"),
        ("UPDATE assignment SET status = 'returned'", "its list columns do not agree"),
        ("UPDATE assignment SET is_binding = 1", "its row is not"),
        ("DELETE FROM event_feed", "the sums of the statistics are not"),
    ]

    @Test(arguments: DatabaseUnderTest.allCases, damages.indices)
    func `the check names whatever was changed behind the events`(on engine: DatabaseUnderTest, damage: Int)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world).inProgress()
            _ = try await operations.progress(
                story.id, text: "ลงพื้นที่ตรวจสอบเรียบร้อยแล้ว", cause: nil, by: world.country.principal(.officer))
            #expect(try operations.verify().differences == [])
            let (sql, says) = Self.damages[damage]

            try await operations.database.write { transaction in try transaction.execute(sql) }

            let found = try operations.verify().differences
            #expect(found.contains { $0.what.hasPrefix(says) }, "\(sql): \(found)")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a missing file is named`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let request = FilingRequest(filing: .sample(), people: [.complainant], files: [try world.picture()])
            let receipt = try await operations.file(request, by: .anonymous)
            #expect(try operations.verify().differences == [])
            let attachment = try #require(try operations.tracked(by: .complainant(receipt.complaint)).attachments.first)

            world.remove(operations.files.path(of: attachment.sha256))

            #expect(try operations.verify().differences.map(\.what) == ["the file of an attachment is missing"])
        }
    }
}
