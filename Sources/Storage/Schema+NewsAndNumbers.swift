// SPDX-License-Identifier: Apache-2.0
import SQL

/// News, the sums that public figures are made of, and what officers have read of their notifications.
extension Schema {
    static func newsAndNumbers(_ engine: Engine) -> [SQL] {
        numbers(engine) + news(engine) + [
            """
            CREATE TABLE notification_seen (
                officer text PRIMARY KEY REFERENCES officer, number bigint NOT NULL)
            """
        ]
    }

    /// One row of `event_feed` for each event that is not counted yet; counting it deletes it.
    private static func numbers(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE event_feed (
                number \(identity(engine)), complaint text NOT NULL, revision bigint NOT NULL)
            """,
            "INSERT INTO event_feed (complaint, revision) SELECT complaint, revision FROM event ORDER BY complaint, revision",
            """
            CREATE TABLE daily_sum (
                dimension text NOT NULL, value text NOT NULL, measure text NOT NULL, day bigint NOT NULL,
                count bigint NOT NULL, PRIMARY KEY (dimension, value, measure, day))
            """,
            "CREATE INDEX daily_sum_by_day ON daily_sum (dimension, day)",
            """
            CREATE TABLE duration_sum (
                milestone text NOT NULL, received_on bigint NOT NULL, state text NOT NULL, days bigint NOT NULL,
                count bigint NOT NULL, PRIMARY KEY (milestone, received_on, state, days))
            """,
            "CREATE TABLE figures (period text PRIMARY KEY, as_of bigint NOT NULL, body text NOT NULL)",
        ]
    }

    private static func news(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE news (
                number \(identity(engine)), id text NOT NULL UNIQUE,
                status text NOT NULL CHECK (status IN ('draft', 'published', 'withdrawn')),
                title_thai text NOT NULL, title_english text NOT NULL, text_thai text NOT NULL,
                text_english text NOT NULL, author text NOT NULL REFERENCES officer, changed_at bigint NOT NULL,
                published_at bigint)
            """,
            "CREATE INDEX news_by_time ON news (status, published_at, number)",
            """
            CREATE TABLE news_view (
                news text NOT NULL REFERENCES news (id), day bigint NOT NULL, count bigint NOT NULL,
                PRIMARY KEY (news, day))
            """,
            """
            CREATE TABLE news_feedback (
                news text NOT NULL REFERENCES news (id), visitor_hash text NOT NULL, useful bigint NOT NULL,
                understood bigint NOT NULL, presented bigint NOT NULL, words text, at bigint NOT NULL,
                PRIMARY KEY (news, visitor_hash))
            """,
            "CREATE INDEX news_feedback_by_time ON news_feedback (news, at)",
        ]
    }
}
