// SPDX-License-Identifier: Apache-2.0

/// What people say about one category, and what they are answered.
struct CategoryWords: Sendable {
    /// The matter in a few words, as letters name it.
    var topic = ""
    var problems: [Phrase] = []
    var details: [Remark] = []
    var asks: [Remark] = []
    /// What was done about it, to stand after "the agency has".
    var fixes: [Remark] = []
    var explanations: [Remark] = []

    /// A phrase that fits some of the problems, or all.
    struct Remark: Sendable {
        /// As the problems are numbered from 1; empty when it fits each of them.
        let problems: Set<Int>
        let phrase: Phrase

        /// Reads `13 words`; without digits it fits each problem.
        init(_ line: Substring) {
            let digits = line.prefix(while: \.isWholeNumber)
            problems = Set(digits.compactMap(\.wholeNumberValue))
            phrase = Phrase(digits.isEmpty ? line : line.dropFirst(digits.count + 1))
        }

        func fits(_ problem: Int) -> Bool { problems.isEmpty || problems.contains(problem + 1) }
    }

    /// Reads sections that begin with `#CODE`; the first character of a line says what it is.
    static func read(_ text: String) -> [String: CategoryWords] {
        var all: [String: CategoryWords] = [:]
        var code = ""
        for line in text.split(separator: "\n") {
            let rest = line.dropFirst()
            switch line.first {
            case "#": code = String(rest)
            case "=": all[code, default: .init()].topic = String(rest)
            case "!": all[code, default: .init()].problems.append(Phrase(rest))
            case "+": all[code, default: .init()].details.append(Remark(rest))
            case "?": all[code, default: .init()].asks.append(Remark(rest))
            case ">": all[code, default: .init()].fixes.append(Remark(rest))
            case "~": all[code, default: .init()].explanations.append(Remark(rest))
            default: preconditionFailure("what is this line? \(line)")
            }
        }
        return all
    }
}

/// A question that is answered on the spot.
struct EnquiryPhrases: Sendable {
    let category: String
    let question: Phrase
    let answer: Phrase
}

/// Something that happened to a foreigner.
struct EnglishMatter: Sendable {
    let category: String
    let phrase: Phrase
}

/// All words of the demo, read once.
struct Library: Sendable {
    let categories: [String: CategoryWords]
    let enquiries: [EnquiryPhrases]
    let everyday = PhraseBook(EverydayWords.thai)
    let official = PhraseBook(OfficialWords.thai)
    let english = PhraseBook(EnglishWords.phrases)
    let englishMatters: [EnglishMatter]

    init() {
        categories = CategoryWords.read(CategoryWords.welfare + "\n" + CategoryWords.order + "\n" + CategoryWords.state)
        enquiries = EnquiryWords.thai.split(separator: "\n").map { line in
            let parts = line.split(separator: "|")
            precondition(parts.count == 3, "an enquiry has three columns: \(line)")
            return EnquiryPhrases(
                category: String(parts[0]), question: Phrase(parts[1]), answer: Phrase(parts[2]))
        }
        englishMatters = EnglishWords.matters.split(separator: "\n").map { line in
            let parts = line.split(separator: "|")
            precondition(parts.count == 2, "a matter has two columns: \(line)")
            return EnglishMatter(category: String(parts[0]), phrase: Phrase(parts[1]))
        }
    }
}
