// SPDX-License-Identifier: Apache-2.0

import Deadlines
import Testing

/// Which periods are stricter than others of another unit too.
@Suite struct PeriodOrderTests {
    @Test(arguments: [true, false])
    func `a stricter period is never due later, whatever the calendar and the pauses`(isPausable: Bool) throws {
        var compared = 0
        let seed = try RandomCase.counterexample { random in
            random.calendar = WorkingCalendar(
                holidays: random.calendar.holidays, workingDays: random.calendar.workingDays)
            random.extensions = []
            if !isPausable { random.pauses = [] }
            let other = Period(
                Int.random(in: 1...5, using: &random.source), random.source.pick(Period.Unit.allCases))
            guard random.period.isStricter(than: other, isPausable: isPausable) else { return true }
            compared += 1
            let due = try random.clock.due(in: random.calendar)
            random.period = other
            let otherDue = try random.clock.due(in: random.calendar)
            guard let otherDue else { return true }
            return due.map { $0 <= otherDue } ?? false
        }

        #expect(seed == nil)
        #expect(compared > RandomCase.histories / 100)
    }

    @Test func `what holds of all calendars and pauses is known across units, and nothing else`() {
        func isStricter(_ one: Period, _ other: Period, isPausable: Bool = false) -> Bool {
            one.isStricter(than: other, isPausable: isPausable)
        }
        #expect(isStricter(Period(24, .hours), Period(1, .workingDays)))
        #expect(!isStricter(Period(25, .hours), Period(1, .workingDays)))
        #expect(!isStricter(Period(24, .hours), Period(1, .workingDays), isPausable: true))
        #expect(isStricter(Period(7, .workingHours), Period(1, .workingDays)))
        #expect(!isStricter(Period(8, .workingHours), Period(1, .workingDays)))
        #expect(isStricter(Period(3, .calendarDays), Period(3, .workingDays), isPausable: true))
        #expect(!isStricter(Period(4, .calendarDays), Period(3, .workingDays)))
        #expect(isStricter(Period(4, .hours), Period(4, .workingHours), isPausable: true))
        #expect(isStricter(Period(1, .workingDays), Period(2, .calendarDays), isPausable: true))
        #expect(!isStricter(Period(1, .workingDays), Period(1, .calendarDays)), "the same day, always")
        #expect(!isStricter(Period(2, .workingDays), Period(30, .calendarDays)), "there may be a month of holidays")
        #expect(!isStricter(Period(2, .workingDays), Period(4, .workingHours)))
    }
}
