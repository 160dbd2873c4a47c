// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

/// Alarms of clocks on real databases: once each, in order, before whoever must hear of it.
@Suite(.tags(.database)) struct AlarmTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `a late complaint climbs to the executives, who answer`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            try await story.inProgress()
            // The worker was away for months.
            world.clock.advance(days: 90)
            try await operations.ringAlarms()

            let country = world.country
            let view = try operations.complaint(story.receipt.code, by: country.principal(.cceo))
            let levels = view.events.compactMap { event -> Int? in
                guard case .reminded(let body) = event.body, body.clock == .result else { return nil }
                return body.level
            }
            #expect(levels == [1, 2, 3, 4])
            #expect(try await operations.ringAlarms() == 0)
            #expect(try operations.unreadNotifications(max: 99, by: country.principal(.cceo)) > 0)
            #expect(try operations.unreadNotifications(max: 99, by: country.principal(.hubExecutive)) > 0)
            #expect(view.operations.contains(.answerEscalation))
            let asked = try #require(view.complaint.escalations.first { $0.reminder.level == 3 }).reminder
            _ = try await operations.assign(
                story.id, to: nil, officer: country.officer(.officer).id, by: country.principal(.unitHead))
            _ = try await operations.answerEscalation(
                story.id, asked, text: "ให้ลงพื้นที่ภายในวันพรุ่งนี้", by: country.principal(.cceo))
            try await Worker(operations, on: QueueExecutor()).runDue()
            for role in [Role.officer, .unitHead] {
                let newest = try operations.notifications(by: country.principal(role)).first
                #expect(newest?.kind == .escalationAnswered, "\(role) hears what was ordered")
            }
            #expect(try operations.verify().differences == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what somebody typed is not refused because a clock reminded meanwhile`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            let seen = try operations.complaint(story.receipt.code, by: world.country.principal(.screener))
            world.clock.advance(days: 3)
            #expect(try await operations.ringAlarms() > 0)
            let category = world.country.category("ROAD").id
            _ = try await operations.screen(
                .sample(category: category), on: story.id, by: world.country.principal(.screener),
                expecting: seen.complaint.revision)
            await #expect(throws: OperationError.conflict) {
                try await operations.screen(
                    .sample(category: category), on: story.id, by: world.country.principal(.screener),
                    expecting: seen.complaint.revision)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `agencies that take up their own parts at once do not refuse each other`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let story = try await Story.filed(operations, world).referred(joint: [country.water.id])
            let (lead, joint) = (country.principal(.cceo), Principal.officer(country.waterOfficer(.cceo)))
            let seen = try operations.complaint(story.receipt.code, by: lead).complaint.revision
            _ = try await operations.accept(story.id, by: joint, expecting: seen)
            _ = try await operations.accept(story.id, by: lead, expecting: seen)
            await #expect(throws: OperationError.conflict) {
                try await operations.assign(
                    story.id, to: country.roadsNorth.id, officer: nil, by: lead, expecting: seen)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `whoever is complained of is not even then reminded when nobody else is there`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let executive = world.country.officer(.hubExecutive)
            var filing = Filing.sample()
            filing.respondent = Respondent(agency: world.country.hub.id, officer: executive.id)
            _ = try await operations.file(FilingRequest(filing: filing, people: [.complainant]), by: .anonymous)
            world.clock.advance(days: 90)
            #expect(try await operations.ringAlarms() > 0)

            // In the rows too, and not only hidden from them.
            func isTold(_ officer: Officer) throws -> Bool {
                try operations.database.read { transaction in
                    try !transaction.run(
                        "SELECT 1 FROM notification WHERE holder LIKE \("%" + officer.id.text + "%") LIMIT 1"
                    ).isEmpty
                }
            }
            #expect(try isTold(world.country.officer(.screener)))
            #expect(try !isTold(executive))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a holiday declared late moves what runs and not what is on record`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            let screen = try screenClock(story, operations)
            let due = try #require(screen.due(in: try operations.workingCalendar()))
            let day = Zone.bangkok.day(of: due.adding(microseconds: -1))
            let holiday = Holiday(day: day, nameThai: "วันหยุดพิเศษ", nameEnglish: "Special holiday")
            try await operations.declareHoliday(holiday, by: world.country.principal(.administrator))
            try await Worker(operations, on: QueueExecutor()).runDue()

            let row = try operations.database.read { try $0.derivedInstants(of: story.id) }
            #expect(row.contains { $0.due == screenDue(screen, operations) })
            #expect(try #require(screenDue(screen, operations)) > due)
            #expect(try operations.verify().differences == [])

            world.clock.advance(days: 20)
            try await operations.ringAlarms()
            let breached = try screenClock(story, operations)
            #expect(breached.breachedAt != nil)
            world.clock.advance(minutes: 1)
            let next = Holiday(
                day: day.advanced(by: 1), nameThai: "วันหยุดพิเศษ", nameEnglish: "Special holiday")
            try await operations.declareHoliday(next, by: world.country.principal(.administrator))
            try await Worker(operations, on: QueueExecutor()).runDue()
            #expect(try screenClock(story, operations) == breached)
            #expect(try operations.verify().differences == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a clock that runs again climbs again while its first escalation waits`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            try await story.inProgress()
            for _ in 0..<2 {
                world.clock.advance(days: 60)
                try await operations.ringAlarms()
                _ = try await operations.progress(
                    story.id, text: "สั่งซื้อของแล้ว กำลังรอส่งของ", cause: .budget,
                    by: world.country.principal(.cceo))
            }
            let complaint = try #require(try operations.database.read { try $0.complaint(story.id) })
            let runs = complaint.escalations.filter { $0.reminder.clock == .progress }.map(\.reminder.run)
            #expect(runs == [1, 1, 2, 2])
            #expect(try operations.verify().differences == [])
        }
    }

    /// DIGIT looks at the first hundred of a status and at no next page; those that can't move keep their places.
    @Test(arguments: DatabaseUnderTest.allCases)
    func `alarms that can't ring silence no other and ring when they can`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            var ids: [Complaint.ID] = []
            // More than one turn of the worker holds, the broken ones first.
            for _ in 0..<120 { ids.append(try await Story.filed(operations, world).id) }
            let broken = ids.prefix(60)
            func setHistory(_ history: String?) async throws {
                try await operations.database.write { transaction in
                    for id in broken {
                        try transaction.execute(
                            "UPDATE clock SET history = \(history) WHERE complaint = \(id) AND clock = 'screen'")
                    }
                }
            }
            func levels() throws -> [Int] {
                try operations.database.read { transaction in
                    var levels: [Int] = []
                    for id in ids {
                        let rows = try transaction.run(
                            "SELECT level FROM clock WHERE complaint = \(id) AND clock = 'screen'")
                        levels += try rows.map { try $0.int(0) }
                    }
                    return levels
                }
            }
            try await setHistory("no list")
            world.clock.advance(days: 4)
            try await operations.ringAlarms()
            #expect(try levels() == (0..<120).map { $0 < 60 ? 0 : 2 })

            try await setHistory(nil)
            world.clock.advance(minutes: 10)
            try await operations.ringAlarms()
            #expect(try levels() == ids.map { _ in 2 })
            #expect(try operations.verify().differences == [])
        }
    }

    private func screenClock(_ story: Story, _ operations: Operations) throws -> ClockRun {
        try #require(try operations.database.read { try $0.clocks(of: story.id) }.live(.screen))
    }

    private func screenDue(_ run: ClockRun, _ operations: Operations) -> Instant? {
        (try? operations.workingCalendar()).flatMap { run.due(in: $0) }
    }
}
