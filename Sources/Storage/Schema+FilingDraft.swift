// SPDX-License-Identifier: Apache-2.0
import SQL

extension Schema {
    /// Filings under way; `sealed` holds all that a person typed, and `filed_at` says that it became a complaint.
    static func filingDraft(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE filing_draft (
                id text PRIMARY KEY, token_hash text NOT NULL UNIQUE, sealed \(blob(engine)) NOT NULL,
                filed_at bigint, expires_at bigint NOT NULL)
            """,
            "CREATE INDEX filing_draft_by_expiry ON filing_draft (expires_at)",
        ]
    }
}
