// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// A Thai fiscal year: 1 October to 30 September, named by the Buddhist year in which it ends.
package struct FiscalYear: Hashable, Comparable, Sendable {
    /// For instance 2570 for 1 October 2026 to 30 September 2027.
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    package init(of instant: Instant, zone: Zone = .bangkok) {
        let day = zone.day(of: instant)
        number = day.year + 543 + (day.month >= 10 ? 1 : 0)
    }

    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
