// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations
import SQL
import TestSupport
import Testing

@Suite(.tags(.database)) struct NotificationTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `what is new is counted until it is marked as read, for each officer alone`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let (screener, reviewer) = (world.country.principal(.screener), world.country.principal(.reviewer))
            for _ in 0..<3 { _ = try await Story.filed(operations, world) }
            try await Worker(operations, on: QueueExecutor()).runDue()
            #expect(try operations.unreadNotifications(max: 99, by: screener) == 3)
            #expect(try operations.unreadNotifications(max: 1, by: screener) == 2)

            let page = try operations.notificationPage(before: nil, by: screener)
            #expect(page.notifications.count == 3 && page.seen == 0 && page.next == nil)
            try await operations.sawNotifications(upTo: page.notifications[1].number, by: screener)
            #expect(try operations.unreadNotifications(max: 99, by: screener) == 1)
            try await operations.sawNotifications(upTo: 1, by: screener)
            #expect(try operations.unreadNotifications(max: 99, by: screener) == 1)
            #expect(try operations.unreadNotifications(max: 99, by: reviewer) == 3)
            #expect(try operations.unreadNotifications(max: 99, by: world.country.principal(.officer)) == 0)
            #expect(
                await failure { _ = try operations.notificationPage(before: nil, by: .anonymous) } == .unauthenticated)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the hub hears of what is added once nobody holds the complaint`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world).concluded()
            let worker = Worker(operations, on: QueueExecutor())
            try await worker.runDue()
            _ = try await operations.addSubmission(
                Contribution(text: "ไฟดับอีกแล้ว"), channel: .web, to: story.id, by: .complainant(story.id))
            try await worker.runDue()
            let reviewer = world.country.principal(.reviewer)
            #expect(try operations.notifications(by: reviewer).first?.kind == .submissionAdded)
            // Also of what an operator sends for a caller who gave code and PIN.
            _ = try await operations.sendMessage(
                Contribution(text: "ยังดับอยู่"), about: story.id,
                by: .caller(world.country.officer(.operator), story.id))
            try await worker.runDue()
            #expect(try operations.notifications(by: reviewer).first?.kind == .messageSent)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `officers hear of what is theirs, and heads of reports that wait`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let officer = world.country.principal(.officer)
            let head = world.country.principal(.unitHead)
            let story = try await Story.filed(operations, world).inProgress()
            _ = try await operations.assign(
                story.id, to: world.country.roadsNorth.id, officer: world.country.officer(.officer).id, by: head)
            let worker = Worker(operations, on: QueueExecutor())
            try await worker.runDue()
            #expect(try operations.notifications(by: officer).map(\.kind) == [.assigned])

            _ = try await operations.requestInformation("เมื่อใด", on: story.id, by: officer)
            _ = try await operations.provideInformation(
                Contribution(text: "เมื่อวาน"), channel: .web, to: story.id, by: .complainant(story.id))
            _ = try await operations.report(
                ReportRequest(outcome: .solved, text: "ซ่อมแล้ว", files: [try world.picture()]), on: story.id,
                by: officer)
            try await worker.runDue()
            #expect(try operations.notifications(by: officer).map(\.kind) == [.informationProvided, .assigned])
            #expect(try operations.notifications(by: head).first?.kind == .reportProposed)

            _ = try await operations.declineReport(story.id, reason: "ขอภาพเพิ่ม", by: head)
            try await worker.runDue()
            #expect(try operations.notifications(by: officer).first?.kind == .reportDeclined)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a request to open an identity is told to who may approve it, and its approval to who asked`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world, level: .withheld).inProgress()
            let (asking, head) = (world.country.principal(.officer), world.country.principal(.unitHead))
            let worker = Worker(operations, on: QueueExecutor())
            _ = try await operations.requestIdentity(of: story.id, reason: "ต้องนัดหมายเข้าพื้นที่", by: asking)
            try await worker.runDue()
            #expect(try operations.notifications(by: head).first?.kind == .identityRequested)
            #expect(
                try operations.notifications(by: world.country.principal(.reviewer))
                    .allSatisfy { $0.kind != .identityRequested })

            let reveal = try #require(try operations.tracked(by: story.complainant).accesses.first)
            _ = try await operations.approveIdentity(reveal.reveal, of: story.id, by: head)
            try await worker.runDue()
            #expect(try operations.notifications(by: asking).first?.kind == .identityApproved)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `nobody is told of a complaint about themselves`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let screener = world.country.officer(.screener)
            _ = try await Story.filed(operations, world)
            try await Worker(operations, on: QueueExecutor()).runDue()
            try await operations.database.write { transaction in
                try transaction.execute("UPDATE complaint SET respondent_officer = \(screener.id)")
            }

            #expect(try operations.notifications(by: .officer(screener)) == [])
            #expect(try operations.unreadNotifications(max: 9, by: .officer(screener)) == 0)
            #expect(try operations.notificationPage(before: nil, by: .officer(screener)).notifications == [])
            #expect(try operations.notifications(by: world.country.principal(.reviewer)).count == 1)
        }
    }
}
