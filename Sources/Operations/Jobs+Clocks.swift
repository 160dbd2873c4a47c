// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import SQL
import Storage

/// Gives complaints from before there were clocks theirs, from their events; done once after an upgrade.
struct DeriveClocks: Job {
    static let name = "derive_clocks"
    static let attemptsMax = 20

    func run(in operations: Operations) async throws(OperationError) {
        var last: Int64 = 0
        while let next = try await operations.deriveClocks(after: last) { last = next }
    }
}

/// Derives the live clocks anew on which a date's being closed or worked can tell.
struct RederiveClocks: Job {
    static let name = "rederive_clocks"
    static let attemptsMax = 20
    let scope: String
    let day: Day

    func run(in operations: Operations) async throws(OperationError) {
        guard let scope = CalendarScope(scope) else { throw .unexpected("no such calendar") }
        for clock in ClockKind.allCases {
            var place: LiveClock.Place?
            while let next = try await operations.rederive(clock, on: day, in: scope, after: place) { place = next }
        }
    }
}

extension Operations {
    /// Derives the clocks of a bounded number of complaints; gives the last one's number, nil when none is left.
    fileprivate func deriveClocks(after last: Int64) async throws(OperationError) -> Int64? {
        try await transaction { transaction in
            let batch = try transaction.storedComplaints(after: last, limit: Limits.clocksPerTurn)
            let terms = try terms(in: transaction)
            for stored in batch {
                let known = try transaction.clocks(of: stored.complaint.id)
                let events = try transaction.events(of: stored.complaint.id)
                guard known.runs.isEmpty, let complaint = Complaint(replaying: events),
                    let ledger = ClockLedger(replaying: events, terms: terms)
                else { continue }
                try transaction.restate(complaint)
                try transaction.save(ledger, from: known, of: complaint, terms: terms)
            }
            return batch.last?.number
        }
    }

    /// Derives a bounded number of clocks of one kind; gives the place of the last, nil when none is left.
    ///
    /// A clock that was due before the date began, or started after it, is the same whatever the date is.
    fileprivate func rederive(
        _ clock: ClockKind, on day: Day, in scope: CalendarScope, after place: LiveClock.Place?
    ) async throws(OperationError) -> LiveClock.Place? {
        let zone = WorkingCalendar().zone
        return try await transaction { transaction in
            let terms = try terms(in: transaction)
            let agencies = terms.calendars.agencies(in: scope)
            let batch = try transaction.liveClocks(
                clock, dueAfter: zone.start(of: day), after: place, limit: Limits.clocksPerTurn)
            for live in batch where live.run.breachedAt == nil && live.run.startedAt < zone.end(of: day) {
                guard agencies.map({ agencies in live.run.id.agency.map(agencies.contains) ?? false }) ?? true,
                    let status = try transaction.status(of: live.complaint)
                else { continue }
                try transaction.rederive(live, status: status, terms: terms)
            }
            return batch.last?.place
        }
    }
}
