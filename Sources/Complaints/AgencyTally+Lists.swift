// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// The lists behind the sums: whatever is counted is a line of exactly one of them.
extension AgencyTally {
    /// A list that stands behind numbers; its text stands in rows and never changes once released.
    package enum List: Hashable, Sendable {
        case measure(Measure)
        /// Those of the received that have a category, by its id; empty for those without one.
        case category(String)
        /// Those of the received that are of a kind, by its name.
        case kind(String)
        case stays(Tally.Milestone, Reach)

        package var text: String {
            switch self {
            case .measure(let measure): measure.rawValue
            case .category(let id): "category/\(id)"
            case .kind(let name): "kind/\(name)"
            case .stays(let milestone, let reach): "\(milestone.rawValue)/\(reach.rawValue)"
            }
        }
    }

    /// Whether a stay came to its milestone.
    package enum Reach: String, CaseIterable, Sendable {
        case reached
        /// Still open, or over without it.
        case notYet
    }

    /// One month of a list of one side.
    package struct ListPlace: Hashable, Sendable {
        package let side: FigureSide
        /// As ``List/text`` has it.
        package let list: String
        /// The first day of the month.
        package let month: Day

        package init(side: FigureSide, list: String, month: Day) {
            self.side = side
            self.list = list
            self.month = month
        }
    }

    /// How many lines each month of each list must have by the sums.
    package var listCounts: [ListPlace: Int] {
        var lists: [ListPlace: Int] = [:]
        for (place, count) in counts { lists[place.list, default: 0] += count }
        for (stay, count) in stays { lists[stay.list, default: 0] += count }
        return lists.filter { $0.value != 0 }
    }
}

extension AgencyTally.Place {
    /// The list whose lines it counts.
    var list: AgencyTally.ListPlace {
        let list: AgencyTally.List =
            switch split {
            case .all: .measure(measure)
            case .category: .category(value)
            case .kind: .kind(value)
            }
        return .init(side: side, list: list.text, month: month)
    }
}

extension AgencyTally.Stay {
    /// The list whose lines it counts.
    var list: AgencyTally.ListPlace {
        let reach: AgencyTally.Reach =
            switch state {
            case .ended: .reached
            case .left, .open: .notYet
            }
        return .init(side: side, list: AgencyTally.List.stays(milestone, reach).text, month: from.firstOfMonth)
    }
}
