// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

@Suite struct RatingTests {
    @Test func `a conclusion is rated once`() throws {
        var history = try ComplaintHistory.sample(.concluded)
        try history.record { try $0.rate(.sample(), by: .complainant, at: $1) }

        #expect(throws: Refusal.alreadyDone) { try history.complaint.rate(.sample(), by: .complainant, at: .sample) }
    }

    @Test(arguments: [0, 6, -1, Int.max])
    func `marks go from one to five`(_ mark: Int) throws {
        let complaint = try Complaint.sample(.concluded)
        let error = FieldError.Code.outOfRange(min: 1, max: 5)

        #expect(throws: Refusal.invalid(["ease", "fairness", "speed", "result"].map { FieldError($0, error) })) {
            try complaint.rate(
                .sample(ease: mark, fairness: mark, speed: mark, result: mark), by: .complainant, at: .sample)
        }
        _ = try complaint.rate(
            .sample(ease: 1, fairness: 5, speed: 1, result: 5, words: "ดี"), by: .complainant, at: .sample)
    }
}
