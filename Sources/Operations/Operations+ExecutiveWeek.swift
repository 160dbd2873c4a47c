// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import SQL
import Storage

/// Writes each Monday at seven what the overview shows to executives who get mail; holidays make no difference.
struct WriteWeeks: Job {
    static let name = "write_weeks"
    static let attemptsMax = 5

    func run(in operations: Operations) async throws(OperationError) {
        while try await operations.writeWeeks() {}
    }
}

extension Operations {
    /// Writes to the executives of a bounded number of agencies; false when nothing is left to write.
    fileprivate func writeWeeks() async throws(OperationError) -> Bool {
        let now = now()
        let monday = Zone.bangkok.day(of: now.adding(seconds: -Limits.weekSecondOfDay)).monday
        // Cheaper than a transaction that finds nothing, which is what most turns do.
        guard try reading({ try WeekProgress($0.setting(WeekProgress.name)) }) != .done(monday) else { return false }
        return try await transaction { transaction in
            let progress = WeekProgress(try transaction.setting(WeekProgress.name))
            guard let code = progress.code(in: monday) else {
                // The first start of all, or written by another process meanwhile.
                try transaction.setSetting(WeekProgress.name, to: WeekProgress.done(monday).text)
                return false
            }
            let agencies = try transaction.agencies(after: code, limit: Limits.agenciesWrittenPerTurn)
            for agency in agencies where agency.isActive {
                try writeWeek(of: agency, monday, at: now, in: transaction)
            }
            let isLast = agencies.count < Limits.agenciesWrittenPerTurn
            let next = isLast ? WeekProgress.done(monday) : .underWay(monday, after: agencies.last?.code ?? code)
            try transaction.setSetting(WeekProgress.name, to: next.text)
            return !isLast
        }
    }

    private func writeWeek(
        of agency: Agency, _ monday: Day, at now: Instant, in transaction: borrowing Transaction
    ) throws {
        let executives = try transaction.activeOfficers(
            of: agency.id, holding: agency.isHub ? .hubExecutive : .cceo, limit: Limits.executivesMax)
        let side: FigureSide = agency.isHub ? .network : .agency(agency.id)
        guard !executives.isEmpty, let cockpit = try cockpit(of: side, at: now, in: transaction) else { return }
        let week = ExecutiveWeek(
            monday: monday, isNetwork: agency.isHub,
            decisions: cockpit.decisions.map { .init(kind: $0.kind, count: $0.count) },
            week: .init(count: cockpit.week.count, isWhole: cockpit.week.isWhole),
            overdue: .init(count: cockpit.overdue.count, isWhole: cockpit.overdue.isWhole),
            summary: cockpit.figures?.summary)
        try write(.week(week), to: executives, key: "week/\(monday.number)", at: now, in: transaction)
    }
}

/// How far the letters of a week are written, as one setting that all processes share.
private enum WeekProgress: Equatable {
    /// Nothing was ever written.
    case never
    case done(Day)
    /// Written up to the agency with that code.
    case underWay(Day, after: String)

    static let name = "week.written"

    init(_ text: String?) {
        let parts = (text ?? "").split(separator: "/", maxSplits: 1).map(String.init)
        guard let first = parts.first, let number = Int(first) else {
            self = .never
            return
        }
        self = parts.count == 2 ? .underWay(Day(number: number), after: parts[1]) : .done(Day(number: number))
    }

    var text: String {
        switch self {
        case .never: ""
        case .done(let monday): "\(monday.number)"
        case .underWay(let monday, let code): "\(monday.number)/\(code)"
        }
    }

    /// After which agency to go on; nil when there is nothing to write, as when the program has just been set up.
    func code(in monday: Day) -> String? {
        switch self {
        case .never: nil
        case .done(let last): last == monday ? nil : ""
        case .underWay(let last, let code): last == monday ? code : ""
        }
    }
}
