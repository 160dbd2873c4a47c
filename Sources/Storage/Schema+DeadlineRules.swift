// SPDX-License-Identifier: Apache-2.0
import SQL

/// Who declared what in the calendars, where agencies had their offices, and how far a change has been worked in.
extension Schema {
    static func deadlineRules(_ engine: Engine) -> [SQL] {
        [
            "ALTER TABLE calendar_entry ADD COLUMN declared_by text",
            "ALTER TABLE calendar_entry ADD COLUMN withdrawn_by text",
            "CREATE INDEX calendar_entry_by_day ON calendar_entry (scope, day, number)",
            """
            CREATE TABLE agency_seat (
                number \(identity(engine)), agency text NOT NULL REFERENCES agency, province text NOT NULL,
                since bigint NOT NULL, until bigint)
            """,
            "CREATE UNIQUE INDEX agency_seat_standing ON agency_seat (agency) WHERE until IS NULL",
            """
            INSERT INTO agency_seat (agency, province, since)
            SELECT id, province, 0 FROM agency WHERE province IS NOT NULL
            """,
            """
            CREATE TABLE rederivation (
                number \(identity(engine)), scope text NOT NULL, day bigint, at bigint NOT NULL, officer text,
                total bigint, done bigint NOT NULL, moved bigint NOT NULL, ended_at bigint)
            """,
            "CREATE INDEX rederivation_by_scope ON rederivation (scope, number)",
        ]
    }
}
