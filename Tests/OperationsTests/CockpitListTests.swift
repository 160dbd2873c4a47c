// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

/// What stands behind the numbers of executives, and in which order agencies stand side by side.
@Suite(.tags(.database)) struct CockpitListTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `every number of the figures opens a list of exactly what it counts`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            try await stock(operations, world)
            let returned = CockpitList.happened(.returned, month: nil)
            for role in [Role.cceo, .hubExecutive] {
                let principal = world.country.principal(role)
                let figures = try #require(try operations.cockpit(of: nil, by: principal).figures)
                for (list, number) in numbers(of: figures) {
                    #expect(try lines(of: list, operations, principal) == number, "\(role) \(list)")
                }
                #expect(figures.summary.conclusion.notYet > 0 && figures.summary.total[.late] > 0)
                #expect(figures.summary.categories.reduce(0) { $0 + $1.count } == figures.summary.total[.received])
                let page = try operations.cockpitList(returned, of: nil, after: nil, by: principal)
                #expect(page.gone.count == (role == .cceo ? 1 : 0) && page.hiddenCount == 0)
            }
            // What came back in the same month has been there twice.
            let waiting = try operations.cockpitList(
                .members(.stays(.conclusion, .notYet)), of: nil, after: nil, by: world.country.principal(.cceo))
            #expect(waiting.rows.contains { $0.times == 2 })
            let results = try operations.cockpitList(
                .members(.results), of: nil, after: nil, by: world.country.principal(.cceo))
            #expect(results.rows.allSatisfy { $0.at != nil && $0.month != nil })
            #expect(try operations.verify().differences == [])
            let rests = try operations.database.read {
                try $0.run("SELECT count(*) FROM agency_mark WHERE count = 0").first?.int(0)
            }
            #expect(rests == 0)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `pages of lists that are joined from several follow one another without a gap`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            for index in 0..<60 {
                let story = try await Story.filed(operations, world)
                _ = index.isMultiple(of: 2) ? try await story.concluded() : try await story.referred()
            }
            try await count(operations, world)
            let (cceo, road) = (world.country.principal(.cceo), world.country.category("ROAD").id)
            for list in [
                CockpitList.members(.stays(.conclusion, nil)), .members(.heading(road)), .members(.kind(.relief)),
            ] {
                #expect(try lines(of: list, operations, cceo) == 60, "\(list)")
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `whoever is complained of reads not even the code of what is counted`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let (country, cceo) = (world.country, world.country.officer(.cceo))
            let story = try await Story.filed(operations, world).referred()
            _ = try await operations.giveBack(
                story.id, reason: "ไม่ใช่อำนาจของเรา", suggesting: country.water.id, isDisputed: false,
                by: country.principal(.unitHead))
            _ = try await operations.refer(
                story.id, to: country.water.id, joint: [], by: country.principal(.coordinator))
            try await count(operations, world)
            func returned() throws -> CockpitListing {
                try operations.cockpitList(
                    .happened(.returned, month: nil), of: nil, after: nil, by: .officer(cceo))
            }
            #expect(try returned().gone.map(\.code) == [story.receipt.code])
            try await operations.database.write { transaction in
                try transaction.execute("UPDATE complaint SET respondent_officer = \(cceo.id)")
            }
            #expect(try returned().gone.isEmpty && returned().hiddenCount == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an escalation that was answered is shown for as long as its deadline is missed`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let story = try await Story.filed(operations, world).referred()
            world.clock.advance(days: 80)
            for _ in 0..<2 { try await count(operations, world) }
            for (role, level) in [(Role.cceo, Ladder.Step.executive), (.hubExecutive, .hubExecutive)] {
                let principal = world.country.principal(role)
                let before = try operations.cockpit(of: nil, by: principal)
                #expect(before.answered.count == 0, "\(role)")
                let waiting = try operations.complaint(story.receipt.code, by: principal).complaint.escalations
                for escalation in waiting where escalation.reminder.level == level.rawValue {
                    _ = try await operations.answerEscalation(
                        story.id, escalation.reminder, text: "ให้เร่งดำเนินการ", by: principal)
                }
                let after = try operations.cockpit(of: nil, by: principal)
                #expect(after.answered.isWhole && after.answered.count > 0, "\(role)")
                #expect(try lines(of: .answered, operations, principal) == after.answered.count, "\(role)")
            }
            _ = try await operations.accept(story.id, by: world.country.principal(.unitHead))
            _ = try await operations.report(
                ReportRequest(outcome: .explained, text: "ชี้แจงให้ทราบแล้ว"), on: story.id,
                by: world.country.principal(.cceo))
            #expect(try operations.cockpit(of: nil, by: world.country.principal(.cceo)).answered.count == 0)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `agencies stand in the order of dictionaries, those of earlier versions too`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            try await operations.database.write { transaction in
                for (index, name) in ["เก้าลำน้ำ", "ขาวเมือง", "กาหลง", "โกสุม"].enumerated() {
                    try transaction.insert(
                        Agency(
                            id: operations.newID(), code: "X\(index)", nameThai: name, nameEnglish: "X\(index)",
                            family: .local))
                }
            }
            func names() throws -> [String] {
                let executive = world.country.principal(.hubExecutive)
                let comparison = try operations.comparison(after: nil, in: .thai, by: executive)
                #expect(comparison.count == comparison.lines.count)
                return comparison.lines.map(\.agency.nameThai)
            }
            let dictionary = ["กรมถนน", "การประปา", "กาหลง", "เก้าลำน้ำ", "โกสุม", "ขาวเมือง"]
            #expect(try names() == dictionary)
            try await operations.database.write { transaction in
                try transaction.execute("UPDATE agency SET thai_order = name_thai")
                try transaction.execute(
                    """
                    INSERT INTO job (name, body, run_at, attempts, state, created_at)
                    VALUES ('order_agencies', '{}', 0, 0, 'waiting', 0)
                    """)
            }
            #expect(try names() != dictionary)
            try await Worker(operations, on: QueueExecutor()).runDue()
            #expect(try names() == dictionary)
        }
    }

    /// One of each kind: concluded, late, gone to others, and come back in the same month.
    private func stock(_ operations: Operations, _ world: World) async throws {
        let (country, head) = (world.country, world.country.principal(.unitHead))
        try await Story.filed(operations, world).concluded()
        try await Story.filed(operations, world).referred()
        for next in [country.water.id, country.roads.id] {
            let story = try await Story.filed(operations, world).referred()
            _ = try await operations.giveBack(
                story.id, reason: "ไม่ใช่อำนาจของเรา", suggesting: country.water.id, isDisputed: false, by: head)
            _ = try await operations.refer(story.id, to: next, joint: [], by: country.principal(.coordinator))
        }
        try await count(operations, world)
        world.clock.advance(days: 50)
        try await Worker(operations, on: QueueExecutor()).runDue()
        let contested = try await Story.filed(operations, world).concluded()
        _ = try await operations.contest(contested.id, reason: "ยังเป็นหลุมอยู่", by: contested.complainant)
        for _ in 0..<2 { try await count(operations, world) }
    }

    private func count(_ operations: Operations, _ world: World) async throws {
        world.clock.advance(minutes: 3)
        try await Worker(operations, on: QueueExecutor()).runDue()
    }

    /// What the figures say, with the list that each number opens.
    private func numbers(of figures: AgencyFigures) -> [(CockpitList, Int)] {
        let summary = figures.summary
        var numbers: [(CockpitList, Int)] = [
            (.members(.results), summary.total[.inTime] + summary.total[.late])
        ]
        for measure in AgencyTally.Measure.allCases {
            numbers.append((.happened(measure, month: nil), summary.total[measure]))
            numbers += figures.months.map { (.happened(measure, month: $0.first), $0.counts[measure]) }
        }
        numbers += summary.categories.map { (.members(.heading(Category.ID($0.value))), $0.count) }
        for line in summary.kinds {
            guard let kind = Kind(rawValue: line.value) else { continue }
            numbers.append((.members(.kind(kind)), line.count))
        }
        for (milestone, spread) in [(Tally.Milestone.reply, summary.reply), (.conclusion, summary.conclusion)] {
            numbers += [
                (.members(.stays(milestone, .reached)), spread.ended),
                (.members(.stays(milestone, .notYet)), spread.notYet),
                (.members(.stays(milestone, nil)), spread.count),
            ]
        }
        return numbers
    }

    /// How much all pages of a list count.
    private func lines(of list: CockpitList, _ operations: Operations, _ principal: Principal) throws -> Int {
        var (count, place) = (0, String?.none)
        repeat {
            let page = try operations.cockpitList(list, of: nil, after: place, by: principal)
            #expect(page.rows.count + page.gone.count <= Operations.pageRows)
            count += page.rows.reduce(0) { $0 + $1.times } + page.gone.reduce(0) { $0 + $1.times } + page.hiddenCount
            place = page.next
        } while place != nil
        return count
    }
}
