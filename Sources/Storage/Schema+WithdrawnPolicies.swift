// SPDX-License-Identifier: Apache-2.0
import SQL

extension Schema {
    /// A policy that has not begun can be taken back; its row stays, so that one can read who did.
    static func withdrawnPolicies(_ engine: Engine) -> [SQL] {
        [
            "ALTER TABLE policy ADD COLUMN withdrawn_at bigint",
            "ALTER TABLE policy ADD COLUMN withdrawn_by text",
        ]
    }
}
