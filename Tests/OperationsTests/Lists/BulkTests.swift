// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations
import TestSupport
import Testing

@Suite(.tags(.database)) struct BulkTests {
    private func once(_ key: String) -> Once { Once(scope: "test", key: key, fingerprint: key) }

    private func choices(_ stories: [Story]) throws -> [BulkChoice] {
        try stories.map { story in
            let view = try story.operations.complaint(
                story.receipt.code, by: story.world.country.principal(.auditor))
            return BulkChoice(code: view.complaint.code, revision: view.complaint.revision)
        }
    }

    private func work(_ operations: Operations) async throws {
        try await Worker(operations, schedule: [], on: QueueExecutor()).runDue()
    }

    private func screening(_ world: World) -> BulkAction {
        .screen(
            kind: nil, category: world.country.category("ROAD-HOLE").id, urgency: .urgent, secrecy: .ordinary)
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a forecast says for each what the rules say, and writes nothing`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let stories = [
                try await Story.filed(operations, world), try await Story.filed(operations, world).inProgress(),
            ]
            let codes = stories.map(\.receipt.code)
            let before = try choices(stories)

            let forecasts = try operations.forecast(
                screening(world), on: codes, by: world.country.principal(.screener))

            #expect(forecasts.map(\.summary.code) == codes)
            #expect(forecasts.map(\.verdict) == [.becomes(.screened), .impossible(.status)])
            #expect(try choices(stories) == before)
            let refused = try operations.forecast(
                screening(world), on: codes, by: world.country.principal(.coordinator))
            #expect(refused.map(\.verdict) == [.impossible(.role), .impossible(.role)])
            let unseen = try operations.forecast(
                .note(text: "x"), on: codes, by: world.country.principal(.officer))
            #expect(unseen.map(\.summary.code) == [codes[1]])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `each is done once by the ordinary operation and what could not be done says why`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let screener = world.country.principal(.screener)
            let stories = [
                try await Story.filed(operations, world), try await Story.filed(operations, world).inProgress(),
                try await Story.filed(operations, world),
            ]
            let chosen = try choices(stories)
            // Somebody is faster with the last one.
            _ = try await operations.note("ดูแล้ว", on: stories[2].id, by: screener)

            let id = try await operations.startBulk(screening(world), on: chosen, by: screener, once: once("a"))
            #expect(
                try await operations.startBulk(screening(world), on: chosen, by: screener, once: once("a")) == id)
            #expect(try operations.bulk(id, by: screener).isRunning)
            try await work(operations)

            let view = try operations.bulk(id, by: screener)
            #expect(view.bulk.state == .done)
            #expect(view.rows.map(\.state) == [.done, .skipped, .failed])
            #expect(view.rows.map(\.failure) == [nil, .status, .conflict])
            #expect(try stories[0].status() == .screened)
            #expect(try stories[2].status() == .received)
            #expect(!view.isUndoable)
            let other = await failure { try operations.bulk(id, by: world.country.principal(.coordinator)) }
            #expect(other == .notFound)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a bulk that is stopped leaves the rest alone`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let screener = world.country.principal(.screener)
            let stories = [try await Story.filed(operations, world), try await Story.filed(operations, world)]
            let id = try await operations.startBulk(
                screening(world), on: try choices(stories), by: screener, once: once("a"))

            let stranger = await failure {
                try await operations.cancelBulk(id, by: world.country.principal(.coordinator))
            }
            #expect(stranger == .notFound)
            try await operations.cancelBulk(id, by: screener)
            #expect(try operations.bulk(id, by: screener).rows.map(\.failure) == [.cancelled, .cancelled])
            try await work(operations)

            let view = try operations.bulk(id, by: screener)
            #expect(view.bulk.state == .cancelled)
            #expect(view.rows.map(\.state) == [.skipped, .skipped])
            #expect(try stories.map { try $0.status() } == [.received, .received])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an assignment is given back to who had it, where somebody had`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let cceo = country.principal(.cceo)
            let fresh = try await Story.filed(operations, world).referred()
            _ = try await operations.accept(fresh.id, by: cceo)
            let stories = [try await Story.filed(operations, world).inProgress(), fresh]
            let assigning = BulkAction.assign(unit: country.roadsSouth.id, officer: nil)
            let promised = try operations.forecast(assigning, on: stories.map(\.receipt.code), by: cceo)
            #expect(promised.map(\.isPossible) == [true, true])
            #expect(promised.map(\.isReversible) == [true, false])
            let id = try await operations.startBulk(assigning, on: try choices(stories), by: cceo, once: once("a"))
            try await work(operations)
            #expect(try operations.bulk(id, by: cceo).isUndoable)
            #expect(try operations.bulk(id, by: cceo).rows.map(\.isUndoable) == [true, false])
            #expect(try unit(of: stories[0]) == country.roadsSouth.id)

            let undoing = BulkAction.undo(bulk: id, reason: "ผิดกลุ่มงาน")
            let forecasts = try operations.forecast(undoing, on: stories.map(\.receipt.code), by: cceo)
            #expect(forecasts.map(\.isPossible) == [true, false])
            #expect(forecasts.map(\.verdict).last == .impossible(.nothingBefore))
            let back = try await operations.startBulk(undoing, on: try choices(stories), by: cceo, once: once("b"))
            try await work(operations)

            #expect(try operations.bulk(back, by: cceo).rows.map(\.state) == [.done, .skipped])
            #expect(try unit(of: stories[0]) == country.roadsNorth.id)
            let stranger = try operations.forecast(
                undoing, on: [stories[0].receipt.code], by: country.principal(.unitHead))
            #expect(stranger.allSatisfy { !$0.isPossible })
        }
    }

    private func unit(of story: Story) throws -> Unit.ID? {
        try story.operations.complaint(story.receipt.code, by: story.world.country.principal(.auditor))
            .complaint.lead?.unit
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a merger of many is dissolved again`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let screener = world.country.principal(.screener)
            let master = try await Story.filed(operations, world).screened()
            let stories = [
                try await Story.filed(operations, world), try await Story.filed(operations, world).screened(),
            ]
            let all = stories + [master]
            let id = try await operations.startBulk(
                .merge(master: master.receipt.code), on: try choices(all), by: screener, once: once("a"))
            try await work(operations)
            let merged = try operations.bulk(id, by: screener)
            #expect(merged.rows.map(\.state) == [.done, .done, .skipped])
            #expect(merged.rows.last?.failure == .mergeTarget)

            let undoing = BulkAction.undo(bulk: id, reason: "ไม่ใช่เรื่องเดียวกัน")
            let reasonless = await failure {
                try operations.forecast(
                    .undo(bulk: id, reason: ""), on: stories.map(\.receipt.code), by: screener)
            }
            #expect(reasonless == .invalid([FieldError("reason", .required)]))
            _ = try await operations.startBulk(undoing, on: try choices(stories), by: screener, once: once("b"))
            try await work(operations)

            #expect(try stories.map { try $0.status() } == [.received, .screened])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what is wrong with the action itself is told before anything is written`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let screener = world.country.principal(.screener)
            let story = try await Story.filed(operations, world)
            let codes = [story.receipt.code]
            let note = await failure { try operations.forecast(.note(text: " "), on: codes, by: screener) }
            #expect(note == .invalid([FieldError("text", .required)]))
            let many = await failure {
                try operations.forecast(
                    .note(text: "x"), on: Array(repeating: story.receipt.code, count: 201), by: screener)
            }
            #expect(many == .invalid([FieldError("rows", .outOfRange(min: 1, max: 200))]))
            for role in [Role.auditor, .administrator, .researcher] {
                let error = await failure {
                    try operations.forecast(.note(text: "x"), on: codes, by: world.country.principal(role))
                }
                #expect(error == .forbidden, "\(role)")
            }
            let nobody = await failure { try operations.forecast(.note(text: "x"), on: codes, by: .anonymous) }
            #expect(nobody == .unauthenticated)
        }
    }
}
