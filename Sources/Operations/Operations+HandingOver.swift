// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
package import Storage

/// Who gets the work of an officer who leaves.
package enum HandoverTarget: Equatable, Sendable {
    case officer(Officer.ID)
    /// The officers of the same unit who are there, those with the least work first.
    case unit
}

/// What an officer has, and what becomes of it.
package struct Handover: Equatable, Sendable {
    package let officer: Officer
    /// Open complaints; counted up to ``Operations/countMax``.
    package let complaints: Int
    /// One page of them, oldest first; without those about the reader.
    package let work: [ComplaintSummary]
    /// Where the next page of them begins; nil on the last.
    package let next: Int64?
    /// Those of them that wait for the complainant's answer.
    package let questions: Int
    /// Forms begun and not sent, which only the officer can read.
    package let drafts: Int
    /// What nobody has looked at on the officer's bell.
    package let unread: Int
    /// When the officer is away.
    package let absences: [NamedActingPeriod]
    /// For whom the officer acts; to be ended before they leave.
    package let deputyships: [NamedActingPeriod]
    /// The colleagues of the unit who are there, with how many complaints each has, the fewest first.
    package let colleagues: [Colleague]
    /// The reader's own handing over of this officer's work, newest first.
    package let runs: [BulkView]

    package struct Colleague: Equatable, Sendable {
        package let officer: Officer
        package let complaints: Int
    }

    /// Whether nothing keeps the officer from leaving.
    package var isDone: Bool { complaints == 0 && deputyships.isEmpty }
}

extension BulkAction {
    /// Whose work it hands over; nil for every other action.
    package var giver: Officer.ID? {
        if case .handOver(let giver, _) = self { giver } else { nil }
    }
}

extension Operations {
    /// What an officer has, for whoever may hand it over; the complaints after a number if given.
    package func handover(
        of id: Officer.ID, after number: Int64? = nil, by principal: Principal
    ) throws(OperationError) -> Handover {
        try principal.requireOfficer()
        let now = now()
        let runs = principal == .system ? [] : try bulks(by: principal)
        return try reading { transaction in
            let officer = try giver(id, of: principal, in: transaction)
            let colleagues = try colleagues(of: officer, at: now, in: transaction)
            let work = try transaction.openWork(of: id, after: number ?? 0, limit: Limits.pageRows + 1)
            let page = Page(work, limit: Limits.pageRows, by: \.number)
            let known = try transaction.summaries(
                of: page.elements.map(\.complaint), scopes: [.all], viewer: principal.officer?.id)
            return Handover(
                officer: officer,
                complaints: try transaction.openWork(of: id, limit: Limits.countMax).count,
                work: known.sorted { $0.number < $1.number }, next: page.next,
                questions: try transaction.questionCount(of: id, cap: Limits.countMax),
                drafts: try transaction.draftCount(of: id, cap: Limits.countMax),
                unread: try transaction.unreadNotificationCount(of: .officer(id), for: id, cap: Limits.countMax),
                absences: try absences(of: id, from: now, in: transaction),
                deputyships: try deputyships(of: id, from: now, in: transaction),
                colleagues: colleagues,
                runs: runs.filter { $0.action.giver == id })
        }
    }

    /// Writes down that all open complaints of an officer go to others, and lets a worker do it one by one.
    ///
    /// Gives how many there are; at most `Limits.handoverMax` at once.
    ///
    /// - Throws: ``OperationError/invalid(_:)`` for a `receiver` who can't take them, or when nobody is there.
    package func handOver(
        _ id: Officer.ID, to target: HandoverTarget, by principal: Principal, once: Once
    ) async throws(OperationError) -> Int {
        guard let orderer = principal.officer else {
            throw principal == .anonymous ? .unauthenticated : .forbidden
        }
        let now = now()
        let ids = (0...Limits.handoverMax / Limits.bulkRowsMax).map { _ in newID(Bulk.self) }
        return try await transaction { transaction in
            if let stored = try remembered(Int.self, once, in: transaction) { return stored }
            let officer = try giver(id, of: principal, in: transaction)
            let receivers = try receivers(of: officer, target, at: now, in: transaction)
            let action = BulkAction.handOver(from: officer.id, to: receivers)
            let work = try transaction.openWork(of: officer.id, limit: Limits.handoverMax)
            for (index, id) in ids.enumerated() {
                let part = work.dropFirst(index * Limits.bulkRowsMax).prefix(Limits.bulkRowsMax)
                guard !part.isEmpty else { break }
                let rows = part.enumerated().map { position, work in
                    BulkRow(position: position + 1, complaint: work.complaint, revision: work.revision)
                }
                let bulk = Bulk(id: id, officer: orderer.id, action: try action.json, createdAt: now)
                try transaction.insert(bulk, rows: rows)
                try transaction.enqueue(RunBulk(bulk: id), at: now)
            }
            try remember(work.count, once, at: now, in: transaction)
            return work.count
        }
    }

    /// Gives one complaint of an officer to another, as whoever may order it.
    func handOver(
        _ id: Complaint.ID, from giver: Officer.ID, to receiver: Officer.ID, by principal: Principal, once: Once
    ) async throws(OperationError) -> Decision {
        let actors = try reading { try orderers(principal, over: giver, in: $0) }
        return try await decide(on: id, by: principal, as: actors, once: once) { transaction, complaint, actor, now in
            try transaction.keepInUse(.officer(receiver))
            guard let officer = try transaction.officer(receiver) else {
                throw OperationError.invalid([FieldError("receiver", .unknown)])
            }
            let unit = try officer.unit.flatMap { try transaction.unit($0) }
            return try complaint.handOver(from: giver, to: unit, officer: officer, by: actor, at: now)
        }
    }

    /// Whether nothing is left with an officer who is to leave.
    ///
    /// - Throws: ``Refusal/hasWork`` while complaints are theirs, ``Refusal/actsForOther`` while they are to act.
    func checkHandedOver(_ officer: Officer, in transaction: borrowing Transaction) throws {
        try transaction.lockUse(of: .officer(officer.id))
        let now = now()
        guard try transaction.openWork(of: officer.id, limit: 1).isEmpty else { throw Refusal.hasWork }
        guard try transaction.deputyships(of: officer.id, endingAfter: now, limit: 1).isEmpty else {
            throw Refusal.actsForOther
        }
    }

    /// Whether nothing is left with an agency, or with one unit of it, that is to go out of use.
    ///
    /// - Throws: ``Refusal/inUse(_:)`` while complaints are open or officers active.
    func checkUnused(_ agency: Agency.ID, unit: Unit.ID? = nil, in transaction: borrowing Transaction) throws {
        try transaction.lockUse(of: unit.map { .unit($0) } ?? .agency(agency))
        let use = InUse(
            unit == nil ? .agency : .unit,
            complaints: try transaction.openWorkCount(of: agency, in: unit, cap: Limits.countMax),
            officers: try transaction.activeOfficerCount(of: agency, in: unit, cap: Limits.countMax))
        guard use.complaints == 0, use.officers == 0 else { throw Refusal.inUse(use) }
    }

    /// Whether the principal may hand over what the officer has.
    package func mayHandOver(_ officer: Officer, by principal: Principal) throws(OperationError) -> Bool {
        try reading { try isOver(officer, principal, in: $0) }
    }

    private func isOver(
        _ officer: Officer, _ principal: Principal, in transaction: borrowing Transaction
    ) throws -> Bool {
        let hub = try transaction.hub()?.id
        return principal == .system || principal.isOver(officer, hub: hub)
    }

    private func giver(
        _ id: Officer.ID, of principal: Principal, in transaction: borrowing Transaction
    ) throws -> Officer {
        guard let officer = try transaction.officer(id) else { throw OperationError.notFound }
        guard try isOver(officer, principal, in: transaction) else {
            throw principal.officer?.agency == officer.agency ? OperationError.forbidden : .notFound
        }
        return officer
    }

    /// As whom the complaints are handed over.
    ///
    /// An administrator knows none of them and orders it all the same, for this alone in the executive's place.
    private func orderers(
        _ principal: Principal, over id: Officer.ID, in transaction: borrowing Transaction
    ) throws -> [Actor] {
        let officer = try giver(id, of: principal, in: transaction)
        guard let orderer = principal.officer else { throw OperationError.forbidden }
        guard orderer.roles.contains(.administrator) else { return orderer.actors }
        return orderer.actors + [
            Actor(party: .officer(orderer.id), roles: [.cceo], agency: officer.agency, unit: nil)
        ]
    }

    private func receivers(
        of officer: Officer, _ target: HandoverTarget, at now: Instant, in transaction: borrowing Transaction
    ) throws -> [Officer.ID] {
        switch target {
        case .officer(let id):
            guard let receiver = try transaction.officer(id), receiver.isActive, receiver.id != officer.id,
                receiver.agency == officer.agency, !receiver.roles.isDisjoint(with: Role.ofAgency)
            else { throw OperationError.invalid([FieldError("receiver", .unknown)]) }
            return [receiver.id]
        case .unit:
            let all = try colleagues(of: officer, at: now, in: transaction).map(\.officer.id)
            guard !all.isEmpty else { throw OperationError.invalid([FieldError("receiver", .unknown)]) }
            return all
        }
    }

    /// The officers of the same unit who are there, those with the least work first.
    private func colleagues(
        of officer: Officer, at now: Instant, in transaction: borrowing Transaction
    ) throws -> [Handover.Colleague] {
        guard let unit = officer.unit else { return [] }
        let absences = try absences(in: officer.agency, at: now, in: transaction)
        let ids = try transaction.activeOfficers(
            of: officer.agency, holding: .officer, in: unit, limit: Limits.receiversMax
        ).filter { $0 != officer.id && absences.absence(of: $0, at: now) == nil }
        let (known, counts) = (try transaction.officers(ids), try transaction.openWorkCounts(of: ids))
        let all = ids.compactMap { id in
            known[id].map { Handover.Colleague(officer: $0, complaints: counts[id] ?? 0) }
        }
        return all.sorted { ($0.complaints, $0.officer.login) < ($1.complaints, $1.officer.login) }
    }
}
