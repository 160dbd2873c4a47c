// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

/// All work of one officer to others: nothing lost, no deadline moved, nothing left with who has gone.
@Suite(.tags(.database)) struct HandoverTests {
    private func once(_ key: String = "a") -> Once { Once(scope: "test", key: key, fingerprint: key) }

    private func work(_ operations: Operations) async throws {
        try await Worker(operations, schedule: [], on: QueueExecutor()).runDue()
    }

    /// Complaints that are with the officer of the sample: one in progress, one that waits for an answer, one reported.
    private func given(_ operations: Operations, _ world: World) async throws -> [Story] {
        let country = world.country
        var stories: [Story] = []
        for place in 0..<3 {
            let story = try await Story.filed(operations, world)
            try await story.inProgress()
            _ = try await operations.assign(
                story.id, to: nil, officer: country.officer(.officer).id, by: country.principal(.unitHead))
            if place == 1 {
                _ = try await operations.requestInformation("ตรงไหน", on: story.id, by: country.principal(.officer))
            }
            if place == 2 {
                _ = try await operations.report(
                    ReportRequest(outcome: .explained, text: "ชี้แจงแล้ว"), on: story.id,
                    by: country.principal(.officer))
            }
            stories.append(story)
        }
        return stories
    }

    private func colleague(_ login: String, _ operations: Operations, _ world: World) async throws -> Officer {
        try await operations.createOfficer(
            of: world.country.roads.id,
            OfficerInput(unit: world.country.roadsNorth.id, login: login, name: login, roles: [.officer]),
            by: .system
        ).officer
    }

    private func holder(_ story: Story, _ operations: Operations) throws -> Officer.ID? {
        try operations.database.read { try $0.complaint(story.id) }?.lead?.officer
    }

    private func leaving(_ officer: Officer) -> OfficerInput {
        OfficerInput(
            unit: officer.unit, login: officer.login, name: officer.name, roles: officer.roles, isActive: false)
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `everything goes to one other, whatever its status, and no clock moves`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let head = world.country.principal(.unitHead)
            let giver = world.country.officer(.officer)
            let receiver = try await colleague("receiver", operations, world)
            let stories = try await given(operations, world)
            let statuses = try stories.map { try $0.status() }
            let clocks = try stories.map { story in try operations.database.read { try $0.clocks(of: story.id) } }
            let preview = try operations.handover(of: giver.id, by: head)
            #expect((preview.complaints, preview.questions) == (3, 1))
            #expect(preview.colleagues.map(\.officer.id) == [receiver.id])
            #expect(preview.work.map(\.code) == stories.map(\.receipt.code) && preview.next == nil)
            let rest = try operations.handover(of: giver.id, after: preview.work[0].number, by: head)
            #expect(rest.work.map(\.code) == stories.dropFirst().map(\.receipt.code))

            let count = try await operations.handOver(giver.id, to: .officer(receiver.id), by: head, once: once())
            #expect(count == 3)
            #expect(
                try await operations.handOver(giver.id, to: .officer(receiver.id), by: head, once: once()) == 3)
            try await work(operations)

            #expect(try stories.allSatisfy { try holder($0, operations) == receiver.id })
            #expect(try stories.map { try $0.status() } == statuses)
            let later = try stories.map { story in try operations.database.read { try $0.clocks(of: story.id) } }
            #expect(later == clocks)
            let after = try operations.handover(of: giver.id, by: head)
            #expect(after.isDone)
            #expect(after.runs.map { $0.count(.done) } == [3])
            #expect(try operations.verify().differences == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `spread over the unit, those with the least work get first, and who is away gets nothing`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let head = world.country.principal(.unitHead)
            let giver = world.country.officer(.officer)
            let first = try await colleague("first", operations, world)
            let second = try await colleague("second", operations, world)
            let absent = try await colleague("absent", operations, world)
            _ = try await operations.orderAbsence(
                of: absent.id,
                AbsenceInput(deputy: nil, from: world.clock.now, until: world.clock.now.adding(days: 9)), by: head)
            let stories = try await given(operations, world)

            _ = try await operations.handOver(giver.id, to: .unit, by: head, once: once())
            try await work(operations)

            let holders = try stories.compactMap { try holder($0, operations) }
            #expect(holders.filter { $0 == first.id }.count == 2)
            #expect(holders.filter { $0 == second.id }.count == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `no officer with work is taken out of use, and nothing is lost on the way`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let administrator = world.country.principal(.administrator)
            let giver = world.country.officer(.officer)
            let receiver = try await colleague("receiver", operations, world)
            let stories = try await given(operations, world)
            func leave() async -> OperationError? {
                await failure { try await operations.updateOfficer(giver.id, leaving(giver), by: administrator) }
            }
            #expect(await leave() == .refused(.hasWork))

            // An administrator sees none of the complaints, and orders it all the same.
            _ = try await operations.handOver(giver.id, to: .officer(receiver.id), by: administrator, once: once())
            #expect(await leave() == .refused(.hasWork))
            try await work(operations)
            let period = try await operations.orderAbsence(
                of: world.country.officer(.unitHead).id,
                AbsenceInput(
                    deputy: giver.id, from: world.clock.now.adding(days: 3), until: world.clock.now.adding(days: 9)),
                by: administrator)
            #expect(await leave() == .refused(.actsForOther))
            _ = try await operations.endAbsence(period.id, by: administrator)

            #expect(await leave() == nil)
            #expect(try stories.allSatisfy { try holder($0, operations) == receiver.id })
            #expect(try operations.database.read { try $0.openWork(of: giver.id, limit: 9) }.isEmpty)
            #expect(await failure { try operations.complaint(stories[0].receipt.code, by: administrator) } == .notFound)
            #expect(try operations.verify().differences == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `work is handed over by those above the officer alone`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let giver = world.country.officer(.officer)
            let receiver = try await colleague("receiver", operations, world)
            let may: Set<Role> = [.unitHead, .cceo, .administrator]
            for role in Role.assignable {
                let error = await failure {
                    try await operations.handOver(
                        giver.id, to: .officer(receiver.id), by: world.country.principal(role),
                        once: once(role.rawValue))
                }
                #expect((error == nil) == may.contains(role), "\(role)")
                let seen = await failure { try operations.handover(of: giver.id, by: world.country.principal(role)) }
                #expect((seen == nil) == may.contains(role), "\(role)")
            }
            for wrong in [giver, world.country.waterOfficer(.officer), world.country.officer(.auditor)] {
                let error = await failure {
                    try await operations.handOver(
                        giver.id, to: .officer(wrong.id), by: world.country.principal(.cceo), once: once(wrong.login))
                }
                #expect(error == .invalid([FieldError("receiver", .unknown)]), "\(wrong.login)")
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what a colleague took meanwhile is left with them`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let head = world.country.principal(.unitHead)
            let giver = world.country.officer(.officer)
            let receiver = try await colleague("receiver", operations, world)
            let faster = try await colleague("faster", operations, world)
            let stories = try await given(operations, world)
            _ = try await operations.handOver(giver.id, to: .officer(receiver.id), by: head, once: once())
            _ = try await operations.assign(stories[0].id, to: nil, officer: faster.id, by: head)
            try await work(operations)

            #expect(try holder(stories[0], operations) == faster.id)
            let rows = try #require(try operations.handover(of: giver.id, by: head).runs.first?.rows)
            #expect(rows.map(\.failure) == [.alreadyDone, nil, nil])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `handing over and absences silence no step of the ladder`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let giver = country.officer(.officer)
            let receiver = try await colleague("receiver", operations, world)
            let quiet = try await Story.filed(operations, world)
            let busy = try await Story.filed(operations, world)
            for story in [quiet, busy] {
                try await story.inProgress()
                _ = try await operations.assign(
                    story.id, to: nil, officer: giver.id, by: country.principal(.unitHead))
            }
            var holders = [giver, receiver]
            for day in 0..<90 {
                world.clock.advance(days: 1)
                try await operations.ringAlarms()
                guard day % 9 == 0 else { continue }
                // Every nine days the work of one complaint changes hands and its holder goes away for a while.
                _ = try await operations.assign(
                    quiet.id, to: country.roadsNorth.id, officer: nil, by: country.principal(.unitHead))
                _ = try await operations.orderAbsence(
                    of: holders[0].id,
                    AbsenceInput(deputy: nil, from: world.clock.now, until: world.clock.now.adding(days: 5)),
                    by: country.principal(.unitHead))
                _ = try await operations.handOver(
                    holders[0].id, to: .officer(holders[1].id), by: country.principal(.unitHead), once: once("\(day)"))
                try await work(operations)
                holders.reverse()
            }

            #expect(try steps(busy, operations) == [1, 2, 3, 4])
            #expect(try steps(busy, operations) == steps(quiet, operations))
            #expect(try operations.verify().differences == [])
        }
    }

    private func steps(_ story: Story, _ operations: Operations) throws -> [Int] {
        try operations.database.read { try $0.events(of: story.id) }.compactMap { event in
            guard case .reminded(let body) = event.body, body.clock == .result else { return nil }
            return body.level
        }
    }
}
