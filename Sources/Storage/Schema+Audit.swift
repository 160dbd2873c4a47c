// SPDX-License-Identifier: Apache-2.0
import SQL

extension Schema {
    /// What one officer asked for, as auditors read it.
    static func audit(_ engine: Engine) -> [SQL] {
        ["CREATE INDEX identity_access_by_officer ON identity_access (officer, requested_at, id)"]
    }
}
