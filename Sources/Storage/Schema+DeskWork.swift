// SPDX-License-Identifier: Apache-2.0
import SQL

extension Schema {
    /// What officers work with beside the complaints: who has one open, unsent texts, and what is written often.
    static func deskWork(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE presence (
                complaint text NOT NULL REFERENCES complaint (id), officer text NOT NULL REFERENCES officer,
                operation text, seen_at bigint NOT NULL,
                PRIMARY KEY (complaint, officer))\(withoutRowid(engine))
            """,
            "CREATE INDEX presence_by_time ON presence (seen_at)",
            """
            CREATE TABLE draft (
                officer text NOT NULL REFERENCES officer, complaint text NOT NULL REFERENCES complaint (id),
                operation text NOT NULL, sealed \(blob(engine)) NOT NULL, at bigint NOT NULL,
                PRIMARY KEY (officer, complaint, operation))
            """,
            "CREATE INDEX draft_by_time ON draft (at)",
            """
            CREATE TABLE reply (
                id text PRIMARY KEY, agency text NOT NULL REFERENCES agency, name text NOT NULL,
                text_thai text NOT NULL, text_english text NOT NULL,
                is_active bigint NOT NULL CHECK (is_active IN (0, 1)), UNIQUE (agency, name))
            """,
            """
            CREATE TABLE macro (
                id text PRIMARY KEY, agency text NOT NULL REFERENCES agency, name text NOT NULL,
                operation text NOT NULL, fields text NOT NULL,
                is_active bigint NOT NULL CHECK (is_active IN (0, 1)), UNIQUE (agency, name))
            """,
            """
            CREATE TABLE category_past (
                category text NOT NULL REFERENCES category, until bigint NOT NULL, code text NOT NULL,
                name_thai text NOT NULL, name_english text NOT NULL,
                is_active bigint NOT NULL CHECK (is_active IN (0, 1)), PRIMARY KEY (category, until))
            """,
        ]
    }
}
