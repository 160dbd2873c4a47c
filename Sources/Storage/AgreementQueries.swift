// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
package import SQL

/// Every statement on `agreement` with its areas and agencies, and the one place that knows their columns.
extension Transaction {
    package borrowing func agreement(_ id: Agreement.ID) throws -> Agreement? {
        try agreements(where: "id = \(id)", limit: 1).first
    }

    /// The latest made first, at most `limit` made before `id`.
    package borrowing func agreements(before id: Agreement.ID? = nil, limit: Int) throws -> [Agreement] {
        if let id {
            try agreements(where: "id < \(id)", limit: limit)
        } else {
            try agreements(where: "1 = 1", limit: limit)
        }
    }

    /// Those that cover an agency, the latest made first, at most `limit`.
    package borrowing func agreements(of agency: Agency.ID, limit: Int) throws -> [Agreement] {
        try agreements(
            where: "id IN (SELECT agreement FROM agreement_agency WHERE agency = \(agency))", limit: limit)
    }

    private borrowing func agreements(where condition: SQL, limit: Int) throws -> [Agreement] {
        let rows = try run(
            """
            SELECT id, title_thai, title_english, signed_on, valid_from, valid_until
            FROM agreement WHERE \(condition) ORDER BY id DESC LIMIT \(limit)
            """)
        var agreements = try rows.map(Agreement.init(row:))
        guard !agreements.isEmpty else { return [] }
        let ids = SQL.list(agreements.map(\.id))
        var areas: [Agreement.ID: Set<Agreement.Area>] = [:]
        for row in try run("SELECT agreement, area FROM agreement_area WHERE agreement IN (\(ids))") {
            areas[try row.id(0), default: []].insert(try row.choice(1))
        }
        var agencies: [Agreement.ID: Set<Agency.ID>] = [:]
        for row in try run("SELECT agreement, agency FROM agreement_agency WHERE agreement IN (\(ids))") {
            agencies[try row.id(0), default: []].insert(try row.id(1))
        }
        for index in agreements.indices {
            agreements[index].areas = areas[agreements[index].id] ?? []
            agreements[index].agencies = agencies[agreements[index].id] ?? []
        }
        return agreements
    }

    package borrowing func insert(_ agreement: Agreement) throws {
        try execute(
            """
            INSERT INTO agreement (id, title_thai, title_english, signed_on, valid_from, valid_until)
            VALUES (\(agreement.id), \(agreement.titleThai), \(agreement.titleEnglish), \(agreement.signedOn),
                \(agreement.from), \(agreement.until))
            """)
        try insertParts(of: agreement)
    }

    /// Saves all of it, areas and agencies too.
    ///
    /// - Throws: ``DatabaseError/stale`` if there is none.
    package borrowing func update(_ agreement: Agreement) throws {
        let changed = try execute(
            """
            UPDATE agreement SET title_thai = \(agreement.titleThai), title_english = \(agreement.titleEnglish),
                signed_on = \(agreement.signedOn), valid_from = \(agreement.from), valid_until = \(agreement.until)
            WHERE id = \(agreement.id)
            """)
        guard changed == 1 else { throw DatabaseError.stale }
        try execute("DELETE FROM agreement_area WHERE agreement = \(agreement.id)")
        try execute("DELETE FROM agreement_agency WHERE agreement = \(agreement.id)")
        try insertParts(of: agreement)
    }

    private borrowing func insertParts(of agreement: Agreement) throws {
        if !agreement.areas.isEmpty {
            let rows = agreement.areas.map(\.rawValue).sorted().map { area -> SQL in "(\(agreement.id), \(area))" }
            try execute("INSERT INTO agreement_area (agreement, area) VALUES \(rows.joined(by: ", "))")
        }
        if !agreement.agencies.isEmpty {
            let rows = agreement.agencies.sorted().map { agency -> SQL in "(\(agreement.id), \(agency))" }
            try execute("INSERT INTO agreement_agency (agreement, agency) VALUES \(rows.joined(by: ", "))")
        }
    }
}

extension Agreement {
    /// Without areas and agencies, which stand in tables of their own.
    fileprivate init(row: Row) throws {
        self.init(
            id: try row.id(0), titleThai: try row.string(1), titleEnglish: try row.string(2),
            signedOn: Day(number: try row.int(3)), from: Day(number: try row.int(4)),
            until: try row.intOrNil(5).map(Day.init(number:)), areas: [], agencies: [])
    }
}
