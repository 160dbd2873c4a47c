// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
package import SQL

/// Every statement on `pending_decision` but those for lists.
extension Transaction {
    /// What the complaint's rows say waits for a decision.
    package borrowing func pendingDecisions(of complaint: Complaint.ID) throws -> Set<PendingDecision> {
        let rows = try run(
            "SELECT kind, side, since, clock, level FROM pending_decision WHERE complaint = \(complaint)")
        return Set(try rows.map { try PendingDecision(row: $0) })
    }

    /// Writes what the complaint makes of them in the place of what `before` did; all of them without one.
    borrowing func savePendingDecisions(of complaint: Complaint, from before: Complaint? = nil) throws {
        let (now, then) = (complaint.pendingDecisions, before?.pendingDecisions ?? [])
        for gone in then.subtracting(now) {
            try execute(
                """
                DELETE FROM pending_decision WHERE complaint = \(complaint.id) AND kind = \(gone.kind.rawValue)
                    AND side = \(gone.side.text) AND clock = \(gone.clock?.rawValue ?? "") AND level = \(gone.level)
                """)
        }
        for new in now.subtracting(then) {
            try execute(
                """
                INSERT INTO pending_decision (complaint, kind, side, clock, level, since)
                VALUES (\(complaint.id), \(new.kind.rawValue), \(new.side.text), \(new.clock?.rawValue ?? ""),
                    \(new.level), \(new.since))
                """)
        }
    }
}

extension PendingDecision {
    init(row: Row, from index: Int = 0) throws {
        guard let side = Complaint.Holder(try row.string(index + 1)) else {
            throw DatabaseError.decoding("the side of a pending decision")
        }
        let clock = try row.string(index + 3)
        self.init(
            kind: try row.choice(index), side: side, since: try row.instant(index + 2),
            clock: clock.isEmpty ? nil : try row.choice(index + 3), level: try row.int(index + 4))
    }
}
