// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL
import Storage

/// What somebody should know before a day of a calendar is changed.
package enum CalendarDoubt: Equatable, Sendable {
    /// The day has begun or is over, so that clocks that should have ended may run on.
    case past
    /// Further away than holidays are laid down.
    case far
    /// The day has another name, which is replaced.
    case renames(Holiday)
    /// It changes nothing, as the day is no working day in any case, for this reason.
    case closedAnyway(SkipReason)
    /// It changes nothing, as the day is worked in any case.
    case workedAnyway
}

/// What a change of a calendar would do.
package struct CalendarPlan: Equatable, Sendable {
    package let scope: CalendarScope
    package let change: CalendarChange
    /// The holiday that the day becomes, or that is taken back; nil for a working day.
    package let holiday: Holiday?
    package let doubts: [CalendarDoubt]
    /// How many running clocks were looked at, of all that count by the calendar and are due on the day or later.
    package let tried: Int
    /// How many there are, counted up to a limit; those that were looked at lie at even distances among them.
    package let counted: Int
    /// How many of those looked at would be due at another instant.
    package let moved: Int
    /// Of these, how many would be late at once.
    package let late: Int

    package var isWhole: Bool { tried == counted }
}

extension Operations {
    /// Tries a change on the clocks that run and writes nothing.
    ///
    /// - Throws: the same as the change.
    package func planCalendar(
        _ change: CalendarChange, in scope: CalendarScope = .nation, by principal: Principal
    ) throws(OperationError) -> CalendarPlan {
        let now = now()
        return try reading { transaction in
            try requireReach(principal, over: scope, in: transaction)
            try check(scope, in: transaction)
            let clean = try checked(change, at: now)
            let before = try terms(in: transaction).calendars
            let after = before.changed(by: clean, in: scope, at: now)
            let known = try transaction.declaredDays(in: clean.day...clean.day, of: [scope])
            try requireStanding(clean, among: known.map(\.holiday))
            let sample = try sample(parts(of: scope, in: before), dueAfter: earliest(clean.day), in: transaction)
            var (moved, late) = (0, 0)
            for clock in sample.clocks where clock.run.breachedAt == nil {
                guard let due = clock.run.due(in: after.calendar(of: clock.run.id.agency)), due != clock.due else {
                    continue
                }
                moved += 1
                if due <= now, clock.due > now { late += 1 }
            }
            let name = known.compactMap(\.holiday).first
            return CalendarPlan(
                scope: scope, change: clean, holiday: holiday(of: clean, name),
                doubts: doubts(of: clean, name, before.calendar(of: scope), after.calendar(of: scope), at: now),
                tried: sample.clocks.count, counted: sample.counted, moved: moved, late: late)
        }
    }

    /// The change with its names trimmed.
    ///
    /// - Throws: ``OperationError/invalid(_:)`` for a holiday without names, and for a day that nobody can mean.
    func checked(_ change: CalendarChange, at now: Instant) throws(OperationError) -> CalendarChange {
        var fields = FieldCheck()
        let today = Zone.bangkok.day(of: now)
        let (first, last) = (
            today.advanced(by: -Limits.declaredDaysAway), today.advanced(by: Limits.declaredDaysAway)
        )
        func checkDay(_ name: String, _ day: Day) {
            if day < first { fields.add(name, .tooEarly(first)) }
            if day > last { fields.add(name, .tooLate(last)) }
        }
        var clean = change
        switch change {
        case .declareHoliday(let holiday):
            checkDay("day", holiday.day)
            fields.name("nameThai", holiday.nameThai)
            fields.name("nameEnglish", holiday.nameEnglish)
            clean = .declareHoliday(
                Holiday(
                    day: holiday.day, nameThai: trimmed(holiday.nameThai), nameEnglish: trimmed(holiday.nameEnglish)))
        case .declareWorkingDay(let day): checkDay("workingDay", day)
        // Whatever stands may be taken back.
        case .withdrawHoliday, .withdrawWorkingDay: break
        }
        guard fields.errors.isEmpty else { throw .invalid(fields.errors) }
        return clean
    }

    /// - Throws: ``OperationError/notFound`` where the scope has no such day of its own to take back.
    private func requireStanding(_ change: CalendarChange, among known: [Holiday?]) throws(OperationError) {
        switch change {
        case .withdrawHoliday: guard known.contains(where: { $0 != nil }) else { throw .notFound }
        case .withdrawWorkingDay: guard known.contains(nil) else { throw .notFound }
        case .declareHoliday, .declareWorkingDay: break
        }
    }

    private func holiday(of change: CalendarChange, _ known: Holiday?) -> Holiday? {
        switch change {
        case .declareHoliday(let holiday): holiday
        case .withdrawHoliday: known
        case .declareWorkingDay, .withdrawWorkingDay: nil
        }
    }

    private func doubts(
        of change: CalendarChange, _ known: Holiday?, _ before: WorkingCalendar, _ after: WorkingCalendar,
        at now: Instant
    ) -> [CalendarDoubt] {
        let (day, today) = (change.day, Zone.bangkok.day(of: now))
        var doubts: [CalendarDoubt] = []
        if day <= today, before.isWorking(day) != after.isWorking(day) { doubts.append(.past) }
        if day > today.advanced(by: Limits.declaredDaysFar) { doubts.append(.far) }
        if case .declareHoliday(let holiday) = change, let known, known != holiday {
            doubts.append(.renames(known))
        } else if before.isWorking(day) == after.isWorking(day) {
            // What keeps it closed is not the change itself.
            let reason =
                switch change {
                case .declareHoliday, .declareWorkingDay: before.reasonNotWorking(day)
                case .withdrawHoliday, .withdrawWorkingDay: after.reasonNotWorking(day)
                }
            doubts.append(reason.map { .closedAnyway($0) } ?? .workedAnyway)
        }
        return doubts
    }
}
