// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import Synchronization
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// What is written by calendars and policies, while somebody else changes these.
@Suite(.tags(.database)) struct TermsTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `a calendar changes only when nobody writes by the old one`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let isShared = Atomic(false)
            let hasEnded = Atomic(false)
            async let writing: Void = operations.database.write { transaction in
                try transaction.shareTerms()
                isShared.store(true, ordering: .sequentiallyConsistent)
                usleep(300_000)
                hasEnded.store(true, ordering: .sequentiallyConsistent)
            }
            while !isShared.load(ordering: .sequentiallyConsistent) { try await Task.sleep(for: .milliseconds(1)) }

            try await operations.declareHoliday(
                Holiday(day: Day(number: 20_800), nameThai: "วันหยุด", nameEnglish: "Holiday"),
                by: world.country.principal(.administrator))

            let waited = hasEnded.load(ordering: .sequentiallyConsistent)
            #expect(waited)
            try await writing
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a clock that an event moves while a calendar reaches it is left as the event derived it`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world).inProgress()
            func clocks() throws -> [LiveClock] {
                try operations.database.read { transaction in
                    try transaction.liveClocks(.result, dueAfter: Instant(microseconds: 0), limit: 10)
                }
            }
            let before = try #require(try clocks().first)
            let last = Zone.bangkok.day(of: try #require(before.instants.due).adding(seconds: -1))
            _ = try await operations.extend(
                story.id, clock: .result, by: 5, reason: "รองบประมาณ", as: world.country.principal(.unitHead))
            let extended = try #require(try clocks().first)
            #expect(extended.instants != before.instants)
            try await operations.declareHoliday(
                Holiday(day: last, nameThai: "วันหยุด", nameEnglish: "Holiday"),
                by: world.country.principal(.administrator))
            let other = try operations.terms()
            #expect(before.run.due(in: other.calendar(of: before.run)) != before.instants.due)

            let isMoved = try await operations.database.write { try $0.rederive(before, terms: other) }

            #expect(!isMoved)
            #expect(try clocks() == [extended])
            try await Worker(operations, on: QueueExecutor()).runDue()
            #expect(try operations.verify().differences == [])
        }
    }
}
