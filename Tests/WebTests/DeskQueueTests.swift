// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

@Suite struct DeskQueueTests {
    private func file(_ count: Int, _ site: WebsiteUnderTest, _ words: String = "Lamp") async throws {
        for index in 0..<count {
            let filing = Filing(
                kind: .relief, channel: .web, identityLevel: .anonymous, narrative: "\(words) \(index)",
                place: Place(words: "Here"))
            _ = try await site.operations.file(FilingRequest(filing: filing), by: .anonymous)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a long list is paged by its address and counted`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            try await file(53, site)
            var screener = try await site.desk(.screener)
            try await screener.get("/desk?part=all&status=received&order=oldest")
            #expect(screener.page.text.contains("53 complaints"))
            #expect(screener.page.text.contains(">Lamp 0</a>"))
            #expect(!screener.page.text.contains(">Lamp 52</a>"))
            let link = try #require(screener.page.text.firstMatch(of: /rel="next" href="([^"]*)"/)?.1)
            let next = String(link).replacing("&amp;", with: "&")
            #expect(next.hasPrefix("/desk?part=all&status=received&order=oldest&after="))
            try await screener.get(next)
            #expect(screener.page.text.contains(">Lamp 52</a>"))
            #expect(!screener.page.text.contains(">Lamp 0</a>"))
            #expect(!screener.page.text.contains("rel=\"next\""))
            try await screener.get("/desk?part=hub&status=contested&status=reported")
            #expect(screener.page.text.contains("Nothing in this list"))
            #expect(Markup.faults(in: screener.page.text) == [])
        }
    }

    @Test func `what an executive has to rule is one kind of decision, and says so in its filter`() async throws {
        try await withWebsite { site in
            var executive = try await site.desk(.hubExecutive)
            try await executive.get("/desk")
            let list = "/desk?part=hub&amp;status=returned&amp;awaiting=dispute&amp;order=oldest"
            #expect(executive.page.text.contains(list))
            try await executive.get(list.replacing("&amp;", with: "&"))
            #expect(executive.page.text.contains("name=\"awaiting\" value=\"dispute\" checked"))
            #expect(
                executive.page.text.contains(
                    /<a class="chip" href="\/desk\?part=hub&amp;status=returned&amp;order=oldest"[^>]*>Returns that need a ruling/
                ))
            #expect(Markup.faults(in: executive.page.text) == [])
            // Several by address alone; all of them are named in one.
            let all = PendingDecision.Kind.allCases.map { "&awaiting=\($0.rawValue)" }.joined()
            try await executive.get("/desk?part=hub\(all)")
            #expect(executive.page.text.contains("name=\"awaiting\" value=\"yes\" checked"))
            try await executive.get("/desk?part=hub&awaiting=dispute&awaiting=escalation&awaiting=nothing")
            #expect(executive.page.text.matches(of: /name="awaiting" value="(\w+)" checked/).count == 2)
            #expect(Markup.faults(in: executive.page.text) == [])
        }
    }

    @Test func `a count stops where people stop reading`() {
        #expect(QueuePage.capped(999) == "999")
        #expect(QueuePage.capped(1_000) == "999+")
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `words and codes are found, and numbers stand in no address`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var citizen = site.browser("th")
            let (code, _) = try await citizen.file([
                ("kind", "relief"), ("narrative", "ไฟถนนดับทั้งซอย"), ("place/words", "ปากซอย"),
                ("identityLevel", "named"), ("complainant/name", "สมชาย ทดสอบ"), ("complainant/phone", "081-234-5678"),
            ])
            var desk = try await site.desk(.operator)
            for words in ["ไฟถนน", "ซอย", code] {
                try await desk.get(
                    "/desk/search?q=" + (words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""))
                #expect(desk.page.text.contains("/desk/complaints/\(code)"), "\(words)")
            }
            try await desk.get("/desk/search?q=nothing%3Cb%3E")
            #expect(desk.page.text.contains("Nothing found"))
            #expect(!desk.page.text.contains("nothing<b>"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.get("/desk/search?q=0812345678")
            #expect(desk.page.status == 422)
            #expect(!desk.page.text.contains("/desk/complaints/\(code)"))
            try await desk.post("/desk/search/person", [("number", "0812345678")])
            #expect(desk.page.text.contains("/desk/complaints/\(code)"))
            #expect(!desk.page.text.contains("0812345678"))
            try await desk.get("/desk/search?q=0812345678")
            #expect(desk.page.text.contains("in the box below"))
            try await desk.get("/desk/search?q=+")
            #expect(desk.page.status == 422)
            #expect(desk.page.text.contains("id=\"field-q-error\">Type words or a code first."))
            #expect(Markup.faults(in: desk.page.text) == [])
            var auditor = try await site.desk(.auditor)
            try await auditor.get("/desk/search?q=0812345678")
            #expect(auditor.page.status == 422)
            #expect(auditor.page.text.contains("cannot be searched here"))
            #expect(!auditor.page.text.contains("below"))
            var screener = try await site.desk(.screener)
            try await screener.get("/desk/search")
            try await screener.post("/desk/search/person", [("number", "0812345678")])
            #expect(screener.page.status == 403)
        }
    }

    @Test(arguments: Role.assignable, ["th", "en"])
    func `every role has a desk in both languages`(role: Role, language: String) async throws {
        try await withWebsite { site in
            try await file(1, site)
            var browser = try await site.desk(role, language)
            for path in [
                "/desk", "/desk/search", "/desk/account", "/registry", "/registry/agencies", "/registry/categories",
                "/registry/agreements", "/registry/calendar",
                "/registry/agencies/\(site.world.country.officer(role).agency.text)/officers",
            ] {
                try await browser.get(path)
                // Whoever keeps the registry alone begins there.
                if path == "/desk", role == .administrator { continue }
                let isSearch = path == "/desk/search" && [.administrator, .researcher].contains(role)
                #expect(browser.page.status == (isSearch ? 403 : 200), "\(path)")
                #expect(Markup.faults(in: browser.page.text) == [], "\(path)")
                #expect(browser.page.text.contains("lang=\"\(language)\""))
            }
        }
    }
}
