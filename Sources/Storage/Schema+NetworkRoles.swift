// SPDX-License-Identifier: Apache-2.0
import SQL

/// Roles that see the whole network are taken back from officers outside of the hub, who could be given them before.
extension Schema {
    static func networkRoles(_ engine: Engine) -> [SQL] {
        [
            """
            DELETE FROM officer_role WHERE role IN ('auditor', 'researcher') AND officer IN (
                SELECT o.id FROM officer o JOIN agency a ON a.id = o.agency WHERE a.is_hub = 0)
            """
        ]
    }
}
