// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

@Suite struct StatisticsTests {
    /// Files so many complaints and counts them.
    private func count(_ filings: Int, _ site: WebsiteUnderTest) async throws {
        for index in 0..<filings {
            let filing = Filing.sample(identityLevel: .anonymous, narrative: "เรื่องที่ \(index)")
            _ = try await site.operations.file(FilingRequest(filing: filing, people: []), by: .anonymous)
        }
        site.world.clock.advance(minutes: 3)
        try await Worker(site.operations, on: QueueExecutor()).runDue()
    }

    @Test func `before anything was counted the page says so`() async throws {
        try await withWebsite { site in
            var browser = site.browser("en")
            let page = try await browser.get("/statistics")
            #expect(page.status == 200)
            #expect(page.text.contains("No figures yet"))
            #expect(try await browser.get("/statistics/csv?period=2570").status == 404)
        }
    }

    @Test(arguments: ["th", "en"])
    func `numbers stand with what they mean, as table, drawing and file`(language: String) async throws {
        try await withWebsite { site in
            try await count(7, site)
            var browser = site.browser(language)
            let page = try await browser.get("/statistics")
            #expect(page.status == 200)
            #expect(Markup.faults(in: page.text) == [])
            #expect(page.text.contains("<p class=\"key-number\">7</p>"))
            for column in SuppressedTable.Column.allCases {
                let words = ThaiWords(column.definition.thai, in: .thai).html.text
                #expect(page.text.contains(language == "th" ? words : column.definition.english))
            }
            #expect(page.text.contains("<rect class=\"bar-all\" width=\"100.00%\""))
            #expect(page.text.contains("<svg width=\"100%\" height=\"230\" role=\"img\""))
            #expect(try await browser.get("/statistics?period=recent").status == 200)
            #expect(try await browser.get("/statistics?period=2500").status == 404)
            #expect(try await browser.get("/statistics?period=x").status == 404)
            let file = try await browser.get("/statistics/csv?period=2570")
            #expect(file.headers["Content-Type"] == "text/csv; charset=utf-8")
            #expect(file.text.split(separator: "\r\n").count > 8)
            #expect(file.text.contains(",7,7,0,0,7"))
            #expect(try await browser.get("/").text.contains("<p class=\"key-number\">7</p>"))
        }
    }

    @Test func `few people are nowhere to be seen`() async throws {
        try await withWebsite { site in
            try await count(3, site)
            var browser = site.browser("en")
            let page = try await browser.get("/statistics")
            #expect(page.text.contains("withheld"))
            #expect(!page.text.contains("class=\"number\">3<"))
            #expect(!page.text.contains("key-number\">3<"))
            #expect(!(try await browser.get("/statistics/csv?period=2570").text.contains(",3,")))
            #expect(!(try await browser.get("/").text.contains("key-number\">3<")))
        }
    }

    @Test func `thousands are parted, shares are exact`() {
        #expect(
            [0, 7, 999, 1_000, 1_234_567, -1_000].map(grouped) == ["0", "7", "999", "1,000", "1,234,567", "-1,000"])
        #expect(percent(1, of: 3) == "33.33%")
        #expect(percent(1, of: 16) == "6.25%")
        #expect(percent(5, of: 100) == "5.00%")
        #expect(percent(0, of: 0) == "0.00%")
    }
}

@Suite struct DesignTests {
    @Test(arguments: Language.allCases)
    func `every part is shown in demonstrations`(language: Language) throws {
        let site = try WebsiteUnderTest.site(isDemo: true)
        let frame = Frame(language: language, site: site, here: "/", csrf: "", once: "", principal: .anonymous)
        let text = DesignPage(frame: frame, now: .monday).layout.html.text
        #expect(Markup.faults(in: text) == [])
        for part in [
            "btn-danger", "disabled", "is-invalid", "empty-state", "loading-state", "timeline-step", "data-table",
            "confirm-box", "key-figures", "error-summary",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }
}
