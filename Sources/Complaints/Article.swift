// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// A published answer of the centre to a question that many ask.
package struct Article: Equatable, Sendable {
    package typealias ID = Identifier<Article>

    package let id: ID
    package var titleThai: String
    package var titleEnglish: String
    package var textThai: String
    package var textEnglish: String
    /// The words of those who ask, with commas or line breaks between; each may be a phrase.
    package var words: String
    package var isActive: Bool
    package var changedAt: Instant

    package init(
        id: ID, titleThai: String, titleEnglish: String, textThai: String, textEnglish: String, words: String,
        isActive: Bool = true, changedAt: Instant
    ) {
        self.id = id
        self.titleThai = titleThai
        self.titleEnglish = titleEnglish
        self.textThai = textThai
        self.textEnglish = textEnglish
        self.words = words
        self.isActive = isActive
        self.changedAt = changedAt
    }

    package func title(in language: Language) -> String {
        switch language {
        case .thai: titleThai
        case .english: titleEnglish
        }
    }

    package func text(in language: Language) -> String {
        switch language {
        case .thai: textThai
        case .english: textEnglish
        }
    }

    /// The phrases of `words`, without blanks at their ends.
    package var phrases: [String] {
        words.split { $0 == "," || $0.isNewline }.map { phrase in
            let start = phrase.drop { $0.isWhitespace }
            return String(start.reversed().drop { $0.isWhitespace }.reversed())
        }.filter { !$0.isEmpty }
    }
}
