// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL
import Storage

/// What an operation on a complaint did.
package struct Decision: Equatable, Codable, Sendable {
    package let complaint: Complaint.ID
    package let code: PublicCode
    package let status: Status
    /// The complaint's revision after the event.
    package let revision: Int
    package let at: Instant
}

/// Decides on a loaded complaint; runs inside the transaction and may run again.
typealias Deciding = @Sendable (borrowing Transaction, Complaint, Actor, Instant) throws -> Event

extension Operations {
    /// Loads, lets `decide` make the event, appends it and enqueues what follows, in one transaction.
    ///
    /// A complaint that the principal may not know of is not found. With `expecting`, a complaint that has moved on
    /// from that revision is a conflict.
    func decide(
        on id: Complaint.ID, by principal: Principal, expecting revision: Int? = nil, once: Once? = nil,
        _ decide: @escaping Deciding
    ) async throws(OperationError) -> Decision {
        guard let actor = principal.actor(for: id) else { throw principal == .anonymous ? .unauthenticated : .notFound }
        let now = now()
        return try await transaction { transaction in
            if let once, let stored = try remembered(Decision.self, once, in: transaction) { return stored }
            guard var complaint = try transaction.complaint(id), complaint.isVisible(to: actor) else {
                throw OperationError.notFound
            }
            if let revision, revision != complaint.revision {
                // The clock decides nothing: whoever typed meanwhile need not read its reminders first.
                guard revision < complaint.revision, try transaction.hasOnlyReminders(id, after: revision) else {
                    throw OperationError.conflict
                }
            }
            let event = try decide(transaction, complaint, actor, now)
            try append(event, to: &complaint, in: transaction)
            let decision = Decision(
                complaint: complaint.id, code: complaint.code, status: complaint.status,
                revision: complaint.revision, at: now)
            if let once { try remember(decision, once, at: now, in: transaction) }
            return decision
        }
    }

    /// Appends the event and enqueues what follows from it.
    func append(_ event: Event, to complaint: inout Complaint, in transaction: borrowing Transaction) throws {
        let before = complaint
        try transaction.append(event, to: &complaint, from: origin)
        try moveClocks(by: event, from: before, to: complaint, in: transaction)
        try tell(event, about: complaint, in: transaction)
        if event.kind.isNewsForHolder, let holder = complaint.holder {
            try transaction.enqueue(
                TellHolder(
                    complaint: event.complaint, revision: event.revision, holder: holder.text, kind: event.kind,
                    at: event.at),
                at: event.at)
        }
        if event.body.closed != nil, try transaction.hasMembers(event.complaint) {
            try transaction.enqueue(AnswerMembers(master: event.complaint, revision: event.revision), at: event.at)
        }
    }
}

extension Event.Kind {
    /// Whether the holder's officers should hear of it.
    var isNewsForHolder: Bool {
        switch self {
        case .received, .informationProvided, .referred, .returned, .ruled, .reported, .reportRejected, .contested,
            .contestUpheld, .submissionAdded, .messageSent:
            true
        case .informationRequested, .closedUnanswered, .screened, .refused, .answeredAtOnce, .accepted, .assigned,
            .progressed, .reportProposed, .reportDeclined, .concluded, .contestDismissed, .withdrawn, .merged,
            .unmerged, .rated, .noted, .identityRequested, .identityApproved, .identityOpened, .extended, .reminded,
            .extensionRequested, .extensionDeclined, .escalationAnswered:
            false
        }
    }
}
