// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL
package import Storage

/// What is written down when somebody will be away.
package struct AbsenceInput: Equatable, Sendable {
    /// Nil when nobody acts, so that what is due goes up.
    package var deputy: Officer.ID?
    package var from: Instant
    package var until: Instant
    package var reason: ActingPeriod.Reason
    package var order: String?

    package init(
        deputy: Officer.ID?, from: Instant, until: Instant, reason: ActingPeriod.Reason = .absence,
        order: String? = nil
    ) {
        self.deputy = deputy
        self.from = from
        self.until = until
        self.reason = reason
        self.order = order
    }
}

/// A period with the names of all whom it mentions.
package struct NamedActingPeriod: Equatable, Sendable {
    package let period: ActingPeriod
    package let officer: Officer?
    package let deputy: Officer?
    /// Who wrote it down; nil for the system.
    package let orderedBy: Officer?
}

extension Operations {
    /// One page of an agency's absences that are current or to come, by their ends; for its officers,
    /// administrators and auditors.
    package func actingPeriods(
        of agency: Agency.ID, after place: ActingPeriod.Place? = nil, by principal: Principal
    ) throws(OperationError) -> [NamedActingPeriod] {
        try principal.requireOfficer()
        guard try mayLook(principal, at: agency) else { throw .forbidden }
        let now = now()
        return try reading { transaction in
            let periods = try transaction.actingPeriods(
                of: agency, endingAfter: now, after: place, limit: Limits.pageMax)
            return try named(periods, in: transaction)
        }
    }

    /// When an officer is away, now and later; for colleagues of the agency, administrators and auditors.
    package func absences(
        of id: Officer.ID, by principal: Principal
    ) throws(OperationError) -> [NamedActingPeriod] {
        let officer = try officer(id, by: principal)
        let now = now()
        return try reading { try absences(of: officer.id, from: now, in: $0) }
    }

    /// For whom an officer acts, now and later; for colleagues of the agency, administrators and auditors.
    package func deputyships(
        of id: Officer.ID, by principal: Principal
    ) throws(OperationError) -> [NamedActingPeriod] {
        let officer = try officer(id, by: principal)
        let now = now()
        return try reading { try deputyships(of: officer.id, from: now, in: $0) }
    }

    /// One absence, for those who may end it.
    package func absence(_ id: ActingPeriod.ID, by principal: Principal) throws(OperationError) -> NamedActingPeriod {
        try principal.requireOfficer()
        return try reading { transaction in
            guard let period = try transaction.actingPeriod(id),
                let named = try named([period], in: transaction).first
            else { throw OperationError.notFound }
            _ = try absentee(period.officer, of: principal, in: transaction)
            return named
        }
    }

    /// Writes down that an officer is away and who acts for them.
    ///
    /// - Throws: ``OperationError/invalid(_:)``: `from` is taken when they are away then already, `deputy` is taken
    ///   when the work would come back to the officer.
    package func orderAbsence(
        of id: Officer.ID, _ input: AbsenceInput, by principal: Principal
    ) async throws(OperationError) -> ActingPeriod {
        try principal.requireOfficer()
        let (now, period) = (now(), newID(ActingPeriod.self))
        return try await transaction { transaction in
            let officer = try absentee(id, of: principal, in: transaction)
            try transaction.holdActingPeriods(of: officer.agency)
            let deputy = try input.deputy.map { deputy in
                try transaction.keepInUse(.officer(deputy))
                guard let found = try transaction.officer(deputy) else {
                    throw OperationError.invalid([FieldError("deputy", .unknown)])
                }
                return found
            }
            let planned = ActingPeriod(
                id: period, agency: officer.agency, officer: officer.id, deputy: deputy?.id, from: input.from,
                until: input.until, reason: input.reason,
                order: input.order.map(trimmed).flatMap { $0.isEmpty ? nil : $0 },
                orderedBy: principal.officer?.id, orderedAt: now)
            let others = try transaction.actingPeriods(
                of: officer.agency, endingAfter: now, limit: Limits.actingPeriodsMax)
            guard others.count < Limits.actingPeriodsMax else {
                throw OperationError.invalid([FieldError("from", .tooMany(max: Limits.actingPeriodsMax, of: .absences))]
                )
            }
            try planned.check(of: officer, deputy: deputy, beside: others, at: now)
            try transaction.insert(planned)
            let author = ChangeAuthor(principal, at: now)
            try record(.absenceMade, of: officer, planned.facts, by: author, in: transaction)
            return planned
        }
    }

    /// Ends an absence now, or takes back one that has not begun; nothing happens to one that is over.
    package func endAbsence(
        _ id: ActingPeriod.ID, by principal: Principal
    ) async throws(OperationError) -> ActingPeriod {
        try principal.requireOfficer()
        let now = now()
        return try await transaction { transaction in
            guard var period = try transaction.actingPeriod(id) else { throw OperationError.notFound }
            let officer = try absentee(period.officer, of: principal, in: transaction)
            guard period.end > now, period.ending == nil else { return period }
            period.ending = ActingPeriod.Ending(by: principal.officer?.id, at: now)
            guard try transaction.end(period) else { throw OperationError.conflict }
            let kind: RegistryChange.Kind = period.wasTakenBack ? .absenceCancelled : .absenceEnded
            try record(kind, of: officer, period.facts, by: ChangeAuthor(principal, at: now), in: transaction)
            return period
        }
    }

    /// Whether the principal may say that the officer is away.
    package func mayOrderAbsence(of officer: Officer, by principal: Principal) throws(OperationError) -> Bool {
        try reading { try mayOrderAbsence(of: officer, by: principal, in: $0) }
    }

    /// The officer whose absence it is.
    ///
    /// - Throws: ``OperationError/notFound`` for officers of other agencies, ``OperationError/forbidden``.
    private func absentee(
        _ id: Officer.ID, of principal: Principal, in transaction: borrowing Transaction
    ) throws -> Officer {
        guard let officer = try transaction.officer(id) else { throw OperationError.notFound }
        guard try mayOrderAbsence(of: officer, by: principal, in: transaction) else {
            throw principal.officer?.agency == officer.agency ? OperationError.forbidden : .notFound
        }
        return officer
    }

    private func mayOrderAbsence(
        of officer: Officer, by principal: Principal, in transaction: borrowing Transaction
    ) throws -> Bool {
        if principal == .system || principal.officer?.id == officer.id { return true }
        return try principal.isOver(officer, hub: transaction.hub()?.id)
    }

    func absences(
        of id: Officer.ID, from now: Instant, in transaction: borrowing Transaction
    ) throws -> [NamedActingPeriod] {
        try named(transaction.absences(of: id, endingAfter: now, limit: Limits.absencesMax), in: transaction)
    }

    func deputyships(
        of id: Officer.ID, from now: Instant, in transaction: borrowing Transaction
    ) throws -> [NamedActingPeriod] {
        try named(transaction.deputyships(of: id, endingAfter: now, limit: Limits.absencesMax), in: transaction)
    }

    private func named(_ periods: [ActingPeriod], in transaction: borrowing Transaction) throws -> [NamedActingPeriod] {
        let officers = try transaction.officers(
            Set(periods.flatMap { [$0.officer, $0.deputy, $0.orderedBy] }.compactMap(\.self)))
        return periods.map { period in
            NamedActingPeriod(
                period: period, officer: officers[period.officer], deputy: period.deputy.flatMap { officers[$0] },
                orderedBy: period.orderedBy.flatMap { officers[$0] })
        }
    }
}

extension Principal {
    /// Whether the officer's absence and work are theirs to order: as administrator of the agency or the hub, as its
    /// executive, or as head of the unit, in their own right or for somebody else than the officer.
    package func isOver(_ officer: Officer, hub: Agency.ID?) -> Bool {
        guard let asking = self.officer else { return false }
        if asking.roles.contains(.administrator), [officer.agency, hub].contains(asking.agency) { return true }
        guard asking.agency == officer.agency else { return false }
        return asking.actors.contains { actor in
            guard actor.actingFor != officer.id else { return false }
            if actor.holds(anyOf: [.cceo, .hubExecutive]) { return true }
            return actor.holds(.unitHead) && actor.unit != nil && actor.unit == officer.unit
                && !officer.roles.contains(.cceo)
        }
    }
}

/// Finding who acts.
extension Operations {
    /// The absences of an agency that cover an instant.
    func absences(
        in agency: Agency.ID, at instant: Instant, in transaction: borrowing Transaction
    ) throws -> [ActingPeriod] {
        try transaction.actingPeriods(of: agency, endingAfter: instant, limit: Limits.actingPeriodsMax)
            .filter { $0.covers(instant) }
    }

    /// The officer with those whose place they take at an instant.
    func acting(_ officer: Officer, at instant: Instant, in transaction: borrowing Transaction) throws -> Officer {
        guard officer.isActive,
            try transaction.deputyships(of: officer.id, endingAfter: instant, limit: Limits.absencesMax)
                .contains(where: { $0.covers(instant) })
        else { return officer }
        let absent = try absences(in: officer.agency, at: instant, in: transaction)
            .actedFor(by: officer.id, at: instant)
        let known = try transaction.officers(absent)
        var officer = officer
        officer.actsFor = absent.compactMap { known[$0] }.filter { officer.mayAct(for: $0) }
        return officer
    }

    /// Who acts for a head or the executive of an agency at an instant.
    func deputies(
        of agency: Agency.ID, at instant: Instant, in transaction: borrowing Transaction
    ) throws -> Set<Officer.ID> {
        let absences = try absences(in: agency, at: instant, in: transaction).filter { $0.deputy != nil }
        guard !absences.isEmpty else { return [] }
        let absent = try transaction.officers(absences.map(\.officer)).values
            .filter { !$0.passedOn.isDisjoint(with: [.unitHead, .cceo]) }
        return Set(absent.compactMap { absences.whoActs(for: $0.id, at: instant) })
    }

    /// The absences that page after page asks for, as one list for each agency.
    package func absentOfficers(
        of agency: Agency.ID, by principal: Principal
    ) throws(OperationError) -> [Officer.ID: ActingPeriod] {
        try principal.requireOfficer()
        let now = now()
        return try reading { transaction in
            Dictionary(try absences(in: agency, at: now, in: transaction).map { ($0.officer, $0) }) { first, _ in first
            }
        }
    }
}
