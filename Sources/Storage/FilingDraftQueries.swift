// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// A draft as it stands in its row; nothing of it can be read without the key.
package struct SealedDraft: Equatable, Sendable {
    package let id: FilingDraft.ID
    package let sealed: [UInt8]
    /// When it became a complaint; nil while it is open.
    package let filedAt: Instant?

    package init(id: FilingDraft.ID, sealed: [UInt8], filedAt: Instant? = nil) {
        self.id = id
        self.sealed = sealed
        self.filedAt = filedAt
    }
}

/// Every statement on `filing_draft`, and the one place that knows its columns.
extension Transaction {
    package borrowing func insert(_ draft: SealedDraft, tokenHash: String, until expiry: Instant) throws {
        try execute(
            """
            INSERT INTO filing_draft (id, token_hash, sealed, expires_at)
            VALUES (\(draft.id), \(tokenHash), \(draft.sealed), \(expiry))
            """)
    }

    /// Nil for a token of none, and once it expired.
    package borrowing func draft(tokenHash: String, at now: Instant) throws -> SealedDraft? {
        try run(
            """
            SELECT id, sealed, filed_at FROM filing_draft WHERE token_hash = \(tokenHash) AND expires_at > \(now)
            """
        ).first.map { row in
            SealedDraft(id: try row.id(0), sealed: try row.bytes(1), filedAt: try row.instantOrNil(2))
        }
    }

    /// As ``draft(tokenHash:at:)``, and others that would change it wait for the end of this transaction.
    package borrowing func draftToChange(tokenHash: String, at now: Instant) throws -> SealedDraft? {
        switch engine {
        // Its writers exclude each other anyway.
        case .sqlite: break
        case .postgres: _ = try run("SELECT id FROM filing_draft WHERE token_hash = \(tokenHash) FOR UPDATE")
        }
        return try draft(tokenHash: tokenHash, at: now)
    }

    /// - Throws: ``DatabaseError/stale`` if it was filed or is gone.
    package borrowing func update(_ draft: SealedDraft) throws {
        let changed = try execute(
            """
            UPDATE filing_draft SET sealed = \(draft.sealed), filed_at = \(draft.filedAt)
            WHERE id = \(draft.id) AND filed_at IS NULL
            """)
        guard changed == 1 else { throw DatabaseError.stale }
    }

    package borrowing func deleteDraft(_ id: FilingDraft.ID) throws {
        try execute("DELETE FROM filing_draft WHERE id = \(id)")
    }

    /// At most `limit` drafts that expired, the oldest first.
    package borrowing func drafts(expiredAt now: Instant, limit: Int) throws -> [FilingDraft.ID] {
        try run("SELECT id FROM filing_draft WHERE expires_at <= \(now) ORDER BY expires_at LIMIT \(limit)")
            .map { try $0.id(0) }
    }
}
