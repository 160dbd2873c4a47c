// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL
import Storage

extension Operations {
    /// The nation's calendar; public.
    package func workingCalendar() throws(OperationError) -> WorkingCalendar {
        try terms().calendars.calendar(of: nil)
    }

    /// Holidays from the first day on, for at most three years; public.
    package func holidays(
        from first: Day, through last: Day, of scope: CalendarScope = .nation
    ) throws(OperationError) -> [Holiday] {
        guard let days = days(first, last) else { return [] }
        return try reading { try $0.holidays(in: days, of: scope) }
    }

    /// Dates from the first day on that are worked in spite of a weekend or a holiday; public.
    package func workingDays(
        from first: Day, through last: Day, of scope: CalendarScope = .nation
    ) throws(OperationError) -> [Day] {
        guard let days = days(first, last) else { return [] }
        return try reading { try $0.workingDays(in: days, of: scope) }
    }

    func days(_ first: Day, _ last: Day) -> ClosedRange<Day>? {
        guard first <= last else { return nil }
        return first...min(last, first.advanced(by: Limits.calendarDaysMax - 1))
    }

    /// Adds a holiday, or renames the one on the same day.
    package func declareHoliday(
        _ holiday: Holiday, in scope: CalendarScope = .nation, by principal: Principal
    ) async throws(OperationError) {
        try await changeCalendar(.declareHoliday(holiday), in: scope, by: principal)
    }

    /// - Throws: ``OperationError/notFound`` if the scope has no holiday of its own on the day.
    package func withdrawHoliday(
        on day: Day, in scope: CalendarScope = .nation, by principal: Principal
    ) async throws(OperationError) {
        try await changeCalendar(.withdrawHoliday(day), in: scope, by: principal)
    }

    /// Lets offices work on a day in spite of a weekend or a holiday.
    package func declareWorkingDay(
        _ day: Day, in scope: CalendarScope = .nation, by principal: Principal
    ) async throws(OperationError) {
        try await changeCalendar(.declareWorkingDay(day), in: scope, by: principal)
    }

    /// - Throws: ``OperationError/notFound`` if the scope did not declare the day.
    package func withdrawWorkingDay(
        _ day: Day, in scope: CalendarScope = .nation, by principal: Principal
    ) async throws(OperationError) {
        try await changeCalendar(.withdrawWorkingDay(day), in: scope, by: principal)
    }

    /// Changes a day, lets every process know, and has the clocks derived anew that it can tell on.
    package func changeCalendar(
        _ change: CalendarChange, in scope: CalendarScope = .nation, by principal: Principal
    ) async throws(OperationError) {
        let now = now()
        try await transaction { transaction in
            try requireReach(principal, over: scope, in: transaction)
            try check(scope, in: transaction)
            let clean = try checked(change, at: now)
            let isOther = try write(clean, in: scope, by: principal.officer?.id, at: now, in: transaction)
            try markTerms(in: transaction)
            guard isOther else { return }
            try rederiveSoon(scope, on: clean.day, by: principal, at: now, in: transaction)
        }
    }

    /// Whether clocks may count otherwise now; a new name alone moves nothing.
    private func write(
        _ change: CalendarChange, in scope: CalendarScope, by author: Officer.ID?, at now: Instant,
        in transaction: borrowing Transaction
    ) throws -> Bool {
        let didStand: Bool
        switch change {
        case .declareHoliday(let holiday): return try transaction.save(holiday, in: scope, by: author, at: now)
        case .declareWorkingDay(let day): return try transaction.insertWorkingDay(day, in: scope, by: author, at: now)
        case .withdrawHoliday(let day):
            didStand = try transaction.withdrawHoliday(on: day, in: scope, by: author, at: now)
        case .withdrawWorkingDay(let day):
            didStand = try transaction.withdrawWorkingDay(day, in: scope, by: author, at: now)
        }
        guard didStand else { throw OperationError.notFound }
        return true
    }

    /// Has the clocks that count by the scope's calendar derived anew, and lets people follow it.
    func rederiveSoon(
        _ scope: CalendarScope, on day: Day?, by principal: Principal, at now: Instant,
        in transaction: borrowing Transaction
    ) throws {
        let number = try transaction.insertRederivation(in: scope, on: day, by: principal.officer?.id, at: now)
        try transaction.enqueue(RederiveClocks(scope: scope.text, day: day, rederivation: number), at: now)
    }

    /// - Throws: ``OperationError/notFound`` for a province or an agency that there is not, and for the hub, which has
    ///   the nation's days.
    func check(_ scope: CalendarScope, in transaction: borrowing Transaction) throws {
        switch scope {
        case .nation: break
        case .province(let code):
            guard OfficialArea(code: code)?.level == .province else { throw OperationError.notFound }
        case .agency(let id):
            guard let agency = try transaction.agency(id), !agency.isHub else { throw OperationError.notFound }
        }
    }
}
