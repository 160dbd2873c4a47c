// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

/// Pages about who is away, who acts, and what becomes of their work.
@Suite struct AbsencePageTests {
    private func work(_ officer: Officer) -> String {
        "/registry/agencies/\(officer.agency.text)/officers/\(officer.id.text)/work"
    }

    /// A complaint that has just come to the roads agency, by its code and id.
    private func referred(_ site: WebsiteUnderTest) async throws -> (code: String, id: Complaint.ID) {
        var citizen = site.browser("en")
        let code = try await citizen.file().code
        return (code, try await site.refer(code))
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a head says that they are away, and the deputy acts for them`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            let country = site.world.country
            let (head, officer) = (country.officer(.unitHead), country.officer(.officer))
            var desk = try await site.desk(.unitHead, "th")
            try await desk.get("/desk/account")
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post(
                "/desk/account/absences", [("from", "someday"), ("until", ""), ("order", "คำสั่งที่ 7/2569")])
            #expect(desk.page.status == 422)
            #expect(desk.page.text.contains("value=\"someday\""))
            #expect(desk.page.text.contains("value=\"คำสั่งที่ 7/2569\""))
            #expect(Markup.faults(in: desk.page.text) == [])
            // Names alone do not tell who may take a post.
            #expect(desk.page.text.contains(">\(officer.name) · เจ้าหน้าที่หน่วยงาน · ส่วนเหนือ</option>"))
            let days = [
                ("from", "5/10/2569"), ("until", "9/10/2569"), ("deputy", officer.id.text), ("reason", "absence"),
                ("order", "คำสั่งที่ 7/2569"),
            ]
            try await desk.post("/desk/account/absences", days)
            try #require(desk.page.status == 303)
            try await desk.follow()
            // Each refusal says what is wrong with the days and what to do.
            for (from, until, words) in [
                ("9/10/2569", "10/10/2569", "ซ้อนกับวันที่ไม่อยู่ซึ่งบันทึกไว้แล้ว"),
                ("31/2/2570", "9/3/2570", "ไม่มีวันที่นี้ในปฏิทิน"), ("someday", "9/3/2570", "อ่านวันที่นี้ไม่ได้"),
                ("1/12/2569", "1/12/2571", "ครั้งละไม่เกิน 366 วัน"),
            ] {
                try await desk.post("/desk/account/absences", [("from", from), ("until", until)] + days.suffix(3))
                #expect(desk.page.status == 422 && desk.page.text.contains(words), "\(words)")
                #expect(Markup.faults(in: desk.page.text) == [])
            }
            try await desk.get("/desk/account")
            #expect(desk.page.text.contains("5 ตุลาคม 2569"))
            #expect(desk.page.text.contains("9 ตุลาคม 2569"))
            #expect(desk.page.text.contains("ลา ป่วย หรือไปราชการ · คำสั่งที่ 7/2569"))
            #expect(desk.page.text.contains("เหตุที่มีผู้แทน"))
            #expect(Markup.faults(in: desk.page.text) == [])

            var deputy = try await site.desk(.officer)
            try await deputy.get("/desk")
            #expect(deputy.page.text.contains("You are acting for \(head.name) until 9 October 2026."))
            #expect(deputy.page.text.contains("href=\"/desk/account#absence\""))
            #expect(Markup.faults(in: deputy.page.text) == [])
            let (code, _) = try await referred(site)
            try await deputy.done(.accept, on: code)
            #expect(deputy.page.text.contains("acting for \(head.name)"))

            let removal = try #require(desk.page.text.firstMatch(of: /\/registry\/absences\/[0-9a-f-]+\/removal/)).0
            try await desk.post(String(removal), [])
            try await desk.follow()
            #expect(desk.page.words.contains("ยังไม่ได้แจ้งวันที่ไม่อยู่"))
            try await deputy.get("/desk")
            #expect(!deputy.page.text.contains("You are acting for"))
        }
    }

    @Test func `an agency's list opens for its people and auditors, an officer's page for heads alone`() async throws {
        try await withWebsite { site in
            let country = site.world.country
            let officer = country.officer(.officer)
            _ = try await site.operations.orderAbsence(
                of: officer.id,
                AbsenceInput(
                    deputy: nil, from: site.world.clock.now, until: site.world.clock.now.adding(days: 3)), by: .system)
            let list = "/registry/agencies/\(officer.agency.text)/absences"
            for role in Role.assignable {
                var browser = try await site.desk(role)
                try await browser.get(list)
                let mayLook = Role.ofAgency.contains(role) || [.administrator, .auditor].contains(role)
                #expect(browser.page.status == (mayLook ? 200 : 403), "\(role)")
                // Auditors read, and end nothing.
                #expect(role != .auditor || !browser.page.text.contains("/removal"))
                #expect(Markup.faults(in: browser.page.text) == [])
                try await browser.get(work(officer))
                let status: Int =
                    switch role {
                    case .unitHead, .cceo, .administrator: 200
                    case .officer: 403
                    default: 404
                    }
                #expect(browser.page.status == status, "\(role)")
                #expect(Markup.faults(in: browser.page.text) == [])
            }
            var head = try await site.desk(.unitHead)
            try await head.get("/registry/agencies/\(officer.agency.text)/officers")
            #expect(head.page.text.contains("away until"))
            #expect(head.page.text.contains(work(officer)))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an officer who leaves hands over all work first`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            let country = site.world.country
            let (officer, head) = (country.officer(.officer), country.principal(.unitHead))
            let (code, id) = try await referred(site)
            _ = try await site.operations.accept(id, by: head)
            _ = try await site.operations.assign(id, to: nil, officer: officer.id, by: head)
            var desk = try await site.desk(.administrator)
            let path = "/registry/agencies/\(officer.agency.text)/officers/\(officer.id.text)"
            let leaving = [
                ("login", officer.login), ("name", officer.name), ("unit", officer.unit?.text ?? ""),
                ("roles", "officer"),
            ]
            try await desk.get(path)
            try await desk.post(path, leaving)
            #expect(desk.page.status == 409)
            #expect(desk.page.text.contains("Complaints are still with this officer"))
            #expect(desk.page.text.contains(work(officer) + "#handover"))

            try await desk.get(work(officer))
            #expect(desk.page.text.contains("Open complaints"))
            // An administrator knows a complaint by its code alone.
            #expect(desk.page.text.contains("What will be handed over (1)"))
            let grouped = try #require(PublicCode(code)).grouped
            #expect(desk.page.text.contains("<span class=\"code\">\(grouped)</span>"))
            #expect(!desk.page.text.contains("/desk/complaints/\(code)"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await desk.post(path + "/handover", [("receiver", "")])
            #expect(desk.page.status == 422)
            #expect(Markup.faults(in: desk.page.text) == [])
            let receiver = country.officer(.unitHead)
            try await desk.post(path + "/handover", [("receiver", receiver.id.text)])
            try #require(desk.page.status == 303)
            try await desk.follow()
            #expect(desk.page.text.contains("Handing over has begun"))
            #expect(desk.page.text.contains("data-progress") && desk.page.text.contains("the numbers here follow"))
            #expect(!desk.page.text.contains("name=\"receiver\""), "nobody orders it again while it goes on")
            #expect(Markup.faults(in: desk.page.text) == [])
            try await Worker(site.operations, schedule: [], on: QueueExecutor()).runDue()
            try await desk.get(work(officer))
            #expect(desk.page.text.contains("The account may be taken out of use"))
            #expect(!desk.page.text.contains("/desk/complaints/"))
            try await desk.get(path)
            try await desk.post(path, leaving)
            #expect(desk.page.status == 303)

            let away = AbsenceInput(
                deputy: nil, from: site.world.clock.now, until: site.world.clock.now.adding(days: 3))
            _ = try await site.operations.orderAbsence(of: receiver.id, away, by: .system)
            var head2 = try await site.desk(.unitHead)
            try await head2.get("/desk/complaints/\(code)/assign")
            #expect(head2.page.text.contains("\(receiver.name) · North · away until"))
        }
    }

    @Test(arguments: ["th", "en"])
    func `an absence to come is cancelled, and its deputy reads of it before`(language: String) async throws {
        try await withWebsite { site in
            let country = site.world.country
            let (executive, head, now) = (country.officer(.cceo), country.officer(.unitHead), site.world.clock.now)
            let input = AbsenceInput(deputy: head.id, from: now.adding(days: 3), until: now.adding(days: 6))
            _ = try await site.operations.orderAbsence(of: executive.id, input, by: .officer(executive))
            var desk = try await site.desk(.cceo, language)
            var deputy = try await site.desk(.unitHead, language)
            let will = language == "th" ? "ท่านจะทำหน้าที่แทน \(executive.name)" : "You will act for \(executive.name)"
            try await deputy.get("/desk")
            #expect(deputy.page.words.contains(will))
            #expect(!deputy.page.text.contains("href=\"/executive\">"))
            #expect(Markup.faults(in: deputy.page.text) == [])

            try await desk.get("/desk/account")
            #expect(desk.page.text.contains(language == "th" ? ">ยกเลิก <" : ">Cancel it <"))
            #expect(!desk.page.text.contains(language == "th" ? "สิ้นสุดตอนนี้" : "End it now"))
            let removal = try #require(desk.page.text.firstMatch(of: /\/registry\/absences\/[0-9a-f-]+\/removal/)).0
            // It is asked first; looking at the question changes nothing.
            try await desk.get(String(removal))
            #expect(desk.page.words.contains(language == "th" ? "ช่วงนี้จะไม่มีผลเลย" : "It never takes effect."))
            #expect(desk.page.text.contains("confirm-box"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await deputy.get("/desk")
            #expect(deputy.page.words.contains(will))
            try await deputy.get(String(removal))
            #expect(deputy.page.status == 403)
            try await desk.post(String(removal), [])
            try await desk.follow()
            #expect(desk.page.words.contains(language == "th" ? "ช่วงนี้ไม่มีผลเลย" : "never took effect"))
            #expect(Markup.faults(in: desk.page.text) == [])
            try await deputy.get("/desk")
            #expect(!deputy.page.text.contains(will))

            // Of one that has begun, the deputy of an executive is led to what waits for a decision.
            _ = try await site.operations.orderAbsence(
                of: executive.id, AbsenceInput(deputy: head.id, from: now, until: now.adding(days: 2)),
                by: .officer(executive))
            try await deputy.get("/desk")
            #expect(deputy.page.text.contains("<a href=\"/executive\">\(language == "th" ? "ดู" : "See")"))
            #expect(try await deputy.get("/executive").status == 200)
            try await desk.get("/desk/account")
            #expect(desk.page.text.contains(language == "th" ? "สิ้นสุดตอนนี้" : "End it now"))
        }
    }

    @Test func `what was handed over can be taken back where its result is shown`() async throws {
        try await withWebsite { site in
            let country = site.world.country
            let officer = country.officer(.officer)
            let (code, id) = try await referred(site)
            _ = try await site.operations.accept(id, by: country.principal(.unitHead))
            _ = try await site.operations.assign(id, to: nil, officer: officer.id, by: country.principal(.unitHead))

            var desk = try await site.desk(.cceo)
            try await desk.get(work(officer))
            #expect(desk.page.text.contains("/desk/complaints/\(code)"))
            let path = "/registry/agencies/\(officer.agency.text)/officers/\(officer.id.text)/handover"
            try await desk.post(path, [("receiver", country.officer(.unitHead).id.text)])
            try await Worker(site.operations, schedule: [], on: QueueExecutor()).runDue()
            try await desk.follow()
            #expect(Markup.faults(in: desk.page.text) == [])
            let undo = try #require(desk.page.text.firstMatch(of: /\/desk\/bulk\/[0-9a-f-]+\/undo/)).0
            #expect(try await desk.get(String(undo)).status == 200)
        }
    }

    @Test func `an order to officers is not offered words for complainants`() async throws {
        try await withWebsite { site in
            let country = site.world.country
            let (code, _) = try await referred(site)
            _ = try await site.operations.createReply(
                ReplyInput(name: "รับทราบ", textThai: "เรื่อง {code}", textEnglish: "Complaint {code}"),
                by: country.principal(.unitHead))
            site.world.clock.advance(days: 80)
            for _ in 0..<2 {
                try await Worker(site.operations, on: QueueExecutor()).runDue()
                site.world.clock.advance(minutes: 3)
            }
            var desk = try await site.desk(.cceo)
            for (operation, isOffered) in [
                (Complaints.Operation.answerEscalation, false), (.giveBack, false), (.note, false),
                (.sendMessage, true),
            ] {
                try await desk.get("/desk/complaints/\(code)/\(operation.rawValue)")
                #expect(desk.page.status == 200)
                #expect(desk.page.text.contains("reply-choice") == isOffered, "\(operation)")
            }
        }
    }

    @Test(arguments: [
        ("th", "บันทึกวันที่ไม่อยู่", "สิ้นสุดการไม่อยู่ก่อนกำหนด", "ผู้ทำหน้าที่แทน: ", "วันสุดท้ายที่ไม่อยู่: <del>"),
        ("en", "Absence written down", "Absence ended before its time", "Who acts: ", "Last day away: <del>"),
    ])
    func `the auditor reads who was to act for whom`(
        language: String, made: String, ended: String, deputyLabel: String, change: String
    ) async throws {
        try await withWebsite { site in
            let country = site.world.country
            let (head, officer, now) = (country.officer(.unitHead), country.officer(.officer), site.world.clock.now)
            let period = try await site.operations.orderAbsence(
                of: head.id, AbsenceInput(deputy: officer.id, from: now, until: now.adding(days: 6)), by: .officer(head)
            )
            site.world.clock.advance(days: 1)
            _ = try await site.operations.endAbsence(period.id, by: country.principal(.cceo))
            var desk = try await site.desk(.auditor, language)
            try await desk.get("/registry/changes?register=officer")
            #expect(desk.page.words.contains(made) && desk.page.words.contains(ended))
            #expect(desk.page.text.contains(deputyLabel + officer.name))
            #expect(desk.page.text.contains(change))
            #expect(Markup.faults(in: desk.page.text) == [])
            let file = try await desk.get("/registry/changes/export").text
            #expect(file.contains(ended) && file.contains(officer.name))
            var admin = try await site.desk(.administrator, language)
            try await admin.get("/registry/agencies/\(head.agency.text)/officers/\(head.id.text)")
            #expect(admin.page.text.contains(deputyLabel + officer.name))
            #expect(Markup.faults(in: admin.page.text) == [])
        }
    }
}
