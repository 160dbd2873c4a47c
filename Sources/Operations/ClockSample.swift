// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import SQL
import Storage

/// Live clocks that lie beside one another in their index.
struct ClockPart: Sendable {
    let clock: ClockKind
    /// Nil for those of all agencies and of the hub.
    let agency: Agency.ID?
}

/// Live clocks on which a change is tried while somebody waits: all, or of many some at even distances.
struct ClockSample {
    let clocks: [ClockOnTrial]
    /// How many they stand for, counted up to ``Limits/clocksCountedMax``.
    let counted: Int

    /// Of how many one is looked at.
    static func step(of counted: Int) -> Int { max(1, (counted + Limits.clocksTried - 1) / Limits.clocksTried) }
}

extension Operations {
    /// Of the parts in their order, as if they were one row.
    func sample(
        _ parts: [ClockPart], dueAfter earliest: Instant, in transaction: borrowing Transaction
    ) throws -> ClockSample {
        var counts: [Int] = []
        for part in parts {
            let left = Limits.clocksCountedMax - counts.reduce(0, +)
            counts.append(
                try transaction.liveClockCount(part.clock, of: part.agency, dueAfter: earliest, max: max(0, left)))
        }
        let counted = counts.reduce(0, +)
        var (clocks, before) = ([ClockOnTrial](), 0)
        for (part, count) in zip(parts, counts) where count > 0 {
            clocks += try transaction.clocksOnTrial(
                part.clock, of: part.agency, dueAfter: earliest, every: ClockSample.step(of: counted), before: before,
                max: count)
            before += count
        }
        return ClockSample(clocks: clocks, counted: counted)
    }
}
