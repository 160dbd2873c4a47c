// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// The numbers of one period, as they are published.
package struct Figures: Equatable, Codable, Sendable {
    /// Counts that belong together; a case is counted where it was received.
    package struct Counts: Equatable, Codable, Sendable {
        package var contacts = 0
        package var cases = 0
        package var concluded = 0
        package var notAccepted = 0
        package var solved = 0

        package init() {}

        /// Cases that are not concluded; those that were withdrawn or merged are among them.
        package var pending: Int { cases - concluded }

        package subscript(measure: Tally.Measure) -> Int {
            get {
                switch measure {
                case .contacts: contacts
                case .cases: cases
                case .concluded: concluded
                case .notAccepted: notAccepted
                case .solved: solved
                }
            }
            set {
                switch measure {
                case .contacts: contacts = newValue
                case .cases: cases = newValue
                case .concluded: concluded = newValue
                case .notAccepted: notAccepted = newValue
                case .solved: solved = newValue
                }
            }
        }
    }

    /// One line of a split.
    package struct Line: Equatable, Codable, Sendable {
        /// A family's or channel's name, a category's id, or the first day of a month.
        package let value: String
        package let counts: Counts

        package init(_ value: String, _ counts: Counts) {
            self.value = value
            self.counts = counts
        }
    }

    package let from: Day
    /// The last day of the period, which may be in the future.
    package let to: Day
    package let total: Counts
    package let months: [Line]
    package let families: [Line]
    package let categories: [Line]
    package let channels: [Line]
    package let reply: Durations
    package let conclusion: Durations

    package init(
        from: Day, to: Day, total: Counts, months: [Line], families: [Line], categories: [Line], channels: [Line],
        reply: Durations, conclusion: Durations
    ) {
        self.from = from
        self.to = to
        self.total = total
        self.months = months
        self.families = families
        self.categories = categories
        self.channels = channels
        self.reply = reply
        self.conclusion = conclusion
    }
}

/// The spans of time that figures are published for.
package enum FigurePeriod: Hashable, Sendable {
    /// This month and the twelve before it.
    case recent
    case year(FiscalYear)

    /// As it stands in rows and addresses.
    package var text: String {
        switch self {
        case .recent: "recent"
        case .year(let year): String(year.number)
        }
    }

    package init?(_ text: String) {
        if text == "recent" {
            self = .recent
        } else if let number = Int(text), (2400...2999).contains(number) {
            self = .year(FiscalYear(number: number))
        } else {
            return nil
        }
    }

    /// The first days of its months, as it stands on `today`.
    package func months(on today: Day) -> [Day] {
        switch self {
        case .recent: (0...12).reversed().map { today.firstOfMonth.addingMonths(-$0) }
        case .year(let year): (0..<12).map { year.firstDay.addingMonths($0) }
        }
    }
}

extension FiscalYear {
    package var firstDay: Day { Day(year: number - 544, month: 10, day: 1) ?? Day(number: 0) }
}

extension Day {
    /// The first of the month so many months away from this day's.
    package func addingMonths(_ count: Int) -> Day {
        let (year, month, _) = components
        let months = year * 12 + month - 1 + count
        return Day(year: months / 12, month: months % 12 + 1, day: 1) ?? self
    }
}
