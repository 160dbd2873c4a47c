// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// Everything that was laid down for one scope of one clock.
package struct PolicyLine: Equatable, Sendable {
    package let clock: ClockKind
    package let scope: Policy.Scope
    /// In the order in which they come into force; empty where all were taken back before they began.
    package let versions: [Policy]

    package init(clock: ClockKind, scope: Policy.Scope, versions: [Policy]) {
        self.clock = clock
        self.scope = scope
        self.versions = versions
    }

    /// Nil before the first, and where the last one ended those before it.
    package func inForce(at instant: Instant) -> Policy? {
        versions.last { $0.effectiveFrom <= instant }.flatMap { $0.period == nil ? nil : $0 }
    }

    /// Those that come into force later; of several on one day, the one that was laid down last.
    package func coming(after instant: Instant) -> [Policy] {
        versions.enumerated().filter { index, policy in
            policy.effectiveFrom > instant
                && !versions[(index + 1)...].contains { $0.effectiveFrom == policy.effectiveFrom }
        }.map(\.element)
    }
}

extension PolicyBook {
    /// The lines of a clock in the order in which they are asked: the first that fits a complaint counts.
    ///
    /// Those of agencies come first; one that is not stricter than the first of the others that fits is passed over.
    package func lines(for clock: ClockKind) -> [PolicyLine] {
        Dictionary(grouping: policies(for: clock), by: \.scope).map { scope, versions in
            // The stable order of those of one instant decides which of them counts.
            let ordered = versions.enumerated().sorted {
                ($0.element.effectiveFrom, $0.offset) < ($1.element.effectiveFrom, $1.offset)
            }
            return PolicyLine(clock: clock, scope: scope, versions: ordered.map(\.element))
        }.sorted { one, other in
            (-one.scope.weight, one.scope.sortKey) < (-other.scope.weight, other.scope.sortKey)
        }
    }

    /// Whether a line decides where it is the only one that fits: not where an agency's is no stricter than the rest.
    package func decides(_ policy: Policy, at instant: Instant) -> Bool {
        choice(for: policy.clock, of: policy.scope, at: instant)?.policy == policy.id
    }

    /// For which urgencies an agency's line is passed over although it fits, and what everybody has there.
    package func passesOver(_ policy: Policy, at instant: Instant) -> [(urgency: Urgency, period: Period)] {
        guard policy.scope.agency != nil, policy.scope.urgency == nil else { return [] }
        return Urgency.allCases.compactMap { urgency in
            var matter = policy.scope
            matter.urgency = urgency
            guard let counting = choice(for: policy.clock, of: matter, at: instant) else { return nil }
            let isCommon = !policies(for: policy.clock).contains {
                $0.id == counting.policy && $0.scope.agency != nil
            }
            return isCommon ? (urgency, counting.period) : nil
        }
    }
}

extension Policy.Scope {
    /// The same order at every reading.
    fileprivate var sortKey: String {
        [agency?.text, category?.text, kind?.rawValue, urgency?.rawValue].map { $0 ?? "" }.joined(separator: "/")
    }
}

extension Policy {
    /// The first day from which a policy laid down at `now` may count.
    ///
    /// Never a day that has begun: clocks that have started keep what they started with, and so does every replay.
    package static func earliestDay(at now: Instant) -> Day {
        Zone.bangkok.day(of: now.adding(seconds: Limits.policyLeadSeconds)).advanced(by: 1)
    }

    /// Whether it may still be taken back at `now`: no clock has begun under it, nor does one that is being filed.
    package func isToCome(at now: Instant) -> Bool {
        effectiveFrom >= Zone.bangkok.start(of: Self.earliestDay(at: now))
    }

    /// Whether it may be added to the book at `now`.
    ///
    /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/notOfAgencies(_:)``, ``Refusal/notStricter(than:)``,
    ///   ``Refusal/notSurelyStricter(than:)``.
    package func check(against book: PolicyBook, at now: Instant) throws(Refusal) {
        var fields = FieldCheck()
        if clock.needsPolicy, scope.category == nil { fields.add("category", .required) }
        fields.text("source", source, max: Limits.nameCharactersMax)
        let earliest = Self.earliestDay(at: now)
        if !isToCome(at: now) { fields.add("from", .tooEarly(earliest)) }
        try fields.finish()
        guard scope.agency != nil else { return }
        guard clock.isPerAgency else { throw .notOfAgencies(clock) }
        var common = scope
        common.agency = nil
        if let period, let other = book.choice(for: clock, of: common, at: effectiveFrom)?.period,
            !period.isStricter(than: other, isPausable: clock.isPausable)
        {
            throw period.unit == other.unit ? .notStricter(than: other) : .notSurelyStricter(than: other)
        }
    }
}
