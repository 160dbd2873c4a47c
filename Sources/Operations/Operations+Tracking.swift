// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import Secrets
import SQL
package import Storage

/// What the complainant sees: no name, phone or address, no officer's note.
package struct TrackedComplaint: Equatable, Sendable {
    /// One line of the timeline.
    package struct Entry: Equatable, Sendable {
        package let revision: Int
        package let at: Instant
        package let kind: Event.Kind
        /// The agency that acted or was acted on; nil for the complainant.
        package let agency: Agency?
        /// What was said with it; nil for steps without words.
        package let text: String?
        package let isFromComplainant: Bool
        /// Whether the event says that whoever told it gave no PIN; older ones say nothing of it.
        package let isWithoutPIN: Bool
        /// The deadline that got more time; nil for everything but an extension.
        package let extended: ClockKind?
    }

    /// What those merged into a complaint may know of it: where it stands, and never whose it is.
    package struct Master: Equatable, Sendable {
        package let status: Status
        /// The lead agency; nil while the hub handles it itself.
        package let lead: Agency?
    }

    package let complaint: Complaint
    package let category: Category?
    /// The lead agency; nil while the hub handles it itself.
    package let lead: Agency?
    package let narrative: String
    /// Oldest first.
    package let timeline: [Entry]
    package let attachments: [Attachment]
    package let accesses: [IdentityAccess]
    /// What the complainant may do now, in the lifecycle's order.
    package fileprivate(set) var operations: [Operation] = []
    /// Agencies named in `accesses` and the timeline.
    package let agencies: [Agency.ID: Agency]
    /// What the reason for not accepting it is called; nil where there is none.
    package let refusal: RefusalWording?
    /// Where to go instead, as the refusal said; nil where it said nothing of it.
    package let goTo: String?
    /// The complaint with which a merged one is handled; nil for one that stands by itself.
    package fileprivate(set) var master: Master?
    /// What the complainant is owed next, and by when; nil when nothing is.
    package fileprivate(set) var owed: OwedAnswer?
}

extension Operations {
    /// Checks a code and its PIN; attempts are counted per code and per address over all processes.
    ///
    /// - Throws: ``OperationError/notFound`` for an unknown code and for a wrong PIN alike,
    ///   ``OperationError/limited(until:)`` after too many.
    package func access(code: String, pin: String, from address: String) async throws(OperationError)
        -> Complaint.ID
    {
        try await opening(code, pin, from: address) { version, _ in version.complaint }
    }

    /// Everything that `principal`, once code and PIN were found right, may read of the complaint.
    ///
    /// - Throws: as ``access(code:pin:from:)``, and what `principal` throws.
    package func tracked(
        code: String, pin: String, from address: String,
        as principal: (Complaint.ID) throws(OperationError) -> Principal
    ) async throws(OperationError) -> TrackedComplaint {
        try await opening(code, pin, from: address) { version, transaction in
            try tracked(version, by: principal(version.complaint), in: transaction)
        }
    }

    /// Checks code and PIN, and reads on in the same transaction when they are right.
    private func opening<Value>(
        _ typed: String, _ pin: String, from address: String,
        _ read: (ComplaintVersion, borrowing Transaction) throws -> Value
    ) async throws(OperationError) -> Value {
        let code = PublicCode(typed)
        let subjects = [
            AttemptSubject(.pinPerCode, code?.text ?? "?"), AttemptSubject(.pinPerAddress, address),
        ]
        let windows = windows(of: subjects, at: now())
        let given = code.map { keys.pinHash(Self.digitsOnly(pin), code: $0.text) }
        let found = try reading { transaction -> Value? in
            try check(windows, in: transaction)
            guard let code, let given else { return nil }
            let version = try transaction.version(of: code) { Secrets.equal($0, given) }
            return try version.map { try read($0, transaction) }
        }
        if let found { return found }
        try await recordFailure(subjects)
        throw .notFound
    }

    /// Everything the complainant may read about their complaint.
    package func tracked(by principal: Principal) throws(OperationError) -> TrackedComplaint {
        let id: Complaint.ID
        switch principal {
        case .complainant(let own), .caller(_, let own): id = own
        case .anonymous: throw .unauthenticated
        case .officer, .partner, .system: throw .forbidden
        }
        return try reading { transaction in
            guard let version = try transaction.version(of: id) else { throw OperationError.notFound }
            return try tracked(version, by: principal, in: transaction)
        }
    }

    private func tracked(
        _ version: ComplaintVersion, by principal: Principal, in transaction: borrowing Transaction
    ) throws -> TrackedComplaint {
        let id = version.complaint
        guard let actor = principal.actor(for: id),
            var tracked = try storiesKept.story(of: version, or: { try story(of: id, in: transaction) })
        else { throw OperationError.notFound }
        tracked.operations = tracked.complaint.operations(for: actor)
        let status = tracked.complaint.status
        // A clock moves without an event when a holiday is declared.
        if status.isOpen || status == .merged { tracked.owed = try transaction.owedAnswer(to: id) }
        if let merger = tracked.complaint.merger {
            tracked.master = try transaction.complaint(merger.master).map { master in
                TrackedComplaint.Master(
                    status: master.status, lead: try master.lead.flatMap { try transaction.agency($0.agency) })
            }
        }
        return tracked
    }

    /// What depends on the complaint's events and the registry's names alone; nil if there is none.
    private func story(of id: Complaint.ID, in transaction: borrowing Transaction) throws -> TrackedComplaint? {
        guard let complaint = try transaction.complaint(id) else { return nil }
        let story = try transaction.milestones(of: id)
        let milestones = story.filter(\.kind.isPublic)
        let wasAsked = story.contains { $0.kind == .identityRequested }
        let accesses = wasAsked ? try transaction.identityAccesses(of: id) : []
        let said = Dictionary(try transaction.messages(of: id).map { ($0.revision, $0) }) { first, _ in first }
        let explained = try explained(milestones, of: id, in: transaction)
        var involved = Set(milestones.lazy.compactMap(\.agency))
        involved.formUnion(accesses.lazy.map(\.agency))
        involved.formUnion(([complaint.lead].compactMap(\.self) + complaint.joint).lazy.map(\.agency))
        let agencies = try transaction.agencies(involved)
        return TrackedComplaint(
            complaint: complaint, category: try complaint.category.flatMap { try transaction.category($0) },
            lead: complaint.lead.flatMap { agencies[$0.agency] },
            narrative: try transaction.narrative(of: id) ?? "",
            timeline: milestones.map { TrackedComplaint.Entry($0, said[$0.revision], explained, agencies) },
            attachments: try transaction.attachments(of: id).filter(\.isPublic), accesses: accesses,
            agencies: agencies,
            refusal: try complaint.closure?.reason.flatMap { try transaction.refusalWordings()[$0] },
            goTo: explained.lazy.compactMap { event in
                guard case .refused(let body) = event.body, event.at == complaint.closure?.at else { return nil }
                return body.goTo
            }.last)
    }

    /// The events that must be read whole to tell of them; few complaints have any.
    private func explained(
        _ milestones: [Milestone], of complaint: Complaint.ID, in transaction: borrowing Transaction
    ) throws -> [Event] {
        let kinds = Set(milestones.lazy.filter(\.isExplained).map(\.kind))
        return kinds.isEmpty ? [] : try transaction.events(of: complaint, kinds: kinds)
    }

    private static func digitsOnly(_ pin: String) -> String {
        pin.prefix(Limits.pinCharactersMax).compactMap(\.wholeNumberValue).map(String.init).joined()
    }
}

extension Milestone {
    /// Whether the complainant reads more or less of it than what was said.
    fileprivate var isExplained: Bool {
        // What an officer took down may be somebody else's words.
        [.extended, .refused].contains(kind)
            || [.submissionAdded, .informationProvided].contains(kind) && agency != nil
    }
}

extension Event {
    /// Whether it tells of what somebody else said, who came about the same; the complainant has their own words.
    fileprivate func isReported(by agency: Agency?) -> Bool {
        guard let contribution = body.contribution else { return false }
        // Before events said whose words they are, all that the hub's officers added counts as another's.
        return !(contribution.isFromComplainant ?? (kind == .informationProvided || agency?.isHub != true))
    }
}

extension TrackedComplaint.Entry {
    fileprivate init(_ step: Milestone, _ said: Message?, _ explained: [Event], _ agencies: [Agency.ID: Agency]) {
        let event = explained.first { $0.revision == step.revision }
        let extended: Event.Extended? = if case .extended(let body)? = event?.body { body } else { nil }
        let agency = step.agency.flatMap { agencies[$0] }
        let isReported = event?.isReported(by: agency) ?? false
        self.init(
            revision: step.revision, at: step.at, kind: step.kind, agency: agency,
            text: isReported ? nil : said?.text ?? extended?.reason,
            isFromComplainant: !isReported && said?.isFromComplainant ?? (step.agency == nil),
            isWithoutPIN: event?.body.contribution?.isFromComplainant == false,
            extended: extended?.clock)
    }
}
