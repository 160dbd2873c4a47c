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

    @Test func `a withheld month is withheld in every period, with the sums that would tell it`() async throws {
        try await withWebsite { site in
            // August and September of one fiscal year, October and November of the next; few in the first of each.
            for (days, filings) in [(310, 3), (31, 9), (30, 3), (31, 9)] {
                site.world.clock.advance(days: days)
                try await count(filings, site)
            }
            var browser = site.browser("en")
            let year = try await browser.get("/statistics?period=2570")
            #expect(year.text.contains("key-number\">12<") && !year.text.contains("class=\"number\">9<"))
            let recent = try await browser.get("/statistics?period=recent")
            #expect(Markup.faults(in: recent.text) == [])
            #expect(!recent.text.contains("class=\"number\">9<"))
            #expect(!recent.text.contains(">24<"))
            #expect(recent.text.contains(Message.figuresWhyMonths.english))
            let file = try await browser.get("/statistics/csv?period=recent").text
            #expect(!file.contains(",9,") && !file.contains(",24,"))
            #expect(file.contains("\"Total\",\"withheld\",\"withheld\",0,0,\"withheld\",,\r\n"))
        }
    }

    @Test func `each line of the file says of what period and moment it is, and nothing withheld is empty`()
        async throws
    {
        try await withWebsite { site in
            try await count(3, site)
            var browser = site.browser("en")
            let lines = try await browser.get("/statistics/csv?period=2570").text.split(separator: "\r\n")
            let head = try #require(lines.first)
            #expect(head.hasSuffix(",\"Half within (days)\",\"Nine in ten within (days)\""))
            for line in lines.dropFirst() {
                #expect(line.hasPrefix("\"Fiscal year B.E. 2570\",\"2026-10-05 09:03:"), "\(line)")
            }
            #expect(lines.contains { $0.hasSuffix("\"Total\",\"withheld\",\"withheld\",0,0,\"withheld\",,") })
            #expect(lines.suffix(2).allSatisfy { $0.hasSuffix(",,,,,,\"withheld\",\"withheld\"") })
            try await count(7, site)
            let more = try await browser.get("/statistics/csv?period=2570").text.split(separator: "\r\n")
            #expect(more.suffix(2).allSatisfy { $0.hasSuffix(",,,,,,\"Not known yet\",\"Not known yet\"") })
        }
    }

    @Test func `the last month is named at every width, each swatch beside its word`() async throws {
        try await withWebsite { site in
            for _ in 0..<5 {
                try await count(5, site)
                site.world.clock.advance(days: 31)
            }
            var browser = site.browser("en")
            let page = try await browser.get("/statistics?period=recent").text
            let labels = page.matches(of: /<text class="chart-label([^"]*)"[^>]*>([^<]*)</)
            #expect(labels.count == 13 && labels.last?.1 == "" && labels.first?.1 == "")
            let year = try await browser.get("/statistics?period=2570").text
            let months = year.matches(of: /<text class="chart-label([^"]*)"[^>]*>([^<]*)</).map { String($0.1) }
            #expect(months.last == "" && months.count % 3 != 1)
            #expect(year.matches(of: /<span class="key-pair"><span class="key [^<]*<\/span>[^<]+<\/span>/).count == 3)
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
