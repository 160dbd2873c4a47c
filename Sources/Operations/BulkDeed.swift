// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import SQL
import Storage

/// What a bulk does to one complaint: one of the ordinary operations.
enum BulkDeed: Equatable, Sendable {
    case screen(Screening)
    case refer(Agency.ID)
    case assign(Unit.ID?, Officer.ID?)
    case note(String)
    case message(String)
    case merge(PublicCode)
    case unmerge(String)
    case handOver(from: Officer.ID, to: Officer.ID)

    /// What the action means for a complaint, which has its place among the others; `undone` is the row taken back.
    ///
    /// - Throws: ``OperationError`` where there is no way back.
    init(
        _ action: BulkAction, for complaint: Complaint, at position: Int = 1,
        undoing undone: (action: BulkAction, row: BulkRow)?
    ) throws {
        switch action {
        case .screen(let kind, let category, let urgency, let secrecy):
            self = .screen(
                Screening(
                    kind: kind ?? complaint.kind, category: category, urgency: urgency, secrecy: secrecy,
                    isPublicInterest: complaint.isPublicInterest))
        case .refer(let lead): self = .refer(lead)
        case .assign(let unit, let officer): self = .assign(unit, officer)
        case .note(let text): self = .note(text)
        case .message(let text): self = .message(text)
        case .merge(let master): self = .merge(master)
        case .handOver(let giver, let receivers):
            guard !receivers.isEmpty else { throw NoWayBack() }
            self = .handOver(from: giver, to: receivers[(position - 1) % receivers.count])
        case .undo(_, let reason):
            guard let undone else { throw OperationError.notFound }
            switch undone.action {
            case .assign, .handOver:
                guard undone.row.unitBefore != nil || undone.row.officerBefore != nil else { throw NoWayBack() }
                self = .assign(undone.row.unitBefore, undone.row.officerBefore)
            case .merge: self = .unmerge(reason)
            case .screen, .refer, .note, .message, .undo: throw NoWayBack()
            }
        }
    }

    /// There is nothing to go back to.
    struct NoWayBack: Error {}

    /// Who had it before it was given to others; nil for what gives nothing.
    func before(on complaint: Complaint, of agency: Agency.ID) -> Assignment? {
        switch self {
        case .assign: complaint.assignment(of: agency)
        case .handOver(let giver, _):
            ([complaint.lead].compactMap(\.self) + complaint.joint).first { $0.officer == giver }
        case .screen, .refer, .note, .message, .merge, .unmerge: nil
        }
    }
}

extension Operations {
    /// The event that the operation would make, by the same rules; nothing is written.
    func judge(
        _ deed: BulkDeed, on complaint: Complaint, by actor: Actor, at now: Instant,
        in transaction: borrowing Transaction
    ) throws -> Event {
        guard complaint.isVisible(to: actor) else { throw OperationError.notFound }
        switch deed {
        case .screen(let screening):
            guard try transaction.category(screening.category)?.isActive == true else {
                throw OperationError.invalid([FieldError("category", .unknown)])
            }
            return try complaint.screen(screening, by: actor, at: now)
        case .refer(let lead):
            return try complaint.refer(
                to: try standing(lead, field: "lead", at: now, in: transaction), joint: [], by: actor, at: now)
        case .assign(let unit, let officer):
            let unit = try unit.map { try known(transaction.unit($0), "unit") }
            let officer = try officer.map { try known(transaction.officer($0), "officer") }
            return try complaint.assign(to: unit, officer: officer, by: actor, at: now)
        case .note(let text): return try complaint.note(text, by: actor, at: now)
        case .message(let text):
            guard actor.holds(anyOf: Role.ofHub.union(Role.ofAgency)) else { throw Refusal.role(.sendMessage) }
            guard !text.isEmpty else { throw OperationError.invalid([FieldError("text", .required)]) }
            return try complaint.sendMessage(text, as: newID(), attachments: [], by: actor, at: now)
        case .merge(let code):
            guard let master = try transaction.complaint(code), master.isVisible(to: actor) else {
                throw OperationError.invalid([FieldError("master", .unknown)])
            }
            let hasMembers = try transaction.hasMembers(complaint.id)
            return try complaint.merge(into: master, hasMembers: hasMembers, by: actor, at: now)
        case .unmerge(let reason): return try complaint.unmerge(reason, by: actor, at: now)
        case .handOver(let giver, let receiver):
            let officer = try known(transaction.officer(receiver), "receiver")
            let unit = try officer.unit.flatMap { try transaction.unit($0) }
            return try complaint.handOver(from: giver, to: unit, officer: officer, by: actor, at: now)
        }
    }

    /// Does it by the ordinary operation, once.
    func perform(
        _ deed: BulkDeed, on id: Complaint.ID, expecting revision: Int, by principal: Principal, once: Once
    ) async throws(OperationError) -> Decision {
        switch deed {
        case .screen(let screening):
            try await screen(screening, on: id, by: principal, expecting: revision, once: once)
        case .refer(let lead):
            try await refer(id, to: lead, joint: [], by: principal, expecting: revision, once: once)
        case .assign(let unit, let officer):
            try await assign(id, to: unit, officer: officer, by: principal, expecting: revision, once: once)
        case .note(let text): try await note(text, on: id, by: principal, once: once)
        case .message(let text): try await sendMessage(Contribution(text: text), about: id, by: principal, once: once)
        case .merge(let master): try await merge(id, into: master, by: principal, expecting: revision, once: once)
        case .unmerge(let reason):
            try await unmerge(id, reason: reason, by: principal, expecting: revision, once: once)
        case .handOver(let giver, let receiver):
            try await handOver(id, from: giver, to: receiver, by: principal, once: once)
        }
    }

    private func known<Value>(_ value: Value?, _ field: String) throws -> Value {
        guard let value else { throw OperationError.invalid([FieldError(field, .unknown)]) }
        return value
    }
}
