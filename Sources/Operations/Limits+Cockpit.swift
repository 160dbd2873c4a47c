// SPDX-License-Identifier: Apache-2.0

extension Limits {
    /// Limit: sides whose figures are made between two looks for more; each is a transaction of some milliseconds.
    static let sidesPublishedPerTurn = 50
    /// Limit: live clocks that a cockpit looks at to tell them apart by unit and category; beyond, "at least" is said.
    package static let clocksLookedAt = 500
    /// Limit: days ahead in which something will be late; a week of work.
    package static let daysAhead = 7
    /// Limit: agencies on one page side by side.
    package static let agenciesCompared = 25
    /// Limit: agencies to whose executives the week is written in one transaction.
    static let agenciesWrittenPerTurn = 50
    /// Limit: executives of one agency to whom the week is written; deputies included.
    static let executivesMax = 20
    /// Limit: seconds after the Monday's midnight in Bangkok at which the week is written: 07:00.
    static let weekSecondOfDay = 7 * 3_600
}
