// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite struct GuideRuleTests {
    @Test(arguments: ["th", "en"])
    func `every word that the guide quotes is a word of the product`(language: String) throws {
        let rules = GuideRules(repository: try Repository.here.get())
        let words = rules.words(in: language)
        let missing = rules.texts(in: language).flatMap { file in
            GuideRules.quotes(in: file.text).filter { !words.contains($0.words) }
                .map { "\(file.path):\($0.line): “\($0.words)”" }
        }
        #expect(missing == [], "Use the words of the page, or take the quotes away")
        for file in rules.texts(in: language) {
            #expect(GuideRules.quotes(in: file.text).count >= 10, "\(file.path) hardly speaks of the pages")
        }
    }

    @Test func `quotes and strings are read as they stand`() {
        let source = """
            // "a comment"
            Message("ส่ง", "Send")
            Message("อีก \\(count == 1 ? "x" : f(")")) เรื่อง", "The \\"file\\" \\(name) again")
            """
        let quotes = GuideRules.quotes(in: Text("Press “Send”, then\n“No such button” or “Open"))
        #expect(
            GuideRules.literals(in: source) == ["ส่ง", "Send", "อีก … เรื่อง", "The \"file\" … again"])
        #expect(quotes.map(\.words) == ["Send", "No such button", "Open"])
        #expect(quotes.map(\.line) == [1, 2, 2])
    }

    @Test func `the program holds every text and picture of the guide`() throws {
        let rules = GuideRules(repository: try Repository.here.get())
        #expect(try rules.listed() == rules.files, "Run scripts/list-guide")
    }

    @Test func `every topic is there in both languages, and in the index`() throws {
        let repository = try Repository.here.get()
        let rules = GuideRules(repository: repository)
        let topics = rules.topics(in: "th")
        #expect(topics.count == 12)
        #expect(rules.topics(in: "en") == topics)
        let index = try repository.file("docs/guide/README.md").text
        for topic in topics {
            for language in ["th", "en"] { #expect(index.offsets(of: "](\(language)/\(topic))").count == 1) }
        }
    }

    @Test func `a picture is shown by one text, and there for each language`() throws {
        let rules = GuideRules(repository: try Repository.here.get())
        var shown: [String: [String]] = [:]
        for language in ["th", "en"] {
            let names = rules.texts(in: language).flatMap { GuideRules.pictures(in: $0.text) }
            #expect(Set(names).count == names.count)
            #expect(names.allSatisfy { $0.hasSuffix("-\(language).jpg") })
            shown[language] = names.map { String($0.dropLast("-\(language).jpg".count)) }.sorted()
            let stored = rules.files.filter { $0.hasPrefix("pictures/") && $0.hasSuffix("-\(language).jpg") }
            #expect(Set(names.map { "pictures/" + $0 }) == stored, "Run make guide")
        }
        #expect(shown["th"] == shown["en"])
        #expect((1...24).contains(shown["en"]?.count ?? 0))
    }
}
