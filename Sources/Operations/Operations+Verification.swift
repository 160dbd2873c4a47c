// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL
import Storage

/// Something that does not agree with the events.
package struct Difference: Equatable, Sendable {
    /// Nil when it concerns the whole database.
    package let code: PublicCode?
    /// In English, for the operator of the system; holds no content of a complaint.
    package let what: String

    package init(code: PublicCode?, what: String) {
        self.code = code
        self.what = what
    }
}

/// What a whole check found.
package struct Verification: Equatable, Sendable {
    package var complaints = 0
    package var events = 0
    /// Empty when all agrees.
    package var differences: [Difference] = []
}

extension Operations {
    /// Replays every complaint and compares it with all that was read from its events, in one snapshot.
    ///
    /// `progress` is told how many complaints are done.
    package func verify(progress: (Int) -> Void = { _ in }) throws(OperationError) -> Verification {
        do {
            return try database.snapshot { transaction in
                var verification = Verification()
                var sums = CountedDifference()
                let fed = try transaction.fedComplaints()
                var last: Int64 = 0
                while true {
                    let batch = try transaction.storedComplaints(after: last, limit: Limits.verifyBatch)
                    guard let end = batch.last else { break }
                    for stored in batch { try verify(stored, &verification, &sums, fed, in: transaction) }
                    last = end.number
                    progress(verification.complaints)
                }
                try verifyWhole(&verification, in: transaction)
                verification.differences += try verifySums(sums, in: transaction)
                return verification
            }
        } catch {
            throw OperationError(error)
        }
    }

    private func verify(
        _ stored: StoredComplaint, _ verification: inout Verification, _ sums: inout CountedDifference,
        _ fed: Set<Complaint.ID>, in transaction: borrowing Transaction
    ) throws {
        let complaint = stored.complaint
        let events = try transaction.events(of: complaint.id)
        verification.complaints += 1
        verification.events += events.count
        sums.tally.add(from: Tally(), to: Tally(of: events))
        let counted = AgencyTally(of: events, terms: try terms(in: transaction))
        sums.agencies.add(from: AgencyTally(), to: counted.sums)
        func expect(_ agrees: Bool, _ what: String) {
            if !agrees { verification.differences.append(Difference(code: complaint.code, what: what)) }
        }
        guard let replayed = Complaint(replaying: events) else {
            expect(false, "its events are not a whole story from revision 1")
            return
        }
        expect(replayed == complaint, "its row is not what its events add up to")
        expect(stored.copies == .init(of: replayed), "its list columns do not agree with its events")
        expect(replayed.status.isOpen == (replayed.holder != nil), "it is open and has no holder, or closed with one")
        let submissions = try transaction.submissions(of: complaint.id)
        expect(submissions.map(\.id) == events.flatMap(\.submissions), "its submissions do not agree")
        let said = events.compactMap { event in event.said.map { Said(event.revision, $0.text) } }
        let messages = try transaction.messages(of: complaint.id).map { Said($0.revision, $0.text) }
        expect(said == messages, "its messages do not agree with its events")
        let attachments = try transaction.attachments(of: complaint.id)
        expect(
            Set(attachments.map(\.id)) == Set(events.flatMap(\.attachments)), "its attachments do not agree")
        for attachment in attachments where !files.has(attachment.sha256) {
            expect(false, "the file of an attachment is missing")
        }
        let asked = events.count { $0.kind == .identityRequested }
        expect(try transaction.identityAccesses(of: complaint.id).count == asked, "its access record does not agree")
        expect(
            try transaction.pendingDecisions(of: complaint.id) == replayed.pendingDecisions,
            "what waits for a decision does not agree")
        expect(
            try fed.contains(complaint.id) || transaction.hasMarks(counted, number: stored.number),
            "a list behind executives’ figures lacks it")
        try verifyClocks(of: events, replayed, expect, in: transaction)
    }

    private func verifyClocks(
        of events: [Event], _ complaint: Complaint, _ expect: (Bool, String) -> Void,
        in transaction: borrowing Transaction
    ) throws {
        let terms = try terms(in: transaction)
        guard let ledger = ClockLedger(replaying: events, terms: terms) else { return }
        expect(try transaction.clocks(of: complaint.id) == ledger, "its clocks are not what its events make them")
        let instants = ledger.runs.map { DerivedInstants($0, of: complaint.status, terms) }
        expect(
            try transaction.derivedInstants(of: complaint.id) == instants,
            "a due instant or an alarm is not what the calendar makes it")
    }

    private func verifyWhole(_ verification: inout Verification, in transaction: borrowing Transaction) throws {
        for code in try transaction.complaintsWithoutOneHolder() {
            verification.differences.append(Difference(code: code, what: "it has not exactly one holder"))
        }
        let coverage = try transaction.searchCoverage()
        if coverage.submissions != coverage.indexed {
            let what = "\(coverage.submissions) submissions, search words for \(coverage.indexed)"
            verification.differences.append(Difference(code: nil, what: what))
        }
    }
}

private struct Said: Equatable {
    let revision: Int
    let text: String

    init(_ revision: Int, _ text: String) {
        self.revision = revision
        self.text = text
    }
}

extension Event {
    /// The submission that the event made, as a list of none or one.
    fileprivate var submissions: [Submission.ID] {
        if case .received(let body) = body { return [body.submission] }
        return body.contribution.map { [$0.submission] } ?? []
    }

    /// The attachments that came with the event; a report and its approval name the same ones.
    fileprivate var attachments: [Attachment.ID] {
        if case .received(let body) = body { return body.attachments }
        if case .messageSent(let body) = body { return body.attachments }
        if case .reported(let body) = body { return body.evidence }
        if case .reportProposed(let body) = body { return body.evidence }
        return body.contribution?.attachments ?? []
    }
}
