// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations
import TestSupport
import Testing

@testable import Web

@Suite struct NewsPageTests {
    private static let fields = [
        ("titleThai", "ข่าว <b>"), ("titleEnglish", "News <b>"), ("textThai", "หนึ่ง\n\nสอง"),
        ("textEnglish", "One\n\nSee https://example.org/a?b=1. <script>x</script>"),
    ]

    /// Writes and publishes as a reviewer; gives the public address.
    private func published(_ site: WebsiteUnderTest) async throws -> (path: String, desk: Browser) {
        var desk = try await site.desk(.reviewer)
        try await desk.get("/desk/news/new")
        try await desk.post("/desk/news/new", Self.fields)
        try #require(desk.page.status == 303, "\(desk.page.text.suffix(2_000))")
        let path = String(desk.page.location.prefix { $0 != "?" })
        try await desk.follow()
        #expect(Markup.faults(in: desk.page.text) == [])
        try await desk.post(path, Self.fields + [("go", "publish")])
        try #require(desk.page.status == 303)
        return (String(path.dropFirst("/desk".count)), desk)
    }

    @Test func `news is written on the desk and read by everybody, as text`() async throws {
        try await withWebsite { site in
            let (path, desk) = try await published(site)
            var reader = site.browser("en")
            #expect(try await reader.get("/news").text.contains("<a href=\"\(path)\">News &lt;b&gt;</a>"))
            let page = try await reader.get(path)
            #expect(page.status == 200)
            #expect(Markup.faults(in: page.text) == [])
            #expect(page.text.contains("<p>One</p>"))
            #expect(page.text.contains("<a href=\"https://example.org/a?b=1\" rel=\"nofollow noopener\">"))
            #expect(page.text.contains("&lt;script&gt;"))
            #expect(try await reader.get("/").text.contains("href=\"\(path)\""))
            let feed = try await reader.get("/news/feed")
            #expect(feed.headers["Content-Type"] == "application/atom+xml; charset=utf-8")
            #expect(feed.text.hasPrefix("<?xml"))
            #expect(feed.text.contains("href=\"http://rongthuk.test\(path)\""))

            var writer = desk
            try await writer.get("/desk" + path)
            try await writer.post("/desk" + path, Self.fields + [("go", "withdraw")])
            #expect(try await writer.follow().text.contains("Withdrawn. The public no longer sees it"))
            #expect(try await reader.get(path).status == 404)
        }
    }

    @Test func `what is typed is published, and what is refused publishes nothing`() async throws {
        try await withWebsite { site in
            var desk = try await site.desk(.reviewer)
            try await desk.get("/desk/news/new")
            try await desk.post("/desk/news/new", Self.fields)
            let address = String(desk.page.location.prefix { $0 != "?" })
            let path = String(address.dropFirst("/desk".count))
            #expect(try await desk.follow().text.contains("Saved. The public does not see it."))
            #expect(desk.page.text.contains("name=\"go\" value=\"publish\""))
            var reader = site.browser("en")
            func typed(_ title: String) -> [(String, String)] {
                Self.fields.filter { $0.0 != "titleEnglish" } + [("titleEnglish", title), ("go", "publish")]
            }

            try await desk.post(address, typed(""))
            #expect(desk.page.status == 422)
            #expect(desk.page.text.contains("href=\"#field-titleEnglish\""))
            #expect(Markup.faults(in: desk.page.text) == [])
            #expect(try await reader.get(path).status == 404)

            try await desk.post(address, typed("Typed last"))
            try #require(desk.page.status == 303)
            #expect(try await desk.follow().text.contains("Published. Everybody can read it now."))
            #expect(Markup.faults(in: desk.page.text) == [])
            #expect(try await reader.get(path).text.contains("Typed last"))
            try await desk.post(address, typed("Typed later").filter { $0.0 != "go" })
            #expect(try await desk.follow().text.contains("Saved. Everybody reads the new words now."))
            #expect(try await reader.get(path).text.contains("Typed later"))
        }
    }

    @Test func `three questions are answered without a script, and answered again`() async throws {
        try await withWebsite { site in
            let (path, _) = try await published(site)
            var reader = site.browser("en")
            try await reader.get(path)
            try await reader.post(path + "/feedback", [("useful", "3"), ("understood", "2")])
            #expect(reader.page.status == 422)
            #expect(reader.page.text.contains("href=\"#field-presented\""))
            #expect(Markup.faults(in: reader.page.text) == [])
            try await reader.post(
                path + "/feedback", [("useful", "3"), ("understood", "2"), ("presented", "1"), ("words", "Good")])
            try #require(reader.page.status == 303)
            #expect(reader.page.location == path + "?done=feedback#feedback")
            try await reader.get(path)
            #expect(reader.page.text.contains("name=\"understood\" value=\"2\" checked"))
            try await reader.post(path + "/feedback", [("useful", "1"), ("understood", "1"), ("presented", "1")])
            try #require(reader.page.status == 303)
            let id = try #require(News.ID(path.dropFirst("/news/".count)))
            #expect(try site.operations.publishedNews(id).feedback.count == 1)
            #expect(try site.operations.publishedNews(id).feedback.useful == [.no: 1])
        }
    }

    @Test func `answers of few are shown to the hub alone`() async throws {
        try await withWebsite { site in
            let (path, _) = try await published(site)
            let id = try #require(News.ID(path.dropFirst("/news/".count)))
            let answer = NewsFeedback(useful: .yes, understood: .yes, presented: .partly, words: nil)
            for reader in 1...4 { try await site.operations.giveFeedback(answer, on: id, by: "\(reader)") }
            var reader = site.browser("en")
            #expect(!(try await reader.get(path).text.contains("What 4 readers say")))
            var desk = try await site.desk(.screener)
            #expect(try await desk.get("/desk" + path).text.contains("What 4 readers say"))
            try await site.operations.giveFeedback(answer, on: id, by: "5")
            #expect(try await reader.get(path).text.contains("What 5 readers say"))
        }
    }

    @Test func `a reader is counted, an officer and a program are not`() async throws {
        try await withWebsite { site in
            let (path, desk) = try await published(site)
            let id = try #require(News.ID(path.dropFirst("/news/".count)))
            var officer = desk
            try await officer.get(path)
            var reader = site.browser("en")
            try await reader.get(path)
            // The reader's page does not wait for its counting.
            while try site.operations.publishedNews(id).viewCount == 0 { await Task.yield() }
            #expect(try site.operations.publishedNews(id).viewCount == 1)
        }
    }

    @Test(arguments: [
        ("a\nb", "<p>a<br>\nb</p>\n"), ("a\r\n \r\nb", "<p>a</p>\n<p>b</p>\n"), ("", ""),
        ("javascript:x http://", "<p>javascript:x http://</p>\n"),
        (
            "(https://a.test/x), y",
            "<p>(https://a.test/x), y</p>\n"
        ),
        (
            "https://a.test/x, y",
            "<p><a href=\"https://a.test/x\" rel=\"nofollow noopener\">https://a.test/x</a>, y</p>\n"
        ),
    ])
    func `plain text becomes paragraphs and links, never markup`(text: String, html: String) {
        #expect(Prose(text, in: .english).html.text == html)
    }
}
