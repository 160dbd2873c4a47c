// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// A time in which an officer is away, and who does meanwhile what is theirs to do.
package struct ActingPeriod: Equatable, Sendable {
    package typealias ID = Identifier<ActingPeriod>

    /// Why somebody else acts.
    package enum Reason: String, CaseIterable, Codable, Sendable {
        /// The officer is on leave, ill or travelling.
        case absence
        /// The officer has left and nobody was appointed yet.
        case vacancy
    }

    /// That it was ended before its time.
    package struct Ending: Equatable, Sendable {
        /// Nil for the system.
        package let by: Officer.ID?
        package let at: Instant

        package init(by: Officer.ID?, at: Instant) {
            self.by = by
            self.at = at
        }
    }

    package let id: ID
    package let agency: Agency.ID
    package let officer: Officer.ID
    /// Who acts; nil when nobody does, so that what is due goes up.
    package let deputy: Officer.ID?
    package let from: Instant
    /// The first instant at which it is over, as it was ordered.
    package let until: Instant
    package let reason: Reason
    /// The number or date of a written order; nil when there is none.
    package let order: String?
    /// Who wrote it down; nil for the system.
    package let orderedBy: Officer.ID?
    package let orderedAt: Instant
    package var ending: Ending?

    package init(
        id: ID, agency: Agency.ID, officer: Officer.ID, deputy: Officer.ID?, from: Instant, until: Instant,
        reason: Reason, order: String? = nil, orderedBy: Officer.ID?, orderedAt: Instant, ending: Ending? = nil
    ) {
        self.id = id
        self.agency = agency
        self.officer = officer
        self.deputy = deputy
        self.from = from
        self.until = until
        self.reason = reason
        self.order = order
        self.orderedBy = orderedBy
        self.orderedAt = orderedAt
        self.ending = ending
    }

    /// When it really is over; before `from` for one that was taken back before it began.
    package var end: Instant { ending.map { min(until, $0.at) } ?? until }

    /// Whether it was taken back before it began, so that nobody ever acted by it.
    package var wasTakenBack: Bool { end <= from }

    package func covers(_ instant: Instant) -> Bool { from <= instant && instant < end }

    fileprivate func overlap(_ from: Instant, _ end: Instant) -> (from: Instant, end: Instant)? {
        let (first, last) = (max(self.from, from), min(self.end, end))
        return first < last ? (first, last) : nil
    }
}

extension ActingPeriod {
    /// What must be right about it, as far as the people themselves tell.
    ///
    /// - Throws: ``Refusal/invalid(_:)`` with everything that is wrong.
    package func check(
        of officer: Officer, deputy: Officer?, beside others: [ActingPeriod], at now: Instant
    ) throws(Refusal) {
        var fields = FieldCheck()
        if until <= from || until <= now {
            fields.add("until", .tooEarly(Zone.bangkok.day(of: max(from, now))))
        } else if until > from.adding(days: Limits.actingDaysMax) {
            fields.add("until", .tooMany(max: Limits.actingDaysMax, of: .days))
        }
        fields.text("order", optional: order, max: Limits.nameCharactersMax)
        if let deputy, !deputy.mayAct(for: officer) { fields.add("deputy", .unknown) }
        try fields.finish()
        let own = others.filter { $0.officer == officer.id && $0.id != id }
        if own.contains(where: { $0.overlap(from, end) != nil }) { fields.add("from", .taken) }
        if let deputy, others.leads(from: deputy.id, to: officer.id, from, end) { fields.add("deputy", .taken) }
        try fields.finish()
    }
}

extension [ActingPeriod] {
    /// Whether somebody's work would come to `goal` at any instant between the two.
    fileprivate func leads(from start: Officer.ID, to goal: Officer.ID, _ from: Instant, _ end: Instant) -> Bool {
        if start == goal { return true }
        return contains { period in
            guard period.officer == start, let deputy = period.deputy, let shared = period.overlap(from, end) else {
                return false
            }
            return filter { $0.id != period.id }.leads(from: deputy, to: goal, shared.from, shared.end)
        }
    }

    /// The period in which an officer is away at an instant; nil when they are there.
    package func absence(of officer: Officer.ID, at instant: Instant) -> ActingPeriod? {
        first { $0.officer == officer && $0.covers(instant) }
    }

    /// Who does an officer's work at an instant: themselves, or the first along the deputies who is there.
    ///
    /// Nil when the way ends with somebody who is away and has no deputy.
    package func whoActs(for officer: Officer.ID, at instant: Instant) -> Officer.ID? {
        var current = officer
        // Rows that were not checked by us may go round in a circle; nobody acts then.
        var seen: Set<Officer.ID> = []
        while seen.insert(current).inserted {
            guard let period = absence(of: current, at: instant) else { return current }
            guard let deputy = period.deputy else { return nil }
            current = deputy
        }
        return nil
    }

    /// Those whose work comes to an officer at an instant, in the order of the periods.
    package func actedFor(by deputy: Officer.ID, at instant: Instant) -> [Officer.ID] {
        filter { $0.covers(instant) }.map(\.officer).filter { $0 != deputy && whoActs(for: $0, at: instant) == deputy }
    }
}

extension Role {
    /// The roles that pass to whoever acts for somebody; everything else is done by colleagues in their own right.
    package static let passedOn: Set<Role> = [.unitHead, .cceo, .hubExecutive]
}

extension Officer {
    /// What of their roles passes to whoever acts for them.
    package var passedOn: Set<Role> { roles.intersection(Role.passedOn) }

    /// Whether the rules let the officer be the deputy of another: of the same agency, and used to complaints.
    package func mayAct(for absent: Officer) -> Bool {
        isActive && id != absent.id && agency == absent.agency && !absent.passedOn.isEmpty
            && !roles.isDisjoint(with: Role.ofHub.union(Role.ofAgency))
    }

    /// As whom the officer may act: first in their own right, then for each of those they act for now.
    package var actors: [Actor] { [Actor(self)] + actsFor.map { Actor(self, for: $0) } }
}

extension Actor {
    /// The deputy in the place of somebody who is away, with what passes from them.
    package init(_ deputy: Officer, for absent: Officer) {
        self.init(
            party: .officer(deputy.id), roles: absent.passedOn, agency: absent.agency, unit: absent.unit,
            actingFor: absent.id)
    }
}

extension Refusal {
    /// Whether somebody else, or the same one in another's place, might be allowed to.
    package var isOfPerson: Bool {
        switch self {
        case .role, .notHolder, .notHandling, .approvalNeeded, .proposalWaits, .noEscalation, .identityClosed: true
        case .status, .invalid, .notInForce, .bound, .rulingRequired, .rulingNotDue, .jointOpen, .noProposal,
            .windowClosed, .notYetDue, .sameOfficer, .mergeTarget, .hasMembers, .alreadyDone, .extensionsUsed, .noClock,
            .noExtensionRequest, .hasWork, .actsForOther, .inUse, .ownRoles, .headingUnused, .notStricter,
            .notSurelyStricter,
            .hasBegun, .notOfAgencies:
            false
        }
    }
}
