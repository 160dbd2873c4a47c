// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

@Suite struct PolicyTests {
    private let start = Instant.sample
    private let category = Complaints.Category.ID.sample(7)

    private func policy(
        _ number: Int, _ scope: Policy.Scope, _ days: Int?, from: Instant = Instant(microseconds: 0)
    ) -> Policy {
        Policy(
            id: .sample(number), clock: .result, scope: scope,
            period: days.map { Period($0, .calendarDays) }, effectiveFrom: from, source: "ระเบียบ")
    }

    private func days(_ policies: [Policy], _ matter: Policy.Scope, at instant: Instant? = nil) -> Int? {
        PolicyBook(policies).choice(for: .result, of: matter, at: instant ?? start)?.period.amount
    }

    @Test func `without a policy the nation's default counts`() {
        #expect(days([], .init()) == 30)
    }

    @Test func `the most special policy wins`() {
        let all = [
            policy(1, .init(urgency: .urgent), 20), policy(2, .init(kind: .relief), 19),
            policy(3, .init(category: category), 15), policy(4, .init(category: category, urgency: .urgent), 7),
        ]
        #expect(days(all, .init(urgency: .urgent)) == 20)
        #expect(days(all, .init(kind: .relief, urgency: .urgent)) == 19)
        #expect(days(all, .init(category: category, kind: .relief)) == 15)
        #expect(days(all, .init(category: category, kind: .relief, urgency: .urgent)) == 7)
    }

    @Test func `an agency may only tighten`() {
        let own = Policy.Scope(agency: Agency.roads.id)
        #expect(days([policy(1, own, 10)], own) == 10)
        #expect(days([policy(1, own, 45)], own) == 30)
        let nation = policy(2, .init(), 8)
        #expect(days([policy(1, own, 10), nation], own) == 8, "a later, stricter rule for all counts for it too")
        #expect(days([policy(1, own, 10)], .init(agency: Agency.water.id)) == 30)
    }

    @Test func `an agency's line that is not stricter hides none that is`() {
        let (own, narrow) = (
            Policy.Scope(agency: Agency.roads.id), Policy.Scope(agency: Agency.roads.id, category: category)
        )
        let all = [policy(1, narrow, 12), policy(2, own, 8), policy(3, .init(category: category), 10)]
        #expect(days(all, narrow) == 8)
        #expect(days([all[0], all[1]], narrow) == 12, "of those that are stricter the most special")
    }

    @Test func `no agency has more time than everybody, and a stricter line of its own always counts`() throws {
        var random = Dice(state: 7)
        for _ in 0..<2_000 {
            let policies = (1...6).map { number in
                policy(
                    number,
                    Policy.Scope(
                        agency: Bool.random(using: &random) ? Agency.roads.id : nil,
                        category: Bool.random(using: &random) ? category : nil,
                        kind: Bool.random(using: &random) ? .relief : nil,
                        urgency: Bool.random(using: &random) ? .urgent : nil),
                    Int.random(in: 0...4, using: &random) == 0 ? nil : Int.random(in: 1...40, using: &random))
            }
            let matter = Policy.Scope(agency: Agency.roads.id, category: category, kind: .relief, urgency: .urgent)
            var general = matter
            general.agency = nil
            let book = PolicyBook(policies)
            let (common, chosen) = (days(policies, general) ?? 0, days(policies, matter) ?? 0)
            try #require(chosen <= common, "\(policies)")
            let inForce = book.lines(for: .result).compactMap { $0.inForce(at: start) }
            let stricter = inForce.filter { $0.scope.agency != nil && ($0.period?.amount ?? 0) < common }
            try #require(chosen == stricter.first?.period?.amount ?? common, "\(policies)")
        }
    }

    @Test func `an agency's line in days is passed over where everybody has hours`() {
        let own = Policy(
            id: .sample(1), clock: .accept, scope: .init(agency: Agency.roads.id), period: Period(2, .workingDays),
            effectiveFrom: Instant(microseconds: 0), source: "ระเบียบ")
        let book = PolicyBook([own])
        #expect(book.choice(for: .accept, of: own.scope, at: start)?.policy == own.id)
        let over = book.passesOver(own, at: start)
        #expect(over.map(\.urgency) == [.urgent, .veryUrgent, .mostUrgent])
        #expect(over.allSatisfy { $0.period == Period(4, .workingHours) })
    }

    @Test func `a policy counts from its day on, the last of a scope before earlier ones`() {
        let later = start.adding(days: 1)
        let all = [policy(1, .init(), 20), policy(2, .init(), 10, from: later)]
        #expect(days(all, .init()) == 20)
        #expect(days(all, .init(), at: later) == 10)
        #expect(
            days(all + [policy(3, .init(), nil, from: later.adding(days: 1))], .init(), at: later.adding(days: 1)) == 30
        )
    }

    @Test func `a running clock keeps the policy it started with`() throws {
        let history = try ComplaintHistory.sample(.inProgress)
        let after = try #require(history.events.last).at
        let terms = Terms(
            calendars: CalendarBook(WorkingCalendar()), policies: PolicyBook([policy(1, .init(), 5, from: after)]))
        let ledger = try #require(ClockLedger(replaying: history.events, terms: terms))
        #expect(ledger.live(.result, of: Agency.roads.id)?.period == Period(30, .calendarDays))
    }
}

private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
