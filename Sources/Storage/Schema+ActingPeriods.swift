// SPDX-License-Identifier: Apache-2.0
import SQL

/// Who is away, who acts for them, and in whose place an event was made.
extension Schema {
    static func actingPeriods(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE acting_period (
                id text PRIMARY KEY, agency text NOT NULL REFERENCES agency, officer text NOT NULL REFERENCES officer,
                deputy text REFERENCES officer, from_at bigint NOT NULL, until_at bigint NOT NULL,
                reason text NOT NULL CHECK (reason IN ('absence', 'vacancy')), written_order text,
                ordered_by text REFERENCES officer, ordered_at bigint NOT NULL, ended_by text REFERENCES officer,
                ended_at bigint, end_at bigint NOT NULL, CHECK (until_at > from_at),
                CHECK (end_at <= until_at), CHECK (deputy IS NULL OR deputy <> officer),
                CHECK (ended_by IS NULL OR ended_at IS NOT NULL))
            """,
            "CREATE INDEX acting_period_by_agency ON acting_period (agency, end_at, id)",
            "CREATE INDEX acting_period_by_officer ON acting_period (officer, end_at, id)",
            "CREATE INDEX acting_period_by_deputy ON acting_period (deputy, end_at, id)",
            "ALTER TABLE event ADD COLUMN acting_for text",
        ]
    }
}
