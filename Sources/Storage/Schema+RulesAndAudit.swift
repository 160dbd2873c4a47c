// SPDX-License-Identifier: Apache-2.0
import SQL

/// Rules that are taken back before they begin, and what auditors narrow the list of opened identities by.
extension Schema {
    static func rulesAndAudit(_ engine: Engine) -> [SQL] {
        [
            // The row of a rule stays, so that one can read who took it back.
            "ALTER TABLE policy ADD COLUMN withdrawn_at bigint",
            "ALTER TABLE policy ADD COLUMN withdrawn_by text",
            // However few of one state there are among many requests, a page of them is as long as it is.
            "CREATE INDEX identity_access_opened ON identity_access (requested_at, id) WHERE opened_at IS NOT NULL",
            "CREATE INDEX identity_access_unopened ON identity_access (requested_at, id) WHERE opened_at IS NULL",
            """
            CREATE INDEX identity_access_waiting ON identity_access (requested_at, id)
            WHERE needs_approval = 1 AND approved_at IS NULL
            """,
        ]
    }
}
