// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

/// What other systems got wrong with clocks on a case, each under the name of the report, played on our rules.
@Suite struct KnownDefectTests {
    private let roads = Agency.roads.id
    private let calendar = WorkingCalendar()

    private func due(_ history: ComplaintHistory, _ clock: ClockKind) -> Instant? {
        history.ledger.live(clock, of: clock.owner == .agency ? roads : nil)?.due(in: calendar)
    }

    @Test func `Zammad 5177, one clock never overrules another`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let before = [ClockKind.result, .firstReply].map { due(history, $0) }
        history.now = history.now.adding(days: 5)
        let progress = due(history, .progress)
        try history.record { try $0.note("โทรหาแล้ว", by: .officer(), at: $1) }

        #expect([ClockKind.result, .firstReply].map { due(history, $0) } == before)
        #expect(due(history, .progress) == progress)
        let alarms = history.ledger.live.compactMap { Ladder.next(of: $0, in: calendar)?.at }
        #expect(history.ledger.nextAlarm?.at == alarms.min(), "the earliest of all is the next")
    }

    @Test func `Zammad 3140, an answer in time is not followed by an alarm of the same clock`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        try history.record {
            try $0.sendMessage("ช่างจะไปวันพรุ่งนี้", as: .sample(), attachments: [], by: .officer(), at: $1)
        }
        try history.ring(until: history.now.adding(days: 20))

        #expect(history.ledger.runs.last { $0.id.clock == .firstReply }?.ending == .met)
        let reminders = history.events.compactMap { event -> ClockKind? in
            if case .reminded(let body) = event.body { body.clock } else { nil }
        }
        #expect(!reminders.contains(.firstReply))
    }

    @Test func `Zammad 2082, every event that moves a clock moves its next alarm with it`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let before = try #require(due(history, .result))
        let ledger = history.ledger
        try history.record {
            try $0.extend(
                .result, by: 10, reason: "รอของ", actor: .unitHead(), at: $1, ledger: ledger, terms: .sample)
        }
        let after = try #require(due(history, .result))
        let run = try #require(history.ledger.live(.result, of: roads))

        #expect(after > before)
        #expect(Ladder.next(of: run, in: calendar)?.at == run.clock.nearDueAt(in: calendar))
    }

    @Test func `Zammad 2579, what runs has a due instant in every status`() throws {
        for scene in try Scene.all.get() {
            for run in scene.history.ledger.live where !run.clock.hasOpenPause {
                #expect(run.due(in: calendar) != nil, "\(scene.name) \(run.id.clock)")
            }
        }
    }

    @Test func `Zammad 1322, words of the complainant are neither an answer nor a new start`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let before = due(history, .firstReply)
        try history.record {
            try $0.sendMessage("ถึงไหนแล้ว", as: .sample(), attachments: [], by: .complainant, at: $1)
        }

        #expect(due(history, .firstReply) == before)
        try history.ring(until: try #require(before))
        #expect(history.ledger.live(.firstReply)?.breachedAt == before)
    }

    @Test func `GLPI 6902, another policy touches neither what runs nor the time it waited`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        try history.ask(by: .cceo())
        history.now = history.now.adding(days: 6)
        try history.answer()
        let waited = due(history, .result)
        let shorter = Policy(
            id: .sample(), clock: .result, scope: .init(agency: roads), period: Period(7, .calendarDays),
            effectiveFrom: history.now, source: "คำสั่งหน่วยงาน")
        let terms = Terms(calendars: CalendarBook(calendar), policies: PolicyBook([shorter]))
        let ledger = try #require(ClockLedger(replaying: history.events, terms: terms))

        #expect(ledger.live(.result, of: roads)?.due(in: calendar) == waited)
        #expect(ledger.live(.result, of: roads)?.policy == nil)
    }

    @Test func `GLPI 23359, time at the reviewer's is not time spent waiting`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let before = due(history, .result)
        try history.report()
        history.now = history.now.adding(days: 4)
        try history.record { try $0.rejectReport("ยังไม่ครบ", by: .reviewer(), at: $1) }

        #expect(due(history, .result) == before)
        #expect(history.ledger.live(.result, of: roads)?.history == [])
    }

    @Test func `GLPI 5319 and 1996, every step is taken and none twice`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        try history.ring(until: history.now.adding(days: 400))
        let reminders = history.events.compactMap { event -> String? in
            guard case .reminded(let body) = event.body else { return nil }
            return "\(body.clock) \(body.run ?? 0) \(body.level)"
        }

        #expect(Set(reminders).count == reminders.count)
        for clock in [ClockKind.result, .progress] {
            #expect(reminders.filter { $0.hasPrefix("\(clock) ") } == (1...4).map { "\(clock) 1 \($0)" })
        }
        #expect(history.ledger.nextAlarm == nil, "nothing rings for ever")
    }

    @Test(arguments: [Actor.officer(), .unitHead(), .cceo()])
    func `GLPI 20506, a clock asks not by whose hand the work is done`(_ actor: Actor) throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let before = history.ledger.nextAlarm?.at
        try history.record { try $0.note("นัดช่างแล้ว", by: actor, at: $1) }
        #expect(history.ledger.nextAlarm?.at == before)
        try history.record { try $0.progress("สั่งซื้อของแล้ว กำลังรอส่งของ", cause: nil, by: actor, at: $1) }
        #expect(due(history, .progress) != nil && history.ledger.live(.progress, of: roads)?.id.number == 2)
    }

    // What was read in DIGIT CMS 2.12 beta.

    @Test func `DIGIT, no edit starts the wait for the next step anew`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let late = try #require(due(history, .result))
        try history.ring(until: late)
        for day in 1...21 {
            history.now = late.adding(days: day)
            try history.record { try $0.note("ยังรอของอยู่", by: .officer(), at: $1) }
            try history.ring(until: history.now)
        }
        try history.ring(until: late.adding(days: 22))

        #expect(history.ledger.live(.result, of: roads)?.level == 4)
    }

    @Test func `DIGIT, a window that is shown is the window that is kept`() throws {
        let history = try ComplaintHistory.sample(.concluded)
        let window = try #require(history.ledger.live(.contestWindow)?.due(in: calendar))
        let closure = try #require(history.complaint.closure)
        #expect(closure.contestableUntil == window)
        func contest(at now: Instant) throws {
            _ = try history.complaint.contest("ไฟยังดับอยู่", by: .complainant, at: now, ledger: history.ledger)
        }

        try contest(at: window.adding(microseconds: -1))
        #expect(throws: Refusal.windowClosed(window)) { try contest(at: window) }
    }

    @Test func `DIGIT, waiting and holidays count in every status and for every agency`() throws {
        let closed = WorkingCalendar(holidays: [calendar.zone.day(of: .sample.adding(days: 1)): "วันหยุดพิเศษ"])
        let terms = Terms(calendars: CalendarBook(closed))
        for agency in [Agency.roads, .water, .power] {
            var history = try ComplaintHistory.sample(.screened)
            try history.refer(to: agency)
            let ledger = try #require(ClockLedger(replaying: history.events, terms: terms))
            let open = try #require(history.ledger.live(.accept, of: agency.id)?.due(in: calendar))
            #expect(try #require(ledger.live(.accept, of: agency.id)?.due(in: closed)) > open)
        }
    }
}
