// SPDX-License-Identifier: Apache-2.0

/// How long it takes until a milestone, those counted that have not reached it.
package struct Durations: Equatable, Codable, Sendable {
    /// Days until half of all had reached it; nil while fewer have.
    package let median: Int?
    /// Between which days the median lies with 95 per cent confidence; nil for what is not known, or was not asked.
    package let medianLow: Int?
    package let medianHigh: Int?
    /// Days until nine of ten had reached it; nil while fewer have.
    package let ninetieth: Int?
    package let ended: Int
    package let notYet: Int

    /// As the public figures have it, without an interval.
    package init(_ curve: DurationCurve) {
        self.init(curve, median: (nil, nil))
    }

    /// As it stands beside others', where chance must be told from a difference.
    package init(withInterval curve: DurationCurve) {
        self.init(curve, median: curve.interval(percent: 50))
    }

    private init(_ curve: DurationCurve, median interval: (low: Int?, high: Int?)) {
        median = curve.days(percent: 50)
        (medianLow, medianHigh) = interval
        ninetieth = curve.days(percent: 90)
        ended = curve.ended.values.reduce(0, +)
        notYet = curve.notYet.values.reduce(0, +)
    }

    package var count: Int { ended + notYet }
}
