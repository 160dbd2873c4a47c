// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import HTTP
import Operations
import Outbound
import TestSupport
import Testing

@testable import Web

@Suite struct NoticeLetterTests {
    private static let code = PublicCode(fiscalYear: 2570, random: [1, 2, 3, 4, 5, 6, 7, 8])
    private static let writer = NoticeWriter(publicURL: "https://example.go.th/")
    private static let item = NoticeItem(code: code, kind: .referred, at: .monday)

    static let contents: [NoticeContent] = [
        .received(code: code), .informationRequested(code: code, answerBy: .monday),
        .answerEnds(code: code, answerBy: .monday), .progressed(code: code), .messageSent(code: code),
        .concluded(code: code), .refused(code: code), .contestUpheld(code: code), .contestDismissed(code: code),
        .news(item: item), .digest(items: [item, item], earlier: 3),
        .week(
            ExecutiveWeek(
                monday: Day(number: 20_731), isNetwork: false, decisions: [.init(kind: .extension, count: 2)],
                week: .init(count: 3, isWhole: true), overdue: .init(count: 500, isWhole: false), summary: nil)),
    ]

    @Test(arguments: contents, Language.allCases)
    func `a letter is whole as words, as a page and as a short message`(
        content: NoticeContent, language: Language
    ) throws {
        let letter = Self.writer.letter(for: content, in: language, token: "token")

        #expect(!letter.subject.isEmpty && !letter.subject.contains("\n"))
        for text in [letter.text, letter.html] {
            #expect(text.contains("https://example.go.th/"))
            #expect(text.contains("https://example.go.th/notices/token"))
            #expect(!text.contains("go.th//"))
        }
        if content.code != nil { #expect((letter.subject + letter.text).contains(Self.code.grouped)) }
        #expect(letter.unsubscribe == "https://example.go.th/notices/token")
        #expect(letter.short.count <= 201)
        // Mail programs fetch no sheet of styles, so a letter brings its own.
        #expect(Markup.faults(in: letter.html).filter { $0 != "<style> in the page" } == [])
        #expect(letter.html.contains("lang=\"\(language.rawValue)\""))
        let isThai = letter.text.unicodeScalars.contains { (0xE00...0xE7F).contains($0.value) }
        #expect(isThai == (language == .thai))
    }

    @Test func `without a token there is no way to end notices`() {
        let letter = Self.writer.letter(for: .received(code: Self.code), in: .english, token: nil)

        #expect(letter.unsubscribe == nil)
        #expect(!letter.html.contains("/notices/"))
    }
}

@Suite struct NoticePageTests {
    private static let named =
        Browser.filing.dropLast() + [
            ("identityLevel", "named"), ("complainant/name", "สมหญิง ทดสอบ"), ("complainant/email", "som@example.org"),
            ("complainant/phone", "0812345678"),
        ]

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a citizen chooses to be told, changes it, and ends it by the link of a mail`(
        engine: DatabaseUnderTest
    ) async throws {
        try await withWebsite(on: engine) { site in
            var citizen = site.browser("en")
            try await citizen.answer(Self.named + [("notices", "email")])
            #expect(citizen.page.text.contains("Send news by: E-mail"))
            let receipt = try await citizen.file(Self.named + [("notices", "email")])
            try await citizen.track(receipt)
            #expect(citizen.page.text.contains("Send news by <strong>E-mail</strong>"))

            try await citizen.get("/track/notices")
            #expect(Markup.faults(in: citizen.page.text) == [])
            // Nothing is set up here to send SMS, so it is not offered.
            #expect(!citizen.page.text.contains("value=\"sms\""))
            try await citizen.post("/track/notices", [("notices", "none")])
            try await citizen.follow()
            #expect(citizen.page.text.contains("Saved how you are told."))
            #expect(citizen.page.text.contains("No news is sent."))
            try await citizen.get("/track/notices")
            try await citizen.post("/track/notices", [("notices", "telegram")])
            #expect(citizen.page.status == 422)
            try await citizen.get("/track/notices")
            try await citizen.post("/track/notices", [("notices", "email")])

            let code = try #require(PublicCode(receipt.code))
            let id = try site.operations.complaintID(code, by: site.world.country.principal(.screener))
            let link = "/notices/" + site.operations.noticeToken(for: .complainant(id))
            var stranger = site.browser("en")
            try await stranger.get(link)
            #expect(Markup.faults(in: stranger.page.text) == [])
            #expect(!stranger.page.text.contains(receipt.code))
            #expect(try site.operations.noticeChoice(by: .complainant(id)).channel == .email)
            // As mail programs do it: no cookie, no token of a form.
            var program = site.browser("en")
            let body = Body.form(Form(fields: Fields([("List-Unsubscribe", "One-Click")]), files: []))
            try await program.send(.post, link, body)
            #expect(program.page.status == 200)
            #expect(try site.operations.noticeChoice(by: .complainant(id)).channel == nil)
            try await program.send(.post, link + "x", body)
            #expect(program.page.status == 404)
        }
    }

    @Test func `who gives no address can't be told by mail, and who is anonymous is not asked`() async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            try await citizen.answer(
                Self.named.filter { $0.0 != "complainant/email" } + [("notices", "email")])
            #expect(citizen.page.status == 422)
            #expect(
                citizen.page.text.contains("id=\"complainant/email-error\"")
                    || citizen.page.text.contains("complainant/email"))
            var other = site.browser("en")
            let receipt = try await other.file()
            try await other.track(receipt)
            #expect(!other.page.text.contains("No news is sent."))
            try await other.get("/track/notices")
            #expect(other.page.text.contains("There is no contact"))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an officer says where and when mail comes`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var desk = try await site.desk(.unitHead)
            try await desk.get("/desk/account")
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post(
                "/desk/account/mail", [("email", "no address"), ("preference", "immediate"), ("language", "en")])
            #expect(desk.page.status == 422)
            try await desk.get("/desk/account")
            try await desk.post(
                "/desk/account/mail", [("email", "head@example.org"), ("preference", "immediate"), ("language", "en")])
            try await desk.follow()
            #expect(desk.page.text.contains("Your choice is saved."))
            #expect(desk.page.text.contains("value=\"head@example.org\""))
            let mail = try site.operations.officerMail(by: site.world.country.principal(.unitHead))
            #expect(mail == OfficerMail(email: "head@example.org", preference: .immediate, language: .english))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an administrator sees every notice without an address, and tries one again`(
        engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { plain, world in
            let from = try #require(MailAddress("no-reply@example.go.th"))
            let writer = NoticeWriter(publicURL: "http://rongthuk.test")
            let operations = plain.posting(
                PostOffice(
                    mail: PostOffice.MailWay(from: from) { _ in .refused("the server answered 550 5.1.1") },
                    domain: "example.go.th"
                ) { writer.letter(for: $0, in: $1, token: $2) })
            let site = try WebsiteUnderTest(operations, world)
            var citizen = site.browser("en")
            let receipt = try await citizen.file(Self.named + [("notices", "email")])
            try await Sender(operations, on: QueueExecutor()).sendDue()

            var desk = try await site.desk(.administrator)
            try await desk.get("/registry/notices?state=dead")
            #expect(Markup.faults(in: desk.page.text) == [])
            #expect(desk.page.text.contains("550 5.1.1") && desk.page.text.contains(receipt.code))
            #expect(!desk.page.text.contains("som@example.org") && !desk.page.text.contains("สมหญิง"))
            let path = try #require(desk.page.text.firstMatch(of: /\/registry\/notices\/[0-9]+/)?.output)
            try await desk.get(String(path))
            #expect(Markup.faults(in: desk.page.text) == [])
            #expect(!desk.page.text.contains("som@example.org") && !desk.page.text.contains("/notices/c"))
            try await desk.post(path + "/retry", [])
            #expect(desk.page.location == path + "?done=saved")
            try await desk.get(path + "/page")
            #expect(desk.page.headers["Content-Security-Policy"]?.hasSuffix("sandbox") == true)
            try await desk.get(path + "/message")
            #expect(desk.page.status == 404)

            var other = try await site.desk(.hubExecutive)
            for refused in ["/registry/notices", String(path), path + "/page", path + "/message"] {
                try await other.get(refused)
                #expect(other.page.status == 403)
            }
        }
    }
}
