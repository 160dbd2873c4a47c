// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import HTML
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

@Suite struct PageTests {
    @Test(
        arguments: ["/", "/file", "/track", "/privacy", "/desk/login", "/no/such/page", "/statistics", "/news"],
        ["th", "en"])
    func `a public page is sound in both languages`(path: String, language: String) async throws {
        try await withWebsite { site in
            var browser = site.browser(language)
            let page = try await browser.get(path)
            #expect(page.status == (path == "/no/such/page" ? 404 : 200))
            #expect(Markup.faults(in: page.text) == [])
            #expect(page.text.contains("<html lang=\"\(language)\">"))
            for number in ["1111", "191", "1669"] { #expect(page.text.contains("<strong>\(number)</strong>")) }
            let policy = try #require(page.headers["Content-Security-Policy"])
            #expect(policy.contains("default-src 'self'") && !policy.contains("unsafe"))
            if language == "en" {
                let words = page.text.replacing("ภาษาไทย", with: "").replacing("ถนน", with: "")
                #expect(!words.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) })
            }
        }
    }

    @Test func `what a page asks for is there, under names that may be kept for ever`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            let home = try await browser.get("/").text
            let paths = home.components(separatedBy: "\"").filter { $0.hasPrefix("/assets/") }
            #expect(paths.count == 6)
            for path in paths {
                let asset = try await browser.get(path)
                #expect(asset.status == 200)
                #expect(asset.headers["Cache-Control"] == "public, max-age=31536000, immutable")
                #expect(!asset.text.contains("asset:"))
            }
        }
    }

    @Test func `the page for no connection speaks both languages, and what draws it can be kept`() async throws {
        try await withWebsite { site in
            var browser = try await site.desk(.screener)
            let page = try await browser.get("/offline")
            #expect(Markup.faults(in: page.text) == [])
            for language in Language.allCases {
                #expect(page.text.contains(Message.offlineTitle.text(in: language)))
            }
            // It is kept for whoever uses the browser next.
            #expect(!page.text.contains("/desk/account"))
            let asked = Set(page.text.components(separatedBy: "\"").filter { $0.hasPrefix("/assets/") })
            let script = try await browser.get("/offline.js")
            #expect(script.headers["Cache-Control"] == "no-cache")
            let list = try #require(script.text.firstMatch(of: /const kept = \[([^\]]*)\]/)?.1)
            let kept = list.components(separatedBy: "\"").filter { $0.hasPrefix("/") }
            #expect(asked.isSubset(of: kept))
            for path in kept { #expect(try await browser.get(path).status == 200, "\(path)") }
        }
    }

    @Test func `the language is chosen once, and leads back to this site only`() async throws {
        try await withWebsite { site in
            var browser = site.browser("th")
            try await browser.get("/language/en?back=%2Ftrack%3Fdone%3Dleft")
            #expect(browser.page.location == "/track?done=left")
            #expect(try await browser.get("/").text.contains("<html lang=\"en\">"))
            for bad in ["https%3A%2F%2Fevil.test", "%2F%2Fevil.test", "javascript%3Aalert(1)", ""] {
                #expect(try await browser.get("/language/th?back=\(bad)").location == "/")
            }
            #expect(try await browser.get("/language/fr").status == 404)
            #expect(browser.cookies["lang"] == "th")
        }
    }

    @Test func `cookies are out of reach for scripts, other sites, and plain HTTP where there is TLS`() async throws {
        try await withOperations(on: .sqlite) { operations, world in
            for (url, secure) in [("http://rongthuk.test", false), ("https://rongthuk.test", true)] {
                var browser = try WebsiteUnderTest(operations, world, publicURL: url).browser()
                let cookie = try #require(try await browser.get("/file").headers["Set-Cookie"])
                #expect(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax"))
                #expect(cookie.contains("; Secure") == secure)
            }
        }
    }

    @Test func `robots keep to the public pages`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            try await browser.get("/robots.txt")
            #expect(browser.page.text.contains("Disallow: /track"))
        }
    }

    @Test func `demo accounts are listed in demo mode only`() throws {
        for isDemo in [true, false] {
            let site = try WebsiteUnderTest.site(isDemo: isDemo)
            let frame = Frame(
                language: .english, site: site, here: "/", csrf: "", once: "", principal: .anonymous)
            let text = LoginPage(frame: frame, form: FormState(.english), next: nil).layout.html.text
            #expect(text.contains("<code>secret</code>") == isDemo)
            #expect(text.contains("demo-banner") == isDemo)
            #expect(Markup.faults(in: text) == [])
        }
    }
}
