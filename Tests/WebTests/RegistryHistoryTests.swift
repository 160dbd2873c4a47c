// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

/// Who changed what in the registry, as its pages tell it, and what becomes of two who change the same.
@Suite struct RegistryHistoryTests {
    /// The page of an entry, and a complete form for it.
    private static func forms(
        _ site: WebsiteUnderTest
    ) async throws -> [(role: Role, path: String, fields: [(String, String)], changed: String)] {
        let (country, operations) = (site.world.country, site.operations)
        let partner = try await operations.createPartner(of: country.roads.id, name: "P", by: .system).partner
        let screener = country.principal(.screener)
        let article = try await operations.createArticle(
            ArticleInput(titleThai: "ก", titleEnglish: "A", textThai: "ข", textEnglish: "B", words: "ค"), by: screener)
        let reply = try await operations.createReply(
            ReplyInput(name: "ก", textThai: "ก", textEnglish: "A"), by: screener)
        let macro = try await operations.createMacro(named: "ก", for: .note, [], by: screener)
        let (roads, officer) = (country.roads.id.text, country.officer(.officer))
        let names = [("nameThai", "ชื่อ"), ("nameEnglish", "Name"), ("isActive", "yes")]
        return [
            (.administrator, "agencies/\(roads)", names + [("family", "local")], "nameThai"),
            (.administrator, "agencies/\(roads)/units/\(country.roadsNorth.id.text)", names, "nameThai"),
            (
                .administrator, "agencies/\(roads)/officers/\(officer.id.text)",
                [("login", "officer"), ("name", "Dara"), ("roles", "officer"), ("isActive", "yes")], "name"
            ),
            (
                .administrator, "categories/\(country.category("WATER").id.text)", [("code", "WATER")] + names,
                "nameThai"
            ),
            (
                .administrator, "agreements/\(country.agreement.id.text)",
                [
                    ("titleThai", "ก"), ("titleEnglish", "A"), ("signedOn", "1/10/2569"), ("from", "1/10/2569"),
                    ("areas", "linking"), ("agencies", roads),
                ], "titleThai"
            ),
            (.administrator, "refusals/incomplete", [("textThai", "ก"), ("textEnglish", "A")], "textThai"),
            (.administrator, "partners/\(partner.id.text)", [("name", "Other"), ("isActive", "yes")], "name"),
            (
                .screener, "articles/\(article.id.text)",
                [("titleThai", "ค"), ("titleEnglish", "A"), ("textThai", "ข"), ("textEnglish", "B"), ("words", "ค")],
                "titleThai"
            ),
            (.screener, "replies/\(reply.id.text)", [("name", "ข"), ("textThai", "ก"), ("textEnglish", "A")], "name"),
            (.screener, "macros/\(macro.id.text)", [("name", "ข"), ("isActive", "yes")], "name"),
        ]
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `of two tabs on one entry the second is shown what the first changed, and loses nothing`(
        engine: DatabaseUnderTest
    ) async throws {
        try await withWebsite(on: engine) { site in
            let forms = try await Self.forms(site)
            let paths = Set(
                RegistryRoutes.all.filter { $0.method == .post && $0.template.hasSuffix("}") }.map(\.template))
            #expect(paths.count == forms.count, "\(paths)")
            for form in forms {
                let path = "/registry/" + form.path
                // A colleague of the same roles, so that it is somebody else.
                let own = site.world.country.officer(form.role)
                let colleague = try await site.operations.createOfficer(
                    of: own.agency,
                    OfficerInput(
                        login: "colleague\(form.path.count).\(form.changed.count)", name: "Dao", roles: own.roles),
                    password: SampleCountry.password, by: .system)
                var (first, second) = (site.browser("en"), try await site.desk(form.role))
                try await first.logIn(colleague.login)
                try await first.get(path)
                try await second.get(path)
                try await first.post(path, form.fields)
                try #require(first.page.status == 303, "\(path) \(first.page.text)")
                let typed = form.fields.map { ($0.0, $0.0 == form.changed ? "พิมพ์ไว้" : $0.1) }
                try await second.post(path, typed)
                #expect(second.page.status == 409, "\(path)")
                #expect(second.page.text.contains("Somebody else has just changed this entry."))
                #expect(second.page.text.contains("What happened while you wrote"))
                let notice = second.page.text.split(separator: "deed-meanwhile").last?.split(separator: "<form").first
                #expect(notice?.contains("<ins>") == true, "\(path)")
                #expect(second.page.text.contains("value=\"พิมพ์ไว้\""), "\(path)")
                #expect(Markup.faults(in: second.page.text) == [], "\(path)")
                try await second.post(path, typed)
                #expect(second.page.status == 303, "once it was seen it may be saved: \(path)")
                try await second.get(path)
                #expect(second.page.text.contains("<h2 id=\"history\">History of changes</h2>"))
                #expect(second.page.text.contains("<ins>พิมพ์ไว้</ins>"), "\(path)")
                #expect(Markup.faults(in: second.page.text) == [], "\(path)")
            }
        }
    }

    @Test(arguments: [
        ("th", "ท่านเพิ่งแก้ไขรายการนี้ในอีกหน้าต่างหนึ่ง", "มีผู้อื่นเพิ่งแก้ไขรายการนี้"),
        ("en", "You have just changed this entry in another window.", "Somebody else has just changed this entry."),
    ])
    func `what a second window left as it was takes the newer value, and who was first is told rightly`(
        language: String, own: String, other: String
    ) async throws {
        try await withWebsite { site in
            let country = site.world.country
            let path = "/registry/agreements/\(country.agreement.id.text)"
            var first = try await site.desk(.administrator, language)
            var second = try await site.desk(.administrator, language)
            try await first.get(path)
            try await second.get(path)
            let day = country.agreement.from.typed(in: language == "th" ? .thai : .english)
            func fields(_ title: String, _ from: String, _ agencies: [Agency]) -> [(String, String)] {
                [
                    ("titleThai", title), ("titleEnglish", country.agreement.titleEnglish), ("from", from),
                    ("signedOn", country.agreement.signedOn.typed(in: .thai)), ("areas", "handling"),
                    ("areas", "linking"),
                ] + agencies.map { ("agencies", $0.id.text) }
            }
            try await first.post(path, fields(country.agreement.titleThai, "1/10/2569", [country.roads]))
            try #require(first.page.status == 303)
            // The second window knows nothing of it, and changes the title alone.
            try await second.post(path, fields("ชื่อใหม่", day, [country.roads, country.water]))
            #expect(second.page.status == 409)
            #expect(second.page.words.contains(own) && !second.page.words.contains(other))
            #expect(second.page.text.contains("value=\"ชื่อใหม่\""))
            let from = Day(typed: "1/10/2569")?.typed(in: language == "th" ? .thai : .english) ?? ""
            #expect(second.page.text.contains("name=\"from\" value=\"\(from)\""))
            let boxes = second.page.text.matches(of: /name="agencies" value="([0-9a-f-]+)" checked/).map {
                String($0.1)
            }
            #expect(boxes == [country.roads.id.text])
            #expect(Markup.faults(in: second.page.text) == [])
        }
    }

    @Test func `an address that was changed meanwhile is not brought back by who left it as it was`() async throws {
        try await withWebsite { site in
            let (country, officer) = (site.world.country, site.world.country.officer(.officer))
            let path = "/registry/agencies/\(country.roads.id.text)/officers/\(officer.id.text)"
            func fields(_ name: String, _ email: String) -> [(String, String)] {
                [
                    ("login", officer.login), ("name", name), ("roles", "officer"), ("isActive", "yes"),
                    ("unit", country.roadsNorth.id.text), ("email", email),
                ]
            }
            var (first, second) = (try await site.desk(.administrator, "en"), try await site.desk(.administrator, "en"))
            try await first.get(path)
            try await first.post(path, fields(officer.name, "old@home.example"))
            try await first.get(path)
            try await second.get(path)
            try await first.post(path, fields(officer.name, "new@home.example"))
            try #require(first.page.status == 303)

            try await second.post(path, fields("Dara", "old@home.example"))
            #expect(second.page.status == 409)
            #expect(second.page.text.contains("value=\"Dara\""))
            #expect(second.page.text.contains("name=\"email\" value=\"new@home.example\""))
            #expect(Markup.faults(in: second.page.text) == [])
            // Whoever does not look at it again and sends what was there keeps the newer one all the same.
            try await second.post(path, fields("Dara", "new@home.example"))
            #expect(second.page.status == 303)
            #expect(try site.address(of: officer) == "new@home.example")

            // What was typed on purpose stays typed.
            try await first.get(path)
            try await second.get(path)
            try await first.post(path, fields("Dara", ""))
            try #require(try site.address(of: officer) == nil)
            try await second.post(path, fields("Dara", "third@home.example"))
            #expect(second.page.status == 409)
            try await second.post(path, fields("Dara", "third@home.example"))
            #expect(second.page.status == 303)
            #expect(try site.address(of: officer) == "third@home.example")
        }
    }

    @Test func `a form without its revision changes nothing that was changed before`() async throws {
        try await withWebsite { site in
            let path = "/registry/agencies/\(site.world.country.roads.id.text)"
            let fields = [("nameThai", "ก"), ("nameEnglish", "A"), ("family", "local"), ("isActive", "yes")]
            var desk = try await site.desk(.administrator)
            try await desk.get(path)
            try await desk.post(path, fields)
            try await desk.get(path)
            try await desk.post(path, fields + [("revision", "")])
            #expect(desk.page.status == 409)
        }
    }

    @Test func `an officer's page tells who did what in the reader's words, and no secret`() async throws {
        try await withWebsite { site in
            let (country, officer) = (site.world.country, site.world.country.officer(.officer))
            let path = "/registry/agencies/\(country.roads.id.text)/officers/\(officer.id.text)"
            var desk = try await site.desk(.administrator, "th")
            try await desk.get(path)
            #expect(desk.page.words.contains("ยังไม่มีการแก้ไขตั้งแต่เริ่มเก็บประวัติ"))
            try await desk.post(
                path,
                [
                    ("login", officer.login), ("name", officer.name), ("roles", "unitHead"),
                    ("unit", country.roadsSouth.id.text), ("email", "dara@home.example"), ("isActive", "yes"),
                ])
            try await desk.get(path)
            try await desk.post(path + "/password", [])
            let secret = try #require(desk.page.content(of: "secret"))
            try await desk.get(path)
            let history = try #require(desk.page.text.split(separator: "id=\"history\"").last)
            for words in [
                "<del>ส่วนเหนือ</del> → <ins>ส่วนใต้</ins>",
                "เอาออก <del>เจ้าหน้าที่หน่วยงาน</del> · เพิ่ม <ins>หัวหน้ากลุ่มงาน</ins>",
                "อีเมล: ใส่แล้ว ไม่แสดงค่า", "ตั้งรหัสผ่านใหม่", country.officer(.administrator).name,
            ] { #expect(history.contains(words), "\(words)") }
            #expect(!history.contains("home.example") && !desk.page.text.contains(secret))
            #expect(Markup.faults(in: desk.page.text) == [])
        }
    }

    @Test func `long texts stand below one another, each whole`() async throws {
        try await withWebsite { site in
            let screener = site.world.country.principal(.screener)
            let (old, new) = (String(repeating: "เก่า ", count: 60) + "<b>", String(repeating: "ใหม่ ", count: 30) + "จบ")
            let reply = try await site.operations.createReply(
                ReplyInput(name: "ก", textThai: old, textEnglish: "A"), by: screener)
            _ = try await site.operations.updateReply(
                reply.id, ReplyInput(name: "ก", textThai: new, textEnglish: "A"), by: screener)
            var desk = try await site.desk(.screener)
            try await desk.get("/registry/replies/\(reply.id.text)")
            #expect(desk.page.text.contains("<div>Before: <details><summary>เก่า"))
            #expect(
                desk.page.text.contains(
                    "<div class=\"words\">\(old.replacing("<", with: "&lt;").replacing(">", with: "&gt;"))</div>"))
            #expect(desk.page.text.contains("<div>After: \(new)</div>"))
            #expect(Markup.faults(in: desk.page.text) == [])
        }
    }

    @Test func `the list of all is narrowed, turned and taken along`() async throws {
        try await withWebsite { site in
            let country = site.world.country
            for number in 1...60 {
                let input = UnitInput(nameThai: "ส่วน \(number)", nameEnglish: "=Unit \(number)")
                _ = try await site.operations.updateUnit(
                    country.roadsNorth.id, input, by: country.principal(.administrator))
            }
            let unit = "/registry/agencies/\(country.roads.id.text)/units/\(country.roadsNorth.id.text)"
            var desk = try await site.desk(.administrator)
            try await desk.get(unit)
            #expect(desk.page.text.contains("Unit 41<") && !desk.page.text.contains("<ins>=Unit 40<"))
            #expect(desk.page.text.contains("rel=\"next\" href=\"\(unit)?before=41#history\""))
            try await desk.get(unit + "?before=41")
            #expect(desk.page.text.contains("<ins>=Unit 40<") && !desk.page.text.contains("<ins>=Unit 41<"))
            #expect(desk.page.text.contains("href=\"\(unit)#history\""))
            try await desk.get(unit + "?before=21")
            #expect(desk.page.text.contains("<ins>=Unit 1<") && !desk.page.text.contains("rel=\"next\""))

            var auditor = try await site.desk(.auditor)
            try await auditor.get("/desk/audit")
            #expect(auditor.page.text.contains("href=\"/registry/changes\""))
            try await auditor.get("/registry")
            #expect(auditor.page.text.contains("href=\"/registry/changes\""))
            try await auditor.get("/registry/changes")
            #expect(auditor.page.text.contains("<ins>=Unit 60</ins>") && !auditor.page.text.contains("Unit 9<"))
            #expect(Markup.faults(in: auditor.page.text) == [])
            let next = try #require(auditor.page.text.firstMatch(of: /rel="next" href="([^"]*)"/)?.1)
            try await auditor.get(String(next).replacing("&amp;", with: "&"))
            #expect(auditor.page.text.contains("<ins>=Unit 1</ins>") && !auditor.page.text.contains("Unit 60<"))
            for (query, isFound) in [
                ("register=unit", true), ("register=agency", false), ("officer=administrator", true),
                ("officer=auditor", false), ("from=5/10/2569", true), ("from=6/10/2569", false),
                ("until=4/10/2569", false),
            ] {
                try await auditor.get("/registry/changes?" + query)
                #expect(auditor.page.text.contains("Unit 60<") == isFound, "\(query)")
                #expect(Markup.faults(in: auditor.page.text) == [], "\(query)")
            }
            for query in ["officer=nobody", "from=someday", "from=6/10/2569&until=5/10/2569"] {
                try await auditor.get("/registry/changes?" + query)
                #expect(auditor.page.text.contains("No list is shown."), "\(query)")
                #expect(!auditor.page.text.contains("Unit 60"))
            }
            try await auditor.get("/registry/changes/export?register=unit")
            #expect(auditor.page.headers["Content-Type"]?.hasPrefix("text/csv") == true)
            let lines = auditor.page.text.split(separator: "\r\n")
            #expect(lines.count == 121 && lines[1].contains("\"'=Unit 60\"") && lines[1].contains("\"administrator\""))
        }
    }

    @Test func `an agency's administrator sees the changes of that agency, and no way further`() async throws {
        try await withWebsite { site in
            let country = site.world.country
            for agency in [country.roads, country.water] {
                _ = try await site.operations.createUnit(
                    of: agency.id, UnitInput(nameThai: "ก", nameEnglish: "Of \(agency.code)"), by: .system)
            }
            let made = try await site.operations.createOfficer(
                of: country.roads.id, OfficerInput(login: "roads.admin", name: "N", roles: [.administrator]),
                password: SampleCountry.password, by: .system)
            var desk = site.browser("en")
            try await desk.logIn(made.login)
            try await desk.get("/registry/changes")
            #expect(desk.page.status == 200)
            #expect(desk.page.text.contains("Of ROADS") && !desk.page.text.contains("Of WATER"))
            #expect(!desk.page.text.contains("value=\"agreement\""))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.get("/registry/agreements/\(country.agreement.id.text)")
            #expect(!desk.page.text.contains("id=\"history\""))
            try await desk.get("/registry/agencies/\(country.roads.id.text)")
            #expect(desk.page.text.contains("id=\"history\""))
        }
    }

    @Test func `what is wrong is told in the order of the fields`() async throws {
        try await withWebsite { site in
            let country = site.world.country
            let roads = country.roads.id.text
            var desk = try await site.desk(.administrator)
            for path in [
                "agencies/new", "agreements/new", "agencies/\(roads)/units/new", "agencies/\(roads)/officers/new",
                "categories/new", "partners/new", "refusals/incomplete",
            ] {
                try await desk.get("/registry/" + path)
                try await desk.post("/registry/" + path, [("until", "someday"), ("email", "nowhere")])
                #expect(desk.page.status == 422, "\(path)")
                let told = desk.page.text.matches(of: /href="#(field-[a-zA-Z]+)"/).map { String($0.1) }
                let places = told.map { field in
                    desk.page.text.range(of: " id=\"\(field)\"")?.lowerBound ?? desk.page.text.startIndex
                }
                #expect(told.count > 1 && places == places.sorted(), "\(path) \(told)")
            }
        }
    }
}

extension WebsiteUnderTest {
    fileprivate func address(of officer: Officer) throws -> String? {
        try operations.officerMail(of: officer.id, by: world.country.principal(.administrator)).email
    }
}
