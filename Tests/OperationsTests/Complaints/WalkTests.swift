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
                let story = stories[dice.below(stories.count)]
                if await step(story, stories, &dice) { done += 1 }
                if dice.below(8) == 0 { world.clock.advance(days: dice.below(20)) }
            }
            try await Worker(operations, on: QueueExecutor()).runDue()
            #expect(done > 20, "seed \(seed): nearly everything was refused")
            #expect(try operations.verify().differences == [], "seed \(seed)")
        }
    }

    /// Tries one operation; whether it was allowed.
    private func step(_ story: Story, _ stories: [Story], _ dice: inout Dice) async -> Bool {
        let (operations, country, id) = (story.operations, story.world.country, story.id)
        let operation = Operation.allCases[dice.below(Operation.allCases.count)]
        let other = stories[dice.below(stories.count)].receipt.code
        let roll = dice.below(1000)
        let agency = roll % 2 == 0 ? country.roads : country.water
        func handler(_ role: Role) -> Principal {
            roll % 3 == 0 ? .officer(country.waterOfficer(role)) : country.principal(role)
        }
        let text = "ข้อความที่ยาวพอสำหรับทุกข้อกำหนด \(roll)"
        let error = await failure {
            switch operation {
            case .receive, .answerAtOnce, .remind: throw OperationError.forbidden
            case .requestInformation:
                _ = try await operations.requestInformation(text, on: id, by: country.principal(.screener))
            case .provideInformation:
                _ = try await operations.provideInformation(
                    Contribution(text: text), channel: .web, to: id, by: story.complainant)
            case .closeUnanswered:
                _ = try await operations.closeUnanswered(text, on: id, by: country.principal(.screener))
            case .screen:
                _ = try await operations.screen(
                    .sample(category: country.category("ROAD").id, isPublicInterest: roll % 5 == 0), on: id,
                    by: country.principal(.screener))
            case .refuse: _ = try await operations.refuse(.sample(), on: id, by: country.principal(.screener))
            case .refer:
                let joint = roll % 4 == 0 ? [agency.id == country.roads.id ? country.water.id : country.roads.id] : []
                _ = try await operations.refer(id, to: agency.id, joint: joint, by: country.principal(.coordinator))
            case .accept: _ = try await operations.accept(id, by: handler(.unitHead))
            case .giveBack:
                _ = try await operations.giveBack(
                    id, reason: text, suggesting: agency.id, isDisputed: roll % 2 == 0, by: handler(.cceo))
            case .rule:
                _ = try await operations.rule(id, agency: agency.id, reason: text, by: country.principal(.hubExecutive))
            case .assign:
                let unit = roll % 3 == 0 ? country.waterRepairs.id : country.roadsNorth.id
                _ = try await operations.assign(id, to: unit, officer: nil, by: handler(.unitHead))
            case .progress: _ = try await operations.progress(id, text: text, cause: .budget, by: handler(.cceo))
            case .report:
                let request = ReportRequest(outcome: .explained, text: text)
                _ = try await operations.report(request, on: id, by: handler(.cceo))
            case .approveReport: _ = try await operations.approveReport(id, by: handler(.unitHead))
            case .declineReport: _ = try await operations.declineReport(id, reason: text, by: handler(.unitHead))
            case .rejectReport:
                _ = try await operations.rejectReport(id, reason: text, by: country.principal(.reviewer))
            case .conclude:
                _ = try await operations.conclude(id, outcome: .noted, text: text, by: country.principal(.reviewer))
            case .contest: _ = try await operations.contest(id, reason: text, by: story.complainant)
            case .upholdContest, .dismissContest: throw OperationError.forbidden
            case .withdraw:
                guard roll % 4 == 0 else { throw OperationError.forbidden }
                _ = try await operations.withdraw(id, reason: text, by: story.complainant)
            case .merge: _ = try await operations.merge(id, into: other, by: country.principal(.screener))
            case .unmerge: _ = try await operations.unmerge(id, reason: text, by: country.principal(.screener))
            case .rate: _ = try await operations.rate(id, .sample(), by: story.complainant)
            case .addSubmission:
                _ = try await operations.addSubmission(
                    Contribution(text: text), channel: .web, to: id, by: story.complainant)
            case .sendMessage:
                _ = try await operations.sendMessage(Contribution(text: text), about: id, by: story.complainant)
            case .note: _ = try await operations.note(text, on: id, by: country.principal(.reviewer))
            case .requestIdentity: _ = try await operations.requestIdentity(of: id, reason: text, by: handler(.cceo))
            case .approveIdentity, .openIdentity: throw OperationError.forbidden
            case .extend:
                _ = try await operations.extend(
                    id, clock: .result, by: 5, reason: text, as: handler(.unitHead))
            }
        }
        if case .unexpected(let what) = error { Issue.record("\(operation): \(what)") }
        return error == nil
    }
}

/// A small generator whose walks can be repeated by their seed.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
