// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// What an executive is written each Monday: the numbers of the overview, and nothing about any single complaint.
package struct ExecutiveWeek: Equatable, Codable, Sendable {
    /// How many decisions of a kind wait.
    package struct Waiting: Equatable, Codable, Sendable {
        package let kind: PendingDecision.Kind
        package let count: Int

        package init(kind: PendingDecision.Kind, count: Int) {
            self.kind = kind
            self.count = count
        }
    }

    /// How many deadlines, counted so far or to the end.
    package struct Due: Equatable, Codable, Sendable {
        package let count: Int
        package let isWhole: Bool

        package init(count: Int, isWhole: Bool) {
            self.count = count
            self.isWhole = isWhole
        }
    }

    package let monday: Day
    /// Whether it tells of all agencies, for the hub's executive.
    package let isNetwork: Bool
    package let decisions: [Waiting]
    package let week: Due
    package let overdue: Due
    /// Nil before anything was published.
    package let summary: AgencyFigures.Summary?

    package init(
        monday: Day, isNetwork: Bool, decisions: [Waiting], week: Due, overdue: Due, summary: AgencyFigures.Summary?
    ) {
        self.monday = monday
        self.isNetwork = isNetwork
        self.decisions = decisions
        self.week = week
        self.overdue = overdue
        self.summary = summary
    }
}

extension Day {
    /// The Monday on or before it.
    package var monday: Day {
        // Day 0 was a Thursday.
        advanced(by: -(((number + 3) % 7 + 7) % 7))
    }
}
