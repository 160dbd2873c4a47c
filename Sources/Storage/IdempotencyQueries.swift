// SPDX-License-Identifier: Apache-2.0
package import Deadlines
package import SQL

/// What was answered to a request that named an idempotency key.
package struct IdempotencyRecord: Equatable, Sendable {
    /// Of the request, so that another one with the same key is noticed.
    package let fingerprint: String
    package let status: Int
    /// As the operations sealed it: a receipt's answer holds a PIN.
    package let answer: String

    package init(fingerprint: String, status: Int, answer: String) {
        self.fingerprint = fingerprint
        self.status = status
        self.answer = answer
    }
}

/// Every statement on `idempotency`, and the one place that knows its columns.
extension Transaction {
    /// Makes another transaction with the same key wait until this one ends, so that it finds this one's answer.
    package borrowing func lockIdempotency(scope: String, key: String) throws {
        switch engine {
        // Its writers exclude each other anyway.
        case .sqlite: break
        case .postgres: _ = try run("SELECT pg_advisory_xact_lock(hashtextextended(\(scope + " " + key), 0))")
        }
    }

    /// Nil if the key is new, or was used before `oldest`.
    package borrowing func idempotency(
        scope: String, key: String, since oldest: Instant
    ) throws -> IdempotencyRecord? {
        try run(
            """
            SELECT fingerprint, status, answer FROM idempotency
            WHERE scope = \(scope) AND key = \(key) AND at >= \(oldest)
            """
        ).first.map { row in
            IdempotencyRecord(
                fingerprint: try row.string(0), status: try row.int(1), answer: try row.string(2))
        }
    }

    /// - Throws: ``DatabaseError/stale`` if the key was used since `oldest`.
    package borrowing func insert(
        _ record: IdempotencyRecord, scope: String, key: String, at now: Instant, replacingBefore oldest: Instant
    ) throws {
        let changed = try execute(
            """
            INSERT INTO idempotency (scope, key, fingerprint, status, answer, at)
            VALUES (\(scope), \(key), \(record.fingerprint), \(record.status), \(record.answer), \(now))
            ON CONFLICT (scope, key) DO UPDATE SET fingerprint = excluded.fingerprint, status = excluded.status,
                answer = excluded.answer, at = excluded.at
            WHERE idempotency.at < \(oldest)
            """)
        guard changed == 1 else { throw DatabaseError.stale }
    }

    /// Deletes at most `limit` answers given before `instant`; gives how many.
    package borrowing func deleteIdempotency(before instant: Instant, limit: Int) throws -> Int {
        try execute(
            """
            DELETE FROM idempotency WHERE (scope, key) IN (
                SELECT scope, key FROM idempotency WHERE at < \(instant) ORDER BY at LIMIT \(limit))
            """)
    }
}
