// SPDX-License-Identifier: Apache-2.0

extension ThaiDate {
    /// The budget year of the Thai state in the Buddhist era: October 2026 lies in 2570.
    ///
    /// Source: Budget Procedure Act B.E. 2561, section 4: 1 October to 30 September, named by the year in which it ends.
    package var fiscalYear: Int { month >= 10 ? buddhistYear + 1 : buddhistYear }

    /// 1 from October, 2 from January, 3 from April, 4 from July.
    package var fiscalQuarter: Int { (month + 2) % 12 / 3 + 1 }

    /// All instants of a budget year, in microseconds since 1970, UTC; nil outside the years 544 to 10,000.
    package static func fiscalYear(_ buddhistYear: Int) -> Range<Int64>? {
        guard let start = ThaiDate(year: buddhistYear - 544, month: 10, day: 1),
            let end = ThaiDate(year: buddhistYear - 543, month: 10, day: 1)
        else { return nil }
        return start.microseconds..<end.microseconds
    }

    /// All instants of one quarter, 1 to 4, of a budget year; nil if there is none.
    package static func fiscalQuarter(_ quarter: Int, of buddhistYear: Int) -> Range<Int64>? {
        let starts = [(-544, 10), (-543, 1), (-543, 4), (-543, 7), (-543, 10)]
        guard (1...4).contains(quarter),
            let start = ThaiDate(year: buddhistYear + starts[quarter - 1].0, month: starts[quarter - 1].1, day: 1),
            let end = ThaiDate(year: buddhistYear + starts[quarter].0, month: starts[quarter].1, day: 1)
        else { return nil }
        return start.microseconds..<end.microseconds
    }
}
