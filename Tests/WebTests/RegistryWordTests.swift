// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

/// What the registry's forms refuse and say, and what those read who may only read.
@Suite struct RegistryWordTests {
    @Test(arguments: [
        ("th", "ช้าที่สุดคือ 8 ตุลาคม 2569", "ยังไม่เริ่ม", "มีผลอยู่", "บันทึกข้อตกลงของหน่วยงานนี้", "และอีก 1"),
        (
            "en", "The latest day is 8 October 2026.", "Not begun yet", "In force", "Agreements of this agency",
            "and 1 more"
        ),
    ])
    func `an agreement is signed before it counts, says whether it has begun, and for whom`(
        language: String, tooLate: String, toCome: String, inForce: String, covers: String, more: String
    ) async throws {
        try await withWebsite { site in
            let country = site.world.country
            var others: [Agency] = []
            for (code, name) in [("A1", "กรมหนึ่ง"), ("A2", "กรมสอง"), ("A3", "กรมสาม")] {
                others.append(
                    try await site.operations.createAgency(
                        AgencyInput(code: code, nameThai: name, nameEnglish: "Body \(code)", family: .local),
                        by: .system))
            }
            var desk = try await site.desk(.administrator, language)
            let agencies = ([country.roads] + others).map { ("agencies", $0.id.text) }
            let fields = [
                ("titleThai", "ข้อตกลงใหม่"), ("titleEnglish", "New one"), ("from", "8/10/2569"), ("areas", "handling"),
            ]
            try await desk.get("/registry/agreements/new")
            try await desk.post("/registry/agreements/new", fields + agencies + [("signedOn", "9/10/2569")])
            #expect(desk.page.status == 422 && desk.page.text.contains(tooLate))
            #expect(desk.page.text.contains("href=\"#field-signedOn\""))
            try await desk.post("/registry/agreements/new", fields + agencies + [("signedOn", "8/10/2569")])
            try #require(desk.page.status == 303)
            try await desk.follow()
            let rows = desk.page.text.split(separator: "<tr>")
            let title = language == "th" ? "ข้อตกลงใหม่" : "New one"
            let row = try #require(rows.first { $0.contains(title) })
            #expect(row.contains(toCome) && !row.contains(">\(inForce)<") && row.contains(more))
            #expect(rows.contains { $0.contains(">\(inForce)<") && !$0.contains(toCome) })
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.get("/registry/agencies/\(country.roads.id.text)")
            #expect(desk.page.words.contains(covers) && desk.page.text.contains(title))
            #expect(Markup.faults(in: desk.page.text) == [])
            // Where the centre's own agency is concerned there is nothing to agree on.
            try await desk.get("/registry/agencies/\(country.hub.id.text)")
            #expect(!desk.page.words.contains(covers))
            site.world.clock.advance(days: 4)
            desk = try await site.desk(.administrator, language)
            try await desk.get("/registry/agreements")
            #expect(!desk.page.text.contains(toCome))
        }
    }

    @Test(arguments: [("th", "(จำเป็น)", "ถนน"), ("en", "(required)", "Roads")])
    func `whoever may only read is shown facts and no form`(
        language: String, mark: String, heading: String
    ) async throws {
        try await withWebsite { site in
            let country = site.world.country
            for role in [Role.auditor, .officer] {
                var desk = try await site.desk(role, language)
                for (path, shown) in [
                    ("categories/\(country.category("ROAD-HOLE").id.text)", heading),
                    ("agreements/\(country.agreement.id.text)", language == "th" ? "การประปา" : "Water Works"),
                    ("refusals/incomplete", "incomplete"), ("agencies/\(country.roads.id.text)", "ROADS"),
                ] {
                    try await desk.get("/registry/" + path)
                    #expect(desk.page.status == 200 && desk.page.text.contains(shown), "\(path)")
                    let main = try #require(desk.page.text.split(separator: "<main").last)
                    #expect(!main.contains(mark) && !main.contains("<input"), "\(path)")
                    #expect(Markup.faults(in: desk.page.text) == [], "\(path)")
                }
            }
        }
    }

    @Test(arguments: [
        ("th", "ยังบันทึกไม่ได้ กรุณาตรวจสอบ", "รหัสมีได้เฉพาะ A–Z ตัวใหญ่", "อีเมลไม่ถูกต้อง", "รหัสผ่านชั่วคราวใหม่"),
        ("en", "Not saved yet. Please check:", "A code has capitals A–Z", "Not an address", "New temporary password"),
    ])
    func `a form that was not saved says so, and what is wrong with a code and an address`(
        language: String, title: String, code: String, address: String, reset: String
    ) async throws {
        try await withWebsite { site in
            let country = site.world.country
            var desk = try await site.desk(.administrator, language)
            try await desk.get("/registry/agencies/new")
            try await desk.post(
                "/registry/agencies/new",
                [("code", "moj"), ("nameThai", "ก"), ("nameEnglish", "A"), ("family", "local")])
            #expect(desk.page.status == 422)
            #expect(desk.page.words.contains(title) && desk.page.words.contains(code))
            #expect(desk.page.text.contains("value=\"moj\""))

            let officer = country.officer(.officer)
            let list = "/registry/agencies/\(country.roads.id.text)/officers"
            let page = "\(list)/\(officer.id.text)"
            let fields = [
                ("login", officer.login), ("name", officer.name), ("roles", "officer"), ("isActive", "yes"),
                ("unit", country.roadsNorth.id.text),
            ]
            try await desk.get(page)
            try await desk.post(page, fields + [("email", "x@y")])
            #expect(desk.page.status == 422 && desk.page.words.contains(address))
            #expect(desk.page.text.contains("value=\"x@y\""))
            try await desk.post(page, fields + [("email", "x@y.example")])
            #expect(desk.page.status == 303)
            try await desk.get(page)
            try await desk.post(page + "/password", [])
            #expect(desk.page.words.contains(reset))
            try await desk.get(list)
            let row = try #require(desk.page.text.split(separator: "<tr>").first { $0.contains(">officer<") })
            #expect(row.contains(language == "th" ? "ส่วนเหนือ" : "North"))

            try await desk.get("/desk/account")
            try await desk.post("/desk/account/mail", [("email", "x@y"), ("preference", "none"), ("language", "th")])
            #expect(desk.page.status == 422 && desk.page.words.contains(address))
        }
    }
}
