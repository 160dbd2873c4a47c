// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import HTTP
import Operations
import SQL
import Storage
import TestSupport
import Testing

@testable import Web

@Suite struct RegistryTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `an administrator adds an agency, a unit and an officer who logs in`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var desk = try await site.desk(.administrator)
            try await desk.get("/registry/agencies/new")
            let agency = [
                ("code", "PARKS"), ("nameThai", "กรมสวน"), ("nameEnglish", "Parks"), ("family", "government"),
                ("isActive", "yes"),
            ]
            try await desk.post("/registry/agencies/new", [("code", "ROADS")] + agency.dropFirst())
            #expect(desk.page.status == 422)
            #expect(desk.page.text.contains("value=\"กรมสวน\""))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/registry/agencies/new", agency)
            try #require(desk.page.status == 303)
            try await desk.follow()
            #expect(desk.page.text.contains("Saved"))
            let id = try #require(desk.page.text.firstMatch(of: /\/registry\/agencies\/([0-9a-f-]+)\/officers/)?.1)
            let path = "/registry/agencies/\(id)"
            try await desk.get(path + "/units/new")
            try await desk.post(
                path + "/units/new", [("nameThai", "ส่วน"), ("nameEnglish", "Lawns"), ("isActive", "yes")])
            try await desk.follow()
            #expect(desk.page.text.contains("Lawns"))

            try await desk.get(path + "/officers/new")
            #expect(Markup.faults(in: desk.page.text) == [])
            let officer = [("login", "gardener"), ("name", "Dara"), ("roles", "cceo"), ("isActive", "yes")]
            try await desk.post(path + "/officers/new", officer)
            let password = try #require(desk.page.content(of: "secret"))
            #expect(desk.page.headers["Cache-Control"] == "no-store")
            var new = site.browser("en")
            try await new.get("/desk/login")
            try await new.post("/desk/login", [("login", "gardener"), ("password", password)])
            #expect(new.page.location == "/desk/password")

            try await desk.get(path + "/officers")
            let link = try #require(
                desk.page.text.firstMatch(of: /href="(\/registry\/agencies\/[^"]*\/officers\/[0-9a-f-]{36})"/)?.1)
            try await desk.get(String(link))
            try await desk.post(String(link) + "/password", [])
            #expect(try #require(desk.page.content(of: "secret")) != password)
            try await desk.get(String(link))
            try await desk.post(String(link), officer.dropLast())
            try await desk.follow()
            try await desk.get(path + "/officers")
            #expect(desk.page.text.contains("No longer used"))
        }
    }

    @Test func `categories, agreements and holidays are kept`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.administrator, "th")
            let country = site.world.country
            try await desk.get("/registry/categories/new")
            try await desk.post(
                "/registry/categories/new",
                [
                    ("parent", country.category("ROAD").id.text), ("code", "ROAD-SIGN"), ("nameThai", "ป้าย"),
                    ("nameEnglish", "Signs"), ("isActive", "yes"),
                ])
            try await desk.follow()
            #expect(desk.page.text.contains("ROAD-SIGN"))

            try await desk.get("/registry/agreements/new")
            #expect(Markup.faults(in: desk.page.text) == [])
            let agreement = [
                ("titleThai", "ข้อตกลงใหม่"), ("titleEnglish", "New agreement"), ("signedOn", "1 ต.ค. 2569"),
                ("from", "๕/๑๐/๒๕๖๙"), ("until", ""), ("areas", "handling"), ("agencies", country.roads.id.text),
            ]
            try await desk.post("/registry/agreements/new", [("titleThai", "ข้อตกลงใหม่"), ("from", "someday")])
            #expect(desk.page.status == 422)
            #expect(desk.page.text.contains("value=\"someday\""))
            try await desk.post("/registry/agreements/new", agreement)
            try await desk.follow()
            #expect(desk.page.text.contains("ข้อตกลงใหม่"))
            #expect(desk.page.text.contains("5 ตุลาคม 2569"))

            try await desk.get("/registry/calendar?year=2569")
            try await desk.post(
                "/registry/calendar/holidays",
                [("day", "5/12/2569"), ("nameThai", "วันชาติ"), ("nameEnglish", "National Day")])
            try await desk.follow()
            #expect(desk.page.text.contains("วันชาติ"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/registry/calendar/working-days", [("workingDay", "")])
            #expect(desk.page.status == 422)
            try await desk.post("/registry/calendar/holidays/2026-12-05/removal", [])
            try await desk.follow()
            let rest = try #require(desk.page.text.split(separator: "ที่ยกเลิกแล้ว").dropFirst().last)
            #expect(rest.contains("วันชาติ"), "what was taken back is told as such")
            #expect(!desk.page.text.contains("value=\"2026-12-05\""), "there is nothing left to take back")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the words of a reason are kept, and read by those who are refused`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var citizen = site.browser("th")
            let receipt = try await citizen.file()
            let code = try #require(PublicCode(receipt.code))
            let id = try site.operations.complaintID(code, by: site.world.country.principal(.screener))
            _ = try await site.operations.refuse(
                NonAcceptance(reason: .beforeCourt, text: "ศาลรับเรื่องนี้แล้ว"), on: id,
                by: site.world.country.principal(.screener))
            var desk = try await site.desk(.administrator)
            try await desk.get("/registry/refusals")
            #expect(desk.page.text.contains("อยู่ระหว่างการพิจารณาของศาล"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.get("/registry/refusals/beforeCourt")
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/registry/refusals/beforeCourt", [("textThai", ""), ("textEnglish", "In court")])
            #expect(desk.page.status == 422)
            try await desk.post(
                "/registry/refusals/beforeCourt", [("textThai", "ศาลกำลังพิจารณาอยู่"), ("textEnglish", "In court")])
            try await desk.follow()
            #expect(desk.page.text.contains("ศาลกำลังพิจารณาอยู่") && desk.page.text.contains("Saved"))
            try await desk.get("/registry/refusals/whatever")
            #expect(desk.page.status == 404)

            var screener = try await site.desk(.screener)
            try await screener.get("/desk/complaints/\(receipt.code)")
            #expect(screener.page.text.contains("In court"))
            try await citizen.track(receipt)
            #expect(citizen.page.text.contains("ศาลกำลังพิจารณาอยู่"))
        }
    }

    @Test func `a partner's key is shown once and renewed`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.administrator)
            try await desk.get("/registry/partners/new")
            try await desk.post(
                "/registry/partners/new", [("agency", site.world.country.roads.id.text), ("name", "Road system")])
            let key = try #require(desk.page.content(of: "secret"))
            #expect(try site.operations.partner(forKey: key)?.name == "Road system")
            try await desk.get("/registry/partners")
            #expect(!desk.page.text.contains(key))
            #expect(Markup.faults(in: desk.page.text) == [])
            let link = try #require(desk.page.text.firstMatch(of: /href="(\/registry\/partners\/[0-9a-f-]{36})"/)?.1)
            try await desk.get(String(link))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post(String(link) + "/key", [])
            let renewed = try #require(desk.page.content(of: "secret"))
            #expect(try site.operations.partner(forKey: key) == nil)
            #expect(try site.operations.partner(forKey: renewed) != nil)
        }
    }

    @Test(arguments: [Role.screener, .officer, .auditor, .researcher])
    func `others read the registry and change nothing`(role: Role) async throws {
        try await withWebsite { site in
            let country = site.world.country
            var desk = try await site.desk(role)
            try await desk.get("/registry/agencies/\(country.roads.id.text)")
            #expect(desk.page.status == 200)
            #expect(desk.page.text.contains("<dl class=\"definitions\">"))
            try await desk.get("/desk/account")
            for path in [
                "/registry/agencies/new", "/registry/agencies/\(country.roads.id.text)", "/registry/categories/new",
                "/registry/agencies/\(country.roads.id.text)/units/new",
                "/registry/agencies/\(country.roads.id.text)/officers/new", "/registry/agreements/new",
                "/registry/calendar/holidays", "/registry/calendar/holidays/2026-12-05/removal",
                "/registry/calendar/preview", "/registry/policies/\(UUID())/removal",
                "/registry/partners/new", "/registry/jobs/1/retry", "/registry/refusals/beforeCourt",
            ] {
                try await desk.get("/desk/account")
                try await desk.post(path, [("nameThai", "ก"), ("nameEnglish", "A")])
                #expect(desk.page.status == 403, "\(path)")
            }
        }
    }

    @Test func `an agency's administrator reads why the nation's registry is closed, and keeps the own units`()
        async throws
    {
        try await withWebsite { site in
            let country = site.world.country
            _ = try await site.operations.createOfficer(
                of: country.roads.id, OfficerInput(login: "roads.admin", name: "N", roles: [.administrator]),
                password: SampleCountry.password, by: .system)
            var desk = site.browser("en")
            try await desk.logIn("roads.admin")
            try await desk.get("/registry/categories/\(country.category("ROAD").id.text)")
            #expect(desk.page.text.contains("Shared by the whole nation"))
            #expect(desk.page.text.contains("<dl class=\"definitions\">"))
            let own = "/registry/agencies/\(country.roads.id.text)"
            try await desk.get(own)
            #expect(
                desk.page.text.contains("<dl class=\"definitions\">") && desk.page.text.contains("\(own)/units/new"))
            #expect(Markup.faults(in: desk.page.text) == [])
            for path in [own + "/units/new", own + "/officers/new"] {
                try await desk.get(path)
                #expect(desk.page.status == 200, "\(path)")
            }
            let other = "/registry/agencies/\(country.water.id.text)"
            try await desk.get(other)
            #expect(!desk.page.text.contains("\(other)/units/new"))
            for path in [
                other + "/units/new", other + "/officers/new", other + "/officers", "/registry/partners",
                "/registry/jobs", "/registry/notices", "/registry/agencies/new", "/registry/categories/new",
            ] {
                try await desk.get(path)
                #expect(desk.page.status == 403, "\(path)")
            }
        }
    }

    @Test(arguments: [(Role.administrator, true), (.screener, false), (.cceo, false), (.auditor, true)])
    func `the registry promises the officers that its reader will find`(role: Role, findsAll: Bool) async throws {
        try await withWebsite { site in
            var desk = try await site.desk(role)
            try await desk.get("/registry")
            #expect(desk.page.text.contains("officers of your own alone") != findsAll)
            #expect(desk.page.text.contains("calendars and officers of each agency") == findsAll)
            for agency in site.world.country.agencies {
                let isOwn = site.world.country.officer(role).agency == agency.id
                try await desk.get("/registry/agencies/\(agency.id.text)/officers")
                #expect((desk.page.status == 200) == (findsAll || isOwn), "\(agency.code)")
            }
        }
    }

    @Test func `a job that is not dead cannot be retried`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.administrator)
            try await desk.get("/registry/jobs")
            #expect(desk.page.text.contains("No failed jobs"))
            try await desk.get("/registry/partners/new")
            try await desk.post("/registry/jobs/1/retry", [])
            #expect(desk.page.status == 404)
        }
    }
}
