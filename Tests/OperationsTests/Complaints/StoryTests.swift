// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations
import TestSupport
import Testing

@Suite(.tags(.database)) struct StoryTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `a complaint goes from words to an answer, is contested, upheld and rated`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world).inProgress()
            let (id, country) = (story.id, world.country)
            _ = try await operations.progress(
                id, text: "ลงพื้นที่ตรวจสอบแล้ว รอจัดสรรงบประมาณ", cause: .budget, by: country.principal(.officer))
            let proposed = try await operations.report(
                ReportRequest(outcome: .solved, text: "ซ่อมเสร็จแล้ว", files: [try world.picture()]), on: id,
                by: country.principal(.officer))
            #expect(proposed.status == .inProgress)
            #expect(try await operations.approveReport(id, by: country.principal(.unitHead)).status == .reported)
            _ = try await operations.conclude(
                id, outcome: .solved, text: "ซ่อมถนนเรียบร้อยแล้ว", by: country.principal(.reviewer))
            world.clock.advance(days: 3)
            _ = try await operations.contest(id, reason: "ยังเป็นหลุมอยู่", by: story.complainant)
            let own = await failure {
                try await operations.upholdContest(
                    id, reason: "ควรตรวจใหม่", agency: nil, by: country.principal(.reviewer))
            }
            #expect(own == .refused(.sameOfficer))
            let tracked = try operations.tracked(by: story.complainant)
            #expect(tracked.complaint.status == .contested)
            #expect(tracked.timeline.contains { $0.kind == .concluded && $0.text == "ซ่อมถนนเรียบร้อยแล้ว" })
            #expect(try operations.verify().differences == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a story is read part by part, and notes only by those who take part`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            let (screener, partner) = (world.country.principal(.screener), story.complainant)
            for number in 0..<4 { _ = try await operations.note("บันทึก \(number)", on: story.id, by: screener) }
            let code = try operations.tracked(by: partner).complaint.code
            func part(after revision: Int, by principal: Principal) throws(OperationError) -> StoryPage {
                try operations.story(of: code, after: revision, limit: 2, by: principal)
            }

            let parts = try [0, 2, 4, 5].map { try part(after: $0, by: screener) }
            let own = try part(after: 0, by: partner)
            let rest = try part(after: 4, by: partner)

            #expect(parts.map { $0.events.map(\.revision) } == [[1, 2], [3, 4], [5], []])
            #expect(parts.map(\.next) == [2, 4, nil, nil])
            #expect(own.events.map(\.revision) == [1] && own.next == 2)
            #expect(rest.events.isEmpty && rest.next == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `of twenty officers who accept at once one wins and the rest learn of it`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world).referred()
            let head = world.country.principal(.unitHead)

            let outcomes = await withTaskGroup(of: OperationError?.self) { group in
                for _ in 0..<20 { group.addTask { await failure { try await operations.accept(story.id, by: head) } } }
                return await group.reduce(into: []) { $0.append($1) }
            }

            #expect(outcomes.count { $0 == nil } == 1)
            let losers = outcomes.compactMap(\.self)
            #expect(losers.allSatisfy { $0 == .conflict || $0 == .refused(.status(.accept, .accepted)) })
            #expect(try operations.verify().differences == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a form drawn for an older state is a conflict`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world).referred()
            let head = world.country.principal(.unitHead)
            _ = try await operations.note("ดูแล้ว", on: story.id, by: head)

            let error = await failure { try await operations.accept(story.id, by: head, expecting: 3) }

            #expect(error == .conflict)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `twenty repetitions of one filing make one complaint and the same receipt`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let request = FilingRequest(filing: .sample(), people: [.complainant])
            let once = Once(scope: "form", key: "key-1", fingerprint: "a")

            let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
                for _ in 0..<20 { group.addTask { try await operations.file(request, by: .anonymous, once: once) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }

            #expect(Set(receipts.map(\.code)).count == 1)
            #expect(Set(receipts.map(\.pin)).count == 1)
            #expect(try operations.verify().complaints == 1)
            let other = await failure {
                try await operations.file(
                    request, by: .anonymous, once: Once(scope: "form", key: "key-1", fingerprint: "b"))
            }
            #expect(other == .idempotencyReuse)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the master's conclusion answers every member, who may contest it`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let master = try await Story.filed(operations, world).inProgress()
            var members: [Story] = []
            for _ in 0..<3 { members.append(try await Story.filed(operations, world)) }
            for member in members {
                _ = try await operations.merge(
                    member.id, into: master.receipt.code, by: world.country.principal(.screener))
            }
            _ = try await operations.report(
                ReportRequest(outcome: .explained, text: "ชี้แจงแล้ว"), on: master.id,
                by: world.country.principal(.officer))
            _ = try await operations.conclude(
                master.id, outcome: .explained, text: "ได้ข้อยุติ", by: world.country.principal(.reviewer))

            try await Worker(operations, on: QueueExecutor()).runDue()

            for member in members {
                #expect(try member.status() == .concluded)
                let decision = try await operations.contest(
                    member.id, reason: "ไม่ตรงกับเรื่องของฉัน", by: member.complainant)
                #expect(decision.status == .contested)
            }
            #expect(try operations.verify().differences == [])
        }
    }
}
