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
        #expect(history.ledger.live(.result, of: Agency.roads.id)?.clock.extensions == [30, 30])
    }

    @Test func `an extension is at most the period itself`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let refusal = Refusal.invalid([FieldError("amount", .outOfRange(min: 1, max: 30))])

        for amount in [0, -1, 31, Int.max] {
            #expect(throws: refusal) { try extend(&history, .result, amount) }
        }
        try extend(&history, .result, 1)
    }

    @Test func `a missed clock is never extended`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let due = try #require(history.ledger.live(.result, of: Agency.roads.id)?.due(in: WorkingCalendar()))
        var justInTime = history
        justInTime.now = due.adding(microseconds: -1)
        try extend(&justInTime, .result, 1)
        history.now = due

        #expect(throws: Refusal.windowClosed(due)) { try extend(&history, .result, 1) }
    }

    @Test(
        arguments: ClockKind.allCases.filter {
            ![.accept, .result, .progress, .information, .licenceDelay].contains($0)
        })
    func `what the hub owes and what the complainant may do is no agency's to extend`(_ clock: ClockKind) throws {
        for status in Status.allCases where status.isOpen {
            var history = try ComplaintHistory.sample(status)
            #expect(throws: Refusal.self, "\(status)") { try extend(&history, clock, 1) }
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

        let answerBy = Terms.sample.due(.information, from: question.askedAt, more: 15)
        #expect(history.complaint.question?.answerBy == answerBy && answerBy > question.answerBy)
        #expect(history.ledger.live(.information)?.due(in: WorkingCalendar()) == answerBy)
        #expect(throws: Refusal.extensionsUsed) { try extend(&history, .information, 1) }
    }

    @Test func `without a question there is no time to answer`() throws {
        var history = try ComplaintHistory.sample(.inProgress)

        #expect(throws: Refusal.noClock(.information)) { try extend(&history, .information, 5) }
    }

    @Test func `an officer's request waits for the head, who grants or declines it`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        try history.askForTime(.result, 7)
        #expect(throws: Refusal.alreadyDone) { try history.askForTime(.result, 3) }
        #expect(history.complaint.pendingDecisions.map(\.kind) == [.extension])
        var declined = history

        try extend(&history, .result, 5)
        try declined.record { try $0.declineExtension(of: .result, reason: "เวลาพอแล้ว", by: .unitHead(), at: $1) }

        #expect(history.ledger.live(.result, of: Agency.roads.id)?.clock.extensions == [5])
        #expect(declined.ledger.live(.result, of: Agency.roads.id)?.clock.extensions == [])
        #expect(history.complaint.pendingDecisions.isEmpty && declined.complaint.pendingDecisions.isEmpty)
    }

    private func extend(_ history: inout ComplaintHistory, _ clock: ClockKind, _ amount: Int) throws {
        let ledger = history.ledger
        try history.record {
            try $0.extend(clock, by: amount, reason: "รอของ", actor: .cceo(), at: $1, ledger: ledger, terms: .sample)
        }
    }
}
