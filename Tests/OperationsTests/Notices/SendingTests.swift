// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import Outbound
import SQL
import Storage
import TestSupport
import Testing

/// What becomes of a notice when the other side does not simply take it.
@Suite(.tags(.database)) struct SendingTests {
    private func only(_ operations: Operations, _ world: World) throws -> NoticeRecord {
        try #require(try operations.notices(in: nil, before: nil, by: world.administrator).elements.first)
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what failed is tried again, later and later, then waits for an administrator`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withPostbox(on: engine) { operations, world, postbox, sender in
            _ = try await Story.filed(operations, world, toldBy: .email)
            postbox.answer(.failed("the server answered 451"))
            var waits: [Int] = []
            while try only(operations, world).state != .dead {
                try await sender.sendDue()
                let notice = try only(operations, world)
                waits.append(notice.nextAt.seconds(since: world.clock.now))
                world.clock.advance(seconds: max(1, waits[waits.count - 1] + 1))
                try #require(waits.count <= 20)
            }

            #expect(waits.count == 20)
            #expect(postbox.mails.count == 20)
            #expect(Set(postbox.mails.map(\.id)).count == 1)
            #expect((15...30).contains(waits[0]))
            #expect(waits.dropLast().allSatisfy { $0 <= 21_600 })
            #expect(waits.dropLast().reduce(0, +) > 86_400)
            let dead = try only(operations, world)
            #expect(dead.lastError == "the server answered 451")

            postbox.answer(.accepted)
            #expect(
                await failure { try await operations.retryNotice(dead.number + 1, by: world.administrator) }
                    == .notFound)
            try await operations.retryNotice(dead.number, by: world.administrator)
            try await sender.sendDue()
            #expect(try only(operations, world).state == .sent)
            #expect(Set(postbox.mails.map(\.id)).count == 1)
        }
    }

    @Test func `a permanent refusal waits for an administrator at once`() async throws {
        try await withPostbox(on: .sqlite) { operations, world, postbox, sender in
            _ = try await Story.filed(operations, world, toldBy: .email)
            postbox.answer(.refused("the server answered 550 5.1.1"))

            try await sender.sendDue()

            #expect(try only(operations, world).state == .dead)
            #expect(postbox.mails.count == 1)
            postbox.answer(.accepted)
            try await operations.retryDeadNotices(by: world.administrator)
            try await sender.sendDue()
            #expect(try only(operations, world).state == .sent)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a sender that vanished is followed by one more attempt and no third`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withPostbox(on: engine) { operations, world, postbox, sender in
            _ = try await Story.filed(operations, world, toldBy: .email)
            func vanish() async throws {
                let now = world.clock.now
                let lease = now.adding(seconds: Operations.noticeLeaseSeconds)
                let claimed = try await operations.database.write {
                    try $0.claimNotice(by: .email, at: now, until: lease)
                }
                #expect(claimed?.state == .sending)
            }
            try await vanish()
            #expect(try await sender.sendDue() == 0)
            world.clock.advance(seconds: Operations.noticeLeaseSeconds + 1)
            try await vanish()
            world.clock.advance(seconds: Operations.noticeLeaseSeconds + 1)

            try await sender.sendDue()

            #expect(postbox.mails.isEmpty)
            #expect(try only(operations, world).state == .dead)
            try await operations.retryNotice(try only(operations, world).number, by: world.administrator)
            try await sender.sendDue()
            #expect(postbox.mails.count == 1)
        }
    }

    @Test func `a message of which nobody knows whether it went out has one copy at most`() async throws {
        try await withPostbox(on: .sqlite) { operations, world, postbox, sender in
            _ = try await Story.filed(operations, world, toldBy: .email)
            postbox.answer(.uncertain("no answer"))
            for _ in 0..<4 {
                try await sender.sendDue()
                world.clock.advance(days: 1)
            }

            #expect(postbox.mails.count == 2)
            #expect(Set(postbox.mails.map(\.id)).count == 1)
            #expect(try only(operations, world).state == .dead)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `several senders share the work and send nothing twice`(on engine: DatabaseUnderTest) async throws {
        try await withPostbox(on: engine) { operations, world, postbox, _ in
            for _ in 0..<12 { _ = try await Story.filed(operations, world, toldBy: .email) }
            let office = try postbox.office()

            try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 {
                    let sibling = try operations.sibling().posting(office)
                    group.addTask(executorPreference: QueueExecutor()) {
                        try await Sender(sibling, on: QueueExecutor()).sendDue()
                    }
                }
                var sum = 0
                for try await count in group { sum += count }
                #expect(sum == 12)
            }

            #expect(postbox.mails.count == 12)
            #expect(Set(postbox.mails.map(\.id)).count == 12)
        }
    }

    @Test func `a sender on its own lanes stops after the notice on its way`() async throws {
        try await withPostbox(on: .sqlite) { operations, world, postbox, sender in
            sender.start()
            _ = try await Story.filed(operations, world, toldBy: .email)
            while postbox.mails.isEmpty { try await Task.sleep(for: .milliseconds(5)) }

            await sender.stop()

            #expect(try only(operations, world).state == .sent)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `without a way notices wait, and an administrator sees how many`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            _ = try await Story.filed(operations, world, toldBy: .sms)
            _ = try await Story.filed(operations, world, toldBy: .email)

            #expect(try await Sender(operations, on: QueueExecutor()).sendDue() == 0)

            let counts = try operations.noticeCounts(by: world.administrator)
            #expect(counts.withoutWay == [.sms: 1, .email: 1])
            #expect(counts.byState[.waiting] == 2)
            for role in Role.assignable where role != .administrator {
                let other = world.country.principal(role)
                #expect(await failure { _ = try operations.notices(in: nil, before: nil, by: other) } == .forbidden)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the list goes on by key, and one state at a time`(on engine: DatabaseUnderTest) async throws {
        try await withPostbox(on: engine) { operations, world, postbox, sender in
            for _ in 0..<60 { _ = try await Story.filed(operations, world, toldBy: .email) }
            try await sender.sendDue()
            _ = try await Story.filed(operations, world, toldBy: .sms)

            var seen: [Int64] = []
            var before: Int64?
            repeat {
                let page = try operations.notices(in: .sent, before: before, by: world.administrator)
                seen += page.elements.map(\.number)
                before = page.next
            } while before != nil

            #expect(seen.count == 60)
            #expect(seen == seen.sorted(by: >))
            #expect(try operations.notices(in: .waiting, before: nil, by: world.administrator).elements.count == 1)
        }
    }

    @Test func `a number without its country is a Thai one or none`() {
        let numbers = [
            "081-000-1234", "+66 81 000 1234", "๐๘๑๐๐๐๑๒๓๔", "+1 202 555 0100", "12345678", "1111",
            "0810001234 0810001235",
        ]

        #expect(
            numbers.map(Operations.internationalNumber) == [
                "+66810001234", "+66810001234", "+66810001234", "+12025550100", nil, nil, nil,
            ])
    }
}
