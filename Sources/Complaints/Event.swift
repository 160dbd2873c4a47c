// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// One thing that happened to a complaint; never changed, never deleted.
package struct Event: Equatable, Sendable {
    package let complaint: Complaint.ID
    /// 1 for the first event; unique with the complaint, which is the lock against two at once.
    package let revision: Int
    package let at: Instant
    package let actor: Actor.Party
    /// The agency acted for; nil for a complainant and the clock.
    package let agency: Agency.ID?
    /// In whose place the actor, an officer, did it; nil in their own right.
    package let actingFor: Officer.ID?
    package let body: Body

    package var kind: Kind { body.kind }

    package init(
        complaint: Complaint.ID, revision: Int, at: Instant, actor: Actor.Party, agency: Agency.ID?,
        actingFor: Officer.ID? = nil, body: Body
    ) {
        self.complaint = complaint
        self.revision = revision
        self.at = at
        self.actor = actor
        self.agency = agency
        self.actingFor = actingFor
        self.body = body
    }
}

extension Event {
    /// What happened; the raw values stand in rows and never change once released.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case received, informationRequested, informationProvided, closedUnanswered, screened, refused
        case answeredAtOnce, referred, accepted, returned, ruled, assigned, progressed
        case reportProposed, reportDeclined, reported, reportRejected, concluded, contested, contestUpheld
        case contestDismissed, withdrawn, merged, unmerged, rated, submissionAdded, messageSent, noted
        case identityRequested, identityApproved, identityOpened, extended, reminded
        case extensionRequested, extensionDeclined, escalationAnswered

        /// Whether the complainant sees it in the timeline.
        package var isPublic: Bool {
            switch self {
            case .noted, .reportProposed, .reportDeclined, .reminded, .identityRequested, .identityApproved, .assigned,
                .extensionRequested, .extensionDeclined, .escalationAnswered:
                false
            case .received, .informationRequested, .informationProvided, .closedUnanswered, .screened, .refused,
                .answeredAtOnce, .referred, .accepted, .returned, .ruled, .progressed, .reported, .reportRejected,
                .concluded, .contested, .contestUpheld, .contestDismissed, .withdrawn, .merged, .unmerged, .rated,
                .submissionAdded, .messageSent, .identityOpened, .extended:
                true
            }
        }
    }

    package enum Body: Equatable, Sendable {
        case received(Received)
        case informationRequested(InformationRequested)
        case informationProvided(Contribution)
        case closedUnanswered(Closed)
        case screened(Screened)
        case refused(Closed)
        case answeredAtOnce(Closed)
        case referred(Referred)
        case accepted(ByAgency)
        case returned(Returned)
        case ruled(Ruled)
        case assigned(Assigned)
        case progressed(Progressed)
        case reportProposed(Reported)
        case reportDeclined(Reason)
        case reported(Reported)
        case reportRejected(ReportRejected)
        case concluded(Closed)
        case contested(Reason)
        case contestUpheld(Upheld)
        case contestDismissed(Reason)
        case withdrawn(Withdrawn)
        case merged(Merged)
        case unmerged(Reason)
        case rated(Rating)
        case submissionAdded(Contribution)
        case messageSent(Message)
        case noted(Text)
        case identityRequested(IdentityRequested)
        case identityApproved(IdentityStep)
        case identityOpened(IdentityStep)
        case extended(Extended)
        case reminded(Reminder)
        case extensionRequested(ExtensionRequested)
        case extensionDeclined(ExtensionDeclined)
        case escalationAnswered(EscalationAnswered)

        /// What came from outside as a submission of its own, after the first; nil for any other event.
        package var contribution: Contribution? {
            if case .submissionAdded(let body) = self { return body }
            if case .informationProvided(let body) = self { return body }
            return nil
        }

        /// The notice of an event that closes a complaint with words for the complainant; nil for any other.
        package var closed: Closed? {
            if case .closedUnanswered(let body) = self { return body }
            if case .refused(let body) = self { return body }
            if case .answeredAtOnce(let body) = self { return body }
            if case .concluded(let body) = self { return body }
            return nil
        }
    }
}

extension Event {
    package struct Received: Equatable, Codable, Sendable {
        package let code: PublicCode
        package let kind: Complaints.Kind
        package let channel: Channel
        package let partner: Partner.ID?
        package let identityLevel: IdentityLevel
        package let language: Language
        package let submission: Submission.ID
        package let narrative: String
        package let place: Place?
        package let category: Category.ID?
        package let respondent: Respondent?
        package let repeatOf: Complaint.ID?
        package let attachments: [Attachment.ID]
    }

    package struct InformationRequested: Equatable, Codable, Sendable {
        package let text: String
        package let answerBy: Instant
    }

    /// Words and files that came from outside, as a submission of their own.
    package struct Contribution: Equatable, Codable, Sendable {
        package let submission: Submission.ID
        package let channel: Channel
        package let text: String
        package let attachments: [Attachment.ID]
        /// Whether it is the complainant's, or somebody's who came about the same; nil in what was written before events
        /// said it.
        package var isFromComplainant: Bool?
    }

    /// The notice that closes a complaint.
    package struct Closed: Equatable, Codable, Sendable {
        package let outcome: Outcome?
        package let reason: RefusalReason?
        package let text: String
        /// Where to go instead, in words.
        package let goTo: String?
        /// The complaint that a duplicate repeats.
        package let other: Complaint.ID?
        package let contestableUntil: Instant
        /// The master whose conclusion this is, and its lead agency then.
        package let master: Complaint.ID?
        package let masterLead: Agency.ID?
    }

    package struct Screened: Equatable, Codable, Sendable {
        package let kind: Complaints.Kind
        package let category: Category.ID
        package let urgency: Urgency
        package let secrecy: Secrecy
        package let isPublicInterest: Bool
    }

    package struct Referred: Equatable, Codable, Sendable {
        package let lead: Agency.ID
        package let joint: [Agency.ID]
    }

    package struct ByAgency: Equatable, Codable, Sendable {
        package let agency: Agency.ID
    }

    package struct Returned: Equatable, Codable, Sendable {
        package let agency: Agency.ID
        package let reason: String
        package let suggested: Agency.ID
        package let isDisputed: Bool
    }

    package struct Ruled: Equatable, Codable, Sendable {
        package let agency: Agency.ID
        package let reason: String
    }

    package struct Assigned: Equatable, Codable, Sendable {
        package let agency: Agency.ID
        package let unit: Unit.ID?
        package let officer: Officer.ID?
        /// True where work was handed over and the complaint stays where it stands; nil for every other assignment.
        package var isHandedOver: Bool?
    }

    package struct Progressed: Equatable, Codable, Sendable {
        package let agency: Agency.ID
        package let text: String
        package let cause: WaitCause?
    }

    package struct Reported: Equatable, Codable, Sendable {
        package let agency: Agency.ID
        package let outcome: Outcome
        package let text: String
        package let evidence: [Attachment.ID]
        /// Who wrote it, where a unit head approved another's words.
        package let author: Actor.Party
    }

    package struct Reason: Equatable, Codable, Sendable {
        package let reason: String
    }

    package struct ReportRejected: Equatable, Codable, Sendable {
        package let reason: String
        /// The joint agencies whose reports go back with the lead's; nil where only the lead's does.
        package let joint: [Agency.ID]?
    }

    package struct Upheld: Equatable, Codable, Sendable {
        package let reason: String
        /// The agency that takes it up where none had it before.
        package let agency: Agency.ID?
    }

    package struct Withdrawn: Equatable, Codable, Sendable {
        package let reason: String
        /// The matter goes on without the person.
        package let continues: Bool
    }

    package struct Merged: Equatable, Codable, Sendable {
        package let master: Complaint.ID
    }

    package struct Message: Equatable, Codable, Sendable {
        package let message: Identifier<Event.Message>
        package let text: String
        package let attachments: [Attachment.ID]
        /// True from the complainant's side.
        package let isFromComplainant: Bool
    }

    package struct Text: Equatable, Codable, Sendable {
        package let text: String
    }

    package struct IdentityRequested: Equatable, Codable, Sendable {
        package let reveal: Reveal.ID
        package let reason: String
        package let needsApproval: Bool
    }

    package struct IdentityStep: Equatable, Codable, Sendable {
        package let reveal: Reveal.ID
    }

    package struct Extended: Equatable, Codable, Sendable {
        package let clock: ClockKind
        package let amount: Int
        package let reason: String
        /// The new end of the time to answer, for the clock `information`.
        package let answerBy: Instant?
    }
}

extension Event {
    package struct ExtensionRequested: Equatable, Codable, Sendable {
        package let clock: ClockKind
        package let amount: Int
        package let reason: String
    }

    package struct ExtensionDeclined: Equatable, Codable, Sendable {
        package let clock: ClockKind
        package let reason: String
    }

    package struct EscalationAnswered: Equatable, Codable, Sendable {
        package let reminder: Reminder
        package let text: String
    }
}

/// One contact about a complaint.
package struct Submission: Equatable, Sendable {
    package typealias ID = Identifier<Submission>

    package let id: ID
    package let complaint: Complaint.ID
    package let channel: Channel
    package let text: String
    package let at: Instant
    package let by: Actor.Party

    package init(id: ID, complaint: Complaint.ID, channel: Channel, text: String, at: Instant, by: Actor.Party) {
        self.id = id
        self.complaint = complaint
        self.channel = channel
        self.text = text
        self.at = at
        self.by = by
    }
}

extension Event {
    /// Whether it comes from the complainant, also where an officer took it down for them; false for what somebody
    /// else told.
    ///
    /// Nil for what those who handle it do themselves, and where the event does not say it.
    package var isFromComplainant: Bool? {
        if actor == .complainant { return true }
        switch body {
        case .messageSent(let message): return message.isFromComplainant ? true : nil
        // Nobody may do it but who speaks for the complainant.
        case .contested, .withdrawn, .rated: return true
        default: return body.contribution?.isFromComplainant
        }
    }
}
