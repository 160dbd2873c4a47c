// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import FoundationEssentials
package import SQL

/// Where a notice stands; the raw values stand in rows and never change once released.
package enum NoticeState: String, CaseIterable, Sendable {
    case waiting
    /// Somebody sends it now, or vanished while doing so.
    case sending
    case sent
    /// It will be tried again.
    case failed
    /// It waits for an administrator.
    case dead
    /// Nobody wants it any more, or there is no address.
    case suppressed
}

/// Whom a notice is for; the address is looked up when it is sent.
package enum NoticeAddressee: Hashable, Sendable {
    case complainant(Complaint.ID)
    case officer(Officer.ID)
}

/// A notice before it is written down.
package struct NewNotice: Sendable {
    package let id: Identifier<NoticeRecord>
    package let addressee: NoticeAddressee
    package let channel: NoticeChannel
    package let language: Language
    package let content: NoticeContent
    /// What it is about; there is one notice for each key, however often it is tried.
    package let key: String
    /// Without angle brackets.
    package let messageId: String

    package init(
        id: Identifier<NoticeRecord>, addressee: NoticeAddressee, channel: NoticeChannel, language: Language,
        content: NoticeContent, key: String, messageId: String
    ) {
        self.id = id
        self.addressee = addressee
        self.channel = channel
        self.language = language
        self.content = content
        self.key = key
        self.messageId = messageId
    }
}

/// A notice as it stands in its row.
package struct NoticeRecord: Equatable, Sendable {
    package let number: Int64
    package let id: Identifier<NoticeRecord>
    package let addressee: NoticeAddressee
    package let channel: NoticeChannel
    package let language: Language
    package let content: NoticeContent
    package let state: NoticeState
    /// Times it was taken up, the present one included.
    package let attempts: Int
    /// Attempts after which it waits for an administrator.
    package let attemptsMax: Int
    /// Attempts of which nobody knows whether the message went out.
    package let lapses: Int
    /// When it may be taken up (again).
    package let nextAt: Instant
    /// What the last failure was, without anybody's name or address.
    package let lastError: String?
    package let messageId: String
    package let createdAt: Instant
    package let sentAt: Instant?
}

/// Every statement on `notice`, and the one place that knows its columns.
extension Transaction {
    /// Written once for each key; false if it is there already.
    @discardableResult
    package borrowing func insert(_ notice: NewNotice, at now: Instant, attemptsMax: Int) throws -> Bool {
        let (complaint, officer) = notice.addressee.columns
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let facts = String(decoding: try encoder.encode(notice.content), as: UTF8.self)
        return try execute(
            """
            INSERT INTO notice (id, complaint, officer, channel, language, template, facts, subject_key, state,
                attempts, attempts_max, lapses, next_at, message_id, created_at)
            VALUES (\(notice.id), \(complaint), \(officer), \(notice.channel.rawValue), \(notice.language.rawValue),
                \(notice.content.template), \(facts), \(notice.key), 'waiting', 0, \(attemptsMax), 0, \(now),
                \(notice.messageId), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// Whether one may be sent by that channel; cheaper than finding out by claiming.
    package borrowing func hasDueNotice(by channel: NoticeChannel, at now: Instant) throws -> Bool {
        try !run(
            """
            SELECT number FROM notice
            WHERE channel = \(channel.rawValue) AND state IN ('waiting', 'sending', 'failed') AND next_at <= \(now)
            LIMIT 1
            """
        ).isEmpty
    }

    /// Takes the longest due one, so that nobody else does before `lease`; nil if none is due.
    ///
    /// One whose sender vanished comes back after its lease with one more lapse.
    package borrowing func claimNotice(
        by channel: NoticeChannel, at now: Instant, until lease: Instant
    ) throws -> NoticeRecord? {
        try run(
            """
            UPDATE notice SET state = 'sending', attempts = attempts + 1, next_at = \(lease),
                lapses = lapses + CASE WHEN state = 'sending' THEN 1 ELSE 0 END
            WHERE number = (
                SELECT number FROM notice
                WHERE channel = \(channel.rawValue) AND state IN ('waiting', 'sending', 'failed')
                    AND next_at <= \(now)
                ORDER BY next_at, number LIMIT 1 \(skippingLocked))
            RETURNING \(NoticeRecord.columns)
            """
        ).first.map(NoticeRecord.init(row:))
    }

    /// Writes down what became of the attempt; false if its lease ended and somebody else has it.
    @discardableResult
    package borrowing func settle(
        _ notice: NoticeRecord, as state: NoticeState, at now: Instant, nextAt: Instant? = nil, error: String? = nil,
        isLapse: Bool = false
    ) throws -> Bool {
        try execute(
            """
            UPDATE notice SET state = \(state.rawValue), next_at = \(nextAt ?? now), last_error = \(error),
                sent_at = \(state == .sent ? now : nil), lapses = lapses + \(isLapse ? 1 : 0)
            WHERE number = \(notice.number) AND attempts = \(notice.attempts) AND state = 'sending'
            """) == 1
    }

    /// Lets a dead or failed one start again at once; false if there is no such notice.
    package borrowing func retryNotice(_ number: Int64, at now: Instant, attempts: Int) throws -> Bool {
        try execute(
            """
            UPDATE notice SET state = 'waiting', next_at = \(now), attempts_max = attempts + \(attempts), lapses = 0
            WHERE number = \(number) AND state IN ('dead', 'failed')
            """) == 1
    }

    /// Lets the oldest dead ones of a channel start again; gives how many of at most `limit`.
    package borrowing func retryDeadNotices(
        by channel: NoticeChannel, at now: Instant, attempts: Int, limit: Int
    ) throws -> Int {
        try execute(
            """
            UPDATE notice SET state = 'waiting', next_at = \(now), attempts_max = attempts + \(attempts), lapses = 0
            WHERE number IN (
                SELECT number FROM notice WHERE state = 'dead' AND channel = \(channel.rawValue)
                ORDER BY number LIMIT \(limit))
            """)
    }

    /// Sends what waits for a complainant by another channel from now on; with nil it is not sent at all.
    package borrowing func reroute(noticesOf complaint: Complaint.ID, by channel: NoticeChannel?) throws {
        guard let channel else {
            try execute(
                """
                UPDATE notice SET state = 'suppressed' WHERE complaint = \(complaint)
                    AND state IN ('waiting', 'failed')
                """)
            return
        }
        try execute(
            """
            UPDATE notice SET channel = \(channel.rawValue) WHERE complaint = \(complaint)
                AND state IN ('waiting', 'failed')
            """)
    }

    package borrowing func notice(_ number: Int64) throws -> NoticeRecord? {
        try run("SELECT \(NoticeRecord.columns) FROM notice WHERE number = \(number)").first
            .map(NoticeRecord.init(row:))
    }

    /// Newest first, those before a number if given; of one state if given.
    package borrowing func notices(
        in state: NoticeState?, before number: Int64? = nil, limit: Int
    ) throws -> [NoticeRecord] {
        let only: SQL = state.map { "state = \($0.rawValue) AND" } ?? ""
        return try run(
            """
            SELECT \(NoticeRecord.columns) FROM notice WHERE \(only) number < \(number ?? Int64.max)
            ORDER BY number DESC LIMIT \(limit)
            """
        ).map(NoticeRecord.init(row:))
    }

    /// Those of a state, counted up to `max`.
    package borrowing func noticeCount(in state: NoticeState, max: Int) throws -> Int {
        let rows = try run(
            "SELECT count(*) FROM (SELECT number FROM notice WHERE state = \(state.rawValue) LIMIT \(max)) counted")
        return try rows.first?.int(0) ?? 0
    }

    /// Those that wait for a channel, counted up to `max`.
    package borrowing func openNoticeCount(by channel: NoticeChannel, max: Int) throws -> Int {
        let rows = try run(
            """
            SELECT count(*) FROM (SELECT number FROM notice WHERE channel = \(channel.rawValue)
                AND state IN ('waiting', 'sending', 'failed') LIMIT \(max)) counted
            """)
        return try rows.first?.int(0) ?? 0
    }

    /// Deletes what was made before that time, for demonstrations alone; gives how many of at most `limit`.
    package borrowing func deleteNotices(before: Instant, limit: Int) throws -> Int {
        try execute(
            """
            DELETE FROM notice WHERE number IN (
                SELECT number FROM notice WHERE created_at < \(before) ORDER BY number LIMIT \(limit))
            """)
    }

    /// Deletes those in a state that were written before `instant`, of the oldest `limit` of that state; gives how many.
    package borrowing func deleteNotices(_ state: NoticeState, before instant: Instant, limit: Int) throws -> Int {
        try execute(
            """
            DELETE FROM notice WHERE number IN (
                SELECT number FROM notice WHERE state = \(state.rawValue) ORDER BY number LIMIT \(limit))
                AND created_at < \(instant)
            """)
    }
}

extension NoticeAddressee {
    fileprivate var columns: (complaint: Complaint.ID?, officer: Officer.ID?) {
        switch self {
        case .complainant(let complaint): (complaint, nil)
        case .officer(let officer): (nil, officer)
        }
    }
}

extension NoticeRecord {
    fileprivate static let columns: SQL = """
        number, id, complaint, officer, channel, language, facts, state, attempts, attempts_max, lapses, next_at,
        last_error, message_id, created_at, sent_at
        """

    fileprivate init(row: Row) throws {
        let addressee: NoticeAddressee
        if let complaint = try row.idOrNil(2, of: Complaint.self) {
            addressee = .complainant(complaint)
        } else {
            addressee = .officer(try row.id(3))
        }
        self.init(
            number: try row.int64(0), id: try row.id(1), addressee: addressee, channel: try row.choice(4),
            language: try row.choice(5),
            content: try JSONDecoder().decode(NoticeContent.self, from: Data(try row.string(6).utf8)),
            state: try row.choice(7), attempts: try row.int(8), attemptsMax: try row.int(9), lapses: try row.int(10),
            nextAt: try row.instant(11), lastError: try row.stringOrNil(12), messageId: try row.string(13),
            createdAt: try row.instant(14), sentAt: try row.instantOrNil(15))
    }
}
