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
            let days = [
                ("from", "5/10/2569"), ("until", "9/10/2569"), ("deputy", officer.id.text), ("reason", "absence"),
                ("order", "คำสั่งที่ 7/2569"),
            ]
            try await desk.post("/desk/account/absences", days)
            try #require(desk.page.status == 303)
            try await desk.follow()
            #expect(desk.page.text.contains("5 ตุลาคม 2569"))
            #expect(desk.page.text.contains("9 ตุลาคม 2569"))
            #expect(Markup.faults(in: desk.page.text) == [])

            var deputy = try await site.desk(.officer)
            try await deputy.get("/desk")
            #expect(deputy.page.text.contains("You are acting for \(head.name) now."))
            #expect(Markup.faults(in: deputy.page.text) == [])
            var citizen = site.browser("en")
            let code = try await citizen.file().code
            let id = try #require(
                PublicCode(code).flatMap { try? site.operations.complaintID($0, by: country.principal(.screener)) })
            _ = try await site.operations.screen(
                .sample(category: country.category("ROAD-HOLE").id), on: id, by: country.principal(.screener))
            _ = try await site.operations.refer(
                id, to: country.roads.id, joint: [], by: country.principal(.coordinator))
            try await deputy.done(.accept, on: code)
            #expect(deputy.page.text.contains("acting for \(head.name)"))

            let removal = try #require(desk.page.text.firstMatch(of: /\/registry\/absences\/[0-9a-f-]+\/removal/)).0
            try await desk.post(String(removal), [])
            try await desk.follow()
            #expect(desk.page.text.contains("ยังไม่ได้แจ้งวันที่ไม่อยู่"))
            try await deputy.get("/desk")
            #expect(!deputy.page.text.contains("You are acting for"))
        }
    }

    @Test func `the list of an agency and the page of an officer open for their own people alone`() async throws {
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
                let isOwn = Role.ofAgency.contains(role) || role == .administrator
                #expect(browser.page.status == (isOwn ? 200 : 403), "\(role)")
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
            var citizen = site.browser("en")
            let code = try await citizen.file().code
            let id = try #require(
                PublicCode(code).flatMap { try? site.operations.complaintID($0, by: country.principal(.screener)) })
            _ = try await site.operations.screen(
                .sample(category: country.category("ROAD-HOLE").id), on: id, by: country.principal(.screener))
            _ = try await site.operations.refer(
                id, to: country.roads.id, joint: [], by: country.principal(.coordinator))
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
            #expect(desk.page.text.contains("Work is still with this officer"))
            #expect(desk.page.text.contains(work(officer)))

            try await desk.get(work(officer))
            #expect(desk.page.text.contains("Open complaints"))
            try await desk.post(path + "/handover", [("receiver", "")])
            #expect(desk.page.status == 422)
            #expect(Markup.faults(in: desk.page.text) == [])
            let receiver = country.officer(.unitHead)
            try await desk.post(path + "/handover", [("receiver", receiver.id.text)])
            try #require(desk.page.status == 303)
            try await desk.follow()
            #expect(desk.page.text.contains("Handing over has begun"))
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
}
