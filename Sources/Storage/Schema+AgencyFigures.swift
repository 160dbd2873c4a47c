// SPDX-License-Identifier: Apache-2.0
import SQL

/// The sums that executives' figures are made of, side by side with the marks they count.
extension Schema {
    /// Everything is counted anew from all events, since the feed is what fills these tables as well.
    static func agencyFigures(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE agency_sum (
                side text NOT NULL, split text NOT NULL, value text NOT NULL, measure text NOT NULL,
                month bigint NOT NULL, count bigint NOT NULL,
                PRIMARY KEY (side, split, value, measure, month))\(withoutRowid(engine))
            """,
            """
            CREATE TABLE agency_stay (
                side text NOT NULL, milestone text NOT NULL, started_on bigint NOT NULL, state text NOT NULL,
                days bigint NOT NULL, count bigint NOT NULL,
                PRIMARY KEY (side, milestone, started_on, state, days))\(withoutRowid(engine))
            """,
            """
            CREATE TABLE agency_mark (
                side text NOT NULL, measure text NOT NULL, month bigint NOT NULL, number bigint NOT NULL,
                count bigint NOT NULL, PRIMARY KEY (side, measure, month, number))\(withoutRowid(engine))
            """,
            """
            CREATE TABLE agency_figures (
                side text PRIMARY KEY, is_stale bigint NOT NULL CHECK (is_stale IN (0, 1)), as_of bigint NOT NULL,
                summary text, body text)
            """,
            "CREATE INDEX agency_figures_by_age ON agency_figures (is_stale, as_of)",
            "CREATE INDEX agency_by_thai_name ON agency (name_thai, id)",
            "CREATE INDEX agency_by_english_name ON agency (name_english, id)",
            "DELETE FROM daily_sum",
            "DELETE FROM duration_sum",
            "DELETE FROM event_feed",
            "INSERT INTO event_feed (complaint, revision) SELECT complaint, revision FROM event ORDER BY complaint, revision",
        ]
    }
}
