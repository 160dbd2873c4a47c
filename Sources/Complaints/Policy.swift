// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// How long a clock may run, for whom and since when; never changed, only followed by a later one.
package struct Policy: Equatable, Sendable {
    package typealias ID = Identifier<Policy>

    /// What it is for; nil stands for all.
    package struct Scope: Hashable, Sendable {
        package var agency: Agency.ID?
        package var category: Category.ID?
        package var kind: Kind?
        package var urgency: Urgency?

        package init(
            agency: Agency.ID? = nil, category: Category.ID? = nil, kind: Kind? = nil, urgency: Urgency? = nil
        ) {
            self.agency = agency
            self.category = category
            self.kind = kind
            self.urgency = urgency
        }

        /// Whether everything that this scope asks for is so in `matter`.
        package func covers(_ matter: Scope) -> Bool {
            (agency == nil || agency == matter.agency) && (category == nil || category == matter.category)
                && (kind == nil || kind == matter.kind) && (urgency == nil || urgency == matter.urgency)
        }

        /// The agency weighs more than the category, that more than the kind, and that more than the urgency.
        var weight: Int {
            (agency == nil ? 0 : 8) + (category == nil ? 0 : 4) + (kind == nil ? 0 : 2) + (urgency == nil ? 0 : 1)
        }
    }

    package let id: ID
    package let clock: ClockKind
    package let scope: Scope
    /// Nil where the policy ends those before it, so that the next less special one counts again.
    package let period: Period?
    /// From this instant on it counts for clocks that start.
    package let effectiveFrom: Instant
    /// The law, order or circular it rests on, in the words of whoever entered it.
    package let source: String

    package init(
        id: ID, clock: ClockKind, scope: Scope, period: Period?, effectiveFrom: Instant, source: String
    ) {
        self.id = id
        self.clock = clock
        self.scope = scope
        self.period = period
        self.effectiveFrom = effectiveFrom
        self.source = source
    }
}

/// All policies, as far as they are known.
package struct PolicyBook: Equatable, Sendable {
    private let byClock: [ClockKind: [Policy]]

    package init(_ policies: [Policy] = []) {
        byClock = Dictionary(grouping: policies, by: \.clock)
    }

    /// What counts for a clock that starts at `start` on such a matter.
    package struct Choice: Equatable, Sendable {
        package let period: Period
        /// Nil for the nation's default.
        package let policy: Policy.ID?
    }

    /// The most special policy in force, or the nation's default; an agency's own only where it is stricter than that.
    ///
    /// Of an agency's own, those that are no stricter are passed over, so that a more general one that is can count.
    /// Nil where the clock runs only for matters that a policy names and none does.
    package func choice(for clock: ClockKind, of matter: Policy.Scope, at start: Instant) -> Choice? {
        let fitting = inForce(for: clock, of: matter, at: start)
        let common = fitting.first { $0.scope.agency == nil }.flatMap { Choice($0) } ?? Choice(clock, matter)
        let own = fitting.first { policy in
            guard policy.scope.agency != nil, let period = policy.period else { return false }
            return common.map { period.isStricter(than: $0.period, isPausable: clock.isPausable) } ?? true
        }
        return own.flatMap { Choice($0) } ?? common
    }

    /// The policies that the scope's clocks have had, whatever followed them.
    package func policies(for clock: ClockKind) -> [Policy] { byClock[clock] ?? [] }

    /// The book with one more, which follows those of the same scope that count from the same instant.
    package func adding(_ policy: Policy) -> PolicyBook { PolicyBook(byClock.values.flatMap(\.self) + [policy]) }

    /// The version in force of each line that fits, the most special first.
    private func inForce(for clock: ClockKind, of matter: Policy.Scope, at start: Instant) -> [Policy] {
        var latest: [Policy.Scope: Policy] = [:]
        for policy in byClock[clock] ?? [] where policy.effectiveFrom <= start && policy.scope.covers(matter) {
            if let known = latest[policy.scope], known.effectiveFrom > policy.effectiveFrom { continue }
            latest[policy.scope] = policy
        }
        return latest.values.filter { $0.period != nil }.sorted { $0.scope.weight > $1.scope.weight }
    }
}

extension PolicyBook.Choice {
    fileprivate init?(_ policy: Policy) {
        guard let period = policy.period else { return nil }
        self.init(period: period, policy: policy.id)
    }

    fileprivate init?(_ clock: ClockKind, _ matter: Policy.Scope) {
        guard !clock.needsPolicy else { return nil }
        self.init(period: clock.defaultPeriod(urgency: matter.urgency ?? .normal), policy: nil)
    }
}
