// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import FoundationEssentials
import SQL
import Storage

/// Adds what happened to the sums, and publishes the figures that follow from them.
struct CountEvents: Job {
    static let name = "count_events"
    static let attemptsMax = 5

    func run(in operations: Operations) async throws(OperationError) {
        while try await operations.countEvents() == Limits.eventsCountedPerTurn {}
        try await operations.publishFigures()
        while try await operations.publishAgencyFigures() == Limits.sidesPublishedPerTurn {}
    }
}

extension Operations {
    /// Counts the oldest events of the feed in one transaction; gives how many there were.
    fileprivate func countEvents() async throws(OperationError) -> Int {
        try await transaction { transaction in
            let fed = try transaction.fedEvents(limit: Limits.eventsCountedPerTurn)
            try transaction.takeFed(fed)
            let difference = try transaction.difference(of: fed, terms: try terms(in: transaction))
            try transaction.add(difference.tally)
            try transaction.add(difference.agencies)
            return fed.count
        }
    }

    /// Makes the figures of every period anew, from the sums alone.
    fileprivate func publishFigures() async throws(OperationError) {
        let now = now()
        let today = Zone.bangkok.day(of: now)
        try await transaction { transaction in
            let families = Dictionary(
                try transaction.agencies(limit: Limits.agenciesOfFigures).map { ($0.id.text, $0.family.rawValue) }
            ) { first, _ in first }
            let headings = Dictionary(
                try transaction.categories(limit: Limits.categoriesMax).map { ($0.id.text, ($0.parent ?? $0.id).text) }
            ) { first, _ in first }
            let current = FiscalYear(of: now).number
            let first = try transaction.firstCountedDay().map { FiscalYear(of: Zone.bangkok.start(of: $0)).number }
            let years = (min(first ?? current, current)...current).map { FigurePeriod.year(FiscalYear(number: $0)) }
            for period in [.recent] + years {
                let figures = try transaction.figures(
                    for: period, on: today, names: .init(families: families, headings: headings))
                let body = String(decoding: try JSONEncoder().encode(figures), as: UTF8.self)
                try transaction.publish(body, for: period, asOf: now)
            }
        }
    }
}

/// What some events added to all sums.
struct CountedDifference {
    var tally = Tally()
    var agencies = AgencyTally()
}

extension Transaction {
    /// What these events added, complaint by complaint.
    borrowing func difference(of fed: [FedEvent], terms: Terms) throws -> CountedDifference {
        let revisions = Dictionary(grouping: fed, by: \.complaint).mapValues { $0.map(\.revision) }
        let stories = try events(of: revisions.keys)
        var difference = CountedDifference()
        for (complaint, revisions) in revisions {
            guard let story = stories[complaint] else { continue }
            // In runs without a gap: another process may have counted what lies between two of them.
            for run in runs(of: revisions) {
                let (before, after) = (story.prefix(run.lowerBound - 1), story.prefix(run.upperBound))
                difference.tally.add(from: Tally(of: before), to: Tally(of: after))
                difference.agencies.add(
                    from: AgencyTally(of: before, terms: terms), to: AgencyTally(of: after, terms: terms))
            }
        }
        return difference
    }
}

/// The numbers as ranges without a gap, ascending.
private func runs(of numbers: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
        if let last = runs.last, last.upperBound + 1 == number {
            runs[runs.count - 1] = last.lowerBound...number
        } else {
            runs.append(number...number)
        }
    }
    return runs
}

/// What the values of the sums are called by in figures.
struct FigureNames: Sendable {
    /// An agency's family by its id.
    let families: [String: String]
    /// The first-level heading of a category by its id.
    let headings: [String: String]

    func value(of place: Tally.Place) -> String {
        switch place.dimension {
        case .all: place.day.firstOfMonth.iso
        case .agency: families[place.value] ?? place.value
        case .category: headings[place.value] ?? place.value
        case .channel: place.value
        }
    }
}

extension Transaction {
    /// The figures of a period, read from the sums.
    borrowing func figures(for period: FigurePeriod, on today: Day, names: FigureNames) throws -> Figures {
        let months = period.months(on: today)
        let from = months.first ?? today
        let end = (months.last ?? today).addingMonths(1)
        func lines(_ dimension: Tally.Dimension) throws -> [Figures.Line] {
            var lines: [String: Figures.Counts] = [:]
            for (place, count) in try sums(by: dimension, from: from, before: end) {
                lines[names.value(of: place), default: .init()][place.measure] += count
            }
            return lines.filter { $0.value != .init() }.map { Figures.Line($0.key, $0.value) }
                .sorted { $0.value < $1.value }
        }
        let counted = Dictionary(try lines(.all).map { ($0.value, $0.counts) }) { first, _ in first }
        var total = Figures.Counts()
        for counts in counted.values {
            for measure in Tally.Measure.allCases { total[measure] += counts[measure] }
        }
        return Figures(
            from: from, to: end.advanced(by: -1), total: total,
            months: months.filter { $0 <= today }.map { .init($0.iso, counted[$0.iso] ?? .init()) },
            families: try lines(.agency), categories: try lines(.category), channels: try lines(.channel),
            reply: .init(try curve(.reply, from: from, before: end, on: today)),
            conclusion: .init(try curve(.conclusion, from: from, before: end, on: today)))
    }

    private borrowing func curve(
        _ milestone: Tally.Milestone, from: Day, before end: Day, on today: Day
    ) throws -> DurationCurve {
        var ended: [Int: Int] = [:]
        var notYet: [Int: Int] = [:]
        for (duration, count) in try durations(milestone, from: from, before: end) {
            switch duration.state {
            case .ended: ended[duration.days, default: 0] += count
            case .left: notYet[duration.days, default: 0] += count
            case .open: notYet[max(0, today.number - duration.receivedOn.number), default: 0] += count
            }
        }
        return DurationCurve(ended: ended, notYet: notYet)
    }
}
