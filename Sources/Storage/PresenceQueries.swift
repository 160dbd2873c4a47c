// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// An officer who has a complaint open, as their browser last said.
package struct Presence: Equatable, Sendable {
    package let officer: Officer.ID
    /// What they are filling in; nil while they only read.
    package let operation: Operation?
    package let seenAt: Instant
}

/// Every statement on `presence`; rows are hints, never locks.
extension Transaction {
    /// Those seen after `since`, the latest first, at most `limit`.
    package borrowing func presences(
        at complaint: Complaint.ID, since: Instant, limit: Int
    ) throws -> [Presence] {
        try run(
            """
            SELECT officer, operation, seen_at FROM presence WHERE complaint = \(complaint) AND seen_at > \(since)
            ORDER BY seen_at DESC, officer LIMIT \(limit)
            """
        ).map { row in
            // A word that this version does not know, from a newer one beside it, is no operation.
            Presence(
                officer: try row.id(0), operation: try row.stringOrNil(1).flatMap(Operation.init(rawValue:)),
                seenAt: try row.instant(2))
        }
    }

    package borrowing func touchPresence(_ presence: Presence, at complaint: Complaint.ID) throws {
        try execute(
            """
            INSERT INTO presence (complaint, officer, operation, seen_at)
            VALUES (\(complaint), \(presence.officer), \(presence.operation?.rawValue), \(presence.seenAt))
            ON CONFLICT (complaint, officer) DO UPDATE
            SET operation = \(presence.operation?.rawValue), seen_at = \(presence.seenAt)
            """)
    }

    /// Deletes at most `limit` rows of officers who were last seen before; gives how many.
    package borrowing func deletePresences(before instant: Instant, limit: Int) throws -> Int {
        try execute(
            """
            DELETE FROM presence WHERE (complaint, officer) IN (
                SELECT complaint, officer FROM presence WHERE seen_at < \(instant) ORDER BY seen_at LIMIT \(limit))
            """)
    }
}

extension Presence {
    package init(_ officer: Officer.ID, doing operation: Operation?, at instant: Instant) {
        self.init(officer: officer, operation: operation, seenAt: instant)
    }
}
