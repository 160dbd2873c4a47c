// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Secrets
import Storage
import TestSupport
import Testing

/// What the complainant reads is kept between two events; nothing that changes meanwhile may be missed.
@Suite(.tags(.database)) struct TrackingTests {
    /// The same database in another process, which keeps nothing of what this one has read.
    private func elsewhere(_ operations: Operations) -> Operations {
        operations.at(operations.now(), operations.randomness)
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an event of another process is seen at once`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            let before = try operations.tracked(by: story.complainant)
            #expect(try operations.tracked(by: story.complainant) == before)

            _ = try await elsewhere(operations).addSubmission(
                Contribution(text: "น้ำท่วมแล้ว"), channel: .web, to: story.id, by: story.complainant)

            let after = try operations.tracked(by: story.complainant)
            #expect(after.complaint.revision == before.complaint.revision + 1)
            #expect(after.timeline.last?.text == "น้ำท่วมแล้ว")
            #expect(after == (try elsewhere(operations).tracked(by: story.complainant)))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what the hub added before events said whose words they are counts as another's`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            let (hub, clerk, now) = (world.country.hub.id, world.country.officer(.operator).id, operations.now())
            try await operations.database.write { transaction in
                var complaint = try #require(try transaction.complaint(story.id))
                for agency in [hub, nil] {
                    let body = Event.Contribution(
                        submission: Submission.ID.sample(complaint.revision), channel: .hotline,
                        text: agency == nil ? "น้ำท่วมแล้ว" : "บ้านเลขที่ 77", files: [])
                    let event = Event(
                        complaint: story.id, revision: complaint.revision + 1, at: now,
                        actor: agency == nil ? .complainant : .officer(clerk), agency: agency,
                        body: .submissionAdded(body))
                    try transaction.append(event, to: &complaint, from: "older")
                }
            }

            let added = try operations.tracked(by: story.complainant).timeline.suffix(2)
            #expect(added.map(\.text) == [nil, "น้ำท่วมแล้ว"])
            #expect(added.map(\.isFromComplainant) == [false, true])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a new name of an agency, a category or a reason is seen at once`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let (roads, admin) = (world.country.roads, world.country.principal(.administrator))
            let referred = try await Story.filed(operations, world)
            try await referred.referred()
            let refused = try await Story.filed(operations, world)
            let refusal = NonAcceptance.sample()
            _ = try await operations.refuse(refusal, on: refused.id, by: world.country.principal(.screener))
            let category = try #require(try operations.tracked(by: referred.complainant).category)
            #expect(try operations.tracked(by: refused.complainant).refusal?.english != "Elsewhere")

            let other = elsewhere(operations)
            let agency = AgencyInput(code: roads.code, nameThai: "กรมถนน", nameEnglish: "Lanes", family: roads.family)
            _ = try await other.updateAgency(roads.id, agency, by: admin)
            #expect(try operations.tracked(by: referred.complainant).lead?.nameEnglish == "Lanes")
            let input = CategoryInput(code: category.code, nameThai: "อื่น", nameEnglish: "Otherwise")
            _ = try await other.updateCategory(category.id, input, by: admin)
            #expect(try operations.tracked(by: referred.complainant).category?.nameEnglish == "Otherwise")
            _ = try await other.updateRefusalWording(
                RefusalWording(refusal.reason, thai: "ที่อื่น", english: "Elsewhere"), by: admin)
            #expect(try operations.tracked(by: refused.complainant).refusal?.english == "Elsewhere")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a day that moves without an event is seen at once`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            try await story.referred()
            let before = try #require(try operations.tracked(by: story.complainant).owed)
            let last = Zone.bangkok.day(of: before.due.adding(seconds: -1))

            try await operations.declareHoliday(
                Holiday(day: last, nameThai: "วันหยุด", nameEnglish: "Holiday"),
                by: world.country.principal(.administrator))
            try await Worker(operations, on: QueueExecutor()).runDue()

            let after = try #require(try operations.tracked(by: story.complainant).owed)
            #expect(after.due > before.due)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what was kept for the complainant gives nobody else anything`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            _ = try operations.tracked(by: story.complainant)
            let code = story.receipt.code.grouped
            let wrong = story.receipt.pin == "000000" ? "111111" : "000000"
            await #expect(throws: OperationError.notFound) {
                try await operations.tracked(code: code, pin: wrong, from: "127.0.0.1") { .complainant($0) }
            }
            await #expect(throws: OperationError.notFound) {
                try await operations.tracked(code: code, pin: story.receipt.pin, from: "127.0.0.1") { _ in
                    .complainant(operations.newID())
                }
            }
            #expect(throws: OperationError.forbidden) {
                try operations.tracked(by: world.country.principal(.screener))
            }
        }
    }
}
