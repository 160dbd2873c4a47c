// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL
import Secrets
package import Storage

/// What somebody lays down about a clock.
package struct PolicyInput: Equatable, Sendable {
    package var clock: ClockKind
    package var scope: Policy.Scope
    /// Nil to end what was laid down before for the same scope.
    package var period: Period?
    /// The first day on which clocks that start have it.
    package var from: Day
    package var source: String

    package init(clock: ClockKind, scope: Policy.Scope, period: Period?, from: Day, source: String) {
        self.clock = clock
        self.scope = scope
        self.period = period
        self.from = from
        self.source = source
    }
}

/// All policies with the names of what they mention.
package struct PolicyShelf: Equatable, Sendable {
    package let book: PolicyBook
    package let agencies: [Agency.ID: Agency]
    package let categories: [Category.ID: Category]
    package let now: Instant
}

/// One line of policies with who laid down what, newest first.
package struct PolicyHistory: Equatable, Sendable {
    package let line: PolicyLine
    package let records: [PolicyRecord]
    package let officers: [Officer.ID: Officer]
    package let shelf: PolicyShelf
}

/// What a planned policy would change.
package struct PolicyPlan: Equatable, Sendable {
    package let policy: Policy
    package let forecast: PolicyForecast
    /// How many running clocks of its kind were looked at.
    package let tried: Int
    /// Whether those were all.
    package let isWhole: Bool
    package let shelf: PolicyShelf
}

extension Operations {
    /// What counts for clocks that start, and what will; public.
    package func policies() throws(OperationError) -> PolicyShelf {
        try reading { transaction in
            let book = try terms(in: transaction).policies
            let scopes = ClockKind.allCases.flatMap { book.policies(for: $0) }.map(\.scope)
            return try shelf(book, naming: scopes, in: transaction)
        }
    }

    /// The line that a policy belongs to, with all its versions; for officers.
    package func policyHistory(_ id: Policy.ID, by principal: Principal) throws(OperationError) -> PolicyHistory {
        try principal.requireOfficer()
        return try reading { transaction in
            let book = try terms(in: transaction).policies
            guard let policy = try transaction.policyRecords([id])[id]?.policy,
                let line = book.lines(for: policy.clock).first(where: { $0.scope == policy.scope })
            else { throw OperationError.notFound }
            let records = try transaction.policyRecords(line.versions.map(\.id))
            return PolicyHistory(
                line: line, records: line.versions.reversed().compactMap { records[$0.id] },
                officers: try transaction.officers(Set(records.values.compactMap(\.author))),
                shelf: try shelf(book, naming: [line.scope], in: transaction))
        }
    }

    /// Tries a policy on the clocks that run and writes nothing: those keep what they started with in any case.
    ///
    /// - Throws: the same as laying it down.
    package func planPolicy(_ input: PolicyInput, by principal: Principal) throws(OperationError) -> PolicyPlan {
        let (policy, now) = (policy(input, newID(from: .system)), now())
        return try reading { transaction in
            try check(policy, by: principal, at: now, in: transaction)
            let terms = try terms(in: transaction)
            let agency = policy.clock.isPerAgency ? policy.scope.agency : nil
            let clocks = try transaction.clocksOnTrial(policy.clock, of: agency, limit: Limits.clocksTried + 1)
            var trial = PolicyTrial(policy, in: terms, at: now)
            for clock in clocks.prefix(Limits.clocksTried) {
                trial.count(clock.run, of: clock.matter, due: clock.due)
            }
            return PolicyPlan(
                policy: policy, forecast: trial.forecast, tried: min(clocks.count, Limits.clocksTried),
                isWhole: clocks.count <= Limits.clocksTried,
                shelf: try shelf(terms.policies, naming: [policy.scope], in: transaction))
        }
    }

    /// Adds a policy, which follows the one before it in the same scope; clocks that run keep theirs.
    package func layDownPolicy(
        _ input: PolicyInput, by principal: Principal
    ) async throws(OperationError) -> Policy {
        let (policy, now) = (policy(input, newID()), now())
        let author = principal.officer?.id
        return try await transaction { transaction in
            try check(policy, by: principal, at: now, in: transaction)
            try transaction.insert(policy, by: author, at: now)
            try markTerms(in: transaction)
            return policy
        }
    }

    private func policy(_ input: PolicyInput, _ id: Policy.ID) -> Policy {
        Policy(
            id: id, clock: input.clock, scope: input.scope, period: input.period,
            effectiveFrom: Zone.bangkok.start(of: input.from), source: trimmed(input.source))
    }

    private func check(
        _ policy: Policy, by principal: Principal, at now: Instant, in transaction: borrowing Transaction
    ) throws {
        guard principal != .anonymous else { throw OperationError.unauthenticated }
        guard try ruleReach(of: principal, in: transaction).covers(policy.scope.agency) else {
            throw OperationError.forbidden
        }
        var fields = FieldCheck()
        if let agency = policy.scope.agency, try transaction.agency(agency) == nil { fields.add("agency", .unknown) }
        if let category = policy.scope.category, try transaction.category(category) == nil {
            fields.add("category", .unknown)
        }
        let book = PolicyBook(try transaction.policies())
        if ClockKind.allCases.reduce(0, { $0 + book.policies(for: $1).count }) >= Limits.policiesMax {
            fields.add("clock", .tooLong(max: Limits.policiesMax))
        }
        try fields.finish()
        try policy.check(against: book, at: now)
    }

    private func shelf(
        _ book: PolicyBook, naming scopes: [Policy.Scope], in transaction: borrowing Transaction
    ) throws -> PolicyShelf {
        PolicyShelf(
            book: book, agencies: try transaction.agencies(Set(scopes.compactMap(\.agency))),
            categories: try transaction.categories(Set(scopes.compactMap(\.category))), now: now())
    }
}
