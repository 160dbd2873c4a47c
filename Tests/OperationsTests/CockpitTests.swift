// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import Outbound
import SQL
import Storage
import TestSupport
import Testing

/// What executives see, whose it is, and what stands behind each number.
@Suite(.tags(.database)) struct CockpitTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `a complaint counts for the agency it was with, month by month, and its list holds it`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            try await story.concluded()
            try await count(operations, world)

            let own = try figures(operations, world.country.principal(.cceo))
            #expect(own.summary.total[.received] == 1 && own.summary.total[.concluded] == 1)
            #expect(own.summary.total[.inTime] == 1 && own.summary.total[.late] == 0)
            #expect(own.summary.total[.solved] == 0)
            #expect(own.months.count == 13 && own.months.last?.counts == own.summary.total)
            #expect(own.conclusion.ended == [0: 1] && own.reply.notYet.isEmpty)
            #expect(own.summary.categories == [.init(world.country.category("ROAD").id.text, 1)])
            #expect(try figures(operations, world.country.principal(.hubExecutive)).summary.total[.concluded] == 1)

            for measure in AgencyTally.Measure.allCases {
                for side in [world.country.principal(.cceo), world.country.principal(.hubExecutive)] {
                    let list = try operations.cockpitList(
                        .happened(measure, month: nil), of: nil, after: nil, by: side)
                    let number = try figures(operations, side).summary.total[measure]
                    #expect(list.rows.count + list.gone.count == number, "\(measure)")
                }
            }
            #expect(try operations.verify().differences == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what was given back stays with who gave it back, and is not shown to them any more`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world)
            try await story.referred()
            _ = try await operations.giveBack(
                story.id, reason: "ไม่ใช่อำนาจของเรา", suggesting: world.country.water.id, isDisputed: false,
                by: world.country.principal(.unitHead))
            _ = try await operations.refer(
                story.id, to: world.country.water.id, joint: [], by: world.country.principal(.coordinator))
            world.clock.advance(days: 50)
            try await Worker(operations, on: QueueExecutor()).runDue()
            try await count(operations, world)

            let (roads, water) = (world.country.principal(.cceo), Principal.officer(world.country.waterOfficer(.cceo)))
            let theirs = try figures(operations, roads)
            #expect(theirs.summary.total[.received] == 1 && theirs.summary.total[.returned] == 1)
            #expect(theirs.summary.total[.late] == 0)
            #expect(theirs.conclusion.notYet == [0: 1])
            let list = try operations.cockpitList(.happened(.returned, month: nil), of: nil, after: nil, by: roads)
            #expect(list.rows.isEmpty && list.gone.map(\.code) == [story.receipt.code] && list.hiddenCount == 0)

            let ours = try figures(operations, water)
            #expect(ours.summary.total[.late] == 1 && ours.summary.total[.inTime] == 0)
            #expect(ours.conclusion.notYet == [50: 1])
            let cockpit = try operations.cockpit(of: nil, by: water)
            #expect(cockpit.overdue.count >= 1 && cockpit.overdue.isWhole)
            #expect(cockpit.decisions.first { $0.kind == .escalation }.map { $0.count >= 1 } == true)
            let waiting = try operations.cockpitList(.decisions(.escalation), of: nil, after: nil, by: water)
            #expect(Set(waiting.rows.map(\.summary.id)) == [story.id])
            let late = try operations.cockpitList(.due(.overdue, .unit(nil)), of: nil, after: nil, by: water)
            #expect(late.rows.count == cockpit.overdue.units.first { $0.unit == nil }?.count)
            #expect(try operations.verify().differences == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `pages of every list follow one another without a gap`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            for _ in 0..<61 { try await Story.filed(operations, world).referred() }
            world.clock.advance(days: 50)
            try await Worker(operations, on: QueueExecutor()).runDue()
            try await count(operations, world)

            let cceo = world.country.principal(.cceo)
            let category = world.country.category("ROAD").id
            for list in [
                CockpitList.happened(.received, month: nil), .due(.overdue, .all), .due(.overdue, .category(category)),
                .decisions(.escalation),
            ] {
                var place: String?
                var seen: [CockpitRow] = []
                repeat {
                    let page = try operations.cockpitList(list, of: nil, after: place, by: cceo)
                    #expect(page.rows.count <= Operations.pageRows)
                    seen += page.rows
                    place = page.next
                } while place != nil
                #expect(Set(seen.map(\.summary.id)).count == 61, "\(list)")
                let keys = Set(seen.map { "\($0.summary.code.text) \($0.clock?.rawValue ?? "")" })
                #expect(seen.count == keys.count, "\(list)")
            }
            let due = try operations.cockpit(of: nil, by: cceo).overdue
            #expect(due.categories.first?.category == category)
            #expect(due.count == due.units.reduce(0) { $0 + $1.count })
        }
    }

    @Test func `an executive sees the own agency, the hub's sees all, and nobody else sees any`() async throws {
        try await withOperations(on: .sqlite) { operations, world in
            let (roads, water) = (world.country.roads.id, world.country.water.id)
            for role in Role.assignable {
                let principal = world.country.principal(role)
                let expected: OperationError? = [.cceo, .hubExecutive].contains(role) ? nil : .forbidden
                #expect(await failure { _ = try operations.cockpit(of: nil, by: principal) } == expected, "\(role)")
                let all: OperationError? = role == .hubExecutive ? nil : .forbidden
                #expect(
                    await failure { _ = try operations.comparison(after: nil, in: .thai, by: principal) } == all,
                    "\(role)")
                #expect(await failure { _ = try operations.cockpit(of: water, by: principal) } == all, "\(role)")
                let list = CockpitList.happened(.received, month: nil)
                #expect(
                    await failure {
                        _ = try operations.cockpitList(list, of: water, after: nil, by: principal)
                    } == all, "\(role)")
            }
            #expect(try operations.cockpit(of: roads, by: world.country.principal(.cceo)).agency?.id == roads)
            #expect(
                await failure { _ = try operations.cockpit(of: nil, by: .anonymous) } == .unauthenticated)
            let lines = try operations.comparison(
                after: nil, in: .english, by: world.country.principal(.hubExecutive)
            ).lines
            #expect(lines.map(\.agency.nameEnglish) == ["Roads", "Water Works"])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a mark or a sum that was changed behind the events is named`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            try await Story.filed(operations, world).referred()
            try await count(operations, world)
            #expect(try operations.verify().differences == [])

            try await operations.database.write { transaction in
                try transaction.execute("UPDATE agency_sum SET count = count + 1 WHERE side <> 'network'")
                try transaction.execute("DELETE FROM agency_mark WHERE side = 'network'")
            }

            let differences = try operations.verify().differences.map(\.what)
            #expect(differences.contains { $0.hasPrefix("the sums of executives") })
            #expect(differences.contains { $0.hasPrefix("the lists behind") })
            #expect(differences.contains { $0.hasPrefix("a list behind") })
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the week is written on Monday at seven, once, by whichever of two workers`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withPostbox(on: engine) { operations, world, postbox, sender in
            let mail = OfficerMail(email: "cceo@example.org", preference: .daily, language: .english)
            try await operations.setOfficerMail(mail, by: world.country.principal(.cceo))
            try await operations.setOfficerMail(
                OfficerMail(email: "executive@example.org", preference: .immediate),
                by: world.country.principal(.hubExecutive))
            try await operations.setOfficerMail(
                OfficerMail(email: "water@example.org", preference: .none),
                by: .officer(world.country.waterOfficer(.cceo)))
            let workers = [operations, try operations.sibling().posting(try postbox.office())].map {
                Worker($0, on: QueueExecutor())
            }
            func work() async throws {
                async let first = workers[0].runDue()
                async let second = workers[1].runDue()
                _ = try await (first, second)
                _ = try await sender.sendDue()
            }
            // Monday, nine o'clock: the program was set up after this week's letter was due.
            try await work()
            #expect(postbox.mails.isEmpty)
            // Next Monday at ten to seven, at five past, and later.
            world.clock.advance(hours: 7 * 24 - 3)
            world.clock.advance(minutes: 50)
            try await work()
            #expect(postbox.mails.isEmpty)
            for _ in 0..<3 {
                world.clock.advance(minutes: 15)
                try await work()
            }
            #expect(
                Set(postbox.mails.map(\.to.text)) == ["cceo@example.org", "executive@example.org"])
            #expect(postbox.mails.map(\.subject) == ["week", "week"])
            let contents = try operations.notices(in: nil, before: nil, by: world.administrator).elements.map(\.content)
            for case .week(let week) in contents {
                #expect(week.monday == Day(number: 20_738))
                #expect(week.overdue.count == 0)
            }
            // A week in which nothing worked is made good when work goes on.
            world.clock.advance(days: 9)
            try await work()
            #expect(postbox.mails.count == 4)
        }
    }

    private func figures(_ operations: Operations, _ principal: Principal) throws -> AgencyFigures {
        try #require(try operations.cockpit(of: nil, by: principal).figures)
    }

    private func count(_ operations: Operations, _ world: World) async throws {
        world.clock.advance(minutes: 3)
        try await Worker(operations, on: QueueExecutor()).runDue()
    }
}

/// Compares the published figures of each side with what a look through all events counts.
func expectAgencyFigures(of operations: Operations, agreeWith oracle: FigureOracle, seed: UInt64) throws {
    for agency in try operations.database.read({ try $0.agencies(limit: 100) }) {
        let published = try operations.database.read { try $0.publishedFigures(of: .agency(agency.id)) }
        let referrals = oracle.cases.filter(\.isCase).map { one in
            Set(
                one.events.compactMap { event -> Int? in
                    let month = Zone.bangkok.day(of: event.at).firstOfMonth.number
                    if case .referred(let body) = event.body, body.lead == agency.id { return month }
                    if case .ruled(let body) = event.body, body.agency == agency.id { return month }
                    return nil
                })
        }
        guard let published else {
            #expect(referrals.reduce(0) { $0 + $1.count } == 0, "seed \(seed)")
            continue
        }
        #expect(published.body.contains("\"months\""), "seed \(seed)")
        let marked = try operations.database.read { transaction in
            try transaction.marked(
                [.measure(.received)], of: .agency(agency.id), from: Day(number: 0), before: Day(number: 40_000),
                limit: 10_000)
        }
        #expect(marked.count >= referrals.reduce(0) { $0 + $1.count }, "seed \(seed)")
    }
    let conclusions = oracle.cases.filter(\.isCase).reduce(0) { sum, one in
        sum + Set(one.events.filter { $0.body.closed != nil }.map { Zone.bangkok.day(of: $0.at).firstOfMonth }).count
    }
    let marked = try operations.database.read { transaction in
        try transaction.marked(
            [.measure(.concluded)], of: .network, from: Day(number: 0), before: Day(number: 40_000), limit: 10_000)
    }
    #expect(marked.count == conclusions, "seed \(seed)")
}
