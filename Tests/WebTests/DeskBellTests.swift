// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations
import SQL
import Storage
import TestSupport
import Testing

@testable import Web

/// The bell tells how much is unread on whichever page of the desk one stands.
@Suite struct DeskBellTests {
    @Test(arguments: [Role.operator, .screener, .officer, .unitHead, .cceo, .hubExecutive, .auditor, .administrator])
    func `every page of the desk has the number beside its bell`(role: Role) async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            let (code, pin) = try await citizen.file()
            let reader = site.world.country.officer(role)
            try await ring(for: reader, about: code, site)
            var desk = try await site.desk(role)
            if role == .operator {
                try await desk.get("/desk/caller")
                try await desk.post("/desk/caller", [("code", code), ("pin", pin)])
            }
            let words = [
                "{code}": code, "{operation}": "note", "{step}": "message", "{agency}": reader.agency.text,
                "{officer}": reader.id.text,
            ]
            var silent: [String] = []
            var looked = 0
            for template in deskPages(site) {
                let path = words.reduce(template) { $0.replacing($1.key, with: $1.value) }
                try await desk.get(path)
                guard desk.page.status == 200, desk.page.text.contains("<main") else { continue }
                looked += 1
                if !desk.page.text.contains("<span class=\"bell-count\" aria-hidden=\"true\">1</span>") {
                    silent.append(path)
                }
            }
            #expect(silent == [])
            #expect(looked >= 8, "\(looked)")
        }
    }

    /// Everything that an officer reads by its address.
    private func deskPages(_ site: WebsiteUnderTest) -> [String] {
        let templates = site.dispatcher.router.routes.filter { $0.method == .get }.map(\.template)
        return templates.filter { template in
            ["/desk", "/registry", "/executive", "/guide"].contains { template.hasPrefix($0) }
                && template != "/desk/login"
        }
    }

    private func ring(for reader: Officer, about code: String, _ site: WebsiteUnderTest) async throws {
        let screener = site.world.country.principal(.screener)
        let complaint = try site.operations.complaintID(try #require(PublicCode(code)), by: screener)
        let now = site.operations.now()
        try await site.operations.database.write { transaction in
            try transaction.notify(.officer(reader.id), of: complaint, revision: 1, kind: .received, at: now)
        }
    }
}
