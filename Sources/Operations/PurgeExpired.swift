// SPDX-License-Identifier: Apache-2.0
import Deadlines
import SQL
import Storage

/// Deletes what has served its time: sessions, counts of attempts, answers kept for repeated requests, drafts.
struct PurgeExpired: Job {
    static let name = "purge_expired"
    static let attemptsMax = 5

    func run(in operations: Operations) async throws(OperationError) {
        let now = operations.now()
        try await operations.deleteInTurns { transaction, limit in
            try transaction.deleteSessions(expiredAt: now, limit: limit)
        }
        let windowStart = now.adding(seconds: -AttemptKind.windowSecondsMax)
        try await operations.deleteInTurns { transaction, limit in
            try transaction.deleteAttempts(before: windowStart, limit: limit)
        }
        let lastSeen = now.adding(seconds: -Limits.presenceSeconds)
        try await operations.deleteInTurns { transaction, limit in
            try transaction.deletePresences(before: lastSeen, limit: limit)
        }
        let lastWritten = now.adding(seconds: -Limits.formDraftSeconds)
        try await operations.deleteInTurns { transaction, limit in
            try transaction.deleteDrafts(before: lastWritten, limit: limit)
        }
        let oldest = now.adding(seconds: -Limits.idempotencySeconds)
        try await operations.deleteInTurns { transaction, limit in
            try transaction.deleteIdempotency(before: oldest, limit: limit)
        }
        let noticesFrom = now.adding(seconds: -Limits.noticeSeconds)
        for state in [NoticeState.sent, .suppressed, .dead] {
            try await operations.deleteInTurns { transaction, limit in
                try transaction.deleteNotices(state, before: noticesFrom, limit: limit)
            }
        }
        while try await operations.purgeDrafts(expiredAt: now) == Limits.purgeDraftsMax {}
    }
}

extension Operations {
    /// Repeats a bounded deletion, each in a transaction of its own, until it finds less than its bound.
    fileprivate func deleteInTurns(
        _ delete: @escaping @Sendable (borrowing Transaction, _ limit: Int) throws -> Int
    ) async throws(OperationError) {
        while try await transaction({ try delete($0, Limits.purgeRowsMax) }) == Limits.purgeRowsMax {}
    }
}

extension AttemptKind {
    fileprivate static let windowSecondsMax = allCases.map(\.windowSeconds).max() ?? 0
}
