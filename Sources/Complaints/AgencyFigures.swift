// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// The figures of one side over this month and the twelve before it, as they were last published.
package struct AgencyFigures: Equatable, Codable, Sendable {
    /// Counts by what is counted; what is missing is none.
    package struct Counts: Equatable, Codable, Sendable {
        private var counts: [AgencyTally.Measure: Int] = [:]

        package init() {}

        package subscript(measure: AgencyTally.Measure) -> Int {
            get { counts[measure] ?? 0 }
            set { counts[measure] = newValue == 0 ? nil : newValue }
        }

        /// Of the results that were due, those that came in time.
        package var inTime: Share { Share(self[.inTime], of: self[.inTime] + self[.late]) }
        /// Of what was received, what was given back.
        package var returned: Share { Share(min(self[.returned], self[.received]), of: self[.received]) }
        /// Of what was concluded, what was solved; the rest was answered in other ways.
        package var solved: Share { Share(self[.solved], of: self[.concluded]) }
    }

    /// One month's counts.
    package struct Month: Equatable, Codable, Sendable {
        /// The first day of it.
        package let first: Day
        package let counts: Counts

        package init(first: Day, counts: Counts) {
            self.first = first
            self.counts = counts
        }
    }

    /// How many of the received are of one heading or kind.
    package struct Line: Equatable, Codable, Sendable {
        /// A first-level category's id or a kind's name; empty for none.
        package let value: String
        package let count: Int

        package init(_ value: String, _ count: Int) {
            self.value = value
            self.count = count
        }
    }

    /// What stands beside other agencies.
    package struct Summary: Equatable, Codable, Sendable {
        package let total: Counts
        /// Most first.
        package let categories: [Line]
        package let kinds: [Line]
        package let reply: Durations
        package let conclusion: Durations

        package init(total: Counts, categories: [Line], kinds: [Line], reply: Durations, conclusion: Durations) {
            self.total = total
            self.categories = categories
            self.kinds = kinds
            self.reply = reply
            self.conclusion = conclusion
        }
    }

    package let summary: Summary
    /// Thirteen, the oldest first.
    package let months: [Month]
    package let reply: DurationCurve
    package let conclusion: DurationCurve

    package init(summary: Summary, months: [Month], reply: DurationCurve, conclusion: DurationCurve) {
        self.summary = summary
        self.months = months
        self.reply = reply
        self.conclusion = conclusion
    }
}
