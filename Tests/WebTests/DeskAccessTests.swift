// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

@Suite struct DeskAccessTests {
    /// Who may open which page; everybody else is refused.
    private static let pages: [(path: String, roles: Set<Role>)] = [
        ("/desk/search", Role.ofHub.union(Role.ofAgency).union([.auditor])),
        ("/desk/receive", [.operator]), ("/desk/caller", [.operator]), ("/desk/audit", [.auditor]),
        ("/desk/audit/export", [.auditor]),
        ("/desk/news", Role.ofHub), ("/desk/news/new", Role.writingNews),
        ("/desk/export", Role.ofHub.union(Role.ofAgency).union([.auditor])),
        ("/desk/lists", Role.ofHub.union(Role.ofAgency).union([.auditor])),
        ("/desk/bulk", Role.ofHub.union(Role.ofAgency).union([.auditor])),
        ("/registry/articles", Role.ofHub), ("/registry/articles/new", Role.ofHub.subtracting([.operator])),
        ("/registry/partners", [.administrator]), ("/registry/partners/new", [.administrator]),
        ("/registry/changes", [.administrator, .auditor]), ("/registry/changes/export", [.administrator, .auditor]),
        ("/registry/jobs", [.administrator]), ("/registry/notices", [.administrator]),
        ("/registry/agencies/new", [.administrator]), ("/registry/policies/new", [.administrator, .cceo]),
        ("/registry/categories/new", [.administrator]), ("/registry/agreements/new", [.administrator]),
    ]

    @Test(arguments: Role.assignable)
    func `pages open for their roles alone`(role: Role) async throws {
        try await withWebsite { site in
            var browser = try await site.desk(role)
            for (path, roles) in Self.pages {
                try await browser.get(path)
                #expect(browser.page.status == (roles.contains(role) ? 200 : 403), "\(path)")
                guard browser.page.headers["Content-Type"]?.hasPrefix("text/html") == true else { continue }
                // Also the page that refuses is the officer's own, with what they may do around it.
                #expect(browser.page.text.contains("href=\"/desk/account\""), "\(path)")
                #expect(Markup.faults(in: browser.page.text) == [], "\(path)")
            }
        }
    }

    @Test func `without a log-in every page leads to it`() async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            let (code, _) = try await citizen.file()
            for path in Self.pages.map(\.path) + ["/desk", "/desk/complaints/\(code)", "/registry", "/desk/account"] {
                try await citizen.get(path)
                #expect(citizen.page.status == 303, "\(path)")
                #expect(citizen.page.location.hasPrefix("/desk/login"), "\(path)")
            }
        }
    }

    @Test func `a complaint is not there for those who may not see it`() async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            let (code, _) = try await citizen.file()
            for role in Role.assignable {
                let sees = Role.ofHub.union([.auditor]).contains(role)
                var browser = try await site.desk(role)
                try await browser.get("/desk/complaints/\(code)")
                #expect(browser.page.status == (sees ? 200 : 404), "\(role)")
                #expect(Markup.faults(in: browser.page.text) == [])
                for operation in Operation.allCases {
                    try await browser.get("/desk/complaints/\(code)/\(operation.rawValue)")
                    let isOffered = try isOffered(operation, role, code, site)
                    #expect((browser.page.status == 200) == isOffered, "\(role) \(operation) \(browser.page.status)")
                }
            }
            var screener = try await site.desk(.screener)
            for path in ["/desk/complaints/RT70", "/desk/complaints/\(code)/fly", "/desk/attachments/1"] {
                try await screener.get(path)
                #expect(screener.page.status == 404)
            }
        }
    }

    private func isOffered(
        _ operation: Complaints.Operation, _ role: Role, _ code: String, _ site: WebsiteUnderTest
    ) throws -> Bool {
        let parsed = try #require(PublicCode(code))
        let principal = site.world.country.principal(role)
        guard let view = try? site.operations.complaint(parsed, by: principal) else { return false }
        return view.operations.contains(operation)
            && (OperationFields.isOffered(operation) || operation == .requestIdentity)
    }

    @Test func `what people wrote is shown as text`() async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            let (code, _) = try await citizen.file([
                ("kind", "relief"), ("narrative", "<script>alert(1)</script> & \"quotes\""), ("place/words", "<i>"),
                ("identityLevel", "anonymous"),
            ])
            var screener = try await site.desk(.screener)
            for path in ["/desk", "/desk/complaints/\(code)", "/desk/complaints/\(code)/screen"] {
                try await screener.get(path)
                #expect(!screener.page.text.contains("<script>"), "\(path)")
                #expect(screener.page.text.contains("&lt;script&gt;alert(1)"), "\(path)")
                #expect(Markup.faults(in: screener.page.text) == [])
            }
        }
    }

    @Test func `files are sent to those who may see the complaint`() async throws {
        try await withWebsite { site in
            var citizen = site.browser("en")
            let code = try await citizen.file(files: [try upload("attachments", "ภาพ.png")]).code
            var screener = try await site.desk(.screener)
            try await screener.get("/desk/complaints/\(code)")
            let path = try #require(screener.page.text.firstMatch(of: /\/desk\/attachments\/[0-9a-f-]+/)).0
            try await screener.get(String(path))
            #expect(screener.page.status == 200)
            #expect(screener.page.headers["Content-Type"] == "image/png")
            #expect(screener.page.headers["Content-Disposition"]?.hasPrefix("attachment;") == true)
            for role in [Role.administrator, .officer, .researcher] {
                var other = try await site.desk(role)
                try await other.get(String(path))
                #expect(other.page.status == 404, "\(role)")
            }
        }
    }
}
