// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

/// The pages of those who keep officers, and what the forms of the registry say.
@Suite struct KeeperPageTests {
    private func officers(_ agency: Agency) -> String { "/registry/agencies/\(agency.id.text)/officers" }

    /// What a browser sends, and sends again when the page it led to is loaded anew.
    private static func form(on browser: Browser, _ fields: [(String, String)]) -> Body {
        let hidden = ["csrf", "once"].compactMap { name in browser.page.hidden(name).map { (name, $0) } }
        return .form(Form(fields: Fields(hidden + fields), files: []))
    }

    @Test func `an administrator's own page offers no roles, and takes none`() async throws {
        try await withWebsite { site in
            let country = site.world.country
            let chief = country.officer(.administrator)
            let own = officers(country.hub) + "/" + chief.id.text
            var desk = try await site.desk(.administrator, "th")
            try await desk.get(own)
            #expect(desk.page.words.contains("ท่านแก้บทบาทหรือเลิกใช้บัญชีของตนเองไม่ได้"))
            #expect(!desk.page.text.contains("type=\"checkbox\" id=\"field-roles"))
            #expect(Markup.faults(in: desk.page.text) == [])
            let fields = [("login", chief.login), ("name", "ชื่อใหม่"), ("roles", "administrator"), ("isActive", "yes")]
            try await desk.post(own, fields + [("roles", "auditor")])
            #expect(desk.page.status == 409)
            #expect(desk.page.words.contains("ผู้ดูแลระบบอีกคนเป็นผู้แก้"))
            #expect(desk.page.text.contains("value=\"ชื่อใหม่\""))
            try await desk.post(own, fields)
            #expect(desk.page.status == 303)
            #expect(try site.operations.officer(chief.id, by: .system).roles == [.administrator])
        }
    }

    @Test func `a form offers the roles that are possible in its agency, and says that one is needed`() async throws {
        try await withWebsite { site in
            let country = site.world.country
            var desk = try await site.desk(.administrator)
            for (agency, offered) in [
                (country.roads, Role.ofAgency.union([.administrator])),
                (country.hub, Role.ofNetwork.union([.administrator])),
            ] {
                try await desk.get(officers(agency) + "/new")
                for role in Role.assignable {
                    let box = desk.page.text.contains("name=\"roles\" value=\"\(role.rawValue)\"")
                    #expect(box == offered.contains(role), "\(agency.code) \(role)")
                }
                #expect(!desk.page.text.contains("Roles <span class=\"optional"))
                #expect(desk.page.text.contains("At least one; give as few as the work needs."))
                #expect(Markup.faults(in: desk.page.text) == [])
            }
        }
    }

    @Test func `whoever keeps neither answers nor replies reads them whole`() async throws {
        try await withWebsite { site in
            let (operations, screener) = (site.operations, site.world.country.principal(.screener))
            let article = try await operations.createArticle(
                ArticleInput(
                    titleThai: "บัตรทอง", titleEnglish: "Gold card", textThai: "โทร 1330\nทุกวัน",
                    textEnglish: "Call 1330\nevery day", words: "บัตร card"), by: screener)
            let reply = try await operations.createReply(
                ReplyInput(name: "Where", textThai: "ที่ไหน", textEnglish: "Which place is it?"), by: screener)
            let macro = try await operations.createMacro(
                named: "Ask back", for: .requestInformation, [Macro.Field("question", "Which lamp is it?")],
                by: screener)
            let road = site.world.country.category("ROAD-HOLE")
            let sorting = try await operations.createMacro(
                named: "Holes", for: .screen,
                [
                    Macro.Field("kind", "relief"), Macro.Field("category", road.id.text),
                    Macro.Field("urgency", "urgent"),
                ],
                by: screener)
            var desk = try await site.desk(.operator)
            for (path, words) in [
                (
                    "articles/\(article.id.text)",
                    ["<div class=\"words\">Call 1330\nevery day</div>", "บัตรทอง", "In use"]
                ),
                ("replies/\(reply.id.text)", ["Which place is it?", "ที่ไหน", "In use"]),
                ("macros/\(macro.id.text)", ["Ask the complainant", "Which lamp is it?", "In use"]),
                ("macros/\(sorting.id.text)", ["Screen", road.name(in: .english), "Urgent", "Request for relief"]),
            ] {
                try await desk.get("/registry/" + path)
                let panel = try #require(desk.page.text.split(separator: "<div class=\"panel\">").dropFirst().first)
                for word in words { #expect(panel.contains(word), "\(path) \(word)") }
                #expect(!desk.page.text.contains("action=\"/registry/"))
                #expect(Markup.faults(in: desk.page.text) == [])
            }
        }
    }

    @Test func `the page of a password that is loaded again says that it was shown`() async throws {
        try await withWebsite { site in
            let country = site.world.country
            var desk = try await site.desk(.administrator)
            let path = officers(country.roads)
            try await desk.get(path + "/new")
            let fields = [("login", "dara"), ("name", "Dara"), ("roles", "cceo"), ("isActive", "yes")]
            let form = Self.form(on: desk, fields)
            try await desk.send(.post, path + "/new", form)
            let first = try #require(desk.page.content(of: "secret"))
            try await desk.send(.post, path + "/new", form)
            #expect(desk.page.status == 200)
            #expect(desk.page.text.contains("A password is shown once, and it was."))
            #expect(Markup.faults(in: desk.page.text) == [])

            let officer = try site.operations.officer(login: "dara", by: .system)
            let page = path + "/" + officer.id.text
            try await desk.get(page)
            #expect(desk.page.text.contains("<section class=\"confirm-box\">"))
            #expect(desk.page.text.contains("Reset the password of Dara?"))
            #expect(Markup.faults(in: desk.page.text) == [])
            let reset = Self.form(on: desk, [])
            try await desk.send(.post, page + "/password", reset)
            let second = try #require(desk.page.content(of: "secret"))
            try await desk.send(.post, page + "/password", reset)
            #expect(desk.page.text.contains("A password is shown once, and it was."))
            #expect(first != second)
            _ = try await site.operations.logIn(login: "dara", password: second, from: "192.0.2.1")
        }
    }

    @Test func `everything that was left empty is told at once`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.administrator)
            for (path, fields) in [
                ("/registry/agencies/new", ["code", "nameThai", "nameEnglish", "family"]),
                ("/registry/agreements/new", ["titleThai", "titleEnglish", "signedOn", "from", "areas", "agencies"]),
            ] {
                try await desk.get(path)
                try await desk.post(path, [])
                #expect(desk.page.status == 422)
                for field in fields { #expect(desk.page.text.contains("href=\"#field-\(field)\""), "\(field)") }
                #expect(Markup.faults(in: desk.page.text) == [])
            }
            try await desk.post(
                "/registry/agreements/new",
                [
                    ("titleThai", "ก"), ("titleEnglish", "A"), ("signedOn", "1/10/2569"), ("from", "5/10/2569"),
                    ("until", "4/10/2569"), ("areas", "handling"),
                    ("agencies", site.world.country.roads.id.text),
                ])
            #expect(desk.page.text.contains("The earliest day is 5 October 2026."))
        }
    }

    @Test(arguments: [
        ("th", "ไม่ถูกต้อง กรุณาพิมพ์อีกครั้ง", "เหมือนของเดิม กรุณาตั้งใหม่", "พิมพ์สองครั้งไม่ตรงกัน"),
        ("en", "Not right; please type it again.", "The same as before", "Not the same both times."),
    ])
    func `a password that cannot be taken is told why`(
        language: String, wrong: String, same: String, unequal: String
    ) async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.screener, language)
            let (known, new) = (SampleCountry.password, "a new long one")
            for (current, first, second, word) in [
                ("nonsense", new, new, wrong), (known, known, known, same), (known, new, "another", unequal),
            ] {
                try await desk.get("/desk/password")
                try await desk.post("/desk/password", [("current", current), ("new", first), ("again", second)])
                #expect(desk.page.status == 422)
                #expect(desk.page.text.contains(word), "\(word)")
                #expect(!desk.page.text.contains("มีผู้ใช้แล้ว") && !desk.page.text.contains("Already in use"))
            }
            try await desk.post("/desk/password", [("current", ""), ("new", ""), ("again", "")])
            for field in ["current", "new"] { #expect(desk.page.text.contains("href=\"#field-\(field)\"")) }
        }
    }

    @Test(arguments: Role.assignable)
    func `the way to an agency's officers is shown to who may go it`(role: Role) async throws {
        try await withWebsite { site in
            let country = site.world.country
            var desk = try await site.desk(role)
            for agency in country.agencies {
                try await desk.get("/registry/agencies/\(agency.id.text)")
                let isShown = desk.page.text.contains("href=\"\(officers(agency))\"")
                try await desk.get(officers(agency))
                #expect(isShown == (desk.page.status == 200), "\(agency.code)")
            }
        }
    }

    @Test func `whoever is to act for somebody stays, and the page leads to what is in the way`() async throws {
        try await withWebsite { site in
            let country = site.world.country
            let (head, officer, now) = (country.officer(.unitHead), country.officer(.officer), site.world.clock.now)
            _ = try await site.operations.orderAbsence(
                of: head.id,
                AbsenceInput(deputy: officer.id, from: now.adding(days: 3), until: now.adding(days: 6)), by: .system)
            var desk = try await site.desk(.administrator)
            let page = officers(country.roads) + "/" + officer.id.text
            try await desk.get(page)
            try await desk.post(page, [("login", officer.login), ("name", officer.name), ("roles", "officer")])
            #expect(desk.page.status == 409)
            #expect(desk.page.text.contains("This officer is to act for somebody."))
            #expect(desk.page.text.contains("href=\"\(page)/work#absence\""))
            #expect(!desk.page.text.contains("Complaints are still with this officer"))
            #expect(Markup.faults(in: desk.page.text) == [])
        }
    }

    @Test func `a category above others in use stays, and says why`() async throws {
        try await withWebsite { site in
            let road = site.world.country.category("ROAD")
            var desk = try await site.desk(.administrator, "th")
            let path = "/registry/categories/\(road.id.text)"
            try await desk.get(path)
            try await desk.post(
                path, [("code", road.code), ("nameThai", road.nameThai), ("nameEnglish", road.nameEnglish)])
            #expect(desk.page.status == 409)
            #expect(desk.page.words.contains("กรุณาเลิกใช้หมวดย่อยก่อน"))
            #expect(Markup.faults(in: desk.page.text) == [])
        }
    }

    @Test(arguments: [
        ("th", "เจ้าหน้าที่ที่ใช้งานอยู่ 3 คน", "เจ้าหน้าที่ที่ใช้งานอยู่ 2 คน", "เลิกใช้บัญชีของเจ้าหน้าที่ก่อน", "ย้ายเจ้าหน้าที่ไปกลุ่มงานอื่น"),
        ("en", "3 active officers", "2 active officers", "take the officers’ accounts", "move the officers to another"),
    ])
    func `what people work in stays in use, and the form says who and what to do`(
        language: String, ofAgency: String, ofUnit: String, firstAgency: String, firstUnit: String
    ) async throws {
        try await withWebsite { site in
            let (roads, north) = (site.world.country.roads, site.world.country.roadsNorth)
            var desk = try await site.desk(.administrator, language)
            let agency = "/registry/agencies/\(roads.id.text)"
            for (path, fields, words) in [
                (agency, [("family", roads.family.rawValue)], [ofAgency, firstAgency]),
                (agency + "/units/\(north.id.text)", [], [ofUnit, firstUnit]),
            ] {
                try await desk.get(path)
                try await desk.post(path, [("nameThai", "ชื่อที่พิมพ์"), ("nameEnglish", "Typed")] + fields)
                #expect(desk.page.status == 409)
                for word in words { #expect(desk.page.words.contains(word), "\(word)") }
                #expect(desk.page.text.contains("value=\"ชื่อที่พิมพ์\""))
                #expect(Markup.faults(in: desk.page.text) == [])
            }
            #expect(try site.operations.agency(roads.id).isActive)
        }
    }
}
