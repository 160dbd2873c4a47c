// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// News for the hub or an agency: something came in that its officers should look at.
package struct Notification: Equatable, Sendable {
    package let number: Int64
    package let complaint: Complaint.ID
    package let code: PublicCode
    package let subject: String
    package let kind: Event.Kind
    package let at: Instant
}

/// Every statement on `notification`.
extension Transaction {
    /// Written once per event and holder, however often it is tried.
    package borrowing func notify(
        _ holder: Complaint.Holder, of complaint: Complaint.ID, revision: Int, kind: Event.Kind, at: Instant
    ) throws {
        try execute(
            """
            INSERT INTO notification (holder, complaint, revision, kind, at)
            VALUES (\(holder.text), \(complaint), \(revision), \(kind.rawValue), \(at)) ON CONFLICT DO NOTHING
            """)
    }

    /// News for one officer, whom a note called.
    package borrowing func notify(
        _ officer: Officer.ID, of complaint: Complaint.ID, revision: Int, kind: Event.Kind, at: Instant
    ) throws {
        try execute(
            """
            INSERT INTO notification (holder, complaint, revision, kind, at)
            VALUES (\(Actor.Party.officer(officer).text), \(complaint), \(revision), \(kind.rawValue), \(at))
            ON CONFLICT DO NOTHING
            """)
    }

    /// Newest first.
    package borrowing func notifications(of holder: Complaint.Holder, limit: Int) throws -> [Notification] {
        try notifications(named: holder.text, limit: limit)
    }

    /// What one officer was called to, newest first.
    package borrowing func notifications(of officer: Officer.ID, limit: Int) throws -> [Notification] {
        try notifications(named: Actor.Party.officer(officer).text, limit: limit)
    }

    private borrowing func notifications(named holder: String, limit: Int) throws -> [Notification] {
        try run(
            """
            SELECT n.number, n.complaint, c.code, c.subject, n.kind, n.at FROM notification n
            JOIN complaint c ON c.id = n.complaint WHERE n.holder = \(holder)
            ORDER BY n.number DESC LIMIT \(limit)
            """
        ).map { row in
            Notification(
                number: try row.int64(0), complaint: try row.id(1), code: try row.code(2), subject: try row.string(3),
                kind: try row.choice(4), at: try row.instant(5))
        }
    }
}
