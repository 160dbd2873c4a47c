// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// Where and how an officer gets the bell's news by mail.
package struct OfficerMail: Equatable, Sendable {
    /// Nil while nobody has given one.
    package var email: String?
    package var preference: MailPreference
    package var language: Language

    package init(email: String? = nil, preference: MailPreference = .daily, language: Language = .thai) {
        self.email = email
        self.preference = preference
        self.language = language
    }
}

/// An officer who may get today's digest.
package struct DigestReader: Sendable {
    package let officer: Officer
    package let language: Language
    /// The number of the last notification that the digest before this one told of.
    package let lastNumber: Int64
}

/// Every statement on `officer_mail`.
extension Transaction {
    /// As it is for everybody before anything was said: daily, to no address.
    package borrowing func officerMail(of officer: Officer.ID) throws -> OfficerMail {
        try run("SELECT email, preference, language FROM officer_mail WHERE officer = \(officer)").first
            .map { row in
                OfficerMail(
                    email: try row.stringOrNil(0), preference: try row.choice(1), language: try row.choice(2))
            } ?? OfficerMail()
    }

    /// Keeps it; the first digest after `lastDay` tells of what comes after now.
    ///
    /// Whoever had digests before goes on where the last one ended.
    package borrowing func setOfficerMail(_ mail: OfficerMail, of officer: Officer.ID, lastDay: Day) throws {
        try execute(
            """
            INSERT INTO officer_mail (officer, email, preference, language, digested_on, digested_number)
            VALUES (\(officer), \(mail.email), \(mail.preference.rawValue), \(mail.language.rawValue), \(lastDay),
                \(try newestNotification()))
            ON CONFLICT (officer) DO UPDATE SET email = excluded.email, language = excluded.language,
                digested_on = CASE WHEN officer_mail.preference = 'daily' AND officer_mail.email IS NOT NULL
                    THEN officer_mail.digested_on ELSE excluded.digested_on END,
                digested_number = CASE WHEN officer_mail.preference = 'daily' AND officer_mail.email IS NOT NULL
                    THEN officer_mail.digested_number ELSE excluded.digested_number END,
                preference = excluded.preference
            """)
    }

    private borrowing func newestNotification() throws -> Int64 {
        try run("SELECT max(number) FROM notification").first?.int64OrNil(0) ?? 0
    }

    /// Those told, of a side the holders of `roles`, that want each piece of news at once; never whom it is about.
    package borrowing func mailReaders(
        of addressee: Addressee, in roles: Set<Role>, about complaint: Complaint.ID, limit: Int
    ) throws -> [(officer: Officer.ID, language: Language)] {
        let inRole: SQL = """
            EXISTS (SELECT 1 FROM officer_role r WHERE r.officer = o.id
                AND r.role IN (\(SQL.list(roles.map(\.rawValue).sorted()))))
            """
        let who: SQL =
            switch addressee {
            case .officer(let officer): "o.id = \(officer)"
            case .side(.hub): "o.agency = (SELECT id FROM agency WHERE is_hub = 1) AND \(inRole)"
            case .side(.agency(let agency)): "o.agency = \(agency) AND \(inRole)"
            }
        return try run(
            """
            SELECT o.id, m.language FROM officer o JOIN officer_mail m ON m.officer = o.id
            WHERE \(who) AND o.is_active = 1 AND m.preference = 'immediate' AND m.email IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM complaint c WHERE c.id = \(complaint) AND c.respondent_officer = o.id)
            ORDER BY o.id LIMIT \(limit)
            """
        ).map { (officer: try $0.id(0), language: try $0.choice(1)) }
    }

    /// Those whose last digest was before `day`, at most `limit`; officers who no longer work are passed over.
    package borrowing func digestReaders(before day: Day, limit: Int) throws -> [DigestReader] {
        let rows = try run(
            """
            SELECT officer, language, digested_number FROM officer_mail
            WHERE digested_on < \(day) AND preference = 'daily' AND email IS NOT NULL
            ORDER BY digested_on, officer LIMIT \(limit)
            """
        ).map { row -> (id: Officer.ID, language: Language, number: Int64) in
            (try row.id(0), try row.choice(1), try row.int64(2))
        }
        let officers = try officers(rows.map(\.id))
        return rows.compactMap { row in
            officers[row.id].map { DigestReader(officer: $0, language: row.language, lastNumber: row.number) }
        }
    }

    /// Notes that the officer had the day's digest, up to that notification.
    package borrowing func digested(_ officer: Officer.ID, on day: Day, upTo number: Int64) throws {
        try execute(
            """
            UPDATE officer_mail SET digested_on = \(day), digested_number = \(number) WHERE officer = \(officer)
            """)
    }
}
