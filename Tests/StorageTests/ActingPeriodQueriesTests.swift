// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

@Suite(.tags(.database)) struct ActingPeriodQueriesTests {
    private func period(_ number: Int, _ world: World, days: Range<Int>, deputy: Role? = .cceo) -> ActingPeriod {
        let officer = world.country.officer(.unitHead)
        return ActingPeriod(
            id: .sample(number), agency: officer.agency, officer: officer.id,
            deputy: deputy.map { world.country.officer($0).id }, from: .monday.adding(days: days.lowerBound),
            until: .monday.adding(days: days.upperBound), reason: .vacancy, order: "คำสั่งที่ \(number)",
            orderedBy: officer.id, orderedAt: .monday)
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an agency's list is whole, in the order of the ends, whatever the page`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let periods = (1...5).map { period($0, world, days: $0 * 10..<$0 * 10 + ($0 == 2 ? 15 : 5)) }
            try await operations.database.write { transaction in
                for period in periods.reversed() { try transaction.insert(period) }
            }
            let agency = world.country.roads.id

            for limit in 1...6 {
                let listed = try operations.database.read { transaction -> [ActingPeriod] in
                    var all: [ActingPeriod] = []
                    while true {
                        let page = try transaction.actingPeriods(
                            of: agency, endingAfter: .monday, after: all.last?.place, limit: limit)
                        all += page
                        if page.count < limit { return all }
                    }
                }
                #expect(listed == periods, "\(limit)")
            }
            let later = try operations.database.read {
                try $0.actingPeriods(of: agency, endingAfter: .monday.adding(days: 35), limit: 9)
            }
            #expect(later == Array(periods[3...]))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `one is ended once, and is nobody's any more`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            var period = period(1, world, days: 0..<9)
            let deputy = world.country.officer(.cceo).id
            let ordered = period
            try await operations.database.write { try $0.insert(ordered) }
            #expect(
                try operations.database.read { try $0.deputyships(of: deputy, endingAfter: .monday, limit: 9) }
                    == [period])
            period.ending = ActingPeriod.Ending(by: nil, at: .monday.adding(days: 2))
            let ended = period

            #expect(try await operations.database.write { try $0.end(ended) })
            #expect(try await operations.database.write { try !$0.end(ended) })

            #expect(try operations.database.read { try $0.actingPeriod(ended.id) } == ended)
            let then = Instant.monday.adding(days: 2)
            #expect(
                try operations.database.read { try $0.deputyships(of: deputy, endingAfter: then, limit: 9) } == [])
            #expect(
                try operations.database.read { try $0.absences(of: ended.officer, endingAfter: then, limit: 9) } == [])
        }
    }
}
