// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

@Suite struct WithdrawalTests {
    @Test(arguments: Status.allCases.filter(\.isOpen))
    func `a private matter ends with its complainant`(_ status: Status) throws {
        var history = try ComplaintHistory.sample(status)

        try history.record { try $0.withdraw("ไม่ติดใจ", by: .complainant, at: $1) }

        #expect(history.complaint.status == .withdrawn && history.complaint.holder == nil)
        #expect(history.complaint.question == nil && history.complaint.contest == nil)
    }

    @Test(arguments: [true, false])
    func `a tip-off or a matter of public interest goes on without them`(isTipoff: Bool) throws {
        var history = try ComplaintHistory(.sample(kind: isTipoff ? .tipoff : .relief))
        if !isTipoff { try history.screen(.sample(isPublicInterest: true)) }
        let before = history.complaint

        try history.record { try $0.withdraw("กลัวถูกกลั่นแกล้ง", by: .complainant, at: $1) }

        #expect(history.complaint.status == before.status && history.complaint.holder == before.holder)
        #expect(history.complaint.leftAt == history.events.last?.at)
        #expect(throws: Refusal.alreadyDone) {
            try history.complaint.withdraw("อีกครั้ง", by: .complainant, at: .sample)
        }
    }
}
