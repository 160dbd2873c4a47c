// SPDX-License-Identifier: Apache-2.0

import Deadlines
import Foundation

/// A random clock with its calendar, and the random source to vary them by.
struct RandomCase {
    var source: RandomSource
    var calendar: WorkingCalendar
    var start = Instant(microseconds: 0)
    var period = Period(1, .hours)
    /// In order of time, neither overlapping nor all of some length; only the last may be open.
    var pauses: [(start: Instant, end: Instant?)] = []
    var extensions: [Int] = []

    init(seed: UInt64, amountMax: Int = 30) {
        source = RandomSource(seed: seed)
        calendar = WorkingCalendar(openings: RandomCase.openings(&source))
        while source.chance(4, in: 5) { calendar.holidays[day(withinDays: 60)] = "holiday" }
        while source.chance(1, in: 2) { calendar.workingDays.insert(day(withinDays: 60)) }
        start = instant(withinDays: 30)
        period = Period(Int.random(in: 1...amountMax, using: &source), source.pick(Period.Unit.allCases))
        while source.chance(1, in: 4) { extensions.append(Int.random(in: 1...6, using: &source)) }
        addPauses()
    }

    var clock: Clock {
        get throws { try Clock(start: start, period: period, history: history) }
    }

    /// Every pause and every extension, the first extensions inside pauses.
    var history: [ClockEvent] {
        var events: [ClockEvent] = []
        var extensions = extensions[...]
        for pause in pauses {
            events.append(.pause(pause.start))
            if let amount = extensions.popFirst() { events.append(.extend(amount)) }
            if let end = pause.end { events.append(.resume(end)) }
        }
        return events + extensions.map(ClockEvent.extend)
    }

    /// A date about the time of the clock.
    mutating func day(withinDays days: Int) -> Day {
        Day(number: RandomCase.firstDay + Int.random(in: 0..<days, using: &source))
    }

    /// A whole minute about the time of the clock, often one at which rules meet.
    mutating func instant(withinDays days: Int) -> Instant {
        let midnight = Zone.bangkok.start(of: day(withinDays: days))
        let minute = source.chance(1, in: 2) ? source.pick([0, 0, 510, 720, 780, 990, 1439, 1]) : nil
        return midnight.adding(minutes: minute ?? Int.random(in: 0..<1440, using: &source))
    }

    /// 2026-10-01, a Thursday.
    static let firstDay = 20_727

    private static func openings(_ source: inout RandomSource) -> [Opening] {
        let choices = [[("09:00", "17:00")], [("08:30", "12:00"), ("13:00", "20:00")], [("00:00", "24:00")]]
        guard source.chance(1, in: 3) else { return Opening.office }
        return source.pick(choices).compactMap { Opening(from: $0.0, until: $0.1) }
    }

    private mutating func addPauses() {
        var instants: [Instant] = []
        while source.chance(3, in: 4) { instants.append(instant(withinDays: 45)) }
        // An instant taken twice makes a pause of zero length, or one that begins as another ends.
        if let instant = instants.first, source.chance(1, in: 4) { instants.append(instant) }
        instants.sort()
        while instants.count > 1 { pauses.append((instants.removeFirst(), instants.removeFirst())) }
        if let last = instants.first, source.chance(1, in: 2) { pauses.append((last, nil)) }
    }
}

extension RandomCase {
    /// How many random histories each rule is tried on; set by `RONGTHUK_RANDOM_HISTORIES`.
    static let histories = number("RONGTHUK_RANDOM_HISTORIES") ?? 20_000

    /// The first random case against which `holds` fails, by its seed.
    ///
    /// The seeds begin at `RONGTHUK_RANDOM_SEED`, or 1; starting there with one history replays a failure.
    static func counterexample(
        histories: Int = histories, amountMax: Int = 30, _ holds: (inout RandomCase) throws -> Bool
    ) rethrows -> UInt64? {
        let first = UInt64(number("RONGTHUK_RANDOM_SEED") ?? 1)
        let count = UInt64(min(histories, Self.histories))
        for seed in first..<first + count {
            var random = RandomCase(seed: seed, amountMax: amountMax)
            guard try !holds(&random) else { continue }
            print("random clock with seed \(seed): \(random)")
            return seed
        }
        print("random clocks with seeds \(first)…\(first + count - 1) agree")
        return nil
    }

    private static func number(_ variable: String) -> Int? {
        ProcessInfo.processInfo.environment[variable].flatMap(Int.init)
    }
}
