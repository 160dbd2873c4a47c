// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

/// Asking the complainant, the answer, and the silence.
@Suite struct QuestionTests {
    static let askable = Status.allCases.filter { $0.isOpen && $0 != .needInfo }

    @Test(arguments: askable)
    func `an answer brings back the status that the question left`(_ status: Status) throws {
        var history = try ComplaintHistory.sample(status)
        let before = history.complaint

        try history.ask(by: asker(before))
        #expect(history.complaint.status == .needInfo)
        #expect(history.complaint.holder == before.holder, "the question moves it to nobody")
        try history.answer()

        var after = history.complaint
        #expect(after.submissionCount == before.submissionCount + 1)
        after.submissionCount = before.submissionCount
        after.revision = before.revision
        #expect(after == before)
    }

    @Test(arguments: askable)
    func `silence before acceptance is not accepted, after it concluded`(_ status: Status) throws {
        var history = try ComplaintHistory.sample(status)
        let asker = asker(history.complaint)
        try history.ask(by: asker)
        let question = try #require(history.complaint.question)
        history.now = question.answerBy

        try history.record { try $0.closeUnanswered("ไม่ได้รับคำตอบ", by: asker, at: $1, terms: .sample) }

        let isAccepted = [.accepted, .inProgress, .reported, .contested].contains(status)
        #expect(history.complaint.status == (isAccepted ? .concluded : .notAccepted))
        #expect(history.complaint.closure?.outcome == (isAccepted ? .noContact : nil))
        #expect(history.complaint.closure?.reason == (isAccepted ? nil : .incomplete))
        #expect(history.complaint.question == nil && history.complaint.contest == nil)
        try history.contest()
    }

    @Test func `nobody closes before the time to answer is over`() throws {
        let complaint = try Complaint.sample(.needInfo)
        let answerBy = try #require(complaint.question).answerBy
        let early = answerBy.adding(microseconds: -1)

        #expect(throws: Refusal.notYetDue(answerBy)) {
            try complaint.closeUnanswered("ไม่ได้รับคำตอบ", by: .screener(), at: early, terms: .sample)
        }
        _ = try complaint.closeUnanswered("ไม่ได้รับคำตอบ", by: .screener(), at: answerBy, terms: .sample)
    }

    @Test func `the time to answer is fifteen calendar days that end on a working day`() throws {
        // Asked on Monday 5 October: the fifteenth day is Tuesday 20 October.
        let complaint = try Complaint.sample(.needInfo)

        #expect(complaint.question?.answerBy == Zone.bangkok.end(of: try #require(Day("2026-10-20"))))
    }

    @Test func `an answer after the time is still an answer`() throws {
        var history = try ComplaintHistory.sample(.needInfo)
        history.now = history.now.adding(days: 100)

        try history.answer()

        #expect(history.complaint.status == .received)
    }

    @Test func `silence in work that an upheld contest began concludes it`() throws {
        var history = try ComplaintHistory.sample(.notAccepted)
        try history.contest()
        try history.record { try $0.upholdContest("ฟังขึ้น", agency: .sample(), by: .reviewer(), at: $1) }
        try history.ask(by: .cceo())
        history.now = history.now.adding(days: 60)

        try history.record { try $0.closeUnanswered("ไม่ได้รับคำตอบ", by: .cceo(), at: $1, terms: .sample) }

        #expect(history.complaint.status == .concluded)
    }

    @Test func `only the partner that filed answers in the complainant's stead`() throws {
        var history = try ComplaintHistory(.sample(channel: .partner), by: .partner(of: .power))
        try history.screen()
        try history.refer()
        try history.ask(by: .cceo())

        #expect(throws: Refusal.role(.provideInformation)) {
            try history.complaint.provideInformation(.sample(), by: .partner(of: .roads), at: .sample)
        }
        _ = try history.complaint.provideInformation(.sample(), by: .partner(of: .power), at: .sample)
    }

    @Test func `an answer needs words or a file`() throws {
        let complaint = try Complaint.sample(.needInfo)

        #expect(throws: Refusal.invalid([FieldError("text", .required)])) {
            try complaint.provideInformation(.sample(text: " \n"), by: .complainant, at: .sample)
        }
        _ = try complaint.provideInformation(
            .sample(text: "", files: [.sample()]), by: .complainant, at: .sample)
    }

    private func asker(_ complaint: Complaint) -> Actor {
        complaint.holder == .hub ? .coordinator() : .cceo()
    }
}
