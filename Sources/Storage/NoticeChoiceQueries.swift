// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// How the complainant of one complaint wants to be told.
package struct NoticeChoice: Equatable, Sendable {
    /// Nil for not at all.
    package let channel: NoticeChannel?
    /// What they gave contacts for.
    package let reachable: Set<NoticeChannel>

    package init(channel: NoticeChannel?, reachable: Set<NoticeChannel>) {
        self.channel = channel
        self.reachable = reachable
    }
}

/// Every statement on `notice_choice`; no address stands in it.
extension Transaction {
    /// Nil for somebody anonymous, and where nobody has asked yet.
    package borrowing func noticeChoice(of complaint: Complaint.ID) throws -> NoticeChoice? {
        try run("SELECT channel, has_email, has_phone FROM notice_choice WHERE complaint = \(complaint)").first
            .map { row in
                let byPhone: Set<NoticeChannel> = try row.bool(2) ? [.sms, .line] : []
                return NoticeChoice(
                    channel: try row.choiceOrNil(0), reachable: byPhone.union(try row.bool(1) ? [.email] : []))
            }
    }

    /// Keeps the choice in the place of an earlier one.
    package borrowing func setNoticeChoice(
        _ choice: NoticeChoice, of complaint: Complaint.ID, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO notice_choice (complaint, channel, has_email, has_phone, changed_at)
            VALUES (\(complaint), \(choice.channel?.rawValue), \(choice.reachable.contains(.email)),
                \(choice.reachable.contains(.sms)), \(now))
            ON CONFLICT (complaint) DO UPDATE SET channel = excluded.channel, has_email = excluded.has_email,
                has_phone = excluded.has_phone, changed_at = excluded.changed_at
            """)
    }
}
