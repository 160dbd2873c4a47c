// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite struct ReadingRuleTests {
    @Test func `the pages and the guide speak plain Thai`() throws {
        let rules = GuideRules(repository: try Repository.here.get())
        let pages = rules.words(in: "th").sorted().flatMap { text in
            ReadingRules.faults(in: text).map { "\($0) in “\(text)”" }
        }
        #expect(pages == [])
        let guide = rules.texts(in: "th").flatMap { file in
            file.text.lines.enumerated().flatMap { index, line in
                ReadingRules.faults(in: line).map { "\(file.path):\(index + 1): \($0)" }
            }
        }
        #expect(guide == [])
    }

    @Test func `hard words are found, and names of things are none`() {
        #expect(
            ReadingRules.faults(in: "ในเรื่องดังกล่าว เรามิได้รับไว้").map { $0.prefix { $0 != ":" } } == ["ดังกล่าว", "มิได้"])
        #expect(ReadingRules.faults(in: "ภายใน 3 วันทำการ") == [])
        #expect(ReadingRules.faults(in: String(repeating: "ก", count: 71)) == ["71 letters without a space"])
    }
}
