// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
import Storage
import Telemetry

extension Operations {
    /// Rings the alarms that are due, of one complaint if given, earliest first until none is left; gives how many rang.
    ///
    /// After an outage every step that was missed is taken, in order, each as its own event.
    @discardableResult
    package func ringAlarms(of complaint: Complaint.ID? = nil) async throws(OperationError) -> Int {
        var count = 0
        while true {
            guard let next = try reading({ try $0.nextAlarm(of: complaint) }), next <= now() else { return count }
            let rung = try await ringSomeAlarms(of: complaint)
            guard rung > 0 else { return count }
            count += rung
        }
    }

    /// One transaction's worth: the event, the notices and the next alarm of each stand or fall together.
    private func ringSomeAlarms(of complaint: Complaint.ID?) async throws(OperationError) -> Int {
        let now = now()
        do throws(OperationError) {
            return try await transaction { transaction in
                let alarms = try transaction.dueAlarms(at: now, of: complaint, limit: Limits.alarmsPerTurn)
                for alarm in alarms { try ring(alarm, at: now, in: transaction) }
                return alarms.count
            }
        } catch {
            if error.passes { throw error }
            return try await ringOneByOne(of: complaint, at: now)
        }
    }

    /// Each alarm by itself, so that one that can't ring silences no other: it is put off, and the log tells.
    private func ringOneByOne(of complaint: Complaint.ID?, at now: Instant) async throws(OperationError) -> Int {
        for count in 0..<Limits.alarmsPerTurn {
            let due = try await transaction { try $0.dueAlarms(at: now, of: complaint, limit: 1).first }
            guard let alarm = due else { return count }
            do throws(OperationError) {
                try await transaction { try ring(alarm, at: now, in: $0) }
            } catch {
                if error.passes { throw error }
                let later = now.adding(seconds: Limits.alarmPutOffSeconds)
                try await transaction { try $0.putOff(alarm, until: later) }
                log.error(
                    "Alarm put off",
                    [
                        ("complaint", .string(alarm.complaint.text)), ("clock", .string(alarm.run.clock.rawValue)),
                        ("error", .string(String(describing: error))),
                    ])
            }
        }
        return Limits.alarmsPerTurn
    }

    private func ring(_ alarm: Alarm, at now: Instant, in transaction: borrowing Transaction) throws {
        guard var complaint = try transaction.complaint(alarm.complaint) else { return }
        let terms = try terms(in: transaction)
        let ledger = try transaction.clocks(of: alarm.complaint)
        guard let run = ledger[alarm.run], complaint.status.isOpen,
            let next = Ladder.next(of: run, in: terms.calendar(of: run)), next.at <= now
        else {
            // Nothing is to be done after all: the row is put right, so that it does not come up again.
            guard let run = ledger[alarm.run] else { return }
            try transaction.settle(run, of: complaint, terms: terms)
            return
        }
        let reminder = Reminder(
            clock: run.id.clock, level: next.step.rawValue, agency: run.id.agency, run: run.id.number)
        let event = try complaint.remind(reminder, by: .clock, at: now, ledger: ledger, terms: terms)
        try append(event, to: &complaint, in: transaction)
        for officer in try listeners(to: next.step, of: run.id, complaint, at: now, in: transaction) {
            try notify(
                .officer(officer), of: complaint.id, revision: event.revision, kind: event.kind, at: now,
                in: transaction)
        }
        guard run.id.clock == .information, next.step == .nearDue, let question = complaint.question else { return }
        try tellComplainant(
            .answerEnds(code: complaint.code, answerBy: question.answerBy), of: complaint,
            key: "event/\(event.revision)", at: now, in: transaction)
    }

    /// The officers whom a step is brought before: of each group the first that anybody stands for.
    ///
    /// Whoever is away is passed over in favour of who acts for them; only where nobody at all is there does it wait
    /// on the desk of the last.
    private func listeners(
        to step: Ladder.Step, of run: ClockRun.ID, _ complaint: Complaint, at now: Instant,
        in transaction: borrowing Transaction
    ) throws -> Set<Officer.ID> {
        var found: Set<Officer.ID> = []
        for group in Ladder.listeners(to: step, of: run, on: complaint) {
            var present: Set<Officer.ID> = []
            for listener in group where present.isEmpty {
                present = try self.present(listener, complaint, at: now, in: transaction)
            }
            if present.isEmpty, let last = group.last {
                present = Set(try officers(last, at: now, in: transaction).holders.filter(\.isActive).map(\.id))
            }
            // Whoever is complained of never hears of it.
            if let respondent = complaint.respondent?.officer { present.remove(respondent) }
            found.formUnion(present)
        }
        return found
    }

    /// Who stands for a listener at that instant: those who are there, and whoever acts for those who are not.
    private func present(
        _ listener: Ladder.Listener, _ complaint: Complaint, at now: Instant, in transaction: borrowing Transaction
    ) throws -> Set<Officer.ID> {
        let (holders, absences) = try officers(listener, at: now, in: transaction)
        // Nobody is represented in a complaint about themselves.
        let respondent = complaint.respondent?.officer
        let standing = holders.filter { $0.id != respondent }.compactMap { holder -> Officer.ID? in
            guard absences.absence(of: holder.id, at: now) != nil else { return holder.isActive ? holder.id : nil }
            return listener.isPassedOn ? absences.whoActs(for: holder.id, at: now) : nil
        }
        let deputies = Set(standing).subtracting(holders.map(\.id))
        guard !deputies.isEmpty else { return Set(standing) }
        let active = Set(try transaction.officers(deputies).values.filter(\.isActive).map(\.id))
        return Set(standing).subtracting(deputies.subtracting(active)).subtracting([respondent].compactMap(\.self))
    }

    /// The holders of a post, those who have left it vacant with a deputy among them, and who of the agency is away.
    private func officers(
        _ listener: Ladder.Listener, at now: Instant, in transaction: borrowing Transaction
    ) throws -> (holders: [Officer], absences: [ActingPeriod]) {
        let limit = Limits.listenersMax
        switch listener {
        case .officer(let id):
            guard let officer = try transaction.officer(id), officer.isActive else { return ([], []) }
            return ([officer], try absences(in: officer.agency, at: now, in: transaction))
        case .unitHead(let agency, let unit):
            let ids = try transaction.activeOfficers(of: agency, holding: .unitHead, in: unit, limit: limit)
            return try holders(ids, agency, at: now, in: transaction) {
                $0.roles.contains(.unitHead) && $0.unit == unit
            }
        case .executive(let agency):
            let ids = try transaction.activeOfficers(of: agency, holding: .cceo, limit: limit)
            return try holders(ids, agency, at: now, in: transaction) { $0.roles.contains(.cceo) }
        case .hub(let role):
            guard let hub = try transaction.hub() else { return ([], []) }
            let ids = try transaction.activeOfficers(of: hub.id, holding: role, limit: limit)
            return try holders(ids, hub.id, at: now, in: transaction) { $0.roles.contains(role) }
        }
    }

    private func holders(
        _ ids: [Officer.ID], _ agency: Agency.ID, at now: Instant, in transaction: borrowing Transaction,
        _ holds: (Officer) -> Bool
    ) throws -> (holders: [Officer], absences: [ActingPeriod]) {
        let absences = try absences(in: agency, at: now, in: transaction)
        let vacant = absences.filter { $0.reason == .vacancy && !ids.contains($0.officer) }.map(\.officer)
        let known = try transaction.officers(ids + vacant)
        return (ids.compactMap { known[$0] } + vacant.compactMap { known[$0] }.filter(holds), absences)
    }
}

extension Ladder.Listener {
    /// Whether it is a post in which somebody else may act.
    fileprivate var isPassedOn: Bool {
        switch self {
        case .officer, .unitHead, .executive: true
        case .hub(let role): Role.passedOn.contains(role)
        }
    }
}

extension OperationError {
    /// Whether the same alarm may ring well a moment later.
    fileprivate var passes: Bool { self == .unavailable || self == .conflict }
}
