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
}

/// Every statement on `policy`, and the one place that knows its columns.
extension Transaction {
    /// All of them; a country has some hundreds.
    package borrowing func policies() throws -> [Policy] {
        try run("SELECT \(Policy.columns) FROM policy ORDER BY effective_from, id").map { try Policy(row: $0) }
    }

    /// Those of `ids` that exist, with their authors, by their ids.
    package borrowing func policyRecords(_ ids: some Collection<Policy.ID>) throws -> [Policy.ID: PolicyRecord] {
        guard !ids.isEmpty else { return [:] }
        let found = try run(
            "SELECT \(Policy.columns), created_at, created_by FROM policy WHERE id IN (\(SQL.list(ids)))"
        ).map { row in
            PolicyRecord(policy: try Policy(row: row), createdAt: try row.instant(10), author: try row.idOrNil(11))
        }
        return Dictionary(found.map { ($0.policy.id, $0) }) { first, _ in first }
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
