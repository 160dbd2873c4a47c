// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

@Suite(.tags(.database)) struct PolicyTests {
    private static func input(
        _ days: Int?, agency: Agency.ID? = nil, clock: ClockKind = .result, from: Day? = nil
    ) -> PolicyInput {
        PolicyInput(
            clock: clock, scope: Policy.Scope(agency: agency), period: days.map { Period($0, .calendarDays) },
            from: from ?? Policy.earliestDay(at: .monday), source: "ระเบียบตัวอย่าง")
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a clock that runs keeps its policy, and one that starts has the new one`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let admin = world.country.principal(.administrator)
            let before = try await Story.filed(operations, world)
            try await before.referred()

            let policy = try await operations.layDownPolicy(Self.input(10), by: admin)
            let same = try await Story.filed(operations, world)
            try await same.referred()
            world.clock.advance(days: 1)
            let after = try await Story.filed(operations, world)
            try await after.referred()

            func result(_ story: Story) throws -> ClockRun? {
                try operations.database.read { try $0.clocks(of: story.id) }.live(.result, of: world.country.roads.id)
            }
            #expect(try result(before)?.period == Period(30, .calendarDays))
            #expect(try result(same)?.period == Period(30, .calendarDays), "from its day on, not from its writing on")
            #expect(try result(after)?.period == Period(10, .calendarDays))
            #expect(try result(after)?.policy == policy.id)
            #expect(try operations.verify().differences == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an executive tightens for the own agency, and nobody else does`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let (roads, water) = (world.country.roads.id, world.country.water.id)
            let cceo = world.country.principal(.cceo)
            let own = try await operations.layDownPolicy(Self.input(20, agency: roads), by: cceo)
            #expect(try operations.policies().book.decides(own, at: world.clock.now.adding(days: 1)))

            let long = OperationError.refused(.notStricter(than: Period(30, .calendarDays)))
            await #expect(throws: long) { try await operations.layDownPolicy(Self.input(45, agency: roads), by: cceo) }
            #expect(throws: long) { try operations.planPolicy(Self.input(45, agency: roads), by: cceo) }
            for (input, who) in [
                (Self.input(20), cceo), (Self.input(20, agency: water), cceo),
                (Self.input(20, agency: roads), world.country.principal(.unitHead)),
                (Self.input(20), world.country.principal(.hubExecutive)),
                (Self.input(20), world.country.principal(.auditor)),
            ] {
                await #expect(throws: OperationError.forbidden) { try await operations.layDownPolicy(input, by: who) }
                #expect(throws: OperationError.forbidden) { try operations.planPolicy(input, by: who) }
            }
            await #expect(throws: OperationError.unauthenticated) {
                try await operations.layDownPolicy(Self.input(20), by: .anonymous)
            }
            let admin = world.country.principal(.administrator)
            _ = try await operations.layDownPolicy(Self.input(20, agency: water), by: admin)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an administrator of another agency reaches that agency alone`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let made = try await operations.createOfficer(
                of: world.country.roads.id, OfficerInput(login: "roads.admin", name: "N", roles: [.administrator]),
                by: .system)
            let own = Principal.officer(made.officer)
            #expect(try operations.ruleReach(of: own) == .agency(world.country.roads.id, province: nil))
            #expect(try operations.ruleReach(of: world.country.principal(.administrator)) == .everybody)
            #expect(try operations.ruleReach(of: world.country.principal(.screener)) == .nobody)
            await #expect(throws: OperationError.forbidden) {
                try await operations.layDownPolicy(Self.input(20), by: own)
            }
            _ = try await operations.layDownPolicy(Self.input(20, agency: world.country.roads.id), by: own)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a plan says what would change and changes nothing`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let admin = world.country.principal(.administrator)
            for _ in 0..<3 { try await Story.filed(operations, world).referred() }
            try await Story.filed(operations, world).screened()

            let plan = try operations.planPolicy(Self.input(10), by: admin)
            #expect(plan.forecast.running == 3)
            #expect(plan.forecast.earlier == 3)
            #expect(plan.forecast.later == 0)
            #expect(plan.isWhole)
            #expect(try operations.planPolicy(Self.input(40), by: admin).forecast.later == 3)
            let other = try operations.planPolicy(Self.input(9, agency: world.country.water.id), by: admin)
            #expect(other.forecast.running == 0)
            #expect(try operations.policies().book.lines(for: .result).isEmpty)
            let screening = PolicyInput(
                clock: .refer, scope: Policy.Scope(category: world.country.category("ROAD-HOLE").id),
                period: Period(1, .hours), from: Policy.earliestDay(at: .monday), source: "หนังสือเวียน")
            #expect(try operations.planPolicy(screening, by: admin).forecast.running == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a line shows all its versions with who laid them down`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let admin = world.country.principal(.administrator)
            let first = try await operations.layDownPolicy(Self.input(20), by: admin)
            world.clock.advance(days: 3)
            let day = Policy.earliestDay(at: world.clock.now)
            let second = try await operations.layDownPolicy(Self.input(15, from: day), by: .system)
            let last = try await operations.layDownPolicy(Self.input(nil, from: day.advanced(by: 9)), by: admin)

            let history = try operations.policyHistory(first.id, by: world.country.principal(.officer))
            #expect(history.records.map(\.policy) == [last, second, first])
            #expect(history.records.map(\.author) == [admin.officer?.id, nil, admin.officer?.id])
            #expect(history.line.inForce(at: world.clock.now) == first)
            #expect(throws: OperationError.notFound) { try operations.policyHistory(operations.newID(), by: admin) }
            await #expect(throws: OperationError.invalid([FieldError("from", .tooEarly(day))])) {
                try await operations.layDownPolicy(Self.input(20), by: admin)
            }
            var strange = Self.input(20, from: day)
            strange.scope.category = operations.newID()
            let unknown = strange
            await #expect(throws: OperationError.invalid([FieldError("category", .unknown)])) {
                try await operations.layDownPolicy(unknown, by: admin)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a rule that has not begun is taken back, and what came before goes on`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let (admin, cceo) = (world.country.principal(.administrator), world.country.principal(.cceo))
            let first = try await operations.layDownPolicy(Self.input(20), by: admin)
            world.clock.advance(days: 3)
            let day = Policy.earliestDay(at: world.clock.now).advanced(by: 20)
            let later = try await operations.layDownPolicy(Self.input(9, from: day), by: admin)
            let ending = Self.input(nil, from: Policy.earliestDay(at: world.clock.now))
            #expect(try operations.planPolicy(ending, by: admin).next == later, "the later version still takes over")

            for (who, error) in [(cceo, OperationError.forbidden), (.anonymous, .unauthenticated)] {
                await #expect(throws: error) { try await operations.withdrawPolicy(later.id, by: who) }
            }
            await #expect(throws: OperationError.notFound) {
                try await operations.withdrawPolicy(operations.newID(), by: admin)
            }
            await #expect(throws: OperationError.refused(.hasBegun)) {
                try await operations.withdrawPolicy(first.id, by: admin)
            }
            try await operations.withdrawPolicy(later.id, by: admin)
            await #expect(throws: OperationError.refused(.alreadyDone)) {
                try await operations.withdrawPolicy(later.id, by: admin)
            }

            let history = try operations.policyHistory(later.id, by: world.country.principal(.officer))
            #expect(history.line.versions == [first])
            #expect(history.records.map(\.policy) == [later, first])
            #expect(history.records.map(\.withdrawnBy) == [admin.officer?.id, nil])
            world.clock.advance(days: 40)
            let book = try operations.policies().book
            #expect(book.choice(for: .result, of: Policy.Scope(), at: world.clock.now)?.policy == first.id)

            let roads = world.country.roads.id
            let from = Policy.earliestDay(at: world.clock.now)
            let own = try await operations.layDownPolicy(Self.input(5, agency: roads, from: from), by: cceo)
            try await operations.withdrawPolicy(own.id, by: cceo)
            let alone = try operations.policyHistory(own.id, by: cceo)
            #expect(alone.line.versions.isEmpty && alone.records.map(\.policy) == [own])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a sample takes clocks at even distances`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            for _ in 0..<7 {
                try await Story.filed(operations, world).referred()
                world.clock.advance(days: 1)
            }
            try operations.database.read { transaction in
                let zero = Instant(microseconds: 0)
                let all = try transaction.clocksOnTrial(.result, dueAfter: zero, max: 100)
                #expect(all.count == 7 && all.map(\.due) == all.map(\.due).sorted())
                let third = try transaction.clocksOnTrial(.result, dueAfter: zero, every: 3, max: 100)
                #expect(third == [all[0], all[3], all[6]])
                let behind = try transaction.clocksOnTrial(.result, dueAfter: zero, every: 3, before: 2, max: 100)
                #expect(behind == [all[1], all[4]])
                let late = try transaction.clocksOnTrial(.result, dueAfter: all[5].due, max: 100)
                #expect(late == [all[6]])
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the clocks of a trial and of a part come by their index`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let agency = world.country.roads.id
            let texts: [SQL] = [
                """
                SELECT complaint, agency, due_at FROM clock WHERE clock = 'result' AND agency = \(agency)
                    AND ending IS NULL AND due_at > 5 ORDER BY agency, due_at, complaint LIMIT 10
                """,
                """
                SELECT count(*) FROM (SELECT 1 FROM clock WHERE clock = 'result' AND agency = \(agency)
                    AND ending IS NULL AND due_at > 5 LIMIT 10) counted
                """,
                """
                SELECT number FROM calendar_entry WHERE scope = 'nation' AND day BETWEEN 1 AND 9
                    AND (day, number) > (2, 3) AND withdrawn_at IS NOT NULL ORDER BY day, number LIMIT 10
                """,
                "SELECT number FROM rederivation WHERE scope = 'nation' ORDER BY number DESC LIMIT 5",
            ]
            for text in texts {
                let plan = try await operations.database.plan(of: text, off: ["enable_seqscan"])
                let isWhole = { (step: String) in
                    ["clock", "calendar_entry", "rederivation"].contains {
                        step == "SCAN \($0)" || step.contains("Seq Scan on \($0)")
                    }
                }
                #expect(!plan.contains(where: isWhole), "\(plan)")
                // PostgreSQL sorts what is as small as here.
                #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
            }
        }
    }
}
