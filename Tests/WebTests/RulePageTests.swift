// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations
import SQL
import TestSupport
import Testing

@testable import Web

/// The registry's pages of deadlines' rules and calendars.
@Suite struct RulePageTests {
    private static let rule = [
        ("clock", "result"), ("agency", ""), ("category", ""), ("kind", ""), ("urgency", "urgent"), ("amount", "10"),
        ("unit", "calendarDays"), ("from", "6/10/2569"), ("source", "ระเบียบตัวอย่าง"),
    ]

    private static func changed(_ changes: [String: String]) -> [(String, String)] {
        rule.map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a rule is seen before it is saved, and has versions`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var desk = try await site.desk(.administrator)
            try await desk.get("/registry/policies")
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.get("/registry/policies/new")
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/registry/policies/preview", Self.changed(["amount": "x", "from": "5/10/2569"]))
            #expect(desk.page.status == 422)
            #expect(desk.page.text.contains("value=\"x\""))
            try await desk.post("/registry/policies/preview", Self.changed(["from": "5/10/2569"]))
            #expect(desk.page.status == 422)
            #expect(desk.page.text.contains("The earliest day is 6 October 2026"))
            try await desk.post("/registry/policies/preview", Self.rule)
            #expect(desk.page.status == 200)
            #expect(desk.page.text.contains("No such deadline runs now."))
            #expect(desk.page.text.contains("begin on 6 October 2026 or later"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/registry/policies", Self.rule)
            try #require(desk.page.status == 303)
            try await desk.follow()
            #expect(desk.page.text.contains("Saved") && desk.page.text.contains("10 days"))
            #expect(desk.page.text.contains("Sample administrator"))
            #expect(Markup.faults(in: desk.page.text) == [])
            #expect(!desk.page.text.contains("field-ends"), "what has not begun is taken back instead")
            let line = try #require(desk.page.hidden("line"))
            try await desk.post(
                "/registry/policies/preview",
                [("line", line), ("ends", "yes")] + Self.changed(["amount": "", "unit": ""]))
            #expect(desk.page.status == 200)
            #expect(desk.page.text.contains("Ends"))

            try await desk.get("/registry/policies")
            #expect(desk.page.text.contains("10 days from 6 October 2026"))
            site.world.clock.advance(minutes: 24 * 60)
            desk = try await site.desk(.administrator, "th")
            try await desk.get("/registry/policies?try=yes&urgency=urgent")
            #expect(desk.page.text.contains("เกณฑ์ที่ใช้กับเรื่องแบบนี้ เมื่อเริ่มนับ 6 ตุลาคม 2569"))
            #expect(desk.page.text.contains("10 วัน") && desk.page.text.contains("6 ตุลาคม 2569"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.get("/registry/policies?clock=result")
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.get("/registry/policies?try=yes&urgency=urgent&on=5/10/2569")
            let tried = try #require(desk.page.text.split(separator: "</table>").first)
            #expect(tried.contains("เมื่อเริ่มนับ 5 ตุลาคม 2569") && !tried.contains("10 วัน"))
            try await desk.get("/registry/policies?try=yes&on=someday")
            #expect(desk.page.text.contains("อ่านวันที่นี้ไม่ได้") && desk.page.text.contains("value=\"someday\""))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.get("/registry/policies/\(line)")
            #expect(desk.page.text.contains("field-ends"))
        }
    }

    @Test func `a rule that has not begun is taken back on its page`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.administrator)
            try await desk.get("/registry/policies/new")
            try await desk.post("/registry/policies", Self.rule)
            try await desk.follow()
            let line = try #require(desk.page.hidden("line"))
            #expect(desk.page.text.contains("Take back the version of 6 October 2026"))
            // It is asked first, and nothing is taken back by looking at the question.
            try await desk.get("/registry/policies/\(line)/removal")
            #expect(desk.page.text.contains("Take back this version?") && desk.page.text.contains("10 days"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/registry/policies/\(line)/removal", [])
            try #require(desk.page.status == 303)
            try await desk.follow()
            #expect(desk.page.text.contains("The version of 6 October 2026 was taken back."))
            #expect(desk.page.text.contains("Taken back before it began"))
            #expect(!desk.page.text.contains("Take back the version"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.get("/registry/policies/\(line)/removal")
            #expect(desk.page.status == 303, "it was taken back, so nothing is left to ask")
            try await desk.get("/registry/policies?clock=result")
            #expect(!desk.page.text.contains("10 days"))
            #expect(desk.page.text.contains("href=\"/registry/policies/withdrawn\""))
            // None of the rule is left, and an auditor still finds it.
            var auditor = try await site.desk(.auditor, "th")
            try await auditor.get("/registry/policies/withdrawn")
            #expect(auditor.page.text.contains("href=\"/registry/policies/\(line)\""))
            #expect(auditor.page.text.contains("10 วัน") && auditor.page.text.contains("Sample administrator, "))
            #expect(Markup.faults(in: auditor.page.text) == [])
            try await auditor.get("/registry/policies/\(line)/removal")
            #expect(auditor.page.status == 403)
        }
    }

    @Test func `an executive is told why the own agency cannot have more time`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.cceo)
            try await desk.get("/registry/policies/new")
            #expect(desk.page.text.contains("Roads"))
            #expect(!desk.page.text.contains("value=\"review\""))
            try await desk.post("/registry/policies/preview", Self.changed(["amount": "45", "urgency": ""]))
            #expect(desk.page.status == 409)
            #expect(desk.page.text.contains("less than the common time, which is 30 days"))
            #expect(desk.page.text.contains("value=\"45\""))
            try await desk.post("/registry/policies", Self.changed(["amount": "20", "urgency": ""]))
            try #require(desk.page.status == 303)
            try await desk.follow()
            #expect(desk.page.text.contains("Roads") && desk.page.text.contains("20 days"))
            let other = site.world.country.water.id.text
            try await desk.post("/registry/policies", Self.changed(["amount": "20", "agency": other]))
            #expect(desk.page.status == 403)
        }
    }

    @Test(arguments: [Role.screener, .unitHead, .auditor, .hubExecutive])
    func `others read the rules and lay down none`(role: Role) async throws {
        try await withWebsite { site in
            var desk = try await site.desk(role)
            try await desk.get("/registry/policies")
            #expect(desk.page.status == 200)
            #expect(!desk.page.text.contains("Add a rule"))
            for path in ["/registry/policies", "/registry/policies/preview"] {
                try await desk.get("/desk/account")
                try await desk.post(path, Self.rule)
                #expect(desk.page.status == 403, "\(path)")
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an agency has days of its own, and sees its deadlines counted anew`(
        engine: DatabaseUnderTest
    ) async throws {
        try await withWebsite(on: engine) { site in
            let scope = "agency:" + site.world.country.roads.id.text
            let path = "/registry/calendar?scope=\(scope)&year=2569"
            var desk = try await site.desk(.cceo, "th")
            try await desk.get("/registry/calendar?year=2569")
            #expect(!desk.page.text.contains("/registry/calendar/preview"))
            try await desk.get(path)
            #expect(Markup.faults(in: desk.page.text) == [])
            let days = [
                ("scope", scope), ("year", "2026"), ("day", "16/10/2569"), ("nameThai", "วันของกรม"),
                ("nameEnglish", "Our day"),
            ]
            try await desk.post("/registry/calendar/preview", days + [("change", "holiday")])
            #expect(desk.page.status == 200)
            #expect(desk.page.text.contains("ผลที่จะเกิดขึ้น") && desk.page.text.contains("ประกาศวันหยุดนี้"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.get(path)
            #expect(!desk.page.text.contains("วันของกรม"), "nothing is declared before it was confirmed")
            try await desk.post("/registry/calendar/holidays", days)
            try await desk.follow()
            #expect(desk.page.text.contains("วันของกรม") && desk.page.text.contains("Sample cceo"))
            #expect(desk.page.text.contains("รอเริ่มนับใหม่") && desk.page.text.contains("data-progress"))
            #expect(desk.page.text.contains("ดูความคืบหน้าล่าสุด"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await Worker(site.operations, on: QueueExecutor()).runDue()
            try await desk.get(path)
            #expect(desk.page.text.contains("นับใหม่เสร็จแล้ว") && !desk.page.text.contains("data-progress"))

            try await desk.post(
                "/registry/calendar/preview", [("scope", scope), ("change", "holidayRemoval"), ("day", "2026-10-16")])
            #expect(desk.page.text.contains("ยกเลิกวันหยุดนี้") && desk.page.text.contains("วันของกรม"))
            #expect(desk.page.text.contains("/registry/calendar/holidays/2026-10-16/removal"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/registry/calendar/holidays/2026-10-16/removal", [("scope", scope)])
            try await desk.follow()
            #expect(desk.page.text.contains("ยกเลิกโดย"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post("/registry/calendar/holidays", [("scope", "nation")] + days.dropFirst())
            #expect(desk.page.status == 403)
            try await desk.get("/registry/calendar?scope=province:00")
            #expect(desk.page.status == 404)
            try await desk.get("/registry/calendar?scope=province:20")
            #expect(desk.page.text.contains("ชลบุรี"))
        }
    }

    @Test func `the calendar begins with what is to come, and says what it could not read`() async throws {
        try await withWebsite { site in
            let admin = site.world.country.principal(.administrator)
            for (day, name) in [("2026-01-01", "New Year"), ("2026-12-10", "Constitution")] {
                try await site.operations.declareHoliday(
                    Holiday(day: try #require(Day(day)), nameThai: "วันหยุด", nameEnglish: name), by: admin)
            }
            var desk = try await site.desk(.administrator)
            try await desk.get("/registry/calendar")
            let text = desk.page.text
            let parts = text.split(separator: "1 day has passed")
            try #require(parts.count == 2)
            #expect(parts[0].contains("Constitution") && parts[1].contains("New Year"))
            #expect(text.contains("href=\"#add-holiday\""))
            #expect(Markup.faults(in: text) == [])
            for (typed, words) in [
                ("99999", "choose between 1900 and 2100"), ("soon", "Please type a year, such as 2026."),
            ] {
                try await desk.get("/registry/calendar?year=\(typed)")
                #expect(desk.page.text.contains(words) && desk.page.text.contains("value=\"\(typed)\""))
                #expect(Markup.faults(in: desk.page.text) == [])
            }
            try await desk.post(
                "/registry/calendar/preview",
                [
                    ("change", "holiday"), ("day", "10/12/2026"), ("nameThai", "ชื่อใหม่"), ("nameEnglish", "New"),
                ])
            #expect(desk.page.text.contains("already “Constitution”"))
            try await desk.post(
                "/registry/calendar/preview", [("change", "holiday"), ("day", "5/12/2699"), ("nameThai", "วัน")])
            #expect(desk.page.status == 422)
            #expect(desk.page.text.contains("The latest day is") && desk.page.text.contains("value=\"5/12/2699\""))
            #expect(Markup.faults(in: desk.page.text) == [])
        }
    }

    @Test func `an agency's province is kept and its calendar linked`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.administrator)
            let path = "/registry/agencies/\(site.world.country.roads.id.text)"
            try await desk.get(path)
            try await desk.post(
                path,
                [
                    ("nameThai", "กรมถนน"), ("nameEnglish", "Roads"), ("family", "government"), ("isActive", "yes"),
                    ("province", "20"),
                ])
            try await desk.follow()
            #expect(desk.page.text.contains("<option value=\"20\" selected>"))
            #expect(desk.page.text.contains("/registry/calendar?scope="))
            #expect(try site.operations.agency(site.world.country.roads.id).province == "20")
        }
    }
}
