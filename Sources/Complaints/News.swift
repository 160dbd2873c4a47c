// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// Something the hub tells the public, in both languages.
package struct News: Equatable, Sendable {
    package typealias ID = Identifier<News>

    package enum Status: String, CaseIterable, Sendable {
        case draft, published, withdrawn
    }

    package let id: ID
    package var status: Status
    package var titleThai: String
    package var titleEnglish: String
    /// Paragraphs parted by empty lines; no markup.
    package var textThai: String
    package var textEnglish: String
    /// Who wrote it last.
    package var author: Officer.ID
    package var changedAt: Instant
    /// When it was first shown to everybody; nil for a draft.
    package var publishedAt: Instant?

    package init(
        id: ID, status: Status, titleThai: String, titleEnglish: String, textThai: String, textEnglish: String,
        author: Officer.ID, changedAt: Instant, publishedAt: Instant?
    ) {
        self.id = id
        self.status = status
        self.titleThai = titleThai
        self.titleEnglish = titleEnglish
        self.textThai = textThai
        self.textEnglish = textEnglish
        self.author = author
        self.changedAt = changedAt
        self.publishedAt = publishedAt
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
}

/// What one reader says about one piece of news.
package struct NewsFeedback: Equatable, Sendable {
    package enum Answer: Int, CaseIterable, Sendable {
        case no = 1
        case partly, yes
    }

    /// Whether it was of use.
    package let useful: Answer
    /// Whether it could be understood.
    package let understood: Answer
    /// Whether it was well presented.
    package let presented: Answer
    package let words: String?

    package init(useful: Answer, understood: Answer, presented: Answer, words: String?) {
        self.useful = useful
        self.understood = understood
        self.presented = presented
        self.words = words
    }
}

/// How often each answer was given; nobody can be made out of fewer than five.
package struct FeedbackSummary: Equatable, Sendable {
    package private(set) var count = 0
    package private(set) var useful: [NewsFeedback.Answer: Int] = [:]
    package private(set) var understood: [NewsFeedback.Answer: Int] = [:]
    package private(set) var presented: [NewsFeedback.Answer: Int] = [:]

    package init() {}

    package mutating func add(
        _ count: Int, useful: NewsFeedback.Answer, understood: NewsFeedback.Answer, presented: NewsFeedback.Answer
    ) {
        self.count += count
        self.useful[useful, default: 0] += count
        self.understood[understood, default: 0] += count
        self.presented[presented, default: 0] += count
    }

    /// Whether shares of it may be shown to everybody.
    package var isPublic: Bool { count >= SuppressedTable.peopleMin }
}

extension Role {
    /// Those who write news for the hub.
    package static let writingNews: Set<Role> = [.hubExecutive, .reviewer]
}
