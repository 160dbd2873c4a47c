// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
import Storage

extension Operations {
    /// Starts, pauses and ends the clocks that the event moves, in its own transaction.
    ///
    /// `before` is the complaint before the event, nil for its receipt.
    func moveClocks(
        by event: Event, from before: Complaint?, to complaint: Complaint, in transaction: borrowing Transaction
    ) throws {
        guard event.kind.movesClocks else { return }
        let terms = try lastingTerms(in: transaction)
        let old = before == nil ? ClockLedger() : try transaction.clocks(of: complaint.id)
        var ledger = old
        ledger.apply(event, from: before, to: complaint, terms: terms)
        let isMerging = before.map { ($0.status == .merged) != (complaint.status == .merged) } ?? false
        try transaction.save(ledger, from: old, of: complaint, moving: isMerging, terms: terms)
    }

    /// Gives a head's own clock more time.
    package func extend(
        _ id: Complaint.ID, clock: ClockKind, by amount: Int, reason: String, as principal: Principal,
        expecting revision: Int? = nil, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { transaction, complaint, actor, now in
            try complaint.extend(
                clock, by: amount, reason: reason, actor: actor, at: now,
                ledger: try transaction.clocks(of: complaint.id), terms: try terms(in: transaction))
        }
    }

    /// Asks the head for more time.
    package func requestExtension(
        _ id: Complaint.ID, clock: ClockKind, by amount: Int, reason: String, as principal: Principal,
        expecting revision: Int? = nil, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { transaction, complaint, actor, now in
            try complaint.requestExtension(
                clock, by: amount, reason: reason, actor: actor, at: now,
                ledger: try transaction.clocks(of: complaint.id), terms: try terms(in: transaction))
        }
    }

    package func declineExtension(
        _ id: Complaint.ID, clock: ClockKind, reason: String, by principal: Principal, expecting revision: Int? = nil,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { _, complaint, actor, now in
            try complaint.declineExtension(of: clock, reason: reason, by: actor, at: now)
        }
    }

    /// Says what is to be done about an escalation that came to the executive.
    package func answerEscalation(
        _ id: Complaint.ID, _ reminder: Reminder, text: String, by principal: Principal, expecting revision: Int? = nil,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { _, complaint, actor, now in
            try complaint.answerEscalation(reminder, text, by: actor, at: now)
        }
    }
}
