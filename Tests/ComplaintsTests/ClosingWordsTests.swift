// SPDX-License-Identifier: Apache-2.0
import Complaints
import TestSupport
import Testing

/// What ends a complaint for its complainant says something.
@Suite struct ClosingWordsTests {
    private typealias Write = (String) throws -> Event

    /// Every operation after which the complainant hears no more, and the field of its words.
    private func closings() throws -> [(field: String, write: Write)] {
        let enquiry = try Complaint.sample(filing: .sample(kind: .enquiry))
        let received = try Complaint.sample()
        let asked = try Complaint.sample(.needInfo)
        let answerBy = try #require(asked.question).answerBy
        let (working, reported) = (try Complaint.sample(.inProgress), try Complaint.sample(.reported))
        let contested = try Complaint.sample(.contested)
        return [
            ("text", { try enquiry.answerAtOnce($0, by: .operator(), at: .sample, terms: .sample) }),
            (
                "text",
                {
                    let refusal = NonAcceptance(reason: .beforeCourt, text: $0)
                    return try received.refuse(refusal, by: .screener(), at: .sample, terms: .sample)
                }
            ),
            ("text", { try asked.closeUnanswered($0, by: .screener(), at: answerBy, terms: .sample) }),
            (
                "text",
                {
                    let report = Reporting(outcome: .explained, text: $0, evidence: [])
                    return try working.report(report, by: .cceo(), at: .sample)
                }
            ),
            ("text", { try reported.conclude(.explained, text: $0, by: .reviewer(), at: .sample, terms: .sample) }),
            ("reason", { try contested.dismissContest($0, by: .reviewer(9), at: .sample) }),
        ]
    }

    @Test func `a slip of the finger ends nothing, two short words do`() throws {
        for (index, closing) in try closings().enumerated() {
            for slip in ["x", "ok", "....", "จบ!", "1 2 3 4"] {
                #expect(
                    throws: Refusal.invalid([FieldError(closing.field, .wordless(min: 5))]), "\(index) \(slip)"
                ) { try closing.write(slip) }
            }
            for words in ["ได้ข้อยุติ", "Not ours", "โทร 1111"] {
                #expect(throws: Never.self, "\(index) \(words)") { _ = try closing.write(words) }
            }
        }
    }
}
