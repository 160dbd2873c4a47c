// SPDX-License-Identifier: Apache-2.0
import SQL

extension Schema {
    /// On what a session was begun; null for a complainant's, and where nothing is known.
    static func sessionDevice(_ engine: Engine) -> [SQL] {
        ["ALTER TABLE session ADD COLUMN device text"]
    }
}
