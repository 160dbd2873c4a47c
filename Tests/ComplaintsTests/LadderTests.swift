// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

/// The ladder of deadlines.md, section 4, and the defects of other systems that it must not have.
@Suite struct LadderTests {
    private let roads = Agency.roads.id

    @Test func `every step is taken once, in order and at its instant`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let due = try #require(history.ledger.live(.result, of: roads)?.due(in: WorkingCalendar()))
        try history.ring(until: due.adding(days: 60))

        let steps = history.events.compactMap { event -> (Int, Instant)? in
            guard case .reminded(let body) = event.body, body.clock == .result else { return nil }
            return (body.level, event.at)
        }
        #expect(steps.map(\.0) == [1, 2, 3, 4])
        #expect(
            steps.map(\.1) == [due.adding(days: -3), due, due.adding(days: 15), due.adding(days: 22)])
        #expect(history.ledger.live(.result, of: roads)?.breachedAt == due)
    }

    @Test func `a step is neither skipped, repeated nor taken early`() throws {
        let history = try ComplaintHistory.sample(.inProgress)
        let due = try #require(history.ledger.live(.result, of: roads)?.due(in: WorkingCalendar()))
        func remind(_ level: Int, at now: Instant) throws {
            _ = try history.complaint.remind(
                Reminder(clock: .result, level: level, agency: roads, run: 1), by: .clock, at: now,
                ledger: history.ledger, terms: .sample)
        }
        #expect(throws: Refusal.notYetDue(due.adding(days: -3))) { try remind(1, at: due.adding(days: -4)) }
        #expect(throws: Refusal.alreadyDone) { try remind(2, at: due.adding(days: 30)) }
        try remind(1, at: due.adding(days: 30))
    }

    @Test(arguments: [Operation.report, .withdraw])
    func `what is on record as missed stays missed though the calendar moves its day`(operation: Operation) throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let due = try #require(history.ledger.live(.result, of: roads)?.due(in: WorkingCalendar()))
        try history.ring(until: due)
        let (before, ledger) = (history.complaint, history.ledger)
        let week = (-1..<7).map { Zone.bangkok.day(of: due).advanced(by: $0) }
        let calendar = WorkingCalendar(holidays: Dictionary(uniqueKeysWithValues: week.map { ($0, "น้ำท่วม") }))
        history.now = due.adding(hours: 1)
        if operation == .report {
            try history.report()
        } else {
            try history.record { try $0.withdraw("ซ่อมแล้ว", by: .complainant, at: $1) }
        }
        let event = try #require(history.events.last)
        #expect(try #require(ledger.live(.result, of: roads)?.due(in: calendar)) > event.at)

        var later = ledger
        later.apply(
            event, from: before, to: history.complaint,
            terms: Terms(calendars: CalendarBook(calendar), policies: PolicyBook()))

        #expect(later.runs.last { $0.id.clock == .result }?.ending == .missed)
    }

    /// Zammad, GLPI and DIGIT restart, lose or skip steps on these.
    @Test func `no edit, comment, assignment, message or view resets a ladder or moves a citizen's clock`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let due = history.ledger.live(.firstReply)?.due(in: WorkingCalendar())
        let near = try #require(history.ledger.nextAlarm?.at)
        try history.ring(until: near)
        let levels = history.ledger.live.map(\.level)
        try history.assign()
        try history.record { try $0.note("โทรหาแล้ว", by: .officer(), at: $1) }
        try history.record { try $0.addSubmission(.sample(), by: .complainant, at: $1) }
        try history.record {
            try $0.sendMessage("ถึงไหนแล้ว", as: .sample(), attachments: [], by: .complainant, at: $1)
        }

        #expect(history.ledger.live.map(\.level) == levels)
        #expect(history.ledger.live(.firstReply)?.due(in: WorkingCalendar()) == due)
    }

    @Test func `a referral to another agency leaves the citizen's clock alone`() throws {
        var history = try ComplaintHistory.sample(.referred)
        let due = history.ledger.live(.firstReply)?.due(in: WorkingCalendar())
        try history.giveBack()
        try history.refer(to: .water)
        #expect(history.ledger.live(.firstReply)?.due(in: WorkingCalendar()) == due)
    }

    @Test func `progress begins a new run with a ladder of its own`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let due = try #require(history.ledger.live(.progress, of: roads)?.due(in: WorkingCalendar()))
        try history.ring(until: due)
        try history.record { try $0.progress("ตรวจสอบพื้นที่แล้ว กำลังสั่งซื้อของ", cause: nil, by: .officer(), at: $1) }

        #expect(history.ledger.live(.progress, of: roads)?.level == 0)
        #expect(history.ledger.runs.filter { $0.id.clock == .progress }.map(\.ending) == [.missed, nil])
    }

    @Test func `an unassigned complaint is brought before the CCEO, one with a unit before its head`() throws {
        let run = ClockRun.ID(clock: .result, agency: roads, number: 1)
        let unassigned = try ComplaintHistory.sample(.accepted).complaint
        let assigned = try ComplaintHistory.sample(.inProgress).complaint

        #expect(
            Ladder.listeners(to: .nearDue, of: run, on: unassigned) == [[.executive(roads), .hub(.hubExecutive)]])
        let officer = try #require(assigned.lead?.officer)
        let unit = try #require(assigned.lead?.unit)
        let chain: [Ladder.Listener] = [
            .officer(officer), .unitHead(roads, unit), .executive(roads), .hub(.hubExecutive),
        ]
        #expect(Ladder.listeners(to: .nearDue, of: run, on: assigned) == [chain])
        #expect(Ladder.listeners(to: .due, of: run, on: assigned) == [chain, Array(chain.dropFirst())])
        #expect(Ladder.listeners(to: .executive, of: run, on: assigned) == [[.executive(roads), .hub(.hubExecutive)]])
        #expect(Ladder.listeners(to: .hubExecutive, of: run, on: assigned) == [[.hub(.hubExecutive)]])
    }

    @Test func `no step of any clock in any status is for nobody`() throws {
        for scene in try Scene.all.get() where scene.history.complaint.status.isOpen {
            for run in scene.history.ledger.live {
                for step in Ladder.steps(of: run.id.clock) where !(run.id.clock == .information && step == .nearDue) {
                    let groups = Ladder.listeners(to: step, of: run.id, on: scene.history.complaint)
                    #expect(!groups.isEmpty && groups.allSatisfy { !$0.isEmpty }, "\(scene.name) \(run.id.clock)")
                }
            }
        }
    }

    @Test func `an executive answers once, and a report answers for them`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        try history.ring(until: history.now.adding(days: 60))
        #expect(history.complaint.pendingDecisions.filter { $0.kind == .escalation }.count == 4)
        let asked = try #require(history.complaint.escalations.first { $0.reminder.level == 3 }).reminder
        try history.record { try $0.answerEscalation(asked, "เร่งดำเนินการ", by: .cceo(), at: $1) }
        #expect(!history.complaint.escalations.map(\.reminder).contains(asked))
        #expect(history.complaint.pendingDecisions.filter { $0.kind == .escalation }.count == 3)
        try history.report()
        #expect(history.complaint.pendingDecisions.isEmpty)
    }

    @Test func `an executive answers what came to them and nothing else`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        try history.ring(until: history.now.adding(days: 60))
        let asked = history.complaint.escalations.map(\.reminder)
        #expect(Set(asked.map(\.level)) == [3, 4])
        for reminder in asked {
            let other = reminder.level == 4 ? Actor.cceo() : .hubExecutive()
            #expect(throws: Refusal.noEscalation) {
                _ = try history.complaint.answerEscalation(reminder, "ไม่ใช่ของตน", by: other, at: history.now)
            }
        }
        let last = try #require(asked.last { $0.level == 4 })
        try history.record { try $0.answerEscalation(last, "ให้รายงานทุกวัน", by: .hubExecutive(), at: $1) }
        #expect(history.complaint.escalations.map(\.reminder) == asked.filter { $0 != last })
    }

    @Test func `two runs of a clock that climbed as high are one thing to decide`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        try history.ring(until: history.now.adding(days: 50))
        let first = history.complaint.escalations.first { $0.reminder.clock == .progress && $0.reminder.level == 3 }
        try history.record { try $0.progress("สั่งซื้อของแล้ว กำลังรอส่งของ", cause: nil, by: .officer(), at: $1) }
        try history.ring(until: history.now.adding(days: 50))

        let escalations = history.complaint.escalations.filter {
            $0.reminder.clock == .progress && $0.reminder.level == 3
        }
        let pending = history.complaint.pendingDecisions.filter { $0.clock == .progress && $0.level == 3 }
        #expect(escalations.count == 2)
        #expect(pending.map(\.since) == [first?.at])
    }
}
