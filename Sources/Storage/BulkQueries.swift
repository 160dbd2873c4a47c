// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// One action on many complaints.
package struct Bulk: Equatable, Sendable {
    package typealias ID = Identifier<Bulk>

    package enum State: String, CaseIterable, Sendable {
        case running, done, cancelled
    }

    package let id: ID
    package let officer: Officer.ID
    /// What is done to each, as JSON that only the one who asked for it reads.
    package let action: String
    package var state: State
    package let createdAt: Instant
    /// When the last row was taken or the officer stopped it; nil while it runs.
    package var endedAt: Instant?

    package init(
        id: ID, officer: Officer.ID, action: String, state: State = .running, createdAt: Instant,
        endedAt: Instant? = nil
    ) {
        self.id = id
        self.officer = officer
        self.action = action
        self.state = state
        self.createdAt = createdAt
        self.endedAt = endedAt
    }
}

/// One of the complaints of a bulk, and what became of it.
package struct BulkRow: Equatable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        case waiting, done
        /// The rules refused it, or somebody was faster.
        case failed
        /// Left out, as the preview said or because the officer stopped it.
        case skipped
    }

    /// From 1, in the order in which they are taken.
    package let position: Int
    package let complaint: Complaint.ID
    /// The revision that the officer saw.
    package let revision: Int
    package var state: State
    /// Why it was not done; nil while it waits and when it was.
    package var failure: String?
    /// Who had it before it was assigned anew; nil for other actions and where nobody had.
    package var unitBefore: Unit.ID?
    package var officerBefore: Officer.ID?

    package init(
        position: Int, complaint: Complaint.ID, revision: Int, state: State = .waiting, failure: String? = nil,
        unitBefore: Unit.ID? = nil, officerBefore: Officer.ID? = nil
    ) {
        self.position = position
        self.complaint = complaint
        self.revision = revision
        self.state = state
        self.failure = failure
        self.unitBefore = unitBefore
        self.officerBefore = officerBefore
    }
}

/// Every statement on `bulk` and `bulk_row`, and the one place that knows their columns.
extension Transaction {
    package borrowing func bulk(_ id: Bulk.ID) throws -> Bulk? {
        try run("SELECT \(Bulk.columns) FROM bulk WHERE id = \(id)").first.map { try Bulk(row: $0) }
    }

    /// The officer's latest, newest first.
    package borrowing func bulks(of officer: Officer.ID, limit: Int) throws -> [Bulk] {
        try run(
            """
            SELECT \(Bulk.columns) FROM bulk WHERE officer = \(officer) ORDER BY created_at DESC, id DESC LIMIT \(limit)
            """
        ).map { try Bulk(row: $0) }
    }

    /// In the order in which they are taken; at most `limit`.
    package borrowing func rows(of bulk: Bulk.ID, limit: Int) throws -> [BulkRow] {
        try run("SELECT \(BulkRow.columns) FROM bulk_row WHERE bulk = \(bulk) ORDER BY position LIMIT \(limit)")
            .map { try BulkRow(row: $0) }
    }

    /// The next one to be done; nil when none waits.
    package borrowing func nextRow(of bulk: Bulk.ID) throws -> BulkRow? {
        try run(
            """
            SELECT \(BulkRow.columns) FROM bulk_row WHERE bulk = \(bulk) AND state = 'waiting'
            ORDER BY position LIMIT 1
            """
        ).first.map { try BulkRow(row: $0) }
    }

    package borrowing func insert(_ bulk: Bulk, rows: [BulkRow]) throws {
        try execute(
            """
            INSERT INTO bulk (id, officer, action, state, created_at, ended_at)
            VALUES (\(bulk.id), \(bulk.officer), \(bulk.action), \(bulk.state.rawValue), \(bulk.createdAt),
                \(bulk.endedAt))
            """)
        let values = rows.map { row -> SQL in
            """
            (\(bulk.id), \(row.position), \(row.complaint), \(row.revision), \(row.state.rawValue), \(row.failure),
            \(row.unitBefore), \(row.officerBefore))
            """
        }
        try execute(
            """
            INSERT INTO bulk_row (bulk, position, complaint, revision, state, failure, unit_before, officer_before)
            VALUES \(values.joined(by: ", "))
            """)
    }

    /// Writes down what became of a row that waited; false if it no longer did.
    @discardableResult
    package borrowing func settle(_ row: BulkRow, of bulk: Bulk.ID) throws -> Bool {
        try execute(
            """
            UPDATE bulk_row SET state = \(row.state.rawValue), failure = \(row.failure),
                unit_before = \(row.unitBefore), officer_before = \(row.officerBefore)
            WHERE bulk = \(bulk) AND position = \(row.position) AND state = 'waiting'
            """) == 1
    }

    /// Leaves out every row that still waits.
    package borrowing func skipWaitingRows(of bulk: Bulk.ID, failure: String) throws {
        try execute(
            "UPDATE bulk_row SET state = 'skipped', failure = \(failure) WHERE bulk = \(bulk) AND state = 'waiting'")
    }

    /// Ends a bulk that runs; false if it does not.
    @discardableResult
    package borrowing func end(_ bulk: Bulk.ID, as state: Bulk.State, at now: Instant) throws -> Bool {
        try execute(
            "UPDATE bulk SET state = \(state.rawValue), ended_at = \(now) WHERE id = \(bulk) AND state = 'running'"
        ) == 1
    }
}

extension Bulk {
    fileprivate static let columns: SQL = "id, officer, action, state, created_at, ended_at"

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.id(0), officer: try row.id(1), action: try row.string(2), state: try row.choice(3),
            createdAt: try row.instant(4), endedAt: try row.instantOrNil(5))
    }
}

extension BulkRow {
    fileprivate static let columns: SQL = """
        position, complaint, revision, state, failure, unit_before, officer_before
        """

    fileprivate init(row: Row) throws {
        self.init(
            position: try row.int(0), complaint: try row.id(1), revision: try row.int(2), state: try row.choice(3),
            failure: try row.stringOrNil(4), unitBefore: try row.idOrNil(5), officerBefore: try row.idOrNil(6))
    }
}
