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
    package func holidays(from first: Day, through last: Day) throws(OperationError) -> [Holiday] {
        guard let days = days(first, last) else { return [] }
        return try reading { try $0.holidays(in: days) }
    }

    /// Dates from the first day on that are worked in spite of a weekend or a holiday; public.
    package func workingDays(from first: Day, through last: Day) throws(OperationError) -> [Day] {
        guard let days = days(first, last) else { return [] }
        return try reading { try $0.workingDays(in: days) }
    }

    private func days(_ first: Day, _ last: Day) -> ClosedRange<Day>? {
        guard first <= last else { return nil }
        return first...min(last, first.advanced(by: Limits.calendarDaysMax - 1))
    }

    /// Adds a holiday, or renames the one on the same day.
    package func declareHoliday(_ holiday: Holiday, by principal: Principal) async throws(OperationError) {
        try principal.requireAdministrator()
        var check = FieldCheck()
        check.name("nameThai", holiday.nameThai)
        check.name("nameEnglish", holiday.nameEnglish)
        try finish(check)
        let clean = Holiday(
            day: holiday.day, nameThai: trimmed(holiday.nameThai), nameEnglish: trimmed(holiday.nameEnglish))
        try await changeCalendar(on: clean.day) { try $0.save(clean, at: $1) }
    }

    /// - Throws: ``OperationError/notFound`` if there is no holiday on the day.
    package func withdrawHoliday(on day: Day, by principal: Principal) async throws(OperationError) {
        try principal.requireAdministrator()
        guard try await changeCalendar(on: day, { try $0.withdrawHoliday(on: day, at: $1) }) else { throw .notFound }
    }

    /// Lets offices work on a day in spite of a weekend or a holiday.
    package func declareWorkingDay(_ day: Day, by principal: Principal) async throws(OperationError) {
        try principal.requireAdministrator()
        try await changeCalendar(on: day) { try $0.insertWorkingDay(day, at: $1) }
    }

    /// - Throws: ``OperationError/notFound`` if the day was not declared.
    package func withdrawWorkingDay(_ day: Day, by principal: Principal) async throws(OperationError) {
        try principal.requireAdministrator()
        guard try await changeCalendar(on: day, { try $0.withdrawWorkingDay(day, at: $1) }) else { throw .notFound }
    }

    /// Changes it, lets every process know, and has the clocks derived anew that it can tell on.
    private func changeCalendar<Value: Sendable>(
        on day: Day, _ change: @escaping @Sendable (borrowing Transaction, Instant) throws -> Value
    ) async throws(OperationError) -> Value {
        let now = now()
        return try await transaction { transaction in
            try markTerms(in: transaction)
            try transaction.enqueue(RederiveClocks(scope: CalendarScope.nation.text, day: day), at: now)
            return try change(transaction, now)
        }
    }
}
