// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import Outbound
import SQL
import Storage
import TestSupport
import Testing

/// What makes notices, who chooses them, and how they end.
@Suite(.tags(.database)) struct NoticeTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `a complainant hears of every step that concerns them, by mail, once`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withPostbox(on: engine) { operations, world, postbox, sender in
            let story = try await Story.filed(operations, world, toldBy: .email)
            _ = try await operations.requestInformation("Where?", on: story.id, by: world.country.principal(.screener))
            _ = try await operations.provideInformation(
                Contribution(text: "Here"), channel: .web, to: story.id, by: story.complainant)
            try await story.concluded()
            _ = try await operations.contest(story.id, reason: "No", by: story.complainant)

            #expect(try await sender.sendDue() == 3)
            #expect(try await sender.sendDue() == 0)

            #expect(postbox.mails.map(\.subject) == ["received", "informationRequested", "concluded"])
            #expect(postbox.mails.allSatisfy { $0.to.text == "sommut@example.invalid" && $0.language == "th" })
            #expect(Set(postbox.mails.map(\.id)).count == 3)
            #expect(postbox.mails.allSatisfy { $0.id.hasSuffix("@example.go.th") && $0.unsubscribe != nil })
            let states = try operations.notices(in: nil, before: nil, by: world.administrator).elements.map(\.state)
            #expect(states == [.sent, .sent, .sent])
        }
    }

    @Test(arguments: [NoticeChannel.sms, .line])
    func `a telephone's number goes out with its country`(channel: NoticeChannel) async throws {
        try await withPostbox(on: .sqlite) { operations, world, postbox, sender in
            _ = try await Story.filed(operations, world, toldBy: channel, language: .english)

            try await sender.sendDue()

            #expect(postbox.shorts.map(\.to) == ["+66810001234"])
            #expect(postbox.shorts.map(\.channel) == [channel.rawValue])
            #expect(postbox.shorts.map(\.language) == ["en"])
        }
    }

    @Test func `nobody is told who chose nothing, and nobody anonymous can choose`() async throws {
        try await withPostbox(on: .sqlite) { operations, world, postbox, sender in
            _ = try await Story.filed(operations, world, toldBy: nil)
            let anonymous = FilingRequest(filing: .sample(identityLevel: .anonymous), notices: .email)
            let wordless = FilingRequest(
                filing: .sample(), people: [Person(part: .complainant, name: "A", phone: "0810001234")], notices: .email
            )

            #expect(
                await failure { _ = try await operations.file(anonymous, by: .anonymous) }
                    == .invalid([FieldError("notices", .unknown)]))
            #expect(
                await failure { _ = try await operations.file(wordless, by: .anonymous) }
                    == .invalid([FieldError("complainant/email", .required)]))
            #expect(try await sender.sendDue() == 0)
            #expect(postbox.mails.isEmpty)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `another choice holds for what waits already`(on engine: DatabaseUnderTest) async throws {
        try await withPostbox(on: engine) { operations, world, postbox, sender in
            let story = try await Story.filed(operations, world, toldBy: .email)
            try await operations.chooseNotices(by: .sms, as: story.complainant)
            try await sender.sendDue()
            #expect(postbox.mails.isEmpty)
            #expect(postbox.shorts.map(\.template) == ["received"])

            try await story.concluded()
            try await operations.chooseNotices(by: nil, as: story.complainant)
            #expect(try await sender.sendDue() == 0)
            #expect(try operations.noticeChoice(by: story.complainant).channel == nil)
            let counts = try operations.noticeCounts(by: world.administrator)
            #expect(counts.byState[.suppressed] == 1)
            #expect(
                await failure { try await operations.chooseNotices(by: .email, as: .anonymous) } == .unauthenticated)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the link in a notice ends them without any log-in, and no other link does`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withPostbox(on: engine) { operations, world, postbox, sender in
            let story = try await Story.filed(operations, world, toldBy: .email)
            try await sender.sendDue()
            let link = try #require(postbox.mails.first?.unsubscribe)
            let token = String(try #require(link.split(separator: "/").last))

            let other = token.replacing("c", with: "d", maxReplacements: 1)
            #expect(await failure { try await operations.endNotices(other) } == .notFound)
            #expect(await failure { try await operations.endNotices("c" + story.id.text + ".") } == .notFound)
            try await operations.endNotices(token)
            try await operations.endNotices(token)

            try await story.concluded()
            #expect(try await sender.sendDue() == 0)
            #expect(try operations.noticeChoice(by: story.complainant).reachable == [.email, .sms, .line])
        }
    }

    @Test func `no name, address or word of the complaint stands in a notice's row`() async throws {
        try await withPostbox(on: .sqlite) { operations, world, postbox, sender in
            let story = try await Story.filed(operations, world, toldBy: .email)
            try await story.concluded()
            postbox.answer(.refused("the server answered 550 5.1.1"))
            try await sender.sendDue()

            let rows = try operations.notices(in: nil, before: nil, by: world.administrator).elements
            let text = rows.map { "\($0)" }.joined()
            #expect(rows.count == 2)
            for secret in ["sommut", "สมมติ", "0810001234", "081-000", "ได้ข้อยุติ", "ถนน"] {
                #expect(!text.contains(secret), "\(secret)")
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an officer gets each piece of news by mail, but never of a complaint about themselves`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withPostbox(on: engine) { operations, world, postbox, sender in
            for role in [Role.screener, .unitHead, .officer] {
                try await operations.setOfficerMail(
                    OfficerMail(email: "\(role.rawValue)@example.org", preference: .immediate, language: .english),
                    by: world.country.principal(role))
            }
            let worker = Worker(operations, on: QueueExecutor())
            let story = try await Story.filed(operations, world, toldBy: nil)
            try await worker.runDue()
            try await sender.sendDue()
            #expect(postbox.mails.map(\.to.text) == ["screener@example.org"])

            try await story.referred()
            try await worker.runDue()
            try await sender.sendDue()
            #expect(postbox.mails.map(\.to.text).dropFirst() == ["unitHead@example.org"])
            #expect(postbox.mails.allSatisfy { $0.subject == "news" && $0.text.hasPrefix("RT70-") })

            var filing = Filing.sample()
            filing.respondent = Respondent(
                agency: world.country.hub.id, officer: world.country.principal(.screener).officer?.id)
            _ = try await operations.file(FilingRequest(filing: filing, people: [.complainant]), by: .anonymous)
            try await worker.runDue()
            #expect(try await sender.sendDue() == 0)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a digest comes once a day at half past eight in Bangkok, with what is new, or not at all`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withPostbox(on: engine) { operations, world, postbox, sender in
            let screener = world.country.principal(.screener)
            let worker = Worker(operations, on: QueueExecutor())
            let first = try await Story.filed(operations, world, toldBy: nil)
            try await worker.runDue()
            try await operations.setOfficerMail(
                OfficerMail(email: "screener@example.org", preference: .daily), by: screener)
            // Monday, nine o'clock: today's digest is past, and what was there before is no news.
            world.clock.advance(hours: 23)
            try await worker.runDue()
            #expect(try await sender.sendDue() == 0)

            let story = try await Story.filed(operations, world, toldBy: nil)
            try await worker.runDue()
            world.clock.advance(minutes: 25)
            try await worker.runDue()
            #expect(try await sender.sendDue() == 0)
            world.clock.advance(minutes: 6)
            try await worker.runDue()
            try await worker.runDue()
            #expect(try await sender.sendDue() == 1)
            let digest = try #require(
                try operations.notices(in: nil, before: nil, by: world.administrator).elements.first)
            guard case .digest(let items, let earlier) = digest.content else {
                Issue.record("\(digest.content)")
                return
            }
            #expect(items.map(\.code) == [story.receipt.code])
            #expect(earlier == 0)

            // Withdrawn, so that no clock reminds anybody meanwhile.
            for story in [first, story] {
                _ = try await operations.withdraw(story.id, reason: "ไม่ประสงค์แล้ว", by: story.complainant)
            }
            world.clock.advance(days: 1)
            try await worker.runDue()
            #expect(try await sender.sendDue() == 0)
        }
    }
}
