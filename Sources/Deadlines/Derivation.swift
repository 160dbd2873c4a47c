// SPDX-License-Identifier: Apache-2.0

/// How a due instant came about, so that anybody can check it by hand.
package struct Derivation: Sendable, Equatable {
    /// One stretch of the way from start to due; neighbouring dates of one kind are one step.
    package enum Step: Sendable, Equatable {
        /// Dates that used up the budget, one unit each.
        case counted(ClosedRange<Day>)
        case skipped(ClosedRange<Day>, SkipReason)
        /// Dates after a used-up budget of calendar days on which the clock cannot fall due.
        case postponed(ClosedRange<Day>, SkipReason)
        /// The date to whose end due was postponed.
        case landed(Day)
        /// Time that used up a budget of hours, up to but without `until`.
        case ran(from: Instant, until: Instant)
        /// Nil if never resumed; then there is no due instant and this is the last step.
        case paused(from: Instant, until: Instant?)
    }

    package let start: Instant
    package let period: Period
    package let extensions: [Int]
    /// The period's amount and all extensions, in the period's unit.
    package let budget: Int
    /// In order of time, from the start to due.
    package let steps: [Step]
    /// Nil if a pause without resume, or ``Limits/horizonDays``, comes before the budget is used up.
    package let due: Instant?
}

extension [Derivation.Step] {
    /// Adds a date, to the last step where that is of the same kind.
    mutating func add(counted day: Day) {
        if case .counted(let days) = last {
            self[count - 1] = .counted(days.lowerBound...day)
        } else {
            append(.counted(day...day))
        }
    }

    mutating func add(skipped day: Day, _ reason: SkipReason) {
        if case .skipped(let days, reason) = last {
            self[count - 1] = .skipped(days.lowerBound...day, reason)
        } else {
            append(.skipped(day...day, reason))
        }
    }

    mutating func add(postponed day: Day, _ reason: SkipReason) {
        if case .postponed(let days, reason) = last {
            self[count - 1] = .postponed(days.lowerBound...day, reason)
        } else {
            append(.postponed(day...day, reason))
        }
    }
}
