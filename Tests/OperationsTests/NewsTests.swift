// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import TestSupport
import Testing

@Suite(.tags(.database)) struct NewsTests {
    private static let input = NewsInput(
        titleThai: "ข่าวทดสอบ", titleEnglish: "A test", textThai: "เนื้อหา", textEnglish: "Words")
    private static let yes = NewsFeedback(useful: .yes, understood: .partly, presented: .no, words: "ดี")

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a draft is nobody's to read until it is published, and again once it is withdrawn`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let reviewer = world.country.principal(.reviewer)
            let id = try await operations.writeNews(Self.input, by: reviewer).id
            #expect(await failure { _ = try operations.publishedNews(id) } == .notFound)
            #expect(try operations.newsPage().news == [])

            world.clock.advance(hours: 1)
            try await operations.rewriteNews(id, Self.input, and: .publish, by: world.country.principal(.hubExecutive))
            #expect(try operations.publishedNews(id).news.titleThai == "ข่าวทดสอบ")
            #expect(try operations.newsPage().news.map(\.id) == [id])
            let first = try operations.publishedNews(id).news.publishedAt

            world.clock.advance(hours: 1)
            try await operations.rewriteNews(id, Self.input, and: .withdraw, by: reviewer)
            #expect(await failure { _ = try operations.publishedNews(id) } == .notFound)
            #expect(await failure { try await operations.giveFeedback(Self.yes, on: id, by: "x") } == .notFound)
            try await operations.rewriteNews(id, Self.input, and: .publish, by: reviewer)
            #expect(try operations.publishedNews(id).news.publishedAt == first)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `executives and reviewers of the hub write, its other officers read, nobody else does`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let id = try await operations.writeNews(Self.input, by: world.country.principal(.reviewer)).id
            for role in Role.assignable {
                let principal = world.country.principal(role)
                let read = await failure { _ = try operations.news(id, by: principal) }
                #expect(read == (Role.ofHub.contains(role) ? nil : .forbidden), "\(role)")
                let written = await failure { _ = try await operations.writeNews(Self.input, by: principal) }
                #expect(written == (Role.writingNews.contains(role) ? nil : .forbidden), "\(role)")
                let published = await failure {
                    try await operations.rewriteNews(id, Self.input, and: .publish, by: principal)
                }
                #expect(published == (Role.writingNews.contains(role) ? nil : .forbidden), "\(role)")
            }
            #expect(await failure { _ = try operations.allNews(before: nil, by: .anonymous) } == .unauthenticated)
        }
    }

    @Test func `both languages are needed, and neither may be too long`() async throws {
        try await withOperations(on: .sqlite) { operations, world in
            let long = String(repeating: "ก", count: 8_001)
            let input = NewsInput(titleThai: " ", titleEnglish: "a\nb", textThai: long, textEnglish: "")
            let error = await failure {
                _ = try await operations.writeNews(input, by: world.country.principal(.reviewer))
            }
            let errors = [
                FieldError("titleThai", .required), FieldError("titleEnglish", .malformed),
                FieldError("textThai", .tooLong(max: 8_000)), FieldError("textEnglish", .required),
            ]
            #expect(error == .invalid(errors))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `views add up over days, and a visitor's later answer takes the place of the earlier`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let writer = world.country.principal(.reviewer)
            let id = try await operations.writeNews(Self.input, by: writer).id
            try await operations.countNewsView(id)
            try await operations.rewriteNews(id, Self.input, and: .publish, by: writer)
            try await operations.countNewsView(id)
            try await operations.countNewsView(id)
            world.clock.advance(days: 1)
            try await operations.countNewsView(id)
            #expect(try operations.publishedNews(id).viewCount == 3)

            try await operations.giveFeedback(Self.yes, on: id, by: "one")
            let second = NewsFeedback(useful: .no, understood: .no, presented: .no, words: nil)
            try await operations.giveFeedback(second, on: id, by: "one")
            try await operations.giveFeedback(Self.yes, on: id, by: "two")
            #expect(try operations.feedback(on: id, by: "one") == second)
            #expect(try operations.feedback(on: id, by: "three") == nil)
            let summary = try operations.publishedNews(id).feedback
            #expect(summary.count == 2 && !summary.isPublic)
            #expect(summary.useful == [.no: 1, .yes: 1])
            #expect(try operations.news(id, by: writer).words.map(\.words) == ["ดี"])
            for reader in 3...5 { try await operations.giveFeedback(Self.yes, on: id, by: "\(reader)") }
            #expect(try operations.publishedNews(id).feedback.isPublic)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a list is turned page by page, newest first, nothing twice`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let writer = world.country.principal(.reviewer)
            var written: [News.ID] = []
            for _ in 0..<5 {
                world.clock.advance(minutes: 1)
                let id = try await operations.writeNews(Self.input, by: writer).id
                try await operations.rewriteNews(id, Self.input, and: .publish, by: writer)
                written.append(id)
            }
            var seen: [News.ID] = []
            var before: Instant?
            repeat {
                let page = try operations.newsPage(before: before, limit: 2)
                seen += page.news.map(\.id)
                before = page.next
            } while before != nil
            #expect(seen == written.reversed())
            #expect(try operations.allNews(before: nil, by: writer).elements.map(\.news.id) == written.reversed())
        }
    }
}
