// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import SQL
package import Storage

/// A bulk with what became of each complaint.
package struct BulkView: Equatable, Sendable {
    package struct Row: Equatable, Sendable {
        package let summary: ComplaintSummary
        package let revision: Int
        package let state: BulkRow.State
        /// Nil while it waits and when it was done.
        package let failure: BulkFailure?
        /// Whether it was done and the rules can take it back.
        package let isUndoable: Bool
    }

    package let bulk: Bulk
    package let action: BulkAction
    /// In the order in which they are taken.
    package let rows: [Row]

    package func count(_ state: BulkRow.State) -> Int { rows.count { $0.state == state } }

    package var isRunning: Bool { bulk.state == .running }

    /// Whether anything was done that the rules can take back.
    package var isUndoable: Bool { !isRunning && undoable > 0 }

    /// How many of those that were done can be taken back.
    package var undoable: Int { rows.count(where: \.isUndoable) }
}

/// Does a bulk row by row, each in a transaction of its own; safe to run again, since each row has a key.
struct RunBulk: Job {
    static let name = "run_bulk"
    static let attemptsMax = 8
    let bulk: Bulk.ID

    func run(in operations: Operations) async throws(OperationError) {
        while try await operations.takeRow(of: bulk) {}
    }
}

extension Operations {
    /// A bulk and how far it is, for whoever started it.
    package func bulk(_ id: Bulk.ID, by principal: Principal) throws(OperationError) -> BulkView {
        try reading { transaction in
            guard let bulk = try transaction.bulk(id), bulk.officer == principal.officer?.id else {
                throw OperationError.notFound
            }
            return try view(bulk, viewer: bulk.officer, in: transaction)
        }
    }

    /// The officer's latest bulks, newest first.
    package func bulks(by principal: Principal) throws(OperationError) -> [BulkView] {
        guard let officer = principal.officer else { throw .unauthenticated }
        return try reading { transaction in
            try transaction.bulks(of: officer.id, limit: Limits.bulksShown).map { bulk in
                try view(bulk, viewer: officer.id, in: transaction)
            }
        }
    }

    private func view(_ bulk: Bulk, viewer: Officer.ID, in transaction: borrowing Transaction) throws -> BulkView {
        let rows = try transaction.rows(of: bulk.id, limit: Limits.bulkRowsMax)
        let summaries = try transaction.summaries(of: rows.map(\.complaint), scopes: [.all], viewer: viewer)
        let byID = Dictionary(summaries.map { ($0.id, $0) }) { first, _ in first }
        let action = try BulkAction(json: bulk.action)
        return BulkView(
            bulk: bulk, action: action,
            rows: rows.compactMap { row in
                // Of a stopped bulk, rows wait only until the worker notices.
                let isLeft = row.state == .waiting && bulk.state == .cancelled
                return byID[row.complaint].map {
                    BulkView.Row(
                        summary: $0, revision: row.revision, state: isLeft ? .skipped : row.state,
                        failure: isLeft ? .cancelled : row.failure.map { BulkFailure(rawValue: $0) ?? .fault },
                        isUndoable: row.state == .done && action.isReversible(from: row.unitBefore, row.officerBefore))
                }
            })
    }

    /// Does the next row; false when none is left or the officer stopped it.
    fileprivate func takeRow(of id: Bulk.ID) async throws(OperationError) -> Bool {
        let now = now()
        let next = try reading { transaction -> Turn? in
            guard let bulk = try transaction.bulk(id), let row = try transaction.nextRow(of: id) else { return nil }
            let officer = try transaction.officer(bulk.officer)
            return Turn(
                bulk: bulk, row: row, officer: try officer.map { try acting($0, at: now, in: transaction) })
        }
        guard let next, next.bulk.state == .running else {
            _ = try await transaction { transaction in
                try transaction.skipWaitingRows(of: id, failure: BulkFailure.cancelled.rawValue)
                try transaction.end(id, as: .done, at: now)
            }
            return false
        }
        let settled = try await settled(next)
        _ = try await transaction { transaction in
            try transaction.settle(settled, of: id)
        }
        return true
    }

    private struct Turn: Sendable {
        let bulk: Bulk
        let row: BulkRow
        let officer: Officer?
    }

    /// The row as it ended; what may go better later is thrown, so that the job is tried again.
    private func settled(_ turn: Turn) async throws(OperationError) -> BulkRow {
        var row = turn.row
        guard let officer = turn.officer, officer.isActive else {
            (row.state, row.failure) = (.failed, BulkFailure.role.rawValue)
            return row
        }
        let principal = Principal.officer(officer)
        do {
            let action = try BulkAction(json: turn.bulk.action)
            let found = try reading { transaction in
                (
                    complaint: try transaction.complaint(row.complaint),
                    undone: try undone(by: action, row.complaint, of: principal, in: transaction)
                )
            }
            guard let complaint = found.complaint else { throw OperationError.notFound }
            let deed = try BulkDeed(action, for: complaint, at: row.position, undoing: found.undone)
            let once = Once(
                scope: "bulk/" + turn.bulk.id.text, key: String(row.position), fingerprint: turn.bulk.action)
            let decision = try await perform(
                deed, on: row.complaint, expecting: row.revision, by: principal, once: once)
            row.state = .done
            if complaint.revision < decision.revision, let before = deed.before(on: complaint, of: officer.agency) {
                (row.unitBefore, row.officerBefore) = (before.unit, before.officer)
            }
        } catch is BulkDeed.NoWayBack {
            (row.state, row.failure) = (.failed, BulkFailure.nothingBefore.rawValue)
        } catch {
            let error = OperationError(error)
            if error == .unavailable { throw error }
            (row.state, row.failure) = (.failed, BulkFailure(error).rawValue)
        }
        return row
    }
}
