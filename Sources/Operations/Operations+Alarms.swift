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
            let clock = LiveClock(complaint: alarm.complaint, run: run, due: alarm.at)
            try transaction.rederive(clock, status: complaint.status, terms: terms)
            return
        }
        let reminder = Reminder(
            clock: run.id.clock, level: next.step.rawValue, agency: run.id.agency, run: run.id.number)
        let event = try complaint.remind(reminder, by: .clock, at: now, ledger: ledger, terms: terms)
        try append(event, to: &complaint, in: transaction)
        for officer in try listeners(to: next.step, of: run.id, complaint, in: transaction) {
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
    private func listeners(
        to step: Ladder.Step, of run: ClockRun.ID, _ complaint: Complaint, in transaction: borrowing Transaction
    ) throws -> Set<Officer.ID> {
        var found: Set<Officer.ID> = []
        for group in Ladder.listeners(to: step, of: run, on: complaint) {
            for listener in group {
                var officers = Set(try self.officers(listener, in: transaction))
                // Whoever is complained of never hears of it.
                if let respondent = complaint.respondent?.officer { officers.remove(respondent) }
                found.formUnion(officers)
                if !officers.isEmpty { break }
            }
        }
        return found
    }

    private func officers(_ listener: Ladder.Listener, in transaction: borrowing Transaction) throws -> [Officer.ID] {
        let limit = Limits.listenersMax
        switch listener {
        case .officer(let id):
            return try transaction.officer(id).map { $0.isActive ? [$0.id] : [] } ?? []
        case .unitHead(let agency, let unit):
            return try transaction.activeOfficers(of: agency, holding: .unitHead, in: unit, limit: limit)
        case .executive(let agency):
            return try transaction.activeOfficers(of: agency, holding: .cceo, limit: limit)
        case .hub(let role):
            guard let hub = try transaction.hub() else { return [] }
            return try transaction.activeOfficers(of: hub.id, holding: role, limit: limit)
        }
    }
}

extension OperationError {
    /// Whether the same alarm may ring well a moment later.
    fileprivate var passes: Bool { self == .unavailable || self == .conflict }
}
