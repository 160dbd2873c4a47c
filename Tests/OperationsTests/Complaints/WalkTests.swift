// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import TestSupport
import Testing

/// Random operations by random people; after each walk the rows must be what the events add up to.
@Suite(.tags(.database)) struct WalkTests {
    @Test(arguments: DatabaseUnderTest.allCases, UInt64(1)...6)
    func `no walk leaves rows that differ from the events`(on engine: DatabaseUnderTest, seed: UInt64) async throws {
        try await withOperations(on: engine, seed: seed) { operations, world in
            var dice = Dice(seed: seed)
            var stories: [Story] = []
            for _ in 0..<6 { stories.append(try await Story.filed(operations, world)) }
            var done = 0
            for _ in 0..<240 {
                let turn = Turn(
                    story: stories[dice.below(stories.count)], other: stories[dice.below(stories.count)],
                    operation: Operation.allCases[dice.below(Operation.allCases.count)], roll: dice.below(1000))
                let error = await failure { try await turn.take() }
                if error == nil { done += 1 }
                if case .unexpected(let what) = error { Issue.record("seed \(seed), \(turn.operation): \(what)") }
                if dice.below(8) == 0 { world.clock.advance(days: dice.below(20)) }
            }
            try await Worker(operations, on: QueueExecutor()).runDue()
            #expect(done >= 15, "seed \(seed): nearly everything was refused")
            #expect(try operations.verify().differences == [], "seed \(seed)")
            // What the jobs did is counted by the next turn.
            world.clock.advance(minutes: 3)
            try await Worker(operations, on: QueueExecutor()).runDue()
            let oracle = try FigureOracle(operations)
            try expectFigures(of: operations, agreeWith: oracle, seed: seed)
            try expectAgencyFigures(of: operations, agreeWith: oracle, seed: seed)
            #expect(try operations.verify().differences == [], "seed \(seed)")
        }
    }
}
