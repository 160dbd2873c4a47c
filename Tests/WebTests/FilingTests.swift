// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

@Suite struct FilingTests {
    private static let named = [
        ("kind", "grievance"), ("narrative", "รอเอกสารมาสามเดือน"), ("place/words", "สำนักงานตัวอย่าง"),
        ("identityLevel", "named"), ("complainant/name", "นางสาวสมมติ ตั้งใจดี"), ("complainant/phone", "081 234 5678"),
        ("respondent/name", "นายตัวอย่าง"),
    ]

    private func filed(_ site: WebsiteUnderTest) throws -> Int {
        try site.operations.queue(.init(), by: site.world.country.principal(.screener)).elements.count
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a filing leads to a receipt with code and PIN that can be reloaded`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var browser = site.browser()
            let receipt = try await browser.file()
            #expect(PublicCode(receipt.code) != nil)
            #expect(receipt.pin.count == 6)
            let first = browser.page.text

            #expect(first.contains("<time datetime=\"2026-10-06\">6 ตุลาคม 2569</time>"))
            #expect(Markup.faults(in: first) == [])
            #expect(try await browser.get("/file/receipt").text.contains(receipt.pin))
        }
    }

    @Test(arguments: ["th", "en"])
    func `each question has a sound page of its own, before and after mistakes`(language: String) async throws {
        try await withWebsite { site in
            var browser = site.browser(language)
            var path = "/file"
            var seen: [String] = []
            let wrong = [("kind", "?"), ("identityLevel", "?"), ("complainant/phone", "x"), ("aggrieved/phone", "1")]
            while path != "/file/review" {
                let page = try await browser.get(path)
                #expect(page.status == 200)
                #expect(Markup.faults(in: page.text) == [], "\(path)")
                seen.append(path)
                if path != "/file/files" {
                    try await browser.post(path, wrong)
                    #expect(browser.page.status == 303, "\(path)")
                    #expect(try await browser.follow().status == 422, "\(path)")
                    #expect(Markup.faults(in: browser.page.text) == [], "\(path)")
                }
                try await browser.post(path, Self.named + [("aggrieved/phone", "")])
                try #require(browser.page.status == 303, "\(path) \(browser.page.text.suffix(2_000))")
                path = browser.page.location
            }
            #expect(seen.count == 7)
            let review = try await browser.get(path)
            #expect(Markup.faults(in: review.text) == [])
            for answer in ["รอเอกสารมาสามเดือน", "สำนักงานตัวอย่าง", "นางสาวสมมติ ตั้งใจดี", "081 234 5678", "นายตัวอย่าง"] {
                #expect(review.text.contains(answer))
            }
            for screen in ["story", "place", "files", "identity", "contact", "others"] {
                #expect(review.text.contains("href=\"/file/\(screen)\""))
            }
        }
    }

    @Test func `who gives no name is not asked for one`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            try await browser.answer()
            #expect(!browser.page.text.contains("href=\"/file/contact\""))
            #expect(try await browser.get("/file/contact").location == "/file/identity")
            try await browser.get("/file/identity")
            try await browser.post("/file/identity", [("identityLevel", "withheld")])
            #expect(browser.page.location == "/file/contact")
        }
    }

    @Test func `who keeps their name secret is warned of what tells it, and still sends it as it is`() async throws {
        try await withWebsite { site in
            let telling = [("narrative", "โทรหาฉันที่ 081-234-5678"), ("kind", "relief"), ("place/words", "ปากซอย")]
            for (level, isWarned) in [("anonymous", true), ("named", false)] {
                var browser = site.browser("en")
                try await browser.answer(
                    telling + [("identityLevel", level)] + Self.named.filter { $0.0.contains("complainant") })
                #expect(browser.page.text.contains("You may have told who you are") == isWarned, "\(level)")
                #expect(browser.page.text.contains("Change: Story</a>") == isWarned)
                #expect(Markup.faults(in: browser.page.text) == [])
                try await browser.post("/file/review", [])
                #expect(browser.page.location == "/file/receipt")
            }
        }
    }

    @Test func `an answer that is changed leads back to the review`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            try await browser.answer()
            try await browser.get("/file/story")
            #expect(browser.page.text.contains("ไฟถนนดับทั้งซอย</textarea>"))
            try await browser.post("/file/story", [("narrative", "ไฟถนนดับสองซอย")])
            #expect(browser.page.location == "/file/review")
            #expect(try await browser.follow().text.contains("ไฟถนนดับสองซอย"))
        }
    }

    @Test func `what was typed is there again after mistakes, back and reload`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            try await browser.answer(Self.named.map { $0.0 == "complainant/phone" ? ($0.0, "12") : $0 })
            #expect(browser.page.status == 422)
            #expect(browser.page.text.contains("href=\"#field-complainant-phone\""))
            #expect(browser.page.text.contains("value=\"นางสาวสมมติ ตั้งใจดี\""))
            try await browser.get("/file/contact")
            #expect(browser.page.text.contains("value=\"12\""))
            try await browser.post(
                "/file/contact", [("complainant/name", "ชื่อใหม่"), ("go", "back"), ("complainant/email", "x")])
            #expect(browser.page.location == "/file/identity")
            #expect(try await browser.get("/file/contact").text.contains("value=\"ชื่อใหม่\""))
        }
    }

    @Test func `typing is kept without a word about mistakes`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            try await browser.get("/file")
            try await browser.post("/file", [("kind", "relief")])
            try await browser.get("/file/story")
            #expect(try await browser.post("/file/story", [("narrative", "ยังพิมพ์"), ("go", "keep")]).status == 204)
            #expect(try await browser.get("/file/story").text.contains("ยังพิมพ์</textarea>"))
            #expect(try await browser.get("/file/review").location == "/file/story")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a double click makes one complaint and shows the same receipt`(engine: DatabaseUnderTest) async throws {
        try await withWebsite(on: engine) { site in
            var browser = site.browser()
            try await browser.answer()
            let (review, pressed) = (browser.page, browser)
            async let one = pressed.sent(review)
            async let other = pressed.sent(review)
            let locations = try await [one, other]
            #expect(locations == ["/file/receipt", "/file/receipt"])
            let receipt = try await browser.get("/file/receipt").content(of: "code")
            browser.page = review
            try await browser.post("/file/review", [])
            #expect(try await browser.follow().content(of: "code") == receipt)
            #expect(try filed(site) == 1)
            for path in ["/file/review", "/file/story", "/file/files"] {
                #expect(try await browser.get(path).location == "/file/receipt")
            }
        }
    }

    @Test func `after a receipt another complaint can be filed`() async throws {
        try await withWebsite { site in
            var browser = site.browser("en")
            let first = try await browser.file()
            #expect(try await browser.get("/file").text.contains("href=\"/file/receipt\""))
            let second = try await browser.file()
            #expect(first.code != second.code)
            #expect(try filed(site) == 2)
        }
    }

    @Test func `a receipt is shown to nobody but its sender, and can be cleared`() async throws {
        try await withWebsite { site in
            var sender = site.browser()
            let receipt = try await sender.file()
            var stranger = site.browser()
            #expect(try await stranger.get("/file/receipt").status == 404)
            try await sender.get("/file/receipt")
            let kept = sender.cookies
            try await sender.post("/file/forget", [])
            #expect(sender.cookies["draft"] == nil)
            sender.cookies = kept
            #expect(try await sender.get("/file/receipt").status == 404)
            try await sender.track(receipt)
        }
    }

    @Test func `the receipt's picture leads to the code and never to the PIN`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            let receipt = try await browser.file()
            #expect(browser.page.text.contains("<svg class=\"qr\""))
            #expect(browser.page.text.contains("href=\"/track?code=\(receipt.code)\""))
            #expect(browser.page.text.components(separatedBy: receipt.pin).count == 2)
            #expect(try await browser.get("/track?code=\(receipt.code)").text.contains("value=\"\(receipt.code)\""))
        }
    }

    @Test func `the name typed before an anonymous filing is not taken in`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            try await browser.answer(Self.named)
            try await browser.get("/file/identity")
            try await browser.post("/file/identity", [("identityLevel", "anonymous")])
            try await browser.follow()
            #expect(!browser.page.text.contains("สมมติ"))
            try await browser.post("/file/review", [])
            #expect(browser.page.location == "/file/receipt")
        }
    }

    @Test func `a filing that lacks something says what, with ways to each question`() async throws {
        try await withWebsite { site in
            var browser = site.browser()
            try await browser.answer(Browser.filing.map { $0.0 == "kind" ? ($0.0, "opinion") : $0 })
            try await browser.get("/file/place")
            try await browser.post("/file/place", [("place/words", "")])
            try await browser.get("/file")
            try await browser.post("/file", [("kind", "relief")])
            try await browser.follow()
            try await browser.post("/file/review", [])
            #expect(browser.page.location == "/file/review")
            #expect(try await browser.follow().status == 422)
            #expect(browser.page.text.contains("<li><a href=\"/file/place?check=1\">"))
            #expect(Markup.faults(in: browser.page.text) == [])
            #expect(try filed(site) == 0)
        }
    }

    @Test func `filings of one address are limited, and what was typed stays`() async throws {
        try await withWebsite { site in
            let subject = [AttemptSubject(.filingPerAddress, "127.0.0.1")]
            for _ in 0..<60 { try await site.operations.recordFailure(subject) }
            var browser = site.browser("en")
            try await browser.answer()
            let page = try await browser.post("/file/review", [])
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

extension Browser {
    /// Where sending the page leads; leaves this browser as it is.
    fileprivate func sent(_ page: Page) async throws -> String {
        var copy = self
        copy.page = page
        return try await copy.post("/file/review", []).location
    }
}
