// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// What a notice says; to whom and by which way stands beside it.
///
/// Codes, kinds and times alone: never a name, an address or a word of the complaint, since anybody may stand by.
package enum NoticeContent: Equatable, Codable, Sendable {
    // To a complainant.
    case received(code: PublicCode)
    case informationRequested(code: PublicCode, answerBy: Instant)
    /// The time to answer is nearly over.
    case answerEnds(code: PublicCode, answerBy: Instant)
    case progressed(code: PublicCode)
    case messageSent(code: PublicCode)
    case concluded(code: PublicCode)
    case refused(code: PublicCode)
    case contestUpheld(code: PublicCode)
    case contestDismissed(code: PublicCode)

    // To an officer.
    case news(item: NoticeItem)
    /// At most `Limits.digestItemsMax` items, oldest first, and how many came before them.
    case digest(items: [NoticeItem], earlier: Int)
    /// To an executive, each Monday.
    case week(ExecutiveWeek)

    /// The name of its words, as it stands in rows and goes to gateways; never changes once released.
    package var template: String {
        switch self {
        case .received: "received"
        case .informationRequested: "informationRequested"
        case .answerEnds: "answerEnds"
        case .progressed: "progressed"
        case .messageSent: "messageSent"
        case .concluded: "concluded"
        case .refused: "refused"
        case .contestUpheld: "contestUpheld"
        case .contestDismissed: "contestDismissed"
        case .news: "news"
        case .digest: "digest"
        case .week: "week"
        }
    }

    /// The complaint it is about; nil for a digest or a week, which are about many.
    package var code: PublicCode? {
        switch self {
        case .received(let code), .informationRequested(let code, _), .answerEnds(let code, _),
            .progressed(let code), .messageSent(let code), .concluded(let code), .refused(let code),
            .contestUpheld(let code), .contestDismissed(let code):
            code
        case .news(let item): item.code
        case .digest, .week: nil
        }
    }

    /// What the complainant is told of an event; nil for one that they need not hear of or that is their own.
    package init?(telling event: Event, of code: PublicCode) {
        switch event.body {
        case .received: self = .received(code: code)
        case .informationRequested(let body): self = .informationRequested(code: code, answerBy: body.answerBy)
        case .progressed: self = .progressed(code: code)
        case .messageSent(let body) where !body.isFromComplainant: self = .messageSent(code: code)
        case .concluded, .answeredAtOnce, .closedUnanswered: self = .concluded(code: code)
        case .refused: self = .refused(code: code)
        case .contestUpheld: self = .contestUpheld(code: code)
        case .contestDismissed: self = .contestDismissed(code: code)
        case .messageSent, .informationProvided, .screened, .referred, .accepted, .returned, .ruled, .assigned,
            .reportProposed, .reportDeclined, .reported, .reportRejected, .contested, .withdrawn, .merged, .unmerged,
            .rated, .submissionAdded, .noted, .identityRequested, .identityApproved, .identityOpened, .extended,
            .reminded, .extensionRequested, .extensionDeclined, .escalationAnswered:
            return nil
        }
    }
}

/// One line of news for an officer.
package struct NoticeItem: Equatable, Codable, Sendable {
    package let code: PublicCode
    package let kind: Event.Kind
    package let at: Instant

    package init(code: PublicCode, kind: Event.Kind, at: Instant) {
        self.code = code
        self.kind = kind
        self.at = at
    }
}

/// A way by which notices reach people; the raw values stand in rows and never change once released.
package enum NoticeChannel: String, CaseIterable, Codable, Sendable {
    case email, sms, line
}

/// How an officer wants the bell's news by mail; the raw values stand in rows and never change once released.
package enum MailPreference: String, CaseIterable, Codable, Sendable {
    case immediate, daily, none
}

extension Person {
    /// The ways by which a notice can reach this person.
    package var noticeChannels: Set<NoticeChannel> {
        var channels: Set<NoticeChannel> = []
        if let email, !email.isEmpty { channels.insert(.email) }
        if let phone, !phone.isEmpty { channels.formUnion([.sms, .line]) }
        return channels
    }

    /// The ways to the complainant among the persons of a filing; none to somebody anonymous.
    package static func noticeChannels(of people: [Person]) -> Set<NoticeChannel> {
        people.first { $0.part == .complainant }?.noticeChannels ?? []
    }

    /// What is missing so that the complainant among `people` can be told by that channel.
    package static func errors(of people: [Person], toldBy channel: NoticeChannel?) -> [FieldError] {
        guard let channel, !noticeChannels(of: people).contains(channel) else { return [] }
        guard people.contains(where: { $0.part == .complainant }) else { return [FieldError("notices", .unknown)] }
        return [FieldError(channel == .email ? "complainant/email" : "complainant/phone", .required)]
    }
}
