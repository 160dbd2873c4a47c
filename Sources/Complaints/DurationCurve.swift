// SPDX-License-Identifier: Apache-2.0

/// How long something takes, told from what has happened and from what has not happened yet (Kaplan and Meier, 1958).
///
/// Leaving out the open ones would make every office look quick that leaves its hard complaints lying.
package struct DurationCurve: Equatable, Sendable {
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

    /// The first day by which it has happened to at least `percent` of all; nil if that is not known yet.
    ///
    /// Of those with the same number of days, the ones to which it happened come before the ones that are still open.
    package func days(percent: Int) -> Int? {
        var atRisk = count
        var open = 1.0
        for day in Set(ended.keys).union(notYet.keys).sorted() {
            if let happened = ended[day] {
                open *= Double(atRisk - happened) / Double(atRisk)
                if open <= 1 - Double(percent) / 100 + Self.tolerance { return day }
            }
            atRisk -= (ended[day] ?? 0) + (notYet[day] ?? 0)
        }
        return nil
    }

    /// Products of fractions are not exact in binary; real steps are at least one in the number of complaints apart.
    private static let tolerance = 1e-9
}
