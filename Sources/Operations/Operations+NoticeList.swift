// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import FoundationEssentials
import SQL
package import Storage

/// How many notices stand where, each counted up to `Limits.noticesCountedMax`.
package struct NoticeCounts: Equatable, Sendable {
    package let byState: [NoticeState: Int]
    /// Of the channels for which there is no way here.
    package let withoutWay: [NoticeChannel: Int]
}

/// A notice as administrators see it, in the words that are or were sent.
package struct NoticeView: Equatable, Sendable {
    package let notice: NoticeRecord
    /// The officer it is for; nil for a complainant, whose name nobody sees here.
    package let officer: Officer?
    package let letter: NoticeLetter
    /// Whether the message lies in the folder that stands in for a mail server.
    package let isKept: Bool
}

extension Operations {
    /// What counts of notices go up to.
    package static let noticesCountedMax = Limits.noticesCountedMax
    /// Seconds that a sender has for one notice before another may take it up.
    package static let noticeLeaseSeconds = Limits.noticeLeaseSeconds

    /// One page of notices, newest first, those before a number if given; for administrators.
    package func notices(
        in state: NoticeState?, before number: Int64?, by principal: Principal
    ) throws(OperationError) -> Page<NoticeRecord> {
        try requireNation(principal)
        return try reading { transaction in
            let rows = try transaction.notices(in: state, before: number, limit: Limits.pageRows + 1)
            return Page(rows, limit: Limits.pageRows, by: \.number)
        }
    }

    /// The officers that notices are for, by their ids.
    package func officers(in notices: [NoticeRecord], by principal: Principal) throws(OperationError)
        -> [Officer.ID: Officer]
    {
        try requireNation(principal)
        let ids = notices.compactMap { notice -> Officer.ID? in
            if case .officer(let id) = notice.addressee { id } else { nil }
        }
        return try reading { try $0.officers(Set(ids)) }
    }

    /// For administrators, and with `.system` for the metrics.
    package func noticeCounts(by principal: Principal) throws(OperationError) -> NoticeCounts {
        if principal != .system { try requireNation(principal) }
        let without = NoticeChannel.allCases.filter { !post.channels.contains($0) }
        return try reading { transaction in
            var byState: [NoticeState: Int] = [:]
            for state in NoticeState.allCases where state != .sent {
                byState[state] = try transaction.noticeCount(in: state, max: Limits.noticesCountedMax)
            }
            var withoutWay: [NoticeChannel: Int] = [:]
            for channel in without {
                let count = try transaction.openNoticeCount(by: channel, max: Limits.noticesCountedMax)
                if count > 0 { withoutWay[channel] = count }
            }
            return NoticeCounts(byState: byState, withoutWay: withoutWay)
        }
    }

    /// - Throws: ``OperationError/notFound`` if there is no notice of that number.
    package func notice(_ number: Int64, by principal: Principal) throws(OperationError) -> NoticeView {
        try requireNation(principal)
        guard let notice = try reading({ try $0.notice(number) }) else { throw .notFound }
        // Without the token: it would let the reader end somebody else's notices.
        return NoticeView(
            notice: notice, officer: try officers(in: [notice], by: principal).values.first,
            letter: post.write(notice.content, notice.language, nil), isKept: keptMessage(of: notice) != nil)
    }

    /// The message as it would have been sent, where a folder stands in for the mail server.
    ///
    /// - Throws: ``OperationError/notFound`` where messages are sent, and for one that did not leave yet.
    package func keptMessage(_ number: Int64, by principal: Principal) throws(OperationError) -> (
        bytes: [UInt8], name: String
    ) {
        try requireNation(principal)
        guard let notice = try reading({ try $0.notice(number) }), let path = keptMessage(of: notice),
            let data = try? Data(contentsOf: URL(filePath: path))
        else { throw .notFound }
        return (Array(data), String(path[path.index(after: path.lastIndex(of: "/") ?? path.startIndex)...]))
    }

    private func keptMessage(of notice: NoticeRecord) -> String? {
        guard let folder = post.folder else { return nil }
        let path = MessageFolder(path: folder).path(of: notice.id.text, by: notice.channel)
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// Lets a dead or failed notice start again with all its attempts.
    ///
    /// - Throws: ``OperationError/notFound`` if there is no such notice.
    package func retryNotice(_ number: Int64, by principal: Principal) async throws(OperationError) {
        try requireNation(principal)
        let now = now()
        guard
            try await transaction({ transaction in
                try transaction.retryNotice(number, at: now, attempts: Limits.noticeAttemptsMax)
            })
        else { throw .notFound }
    }

    /// Lets all dead notices start again, the oldest first; for when a server was mended.
    package func retryDeadNotices(by principal: Principal) async throws(OperationError) {
        try requireNation(principal)
        let now = now()
        try await transaction { transaction in
            for channel in NoticeChannel.allCases {
                _ = try transaction.retryDeadNotices(
                    by: channel, at: now, attempts: Limits.noticeAttemptsMax, limit: Limits.noticesRevivedMax)
            }
        }
    }
}
