// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// News for the hub, an agency or one officer: something that they should look at.
package struct Notification: Equatable, Sendable {
    package let number: Int64
    package let complaint: Complaint.ID
    package let code: PublicCode
    package let subject: String
    package let kind: Event.Kind
    package let at: Instant
}

/// Who is told.
package enum Addressee: Hashable, Sendable {
    /// Everybody who reads the news of the hub or of an agency.
    case side(Complaint.Holder)
    case officer(Officer.ID)

    /// As it stands in rows.
    fileprivate var text: String {
        switch self {
        case .side(let holder): holder.text
        case .officer(let officer): Actor.Party.officer(officer).text
        }
    }
}

/// Every statement on `notification`.
extension Transaction {
    /// Written once per event and addressee, however often it is tried.
    package borrowing func notify(
        _ addressee: Addressee, of complaint: Complaint.ID, revision: Int, kind: Event.Kind, at: Instant
    ) throws {
        try execute(
            """
            INSERT INTO notification (holder, complaint, revision, kind, at)
            VALUES (\(addressee.text), \(complaint), \(revision), \(kind.rawValue), \(at)) ON CONFLICT DO NOTHING
            """)
    }

    /// Newest first, those before a number if given; without those on complaints about the reader.
    package borrowing func notifications(
        of addressee: Addressee, for reader: Officer.ID, before number: Int64? = nil, limit: Int
    ) throws -> [Notification] {
        try run(
            """
            SELECT n.number, n.complaint, c.code, c.subject, n.kind, n.at FROM notification n
            JOIN complaint c ON c.id = n.complaint
            WHERE n.holder = \(addressee.text) AND n.number < \(number ?? Int64.max)
                AND (c.respondent_officer IS NULL OR c.respondent_officer <> \(reader))
            ORDER BY n.number DESC LIMIT \(limit)
            """
        ).map { row in
            Notification(
                number: try row.int64(0), complaint: try row.id(1), code: try row.code(2), subject: try row.string(3),
                kind: try row.choice(4), at: try row.instant(5))
        }
    }

    /// The number up to which the officer has read; 0 for nothing yet.
    package borrowing func lastNotificationSeen(by officer: Officer.ID) throws -> Int64 {
        try run("SELECT number FROM notification_seen WHERE officer = \(officer)").first?.int64(0) ?? 0
    }

    /// How many came after what the officer has read; counting stops at `cap`.
    package borrowing func unreadNotificationCount(
        of addressee: Addressee, for reader: Officer.ID, cap: Int
    ) throws -> Int {
        let seen = try lastNotificationSeen(by: reader)
        return try run(
            """
            SELECT count(*) FROM (SELECT n.number FROM notification n JOIN complaint c ON c.id = n.complaint
                WHERE n.holder = \(addressee.text) AND n.number > \(seen)
                    AND (c.respondent_officer IS NULL OR c.respondent_officer <> \(reader)) LIMIT \(cap)) AS few
            """
        ).first?.int(0) ?? 0
    }

    /// Marks everything up to that number as read; never takes it back.
    package borrowing func sawNotifications(upTo number: Int64, by officer: Officer.ID) throws {
        try execute(
            """
            INSERT INTO notification_seen (officer, number) VALUES (\(officer), \(number))
            ON CONFLICT (officer) DO UPDATE SET number = excluded.number
            WHERE excluded.number > notification_seen.number
            """)
    }
}
