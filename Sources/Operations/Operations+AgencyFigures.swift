// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import FoundationEssentials
import SQL
import Storage

/// Publishing the figures of each side as one row, so that a page costs the same whatever there is to count.
extension Operations {
    /// Makes the figures of a bounded number of sides anew, each in a transaction; gives of how many.
    func publishAgencyFigures() async throws(OperationError) -> Int {
        let now = now()
        let today = Zone.bangkok.day(of: now)
        let stale = try reading { transaction in
            try transaction.staleSides(before: Zone.bangkok.start(of: today), limit: Limits.sidesPublishedPerTurn)
        }
        for side in stale {
            try await transaction { transaction in
                try transaction.beginFigures(of: side)
                let figures = try transaction.agencyFigures(of: side, on: today)
                try transaction.publishFigures(
                    of: side, summary: try text(of: figures.summary), body: try text(of: figures), asOf: now)
            }
        }
        return stale.count
    }

    private func text(of value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }
}

extension Transaction {
    /// The figures of a side over this month and the twelve before it, from the sums alone.
    borrowing func agencyFigures(of side: FigureSide, on today: Day) throws -> AgencyFigures {
        let months = FigurePeriod.recent.months(on: today)
        let from = months.first ?? today
        let end = today.firstOfMonth.addingMonths(1)
        let headings = Dictionary(
            try categories(limit: Limits.categoriesMax).map { ($0.id.text, ($0.parent ?? $0.id).text) }
        ) { first, _ in first }
        var total = AgencyFigures.Counts()
        var counts: [Day: AgencyFigures.Counts] = [:]
        var categories: [String: Int] = [:]
        var kinds: [String: Int] = [:]
        for (place, count) in try agencyCounts(of: side, from: from, before: end) {
            switch place.split {
            case .all:
                total[place.measure] += count
                counts[place.month, default: .init()][place.measure] += count
            case .category: categories[headings[place.value] ?? place.value, default: 0] += count
            case .kind: kinds[place.value, default: 0] += count
            }
        }
        let reply = try agencyCurve(of: side, .reply, from: from, before: end, on: today)
        let conclusion = try agencyCurve(of: side, .conclusion, from: from, before: end, on: today)
        return AgencyFigures(
            summary: .init(
                total: total, categories: lines(categories), kinds: lines(kinds), reply: .init(withInterval: reply),
                conclusion: .init(withInterval: conclusion)),
            months: months.map { .init(first: $0, counts: counts[$0] ?? .init()) }, reply: reply,
            conclusion: conclusion)
    }
}

/// The most first, those with as many by their names.
private func lines(_ counts: [String: Int]) -> [AgencyFigures.Line] {
    counts.filter { $0.value > 0 }.map { AgencyFigures.Line($0.key, $0.value) }
        .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
}
