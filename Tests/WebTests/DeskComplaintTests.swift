// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

/// The complaint's page: everything on it, forms beside it, what is kept for later.
@Suite struct DeskComplaintTests {
    private static let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".utf8)
    private static let pdf = Array("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".utf8)

    /// A filed complaint with those files.
    private func filed(_ site: WebsiteUnderTest, _ files: [UploadedFile]) async throws -> String {
        var citizen = site.browser("en")
        return try await citizen.file(files: files).code
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a picture and a PDF are shown in the page under a policy that lets them do nothing`(
        engine: DatabaseUnderTest
    ) async throws {
        try await withWebsite(on: engine) { site in
            let code = try await filed(
                site, [try upload("attachments", "ภาพ.png"), try upload("attachments", "a.pdf", bytes: Self.pdf)])
            var screener = try await site.desk(.screener)
            try await screener.get("/desk/complaints/\(code)")
            let text = screener.page.text
            let picture = try #require(text.firstMatch(of: /<img src="([^"]+)" alt="ภาพ.png"/)).1
            let document = try #require(text.firstMatch(of: /<iframe src="([^"]+)" title="a.pdf"/)).1
            for (path, type) in [(String(picture), "image/png"), (String(document), "application/pdf")] {
                try await screener.get(path)
                let headers = screener.page.headers
                #expect(screener.page.status == 200)
                #expect(headers["Content-Type"] == type)
                #expect(headers["Content-Disposition"]?.hasPrefix("inline; ") == true)
                #expect(
                    headers["Content-Security-Policy"] == "sandbox; default-src 'none'; frame-ancestors 'self'")
                for role in [Role.administrator, .officer, .researcher] {
                    var other = try await site.desk(role)
                    try await other.get(path)
                    #expect(other.page.status == 404, "\(role)")
                }
            }
        }
    }

    @Test func `what is neither picture nor PDF is never shown in place`() async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            try await citizen.answer(files: [try upload("attachments", "a.png", bytes: Self.svg)])
            #expect(citizen.page.text.contains("id=\"field-attachments-refused\""))
            let wave = Array(
                "RIFF\u{24}\0\0\0WAVEfmt \u{10}\0\0\0\u{1}\0\u{1}\0\u{40}\u{1f}\0\0\u{40}\u{1f}\0\0\u{1}\0\u{8}\0data\0\0\0\0"
                    .utf8)
            let code = try await filed(site, [try upload("attachments", "voice.png", bytes: wave)])
            var screener = try await site.desk(.screener)
            try await screener.get("/desk/complaints/\(code)")
            let path = try #require(screener.page.text.firstMatch(of: /\/desk\/attachments\/[0-9a-f-]+/)).0
            #expect(!screener.page.text.contains("\(path)/view"))
            try await screener.get("\(path)/view")
            #expect(screener.page.status == 404)
            try await screener.get(String(path))
            #expect(screener.page.headers["Content-Disposition"]?.hasPrefix("attachment; ") == true)
        }
    }

    @Test func `a refused file is named with the reason, and only the others are asked for again`() async throws {
        try await withWebsite { site in
            let country = site.world.country
            let code = try await filed(site, [])
            let id = try await site.refer(code)
            _ = try await site.operations.accept(id, by: country.principal(.unitHead))
            let officer = country.officer(.officer)
            _ = try await site.operations.assign(id, to: nil, officer: officer.id, by: country.principal(.unitHead))

            var desk = try await site.desk(.officer)
            try await desk.act(
                .report, on: code, [("outcome", "solved"), ("text", "Done.")],
                files: [
                    try upload("attachments", "good.png"),
                    try upload("attachments", "evil.exe", bytes: Array("MZ".utf8)),
                    try upload("attachments", "empty.pdf", bytes: []),
                ])
            #expect(desk.page.status == 422)
            #expect(Markup.faults(in: desk.page.text) == [])
            for name in ["evil.exe", "empty.pdf"] {
                let told = "The file “\(name)” is of a kind we cannot take."
                #expect(desk.page.text.ranges(of: told).count == 2, "in the summary and beside the field")
                #expect(!desk.page.text.contains("<li>\(name)</li>"))
            }
            #expect(desk.page.text.contains("href=\"#field-attachments-1\""))
            #expect(desk.page.text.contains("<li>good.png</li>"))
        }
    }

    @Test func `the page offers what can be done now, each once, with a key of its own`() async throws {
        try await withWebsite { site in
            let keys = Operation.allCases.compactMap(\.shortcut)
            #expect(Set(keys).count == keys.count)
            var citizen = site.browser("en")
            let (code, _) = try await citizen.file()
            for role in [Role.operator, .screener, .coordinator, .reviewer, .auditor] {
                var officer = try await site.desk(role)
                try await officer.get("/desk/complaints/\(code)")
                let view = try site.operations.complaint(
                    try #require(PublicCode(code)), by: site.world.country.principal(role))
                let offered = officer.page.text.matches(of: /href="\/desk\/complaints\/[^"\/]+\/([A-Za-z]+)"/)
                    .map { String($0.1) }
                let expected = view.operations.filter { OperationFields.isOffered($0) || $0 == .requestIdentity }
                #expect(Set(offered) == Set(expected.map(\.rawValue)), "\(role)")
                #expect(offered.count == Set(offered).count, "\(role)")
                #expect(Markup.faults(in: officer.page.text) == [])
            }
        }
    }

    @Test func `a note offers whom it can call, and nothing is closed while its answer may come`() async throws {
        try await withWebsite { site in
            let code = try await filed(site, [])
            var screener = try await site.desk(.screener)
            try await screener.get("/desk/complaints/\(code)/note")
            #expect(screener.page.text.contains("data-call=\"reviewer\""))
            #expect(!screener.page.text.contains("data-call=\"screener\""))
            #expect(Markup.faults(in: screener.page.text) == [])
            try await screener.done(.requestInformation, on: code, [("question", "Which lamp?")])
            #expect(!screener.page.text.contains("/closeUnanswered"))
            var officer = try await site.desk(.officer)
            try await officer.get("/desk")
            #expect(officer.page.text.contains("Waiting for the complainant"))
            var administrator = try await site.desk(.administrator)
            try await administrator.get("/desk")
            #expect(administrator.page.location == "/registry")
        }
    }

    @Test func `the history marks what has words and what was said with the complainant`() async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            let (code, _) = try await citizen.file()
            var screener = try await site.desk(.screener)
            try await screener.done(.note, on: code, [("text", "For @reviewer and @nobody.")])
            #expect(screener.page.text.contains("<b class=\"mention\">@reviewer</b> and"))
            #expect(screener.page.text.contains("may not see this complaint: @nobody</p>"))
            try await screener.done(.sendMessage, on: code, [("text", "Hello.")])
            #expect(!screener.page.text.contains("Not told"))
            try await screener.get("/desk/complaints/\(code)?show=words")
            #expect(screener.page.text.contains("<ol class=\"timeline\" data-show=\"words\">"))
            #expect(screener.page.text.contains("<li class=\"timeline-step is-note has-words\""))
            #expect(screener.page.text.contains("<li class=\"timeline-step has-words is-talk\""))
            var reviewer = try await site.desk(.reviewer)
            try await reviewer.get("/desk/notifications")
            #expect(reviewer.page.text.contains(code))
        }
    }

    @Test func `a form that no longer opens leads to the complaint and says why`() async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            let (code, _) = try await citizen.file()
            var screener = try await site.desk(.screener)
            try await screener.get("/desk/complaints/\(code)/closeUnanswered")
            #expect(screener.page.status == 409)
            #expect(screener.page.text.contains("This is not possible while the complaint is “Received”."))
            #expect(screener.page.text.contains("href=\"/desk/complaints/\(code)/screen\""))
            #expect(Markup.faults(in: screener.page.text) == [])
        }
    }

    @Test func `the day until which a result can be contested is the one the citizen reads`() async throws {
        try await withWebsite { site in
            let country = site.world.country
            var citizen = site.browser("en")
            let receipt = try await citizen.file()
            let code = try #require(PublicCode(receipt.code))
            let id = try site.operations.complaintID(code, by: country.principal(.screener))
            let refusal = NonAcceptance(reason: .specialProcedure, text: "Not ours", goTo: nil, other: nil)
            _ = try await site.operations.refuse(refusal, on: id, by: country.principal(.screener))
            try await citizen.track(receipt)
            #expect(citizen.page.text.contains(">4 November 2026<"))
            var screener = try await site.desk(.screener)
            try await screener.get("/desk/complaints/\(receipt.code)")
            #expect(screener.page.text.contains("May be contested until 4 November 2026"))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an open page hears of colleagues and of changes, and its asking keeps no session alive`(
        engine: DatabaseUnderTest
    ) async throws {
        try await withWebsite(on: engine) { site in
            var citizen = site.browser("en")
            let (code, _) = try await citizen.file()
            var (screener, reviewer) = (try await site.desk(.screener), try await site.desk(.reviewer))
            try await screener.get("/desk/pulse/\(code)?operation=screen")
            #expect(screener.page.text.contains("\"colleagues\":[]"))
            try await reviewer.get("/desk/pulse/\(code)")
            #expect(reviewer.page.text.contains("\"revision\":1"))
            #expect(reviewer.page.text.contains("Sample screener is filling in “Screen” on this complaint\""))
            let tag = try #require(reviewer.page.headers["ETag"])
            #expect(try await status(of: reviewer, "/desk/pulse/\(code)", site, tag: tag) == 304)
            try await screener.get("/desk/complaints/\(code)")
            try await screener.done(.note, on: code, [("text", "News.")])
            #expect(try await status(of: reviewer, "/desk/pulse/\(code)", site, tag: tag) == 200)
            var stranger = try await site.desk(.officer)
            try await stranger.get("/desk/pulse/\(code)")
            #expect(stranger.page.status == 404)

            for _ in 1...7 {
                site.world.clock.advance(minutes: 9)
                try await reviewer.get("/desk/pulse/\(code)")
            }
            #expect(reviewer.page.status == 303)
            #expect(reviewer.page.location.hasPrefix("/desk/login"))
        }
    }

    private func status(
        of browser: Browser, _ path: String, _ site: WebsiteUnderTest, tag: String
    ) async throws -> Int {
        let cookies = browser.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        let request = try Request(
            .get, path,
            headers: [("Accept-Language", browser.language), ("Cookie", cookies), ("If-None-Match", tag)], body: .none,
            id: "abc")
        return await site.dispatcher.answer(request).status
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a draft is kept, offered, marked and forgotten, and gone once it is sent`(engine: DatabaseUnderTest)
        async throws
    {
        try await withWebsite(on: engine) { site in
            var citizen = site.browser("en")
            let (code, _) = try await citizen.file()
            let form = "/desk/complaints/\(code)/note"
            var screener = try await site.desk(.screener)
            try await screener.get(form)
            try await screener.post(form + "/draft", [("text", "Half a <thought>")])
            #expect(screener.page.status == 204)
            try await screener.get("/desk/complaints/\(code)")
            #expect(screener.page.text.contains("<span class=\"begun\">draft</span>"))
            try await screener.get(form)
            #expect(screener.page.text.contains("Half a &lt;thought&gt;</textarea>"))
            #expect(screener.page.text.contains("Filled in from what you had typed"))
            #expect(Markup.faults(in: screener.page.text) == [])
            var colleague = try await site.desk(.reviewer)
            try await colleague.get(form)
            #expect(!colleague.page.text.contains("Half a"))
            try await colleague.send(.post, form + "/draft", .form(Form(fields: Fields([("text", "Forged")]))))
            #expect(colleague.page.status == 403)

            try await screener.post(form + "/draft", [("discard", "yes")])
            try await screener.follow()
            #expect(!screener.page.text.contains("Half a"))
            try await screener.post(form + "/draft", [("text", "Another one")])
            try await screener.done(.note, on: code, [("text", "Whole")])
            try await screener.get(form)
            #expect(!screener.page.text.contains("Another one"))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a reply goes into the form with its variables filled in, in the complainant's language`(
        engine: DatabaseUnderTest
    ) async throws {
        try await withWebsite(on: engine) { site in
            var citizen = site.browser("th")
            let (code, _) = try await citizen.file()
            var screener = try await site.desk(.screener)
            try await screener.get("/registry/replies/new")
            let reply = [
                ("name", "Thanks"), ("textThai", "ได้รับเรื่อง {code} แล้ว {officer}"), ("textEnglish", "We have {code}."),
                ("isActive", "yes"),
            ]
            try await screener.post(
                "/registry/replies/new", reply.map { ($0.0, $0.0 == "textThai" ? "{phone}" : $0.1) })
            #expect(screener.page.status == 422)
            #expect(Markup.faults(in: screener.page.text) == [])
            try await screener.post("/registry/replies/new", reply)
            try #require(screener.page.status == 303)
            try await screener.follow()
            #expect(screener.page.text.contains("Thanks"))

            let form = "/desk/complaints/\(code)/sendMessage"
            try await screener.get(form)
            let option = try #require(screener.page.text.firstMatch(of: /<option value="([^"]+)" data-text="([^"]+)"/))
            #expect(String(option.2) == "ได้รับเรื่อง \(code) แล้ว Sample screener")
            try await screener.post(
                form, [("text", "Hello"), ("reply", String(option.1)), ("insert", "yes"), ("revision", "1")])
            #expect(screener.page.status == 200)
            #expect(screener.page.text.contains("Hello\nได้รับเรื่อง \(code) แล้ว Sample screener</textarea>"))
            #expect(Markup.faults(in: screener.page.text) == [])
            try await screener.get("/desk/complaints/\(code)")
            #expect(!screener.page.text.contains("ได้รับเรื่อง \(code) แล้ว"))
        }
    }

    @Test func `a form is kept as a macro, and another complaint's form is filled in from it`() async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            let (first, _) = try await citizen.file()
            let (second, _) = try await citizen.file()
            var screener = try await site.desk(.screener)
            let path = "/desk/complaints/\(first)/requestInformation"
            try await screener.get(path)
            let fields = [("revision", "1"), ("question", "A photo for {code}, please."), ("keepMacro", "yes")]
            try await screener.post(path, fields + [("macroName", "")])
            #expect(screener.page.status == 422)
            try await screener.post(path, fields + [("macroName", "Ask for a photo")])
            try #require(screener.page.status == 303)
            try await screener.follow()
            #expect(screener.page.text.contains("Kept as a macro. Nothing was sent."))

            try await screener.get("/desk/complaints/\(second)")
            let link = try #require(screener.page.text.firstMatch(of: /href="([^"]+\?macro=[^"]+)"/)).1
            #expect(Markup.faults(in: screener.page.text) == [])
            try await screener.get(String(link))
            #expect(screener.page.text.contains("A photo for \(second), please.</textarea>"))
            var coordinator = try await site.desk(.operator)
            try await coordinator.get(path)
            #expect(!coordinator.page.text.contains("keepMacro"))
            try await coordinator.post(path, fields + [("macroName", "Mine")])
            #expect(coordinator.page.status == 403)

            let macro = "/registry/macros/" + (link.split(separator: "=").last ?? "")
            try await screener.get(macro)
            try await screener.post(macro, [("name", "Ask for a photo")])
            #expect(screener.page.status == 303)
            try await screener.get("/desk/complaints/\(second)")
            #expect(!screener.page.text.contains("?macro="))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a renamed category has its old name in the history and its new one in the facts`(engine: DatabaseUnderTest)
        async throws
    {
        try await withWebsite(on: engine) { site in
            var citizen = site.browser("en")
            let (code, _) = try await citizen.file()
            let lights = site.world.country.category("ROAD-LIGHT")
            var screener = try await site.desk(.screener)
            let screening = [
                ("kind", "relief"), ("category", lights.id.text), ("urgency", "normal"), ("secrecy", "ordinary"),
            ]
            try await screener.done(.screen, on: code, screening)
            site.world.clock.advance(minutes: 5)
            var administrator = try await site.desk(.administrator)
            let page = "/registry/categories/\(lights.id.text)"
            try await administrator.get(page)
            #expect(!administrator.page.text.contains("How it was before"))
            try await administrator.post(
                page, [("code", "ROAD-LIGHT"), ("nameThai", "แสงสว่าง"), ("nameEnglish", "Lighting")])
            try #require(administrator.page.status == 303)
            try await administrator.get(page)
            #expect(administrator.page.text.contains("Street lights"))
            #expect(Markup.faults(in: administrator.page.text) == [])

            try await screener.get("/desk/complaints/\(code)")
            let halves = screener.page.text.components(separatedBy: "<aside class=\"case-side\"")
            try #require(halves.count == 2)
            #expect(halves[0].contains("Street lights") && !halves[0].contains("Lighting"))
            #expect(halves[1].contains("Lighting") && !halves[1].contains("Street lights"))
        }
    }

    @Test(arguments: Role.assignable)
    func `replies are there for those who write, and changed by those who keep them`(role: Role) async throws {
        try await withWebsite { site in
            var browser = try await site.desk(role)
            try await browser.get("/registry/replies")
            let uses = Role.ofHub.union(Role.ofAgency).contains(role)
            #expect(browser.page.status == (uses ? 200 : 403))
            try await browser.get("/registry/replies/new")
            let keeps: Set<Role> = [.unitHead, .cceo, .screener, .reviewer]
            #expect(browser.page.status == (keeps.contains(role) ? 200 : 403))
        }
    }
}
