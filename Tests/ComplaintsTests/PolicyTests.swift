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
