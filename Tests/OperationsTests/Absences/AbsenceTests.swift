// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

/// Absences on real databases: who hears of what is due, who may act, and that all of it is on record.
@Suite(.tags(.database)) struct AbsenceTests {
    private func away(_ world: World, _ deputy: Officer? = nil, days: Range<Int> = 0..<60) -> AbsenceInput {
        AbsenceInput(
            deputy: deputy?.id, from: world.clock.now.adding(days: days.lowerBound),
            until: world.clock.now.adding(days: days.upperBound), order: "คำสั่งที่ 12/2569")
    }

    /// The officer as a session makes them: with those whose place they take now.
    private func session(_ officer: Officer, _ operations: Operations) async throws -> Principal {
        let session = try await operations.logIn(
            login: officer.login, password: SampleCountry.password, from: "192.0.2.1")
        return try #require(try await operations.session(session.token)).principal
    }

    /// Whom the reminders of one step were brought before.
    private func heard(_ story: Story, _ level: Int, _ operations: Operations) throws -> Set<Officer.ID> {
        let events = try operations.database.read { try $0.events(of: story.id) }
        let revisions = events.compactMap { event -> Int? in
            guard case .reminded(let body) = event.body, body.clock == .result, body.level == level else { return nil }
            return event.revision
        }
        let country = story.world.country
        return Set(
            try (country.officers + country.waterOfficers).filter { officer in
                try operations.database.read { transaction in
                    try transaction.run(
                        """
                        SELECT 1 FROM notification WHERE complaint = \(story.id)
                            AND holder = \(Actor.Party.officer(officer.id).text)
                            AND revision IN (\(SQL.list(revisions)))
                        """
                    ).isEmpty == false
                }
            }.map(\.id))
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an escalation finds whoever acts at that instant`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let (head, executive) = (country.officer(.unitHead), country.officer(.cceo))
            let story = try await Story.filed(operations, world)
            try await story.inProgress()
            _ = try await operations.orderAbsence(
                of: executive.id, away(world, head, days: 0..<100), by: .officer(executive))
            world.clock.advance(days: 90)
            try await operations.ringAlarms()

            #expect(try heard(story, 2, operations) == [head.id])
            #expect(try heard(story, 3, operations) == [head.id])
            let acting = try await session(head, operations)
            let view = try operations.complaint(story.receipt.code, by: acting)
            #expect(view.operations.contains(.answerEscalation))
            let asked = try #require(view.complaint.escalations.first { $0.reminder.level == 3 }).reminder
            _ = try await operations.answerEscalation(story.id, asked, text: "ให้เร่ง", by: acting)
            let event = try #require(try operations.complaint(story.receipt.code, by: acting).events.last)
            #expect(event.actor == .officer(head.id))
            #expect(event.actingFor == executive.id)
            #expect(try operations.verify().differences == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a deputy may what the absent one may, during the period and not before or after it`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let (head, officer) = (country.officer(.unitHead), country.officer(.officer))
            let story = try await Story.filed(operations, world)
            try await story.referred()
            let input = away(world, officer, days: 1..<2)
            _ = try await operations.orderAbsence(of: head.id, input, by: .officer(head))

            let before = try await session(officer, operations)
            #expect(await failure { try await operations.accept(story.id, by: before) } == .notFound)
            world.clock.advance(days: 1)
            let during = try await session(officer, operations)
            _ = try await operations.accept(story.id, by: during)
            let event = try #require(try operations.database.read { try $0.events(of: story.id) }.last)
            #expect(event.actingFor == head.id)
            #expect(try operations.queueCount(QueueRequest(part: .unassigned), by: during) == 1)
            world.clock.advance(days: 1)
            let after = try await session(officer, operations)
            #expect(after.officer?.actsFor.isEmpty == true)
            #expect(
                await failure {
                    try await operations.assign(
                        story.id, to: country.roadsNorth.id, officer: nil, by: after)
                } != nil)
            #expect(try operations.verify().differences == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `acting begins and ends in the middle of a session`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let (head, officer) = (country.officer(.unitHead), country.officer(.officer))
            let input = AbsenceInput(
                deputy: officer.id, from: world.clock.now.adding(minutes: 10),
                until: world.clock.now.adding(minutes: 30))
            _ = try await operations.orderAbsence(of: head.id, input, by: .officer(head))
            let token = try await operations.logIn(
                login: officer.login, password: SampleCountry.password, from: "192.0.2.1"
            ).token
            func actsFor() async throws -> [Officer.ID] {
                try await operations.session(token)?.principal.officer?.actsFor.map(\.id) ?? []
            }

            #expect(try await actsFor() == [])
            world.clock.advance(minutes: 10)
            #expect(try await actsFor() == [head.id])
            world.clock.advance(seconds: 20 * 60 - 1)
            #expect(try await actsFor() == [head.id])
            world.clock.advance(seconds: 1)
            #expect(try await actsFor() == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a deputy gets the news of the side by mail as the head does`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let (head, officer) = (country.officer(.unitHead), country.officer(.officer))
            let mail = OfficerMail(email: "deputy@example.invalid", preference: .immediate)
            try await operations.setOfficerMail(mail, by: .officer(officer))
            func notices() throws -> Int {
                try operations.database.read {
                    try $0.run("SELECT count(*) FROM notice WHERE officer = \(officer.id)").first?.int(0) ?? 0
                }
            }
            try await Story.filed(operations, world).referred()
            try await Worker(operations, schedule: [], on: QueueExecutor()).runDue()
            #expect(try notices() == 0)

            _ = try await operations.orderAbsence(of: head.id, away(world, officer), by: .officer(head))
            try await Story.filed(operations, world).referred()
            try await Worker(operations, schedule: [], on: QueueExecutor()).runDue()
            #expect(try notices() == 1)
            let acting = try await session(officer, operations)
            #expect(try operations.notifications(by: acting).contains { $0.kind == .referred })
            #expect(try !operations.notifications(by: .officer(officer)).contains { $0.kind == .referred })
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what somebody may themselves they do in their own right`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let (head, executive) = (country.officer(.unitHead), country.officer(.cceo))
            let story = try await Story.filed(operations, world)
            try await story.referred()
            _ = try await operations.orderAbsence(of: executive.id, away(world, head), by: .officer(executive))
            let acting = try await session(head, operations)

            _ = try await operations.accept(story.id, by: acting)
            #expect(try operations.database.read { try $0.events(of: story.id) }.last?.actingFor == nil)
            // Only a CCEO may dispute.
            _ = try await operations.giveBack(
                story.id, reason: "ไม่ใช่ถนนของกรม", suggesting: country.water.id, isDisputed: true, by: acting)
            let last = try #require(try operations.database.read { try $0.events(of: story.id) }.last)
            #expect(last.actingFor == executive.id)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `reminders of an officer who is away go one level up`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let (head, officer) = (country.officer(.unitHead), country.officer(.officer))
            let story = try await Story.filed(operations, world)
            try await story.inProgress()
            _ = try await operations.assign(story.id, to: nil, officer: officer.id, by: .officer(head))
            _ = try await operations.orderAbsence(of: officer.id, away(world), by: .officer(head))
            #expect(
                try operations.absentOfficers(of: officer.agency, by: .officer(head)).keys.contains(officer.id))
            world.clock.advance(days: 50)
            try await operations.ringAlarms()

            #expect(try heard(story, 1, operations) == [head.id])
            #expect(try heard(story, 2, operations) == [head.id])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `where everybody is away it waits for the last, and no step is silent`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let story = try await Story.filed(operations, world)
            try await story.inProgress()
            for role in [Role.officer, .unitHead, .cceo, .hubExecutive] {
                let officer = country.officer(role)
                _ = try await operations.orderAbsence(
                    of: officer.id, away(world, days: 0..<200), by: .officer(officer))
            }
            world.clock.advance(days: 90)
            try await operations.ringAlarms()

            for level in 1...4 {
                #expect(try heard(story, level, operations) == [country.officer(.hubExecutive).id], "\(level)")
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a post that is vacant has its deputy`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let (head, executive) = (country.officer(.unitHead), country.officer(.cceo))
            let administrator = country.principal(.administrator)
            let story = try await Story.filed(operations, world)
            try await story.inProgress()
            var input = away(world, head, days: 0..<100)
            input.reason = .vacancy
            _ = try await operations.orderAbsence(of: executive.id, input, by: administrator)
            _ = try await operations.updateOfficer(
                executive.id,
                OfficerInput(login: executive.login, name: executive.name, roles: [.cceo], isActive: false),
                by: administrator)
            world.clock.advance(days: 90)
            try await operations.ringAlarms()

            #expect(try heard(story, 3, operations) == [head.id])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an absence is ordered by oneself, by those above and by administrators alone`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let officer = country.officer(.officer)
            let may: Set<Role> = [.officer, .unitHead, .cceo, .administrator]
            for (place, role) in Role.assignable.enumerated() {
                let input = away(world, days: place * 2..<place * 2 + 1)
                let error = await failure {
                    try await operations.orderAbsence(of: officer.id, input, by: country.principal(role))
                }
                #expect((error == nil) == may.contains(role), "\(role)")
            }
            let foreign = await failure {
                try await operations.orderAbsence(
                    of: officer.id, away(world, days: 90..<91), by: .officer(country.waterOfficer(.cceo)))
            }
            #expect(foreign == .notFound)
            let own = await failure {
                try await operations.orderAbsence(of: officer.id, away(world, days: 90..<91), by: .anonymous)
            }
            #expect(own == .unauthenticated)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `overlaps, strangers and circles are refused with their field`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let (head, executive) = (country.officer(.unitHead), country.officer(.cceo))
            func refused(_ officer: Officer, _ input: AbsenceInput) async -> OperationError? {
                await failure { try await operations.orderAbsence(of: officer.id, input, by: .system) }
            }
            #expect(await refused(head, away(world, executive, days: 0..<5)) == nil)
            #expect(
                await refused(head, away(world, executive, days: 4..<6)) == .invalid([FieldError("from", .taken)]))
            #expect(
                await refused(executive, away(world, head, days: 4..<6)) == .invalid([FieldError("deputy", .taken)]))
            #expect(await refused(executive, away(world, head, days: 5..<6)) == nil)
            #expect(
                await refused(head, away(world, country.waterOfficer(.unitHead), days: 9..<10))
                    == .invalid([FieldError("deputy", .unknown)]))
            let listed = try operations.actingPeriods(of: head.agency, by: .officer(head))
            #expect(listed.count == 2)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `of twenty who order the same days at once one does`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let head = world.country.officer(.unitHead)
            let input = away(world)
            let done = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        await failure { try await operations.orderAbsence(of: head.id, input, by: .officer(head)) }
                            == nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(done == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an absence that is ended stays on record and ends the acting at once`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let (head, officer) = (country.officer(.unitHead), country.officer(.officer))
            let period = try await operations.orderAbsence(of: head.id, away(world, officer), by: .officer(head))
            world.clock.advance(days: 1)
            #expect(try await session(officer, operations).officer?.actsFor.map(\.id) == [head.id])
            // Whoever acts does not end what lets them act.
            let deputy = try await session(officer, operations)
            #expect(await failure { try await operations.endAbsence(period.id, by: deputy) } == .forbidden)

            let ended = try await operations.endAbsence(period.id, by: .officer(head))

            #expect(ended.ending == ActingPeriod.Ending(by: head.id, at: world.clock.now))
            #expect(try await session(officer, operations).officer?.actsFor.isEmpty == true)
            #expect(try await operations.endAbsence(period.id, by: .officer(head)) == ended)
            #expect(try operations.database.read { try $0.actingPeriod(period.id) } == ended)
            #expect(try operations.absences(of: head.id, by: .officer(head)).isEmpty)
            _ = try await operations.orderAbsence(of: head.id, away(world, officer), by: .officer(head))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an absence that is cancelled before it begins never was one`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let (head, officer) = (country.officer(.unitHead), country.officer(.officer))
            let input = away(world, officer, days: 5..<10)
            let period = try await operations.orderAbsence(of: head.id, input, by: .officer(head))
            world.clock.advance(days: 1)

            let cancelled = try await operations.endAbsence(period.id, by: .officer(head))

            #expect(cancelled.wasTakenBack)
            #expect(try operations.absences(of: head.id, by: .officer(head)).isEmpty)
            #expect(try operations.deputyships(of: officer.id, by: .officer(officer)).isEmpty)
            let again = try await operations.orderAbsence(of: head.id, input, by: .officer(head))
            #expect(again.from == period.from)
            _ = try await operations.endAbsence(again.id, by: .officer(head))
            for _ in 0..<6 {
                world.clock.advance(days: 1)
                #expect(try await session(officer, operations).officer?.actsFor.isEmpty == true)
            }
            // One that has begun was an absence until it ended.
            let begun = try await operations.orderAbsence(of: head.id, away(world, officer), by: .officer(head))
            world.clock.advance(minutes: 1)
            #expect(try await operations.endAbsence(begun.id, by: .officer(head)).wasTakenBack == false)
        }
    }
}
