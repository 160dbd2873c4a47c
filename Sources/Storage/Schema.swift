// SPDX-License-Identifier: Apache-2.0
package import SQL

/// The tables, as an append-only list of migrations; a released one is never edited.
package enum Schema {
    package static let migrations: [Migration] = [
        Migration(name: "0001-registry", statements: registry),
        Migration(name: "0002-complaints", statements: complaints),
        Migration(name: "0003-vault", statements: vault),
        Migration(name: "0004-running", statements: running),
        Migration(name: "0005-search-words", statements: searchWords),
        Migration(name: "0006-filing-draft", statements: filingDraft),
        Migration(name: "0007-desk-work", statements: deskWork),
        Migration(name: "0008-desk-lists", statements: deskLists),
        Migration(name: "0009-news-and-numbers", statements: newsAndNumbers),
        Migration(name: "0010-refusal-reasons", statements: refusalReasons),
        Migration(name: "0011-clocks", statements: clocks),
        Migration(name: "0012-notices", statements: notices),
        Migration(name: "0013-deadline-rules", statements: deadlineRules),
        Migration(name: "0014-acting-periods", statements: actingPeriods),
        Migration(name: "0015-agency-figures", statements: agencyFigures),
        Migration(name: "0016-audit", statements: audit),
        Migration(name: "0017-cockpit-lists", statements: cockpitLists),
        Migration(name: "0018-rules-and-audit", statements: rulesAndAudit),
        Migration(name: "0019-network-roles", statements: networkRoles),
        Migration(name: "0020-registry-changes", statements: registryChanges),
        Migration(name: "0021-withdrawn-rules", statements: withdrawnRules),
        Migration(name: "0022-session-device", statements: sessionDevice),
    ]

    /// Times are whole microseconds since 1970 UTC, days are days since 1970, ids lowercase UUID text.
    private static func registry(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE agency (
                id text PRIMARY KEY, code text NOT NULL UNIQUE, name_thai text NOT NULL, name_english text NOT NULL,
                family text NOT NULL CHECK (family IN ('government', 'enterprise', 'province', 'local', 'referralOnly')),
                is_hub bigint NOT NULL CHECK (is_hub IN (0, 1)), is_active bigint NOT NULL CHECK (is_active IN (0, 1)))
            """,
            "CREATE UNIQUE INDEX agency_one_hub ON agency (is_hub) WHERE is_hub = 1",
            """
            CREATE TABLE unit (
                id text PRIMARY KEY, agency text NOT NULL REFERENCES agency, name_thai text NOT NULL,
                name_english text NOT NULL, is_active bigint NOT NULL CHECK (is_active IN (0, 1)))
            """,
            "CREATE INDEX unit_by_agency ON unit (agency)",
            """
            CREATE TABLE officer (
                id text PRIMARY KEY, agency text NOT NULL REFERENCES agency, unit text REFERENCES unit,
                login text NOT NULL UNIQUE, name text NOT NULL, password text,
                must_change_password bigint NOT NULL CHECK (must_change_password IN (0, 1)),
                is_active bigint NOT NULL CHECK (is_active IN (0, 1)))
            """,
            "CREATE INDEX officer_by_agency ON officer (agency, login)",
            """
            CREATE TABLE officer_role (
                officer text NOT NULL REFERENCES officer, role text NOT NULL, PRIMARY KEY (officer, role))
            """,
            """
            CREATE TABLE agreement (
                id text PRIMARY KEY, title_thai text NOT NULL, title_english text NOT NULL, signed_on bigint NOT NULL,
                valid_from bigint NOT NULL, valid_until bigint, CHECK (valid_until IS NULL OR valid_until >= valid_from))
            """,
            """
            CREATE TABLE agreement_area (
                agreement text NOT NULL REFERENCES agreement,
                area text NOT NULL CHECK (area IN ('linking', 'handling', 'innovation')), PRIMARY KEY (agreement, area))
            """,
            """
            CREATE TABLE agreement_agency (
                agreement text NOT NULL REFERENCES agreement, agency text NOT NULL REFERENCES agency,
                PRIMARY KEY (agency, agreement))
            """,
            """
            CREATE TABLE category (
                id text PRIMARY KEY, parent text REFERENCES category, code text NOT NULL UNIQUE,
                name_thai text NOT NULL, name_english text NOT NULL,
                is_active bigint NOT NULL CHECK (is_active IN (0, 1)))
            """,
            """
            CREATE TABLE holiday (
                day bigint PRIMARY KEY, name_thai text NOT NULL, name_english text NOT NULL)
            """,
            "CREATE TABLE working_day (day bigint PRIMARY KEY)",
            """
            CREATE TABLE partner (
                id text PRIMARY KEY, agency text NOT NULL REFERENCES agency, name text NOT NULL,
                key_hash text NOT NULL UNIQUE, created_at bigint NOT NULL,
                is_active bigint NOT NULL CHECK (is_active IN (0, 1)))
            """,
        ]
    }

    private static func complaints(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE complaint (
                number \(identity(engine)), id text NOT NULL UNIQUE, code text NOT NULL UNIQUE,
                pin_hash text NOT NULL,
                channel text NOT NULL CHECK (channel IN
                    ('hotline', 'web', 'mail', 'walkIn', 'app', 'line', 'email', 'partner')),
                partner text REFERENCES partner,
                identity_level text NOT NULL CHECK (identity_level IN ('named', 'withheld', 'anonymous')),
                language text NOT NULL CHECK (language IN ('th', 'en')), received_at bigint NOT NULL,
                place_words text, place_area text, latitude double precision, longitude double precision,
                subject text NOT NULL, respondent_agency text, respondent_officer text, repeat_of text,
                revision bigint NOT NULL CHECK (revision >= 1),
                status text NOT NULL CHECK (status IN
                    ('received', 'needInfo', 'screened', 'notAccepted', 'referred', 'accepted', 'returned',
                     'inProgress', 'reported', 'concluded', 'contested', 'withdrawn', 'merged')),
                kind text NOT NULL CHECK (kind IN
                    ('relief', 'grievance', 'tipoff', 'fairness', 'opinion', 'enquiry')),
                category text REFERENCES category,
                urgency text NOT NULL CHECK (urgency IN ('normal', 'urgent', 'veryUrgent', 'mostUrgent')),
                secrecy text NOT NULL CHECK (secrecy IN ('ordinary', 'secret', 'verySecret', 'mostSecret')),
                is_public_interest bigint NOT NULL CHECK (is_public_interest IN (0, 1)),
                submission_count bigint NOT NULL, return_count bigint NOT NULL,
                is_disputed bigint NOT NULL CHECK (is_disputed IN (0, 1)), suggested_agency text, holder text,
                outcome text, closed_at bigint, contestable_until bigint, master text REFERENCES complaint (id),
                first_replied_at bigint, left_at bigint, facts text,
                CHECK ((holder IS NULL) = (status IN ('notAccepted', 'concluded', 'withdrawn', 'merged'))))
            """,
            "CREATE INDEX complaint_by_status ON complaint (status, number)",
            "CREATE INDEX complaint_by_holder ON complaint (holder, status, number)",
            "CREATE INDEX complaint_by_master ON complaint (master) WHERE master IS NOT NULL",
            """
            CREATE INDEX complaint_by_respondent ON complaint (respondent_officer, status, number)
            WHERE respondent_officer IS NOT NULL
            """,
            "CREATE INDEX complaint_by_repeat ON complaint (repeat_of) WHERE repeat_of IS NOT NULL",
        ] + stories(engine) + search(engine)
    }

    /// The events, and what is read from them for lists and for the complainant.
    private static func stories(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE event (
                complaint text NOT NULL REFERENCES complaint (id), revision bigint NOT NULL, kind text NOT NULL,
                at bigint NOT NULL, actor text NOT NULL, agency text, origin text NOT NULL, body text NOT NULL,
                PRIMARY KEY (complaint, revision))\(withoutRowid(engine))
            """,
            """
            CREATE TABLE assignment (
                complaint text NOT NULL REFERENCES complaint (id), agency text NOT NULL REFERENCES agency,
                number bigint NOT NULL, is_lead bigint NOT NULL CHECK (is_lead IN (0, 1)),
                position bigint NOT NULL,
                state text NOT NULL CHECK (state IN ('referred', 'accepted', 'inProgress', 'reported', 'returned')),
                status text NOT NULL, unit text REFERENCES unit, officer text REFERENCES officer,
                is_binding bigint NOT NULL CHECK (is_binding IN (0, 1)), accepted_at bigint,
                PRIMARY KEY (complaint, agency))\(withoutRowid(engine))
            """,
            "CREATE UNIQUE INDEX assignment_one_lead ON assignment (complaint) WHERE is_lead = 1",
            "CREATE INDEX assignment_by_agency ON assignment (agency, status, number)",
            "CREATE INDEX assignment_by_unit ON assignment (agency, unit, status, number)",
            "CREATE INDEX assignment_by_officer ON assignment (officer, status, number)",
            """
            CREATE TABLE submission (
                number \(identity(engine)), id text NOT NULL UNIQUE, complaint text NOT NULL REFERENCES complaint (id),
                channel text NOT NULL, text text NOT NULL, at bigint NOT NULL, by text NOT NULL)
            """,
            "CREATE INDEX submission_by_complaint ON submission (complaint, number)",
            """
            CREATE TABLE message (
                complaint text NOT NULL REFERENCES complaint (id), revision bigint NOT NULL, at bigint NOT NULL,
                kind text NOT NULL, is_from_complainant bigint NOT NULL CHECK (is_from_complainant IN (0, 1)),
                text text NOT NULL, PRIMARY KEY (complaint, revision))\(withoutRowid(engine))
            """,
            """
            CREATE TABLE attachment (
                id text PRIMARY KEY, complaint text NOT NULL REFERENCES complaint (id), name text NOT NULL,
                type text NOT NULL, byte_count bigint NOT NULL, sha256 text NOT NULL, at bigint NOT NULL,
                is_public bigint NOT NULL CHECK (is_public IN (0, 1)))
            """,
            "CREATE INDEX attachment_by_complaint ON attachment (complaint, at)",
        ]
    }

    /// Words cut by libthai: a contentless index in SQLite, a table of vectors in PostgreSQL.
    ///
    /// Rows are added and never changed.
    private static func search(_ engine: Engine) -> [SQL] {
        switch engine {
        case .sqlite:
            [
                """
                CREATE VIRTUAL TABLE submission_search USING fts5 (
                    words, content='', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'")
                """
            ]
        case .postgres:
            [
                "CREATE TABLE submission_search (number bigint PRIMARY KEY, words tsvector NOT NULL)",
                "CREATE INDEX submission_search_words ON submission_search USING gin (words)",
            ]
        }
    }

    /// The key's columns come first in tables without row ids: SQLite 3.40 checks others' integrity wrongly.
    private static func vault(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE person (
                id text PRIMARY KEY, complaint text NOT NULL REFERENCES complaint (id),
                part text NOT NULL CHECK (part IN ('complainant', 'aggrieved', 'contact', 'respondent')),
                key_number bigint NOT NULL, sealed \(blob(engine)) NOT NULL)
            """,
            "CREATE INDEX person_by_complaint ON person (complaint)",
            "CREATE INDEX person_by_key ON person (key_number, id)",
            """
            CREATE TABLE person_lookup (
                hash text NOT NULL, number bigint NOT NULL, complaint text NOT NULL REFERENCES complaint (id),
                kind text NOT NULL CHECK (kind IN ('phone', 'nationalId')),
                PRIMARY KEY (hash, number))\(withoutRowid(engine))
            """,
            """
            CREATE TABLE identity_access (
                id text PRIMARY KEY, complaint text NOT NULL REFERENCES complaint (id),
                officer text NOT NULL REFERENCES officer, agency text NOT NULL REFERENCES agency,
                reason text NOT NULL, needs_approval bigint NOT NULL CHECK (needs_approval IN (0, 1)),
                requested_at bigint NOT NULL, approved_by text REFERENCES officer, approved_at bigint,
                opened_at bigint, CHECK (approved_by IS NULL OR approved_by <> officer))
            """,
            "CREATE INDEX identity_access_by_complaint ON identity_access (complaint, requested_at)",
            "CREATE INDEX identity_access_by_time ON identity_access (requested_at, id)",
        ]
    }

    private static func running(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE session (
                token_hash text PRIMARY KEY, officer text REFERENCES officer, complaint text REFERENCES complaint (id),
                created_at bigint NOT NULL, seen_at bigint NOT NULL, expires_at bigint NOT NULL,
                CHECK ((officer IS NULL) <> (complaint IS NULL)))
            """,
            "CREATE INDEX session_by_expiry ON session (expires_at)",
            "CREATE INDEX session_by_officer ON session (officer, created_at)",
            """
            CREATE TABLE idempotency (
                scope text NOT NULL, key text NOT NULL, fingerprint text NOT NULL, status bigint NOT NULL,
                answer text NOT NULL, at bigint NOT NULL, PRIMARY KEY (scope, key))
            """,
            "CREATE INDEX idempotency_by_time ON idempotency (at)",
            """
            CREATE TABLE job (
                number \(identity(engine)), name text NOT NULL, body text NOT NULL, run_at bigint NOT NULL,
                attempts bigint NOT NULL, state text NOT NULL CHECK (state IN ('waiting', 'dead')),
                locked_until bigint, last_error text, created_at bigint NOT NULL)
            """,
            "CREATE INDEX job_by_time ON job (state, run_at, number)",
            """
            CREATE TABLE attempt (
                subject text NOT NULL, window_start bigint NOT NULL, used bigint NOT NULL,
                PRIMARY KEY (subject, window_start))
            """,
            "CREATE INDEX attempt_by_window ON attempt (window_start)",
            """
            CREATE TABLE notification (
                number \(identity(engine)), holder text NOT NULL, complaint text NOT NULL REFERENCES complaint (id),
                revision bigint NOT NULL, kind text NOT NULL, at bigint NOT NULL,
                UNIQUE (complaint, revision, holder))
            """,
            "CREATE INDEX notification_by_holder ON notification (holder, number)",
            "CREATE TABLE setting (name text PRIMARY KEY, value text NOT NULL)",
        ]
    }

    static func identity(_ engine: Engine) -> SQL {
        switch engine {
        case .sqlite: "integer PRIMARY KEY AUTOINCREMENT"
        case .postgres: "bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"
        }
    }

    static func blob(_ engine: Engine) -> SQL {
        switch engine {
        case .sqlite: "blob"
        case .postgres: "bytea"
        }
    }

    static func withoutRowid(_ engine: Engine) -> SQL {
        switch engine {
        case .sqlite: " WITHOUT ROWID"
        case .postgres: ""
        }
    }
}
