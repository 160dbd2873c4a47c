// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

@Suite(.tags(.database)) struct CalendarTests {
    private let day = Day(number: 20_737)
    private let year = (first: Day(number: 20_454), last: Day(number: 20_818))

    private func holiday(_ day: Day, _ name: String = "วันหยุด") -> Holiday {
        Holiday(day: day, nameThai: name, nameEnglish: "Holiday")
    }

    private func due(_ clock: ClockKind, _ story: Story, of agency: Agency.ID?, _ operations: Operations) throws
        -> Instant?
    {
        let (runs, rows) = try operations.database.read { transaction in
            (try transaction.clocks(of: story.id).runs, try transaction.derivedInstants(of: story.id))
        }
        return Array(zip(runs, rows)).last { $0.0.id.clock == clock && $0.0.id.agency == agency }?.1.due
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an agency's own day moves the deadlines of that agency and no other`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let roads = world.country.roads.id
            let story = try await Story.filed(operations, world)
            try await story.referred()
            let accept = try #require(try due(.accept, story, of: roads, operations))
            let reply = try due(.firstReply, story, of: nil, operations)
            let tuesday = Zone.bangkok.day(of: world.clock.now).advanced(by: 1)

            try await operations.declareHoliday(
                holiday(tuesday), in: .agency(world.country.water.id), by: world.country.principal(.administrator))
            try await Worker(operations, on: QueueExecutor()).runDue()
            #expect(try due(.accept, story, of: roads, operations) == accept)

            try await operations.declareHoliday(
                holiday(tuesday), in: .agency(roads), by: world.country.principal(.cceo))
            try await Worker(operations, on: QueueExecutor()).runDue()
            #expect(try due(.accept, story, of: roads, operations) == accept.adding(days: 1))
            #expect(try due(.firstReply, story, of: nil, operations) == reply)
            let calendar = try operations.calendarYear(
                from: year.first, through: year.last, of: .agency(roads), by: world.country.principal(.officer))
            let change = try #require(calendar.rederivations.first)
            #expect(change.endedAt != nil && !calendar.isGoingOn)
            #expect(change.moved == 1)
            #expect(change.total == 2, "the clocks of one agency that are due after the day")
            #expect(change.officer == world.country.officer(.cceo).id)
            #expect(try operations.verify().differences == [])

            try await operations.withdrawHoliday(on: tuesday, in: .agency(roads), by: world.country.principal(.cceo))
            try await Worker(operations, on: QueueExecutor()).runDue()
            #expect(try due(.accept, story, of: roads, operations) == accept)
            #expect(try operations.verify().differences == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an agency that moves to a province counts by its days from then on`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let (roads, admin) = (world.country.roads, world.country.principal(.administrator))
            let tuesday = Zone.bangkok.day(of: world.clock.now).advanced(by: 1)
            try await operations.declareHoliday(holiday(tuesday), in: .province("20"), by: admin)
            let story = try await Story.filed(operations, world)
            try await story.referred()
            let accept = try #require(try due(.accept, story, of: roads.id, operations))

            world.clock.advance(minutes: 5)
            var input = AgencyInput(
                code: roads.code, nameThai: roads.nameThai, nameEnglish: roads.nameEnglish, family: roads.family,
                province: "20")
            let moved = try await operations.updateAgency(roads.id, input, by: admin)
            try await Worker(operations, on: QueueExecutor()).runDue()
            #expect(moved.province == "20")
            #expect(try operations.agency(roads.id) == moved)
            #expect(try due(.accept, story, of: roads.id, operations) == accept.adding(days: 1))
            #expect(try operations.verify().differences == [])

            world.clock.advance(minutes: 5)
            _ = try await operations.accept(story.id, by: world.country.principal(.unitHead))
            world.clock.advance(minutes: 5)
            input.province = nil
            _ = try await operations.updateAgency(roads.id, input, by: admin)
            try await Worker(operations, on: QueueExecutor()).runDue()
            #expect(
                try due(.accept, story, of: roads.id, operations) == accept.adding(days: 1),
                "what ended was counted by what was known then")
            #expect(try operations.verify().differences == [])

            input.province = "00"
            let wrong = input
            await #expect(throws: OperationError.invalid([FieldError("province", .unknown)])) {
                try await operations.updateAgency(roads.id, wrong, by: admin)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a calendar is changed by those whom it is for`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let (roads, water) = (world.country.roads.id, world.country.water.id)
            let office = try await operations.createAgency(
                AgencyInput(code: "CHON", nameThai: "จังหวัด", nameEnglish: "Chon", family: .province, province: "20"),
                by: .system)
            let governor = try await operations.createOfficer(
                of: office.id, OfficerInput(login: "governor", name: "N", roles: [.cceo]), by: .system)
            let cceo = world.country.principal(.cceo)
            for (scope, who) in [
                (CalendarScope.nation, cceo), (.province("20"), cceo), (.agency(water), cceo),
                (.agency(roads), world.country.principal(.unitHead)), (.province("21"), .officer(governor.officer)),
                (.nation, .officer(governor.officer)),
            ] {
                await #expect(throws: OperationError.forbidden) {
                    try await operations.declareHoliday(holiday(day), in: scope, by: who)
                }
                await #expect(throws: OperationError.forbidden) {
                    try await operations.declareWorkingDay(day, in: scope, by: who)
                }
            }
            try await operations.declareHoliday(holiday(day), in: .province("20"), by: .officer(governor.officer))
            try await operations.declareWorkingDay(day, in: .agency(roads), by: cceo)
            await #expect(throws: OperationError.notFound) {
                try await operations.withdrawHoliday(on: day, in: .agency(roads), by: cceo)
            }
            for scope in [CalendarScope.province("00"), .agency(operations.newID()), .agency(world.country.hub.id)] {
                await #expect(throws: OperationError.notFound) {
                    try await operations.declareHoliday(
                        holiday(day), in: scope, by: world.country.principal(.administrator))
                }
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a year shows what stands, what was taken back, and by whom`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let (admin, cceo) = (world.country.principal(.administrator), world.country.principal(.cceo))
            let scope = CalendarScope.agency(world.country.roads.id)
            func shown(_ scope: CalendarScope) throws -> CalendarYear {
                try operations.calendarYear(from: year.first, through: year.last, of: scope, by: cceo)
            }
            try await operations.declareHoliday(holiday(day), by: admin)
            try await operations.declareHoliday(holiday(day.advanced(by: 1)), in: scope, by: cceo)
            try await operations.declareHoliday(holiday(day.advanced(by: 1), "ชื่อใหม่"), in: scope, by: cceo)
            try await operations.declareWorkingDay(day.advanced(by: 2), in: scope, by: cceo)
            try await operations.declareWorkingDay(day.advanced(by: 2), in: scope, by: cceo)
            world.clock.advance(minutes: 1)
            try await operations.withdrawWorkingDay(day.advanced(by: 2), in: scope, by: admin)

            let calendar = try shown(scope)
            #expect(calendar.standing.map(\.scope) == [.nation, scope])
            #expect(calendar.standing.map(\.holiday?.nameThai) == ["วันหยุด", "ชื่อใหม่"])
            #expect(calendar.standing.map(\.declaredBy) == [admin.officer?.id, cceo.officer?.id])
            #expect(calendar.withdrawn.map(\.day) == [day.advanced(by: 1), day.advanced(by: 2)])
            #expect(calendar.withdrawn.map(\.withdrawnBy) == [cceo.officer?.id, admin.officer?.id])
            #expect(calendar.rederivations.count == 3, "a new name and a second declaration move nothing")
            #expect(calendar.isGoingOn)
            #expect(try shown(.nation).standing.count == 1)
            #expect(
                try operations.calendarDays(from: year.first, through: year.last, of: scope) == calendar.standing)
            let next = try operations.calendarYear(
                from: year.first, through: year.last, of: scope,
                after: (day.advanced(by: 1), calendar.withdrawn[0].number), by: cceo)
            #expect(next.withdrawn == [calendar.withdrawn[1]])
            #expect(throws: OperationError.unauthenticated) {
                try operations.calendarYear(from: year.first, through: year.last, of: scope, by: .anonymous)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a change is seen with what it would move before it is made`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let roads = world.country.roads.id
            let (admin, cceo) = (world.country.principal(.administrator), world.country.principal(.cceo))
            try await Story.filed(operations, world).referred()
            let tuesday = Zone.bangkok.day(of: world.clock.now).advanced(by: 1)
            let change = CalendarChange.declareHoliday(holiday(tuesday))

            let plan = try operations.planCalendar(change, in: .agency(roads), by: cceo)
            #expect(plan.counted == 2 && plan.isWhole, "accept and result, which are due after the day")
            #expect(plan.moved == 1 && plan.late == 0 && plan.doubts == [])
            #expect(try operations.calendarDays(from: tuesday, through: tuesday, of: .agency(roads)) == [])
            #expect(try operations.planCalendar(change, by: admin).counted > 2, "the hub's and the people's too")
            #expect(throws: OperationError.forbidden) { try operations.planCalendar(change, by: cceo) }
            #expect(throws: OperationError.unauthenticated) { try operations.planCalendar(change, by: .anonymous) }
            #expect(throws: OperationError.notFound) {
                try operations.planCalendar(.withdrawHoliday(tuesday), in: .agency(roads), by: cceo)
            }

            try await operations.changeCalendar(change, in: .agency(roads), by: cceo)
            try await Worker(operations, on: QueueExecutor()).runDue()
            let back = try operations.planCalendar(.withdrawHoliday(tuesday), in: .agency(roads), by: cceo)
            #expect(back.moved == 1 && back.holiday == holiday(tuesday))
            let calendar = try operations.calendarYear(
                from: year.first, through: year.last, of: .agency(roads), by: cceo)
            #expect(calendar.rederivations.first?.moved == plan.moved, "as many as were foretold")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a day that is odd is asked about, and one that nobody can mean is refused`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let admin = world.country.principal(.administrator)
            let today = Zone.bangkok.day(of: world.clock.now)
            func doubts(_ change: CalendarChange) throws -> [CalendarDoubt] {
                try operations.planCalendar(change, by: admin).doubts
            }
            #expect(today.weekday == 1)
            try await operations.declareHoliday(holiday(today.advanced(by: 1), "วันเดิม"), by: admin)
            #expect(try doubts(.declareHoliday(holiday(today))) == [.past])
            #expect(try doubts(.declareHoliday(holiday(today.advanced(by: 5)))) == [.closedAnyway(.weekend)])
            #expect(
                try doubts(.declareHoliday(holiday(today.advanced(by: 1)))) == [
                    .renames(holiday(today.advanced(by: 1), "วันเดิม"))
                ])
            #expect(
                try operations.planCalendar(
                    .declareHoliday(holiday(today.advanced(by: 1))), in: .agency(world.country.roads.id), by: admin
                ).doubts == [.closedAnyway(.holiday("วันเดิม"))])
            #expect(try doubts(.declareWorkingDay(today.advanced(by: 2))) == [.workedAnyway])
            #expect(try doubts(.declareHoliday(holiday(today.advanced(by: 7 * 150)))) == [.far])
            #expect(try doubts(.declareHoliday(holiday(today.advanced(by: 2)))) == [])
            try await operations.declareHoliday(holiday(today.advanced(by: 5)), by: admin)
            #expect(try doubts(.withdrawHoliday(today.advanced(by: 5))) == [.closedAnyway(.weekend)])

            let (first, last) = (today.advanced(by: -3_660), today.advanced(by: 3_660))
            for (day, error) in [
                (first.advanced(by: -1), FieldError.Code.tooEarly(first)), (last.advanced(by: 1), .tooLate(last)),
            ] {
                let refused = OperationError.invalid([FieldError("day", error)])
                #expect(throws: refused) { try doubts(.declareHoliday(holiday(day))) }
                await #expect(throws: refused) { try await operations.declareHoliday(holiday(day), by: admin) }
                await #expect(throws: OperationError.invalid([FieldError("workingDay", error)])) {
                    try await operations.declareWorkingDay(day, by: admin)
                }
            }
        }
    }
}
