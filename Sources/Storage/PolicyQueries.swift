// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// A policy with when and by whom it was laid down.
package struct PolicyRecord: Equatable, Sendable {
    package let policy: Policy
    package let createdAt: Instant
    /// Nil for what came with the program.
    package let author: Officer.ID?
    /// Nil unless it was taken back before it began.
    package let withdrawnAt: Instant?
    package let withdrawnBy: Officer.ID?
}

/// Every statement on `policy`, and the one place that knows its columns.
extension Transaction {
    /// All that stand; a country has some hundreds.
    package borrowing func policies() throws -> [Policy] {
        try run("SELECT \(Policy.columns) FROM policy WHERE withdrawn_at IS NULL ORDER BY effective_from, id").map {
            try Policy(row: $0)
        }
    }

    package borrowing func policyRecord(_ id: Policy.ID) throws -> PolicyRecord? {
        try run("SELECT \(PolicyRecord.columns) FROM policy WHERE id = \(id)").first.map { try PolicyRecord(row: $0) }
    }

    /// All versions of one line, those that were taken back too, in the order in which they come into force.
    package borrowing func policyRecords(for clock: ClockKind, _ scope: Policy.Scope) throws -> [PolicyRecord] {
        try run(
            """
            SELECT \(PolicyRecord.columns) FROM policy
            WHERE clock = \(clock.rawValue) AND agency IS NOT DISTINCT FROM \(scope.agency)
                AND category IS NOT DISTINCT FROM \(scope.category)
                AND kind IS NOT DISTINCT FROM \(scope.kind?.rawValue)
                AND urgency IS NOT DISTINCT FROM \(scope.urgency?.rawValue)
            ORDER BY effective_from, id
            """
        ).map { try PolicyRecord(row: $0) }
    }

    /// At most `limit` of those that were taken back before one of them, the last taken back first.
    package borrowing func withdrawnPolicies(
        before place: (at: Instant, id: Policy.ID)? = nil, limit: Int
    ) throws -> [PolicyRecord] {
        let before: SQL = place.map { " AND (withdrawn_at, id) < (\($0.at), \($0.id))" } ?? ""
        return try run(
            """
            SELECT \(PolicyRecord.columns) FROM policy WHERE withdrawn_at IS NOT NULL\(before)
            ORDER BY withdrawn_at DESC, id DESC LIMIT \(limit)
            """
        ).map { try PolicyRecord(row: $0) }
    }

    /// Whether it stood before.
    package borrowing func withdrawPolicy(_ id: Policy.ID, by author: Officer.ID?, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE policy SET withdrawn_at = \(now), withdrawn_by = \(author)
            WHERE id = \(id) AND withdrawn_at IS NULL
            """) == 1
    }

    package borrowing func insert(_ policy: Policy, by author: Officer.ID?, at now: Instant) throws {
        try execute(
            """
            INSERT INTO policy (id, clock, agency, category, kind, urgency, amount, unit, effective_from, source,
                created_at, created_by)
            VALUES (\(policy.id), \(policy.clock.rawValue), \(policy.scope.agency), \(policy.scope.category),
                \(policy.scope.kind?.rawValue), \(policy.scope.urgency?.rawValue), \(policy.period?.amount),
                \(policy.period?.unit.rawValue), \(policy.effectiveFrom), \(policy.source), \(now), \(author))
            """)
    }
}

extension PolicyRecord {
    fileprivate static let columns: SQL = "\(Policy.columns), created_at, created_by, withdrawn_at, withdrawn_by"

    fileprivate init(row: Row) throws {
        self.init(
            policy: try Policy(row: row), createdAt: try row.instant(10), author: try row.idOrNil(11),
            withdrawnAt: try row.instantOrNil(12), withdrawnBy: try row.idOrNil(13))
    }
}

extension Policy {
    fileprivate static let columns: SQL =
        "id, clock, agency, category, kind, urgency, amount, unit, effective_from, source"

    fileprivate init(row: Row) throws {
        var period: Period?
        if let amount = try row.intOrNil(6) {
            guard let read = Period(amount: amount, unit: try row.choice(7)) else {
                throw DatabaseError.decoding("the period of a policy")
            }
            period = read
        }
        self.init(
            id: try row.id(0), clock: try row.choice(1),
            scope: Scope(
                agency: try row.idOrNil(2), category: try row.idOrNil(3), kind: try row.choiceOrNil(4),
                urgency: try row.choiceOrNil(5)),
            period: period, effectiveFrom: try row.instant(8), source: try row.string(9))
    }
}
