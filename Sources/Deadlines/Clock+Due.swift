// SPDX-License-Identifier: Apache-2.0

extension Clock {
    /// When the budget is used up, by the calendar as it is known now.
    ///
    /// Nil if a pause without resume, or the end of ``Limits/horizonDays``, comes first. A stop does not matter here.
    ///
    /// - Source: `docs/deadlines.md`, the due instant.
    package func due(in calendar: WorkingCalendar) -> Instant? {
        var walk = Walk(of: self, in: calendar, steps: nil)
        return walk.due(budget: budget, unit: period.unit)
    }

    /// The due instant with every step that leads to it.
    package func derivation(in calendar: WorkingCalendar) -> Derivation {
        let budget = budget
        var walk = Walk(of: self, in: calendar, steps: [])
        let due = walk.due(budget: budget, unit: period.unit)
        return Derivation(
            start: start, period: period, extensions: extensions, budget: budget, steps: walk.steps ?? [], due: due)
    }
}

/// The way from a clock's start to its due instant, along its pauses.
///
/// Notes steps only if it was given a list to note them in; asking for the instant alone then costs nothing more.
struct Walk {
    private(set) var steps: [Derivation.Step]?
    private let start: Instant
    private let pauses: [Pause]
    private let calendar: WorkingCalendar
    private let firstDay: Day
    private let lastDay: Day
    /// The first pause that is not yet wholly behind us.
    private var nextPause = 0
    private var notedPauses = 0

    init(of clock: Clock, in calendar: WorkingCalendar, steps: [Derivation.Step]?) {
        self.steps = steps
        self.calendar = calendar
        start = clock.start
        pauses = clock.pauses
        firstDay = calendar.zone.day(of: clock.start)
        lastDay = firstDay.advanced(by: Limits.horizonDays)
    }

    mutating func due(budget: Int, unit: Period.Unit) -> Instant? {
        // More than this lies beyond the horizon in every unit, and its microseconds might not fit.
        guard budget <= Limits.amountMax else { return nil }
        // Near the last instant of all, days have no ends to count.
        guard start < calendar.zone.end(of: lastDay) else { return nil }
        switch unit {
        case .hours: return dueAfter(hours: budget)
        case .workingHours: return dueAfter(workingHours: budget)
        case .calendarDays: return dueAfter(calendarDays: budget)
        case .workingDays: return dueAfter(workingDays: budget)
        }
    }

    private mutating func dueAfter(hours: Int) -> Instant? {
        var remaining = Int64(hours) * Instant.microsecondsPerHour
        return run(from: start, until: calendar.zone.end(of: lastDay), remaining: &remaining)
    }

    private mutating func dueAfter(workingHours: Int) -> Instant? {
        guard !calendar.openings.isEmpty else { return nil }
        var remaining = Int64(workingHours) * Instant.microsecondsPerHour
        var day = firstDay
        while day <= lastDay {
            if calendar.isWorking(day) {
                let midnight = calendar.zone.start(of: day)
                for opening in calendar.openings {
                    let from = max(start, midnight.adding(minutes: opening.startMinute))
                    let until = midnight.adding(minutes: opening.endMinute)
                    if let due = run(from: from, until: until, remaining: &remaining) { return due }
                    if isPausedForEver(at: until) {
                        noteForEver()
                        return nil
                    }
                }
            } else {
                steps?.add(skipped: day, calendar.reasonNotWorking(day) ?? .weekend)
            }
            day = day.advanced(by: 1)
        }
        return nil
    }

    private mutating func dueAfter(workingDays: Int) -> Instant? {
        var remaining = workingDays
        var day = firstDay
        while day < lastDay {
            day = day.advanced(by: 1)
            let end = calendar.zone.end(of: day)
            let isRunning = isRunning(atEnd: end)
            if isRunning && calendar.isWorking(day) {
                steps?.add(counted: day)
                remaining -= 1
                if remaining == 0 { return end }
            } else if isPausedForEver(at: end) {
                noteForEver()
                return nil
            } else {
                steps?.add(skipped: day, calendar.reasonNotWorking(day) ?? .paused)
            }
        }
        return nil
    }

    private mutating func dueAfter(calendarDays: Int) -> Instant? {
        var remaining = calendarDays
        var day = firstDay
        while day < lastDay {
            day = day.advanced(by: 1)
            let end = calendar.zone.end(of: day)
            if isRunning(atEnd: end) {
                if remaining > 0 {
                    steps?.add(counted: day)
                    remaining -= 1
                    if remaining > 0 { continue }
                    if calendar.isWorking(day) { return end }
                } else if calendar.isWorking(day) {
                    steps?.append(.landed(day))
                    return end
                }
                steps?.add(postponed: day, calendar.reasonNotWorking(day) ?? .weekend)
            } else if isPausedForEver(at: end) {
                noteForEver()
                return nil
            } else if remaining > 0 {
                steps?.add(skipped: day, .paused)
            } else {
                steps?.add(postponed: day, calendar.reasonNotWorking(day) ?? .paused)
            }
        }
        return nil
    }

    /// Lets the clock run through a stretch of time, less its pauses; the instant at which `remaining` came to nothing.
    private mutating func run(from: Instant, until: Instant, remaining: inout Int64) -> Instant? {
        var from = from
        while from < until {
            passPauses(endingBy: from)
            let pause = nextPause < pauses.count ? pauses[nextPause] : nil
            if let pause, pause.start <= from {
                notePause(pause)
                guard let end = pause.end else { return nil }
                from = end
                continue
            }
            let stretchEnd = min(until, pause?.start ?? until)
            let stretch = stretchEnd.microseconds(since: from)
            if remaining <= stretch {
                let due = from.adding(microseconds: remaining)
                steps?.append(.ran(from: from, until: due))
                remaining = 0
                return due
            }
            steps?.append(.ran(from: from, until: stretchEnd))
            remaining -= stretch
            from = stretchEnd
        }
        return nil
    }

    /// Whether no pause began before the end of a date and lasts at least until it; ends must be asked in order.
    private mutating func isRunning(atEnd end: Instant) -> Bool {
        while nextPause < pauses.count, let pauseEnd = pauses[nextPause].end, pauseEnd < end { nextPause += 1 }
        return nextPause == pauses.count || pauses[nextPause].start >= end
    }

    private func isPausedForEver(at instant: Instant) -> Bool {
        guard nextPause < pauses.count else { return false }
        return pauses[nextPause].end == nil && pauses[nextPause].start < instant
    }

    private mutating func passPauses(endingBy instant: Instant) {
        while nextPause < pauses.count, let end = pauses[nextPause].end, end <= instant { nextPause += 1 }
    }

    /// Notes a pause once, however many openings it covers.
    private mutating func notePause(_ pause: Pause) {
        guard steps != nil, notedPauses <= nextPause else { return }
        notedPauses = nextPause + 1
        steps?.append(.paused(from: pause.start, until: pause.end))
    }

    private mutating func noteForEver() {
        guard nextPause < pauses.count else { return }
        notePause(pauses[nextPause])
    }
}
