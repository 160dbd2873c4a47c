// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// A complaint's row as it stands, with the columns that only copy what the complaint says.
package struct StoredComplaint: Equatable, Sendable {
    package let number: Int64
    package let complaint: Complaint
    package let copies: Copies

    /// Columns and rows that exist for queries and must agree with the complaint.
    package struct Copies: Equatable, Sendable {
        package var holder: String?
        package var outcome: Outcome?
        package var closedAt: Instant?
        package var contestableUntil: Instant?
        package var master: Complaint.ID?
        /// The status that each assignment row is listed under, lead first.
        package var listedStatuses: [String]

        /// What the copies must be.
        package init(of complaint: Complaint) {
            holder = complaint.holder?.text
            outcome = complaint.closure?.outcome
            closedAt = complaint.closure?.at
            contestableUntil = complaint.closure?.contestableUntil
            master = complaint.merger?.master
            listedStatuses =
                (complaint.lead == nil ? [] : [complaint.status.rawValue])
                + complaint.joint.map { $0.listedStatus(in: complaint.status) }
        }

        fileprivate init(row: Row, from index: Int, listedStatuses: [String]) throws(DatabaseError) {
            holder = try row.stringOrNil(index)
            outcome = try row.choiceOrNil(index + 1)
            closedAt = try row.instantOrNil(index + 2)
            contestableUntil = try row.instantOrNil(index + 3)
            master = try row.idOrNil(index + 4)
            self.listedStatuses = listedStatuses
        }
    }
}

extension Assignment {
    /// A joint assignment is listed by its own state while the complaint is open, then by the complaint's status.
    func listedStatus(in status: Status) -> String {
        status.isOpen ? state.rawValue : status.rawValue
    }
}

/// What `rongthuk verify` reads, in batches along the complaints' numbers.
extension Transaction {
    package borrowing func storedComplaints(after number: Int64, limit: Int) throws -> [StoredComplaint] {
        let rows = try run(
            """
            SELECT \(Complaint.columns), number, holder, outcome, closed_at, contestable_until, master
            FROM complaint WHERE number > \(number) ORDER BY number LIMIT \(limit)
            """)
        var stored: [StoredComplaint] = []
        for row in rows {
            var complaint = try Complaint(row: row)
            try readAssignments(into: &complaint)
            let statuses = try run("SELECT status FROM assignment WHERE complaint = \(complaint.id) ORDER BY position")
                .map { try $0.string(0) }
            stored.append(
                StoredComplaint(
                    number: try row.int64(29), complaint: complaint,
                    copies: try .init(row: row, from: 30, listedStatuses: statuses)))
        }
        return stored
    }

    /// How many submissions there are and for how many of them search words are kept.
    package borrowing func searchCoverage() throws -> (submissions: Int, indexed: Int) {
        let indexed: SQL =
            switch engine {
            // The shadow table that holds one row per indexed document.
            case .sqlite: "submission_search_docsize"
            case .postgres: "submission_search"
            }
        guard
            let row = try run("SELECT (SELECT count(*) FROM submission), (SELECT count(*) FROM \(indexed))").first
        else { return (0, 0) }
        return (try row.int(0), try row.int(1))
    }

    /// Open complaints whose row names no holder, and closed ones that still have one; empty when all is well.
    package borrowing func complaintsWithoutOneHolder() throws -> [PublicCode] {
        let closed = Status.allCases.filter { !$0.isOpen }.map(\.rawValue)
        return try run(
            """
            SELECT code FROM complaint c WHERE (holder IS NULL) <> (status IN (\(SQL.list(closed))))
                OR (holder IS NOT NULL AND holder <> 'hub' AND NOT EXISTS (SELECT 1 FROM assignment a
                    WHERE a.complaint = c.id AND a.agency = c.holder AND a.is_lead = 1))
            """
        ).map { try $0.code(0) }
    }
}
