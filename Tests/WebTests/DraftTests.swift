// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

/// What becomes of a filing whose browser forgets, whose time is over, or that somebody else reaches for.
@Suite struct DraftTests {
    /// A browser that has answered the first two questions and has the third open.
    private func begun(_ site: WebsiteUnderTest) async throws -> Browser {
        var browser = site.browser()
        try await browser.get("/file")
        try await browser.post("/file", [("kind", "relief")])
        try await browser.follow()
        try await browser.post("/file/story", [("narrative", "ไฟถนนดับทั้งซอย")])
        try await browser.follow()
        return browser
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `cookies that are lost in the middle cost nothing`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var browser = try await begun(site)
            let before = try #require(browser.cookies["draft"])
            browser.cookies = [:]
            try await browser.post("/file/place", [("place/words", "ปากซอย")])
            #expect(browser.page.location == "/file/files?notice=renewed")
            #expect(try #require(browser.cookies["draft"]) != before)
            try await browser.follow()
            #expect(browser.page.status == 200)
            try await browser.get("/file/story")
            #expect(browser.page.text.contains("ไฟถนนดับทั้งซอย</textarea>"))
            let page = try await browser.get("/file/place")
            #expect(page.text.contains("ปากซอย</textarea>"))
        }
    }

    @Test func `cookies that are lost before sending show the review again, then it is filed once`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            try await browser.answer(files: [try upload("attachments", "a.png")])
            let review = browser.page
            browser.cookies = [:]
            try await browser.post("/file/review", [])
            #expect(browser.page.location == "/file/review?notice=renewed")
            try await browser.follow()
            #expect(browser.page.text.contains("a.png"))
            try await browser.post("/file/review", [])
            #expect(browser.page.location == "/file/receipt")
            #expect(review.hidden("draft") != browser.cookies["draft"])
        }
    }

    @Test func `a form that was sent cannot be sent again without its cookies`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            try await browser.answer()
            let review = browser.page
            try await browser.post("/file/review", [])
            browser.cookies = [:]
            browser.page = review
            let page = try await browser.post("/file/review", [])
            #expect(page.status == 409)
            let screener = site.world.country.principal(.screener)
            #expect(try site.operations.queue(.init(), by: screener).elements.count == 1)
        }
    }

    @Test(arguments: [
        ("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://evil.test"),
        ("origin", "null"),
    ])
    func `another site can neither put words into a filing nor take its draft over`(
        name: String, value: String
    ) async throws {
        try await withWebsite { site in
            var victim = try await begun(site)
            let form = victim.page
            // What another site can send: fields, without the cookies.
            var forged = site.browser()
            forged.says = [(name, value)]
            for path in ["/file", "/file/story", "/file/files", "/file/review"] {
                forged.page = form
                #expect(try await forged.post(path, [("narrative", "ถูกสอดแทรก")]).status == 403, "\(path)")
                #expect(forged.cookies["draft"] == nil)
            }
            #expect(try await victim.get("/file/story").text.contains("ไฟถนนดับทั้งซอย</textarea>"))
        }
    }

    @Test func `whoever knows a draft's key reads nothing that is typed into its copy`() async throws {
        try await withWebsite { site in
            var attacker = try await begun(site)
            let known = attacker.cookies
            var victim = site.browser()
            victim.page = attacker.page
            try await victim.post("/file/place", [("place/words", "บ้านของเหยื่อ")])
            attacker.cookies = known
            #expect(!(try await attacker.get("/file/place").text.contains("บ้านของเหยื่อ")))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a day later the draft is gone, and what is typed then begins a new one`(
        engine: DatabaseUnderTest
    ) async throws {
        try await withWebsite(on: engine) { site in
            var browser = try await begun(site)
            site.world.clock.advance(hours: 25)
            try await browser.post("/file/place", [("place/words", "ปากซอย")])
            #expect(browser.page.location == "/file?notice=expired")
            let first = try await browser.follow()
            #expect(first.text.contains(FilingNotice.expired.message.thai))
            #expect(try await browser.get("/file/place").text.contains("ปากซอย</textarea>"))
            #expect(!(try await browser.get("/file/story").text.contains("ไฟถนน")))
        }
    }

    @Test func `clearing everything removes it from the browser and from the server`() async throws {
        try await withWebsite { site in
            var browser = try await begun(site)
            let kept = browser.cookies
            try await browser.post("/file/forget", [])
            #expect(browser.page.location == "/file?notice=forgotten")
            #expect(browser.cookies["draft"] == nil)
            browser.cookies = kept
            #expect(try await browser.get("/file/story").location == "/file")
        }
    }

    @Test func `whoever comes back is led to the first open question`() async throws {
        try await withWebsite { site in
            var browser = try await begun(site)
            let page = try await browser.get("/file")
            #expect(page.text.contains("href=\"/file/continue\""))
            #expect(try await browser.get("/file/continue").location == "/file/place")
        }
    }

    @Test func `an unknown key, a wrong question and absurd answers break nothing`() async throws {
        try await withWebsite { site in
            var browser = try await begun(site)
            #expect(try await browser.get("/file/nothing").status == 404)
            browser.cookies["draft"] = String(repeating: "x", count: 3_000)
            #expect(try await browser.get("/file/story").location == "/file")
            browser = try await begun(site)
            for point in ["nan,nan", "91,0", "1", "1,2,3", "a,b", "1e400,0"] {
                try await browser.post("/file/place", [("place/point", point)])
                let page = try await browser.follow()
                #expect(page.status == 422, "\(point)")
                #expect(Markup.faults(in: page.text) == [], "\(point)")
            }
            for area in ["99", "1", "100199", "1' OR 1=1"] {
                let fields = [("place/point", ""), ("place/province", ""), ("place/area", area)]
                try await browser.post("/file/place", fields)
                #expect(try await browser.follow().status == 422, "\(area)")
            }
            let long = String(repeating: "ก", count: 10_001)
            try await browser.get("/file/story")
            try await browser.post("/file/story", [("narrative", long)])
            #expect(try await browser.follow().status == 422)
            let huge = String(repeating: "ก", count: 100_000)
            #expect(try await browser.post("/file/story", [("narrative", huge)]).status == 422)
            #expect(browser.page.text.contains("<script>") == false)
        }
    }
}
