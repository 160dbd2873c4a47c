// SPDX-License-Identifier: Apache-2.0

import Deadlines

/// The definitions read word by word, one minute at a time, sharing nothing with the calculus but its inputs.
///
/// Everything must lie on whole minutes. Local dates are whole numbers of days since 1970 in Bangkok.
struct SlowOracle {
    private let start: Int
    private let budget: Int
    private let unit: Period.Unit
    private let pauses: [(start: Int, end: Int)]
    private let holidays: Set<Int>
    private let workingDates: Set<Int>
    private let openings: [(start: Int, end: Int)]

    init(_ random: RandomCase) {
        start = SlowOracle.minute(random.start)
        budget = random.period.amount + random.extensions.reduce(0, +)
        unit = random.period.unit
        pauses = random.pauses.map { (SlowOracle.minute($0.start), $0.end.map(SlowOracle.minute) ?? Int.max) }
        holidays = Set(random.calendar.holidays.keys.map(\.number))
        workingDates = Set(random.calendar.workingDays.map(\.number))
        openings = random.calendar.openings.map { ($0.startMinute, $0.endMinute) }
    }

    /// Nil if the clock stays paused for ever before its budget is used up.
    var due: Instant? {
        switch unit {
        case .hours: dueByMinutes { _ in true }
        case .workingHours: dueByMinutes(isOpen)
        case .workingDays, .calendarDays: dueByDates
        }
    }

    private func dueByMinutes(_ counts: (Int) -> Bool) -> Instant? {
        var ran = 0
        var minute = start
        while ran < budget * 60 {
            if pauses.contains(where: { $0.end == Int.max && $0.start <= minute }) { return nil }
            if counts(minute), !pauses.contains(where: { $0.start <= minute && minute < $0.end }) { ran += 1 }
            minute += 1
        }
        return SlowOracle.instant(minute)
    }

    private var dueByDates: Instant? {
        var counted = 0
        var minute = start
        var ended = SlowOracle.date(start)
        while true {
            minute += 1
            let today = SlowOracle.date(minute)
            // `minute` is the end of a date when another date has just begun.
            guard today != SlowOracle.date(minute - 1) else { continue }
            defer { ended = today }
            guard ended != SlowOracle.date(start) else { continue }
            if pauses.contains(where: { $0.end == Int.max && $0.start < minute }) { return nil }
            let runs = !pauses.contains { $0.start < minute && minute <= $0.end }
            guard runs else { continue }
            if unit == .calendarDays || isWorking(ended) { counted += 1 }
            if counted >= budget, isWorking(ended) { return SlowOracle.instant(minute) }
        }
    }

    private func isOpen(_ minute: Int) -> Bool {
        let date = SlowOracle.date(minute)
        let minuteOfDay = minute + 7 * 60 - date * 1440
        return openings.contains { $0.start <= minuteOfDay && minuteOfDay < $0.end } && isWorking(date)
    }

    private func isWorking(_ date: Int) -> Bool {
        // Day 0 was a Thursday, so days 2 and 3 of each week from there are its Saturday and Sunday.
        let isWeekend = [2, 3].contains(date % 7)
        return workingDates.contains(date) || !(isWeekend || holidays.contains(date))
    }

    private static func date(_ minute: Int) -> Int { (minute + 7 * 60) / 1440 }
    private static func minute(_ instant: Instant) -> Int { Int(instant.microseconds / 60_000_000) }
    private static func instant(_ minute: Int) -> Instant { Instant(microseconds: Int64(minute) * 60_000_000) }
}
