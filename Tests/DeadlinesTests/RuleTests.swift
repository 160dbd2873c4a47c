// SPDX-License-Identifier: Apache-2.0

import Deadlines
import Testing

/// The rules of the calculus that must hold for every clock, on many random ones.
@Suite struct RuleTests {
    @Test func `another holiday never makes due earlier`() throws {
        let seed = try RandomCase.counterexample { random in
            let before = try random.clock.due(in: random.calendar)

            random.calendar.holidays[random.day(withinDays: 60)] = "one more"

            return isNotEarlier(try random.clock.due(in: random.calendar), than: before)
        }

        #expect(seed == nil)
    }

    @Test func `another pause never makes due earlier`() throws {
        let seed = try RandomCase.counterexample { random in
            let before = try random.clock.due(in: random.calendar)

            let bounds = [random.instant(withinDays: 60), random.instant(withinDays: 60)].sorted()
            random.addPause(from: bounds[0], until: random.source.chance(1, in: 10) ? nil : bounds[1])

            return isNotEarlier(try random.clock.due(in: random.calendar), than: before)
        }

        #expect(seed == nil)
    }

    @Test func `another exceptional working day never makes due later`() throws {
        let seed = try RandomCase.counterexample { random in
            let before = try random.clock.due(in: random.calendar)

            random.calendar.workingDays.insert(random.day(withinDays: 60))

            return isNotEarlier(before, than: try random.clock.due(in: random.calendar))
        }

        #expect(seed == nil)
    }

    @Test func `a pause split in two changes nothing`() throws {
        let seed = try RandomCase.counterexample { random in
            let whole = try random.clock.derivation(in: random.calendar)

            guard let index = random.pauses.indices.randomElement(using: &random.source) else { return true }
            let (start, end) = random.pauses[index]
            let length = (end ?? start.adding(days: 20)).microseconds(since: start)
            guard length > 1 else { return true }
            let middle = start.adding(microseconds: .random(in: 1..<length, using: &random.source))
            random.pauses.replaceSubrange(index...index, with: [(start, middle), (middle, end)])

            return try random.clock.derivation(in: random.calendar) == whole
        }

        #expect(seed == nil)
    }

    @Test func `a pause of zero length changes nothing`() throws {
        let seed = try RandomCase.counterexample { random in
            let before = try random.clock.derivation(in: random.calendar)

            let instant = random.instant(withinDays: 60)
            let index = random.pauses.firstIndex { $0.start > instant } ?? random.pauses.endIndex
            if index > 0, random.pauses[index - 1].end.map({ $0 > instant }) ?? true { return true }
            random.pauses.insert((instant, instant), at: index)

            return try random.clock.derivation(in: random.calendar) == before
        }

        #expect(seed == nil)
    }

    /// Edits, comments, notes and referrals have no event: only these four kinds can be said to a clock.
    @Test func `no deed moves a clock but a pause, a resume and an extension`() throws {
        let seed = try RandomCase.counterexample { random in
            var clock = try random.clock
            let untouched = clock
            let due = clock.due(in: random.calendar)

            _ = clock.state(at: random.instant(withinDays: 60), in: random.calendar)
            _ = clock.derivation(in: random.calendar)
            #expect(throws: ClockError.self) { try clock.append(.extend(0)) }
            #expect(throws: ClockError.self) { try clock.append(.stop(untouched.start.adding(seconds: -1))) }
            guard clock == untouched else { return false }
            try clock.append(.stop(Zone.bangkok.start(of: Day(number: RandomCase.firstDay + 90))))

            return clock.due(in: random.calendar) == due
        }

        #expect(seed == nil)
    }

    @Test func `two extensions equal one of their sum`() throws {
        let seed = try RandomCase.counterexample { random in
            let (first, second) = (
                Int.random(in: 1...9, using: &random.source), Int.random(in: 1...9, using: &random.source)
            )
            random.extensions = [first, second]
            let twice = try random.clock

            random.extensions = [first + second]
            let once = try random.clock

            let (left, right) = (twice.derivation(in: random.calendar), once.derivation(in: random.calendar))
            return left.due == right.due && left.steps == right.steps && left.budget == right.budget
        }

        #expect(seed == nil)
    }

    @Test func `whole weeks shift due by themselves`() throws {
        let seed = try RandomCase.counterexample { random in
            let before = try random.clock.due(in: random.calendar)

            let days = 7 * Int.random(in: -5000...5000, using: &random.source)
            random.shift(days: days)

            return try random.clock.due(in: random.calendar) == before?.adding(days: days)
        }

        #expect(seed == nil)
    }
}

/// No due instant counts as later than any.
private func isNotEarlier(_ due: Instant?, than other: Instant?) -> Bool {
    guard let due else { return true }
    guard let other else { return false }
    return due >= other
}

extension RandomCase {
    /// Adds time to what is paused already; pauses it touches become one with it.
    fileprivate mutating func addPause(from start: Instant, until end: Instant?) {
        var (start, end) = (start, end)
        var rest: [(start: Instant, end: Instant?)] = []
        for pause in pauses {
            let isBefore = pause.end.map { $0 < start } ?? false
            let isAfter = end.map { pause.start > $0 } ?? false
            if isBefore || isAfter {
                rest.append(pause)
            } else {
                start = min(start, pause.start)
                end = end.flatMap { mine in pause.end.map { max(mine, $0) } }
            }
        }
        pauses = (rest + [(start, end)]).sorted { $0.start < $1.start }
    }

    fileprivate mutating func shift(days: Int) {
        start = start.adding(days: days)
        pauses = pauses.map { ($0.start.adding(days: days), $0.end?.adding(days: days)) }
        calendar.workingDays = Set(calendar.workingDays.map { $0.advanced(by: days) })
        let holidays = calendar.holidays.map { ($0.key.advanced(by: days), $0.value) }
        calendar.holidays = Dictionary(uniqueKeysWithValues: holidays)
    }
}
