// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
package import Storage

/// A complaint that was chosen for a bulk, as the officer saw it.
package struct BulkChoice: Hashable, Sendable {
    package let code: PublicCode
    package let revision: Int

    package init(code: PublicCode, revision: Int) {
        self.code = code
        self.revision = revision
    }
}

/// What a bulk will do to one complaint, or why it will not.
package struct BulkForecast: Equatable, Sendable {
    package enum Verdict: Equatable, Sendable {
        case becomes(Status)
        case impossible(BulkFailure)
    }

    package let summary: ComplaintSummary
    package let revision: Int
    package let verdict: Verdict
    /// Whether it can be taken back once it is done.
    package let isReversible: Bool

    package var isPossible: Bool {
        if case .becomes = verdict { true } else { false }
    }
}

extension Operations {
    /// What the action would do to each of the complaints now, in the order given; nothing is written.
    ///
    /// Those that the officer may not see are left out.
    ///
    /// - Throws: ``OperationError/invalid(_:)`` when what was given with the action is wrong for all of them alike.
    package func forecast(
        _ action: BulkAction, on codes: [PublicCode], by principal: Principal
    ) throws(OperationError) -> [BulkForecast] {
        let officer = try bulkOfficer(principal)
        try checkCount(codes.count)
        let now = now()
        return try reading { transaction in
            let verdicts = try codes.compactMap { code -> (complaint: Complaint, verdict: Judged)? in
                guard let complaint = try transaction.complaint(code), !principal.actors(seeing: complaint).isEmpty
                else {
                    return nil
                }
                return (complaint, try judged(action, complaint, principal, at: now, transaction))
            }
            if let errors = Self.commonErrors(verdicts.map(\.verdict)) { throw OperationError.invalid(errors) }
            let summaries = try transaction.summaries(
                of: verdicts.map(\.complaint.id), scopes: [.all], viewer: officer.id)
            let byID = Dictionary(summaries.map { ($0.id, $0) }) { first, _ in first }
            return verdicts.compactMap { complaint, verdict in
                byID[complaint.id].map {
                    let before = complaint.assignment(of: officer.agency)
                    return BulkForecast(
                        summary: $0, revision: complaint.revision, verdict: verdict.verdict,
                        isReversible: action.isReversible(from: before?.unit, before?.officer))
                }
            }
        }
    }

    /// Writes the bulk down and lets a worker do it; complaints for which it is impossible are left out with the reason.
    package func startBulk(
        _ action: BulkAction, on choices: [BulkChoice], by principal: Principal, once: Once
    ) async throws(OperationError) -> Bulk.ID {
        let officer = try bulkOfficer(principal)
        try checkCount(choices.count)
        let (now, id) = (now(), newID(Bulk.self))
        let json: String
        do { json = try action.json } catch { throw OperationError(error) }
        return try await transaction { transaction in
            if let stored = try remembered(Bulk.ID.self, once, in: transaction) { return stored }
            var rows: [BulkRow] = []
            var verdicts: [Judged] = []
            for choice in choices {
                guard let complaint = try transaction.complaint(choice.code),
                    !principal.actors(seeing: complaint).isEmpty
                else {
                    continue
                }
                let verdict = try judged(action, complaint, principal, at: now, transaction)
                verdicts.append(verdict)
                rows.append(
                    BulkRow(
                        position: rows.count + 1, complaint: complaint.id, revision: choice.revision,
                        state: verdict.failure == nil ? .waiting : .skipped, failure: verdict.failure?.rawValue))
            }
            guard !rows.isEmpty else { throw OperationError.notFound }
            if let errors = Self.commonErrors(verdicts) { throw OperationError.invalid(errors) }
            try transaction.insert(Bulk(id: id, officer: officer.id, action: json, createdAt: now), rows: rows)
            try transaction.enqueue(RunBulk(bulk: id), at: now)
            try remember(id, once, at: now, in: transaction)
            return id
        }
    }

    /// Stops a bulk that runs: the row in work is finished, those that wait are left out.
    ///
    /// - Throws: ``OperationError/notFound`` for one of somebody else.
    package func cancelBulk(_ id: Bulk.ID, by principal: Principal) async throws(OperationError) {
        let now = now()
        try await transaction { transaction in
            guard let bulk = try transaction.bulk(id), bulk.officer == principal.officer?.id else {
                throw OperationError.notFound
            }
            try transaction.end(id, as: .cancelled, at: now)
        }
    }

    private func bulkOfficer(_ principal: Principal) throws(OperationError) -> Officer {
        guard case .officer(let officer) = principal else {
            throw principal == .anonymous ? .unauthenticated : .forbidden
        }
        guard principal.stands(forAnyOf: Role.ofHub.union(Role.ofAgency)) else { throw .forbidden }
        return officer
    }

    private func checkCount(_ count: Int) throws(OperationError) {
        guard (1...Limits.bulkRowsMax).contains(count) else {
            throw .invalid([FieldError("rows", .outOfRange(min: 1, max: Limits.bulkRowsMax))])
        }
    }
}

/// How a complaint was judged, with what is wrong with the action itself.
private enum Judged {
    case becomes(Status)
    case impossible(BulkFailure, errors: [FieldError])

    var verdict: BulkForecast.Verdict {
        switch self {
        case .becomes(let status): .becomes(status)
        case .impossible(let failure, _): .impossible(failure)
        }
    }

    var failure: BulkFailure? {
        if case .impossible(let failure, _) = self { failure } else { nil }
    }

    var errors: [FieldError] {
        if case .impossible(_, let errors) = self { errors } else { [] }
    }
}

extension Operations {
    fileprivate func judged(
        _ action: BulkAction, _ complaint: Complaint, _ principal: Principal, at now: Instant,
        _ transaction: borrowing Transaction
    ) throws -> Judged {
        let actors = principal.actors(seeing: complaint)
        guard !actors.isEmpty else { return .impossible(.role, errors: []) }
        do {
            let undone = try undone(by: action, complaint.id, of: principal, in: transaction)
            let deed = try BulkDeed(action, for: complaint, undoing: undone)
            var after = complaint
            after.apply(
                try firstAllowed(actors) { try judge(deed, on: complaint, by: $0, at: now, in: transaction) })
            return .becomes(after.status)
        } catch is BulkDeed.NoWayBack {
            return .impossible(.nothingBefore, errors: [])
        } catch {
            let error = OperationError(error)
            if error == .unavailable { throw error }
            if case .invalid(let errors) = error { return .impossible(.invalid, errors: errors) }
            return .impossible(BulkFailure(error), errors: [])
        }
    }

    /// The row that an undoing takes back; nil for other actions.
    ///
    /// - Throws: ``OperationError/notFound`` for what the officer did not do.
    func undone(
        by action: BulkAction, _ complaint: Complaint.ID, of principal: Principal,
        in transaction: borrowing Transaction
    ) throws -> (action: BulkAction, row: BulkRow)? {
        guard case .undo(let id, _) = action else { return nil }
        guard let bulk = try transaction.bulk(id), bulk.officer == principal.officer?.id,
            let row = try transaction.rows(of: id, limit: Limits.bulkRowsMax).first(where: {
                $0.complaint == complaint && $0.state == .done
            })
        else { throw OperationError.notFound }
        return (try BulkAction(json: bulk.action), row)
    }

    /// What is wrong with the action whichever complaint it is tried on; nil when it fits at least one.
    fileprivate static func commonErrors(_ all: [Judged]) -> [FieldError]? {
        guard let first = all.first?.errors, !first.isEmpty, all.allSatisfy({ $0.errors == first }) else { return nil }
        return first
    }
}
