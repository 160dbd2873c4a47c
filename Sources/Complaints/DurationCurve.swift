// SPDX-License-Identifier: Apache-2.0
import Glibc

/// How long something takes, told from what has happened and from what has not happened yet (Kaplan and Meier, 1958).
///
/// Leaving out the open ones would make every office look quick that leaves its hard complaints lying.
package struct DurationCurve: Equatable, Codable, Sendable {
    /// Whole days, and for how many it happened after so many.
    package let ended: [Int: Int]
    /// Whole days, and how many were watched for so long without its happening.
    package let notYet: [Int: Int]

    package init(ended: [Int: Int], notYet: [Int: Int]) {
        self.ended = ended.filter { $0.value > 0 }
        self.notYet = notYet.filter { $0.value > 0 }
    }

    /// How many are watched in all.
    package var count: Int { ended.values.reduce(0, +) + notYet.values.reduce(0, +) }

    /// A day on which something happened, with what is known of the share that still waits after it.
    package struct Step: Equatable, Sendable {
        package let day: Int
        /// How many were watched up to that day.
        package let atRisk: Int
        /// The share to which it has not happened by the end of that day.
        package let open: Double
        /// Where that share lies with 95 per cent confidence (Greenwood, on the scale of log(−log)).
        package let interval: ClosedRange<Double>
    }

    /// Every day on which it happened to somebody, in order; the share falls on these alone.
    ///
    /// Of those with the same number of days, the ones to which it happened come before the ones that are still open.
    package var steps: [Step] {
        var steps: [Step] = []
        var atRisk = count
        var open = 1.0
        var variance = 0.0
        for day in Set(ended.keys).union(notYet.keys).sorted() {
            if let happened = ended[day] {
                open = atRisk == happened ? 0 : open * Double(atRisk - happened) / Double(atRisk)
                variance += Double(happened) / (Double(atRisk) * Double(atRisk - happened))
                steps.append(
                    Step(day: day, atRisk: atRisk, open: open, interval: Self.interval(open, variance)))
            }
            atRisk -= (ended[day] ?? 0) + (notYet[day] ?? 0)
        }
        return steps
    }

    private static func interval(_ open: Double, _ variance: Double) -> ClosedRange<Double> {
        guard open > 0, open < 1 else { return open...open }
        let half = Share.z * sqrt(variance) / log(open)
        let (one, other) = (pow(open, exp(half)), pow(open, exp(-half)))
        return min(one, other)...max(one, other)
    }

    /// The first day by which it has happened to at least `percent` of all; nil if that is not known yet.
    package func days(percent: Int) -> Int? {
        steps.first { $0.open <= Self.left(percent) }?.day
    }

    /// Between which days ``days(percent:)`` lies with 95 per cent confidence; nil for an end that is not known yet.
    package func interval(percent: Int) -> (low: Int?, high: Int?) {
        let steps = steps
        return (
            steps.first { $0.interval.lowerBound <= Self.left(percent) }?.day,
            steps.first { $0.interval.upperBound <= Self.left(percent) }?.day
        )
    }

    /// Products of fractions are not exact in binary; real steps are at least one in the number of complaints apart.
    private static func left(_ percent: Int) -> Double { 1 - Double(percent) / 100 + 1e-9 }
}
