// SPDX-License-Identifier: Apache-2.0
import SQL

extension Schema {
    /// Rules that were taken back before they began are read page by page, the last taken back first.
    static func withdrawnRules(_ engine: Engine) -> [SQL] {
        ["CREATE INDEX policy_withdrawn ON policy (withdrawn_at, id) WHERE withdrawn_at IS NOT NULL"]
    }
}
