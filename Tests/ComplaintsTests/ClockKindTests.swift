// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

/// Default periods, extensions and the ladder.
@Suite struct ClockKindTests {
    /// Read from the table in deadlines.md, section 4.
    static let periods: [(ClockKind, Period, urgent: Period)] = [
        (.acknowledge, Period(3, .workingDays), Period(3, .workingDays)),
        (.screen, Period(1, .workingDays), Period(1, .hours)),
        (.refer, Period(1, .workingDays), Period(4, .hours)),
        (.accept, Period(3, .workingDays), Period(4, .workingHours)),
        (.firstReply, Period(15, .calendarDays), Period(15, .calendarDays)),
        (.result, Period(30, .calendarDays), Period(30, .calendarDays)),
        (.review, Period(5, .workingDays), Period(5, .workingDays)),
        (.rule, Period(3, .workingDays), Period(3, .workingDays)),
        (.information, Period(15, .calendarDays), Period(15, .calendarDays)),
        (.contestWindow, Period(30, .calendarDays), Period(30, .calendarDays)),
        (.contestReview, Period(15, .workingDays), Period(15, .workingDays)),
        (.progress, Period(30, .calendarDays), Period(30, .calendarDays)),
        (.licenceDelay, Period(7, .calendarDays), Period(7, .calendarDays)),
        (.breachNotice, Period(72, .hours), Period(72, .hours)),
    ]

    @Test func `default periods are those of the specification`() {
        #expect(Self.periods.map(\.0) == ClockKind.allCases)
        for (clock, normal, urgent) in Self.periods {
            #expect(clock.defaultPeriod(urgency: .normal) == normal)
            for urgency in [Urgency.urgent, .veryUrgent, .mostUrgent] {
                #expect(clock.defaultPeriod(urgency: urgency) == urgent, "\(clock) \(urgency)")
            }
        }
    }

    @Test func `a clock is extended twice and not a third time`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        for _ in 0..<2 { try extend(&history, .result, 30) }

        #expect(throws: Refusal.extensionsUsed) { try extend(&history, .result, 1) }
        try extend(&history, .progress, 1)
        #expect(history.complaint.extensions.map(\.clock) == [.result, .result, .progress])
    }

    @Test func `an extension is at most the period itself`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let refusal = Refusal.invalid([FieldError("amount", .outOfRange(min: 1, max: 30))])

        for amount in [0, -1, 31, Int.max] {
            #expect(throws: refusal) { try extend(&history, .result, amount) }
        }
        try extend(&history, .result, 1)
    }

    @Test func `some windows are nobody's to extend`() throws {
        var history = try ComplaintHistory.sample(.inProgress)

        for clock in [ClockKind.contestWindow, .breachNotice] {
            #expect(throws: Refusal.extensionsUsed) { try extend(&history, clock, 1) }
        }
    }

    @Test func `the time to answer is extended once, from the question and before it is over`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        try history.ask(by: .cceo())
        let question = try #require(history.complaint.question)
        var late = history
        late.now = question.answerBy

        #expect(throws: Refusal.windowClosed(question.answerBy)) { try extend(&late, .information, 5) }
        try extend(&history, .information, 15)

        let answerBy = Terms.sample.due(.information, amount: 30, from: question.askedAt)
        #expect(history.complaint.question?.answerBy == answerBy && answerBy > question.answerBy)
        #expect(throws: Refusal.extensionsUsed) { try extend(&history, .information, 1) }
    }

    @Test func `without a question there is no time to answer`() throws {
        var history = try ComplaintHistory.sample(.inProgress)

        #expect(throws: Refusal.status(.extend, .inProgress)) { try extend(&history, .information, 5) }
    }

    @Test func `a level reminds once per run, and a new run climbs anew`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        try remind(&history, .progress, 1)
        try remind(&history, .result, 1)
        #expect(throws: Refusal.alreadyDone) { try remind(&history, .progress, 1) }
        try remind(&history, .progress, 2)

        try history.record { try $0.progress("ตรวจสอบพื้นที่แล้ว กำลังสั่งซื้อของ", cause: nil, by: .officer(), at: $1) }

        try remind(&history, .progress, 1)
        #expect(throws: Refusal.alreadyDone, "no progress moves the result clock") {
            try remind(&history, .result, 1)
        }
    }

    @Test(arguments: [ClockKind.result, .progress])
    func `no edit, comment or assignment resets a ladder`(_ clock: ClockKind) throws {
        var history = try ComplaintHistory.sample(.inProgress)
        try remind(&history, clock, 1)
        try history.assign()
        try history.record { try $0.note("โทรหาแล้ว", by: .officer(), at: $1) }
        try history.record { try $0.sendMessage("กำลังดำเนินการ", as: .sample(), attachments: [], by: .officer(), at: $1) }
        try history.ask(by: .cceo())
        try history.answer()

        #expect(throws: Refusal.alreadyDone) { try remind(&history, clock, 1) }
    }

    @Test func `a second referral begins a ladder to accept, the result's only with another agency`() throws {
        var history = try ComplaintHistory.sample(.referred)
        for clock in [ClockKind.accept, .result] { try remind(&history, clock, 1) }
        try history.giveBack()
        var other = history
        try history.refer(to: .roads)
        try other.refer(to: .water)

        #expect(history.complaint.reminders == [Reminder(clock: .result, level: 1)])
        #expect(other.complaint.reminders.isEmpty)
    }

    private func extend(_ history: inout ComplaintHistory, _ clock: ClockKind, _ amount: Int) throws {
        try history.record {
            try $0.extend(clock, by: amount, reason: "รอของ", actor: .cceo(), at: $1, terms: .sample)
        }
    }

    private func remind(_ history: inout ComplaintHistory, _ clock: ClockKind, _ level: Int) throws {
        try history.record { try $0.remind(Reminder(clock: clock, level: level), by: .clock, at: $1) }
    }
}
