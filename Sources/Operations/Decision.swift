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
    /// from that revision is a conflict. An officer acts in their own right where it suffices, else for whom they act.
    func decide(
        on id: Complaint.ID, by principal: Principal, as given: [Actor]? = nil, expecting revision: Int? = nil,
        once: Once? = nil, _ decide: @escaping Deciding
    ) async throws(OperationError) -> Decision {
        let actors = given ?? principal.actors(for: id)
        guard !actors.isEmpty else { throw principal == .anonymous ? .unauthenticated : .notFound }
        let now = now()
        return try await transaction { transaction in
            if let once, let stored = try remembered(Decision.self, once, in: transaction) { return stored }
            guard var complaint = try transaction.complaint(id) else { throw OperationError.notFound }
            let seeing = actors.filter { complaint.isVisible(to: $0) }
            guard !seeing.isEmpty else { throw OperationError.notFound }
            if let revision, revision != complaint.revision {
                // The clock decides nothing, and a joint agency that takes up its own part nothing for the others:
                // whoever typed meanwhile need not read that first.
                guard revision < complaint.revision,
                    try transaction.isUnmoved(id, since: revision, for: seeing[0].agency)
                else { throw OperationError.conflict }
            }
            let event = try firstAllowed(seeing) { try decide(transaction, complaint, $0, now) }
            try append(event, to: &complaint, in: transaction)
            let decision = Decision(
                complaint: complaint.id, code: complaint.code, status: complaint.status,
                revision: complaint.revision, at: now)
            if let once { try remember(decision, once, at: now, in: transaction) }
            return decision
        }
    }

    /// What the first of the actors makes whom the rules let do it at all.
    ///
    /// What is wrong otherwise is thrown at once; of several refusals the first that says more than a role.
    func firstAllowed<Value>(_ actors: [Actor], _ body: (Actor) throws -> Value) throws -> Value {
        var refusals: [Refusal] = []
        for actor in actors {
            do { return try body(actor) } catch let refusal as Refusal where refusal.isOfPerson && actors.count > 1 {
                refusals.append(refusal)
            }
        }
        guard let first = refusals.first(where: { !$0.isOfRole }) ?? refusals.first else {
            throw OperationError.notFound
        }
        throw first
    }

    /// Appends the event and enqueues what follows from it.
    func append(_ event: Event, to complaint: inout Complaint, in transaction: borrowing Transaction) throws {
        let before = complaint
        try transaction.append(event, to: &complaint, from: origin)
        try moveClocks(by: event, from: before, to: complaint, in: transaction)
        try tellWorker(of: event, before: before, after: complaint, in: transaction)
        try tell(event, about: complaint, in: transaction)
        for holder in event.hearers(complaint) {
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

extension Operations {
    /// Has the officer told whose own work the event changes, beside the rest of the holder.
    private func tellWorker(
        of event: Event, before: Complaint, after: Complaint, in transaction: borrowing Transaction
    ) throws {
        let workers = event.workers(before: before, after: after)
        let known = try transaction.officers(Set(workers))
        // Whoever has left hears nothing; the next has taken the work over.
        guard let officer = workers.lazy.compactMap({ known[$0] }).first(where: \.isActive),
            event.actor != .officer(officer.id)
        else { return }
        // A head reads the same among the news of the agency.
        guard !event.kind.isNewsForHolder || officer.roles.isDisjoint(with: [.unitHead, .cceo]) else { return }
        try transaction.enqueue(
            TellHolder(
                complaint: event.complaint, revision: event.revision, holder: Actor.Party.officer(officer.id).text,
                kind: event.kind, at: event.at),
            at: event.at)
    }
}

extension Event {
    /// Whose own work it changes: who gets the complaint, whose report comes back, whose question is answered.
    ///
    /// The first of them who still works here.
    fileprivate func workers(before: Complaint, after: Complaint) -> [Officer.ID] {
        let lead = after.lead?.officer
        switch body {
        case .assigned(let body): return [body.officer].compactMap(\.self)
        case .reportDeclined: return [before.proposal?.by.officerID, lead].compactMap(\.self)
        case .informationProvided: return [before.question?.askedBy.officerID, lead].compactMap(\.self)
        case .extended, .extensionDeclined:
            let asked = before.extensionRequests.first { $0.agency == agency }
            return asked == nil ? [] : [asked?.by.officerID, after.assignment(of: agency)?.officer].compactMap(\.self)
        case .submissionAdded, .messageSent, .reportRejected, .contestUpheld:
            return [lead].compactMap(\.self)
        case .escalationAnswered(let body):
            return [after.assignment(of: body.reminder.agency)?.officer].compactMap(\.self)
        case .identityApproved(let body): return before.reveals.filter { $0.id == body.reveal }.map(\.by)
        case .received, .informationRequested, .closedUnanswered, .screened, .refused, .answeredAtOnce, .referred,
            .accepted, .returned, .ruled, .progressed, .reportProposed, .reported, .concluded, .contested,
            .contestDismissed, .withdrawn, .merged, .unmerged, .rated, .noted, .identityRequested, .identityOpened,
            .reminded, .extensionRequested:
            return []
        }
    }
}

extension Refusal {
    fileprivate var isOfRole: Bool {
        if case .role = self { return true }
        return false
    }
}

extension Actor.Party {
    /// Nil for everybody but officers.
    fileprivate var officerID: Officer.ID? {
        if case .officer(let id) = self { id } else { nil }
    }
}

extension Event {
    /// Whose officers should hear of it: the holder's and of every agency that has to do its part again, or of a
    /// request the colleagues of who asked.
    fileprivate func hearers(_ complaint: Complaint) -> [Complaint.Holder] {
        if case .identityRequested(let body) = self.body {
            guard body.needsApproval else { return [] }
            return [agency.flatMap { complaint.assignment(of: $0) == nil ? nil : .agency($0) } ?? .hub]
        }
        // An order concerns those whose deadline it is about, a joint agency's too.
        if case .escalationAnswered(let body) = self.body { return [body.reminder.agency.map { .agency($0) } ?? .hub] }
        // What comes on a complaint that nobody holds any more is read at the hub.
        // Whoever speaks for the complainant: an operator for a caller, or the partner who brought it.
        let isLate =
            if case .messageSent(let message) = self.body { message.isFromComplainant } else {
                kind == .submissionAdded
            }
        guard kind.isNewsForHolder, let holder = complaint.holder ?? (isLate ? .hub : nil) else { return [] }
        guard case .reportRejected(let body) = self.body else { return [holder] }
        return [holder] + (body.joint ?? []).map { .agency($0) }
    }
}

extension Event.Kind {
    /// Whether the holder's officers should hear of it.
    var isNewsForHolder: Bool {
        switch self {
        case .received, .informationProvided, .referred, .returned, .ruled, .reportProposed, .reported, .reportRejected,
            .contested, .contestUpheld, .submissionAdded, .messageSent, .extensionRequested, .escalationAnswered:
            true
        case .informationRequested, .closedUnanswered, .screened, .refused, .answeredAtOnce, .accepted, .assigned,
            .progressed, .reportDeclined, .concluded, .contestDismissed, .withdrawn, .merged, .unmerged, .rated, .noted,
            .identityRequested, .identityApproved, .identityOpened, .extended, .reminded, .extensionDeclined:
            false
        }
    }
}
