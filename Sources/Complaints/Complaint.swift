// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// The matter that is handled: what its events add up to.
package struct Complaint: Equatable, Sendable {
    package typealias ID = Identifier<Complaint>

    package let id: ID
    package let code: PublicCode
    package let channel: Channel
    /// The partner system it came from; nil for every other channel.
    package let partner: Partner.ID?
    package let identityLevel: IdentityLevel
    package let language: Language
    package let receivedAt: Instant
    package let place: Place?
    /// The first words of the narrative, at most 120 characters on one line.
    package let subject: String
    package let respondent: Respondent?
    /// The concluded complaint that this one repeats.
    package let repeatOf: ID?

    /// How many events it has; the next one gets this number plus one.
    package var revision: Int
    package var status: Status
    package var kind: Kind
    package var category: Category.ID?
    package var urgency: Urgency
    package var secrecy: Secrecy
    /// Goes on without the person when they withdraw.
    package var isPublicInterest: Bool
    package var submissionCount: Int

    package var lead: Assignment?
    package var joint: [Assignment]
    package var returnCount: Int
    /// When the lead agency last gave it back.
    package var returnedAt: Instant?
    package var isDisputed: Bool
    /// The agency that the last return suggested.
    package var suggestedAgency: Agency.ID?

    package var question: Question?
    /// A report of `solved` that waits for the unit head.
    package var proposal: Report?
    package var report: Report?
    package var closure: Closure?
    package var contest: Contest?
    package var merger: Merger?
    package var rating: Rating?
    /// When the complainant first got a reply of substance; nil until then.
    package var firstRepliedAt: Instant?
    /// When the complainant left a matter that goes on without them.
    package var leftAt: Instant?
    package var reveals: [Reveal]
    /// Requests for more time that nobody has decided on.
    package var extensionRequests: [ExtensionRequest]
    /// Escalations that the executive they went to has not answered.
    package var escalations: [Escalation]
}

extension Complaint {
    /// A complaint as it stands when its first event was written.
    package init(
        receiving id: ID, code: PublicCode, channel: Channel, partner: Partner.ID?, identityLevel: IdentityLevel,
        language: Language, receivedAt: Instant, place: Place?, subject: String, respondent: Respondent?,
        repeatOf: ID?, kind: Kind
    ) {
        self.init(
            id: id, code: code, channel: channel, partner: partner, identityLevel: identityLevel, language: language,
            receivedAt: receivedAt, place: place, subject: subject, respondent: respondent, repeatOf: repeatOf,
            revision: 1, status: .received, kind: kind, urgency: .normal, secrecy: .ordinary, isPublicInterest: false,
            submissionCount: 1, joint: [], returnCount: 0, isDisputed: false, reveals: [],
            extensionRequests: [], escalations: [])
    }

    /// Who has to act: exactly one for every open complaint, nobody for a closed one.
    package enum Holder: Hashable, Sendable {
        case hub
        case agency(Agency.ID)
    }

    package var holder: Holder? {
        guard status.isOpen else { return nil }
        let deciding = status == .needInfo ? question?.resumes ?? status : status
        if deciding.isWithAgency, let lead { return .agency(lead.agency) }
        return .hub
    }

    /// The acting agency's own assignment, lead or joint.
    package func assignment(of agency: Agency.ID?) -> Assignment? {
        guard let agency else { return nil }
        if let lead, lead.agency == agency, lead.state != .returned { return lead }
        return joint.first { $0.agency == agency && $0.state != .returned }
    }

    package var hasOpenJoint: Bool { joint.contains { $0.state.isOpen } }

    /// Whether opening the identity takes a second person.
    package var needsApprovalToReveal: Bool { identityLevel == .withheld || secrecy >= .secret }

    /// Whether the lead agency has taken it up, now or before.
    package var isAccepted: Bool { lead?.acceptedAt != nil }
}

/// Where it happened, in words, as an area code, or as a point; each is enough.
package struct Place: Equatable, Codable, Sendable {
    /// As told; nil when only a code or a point was given.
    package var words: String?
    /// Official area code of 2 (province), 4 (district) or 6 (subdistrict) digits.
    package var area: String?
    /// Degrees north and east, WGS 84.
    package var point: Point?

    package struct Point: Equatable, Codable, Sendable {
        package let latitude: Double
        package let longitude: Double

        package init(latitude: Double, longitude: Double) {
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    package init(words: String?, area: String? = nil, point: Point? = nil) {
        self.words = words
        self.area = area
        self.point = point
    }

    package var isEmpty: Bool { (words ?? "").allSatisfy(\.isWhitespace) && area == nil && point == nil }
}

/// The body or officer complained of; persons by name stay in the vault.
package struct Respondent: Equatable, Codable, Sendable {
    package let agency: Agency.ID?
    package let officer: Officer.ID?

    package init(agency: Agency.ID?, officer: Officer.ID?) {
        self.agency = agency
        self.officer = officer
    }
}

/// One agency's part in a complaint, lead or joint.
package struct Assignment: Equatable, Codable, Sendable {
    package enum State: String, CaseIterable, Codable, Sendable {
        case referred, accepted, inProgress, reported, returned

        package var isOpen: Bool {
            switch self {
            case .referred, .accepted, .inProgress: true
            case .reported, .returned: false
            }
        }
    }

    package let agency: Agency.ID
    package var state: State
    package var unit: Unit.ID?
    package var officer: Officer.ID?
    /// Set by a ruling: this agency can't return it.
    package var isBinding: Bool
    package var acceptedAt: Instant?

    package init(agency: Agency.ID, state: State = .referred, isBinding: Bool = false) {
        self.agency = agency
        self.state = state
        self.isBinding = isBinding
    }
}

/// A question to the complainant that is not answered yet.
package struct Question: Equatable, Codable, Sendable {
    package let text: String
    package let askedAt: Instant
    package let askedBy: Actor.Party
    /// When the time to answer is over.
    package var answerBy: Instant
    /// The status that the answer brings back.
    package let resumes: Status
}

/// An agency's claim that the work is done.
package struct Report: Equatable, Codable, Sendable {
    package let outcome: Outcome
    /// Words for the complainant.
    package let text: String
    package let evidence: [Attachment.ID]
    package let by: Actor.Party
    package let at: Instant
}

/// How and by whom a complaint was closed.
package struct Closure: Equatable, Codable, Sendable {
    package let status: Status
    package let outcome: Outcome?
    package let reason: RefusalReason?
    /// The notice to the complainant.
    package let text: String
    package let by: Actor.Party
    package let at: Instant
    /// The complainant may contest before this instant.
    package let contestableUntil: Instant
    /// When a contest of it was dismissed, which is final; nil before.
    package var contestDismissedAt: Instant?
}

/// A complainant's objection that is under review.
package struct Contest: Equatable, Codable, Sendable {
    package let reason: String
    package let at: Instant
    /// The status that a dismissal brings back.
    package let left: Status
}

/// Into what a complaint was merged.
package struct Merger: Equatable, Codable, Sendable {
    package let master: Complaint.ID
    /// The status that unmerging brings back.
    package let left: Status
    package let at: Instant
}

/// How the complainant found the handling, 1 (poor) to 5 (very good) each.
package struct Rating: Equatable, Codable, Sendable {
    package let ease: Int
    package let fairness: Int
    package let speed: Int
    package let result: Int
    package let words: String?

    package init(ease: Int, fairness: Int, speed: Int, result: Int, words: String?) {
        self.ease = ease
        self.fairness = fairness
        self.speed = speed
        self.result = result
        self.words = words
    }
}

/// A request to open an identity that has not been used yet.
package struct Reveal: Equatable, Codable, Sendable {
    package typealias ID = Identifier<Reveal>

    package let id: ID
    package let by: Officer.ID
    package let reason: String
    /// Nil while it waits; never the one who asked.
    package var approvedBy: Officer.ID?
}

/// An officer's request for more time, which waits for the head.
package struct ExtensionRequest: Equatable, Codable, Sendable {
    package let clock: ClockKind
    /// Whose clock it is and whose head decides.
    package let agency: Agency.ID
    /// In the clock's own unit.
    package let amount: Int
    package let reason: String
    package let by: Actor.Party
    package let at: Instant
}

/// A step of the ladder that a run of a clock has reached.
package struct Reminder: Hashable, Codable, Sendable {
    package let clock: ClockKind
    /// The step's number.
    package let level: Int
    /// Whose duty it is where every agency has its own.
    package let agency: Agency.ID?
    /// The run's number; nil stands for the last one.
    package let run: Int?

    package init(clock: ClockKind, level: Int, agency: Agency.ID? = nil, run: Int? = nil) {
        self.clock = clock
        self.level = level
        self.agency = agency
        self.run = run
    }
}

/// A step that has reached an executive, who must say what is to be done.
package struct Escalation: Equatable, Codable, Sendable {
    package let reminder: Reminder
    package let at: Instant
}

/// A file that came with a submission or a report.
package struct Attachment: Equatable, Sendable {
    package typealias ID = Identifier<Attachment>

    package let id: ID
    package let complaint: Complaint.ID
    /// As the sender named it, at most 200 characters; only ever shown as text.
    package let name: String
    /// By content, for instance `image/jpeg`.
    package let type: String
    package let byteCount: Int
    /// Lowercase hexadecimal; the file is stored under it.
    package let sha256: String
    package let at: Instant
    /// Whether the complainant may see it.
    package var isPublic: Bool

    package init(
        id: ID, complaint: Complaint.ID, name: String, type: String, byteCount: Int, sha256: String, at: Instant,
        isPublic: Bool
    ) {
        self.id = id
        self.complaint = complaint
        self.name = name
        self.type = type
        self.byteCount = byteCount
        self.sha256 = sha256
        self.at = at
        self.isPublic = isPublic
    }
}
