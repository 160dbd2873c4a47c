// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

@Suite struct ScreeningTests {
    @Test func `the screener's decisions are the complaint's`() throws {
        var history = try ComplaintHistory()

        try history.screen(
            .sample(
                kind: .fairness, category: .sample(7), urgency: .veryUrgent, secrecy: .secret, isPublicInterest: true))

        let complaint = history.complaint
        #expect(complaint.kind == .fairness && complaint.category == .sample(7) && complaint.isPublicInterest)
        #expect(complaint.urgency == .veryUrgent && complaint.secrecy == .secret)
    }

    @Test(arguments: RefusalReason.allCases)
    func `outside the mandate needs a body to go to, a duplicate the other one`(_ reason: RefusalReason) throws {
        let isNameless = reason == .anonymousWithoutDetail
        let complaint = try Complaint.sample(filing: .sample(identityLevel: isNameless ? .anonymous : .named))
        let expected: [RefusalReason: [FieldError]] = [
            .outsideMandate: [FieldError("goTo", .required)], .duplicate: [FieldError("other", .required)],
        ]

        let bare = NonAcceptance.sample(reason: reason)
        if let errors = expected[reason] {
            #expect(throws: Refusal.invalid(errors)) {
                try complaint.refuse(bare, by: .screener(), at: .sample, terms: .sample)
            }
        } else {
            _ = try complaint.refuse(bare, by: .screener(), at: .sample, terms: .sample)
        }
        let full = NonAcceptance.sample(reason: reason, goTo: "ป.ป.ช. 1205", other: .sample(9))
        let event = try complaint.refuse(full, by: .screener(), at: .sample, terms: .sample)
        #expect(event.kind == .refused)
    }

    @Test(arguments: [IdentityLevel.named, .withheld])
    func `who gave a name is not told that they gave none`(_ level: IdentityLevel) throws {
        let complaint = try Complaint.sample(filing: .sample(identityLevel: level))
        #expect(throws: Refusal.invalid([FieldError("reason", .unknown)])) {
            try complaint.refuse(
                .sample(reason: .anonymousWithoutDetail), by: .screener(), at: .sample, terms: .sample)
        }
    }

    @Test func `a complaint is no duplicate of itself`() throws {
        #expect(throws: Refusal.invalid([FieldError("other", .unknown)])) {
            try Complaint.sample().refuse(
                .sample(reason: .duplicate, other: .sample()), by: .screener(), at: .sample, terms: .sample)
        }
    }

    @Test func `only an enquiry is answered at once`() throws {
        for kind in Kind.allCases {
            let complaint = try Complaint.sample(filing: .sample(kind: kind))
            if kind == .enquiry {
                let event = try complaint.answerAtOnce("เปิดทุกวัน", by: .operator(), at: .sample, terms: .sample)
                guard case .answeredAtOnce(let body) = event.body else { return #expect(Bool(false)) }
                #expect(body.outcome == .explained)
            } else {
                #expect(throws: Refusal.status(.answerAtOnce, .received), "\(kind)") {
                    try complaint.answerAtOnce("เปิดทุกวัน", by: .operator(), at: .sample, terms: .sample)
                }
            }
        }
    }

    /// Every text that must be given, at its limit and one beyond.
    @Test func `every reason, answer and note has its one too many`() throws {
        let longest = String(repeating: "ก", count: 4000)
        let screened = try Complaint.sample(.screened)
        let referred = try Complaint.sample(.referred)
        let concluded = try Complaint.sample(.concluded)
        let contested = try Complaint.sample(.contested)
        let writers: [(String, (String) throws -> Event)] = [
            ("text", { try screened.note($0, by: .screener(), at: .sample) }),
            ("question", { try screened.requestInformation($0, by: .screener(), at: .sample, terms: .sample) }),
            ("reason", { try screened.withdraw($0, by: .complainant, at: .sample) }),
            ("reason", { try concluded.contest($0, by: .complainant, at: .sample) }),
            ("reason", { try contested.dismissContest($0, by: .reviewer(1), at: .sample) }),
            ("reason", { try contested.upholdContest($0, agency: nil, by: .reviewer(1), at: .sample) }),
            ("text", { try screened.conclude(.noted, text: $0, by: .reviewer(), at: .sample, terms: .sample) }),
            (
                "text",
                { try screened.refuse(.sample(text: $0), by: .screener(), at: .sample, terms: .sample) }
            ),
            (
                "reason",
                {
                    try referred.giveBack(
                        reason: $0, suggesting: .sample(4), isDisputed: false, by: .cceo(), at: .sample)
                }
            ),
            (
                "text",
                { try screened.sendMessage($0, as: .sample(), attachments: [], by: .complainant, at: .sample) }
            ),
        ]

        for (field, write) in writers {
            #expect(throws: Refusal.invalid([FieldError(field, .tooLong(max: 4000))])) { try write(longest + "ข") }
            #expect(throws: Refusal.invalid([FieldError(field, .required)])) { try write(" \n ") }
            _ = try write(longest)
        }
    }
}
