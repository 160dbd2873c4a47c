// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import FoundationEssentials
import SQL
import Storage

/// Figures as they were last published.
package struct PublishedFigures: Equatable, Sendable {
    package let period: FigurePeriod
    package let figures: Figures
    /// The moment they tell of.
    package let asOf: Instant
    /// The months of every published fiscal year that shares any with this period, which say what may be shown.
    package let years: [[Figures.Line]]
}

extension Operations {
    /// What was last published for a period; public, and a row or three whatever there is to count.
    ///
    /// - Throws: ``OperationError/notFound`` before anything was published for it.
    package func figures(for period: FigurePeriod) throws(OperationError) -> PublishedFigures {
        let published = try reading { transaction -> PublishedFigures? in
            guard let row = try transaction.published(period) else { return nil }
            let figures = try Self.figures(row.body)
            guard period == .recent else {
                return PublishedFigures(period: period, figures: figures, asOf: row.asOf, years: [figures.months])
            }
            let first = FiscalYear(of: Zone.bangkok.start(of: figures.from)).number
            let last = FiscalYear(of: Zone.bangkok.start(of: figures.to)).number
            let years = try (first...last).compactMap { number -> [Figures.Line]? in
                guard let year = try transaction.published(.year(FiscalYear(number: number))) else { return nil }
                return try Self.figures(year.body).months
            }
            return PublishedFigures(period: period, figures: figures, asOf: row.asOf, years: years)
        }
        guard let published else { throw .notFound }
        return published
    }

    private static func figures(_ body: String) throws -> Figures {
        try JSONDecoder().decode(Figures.self, from: Data(body.utf8))
    }

    /// The periods there are figures for: the newest fiscal year first, then the last thirteen months.
    package func figurePeriods() throws(OperationError) -> [FigurePeriod] {
        try reading { try $0.publishedPeriods() }
    }
}

extension Operations {
    /// Compares the sums with what all events say; what is still in the feed is added first.
    func verifySums(_ whole: CountedDifference, in transaction: borrowing Transaction) throws -> [Difference] {
        var kept = try transaction.keptSums()
        var agencies = try transaction.keptAgencySums()
        let marked = try transaction.markCounts()
        var differences: [Difference] = []
        if marked != agencies.listCounts {
            differences.append(
                Difference(code: nil, what: "the lists behind executives’ figures are not what the figures count"))
        }
        let terms = try terms(in: transaction)
        var last: Int64 = 0
        while true {
            let fed = try transaction.fedEvents(after: last, limit: Limits.eventsCountedPerTurn)
            guard let end = fed.last else { break }
            let difference = try transaction.difference(of: fed, terms: terms)
            kept.add(from: Tally(), to: difference.tally)
            agencies.add(from: AgencyTally(), to: difference.agencies.sums)
            last = end.number
        }
        if kept != whole.tally {
            differences.append(
                Difference(code: nil, what: "the sums of the statistics are not what the events add up to"))
        }
        if agencies != whole.agencies {
            differences.append(
                Difference(code: nil, what: "the sums of executives’ figures are not what the events add up to"))
        }
        return differences
    }
}
