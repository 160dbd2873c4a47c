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

/// Policies that were taken back before they began, with who did what, the last taken back first.
package struct WithdrawnPolicies: Equatable, Sendable {
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
    /// How many there are, counted up to a limit; those that were looked at lie at even distances among them.
    package let counted: Int
    /// The version of the same line that follows it as things stand.
    package let next: Policy?
    package let shelf: PolicyShelf

    package var isWhole: Bool { tried == counted }
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
            guard let policy = try transaction.policyRecord(id)?.policy else { throw OperationError.notFound }
            let records = try transaction.policyRecords(for: policy.clock, policy.scope)
            let line =
                book.lines(for: policy.clock).first { $0.scope == policy.scope }
                ?? PolicyLine(clock: policy.clock, scope: policy.scope, versions: [])
            return PolicyHistory(
                line: line, records: records.reversed(),
                officers: try officers(of: records, in: transaction),
                shelf: try shelf(book, naming: [line.scope], in: transaction))
        }
    }

    /// One page of the policies that were taken back before they began, before one of them; for officers.
    package func withdrawnPolicies(
        before place: (at: Instant, id: Policy.ID)? = nil, by principal: Principal
    ) throws(OperationError) -> WithdrawnPolicies {
        try principal.requireOfficer()
        return try reading { transaction in
            let records = try transaction.withdrawnPolicies(before: place, limit: Limits.pageMax)
            return WithdrawnPolicies(
                records: records, officers: try officers(of: records, in: transaction),
                shelf: try shelf(
                    terms(in: transaction).policies, naming: records.map(\.policy.scope), in: transaction))
        }
    }

    private func officers(
        of records: [PolicyRecord], in transaction: borrowing Transaction
    ) throws -> [Officer.ID: Officer] {
        try transaction.officers(Set(records.flatMap { [$0.author, $0.withdrawnBy] }.compactMap(\.self)))
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
            let sample = try sample(
                [ClockPart(clock: policy.clock, agency: agency)], dueAfter: earliest(nil), in: transaction)
            var trial = PolicyTrial(policy, in: terms, at: now)
            for clock in sample.clocks { trial.count(clock.run, of: clock.matter, due: clock.due) }
            let line = terms.policies.lines(for: policy.clock).first { $0.scope == policy.scope }
            return PolicyPlan(
                policy: policy, forecast: trial.forecast, tried: sample.clocks.count, counted: sample.counted,
                next: line?.coming(after: policy.effectiveFrom).first,
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

    /// Takes back a policy that has not begun; what came before it goes on as if it had never been laid down.
    ///
    /// - Throws: ``Refusal/hasBegun`` once clocks may start under it.
    package func withdrawPolicy(_ id: Policy.ID, by principal: Principal) async throws(OperationError) {
        let now = now()
        try await transaction { transaction in
            guard principal != .anonymous else { throw OperationError.unauthenticated }
            let reach = try ruleReach(of: principal, in: transaction)
            guard reach != .nobody else { throw OperationError.forbidden }
            guard let policy = try transaction.policyRecord(id)?.policy else { throw OperationError.notFound }
            guard reach.covers(policy.scope.agency) else { throw OperationError.forbidden }
            guard policy.isToCome(at: now) else { throw OperationError.refused(.hasBegun) }
            guard try transaction.withdrawPolicy(id, by: principal.officer?.id, at: now) else {
                throw OperationError.refused(.alreadyDone)
            }
            try markTerms(in: transaction)
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
            fields.add("clock", .tooMany(max: Limits.policiesMax, of: .policies))
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
