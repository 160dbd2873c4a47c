// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

/// The rows of deadlines.md, section 4: what starts, pauses and ends each clock.
@Suite struct ClockLedgerTests {
    private let roads = Agency.roads.id
    private let calendar = WorkingCalendar()

    /// The live clocks in every status, on the usual way there.
    @Test(arguments: [
        (Status.received, [ClockKind.screen, .firstReply]),
        (.needInfo, [.screen, .firstReply, .information]),
        (.screened, [.firstReply, .refer]),
        (.notAccepted, [.contestWindow]),
        (.referred, [.firstReply, .accept, .result]),
        (.accepted, [.firstReply, .result, .progress]),
        (.returned, [.firstReply, .refer]),
        (.inProgress, [.firstReply, .result, .progress]),
        (.reported, [.firstReply, .review]),
        (.concluded, [.contestWindow]),
        (.contested, [.contestReview]),
        (.withdrawn, []),
        (.merged, [.firstReply, .result, .progress]),
    ])
    func `these clocks run`(_ status: Status, _ clocks: [ClockKind]) throws {
        let history = try ComplaintHistory.sample(status)

        #expect(Set(history.ledger.live.map(\.id.clock)) == Set(clocks))
        #expect(history.ledger.live.count == clocks.count)
    }

    @Test func `a letter is to be acknowledged, a visitor and a partner have their code at once`() throws {
        func acknowledged(_ channel: Channel, _ actor: Actor) throws -> ClockRun? {
            let history = try ComplaintHistory(.sample(channel: channel), by: actor)
            return history.ledger.runs.first { $0.id.clock == .acknowledge }
        }
        #expect(try acknowledged(.mail, .operator())?.isLive == true)
        #expect(try acknowledged(.partner, .partner())?.ending == .met)
        #expect(try acknowledged(.hotline, .operator()) == nil)
        var letter = try ComplaintHistory(.sample(channel: .mail), by: .operator())
        try letter.record { try $0.sendMessage("รหัสของท่าน", as: .sample(), attachments: [], by: .operator(), at: $1) }
        #expect(letter.ledger.live(.acknowledge) == nil)
    }

    @Test func `urgent complaints have hours where others have days`() throws {
        var history = try ComplaintHistory()
        try history.screen(.sample(urgency: .urgent))
        #expect(history.ledger.live(.refer)?.period == Period(4, .hours))
        try history.refer()
        #expect(history.ledger.live(.accept, of: roads)?.period == Period(4, .workingHours))
    }

    @Test func `each agency has clocks of its own`() throws {
        var history = try ComplaintHistory.sample(.referred, joint: [.water])
        try history.accept(.water)

        #expect(history.ledger.live(.accept, of: roads) != nil)
        #expect(history.ledger.live(.accept, of: Agency.water.id) == nil)
        #expect(history.ledger.live(.progress, of: Agency.water.id) != nil)
        try history.accept()
        try history.assign()
        try history.report(.water)
        #expect(history.ledger.live(.result, of: Agency.water.id) == nil)
        #expect(history.ledger.live(.result, of: roads) != nil)
        #expect(history.ledger.live(.review) == nil, "the review is of the lead's report")
    }

    @Test func `an agency that has it again goes on where it was, another begins anew`() throws {
        var history = try ComplaintHistory.sample(.accepted)
        let first = try #require(history.ledger.live(.result, of: roads))
        try history.giveBack()
        #expect(history.ledger.live(.result, of: roads) == nil)
        history.now = history.now.adding(days: 3)
        var other = history
        try history.refer()
        try other.refer(to: .water)

        let again = try #require(history.ledger.live(.result, of: roads))
        #expect(again.startedAt == first.startedAt && again.due(in: calendar) == first.due(in: calendar))
        #expect(other.ledger.live(.result, of: Agency.water.id)?.startedAt == other.events.last?.at)
        #expect(history.ledger.live(.accept, of: roads)?.startedAt == history.events.last?.at)
    }

    @Test func `a rejected report gives no new time`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let due = history.ledger.live(.result, of: roads)?.due(in: calendar)
        try history.report()
        let reported = history.ledger.runs.last { $0.id.clock == .result }
        #expect(reported?.ending == .met)
        try history.record { try $0.rejectReport("ยังไม่ครบ", by: .reviewer(), at: $1) }

        #expect(history.ledger.live(.result, of: roads)?.due(in: calendar) == due)
        #expect(history.ledger.runs.filter { $0.id.clock == .result }.map(\.ending) == [.met, nil])
    }

    @Test func `waiting for the complainant stops three clocks, for thirty days in all`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        func due(_ history: ComplaintHistory, _ clock: ClockKind) -> Instant? {
            history.ledger.live(clock, of: roads)?.due(in: calendar)
        }
        let before = [ClockKind.result, .progress, .firstReply].map { due(history, $0) }
        try history.ask(by: .cceo())
        let asked = history.events.last?.at ?? .sample
        history.now = asked.adding(days: 10)
        try history.answer()
        let after = [ClockKind.result, .progress, .firstReply].map { due(history, $0) }
        for (before, after) in zip(before, after) {
            let moved = try #require(after).microseconds(since: try #require(before))
            #expect(moved >= 8 * 86_400_000_000 && moved <= 13 * 86_400_000_000)
        }

        try history.ask(by: .cceo())
        let second = history.events.last?.at ?? .sample
        let whileAsked = try #require(history.ledger.live(.result, of: roads))
        #expect(whileAsked.history.last == .resume(second.adding(days: 20)), "twenty days are left of thirty")
        #expect(whileAsked.state(at: second.adding(days: 19), in: calendar) == .paused)
        #expect(whileAsked.state(at: second.adding(days: 20), in: calendar) == .running)
        history.now = second.adding(days: 25)
        try history.answer()
        #expect(history.ledger.live(.result, of: roads)?.history.last == .resume(second.adding(days: 20)))
        let third = history.now
        try history.ask(by: .cceo())
        #expect(history.ledger.live(.result, of: roads)?.state(at: third, in: calendar) == .running)
    }

    @Test func `merging and unmerging changes no clock`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let before = history.ledger
        try history.merge(into: try Complaint.sample(.screened, id: .sample(77)))
        #expect(history.ledger == before)
        try history.unmerge()
        #expect(history.ledger == before)
    }

    @Test func `the master's answer ends the members' clocks in time`() throws {
        var member = try ComplaintHistory.sample(.inProgress)
        var master = try ComplaintHistory.sample(.reported, id: .sample(77))
        try member.merge(into: master.complaint)
        try master.conclude()
        let conclusion = try #require(master.events.last)
        let event = try #require(member.complaint.concluded(with: master.complaint, conclusion, terms: .sample))
        member.add(event)

        #expect(member.ledger.runs.last { $0.id.clock == .result }?.ending == .met)
        #expect(member.ledger.live.map(\.id.clock) == [.contestWindow])
    }

    @Test func `a licence that is late has a clock only where a policy names its category`() throws {
        let category = Complaints.Category.ID.sample()
        let policy = Policy(
            id: .sample(), clock: .licenceDelay, scope: .init(category: category), period: Period(7, .calendarDays),
            effectiveFrom: Instant(microseconds: 0), source: "พ.ร.บ. การอำนวยความสะดวกฯ")
        let terms = Terms(calendars: CalendarBook(calendar), policies: PolicyBook([policy]))
        let history = try ComplaintHistory.sample(.inProgress)

        #expect(history.ledger.live(.licenceDelay, of: roads) == nil)
        let ledger = try #require(ClockLedger(replaying: history.events, terms: terms))
        #expect(ledger.live(.licenceDelay, of: roads)?.policy == policy.id)
    }

    @Test func `what was missed stays missed when a holiday is declared afterwards`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let due = try #require(history.ledger.live(.result, of: roads)?.due(in: calendar))
        history.now = due
        try history.report()
        let day = calendar.zone.day(of: due.adding(microseconds: -1))
        let late = CalendarEntry(
            scope: .nation, day: day, holiday: "วันหยุดพิเศษ", declaredAt: due.adding(hours: 1))
        let early = CalendarEntry(
            scope: .nation, day: day, holiday: "วันหยุดพิเศษ", declaredAt: Instant(microseconds: 0))
        func ending(_ entry: CalendarEntry) -> ClockRun.Ending? {
            let terms = Terms(calendars: CalendarBook([entry]))
            return ClockLedger(replaying: history.events, terms: terms)?.runs.last { $0.id.clock == .result }?.ending
        }

        #expect(ending(late) == .missed)
        #expect(ending(early) == .met)
    }

    @Test func `an agency that has no part any more has no deadline any more`() throws {
        var history = try ComplaintHistory.sample(.screened)
        try history.refer(to: .roads, joint: [.water])
        try history.accept(.water)
        try history.giveBack(.roads)
        #expect(history.ledger.live.contains { $0.id.agency == Agency.water.id })

        try history.refer(to: .power)

        #expect(history.ledger.live.allSatisfy { $0.id.agency != Agency.water.id })
        #expect(
            history.ledger.runs.last { $0.id.clock == .result && $0.id.agency == Agency.water.id }?.ending == .lapsed)
    }
}
