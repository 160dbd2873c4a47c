// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

@Suite struct FilingTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `a filing leads to a receipt with code and PIN that can be reloaded`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var browser = site.browser()
            let receipt = try await browser.file()
            #expect(PublicCode(receipt.code) != nil)
            #expect(receipt.pin.count == 6)
            let first = browser.page.text

            #expect(first.contains("<time datetime=\"2026-10-08\">8 ตุลาคม 2569</time>"))
            #expect(Markup.faults(in: first) == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a double click makes one complaint and shows the same receipt`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var browser = site.browser()
            try await browser.get("/file")
            let form = browser.page
            let first = try await browser.post("/file", Browser.filing)
            browser.page = form
            let second = try await browser.post("/file", Browser.filing)
            #expect(first.location == second.location)
            let one = try await browser.get(first.location)
            let other = try await browser.get(second.location)
            #expect(one.content(of: "code") == other.content(of: "code"))
            #expect(one.content(of: "pin") == other.content(of: "pin"))
            let screener = site.world.country.principal(.screener)
            let queue = try site.operations.queue(.init(), by: screener)
            #expect(queue.elements.count == 1)
        }
    }

    @Test func `a form that was sent and then changed is not taken for the first`() async throws {
        try await withWebsite { site in
            var browser = site.browser("en")
            try await browser.get("/file")
            let form = browser.page
            try await browser.post("/file", Browser.filing)
            browser.page = form
            let changed = Browser.filing.map { $0.0 == "narrative" ? ($0.0, "Something else") : $0 }
            let page = try await browser.post("/file", changed)
            #expect(page.status == 409)
            #expect(page.text.contains("Something else"))
            #expect(page.text.contains("already been sent"))
            try await browser.post("/file", changed)
            #expect(browser.page.status == 303)
        }
    }

    @Test func `a receipt is shown to nobody but its sender`() async throws {
        try await withWebsite { site in
            var sender = site.browser()
            try await sender.get("/file")
            let location = try await sender.post("/file", Browser.filing).location
            var stranger = site.browser()
            try await stranger.get("/")
            #expect(try await stranger.get(location).status == 404)
            #expect(try await sender.get(location).status == 200)
        }
    }

    @Test(arguments: ["th", "en"])
    func `everything that is missing is said at once, with what was typed`(language: String) async throws {
        try await withWebsite { site in
            var browser = site.browser(language)
            try await browser.get("/file")
            let page = try await browser.post(
                "/file",
                [
                    ("complainant/email", "not an address"), ("respondent/name", "นายตัวอย่าง"), ("place/area", "1x"),
                    ("identityLevel", "named"), ("kind", "relief"), ("narrative", "  "),
                ])
            #expect(page.status == 422)
            #expect(Markup.faults(in: page.text) == [])
            for field in ["narrative", "place-area"] { #expect(page.text.contains("href=\"#field-\(field)\"")) }
            #expect(page.text.contains("value=\"not an address\""))
            #expect(page.text.contains("value=\"นายตัวอย่าง\""))
            #expect(page.text.contains("id=\"field-kind-relief\" name=\"kind\" value=\"relief\" checked"))
        }
    }

    @Test func `choices that were not made are asked for together with the rest`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            try await browser.get("/file")
            let page = try await browser.post("/file", [("place/words", "ที่เดิม")])
            #expect(page.status == 422)
            for field in ["kind", "identityLevel", "narrative"] {
                #expect(page.text.contains("href=\"#field-\(field)\""))
            }
            #expect(page.text.contains("ที่เดิม</textarea>"))
        }
    }

    @Test func `a missing place is an error of the place in words`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            try await browser.get("/file")
            let page = try await browser.post("/file", Browser.filing.filter { $0.0 != "place/words" })
            #expect(page.text.contains("href=\"#field-place-words\""))
            #expect(Markup.faults(in: page.text) == [])
        }
    }

    @Test func `the name typed into an anonymous filing is not taken in`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            let receipt = try await browser.file(Browser.filing + [("complainant/name", "สมชาย ไม่บอกใคร")])
            try await browser.track(receipt)
            #expect(browser.page.status == 200)
            #expect(!browser.page.text.contains("สมชาย"))
        }
    }

    @Test func `a named filing needs a way to reach the person`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            let named = Browser.filing.filter { $0.0 != "identityLevel" } + [("identityLevel", "named")]
            try await browser.get("/file")
            try await browser.post("/file", named)
            #expect(browser.page.text.contains("href=\"#field-complainant-name\""))
            try await browser.post("/file", named + [("complainant/name", "สมหญิง")])
            #expect(browser.page.text.contains("href=\"#field-complainant-phone\""))
            try await browser.post(
                "/file", named + [("complainant/name", "สมหญิง"), ("complainant/phone", "081 234 5678")])
            #expect(browser.page.status == 303)
        }
    }

    @Test func `files come along, and those of a refused form are named to be chosen again`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            try await browser.get("/file")
            let incomplete = Browser.filing.filter { $0.0 != "kind" }
            let page = try await browser.post("/file", incomplete, files: [try upload("attachments", "lamp<1>.png")])
            #expect(page.status == 422)
            #expect(page.text.contains("<li>lamp&lt;1&gt;.png</li>"))
            try await browser.post("/file", Browser.filing, files: [try upload("attachments", "lamp<1>.png")])
            try await browser.follow()
            try await browser.track(
                (
                    code: try #require(browser.page.content(of: "code")),
                    pin: try #require(browser.page.content(of: "pin"))
                ))
            #expect(browser.page.text.contains("lamp&lt;1&gt;.png</a>"))
            let link = try #require(browser.page.text.split(separator: "\"").first { $0.hasPrefix("/track/files/") })
            try await browser.get(String(link))
            #expect(browser.page.status == 200)
            #expect(browser.page.headers["Content-Type"] == "image/png")
        }
    }

    @Test func `a file of a kind that is not taken is named`() async throws {
        try await withWebsite { site in
            var browser = site.browser("en")
            try await browser.get("/file")
            let script = try upload("attachments", "run.sh", bytes: Array("#!/bin/sh\necho\n".utf8))
            let page = try await browser.post("/file", Browser.filing, files: [script])
            #expect(page.status == 422)
            #expect(page.text.contains("The file “run.sh” is of a kind we cannot take."))
            #expect(Markup.faults(in: page.text) == [])
        }
    }

    @Test func `filings of one address are limited, and what was typed stays`() async throws {
        try await withWebsite { site in
            var browser = site.browser("en")
            for _ in 0..<60 {
                try await browser.get("/file")
                try await browser.post("/file", Browser.filing)
                try #require(browser.page.status == 303)
            }
            try await browser.get("/file")
            let page = try await browser.post("/file", Browser.filing)
            #expect(page.status == 429)
            #expect(page.text.contains("ไฟถนนดับทั้งซอย"))
        }
    }

    @Test func `line ends of browsers become ours`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            let lines = Browser.filing.map { $0.0 == "narrative" ? ($0.0, " บรรทัดแรก\r\nบรรทัดสอง\r\n") : $0 }
            try await browser.track(try await browser.file(lines))
            #expect(browser.page.text.contains("<div class=\"words\">บรรทัดแรก\nบรรทัดสอง</div>"))
        }
    }
}
