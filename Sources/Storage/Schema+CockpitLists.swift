// SPDX-License-Identifier: Apache-2.0
import SQL

extension Schema {
    /// A list behind every number of an executive's page, and agencies in the order of dictionaries.
    static func cockpitLists(_ engine: Engine) -> [SQL] {
        let collation: SQL =
            switch engine {
            case .sqlite: ""
            // Code points, as the key is made to be compared.
            case .postgres: " COLLATE \"C\""
            }
        return [
            // Executives whose answer did not end the delay.
            """
            CREATE INDEX clock_escalated_by_agency ON clock (agency, due_at, complaint, clock)
            WHERE ending IS NULL AND level >= 3
            """,
            "CREATE INDEX clock_escalated ON clock (due_at, complaint, clock) WHERE ending IS NULL AND level >= 4",
            "ALTER TABLE agency ADD COLUMN thai_order text\(collation) NOT NULL DEFAULT ''",
            "UPDATE agency SET thai_order = name_thai",
            "DROP INDEX agency_by_thai_name",
            "DROP INDEX agency_by_english_name",
            """
            CREATE INDEX agency_by_thai_order ON agency (thai_order, id)
            WHERE is_active = 1 AND family <> 'referralOnly' AND is_hub = 0
            """,
            """
            CREATE INDEX agency_by_english_name ON agency (name_english, id)
            WHERE is_active = 1 AND family <> 'referralOnly' AND is_hub = 0
            """,
            // What the order of a Thai name is, no database can tell.
            """
            INSERT INTO job (name, body, run_at, attempts, state, created_at)
            SELECT 'order_agencies', '{}', 0, 0, 'waiting', 0 WHERE EXISTS (SELECT 1 FROM agency)
            """,
            "CREATE INDEX agency_mark_left ON agency_mark (count) WHERE count = 0",
            // Marks of more lists come from all events, and their sums with them.
            "DELETE FROM agency_mark",
            "DELETE FROM agency_sum",
            "DELETE FROM agency_stay",
            "DELETE FROM daily_sum",
            "DELETE FROM duration_sum",
            "DELETE FROM event_feed",
            "INSERT INTO event_feed (complaint, revision) SELECT complaint, revision FROM event ORDER BY complaint, revision",
        ]
    }
}
