// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import HTTP
import Operations
import SQL
import TestSupport
import Testing

@testable import Web

@Suite struct DeskListTests {
    private func file(_ words: [String], _ site: WebsiteUnderTest, _ channel: Channel = .hotline) async throws {
        for text in words {
            let filing = Filing(
                kind: .relief, channel: channel, identityLevel: .anonymous, narrative: text,
                place: Place(words: "Here", area: "100101"))
            _ = try await site.operations.file(
                FilingRequest(filing: filing), by: site.world.country.principal(.operator))
        }
    }

    private func work(_ site: WebsiteUnderTest) async throws {
        try await Worker(site.operations, schedule: [], on: QueueExecutor()).runDue()
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a filter stands in the address, is named, and can be taken off`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            try await file(["Lamp out"], site)
            try await file(["Pot hole"], site, .mail)
            var screener = try await site.desk(.screener)
            try await screener.get(
                "/desk?part=all&status=received&channel=mail&province=10&from=1%2F1%2F2569&until=2026-12-31")
            #expect(screener.page.text.contains(">Pot hole</a>"))
            #expect(!screener.page.text.contains(">Lamp out</a>"))
            #expect(Markup.faults(in: screener.page.text) == [])
            let page = screener.page.text.replacing("&amp;", with: "&")
            #expect(page.contains("from=2026-01-01"), "a date of either era is the same address")
            #expect(page.contains("/desk?part=all&status=received&from=2026-01-01&until=2026-12-31&province=10\""))
            try await screener.get("/desk?part=all&channel=carrier&province=99&urgency=none&holder=x&category=z")
            #expect(screener.page.text.contains("2 complaints"))
            try await screener.get("/desk?part=all&urgency=mostUrgent")
            #expect(screener.page.text.contains("Nothing in this list"))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a list is kept under a name and stands above the table`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            try await file(["Lamp out"], site)
            var head = try await site.desk(.hubExecutive)
            try await head.get("/desk?part=all&channel=hotline&order=oldest")
            let list = [("part", "all"), ("channel", "hotline"), ("order", "oldest")]
            try await head.post("/desk/lists", list + [("name", "<Calls>"), ("isShared", "yes")])
            #expect(head.page.location == "/desk?part=all&channel=hotline&order=oldest")
            try await head.follow()
            #expect(head.page.text.contains("aria-current=\"page\">&lt;Calls&gt;"))
            #expect(Markup.faults(in: head.page.text) == [])

            var screener = try await site.desk(.screener)
            try await screener.get("/desk")
            #expect(screener.page.text.contains("&lt;Calls&gt;"))
            try await screener.post("/desk/lists", list + [("name", "Mine"), ("isShared", "yes")])
            #expect(screener.page.status == 403)
            try await screener.get("/desk")
            try await screener.post("/desk/lists", list + [("name", "")])
            #expect(screener.page.status == 422)
            #expect(Markup.faults(in: screener.page.text) == [])
            try await screener.post("/desk/lists", list + [("name", "Mine")])
            try await screener.get("/desk/lists")
            #expect(Markup.faults(in: screener.page.text) == [])
            let id = try #require(screener.page.text.firstMatch(of: /action="\/desk\/lists\/([^"]*)"/)?.1)
            try await screener.post("/desk/lists/\(id)", [("step", "rename"), ("name", "My calls")])
            #expect(screener.page.location == "/desk/lists?done=saved")
            try await screener.follow()
            #expect(screener.page.text.contains("My calls"))
            try await screener.post("/desk/lists/\(id)", [("step", "delete")])
            try await screener.follow()
            #expect(!screener.page.text.contains("My calls"))
        }
    }

    @Test func `assigning many asks as assigning one does, and promises a way back only where there is one`()
        async throws
    {
        try await withWebsite { site in
            let country = site.world.country
            try await file(["Lamp out"], site)
            var screener = try await site.desk(.screener)
            try await screener.get("/desk?part=all&status=received&order=oldest")
            let code = try #require(screener.page.text.firstMatch(of: /name="row" value="([^":]*)/)?.1)
            _ = try await site.operations.accept(try await site.refer(String(code)), by: country.principal(.unitHead))

            var head = try await site.desk(.cceo)
            try await head.get("/desk?part=all")
            let row = try #require(head.page.text.firstMatch(of: /name="row" value="([^"]*)"/)?.1)
            try await head.post("/desk/bulk/fields", [("action", "assign"), ("row", String(row))])
            for words in [Message.fieldUnlessOfficer, .fieldUnlessUnit] {
                #expect(head.page.text.contains("<span class=\"optional\">\(words.text(in: .english))</span>"))
            }
            let given = [("rows", try #require(head.page.hidden("rows"))), ("action", "assign")]
            try await head.post("/desk/bulk/preview", given + [("unit", ""), ("officer", "")])
            #expect(head.page.status == 422)
            #expect(head.page.text.contains("Please choose a unit, an officer or both."))
            #expect(Markup.faults(in: head.page.text) == [])
            let unit = ("unit", country.roadsSouth.id.text)
            try await head.post("/desk/bulk/preview", given + [unit])
            #expect(head.page.text.contains("It cannot be taken back, as nobody had it before"))
            let seen = ("rows", try #require(head.page.hidden("rows")))
            try await head.post("/desk/bulk", [seen, ("action", "assign"), unit])
            try #require(head.page.status == 303)
            let bulk = head.page.location
            try await work(site)
            try await head.get(bulk)
            #expect(head.page.text.contains("It cannot be taken back, as nobody had it before"))
            #expect(!head.page.text.contains(bulk + "/undo"))
            #expect(Markup.faults(in: head.page.text) == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `many are chosen, looked at, done and followed without a script`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            try await file(["Lamp out", "Pot hole", "Loud music"], site)
            var screener = try await site.desk(.screener)
            try await screener.get("/desk?part=all&status=received&order=oldest")
            let codes = screener.page.text.matches(of: /name="row" value="([^"]*)"/).map { String($0.1) }
            #expect(codes.count == 3)
            try await screener.post("/desk/bulk/fields", [("action", "screen")])
            #expect(screener.page.text.contains("No complaint is chosen"))
            try await screener.get("/desk?part=all&status=received&order=oldest")
            try await screener.post("/desk/bulk/fields", [("action", "refer"), ("row", codes[0])])
            #expect(screener.page.status == 403, "a screener refers nothing")
            try await screener.get("/desk?part=all&status=received&order=oldest")
            try await screener.post(
                "/desk/bulk/fields", [("action", "screen"), ("row", codes[0]), ("row", codes[1])])
            #expect(screener.page.text.contains("2 complaints"))
            #expect(Markup.faults(in: screener.page.text) == [])
            let rows = try #require(screener.page.hidden("rows"))
            let given = [("rows", rows), ("action", "screen"), ("urgency", "urgent"), ("secrecy", "ordinary")]
            try await screener.post("/desk/bulk/preview", given)
            #expect(screener.page.status == 422, "without a category")
            #expect(Markup.faults(in: screener.page.text) == [])
            let category = site.world.country.category("ROAD-LIGHT").id.text
            try await screener.post("/desk/bulk/preview", given + [("category", category)])
            #expect(screener.page.status == 200)
            #expect(screener.page.text.contains("Apply to 2 complaints"))
            let chosen = site.world.country.category("ROAD-LIGHT").nameEnglish
            // What was told already is not overwritten unseen.
            let before = site.world.country.category("WATER-LEAK")
            try await site.operations.database.write { transaction in
                try transaction.execute("UPDATE complaint SET category = \(before.id) WHERE number = 1")
            }
            try await screener.post("/desk/bulk/preview", given + [("category", category)])
            #expect(screener.page.text.contains("<del>\(before.nameEnglish)</del> → <ins>\(chosen)</ins>"))
            #expect(screener.page.text.components(separatedBy: "<del>").count == 2)
            #expect(Markup.faults(in: screener.page.text) == [])
            for words in ["<dt>Category</dt><dd>\(chosen)</dd>", "<dd>Urgent</dd>", "<dd>Each keeps its own</dd>"] {
                #expect(screener.page.text.contains(words), "\(words)")
            }
            #expect(screener.page.text.contains("It cannot be taken back"))
            #expect(Markup.faults(in: screener.page.text) == [])
            let seen = try #require(screener.page.hidden("rows"))
            try await screener.post(
                "/desk/bulk", [("rows", seen)] + given.dropFirst() + [("category", category)])
            try #require(screener.page.status == 303)
            let bulk = screener.page.location
            try await screener.follow()
            #expect(screener.page.text.contains("At work"))
            #expect(screener.page.text.contains("0 of 2 complaints"))
            #expect(Markup.faults(in: screener.page.text) == [])
            try await work(site)
            try await screener.get(bulk)
            #expect(screener.page.text.contains("2 of 2 complaints"))
            #expect(!screener.page.text.contains(bulk + "/undo"))
            #expect(Markup.faults(in: screener.page.text) == [])
            var other = try await site.desk(.coordinator)
            try await other.get(bulk)
            #expect(other.page.status == 404)
            try await screener.get("/desk/bulk")
            #expect(screener.page.text.contains(bulk))
            #expect(Markup.faults(in: screener.page.text) == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an action takes the whole of a list that has several pages`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            let count = Operations.pageRows + 3
            try await file((0..<count).map { "Lamp \($0) is out" }, site)
            var screener = try await site.desk(.screener)
            let list = "part=all&status=received&order=oldest"
            try await screener.get("/desk?" + list)
            #expect(screener.page.text.contains("With all in this list (\(count))"))
            try await screener.post("/desk/bulk/fields?" + list, [("action", "screen"), ("all", "list")])
            #expect(screener.page.text.contains("\(count) complaints"))
            let rows = try #require(screener.page.hidden("rows")).split(separator: " ")
            #expect(Set(rows).count == count)
            try await screener.get("/desk?part=all&status=concluded")
            #expect(!screener.page.text.contains("With all in this list"))
        }
    }

    @Test func `an auditor's list has nothing to choose`() async throws {
        try await withWebsite { site in
            try await file(["Lamp out"], site)
            var auditor = try await site.desk(.auditor)
            try await auditor.get("/desk")
            #expect(auditor.page.text.contains(">Lamp out</a>"))
            #expect(!auditor.page.text.contains("name=\"row\""))
            try await auditor.get("/desk/lists")
            try await auditor.post("/desk/bulk/fields", [("action", "note")])
            #expect(auditor.page.status == 403)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an export is a sheet that computes nothing and names nobody`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            try await file(["=HYPERLINK(\"http://evil.example\")", "Say \"hello\", twice"], site)
            let filing = Filing.sample(channel: .mail, narrative: "Lamp out")
            _ = try await site.operations.file(
                FilingRequest(
                    filing: filing, people: [Person(part: .complainant, name: "Somchai Trial", phone: "0812345678")]),
                by: site.world.country.principal(.operator))
            var screener = try await site.desk(.screener)
            try await screener.get("/desk/export?part=all&order=oldest")
            #expect(screener.page.headers["Content-Type"] == "text/csv; charset=utf-8")
            #expect(screener.page.headers["Content-Disposition"] == "attachment; filename=\"complaints.csv\"")
            let sheet = screener.page.text
            #expect(Array(sheet.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
            let lines = sheet.components(separatedBy: "\r\n")
            #expect(lines.count == 5)
            #expect(lines[1].contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\""))
            #expect(lines[2].contains("\"Say \"\"hello\"\", twice\""))
            #expect(!sheet.contains("Somchai") && !sheet.contains("0812345678"))
            try await screener.get("/desk/export?part=all&channel=mail")
            #expect(screener.page.text.contains("Lamp out") && !screener.page.text.contains("HYPERLINK"))
        }
    }

    @Test func `a sheet has the whole of what people wrote, and defuses it`() async throws {
        try await withWebsite { site in
            let long = "ไฟดับ " + String(repeating: "ทั้งซอย ", count: 200) + "จบเรื่อง"
            try await file([long, "Two\n=lines", "\u{3000}=1+1"], site)
            var screener = try await site.desk(.screener)
            try await screener.get("/desk/export?part=all&order=oldest")
            #expect(screener.page.text.contains("\"\(long)\""))
            #expect(screener.page.text.contains("\"Two\n=lines\""))
            #expect(!screener.page.text.contains("\"=1+1") && !screener.page.text.contains("\"\u{3000}=1+1"))
            #expect(screener.page.text.contains("=1+1\""))
        }
    }

    @Test func `a sheet has times that sort and says why complaints were not accepted`() async throws {
        try await withWebsite { site in
            try await file(["Lamp out"], site)
            var screener = try await site.desk(.screener)
            try await screener.get("/desk?part=all")
            let code = try #require(screener.page.text.firstMatch(of: /\/desk\/complaints\/([^"\/]+)"/)?.1)
            try await screener.act(
                .refuse, on: String(code), [("reason", "outsideMandate"), ("text", "Not ours."), ("goTo", "A court")])
            try await screener.get("/desk/export?part=all")
            let lines = screener.page.text.components(separatedBy: "\r\n")
            let wording = try site.operations.refusalWordings().first { $0.reason == .outsideMandate }
            #expect(lines[0].hasSuffix(",\"Why it was not accepted\""))
            #expect(lines[1].hasSuffix(",\"\(try #require(wording).english)\""))
            #expect(lines[1].contains(/,"2026-10-05 09:0\d:\d\d",/))
        }
    }

    @Test(arguments: [
        ("from=31+%E0%B8%81.%E0%B8%9E.+2569", "from", "There is no such day", "31 ก.พ. 2569"),
        ("until=someday", "until", "This cannot be read as a date", "someday"),
        ("until=30/2/2569", "until", "There is no such day in the calendar", "30/2/2569"),
        ("from=6/10/2569&until=5/10/2569", "until", "6 October 2026", "5/10/2569"),
    ])
    func `a wrong date is told beside its field, and no other list stands for the one asked for`(
        filter: String, field: String, words: String, typed: String
    ) async throws {
        try await withWebsite { site in
            try await file(["Lamp out"], site)
            var screener = try await site.desk(.screener)
            try await screener.get("/desk?part=all&\(filter)")
            let page = screener.page.text
            #expect(screener.page.status == 422)
            #expect(Markup.faults(in: page) == [])
            let error = page.firstMatch(of: /<p class="field-error" id="field-([a-z]+)-error">([^<]*)</)
            #expect(
                error.map { String($0.1) } == field && error?.2.contains(words) == true,
                "\(String(describing: error?.2))")
            #expect(page.contains("value=\"\(typed)\""))
            #expect(page.contains("No list is shown") && !page.contains("Lamp out"))
            #expect(!page.contains("/desk/export"))
            try await screener.get("/desk/export?part=all&\(filter)")
            #expect(screener.page.status == 422)
            try await screener.get("/desk?part=all&from=5/10/2569&until=5/10/2569")
            #expect(screener.page.status == 200 && screener.page.text.contains("Lamp out"))
            #expect(screener.page.text.contains("/desk/export"))
        }
    }

    @Test(arguments: ["=1", "+1", "-1", "@x", "\t=1", " =1", "＝1"])
    func `no cell begins like a formula`(text: String) {
        #expect(Sheet.cell(text) == "\"'\(text)\"")
    }

    @Test func `provinces have the codes of the State, each once`() {
        #expect(OfficialArea.provinces.count == 77)
        #expect(Set(OfficialArea.provinces.map(\.code)).count == 77)
        #expect(OfficialArea(code: "10")?.name(in: .english) == "Bangkok")
    }
}
