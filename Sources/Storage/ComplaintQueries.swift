// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL

/// Every statement on `complaint` but those for lists, and the one place that knows all its columns.
extension Transaction {
    package borrowing func complaint(_ id: Complaint.ID) throws -> Complaint? {
        try complaint(matching: "id = \(id)")
    }

    package borrowing func complaint(_ code: PublicCode) throws -> Complaint? {
        try complaint(matching: "code = \(code)")
    }

    private borrowing func complaint(matching condition: SQL) throws -> Complaint? {
        let rows = try run("SELECT \(Complaint.columns) FROM complaint WHERE \(condition)")
        guard var complaint = try rows.first.map(Complaint.init(row:)) else { return nil }
        if complaint.status != .received { try readAssignments(into: &complaint) }
        return complaint
    }

    package borrowing func complaintID(for code: PublicCode) throws -> Complaint.ID? {
        try run("SELECT id FROM complaint WHERE code = \(code)").first?.id(0)
    }

    /// The codes of those of `ids` that exist, by their ids.
    package borrowing func codes(of ids: some Collection<Complaint.ID>) throws -> [Complaint.ID: PublicCode] {
        guard !ids.isEmpty else { return [:] }
        let rows = try run("SELECT id, code FROM complaint WHERE id IN (\(SQL.list(ids)))")
        return Dictionary(try rows.map { (try $0.id(0), try $0.code(1)) }) { first, _ in first }
    }

    /// The members that were merged into a complaint and still are.
    package borrowing func members(of master: Complaint.ID) throws -> [Complaint.ID] {
        try run("SELECT id FROM complaint WHERE master = \(master) ORDER BY number").map { try $0.id(0) }
    }

    package borrowing func hasMembers(_ master: Complaint.ID) throws -> Bool {
        try !run("SELECT 1 FROM complaint WHERE master = \(master) LIMIT 1").isEmpty
    }

    /// Writes a new complaint's row.
    borrowing func insert(_ complaint: Complaint, pinHash: String) throws {
        try execute(
            """
            INSERT INTO complaint (id, code, pin_hash, channel, partner, identity_level, language, received_at,
                place_words, place_area, latitude, longitude, subject, respondent_agency, respondent_officer,
                repeat_of, revision, status, kind, category, urgency, secrecy, is_public_interest, submission_count,
                return_count, is_disputed, holder)
            VALUES (\(complaint.id), \(complaint.code), \(pinHash), \(complaint.channel.rawValue),
                \(complaint.partner), \(complaint.identityLevel.rawValue), \(complaint.language.rawValue),
                \(complaint.receivedAt), \(complaint.place?.words), \(complaint.place?.area),
                \(complaint.place?.point?.latitude), \(complaint.place?.point?.longitude), \(complaint.subject),
                \(complaint.respondent?.agency), \(complaint.respondent?.officer), \(complaint.repeatOf),
                \(complaint.revision), \(complaint.status.rawValue), \(complaint.kind.rawValue),
                \(complaint.category), \(complaint.urgency.rawValue), \(complaint.secrecy.rawValue),
                \(complaint.isPublicInterest), \(complaint.submissionCount), \(complaint.returnCount),
                \(complaint.isDisputed), \(complaint.holder?.text))
            """)
    }

    /// Writes what the events say into the row of a complaint that an older program wrote.
    package borrowing func restate(_ complaint: Complaint) throws {
        try update(complaint, from: complaint)
        try savePendingDecisions(of: complaint)
    }

    /// Saves what the event made of the complaint.
    ///
    /// - Throws: ``DatabaseError/stale`` if somebody else changed it meanwhile.
    borrowing func update(_ complaint: Complaint, from before: Complaint) throws {
        let changed = try execute(
            """
            UPDATE complaint SET revision = \(complaint.revision), status = \(complaint.status.rawValue),
                kind = \(complaint.kind.rawValue), category = \(complaint.category),
                urgency = \(complaint.urgency.rawValue), secrecy = \(complaint.secrecy.rawValue),
                is_public_interest = \(complaint.isPublicInterest), submission_count = \(complaint.submissionCount),
                return_count = \(complaint.returnCount), is_disputed = \(complaint.isDisputed),
                suggested_agency = \(complaint.suggestedAgency), holder = \(complaint.holder?.text),
                outcome = \(complaint.closure?.outcome?.rawValue), closed_at = \(complaint.closure?.at),
                contestable_until = \(complaint.closure?.contestableUntil), master = \(complaint.merger?.master),
                first_replied_at = \(complaint.firstRepliedAt), left_at = \(complaint.leftAt),
                facts = \(try ComplaintFacts(complaint).json)
            WHERE id = \(complaint.id) AND revision = \(before.revision)
            """)
        guard changed == 1 else { throw DatabaseError.stale }
    }
}

extension Complaint {
    /// In the order that `init(row:)` reads.
    static let columns: SQL = """
        id, code, channel, partner, identity_level, language, received_at, place_words, place_area, latitude,
        longitude, subject, respondent_agency, respondent_officer, repeat_of, revision, status, kind, category,
        urgency, secrecy, is_public_interest, submission_count, return_count, is_disputed, suggested_agency,
        first_replied_at, left_at, facts
        """

    /// Reads a row of `columns`; assignments stand in rows of their own.
    init(row: Row) throws(DatabaseError) {
        self.init(
            receiving: try row.id(0), code: try row.code(1), channel: try row.choice(2), partner: try row.idOrNil(3),
            identityLevel: try row.choice(4), language: try row.choice(5), receivedAt: try row.instant(6),
            place: try Place(row: row, from: 7), subject: try row.string(11),
            respondent: try Respondent(row: row, from: 12), repeatOf: try row.idOrNil(14), kind: try row.choice(17))
        revision = try row.int(15)
        status = try row.choice(16)
        category = try row.idOrNil(18)
        urgency = try row.choice(19)
        secrecy = try row.choice(20)
        isPublicInterest = try row.bool(21)
        submissionCount = try row.int(22)
        returnCount = try row.int(23)
        isDisputed = try row.bool(24)
        suggestedAgency = try row.idOrNil(25)
        firstRepliedAt = try row.instantOrNil(26)
        leftAt = try row.instantOrNil(27)
        try ComplaintFacts.read(row, 28, into: &self)
    }
}

extension Complaint.Holder {
    /// As it stands in rows: `hub`, or the agency's id.
    package var text: String {
        switch self {
        case .hub: "hub"
        case .agency(let agency): agency.text
        }
    }

    package init?(_ text: String) {
        if text == "hub" {
            self = .hub
        } else if let agency = Agency.ID(text) {
            self = .agency(agency)
        } else {
            return nil
        }
    }
}

extension Place {
    /// Nil when all four columns are.
    init?(row: Row, from index: Int) throws(DatabaseError) {
        let words = try row.stringOrNil(index)
        let area = try row.stringOrNil(index + 1)
        let latitude = try row.doubleOrNil(index + 2)
        let longitude = try row.doubleOrNil(index + 3)
        var point: Point?
        if let latitude, let longitude { point = Point(latitude: latitude, longitude: longitude) }
        guard words != nil || area != nil || point != nil else { return nil }
        self.init(words: words, area: area, point: point)
    }
}

extension Respondent {
    init?(row: Row, from index: Int) throws(DatabaseError) {
        let agency = try row.idOrNil(index, of: Agency.self)
        let officer = try row.idOrNil(index + 1, of: Officer.self)
        guard agency != nil || officer != nil else { return nil }
        self.init(agency: agency, officer: officer)
    }
}
