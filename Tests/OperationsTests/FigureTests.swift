// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

@Suite(.tags(.database)) struct FigureTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `a complaint moves through the figures as it moves through its life`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let year = FigurePeriod.year(FiscalYear(number: 2570))
            #expect(await failure { _ = try operations.figures(for: year) } == .notFound)
            let story = try await Story.filed(operations, world)
            try await count(operations, world)
            var figures = try operations.figures(for: year).figures
            #expect(figures.total.contacts == 1 && figures.total.cases == 1 && figures.total.pending == 1)
            #expect(figures.families.map(\.value) == ["hub"])
            #expect(figures.categories.map(\.value) == [""])
            #expect(figures.channels.map(\.value) == [story.channel])

            try await story.referred()
            world.clock.advance(days: 3)
            try await count(operations, world)
            figures = try operations.figures(for: year).figures
            #expect(figures.families.map(\.value) == [world.country.roads.family.rawValue])
            #expect(figures.categories.map(\.value) == [world.country.category("ROAD").id.text])
            #expect(figures.conclusion.ended == 0 && figures.conclusion.notYet == 1)
            #expect(try operations.verify().differences == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `counting twice and counting at once count once`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            for _ in 0..<12 { _ = try await Story.filed(operations, world) }
            let sibling = try operations.sibling()
            async let first: Void = count(operations, world)
            async let second: Void = count(sibling, world)
            _ = try await (first, second)
            try await count(operations, world)

            let published = try operations.figures(for: .year(FiscalYear(number: 2570)))
            #expect(published.figures.total.cases == 12)
            #expect(published.asOf == operations.now())
            #expect(try operations.verify().differences == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a sum that was changed behind the events is named`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            _ = try await Story.filed(operations, world)
            try await count(operations, world)
            #expect(try operations.verify().differences == [])

            try await operations.database.write { transaction in
                try transaction.execute("UPDATE duration_sum SET count = count + 1")
            }

            #expect(try operations.verify().differences.map(\.what).contains { $0.hasPrefix("the sums") })
        }
    }

    private func count(_ operations: Operations, _ world: World) async throws {
        world.clock.advance(minutes: 3)
        try await Worker(operations, on: QueueExecutor()).runDue()
    }
}

extension Story {
    /// The channel that it was filed by, as rows name it.
    fileprivate var channel: String { Filing.sample().channel.rawValue }
}

/// Compares every published figure with the oracle's.
func expectFigures(of operations: Operations, agreeWith oracle: FigureOracle, seed: UInt64) throws {
    let families = Dictionary(
        try operations.database.read { try $0.agencies(limit: 100) }.map { ($0.id, $0.family.rawValue) }
    ) { first, _ in first }
    let headings = Dictionary(try operations.categories().map { ($0.id, ($0.parent ?? $0.id).text) }) { first, _ in
        first
    }
    func family(_ one: FigureOracle.Case) -> String {
        guard let lead = one.complaint.lead, lead.state != .returned else { return "hub" }
        return families[lead.agency] ?? "?"
    }
    func heading(_ one: FigureOracle.Case) -> String { one.complaint.category.flatMap { headings[$0] } ?? "" }
    let periods = try operations.figurePeriods()
    #expect(periods.count >= 2, "seed \(seed)")
    for period in periods {
        let figures = try operations.figures(for: period).figures
        let days = figures.from...figures.to
        #expect(figures.total == oracle.counts(in: days), "seed \(seed), \(period.text)")
        for line in figures.families {
            let counts = oracle.counts(
                in: days, contact: { one, _ in family(one) == line.value }, belongs: { family($0) == line.value })
            #expect(line.counts == counts, "seed \(seed), \(period.text), \(line.value)")
        }
        for line in figures.categories {
            let counts = oracle.counts(
                in: days, contact: { one, _ in heading(one) == line.value }, belongs: { heading($0) == line.value })
            #expect(line.counts == counts, "seed \(seed), \(period.text), \(line.value)")
        }
        for line in figures.channels {
            let counts = oracle.counts(
                in: days, contact: { $1.rawValue == line.value },
                belongs: { $0.complaint.channel.rawValue == line.value })
            #expect(line.counts == counts, "seed \(seed), \(period.text), \(line.value)")
        }
        for line in figures.months {
            let first = try #require(Day(line.value))
            let counts = oracle.counts(in: first...first.addingMonths(1).advanced(by: -1))
            #expect(line.counts == counts, "seed \(seed), \(period.text), \(line.value)")
        }
        #expect(figures.reply.ended == oracle.replied(in: days), "seed \(seed)")
        #expect(figures.conclusion.ended == oracle.concluded(in: days), "seed \(seed)")
        #expect(figures.conclusion.ended + figures.conclusion.notYet == figures.total.cases, "seed \(seed)")
        #expect(figures.families.reduce(0) { $0 + $1.counts.cases } == figures.total.cases, "seed \(seed)")
    }
}
