// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// One request to open an identity, as the complainant and auditors read it.
package struct IdentityAccess: Equatable, Sendable {
    package let reveal: Reveal.ID
    package let complaint: Complaint.ID
    package let officer: Officer.ID
    package let agency: Agency.ID
    package let reason: String
    package let needsApproval: Bool
    package let requestedAt: Instant
    package let approvedBy: Officer.ID?
    package let approvedAt: Instant?
    package let openedAt: Instant?
}

/// Every statement on `identity_access`, which only grows.
extension Transaction {
    borrowing func insert(_ body: Event.IdentityRequested, _ event: Event) throws {
        guard case .officer(let officer) = event.actor else {
            throw DatabaseError.decoding("only officers ask for identities")
        }
        try execute(
            """
            INSERT INTO identity_access (id, complaint, officer, agency, reason, needs_approval, requested_at)
            VALUES (\(body.reveal), \(event.complaint), \(officer), \(event.agency), \(body.reason),
                \(body.needsApproval), \(event.at))
            """)
    }

    borrowing func approve(_ body: Event.IdentityStep, _ event: Event) throws {
        guard case .officer(let officer) = event.actor else {
            throw DatabaseError.decoding("only officers approve")
        }
        try execute(
            """
            UPDATE identity_access SET approved_by = \(officer), approved_at = \(event.at)
            WHERE id = \(body.reveal) AND approved_at IS NULL
            """)
    }

    borrowing func open(_ body: Event.IdentityStep, _ event: Event) throws {
        try execute(
            "UPDATE identity_access SET opened_at = \(event.at) WHERE id = \(body.reveal) AND opened_at IS NULL")
    }

    /// Everybody who asked for the identity behind one complaint, oldest first.
    package borrowing func identityAccesses(of complaint: Complaint.ID) throws -> [IdentityAccess] {
        try run(
            """
            SELECT \(IdentityAccess.columns) FROM identity_access WHERE complaint = \(complaint)
            ORDER BY requested_at, id
            """
        ).map { try IdentityAccess(row: $0) }
    }

    /// The newest requests, of one officer if given, before one of them; for auditors.
    package borrowing func identityAccesses(
        by officer: Officer.ID?, before: (at: Instant, id: Reveal.ID)?, limit: Int
    ) throws -> [IdentityAccess] {
        let own: SQL = officer.map { "officer = \($0)" } ?? "1 = 1"
        let earlier: SQL = before.map { " AND (requested_at, id) < (\($0.at), \($0.id))" } ?? ""
        return try run(
            """
            SELECT \(IdentityAccess.columns) FROM identity_access WHERE \(own)\(earlier)
            ORDER BY requested_at DESC, id DESC LIMIT \(limit)
            """
        ).map { try IdentityAccess(row: $0) }
    }
}

extension IdentityAccess {
    static let columns: SQL = """
        id, complaint, officer, agency, reason, needs_approval, requested_at, approved_by, approved_at, opened_at
        """

    init(row: Row) throws(DatabaseError) {
        self.init(
            reveal: try row.id(0), complaint: try row.id(1), officer: try row.id(2), agency: try row.id(3),
            reason: try row.string(4), needsApproval: try row.bool(5), requestedAt: try row.instant(6),
            approvedBy: try row.idOrNil(7), approvedAt: try row.instantOrNil(8), openedAt: try row.instantOrNil(9))
    }
}
