// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

/// Who acts for whom, as values.
@Suite struct ActingPeriodTests {
    private static let now = Instant.sample
    private static let head = Officer.sample(.unitHead, unit: .sample())
    private static let other = Officer.sample(.unitHead, unit: .sample(), place: 1)
    private static let third = Officer.sample(.unitHead, unit: .sample(), place: 2)
    private static let worker = Officer.sample(unit: .sample())

    private static func period(
        _ number: Int = 1, _ officer: Officer = head, _ deputy: Officer? = other, days: Range<Int> = 0..<10,
        ended: Int? = nil
    ) -> ActingPeriod {
        ActingPeriod(
            id: .sample(number), agency: Agency.roads.id, officer: officer.id, deputy: deputy?.id,
            from: now.adding(days: days.lowerBound), until: now.adding(days: days.upperBound), reason: .absence,
            orderedBy: officer.id, orderedAt: now,
            ending: ended.map { ActingPeriod.Ending(by: nil, at: now.adding(days: $0)) })
    }

    private func refused(
        _ period: ActingPeriod, of officer: Officer = head, _ deputy: Officer? = other, beside: [ActingPeriod] = []
    ) -> [FieldError] {
        do throws(Refusal) {
            try period.check(of: officer, deputy: deputy, beside: beside, at: Self.now)
            return []
        } catch {
            if case .invalid(let errors) = error { return errors }
            return [FieldError("?", .unknown)]
        }
    }

    @Test func `somebody acts from the first instant to the last and not one longer`() {
        let all = [Self.period(days: 1..<3)]
        let microsecond = Instant(microseconds: Self.now.adding(days: 1).microseconds - 1)

        #expect(all.whoActs(for: Self.head.id, at: microsecond) == Self.head.id)
        #expect(all.whoActs(for: Self.head.id, at: Self.now.adding(days: 1)) == Self.other.id)
        #expect(all.whoActs(for: Self.head.id, at: Self.now.adding(days: 3).adding(microseconds: -1)) == Self.other.id)
        #expect(all.whoActs(for: Self.head.id, at: Self.now.adding(days: 3)) == Self.head.id)
        #expect(all.actedFor(by: Self.other.id, at: Self.now.adding(days: 2)) == [Self.head.id])
        #expect(all.actedFor(by: Self.other.id, at: Self.now.adding(days: 3)) == [])
    }

    @Test func `one that is ended early is over then, and before it begins it never was`() {
        #expect([Self.period(ended: 4)].whoActs(for: Self.head.id, at: Self.now.adding(days: 4)) == Self.head.id)
        let never = Self.period(days: 5..<9, ended: 1)
        #expect(never.end < never.from)
        #expect(!never.covers(never.from))
    }

    @Test func `a deputy who is away hands on to theirs, and without one nobody acts`() {
        let chain = [Self.period(1), Self.period(2, Self.other, Self.third, days: 2..<4)]
        let broken = [Self.period(1), Self.period(2, Self.other, nil, days: 2..<4)]
        let day = Self.now.adding(days: 3)

        #expect(chain.whoActs(for: Self.head.id, at: day) == Self.third.id)
        #expect(chain.actedFor(by: Self.third.id, at: day) == [Self.head.id, Self.other.id])
        #expect(chain.actedFor(by: Self.other.id, at: day) == [])
        #expect(broken.whoActs(for: Self.head.id, at: day) == nil)
        #expect(broken.whoActs(for: Self.head.id, at: Self.now) == Self.other.id)
    }

    @Test func `rows that go round in a circle lead to nobody and come to an end`() {
        let circle = [Self.period(1), Self.period(2, Self.other, Self.head)]
        #expect(circle.whoActs(for: Self.head.id, at: Self.now) == nil)
    }

    @Test func `two absences of one officer never overlap`() {
        let there = [Self.period(2, days: 5..<8)]
        #expect(refused(Self.period(days: 0..<5), beside: there) == [])
        #expect(refused(Self.period(days: 8..<9), beside: there) == [])
        #expect(refused(Self.period(days: 0..<6), beside: there) == [FieldError("from", .taken)])
        #expect(refused(Self.period(days: 0..<6), beside: [Self.period(2, days: 5..<8, ended: 5)]) == [])
    }

    @Test func `work never comes back to the one who is away`() {
        let back = [Self.period(2, Self.other, Self.third), Self.period(3, Self.third, Self.head, days: 9..<12)]
        #expect(refused(Self.period(days: 0..<9), beside: back) == [])
        #expect(refused(Self.period(days: 0..<10), beside: back) == [FieldError("deputy", .taken)])
    }

    @Test func `only an officer of the same agency who works on complaints acts, and only for who decides`() {
        let unknown = [FieldError("deputy", .unknown)]
        for deputy in [
            Self.head, .sample(.unitHead, of: .water), .sample(.unitHead, isActive: false), .sample(.auditor),
        ] {
            #expect(refused(Self.period(1, Self.head, deputy), deputy) == unknown, "\(deputy.login)")
        }
        #expect(refused(Self.period(1, Self.head, Self.worker), Self.worker) == [])
        #expect(refused(Self.period(1, Self.worker, Self.other), of: Self.worker) == unknown)
        #expect(refused(Self.period(1, Self.worker, nil), of: Self.worker, nil) == [])
    }

    @Test func `it ends after it began, after now, and within a year`() {
        let tooEarly = [FieldError("until", .tooEarly(Zone.bangkok.day(of: .sample)))]
        #expect(refused(Self.period(days: -9..<0)) == tooEarly)
        #expect(refused(Self.period(days: 0..<367)) == [FieldError("until", .tooMany(max: 366, of: .days))])
        #expect(refused(Self.period(days: 0..<366)) == [])
    }

    @Test func `a deputy acts with what passes on and with nothing else`() throws {
        var deputy = Officer.sample(.unitHead, unit: .sample(place: 1), place: 1)
        let absent = Officer.sample(.cceo, also: [.administrator])
        deputy.actsFor = [absent]
        let actor = try #require(deputy.actors.last)

        #expect(deputy.actors.count == 2)
        #expect(actor.party == .officer(deputy.id))
        #expect(actor.actingFor == absent.id)
        #expect(actor.roles == [.cceo])
        #expect(actor.unit == nil)
    }

    @Test func `nobody is represented in a complaint about themselves`() throws {
        let respondent = Respondent(agency: Agency.roads.id, officer: Self.head.id)
        let complaint = try Complaint.sample(.inProgress, filing: .sample(respondent: respondent))
        #expect(!complaint.operations(for: Actor(Self.other)).isEmpty)
        #expect(complaint.operations(for: Actor(Self.other, for: Self.head)) == [])
        #expect(!complaint.operations(for: Actor(Self.other, for: Self.third)).isEmpty)
    }

    @Test func `what was handed over stays where it stands`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let giver = Officer.sample(unit: .sample(), place: 3)
        try history.record { try $0.assign(to: nil, officer: giver, by: .cceo(), at: $1) }
        try history.record { try $0.requestInformation("ที่ไหน", by: .unitHead(), at: $1, terms: .sample) }
        let receiver = Officer.sample(unit: .sample(place: 1), place: 4)
        let before = history.complaint

        #expect(throws: Refusal.alreadyDone) {
            try before.handOver(from: receiver.id, to: nil, officer: receiver, by: .cceo(), at: .sample)
        }
        #expect(throws: Refusal.role(.assign)) {
            try before.handOver(from: giver.id, to: nil, officer: receiver, by: .officer(), at: .sample)
        }
        try history.record { try $0.handOver(from: giver.id, to: nil, officer: receiver, by: .cceo(), at: $1) }

        #expect(history.complaint.status == .needInfo)
        #expect(history.complaint.question == before.question)
        #expect(history.complaint.lead?.state == before.lead?.state)
        #expect(history.complaint.lead?.officer == receiver.id)
        #expect(history.complaint.lead?.unit == receiver.unit)
        #expect(Complaint(replaying: history.events) == history.complaint)
    }
}
