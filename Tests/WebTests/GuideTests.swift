// SPDX-License-Identifier: Apache-2.0
import Complaints
import Foundation
import HTTP
import TestSupport
import Testing

@testable import Web

@Suite struct GuideTests {
    @Test(arguments: Guide.Topic.allCases, ["th", "en"])
    func `every topic can be read, with its pictures, in both languages`(topic: Guide.Topic, language: String)
        async throws
    {
        try await withWebsite { site in
            var browser = site.browser(language)
            let page = try await browser.get("/guide/\(topic.rawValue)")
            #expect(page.status == 200)
            #expect(Markup.faults(in: page.text) == [])
            #expect(page.text.components(separatedBy: "<h1").count == 2)
            #expect(page.text.contains("<ol>") && page.text.contains("<h2>"))
            for leftover in ["](", "../", ".md", "**"] { #expect(!page.text.contains(leftover)) }

            let pictures = page.text.values(of: "src").filter { $0.hasPrefix("/guide/pictures/") }
            #expect(!pictures.isEmpty)
            let folds = page.text.components(separatedBy: "<details class=\"guide-picture\">").count - 1
            #expect(folds == (topic.role == nil ? pictures.count : 0))
            #expect(page.text.values(of: "alt").count == pictures.count)
            #expect(!page.text.values(of: "alt").contains(""))
            for picture in pictures {
                #expect(page.text.contains("<a href=\"\(picture)\"><img "))
                #expect(picture.hasSuffix("-\(language).jpg"))
                let answer = try await browser.get(picture)
                #expect(answer.status == 200)
                #expect(answer.headers["Content-Type"] == "image/jpeg")
            }
            for link in page.text.links(below: "<article class=\"guide\">") {
                #expect(try await browser.get(link).status == 200, "\(link)")
            }
        }
    }

    @Test(arguments: ["th", "en"])
    func `the index leads to every topic`(language: String) async throws {
        try await withWebsite { site in
            var browser = site.browser(language)
            let page = try await browser.get("/guide")
            #expect(page.status == 200)
            #expect(Markup.faults(in: page.text) == [])
            for topic in Guide.Topic.allCases { #expect(page.text.contains("href=\"/guide/\(topic.rawValue)\"")) }
        }
    }

    @Test(arguments: ["/guide/nobody", "/guide/README", "/guide/pictures/none.jpg", "/guide/pictures/guide.c"])
    func `what the guide does not have is not found`(path: String) async throws {
        try await withWebsite { site in
            var browser = site.browser()
            let page = try await browser.get(path)
            #expect(page.status == 404)
        }
    }

    @Test(arguments: Guide.Topic.allCases.filter { $0.role != nil })
    func `an officer's help leads to their own work`(topic: Guide.Topic) async throws {
        try await withWebsite { site in
            var browser = try await site.desk(try #require(topic.role))
            let page = try await browser.get("/desk/account")
            let help = "href=\"/guide/\(topic.rawValue)\""
            #expect(page.text.components(separatedBy: help).count == 3, "in the header and in the account's menu")
            #expect(try await browser.get("/guide/\(topic.rawValue)").status == 200)
        }
    }

    @Test func `help is for all topics where the work is of several kinds`() async throws {
        try await withWebsite { site in
            var officer = site.world.country.officer(.screener)
            #expect(Link.guide(for: officer) == .guide(.screener))
            officer.roles = [.screener, .reviewer]
            #expect(Link.guide(for: officer) == .guide)
            officer.roles = [.researcher]
            #expect(Link.guide(for: officer) == .guide(.researcher))
            officer.roles = [.hubExecutive, .cceo]
            #expect(Link.guide(for: officer) == .guide(.executive))
        }
    }
}

extension String {
    /// What an attribute has in each element that has it.
    fileprivate func values(of attribute: String) -> [String] {
        components(separatedBy: " \(attribute)=\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
    }

    /// Where the links of the text after `start` lead.
    fileprivate func links(below start: String) -> [String] {
        guard let start = range(of: start), let end = range(of: "</article>") else { return [] }
        return String(self[start.upperBound..<end.lowerBound]).values(of: "href")
    }
}
