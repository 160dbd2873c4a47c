// SPDX-License-Identifier: Apache-2.0

import Deadlines
import Testing

@Suite struct DerivationTests {
    @Test func `working days name every date that counted or did not`() throws {
        let clock = try Clock.sample(
            "2026-10-08 09:00", Period(3, .workingDays),
            [.pause("2026-10-14 10:00"), .resume("2026-10-15 10:00"), .extend(1)])

        let derivation = clock.derivation(in: .sample)

        #expect(
            derivation.steps == [
                .counted(days("2026-10-09", "2026-10-09")),
                .skipped(days("2026-10-10", "2026-10-11"), .weekend),
                .counted(days("2026-10-12", "2026-10-12")),
                .skipped(days("2026-10-13", "2026-10-13"), .holiday("King Bhumibol Memorial Day")),
                .skipped(days("2026-10-14", "2026-10-14"), .paused),
                .counted(days("2026-10-15", "2026-10-16")),
            ])
        #expect(derivation.budget == 4)
        #expect(derivation.extensions == [1])
        #expect(derivation.due == .local("2026-10-17 00:00"))
    }

    @Test func `calendar days show where due was postponed to`() throws {
        let clock = Clock.sample("2026-10-08 09:00", Period(2, .calendarDays))

        #expect(
            clock.derivation(in: .sample).steps == [
                .counted(days("2026-10-09", "2026-10-10")),
                .postponed(days("2026-10-10", "2026-10-11"), .weekend),
                .landed(.sample("2026-10-12")),
            ])
    }

    @Test func `hours show the time that ran and the pauses between`() throws {
        let clock = try Clock.sample(
            "2026-10-05 09:00", Period(2, .hours), [.pause("2026-10-05 10:00"), .resume("2026-10-07 10:00")])

        #expect(
            clock.derivation(in: .sample).steps == [
                .ran(from: .local("2026-10-05 09:00"), until: .local("2026-10-05 10:00")),
                .paused(from: .local("2026-10-05 10:00"), until: .local("2026-10-07 10:00")),
                .ran(from: .local("2026-10-07 10:00"), until: .local("2026-10-07 11:00")),
            ])
    }

    @Test func `working hours show openings, days off, and a long pause once`() throws {
        let clock = try Clock.sample(
            "2026-10-09 16:00", Period(1, .workingHours), [.pause("2026-10-12 08:45"), .resume("2026-10-14 14:00")])

        #expect(
            clock.derivation(in: .sample).steps == [
                .ran(from: .local("2026-10-09 16:00"), until: .local("2026-10-09 16:30")),
                .skipped(days("2026-10-10", "2026-10-11"), .weekend),
                .ran(from: .local("2026-10-12 08:30"), until: .local("2026-10-12 08:45")),
                .paused(from: .local("2026-10-12 08:45"), until: .local("2026-10-14 14:00")),
                .skipped(days("2026-10-13", "2026-10-13"), .holiday("King Bhumibol Memorial Day")),
                .ran(from: .local("2026-10-14 14:00"), until: .local("2026-10-14 14:15")),
            ])
    }

    @Test(arguments: Period.Unit.allCases)
    func `a clock paused for ever ends with that pause`(unit: Period.Unit) throws {
        let clock = try Clock.sample("2026-10-05 09:00", Period(9, unit), [.pause("2026-10-06 10:00")])
        let short = try Clock.sample("2026-10-05 09:00", Period(1, unit), [.pause("2026-10-05 09:10")])

        for clock in [clock, short] where clock.due == nil {
            guard case .paused(_, until: nil) = clock.derivation(in: .sample).steps.last else {
                Issue.record("no pause at the end of \(clock.derivation(in: .sample).steps)")
                continue
            }
        }
        #expect(short.due == nil)
    }

    @Test func `a pause for ever from closing time on is the last step`() throws {
        let clock = try Clock.sample("2026-10-09 16:00", Period(1, .workingHours), [.pause("2026-10-09 16:30")])

        #expect(
            clock.derivation(in: .sample).steps == [
                .ran(from: .local("2026-10-09 16:00"), until: .local("2026-10-09 16:30")),
                .skipped(days("2026-10-10", "2026-10-11"), .weekend),
                .paused(from: .local("2026-10-09 16:30"), until: nil),
            ])
    }

    @Test func `a pause for ever from the end of a date on leaves that date its reason`() throws {
        let clock = try Clock.sample("2026-10-09 16:00", Period(1, .workingDays), [.pause("2026-10-11 00:00")])

        #expect(
            clock.derivation(in: .sample).steps == [
                .skipped(days("2026-10-10", "2026-10-10"), .weekend),
                .paused(from: .local("2026-10-11 00:00"), until: nil),
            ])
    }

    @Test func `a pause for ever that was open before the start is the only step`() throws {
        let clock = try Clock.sample("2026-10-05 17:00", Period(1, .workingHours), [.pause("2026-10-01 10:00")])

        #expect(clock.derivation(in: .sample).steps == [.paused(from: .local("2026-10-01 10:00"), until: nil)])
    }

    @Test func `steps add up to the budget and lead to due`() throws {
        let seed = try RandomCase.counterexample { random in
            let clock = try random.clock
            let derivation = clock.derivation(in: random.calendar)
            guard derivation.due == clock.due(in: random.calendar) else { return false }
            guard let due = derivation.due else { return true }
            let (dates, microseconds) = sums(derivation.steps)
            switch clock.period.unit {
            case .hours, .workingHours:
                return microseconds == Int64(clock.budget) * 3_600_000_000 && ends(derivation.steps, at: due)
            case .calendarDays, .workingDays:
                return dates == clock.budget && ends(derivation.steps, at: due)
            }
        }

        #expect(seed == nil)
    }
}

private func days(_ first: String, _ last: String) -> ClosedRange<Day> { .sample(first) ... .sample(last) }

/// Dates counted and microseconds run.
private func sums(_ steps: [Derivation.Step]) -> (dates: Int, microseconds: Int64) {
    steps.reduce(into: (0, 0)) { sums, step in
        switch step {
        case .counted(let days): sums.dates += days.count
        case .ran(let from, let until): sums.microseconds += until.microseconds(since: from)
        case .skipped, .postponed, .landed, .paused: break
        }
    }
}

private func ends(_ steps: [Derivation.Step], at due: Instant) -> Bool {
    switch steps.last {
    case .counted(let days): Zone.bangkok.end(of: days.upperBound) == due
    case .landed(let day): Zone.bangkok.end(of: day) == due
    case .ran(_, let until): until == due
    case .skipped, .postponed, .paused, nil: false
    }
}
