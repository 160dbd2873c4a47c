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
        var check = FieldCheck()
        check.name("nameThai", holiday.nameThai)
        check.name("nameEnglish", holiday.nameEnglish)
        let errors = check.errors
        let clean = Holiday(
            day: holiday.day, nameThai: trimmed(holiday.nameThai), nameEnglish: trimmed(holiday.nameEnglish))
        let author = principal.officer?.id
        try await changeCalendar(on: clean.day, in: scope, by: principal) { transaction, now in
            guard errors.isEmpty else { throw OperationError.invalid(errors) }
            return try transaction.save(clean, in: scope, by: author, at: now)
        }
    }

    /// - Throws: ``OperationError/notFound`` if the scope has no holiday of its own on the day.
    package func withdrawHoliday(
        on day: Day, in scope: CalendarScope = .nation, by principal: Principal
    ) async throws(OperationError) {
        let author = principal.officer?.id
        try await changeCalendar(on: day, in: scope, by: principal) { transaction, now in
            guard try transaction.withdrawHoliday(on: day, in: scope, by: author, at: now) else {
                throw OperationError.notFound
            }
            return true
        }
    }

    /// Lets offices work on a day in spite of a weekend or a holiday.
    package func declareWorkingDay(
        _ day: Day, in scope: CalendarScope = .nation, by principal: Principal
    ) async throws(OperationError) {
        let author = principal.officer?.id
        try await changeCalendar(on: day, in: scope, by: principal) { transaction, now in
            try transaction.insertWorkingDay(day, in: scope, by: author, at: now)
        }
    }

    /// - Throws: ``OperationError/notFound`` if the scope did not declare the day.
    package func withdrawWorkingDay(
        _ day: Day, in scope: CalendarScope = .nation, by principal: Principal
    ) async throws(OperationError) {
        let author = principal.officer?.id
        try await changeCalendar(on: day, in: scope, by: principal) { transaction, now in
            guard try transaction.withdrawWorkingDay(day, in: scope, by: author, at: now) else {
                throw OperationError.notFound
            }
            return true
        }
    }

    /// Changes it, lets every process know, and has the clocks derived anew that it can tell on.
    ///
    /// `change` says whether they may count otherwise now; a new name alone moves nothing.
    private func changeCalendar(
        on day: Day, in scope: CalendarScope, by principal: Principal,
        _ change: @escaping @Sendable (borrowing Transaction, Instant) throws -> Bool
    ) async throws(OperationError) {
        let now = now()
        try await transaction { transaction in
            try requireReach(principal, over: scope, in: transaction)
            try check(scope, in: transaction)
            let isOther = try change(transaction, now)
            try markTerms(in: transaction)
            guard isOther else { return }
            try rederiveSoon(scope, on: day, by: principal, at: now, in: transaction)
        }
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
