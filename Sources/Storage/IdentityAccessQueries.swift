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

/// Which requests an auditor wants to see.
package struct AccessFilter: Equatable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        case opened, unopened
        /// For somebody's approval.
        case waiting
    }

    package var officer: Officer.ID?
    package var state: State?
    /// From this instant on.
    package var from: Instant?
    /// Up to but without this instant.
    package var until: Instant?

    package init(officer: Officer.ID? = nil, state: State? = nil, from: Instant? = nil, until: Instant? = nil) {
        self.officer = officer
        self.state = state
        self.from = from
        self.until = until
    }

    fileprivate var conditions: [SQL] {
        let ofState: SQL? =
            switch state {
            case .opened: "opened_at IS NOT NULL"
            case .unopened: "opened_at IS NULL"
            case .waiting: "needs_approval = 1 AND approved_at IS NULL"
            case nil: nil
            }
        return [
            officer.map { "officer = \($0)" }, ofState, from.map { "requested_at >= \($0)" },
            until.map { "requested_at < \($0)" },
        ].compactMap(\.self)
    }
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

    /// The newest requests of those asked for, before one of them; for auditors.
    package borrowing func identityAccesses(
        _ filter: AccessFilter = AccessFilter(), before: (at: Instant, id: Reveal.ID)? = nil, limit: Int
    ) throws -> [IdentityAccess] {
        let earlier: SQL? = before.map { "(requested_at, id) < (\($0.at), \($0.id))" }
        let conditions = filter.conditions + [earlier].compactMap(\.self)
        let only: SQL = conditions.isEmpty ? "" : "WHERE \(conditions.joined(by: " AND "))"
        return try run(
            """
            SELECT \(IdentityAccess.columns) FROM identity_access \(only)
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
