// SPDX-License-Identifier: Apache-2.0
import SQL

extension Schema {
    /// Lists that officers keep, actions on many complaints, the centre's published answers, and the way into lists by
    /// the time of receipt.
    static func deskLists(_ engine: Engine) -> [SQL] {
        [
            "CREATE INDEX complaint_by_time ON complaint (received_at, number)",
            """
            CREATE TABLE saved_view (
                id text PRIMARY KEY, officer text NOT NULL REFERENCES officer,
                agency text NOT NULL REFERENCES agency, name text NOT NULL, request text NOT NULL,
                is_shared bigint NOT NULL CHECK (is_shared IN (0, 1)), position bigint NOT NULL)
            """,
            "CREATE INDEX saved_view_by_officer ON saved_view (officer, position)",
            "CREATE INDEX saved_view_by_agency ON saved_view (agency, position) WHERE is_shared = 1",
            """
            CREATE TABLE bulk (
                id text PRIMARY KEY, officer text NOT NULL REFERENCES officer, action text NOT NULL,
                state text NOT NULL CHECK (state IN ('running', 'done', 'cancelled')), created_at bigint NOT NULL,
                ended_at bigint, CHECK ((ended_at IS NULL) = (state = 'running')))
            """,
            "CREATE INDEX bulk_by_officer ON bulk (officer, created_at)",
            """
            CREATE TABLE bulk_row (
                bulk text NOT NULL REFERENCES bulk, position bigint NOT NULL,
                complaint text NOT NULL REFERENCES complaint (id), revision bigint NOT NULL,
                state text NOT NULL CHECK (state IN ('waiting', 'done', 'failed', 'skipped')), failure text,
                unit_before text, officer_before text, PRIMARY KEY (bulk, position),
                CHECK ((failure IS NULL) = (state IN ('waiting', 'done'))))
            """,
            "CREATE INDEX bulk_row_by_state ON bulk_row (bulk, state, position)",
            """
            CREATE TABLE article (
                id text PRIMARY KEY, title_thai text NOT NULL, title_english text NOT NULL, text_thai text NOT NULL,
                text_english text NOT NULL, words text NOT NULL, is_active bigint NOT NULL CHECK (is_active IN (0, 1)),
                changed_at bigint NOT NULL)
            """,
        ]
    }
}
