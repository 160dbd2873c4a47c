// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import TestSupport
import Testing

@testable import Web

/// What everybody finds at each of the public addresses; a route without a line here fails.
@Suite struct RouteTests {
    private static let statuses: [String: Int] = [
        "GET /": 200, "GET /privacy": 200, "GET /language/{language}": 404, "GET /robots.txt": 200,
        "GET /offline": 200, "GET /offline.js": 200,
        "GET /file": 200,
        "GET /file/continue": 303, "GET /file/review": 303, "GET /file/receipt": 404,
        "GET /file/areas/{province}": 404, "GET /file/{screen}": 404, "GET /file/files": 303, "GET /track": 200,
        "GET /track/complaint": 303, "GET /track/complaint/deadlines": 303, "GET /track/notices": 303,
        "GET /notices/{token}": 404,
        "GET /track/complaint/{step}": 404, "GET /track/files/{file}": 404, "GET /desk/login": 200,
        "GET /desk/password": 303, "GET /assets/{name}": 404,
        "GET /statistics": 200, "GET /statistics/csv": 404, "GET /news": 200, "GET /news/feed": 200,
        "GET /news/{news}": 404, "GET /design": 404,
        "GET /executive": 303, "GET /executive/list": 404, "GET /executive/agencies": 303,
        "GET /guide": 200, "GET /guide/{topic}": 404, "GET /guide/pictures/{name}": 404,
    ]

    private static func path(_ template: String) -> String {
        template.replacing("{language}", with: "xx").replacing("{province}", with: "none")
            .replacing("{screen}", with: "none").replacing("{step}", with: "none").replacing("{file}", with: "none")
            .replacing("{name}", with: "none")
    }

    @Test func `each page that is read answers a stranger as it should`() async throws {
        try await withWebsite { site in
            for route in publicRoutes(site) where route.method == .get {
                var browser = site.browser()
                let status = try await browser.get(Self.path(route.template)).status
                #expect(status == Self.statuses["GET " + route.template], "\(route.template)")
            }
        }
    }

    /// The officers' pages have a table of their own.
    private func publicRoutes(_ site: WebsiteUnderTest) -> [Route<Visit>] {
        site.dispatcher.router.routes.filter { route in
            Self.statuses["GET " + route.template] != nil
                || !(route.template.hasPrefix("/desk") || route.template.hasPrefix("/registry"))
        }
    }

    @Test(arguments: ["", "forged", "stolen"])
    func `no form works without the visitor's own token`(token: String) async throws {
        try await withWebsite { site in
            var other = site.browser()
            try await other.get("/file")
            let stolen = try #require(other.page.hidden("csrf"))
            // Those of the filing go on with a copy when cookies are lost; see DraftTests. The end of notices is sent
            // by mail programs, and its address is signed; see NoticePageTests.
            let forms = site.dispatcher.router.routes.filter { route in
                route.method == .post && (!route.template.hasPrefix("/file") || route.template == "/file/forget")
                    && route.template != "/notices/{token}"
            }
            #expect(forms.count >= 7)
            for form in forms {
                var browser = site.browser()
                try await browser.get("/")
                let csrf = token == "stolen" ? stolen : token
                let body = Body.form(Form(fields: Fields([("csrf", csrf)])))
                let page = try await browser.send(.post, Self.path(form.template), body)
                #expect(page.status == 403, "\(form.template)")
                #expect(Markup.faults(in: page.text) == [])
            }
        }
    }

    @Test func `a token does not outlive the session that it was made for`() async throws {
        try await withWebsite { site in
            var citizen = site.browser()
            try await citizen.track(try await citizen.file())
            try await citizen.get("/track/complaint/message")
            let form = citizen.page
            try await citizen.post("/track/leave", [])
            citizen.page = form
            #expect(try await citizen.post("/track/complaint/message", [("text", "late")]).status == 403)
        }
    }
}
