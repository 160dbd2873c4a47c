// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

@Suite struct CockpitPageTests {
    /// Complaints with the roads agency, one of them concluded, and all of them counted.
    private func stock(_ site: WebsiteUnderTest) async throws {
        let (operations, country) = (site.operations, site.world.country)
        for index in 0..<4 {
            let filing = Filing.sample(identityLevel: .anonymous, narrative: "เรื่องที่ \(index)")
            let receipt = try await operations.file(FilingRequest(filing: filing, people: []), by: .anonymous)
            _ = try await operations.screen(
                .sample(category: country.category("ROAD-HOLE").id), on: receipt.complaint,
                by: country.principal(.screener))
            _ = try await operations.refer(
                receipt.complaint, to: country.roads.id, joint: [], by: country.principal(.coordinator))
            guard index == 0 else { continue }
            _ = try await operations.accept(receipt.complaint, by: country.principal(.unitHead))
            _ = try await operations.report(
                ReportRequest(outcome: .explained, text: "ชี้แจงให้ทราบแล้ว"), on: receipt.complaint,
                by: country.principal(.cceo))
            _ = try await operations.conclude(
                receipt.complaint, outcome: .explained, text: "เรื่องของท่านได้ข้อยุติแล้ว",
                by: country.principal(.reviewer))
        }
        site.world.clock.advance(days: 50)
        for _ in 0..<2 {
            try await Worker(operations, on: QueueExecutor()).runDue()
            site.world.clock.advance(minutes: 3)
        }
    }

    @Test(arguments: ["th", "en"])
    func `every number of the overview leads to a list that holds it`(language: String) async throws {
        try await withWebsite { site in
            try await stock(site)
            for role in [Role.cceo, .hubExecutive] {
                var browser = try await site.desk(role, language)
                let page = try await browser.get("/executive")
                #expect(page.status == 200)
                #expect(Markup.faults(in: page.text) == [])
                for part in ["step-line", "step-band", "chart-line", "key-figures"] {
                    #expect(page.text.contains(part), "\(part)")
                }
                let links = page.text.matches(of: /href="(\/executive\/list[^"]*)">([^<]+)</)
                    .map { (String($0.1).replacing("&amp;", with: "&"), String($0.2)) }
                #expect(links.count >= 20, "\(role)")
                for part in ["what=heading", "what=kind", "what=results", "reach=notYet", "what=conclusion"] {
                    #expect(links.contains { $0.0.contains(part) }, "\(role) \(part)")
                }
                for (link, number) in links {
                    let list = try await browser.get(link)
                    #expect(list.status == 200, "\(link)")
                    #expect(Markup.faults(in: list.text) == [], "\(link)")
                    let rows = list.text.matches(of: /<th scope="row"/).count
                    // A share or a time opens the complaints that it tells of.
                    guard number.allSatisfy(\.isNumber) else {
                        #expect(rows > 0, "\(role) \(link)")
                        continue
                    }
                    #expect(String(rows) == number, "\(role) \(link)")
                }
            }
        }
    }

    @Test(arguments: ["th", "en"])
    func `all agencies stand side by side for the hub's executive, by their names`(language: String) async throws {
        try await withWebsite { site in
            try await stock(site)
            var executive = try await site.desk(.hubExecutive, language)
            let page = try await executive.get("/executive/agencies")
            #expect(page.status == 200)
            #expect(Markup.faults(in: page.text) == [])
            let names = language == "en" ? ["Roads", "Water Works"] : ["กรมถนน", "การประปา"]
            let places = names.compactMap { page.text.range(of: $0)?.lowerBound }
            #expect(places.count == 2 && places[0] < places[1])
            #expect(page.text.contains(language == "en" ? "few" : "จำนวนน้อย"))
            #expect(page.text.contains("class=\"interval\""))
            let roads = site.world.country.roads.id.text
            let own = try await executive.get("/executive?agency=\(roads)")
            #expect(own.status == 200)
            #expect(Markup.faults(in: own.text) == [])
            #expect(own.text.contains(names[0]))
            #expect(try await executive.get("/executive?agency=nowhere").status == 404)
        }
    }

    @Test func `before anything was counted the page says so`() async throws {
        try await withWebsite { site in
            var cceo = try await site.desk(.cceo)
            let page = try await cceo.get("/executive")
            #expect(page.status == 200)
            #expect(Markup.faults(in: page.text) == [])
            #expect(page.text.contains("No figures yet"))
            #expect(page.text.contains("Nothing waits for your decision."))
            #expect(try await cceo.get("/executive/list?what=nothing").status == 404)
            #expect(try await cceo.get("/executive/list?what=received").text.contains("Nothing is in this list."))
        }
    }

    @Test(arguments: Role.assignable)
    func `the overview opens for executives alone`(role: Role) async throws {
        try await withWebsite { site in
            let water = site.world.country.water.id.text
            var browser = try await site.desk(role)
            let isExecutive = [.cceo, .hubExecutive].contains(role)
            #expect(try await browser.get("/executive").status == (isExecutive ? 200 : 403))
            #expect(try await browser.get("/executive/list?what=late").status == (isExecutive ? 200 : 403))
            #expect(try await browser.get("/executive/agencies").status == (role == .hubExecutive ? 200 : 403))
            #expect(try await browser.get("/executive?agency=\(water)").status == (role == .hubExecutive ? 200 : 403))
            let desk = try await browser.get(role == .administrator ? "/registry" : "/desk").text
            #expect(desk.contains("href=\"/executive\"") == isExecutive)
        }
    }
}
