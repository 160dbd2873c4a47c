// SPDX-License-Identifier: Apache-2.0
import SQL

/// What is sent to people outside, how complainants are told, and officers' addresses of mail.
extension Schema {
    static func notices(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE notice (
                number \(identity(engine)), id text NOT NULL UNIQUE,
                complaint text REFERENCES complaint (id), officer text REFERENCES officer,
                channel text NOT NULL CHECK (channel IN ('email', 'sms', 'line')), language text NOT NULL,
                template text NOT NULL, facts text NOT NULL, subject_key text NOT NULL UNIQUE,
                state text NOT NULL
                    CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'dead', 'suppressed')),
                attempts bigint NOT NULL, attempts_max bigint NOT NULL, lapses bigint NOT NULL,
                next_at bigint NOT NULL, last_error text, message_id text NOT NULL, created_at bigint NOT NULL,
                sent_at bigint, CHECK ((complaint IS NULL) <> (officer IS NULL)))
            """,
            // What the sender takes next; what is done with leaves the index.
            """
            CREATE INDEX notice_due ON notice (channel, next_at, number)
                WHERE state IN ('waiting', 'sending', 'failed')
            """,
            "CREATE INDEX notice_by_state ON notice (state, number)",
            "CREATE INDEX notice_open_of ON notice (complaint) WHERE state IN ('waiting', 'failed')",
            // Without a channel the complainant wants to hear nothing; what could reach them stands beside it.
            """
            CREATE TABLE notice_choice (
                complaint text PRIMARY KEY REFERENCES complaint (id),
                channel text CHECK (channel IN ('email', 'sms', 'line')),
                has_email bigint NOT NULL CHECK (has_email IN (0, 1)),
                has_phone bigint NOT NULL CHECK (has_phone IN (0, 1)), changed_at bigint NOT NULL)
            """,
            """
            CREATE TABLE officer_mail (
                officer text PRIMARY KEY REFERENCES officer, email text,
                preference text NOT NULL CHECK (preference IN ('immediate', 'daily', 'none')),
                language text NOT NULL, digested_on bigint NOT NULL, digested_number bigint NOT NULL)
            """,
            """
            CREATE INDEX officer_mail_by_digest ON officer_mail (digested_on, officer)
                WHERE preference = 'daily' AND email IS NOT NULL
            """,
        ]
    }
}
