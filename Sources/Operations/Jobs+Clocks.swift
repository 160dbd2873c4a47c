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
    /// Nil when any date may be other than before.
    let day: Day?
    /// Where it says how far it is; nil in jobs of earlier versions.
    var rederivation: Int64?

    func run(in operations: Operations) async throws(OperationError) {
        guard let scope = CalendarScope(scope) else { throw .unexpected("no such calendar") }
        let parts = operations.parts(of: scope, in: try operations.terms().calendars)
        if let rederivation { try await operations.begin(rederivation, on: day, parts) }
        for part in parts {
            var place: LiveClock.Place?
            while let next = try await operations.rederive(part, on: day, after: place, in: rederivation) {
                place = next
            }
        }
        if let rederivation { try await operations.end(rederivation) }
    }
}

extension Operations {
    /// Derives the clocks of a bounded number of complaints; gives the last one's number, nil when none is left.
    fileprivate func deriveClocks(after last: Int64) async throws(OperationError) -> Int64? {
        try await transaction { transaction in
            let batch = try transaction.storedComplaints(after: last, limit: Limits.clocksPerTurn)
            let terms = try lastingTerms(in: transaction)
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

    /// What counts by a calendar: everything by the nation's, the clocks of their agencies by all others.
    func parts(of scope: CalendarScope, in calendars: CalendarBook) -> [ClockPart] {
        guard let agencies = calendars.agencies(in: scope) else {
            return ClockKind.allCases.map { ClockPart(clock: $0, agency: nil) }
        }
        return agencies.sorted { $0.text < $1.text }.flatMap { agency in
            ClockKind.allCases.filter(\.isPerAgency).map { ClockPart(clock: $0, agency: agency) }
        }
    }

    /// Says about how many clocks there are to look at.
    fileprivate func begin(_ number: Int64, on day: Day?, _ parts: [ClockPart]) async throws(OperationError) {
        let earliest = earliest(day)
        let total = try reading { transaction in
            var total = 0
            for part in parts where total < Limits.clocksCountedMax {
                total += try transaction.liveClockCount(
                    part.clock, of: part.agency, dueAfter: earliest, max: Limits.clocksCountedMax - total)
            }
            return total
        }
        try await transaction { try $0.beginRederivation(number, total: total) }
    }

    fileprivate func end(_ number: Int64) async throws(OperationError) {
        let now = now()
        try await transaction { try $0.endRederivation(number, at: now) }
    }

    /// A clock that was due before the date began is the same whatever the date is.
    func earliest(_ day: Day?) -> Instant {
        day.map { Zone.bangkok.start(of: $0) } ?? Instant(microseconds: 0)
    }

    /// Derives a bounded number of clocks of one part; gives the place of the last, nil when none is left.
    ///
    /// A clock that started after the date is the same whatever the date is.
    fileprivate func rederive(
        _ part: ClockPart, on day: Day?, after place: LiveClock.Place?, in rederivation: Int64?
    ) async throws(OperationError) -> LiveClock.Place? {
        let earliest = earliest(day)
        return try await transaction { transaction in
            let terms = try lastingTerms(in: transaction)
            let batch = try transaction.liveClocks(
                part.clock, of: part.agency, dueAfter: earliest, after: place, limit: Limits.clocksPerTurn)
            var moved = 0
            for live in batch where live.run.breachedAt == nil {
                if let day, live.run.startedAt >= Zone.bangkok.end(of: day) { continue }
                if try transaction.rederive(live, terms: terms) { moved += 1 }
            }
            if let rederivation, !batch.isEmpty {
                try transaction.advanceRederivation(rederivation, done: batch.count, moved: moved)
            }
            return batch.last?.place
        }
    }
}
