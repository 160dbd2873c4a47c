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
    package let operations: [Operation]
    /// Agencies named in `accesses` and the timeline.
    package let agencies: [Agency.ID: Agency]
}

extension Operations {
    /// Checks a code and its PIN; attempts are counted per code and per address over all processes.
    ///
    /// - Throws: ``OperationError/notFound`` for an unknown code and for a wrong PIN alike,
    ///   ``OperationError/limited(until:)`` after too many.
    package func access(code typed: String, pin: String, from address: String) async throws(OperationError)
        -> Complaint.ID
    {
        let code = PublicCode(typed)
        let subjects = [
            AttemptSubject(.pinPerCode, code?.text ?? "?"), AttemptSubject(.pinPerAddress, address),
        ]
        try checkAttempts(subjects)
        if let code {
            let found = try reading { transaction in try transaction.pinHash(for: code) }
            let given = keys.pinHash(Self.digitsOnly(pin), code: code.text)
            if let found, Secrets.equal(found.1, given) { return found.0 }
        }
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
        guard let actor = principal.actor(for: id) else { throw .notFound }
        return try reading { transaction in
            guard let complaint = try transaction.complaint(id) else { throw OperationError.notFound }
            let milestones = try transaction.milestones(of: id)
            let messages = try transaction.messages(of: id)
            let accesses = try transaction.identityAccesses(of: id)
            let involved = Set(milestones.compactMap(\.agency) + accesses.map(\.agency))
                .union(complaint.lead.map { [$0.agency] } ?? [])
            let agencies = try transaction.agencies(involved)
            return TrackedComplaint(
                complaint: complaint, category: try complaint.category.flatMap { try transaction.category($0) },
                lead: complaint.lead.flatMap { agencies[$0.agency] },
                narrative: try transaction.narrative(of: id) ?? "",
                timeline: Self.timeline(milestones, messages, agencies),
                attachments: try transaction.attachments(of: id).filter(\.isPublic), accesses: accesses,
                operations: complaint.operations(for: actor), agencies: agencies)
        }
    }

    /// Joins steps and words by revision; steps that are not public stay out.
    private static func timeline(
        _ milestones: [Milestone], _ messages: [Message], _ agencies: [Agency.ID: Agency]
    ) -> [TrackedComplaint.Entry] {
        var said: [Int: Message] = [:]
        for message in messages { said[message.revision] = message }
        return milestones.filter(\.kind.isPublic).map { step in
            let message = said[step.revision]
            return TrackedComplaint.Entry(
                revision: step.revision, at: step.at, kind: step.kind, agency: step.agency.flatMap { agencies[$0] },
                text: message?.text, isFromComplainant: message?.isFromComplainant ?? (step.agency == nil))
        }
    }

    private static func digitsOnly(_ pin: String) -> String {
        pin.prefix(Limits.pinCharactersMax).compactMap(\.wholeNumberValue).map(String.init).joined()
    }
}
