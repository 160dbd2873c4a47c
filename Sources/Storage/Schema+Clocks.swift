// SPDX-License-Identifier: Apache-2.0
import SQL

/// Clocks with what they are derived from, the calendars and policies they run by, and what heads must decide.
extension Schema {
    static func clocks(_ engine: Engine) -> [SQL] {
        calendars(engine) + policies + [
            """
            CREATE TABLE clock (
                complaint text NOT NULL REFERENCES complaint (id), clock text NOT NULL, agency text NOT NULL,
                number bigint NOT NULL, position bigint NOT NULL, started_at bigint NOT NULL, amount bigint NOT NULL,
                unit text NOT NULL CHECK (unit IN ('hours', 'workingHours', 'calendarDays', 'workingDays')),
                policy text, history text, level bigint NOT NULL, breached_at bigint, ended_at bigint,
                ending text CHECK (ending IN ('met', 'missed', 'lapsed')), due_at bigint, alarm_at bigint,
                PRIMARY KEY (complaint, clock, agency, number),
                CHECK ((ended_at IS NULL) = (ending IS NULL)),
                CHECK (alarm_at IS NULL OR ending IS NULL))\(withoutRowid(engine))
            """,
            "CREATE INDEX clock_by_alarm ON clock (alarm_at, complaint) WHERE alarm_at IS NOT NULL",
            "CREATE INDEX clock_live ON clock (clock, agency, due_at, complaint) WHERE ending IS NULL",
            """
            CREATE TABLE pending_decision (
                complaint text NOT NULL REFERENCES complaint (id),
                kind text NOT NULL CHECK (kind IN ('escalation', 'dispute', 'extension', 'proposal')),
                side text NOT NULL, clock text NOT NULL, level bigint NOT NULL, since bigint NOT NULL,
                PRIMARY KEY (complaint, kind, side, clock, level))\(withoutRowid(engine))
            """,
            "CREATE INDEX pending_decision_by_side ON pending_decision (side, kind, since, complaint)",
            // Complaints from before there were clocks get theirs from their events.
            """
            INSERT INTO job (name, body, run_at, attempts, state, created_at)
            SELECT 'derive_clocks', '{}', 0, 0, 'waiting', 0 WHERE EXISTS (SELECT 1 FROM complaint)
            """,
        ]
    }

    /// Dates are never deleted but withdrawn, so that one can ask what was known at an instant.
    private static func calendars(_ engine: Engine) -> [SQL] {
        [
            "ALTER TABLE agency ADD COLUMN province text",
            """
            CREATE TABLE calendar_entry (
                number \(identity(engine)), scope text NOT NULL, day bigint NOT NULL,
                is_holiday bigint NOT NULL CHECK (is_holiday IN (0, 1)), name_thai text NOT NULL,
                name_english text NOT NULL, declared_at bigint NOT NULL, withdrawn_at bigint)
            """,
            """
            CREATE UNIQUE INDEX calendar_entry_standing ON calendar_entry (scope, is_holiday, day)
            WHERE withdrawn_at IS NULL
            """,
            """
            INSERT INTO calendar_entry (scope, day, is_holiday, name_thai, name_english, declared_at)
            SELECT 'nation', day, 1, name_thai, name_english, 0 FROM holiday
            """,
            """
            INSERT INTO calendar_entry (scope, day, is_holiday, name_thai, name_english, declared_at)
            SELECT 'nation', day, 0, '', '', 0 FROM working_day
            """,
            "DROP TABLE holiday",
            "DROP TABLE working_day",
        ]
    }

    private static var policies: [SQL] {
        [
            """
            CREATE TABLE policy (
                id text PRIMARY KEY, clock text NOT NULL, agency text REFERENCES agency,
                category text REFERENCES category, kind text, urgency text, amount bigint, unit text,
                effective_from bigint NOT NULL, source text NOT NULL, created_at bigint NOT NULL, created_by text,
                CHECK ((amount IS NULL) = (unit IS NULL)))
            """,
            "CREATE INDEX policy_by_clock ON policy (clock, effective_from)",
        ]
    }
}
