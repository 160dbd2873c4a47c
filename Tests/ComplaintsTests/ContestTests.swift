// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

@Suite struct ContestTests {
    @Test(arguments: [Status.concluded, .notAccepted])
    func `a contest is taken until the window's last microsecond`(_ status: Status) throws {
        let complaint = try Complaint.sample(status)
        let end = try #require(complaint.closure).contestableUntil

        #expect(throws: Refusal.windowClosed(end)) { try complaint.contest("x", by: .complainant, at: end) }
        _ = try complaint.contest("x", by: .complainant, at: end.adding(microseconds: -1))
    }

    @Test(arguments: [Status.concluded, .notAccepted])
    func `a dismissed contest brings back the status and the notice, and is final for them`(_ status: Status) throws {
        var history = try ComplaintHistory.sample(status)
        let before = history.complaint
        try history.contest()

        let dismissal = try history.record { try $0.dismissContest("ฟังไม่ขึ้น", by: .reviewer(1), at: $1) }

        var after = history.complaint
        #expect(throws: Refusal.alreadyDone) { try after.contest("x", by: .complainant, at: history.now) }
        #expect(!after.operations(for: .complainant).contains(.contest))
        #expect(after.closure?.contestDismissedAt == dismissal.at)
        after.revision = before.revision
        after.closure?.contestDismissedAt = nil
        #expect(after == before)
    }

    @Test func `a new conclusion may be contested even though one before it was contested in vain`() throws {
        var history = try ComplaintHistory.sample(.screened)
        try history.ask(by: .screener())
        history.now = history.now.adding(days: 40)
        try history.record { try $0.closeUnanswered("ไม่ได้รับคำตอบ", by: .screener(), at: $1, terms: .sample) }
        try history.contest()
        try history.ask(by: .coordinator())
        history.now = history.now.adding(days: 40)
        try history.record { try $0.closeUnanswered("ไม่ได้รับคำตอบ", by: .coordinator(), at: $1, terms: .sample) }

        try history.contest()
        try history.record { try $0.dismissContest("ฟังไม่ขึ้น", by: .reviewer(1), at: $1) }

        #expect(throws: Refusal.alreadyDone) { try history.complaint.contest("x", by: .complainant, at: history.now) }
    }

    @Test func `an upheld contest takes back notice, report and rating`() throws {
        var history = try ComplaintHistory.sample(.concluded)
        try history.record { try $0.rate(.sample(), by: .complainant, at: $1) }
        try history.contest()

        try history.record { try $0.upholdContest("ฟังขึ้น", agency: nil, by: .reviewer(1), at: $1) }

        let complaint = history.complaint
        #expect(complaint.status == .inProgress && complaint.holder == .agency(Agency.roads.id))
        #expect(complaint.closure == nil && complaint.report == nil && complaint.rating == nil)
        #expect(complaint.contest == nil && complaint.lead?.unit == Unit.sample().id)
    }

    @Test func `nobody reviews their own conclusion, whatever it was`() throws {
        let many = Actor(Officer.sample(.reviewer, of: .hub, also: [.screener, .operator]))
        var concluded = try ComplaintHistory.sample(.reported)
        try concluded.conclude(by: many)
        var refused = try ComplaintHistory()
        try refused.record { try $0.refuse(.sample(), by: many, at: $1, terms: .sample) }
        var answered = try ComplaintHistory(.sample(kind: .enquiry))
        try answered.record { try $0.answerAtOnce("เปิดทุกวัน", by: many, at: $1, terms: .sample) }

        for var history in [concluded, refused, answered] {
            try history.contest()
            #expect(throws: Refusal.sameOfficer) {
                try history.complaint.upholdContest("x", agency: .sample(), by: many, at: .sample)
            }
            #expect(throws: Refusal.sameOfficer) {
                try history.complaint.dismissContest("ฟังไม่ขึ้น", by: many, at: .sample)
            }
            _ = try history.complaint.upholdContest("x", agency: .sample(), by: .reviewer(1), at: .sample)
            _ = try history.complaint.dismissContest("ฟังไม่ขึ้น", by: .reviewer(1), at: .sample)
        }
    }

    @Test func `an upheld complaint that no agency has needs one`() throws {
        var refused = try ComplaintHistory.sample(.notAccepted)
        try refused.contest()
        var byHub = try ComplaintHistory.sample(.returned)
        try byHub.screen()
        try byHub.conclude()
        try byHub.contest()

        for var history in [refused, byHub] {
            #expect(throws: Refusal.invalid([FieldError("agency", .required)])) {
                try history.complaint.upholdContest("x", agency: nil, by: .reviewer(1), at: .sample)
            }
            try history.record { try $0.upholdContest("x", agency: .sample(.water), by: .reviewer(1), at: $1) }
            #expect(history.complaint.holder == .agency(Agency.water.id))
            #expect(history.complaint.lead?.acceptedAt == history.events.last?.at)
        }
    }

    @Test func `an agency that was joint can become lead by an upheld contest and report`() throws {
        var history = try ComplaintHistory.sample(.referred, joint: [.water])
        try history.ask(by: .cceo())
        history.now = history.now.adding(days: 40)
        try history.record { try $0.closeUnanswered("ไม่ได้รับคำตอบ", by: .cceo(), at: $1, terms: .sample) }
        try history.contest()

        try history.record { try $0.upholdContest("ฟังขึ้น", agency: .sample(.water), by: .reviewer(), at: $1) }

        #expect(history.complaint.joint.isEmpty)
        try history.report(.water)
        #expect(history.complaint.status == .reported)
    }

    @Test func `a new conclusion opens a window and a rating of its own`() throws {
        var history = try ComplaintHistory.sample(.concluded)
        try history.record { try $0.rate(.sample(), by: .complainant, at: $1) }
        let first = try #require(history.complaint.closure)
        try history.contest()
        try history.record { try $0.upholdContest("ฟังขึ้น", agency: nil, by: .reviewer(1), at: $1) }
        history.now = history.now.adding(days: 10)
        try history.report()
        try history.conclude(by: .reviewer(1))

        #expect(try #require(history.complaint.closure).contestableUntil > first.contestableUntil)
        try history.record { try $0.rate(.sample(ease: 1), by: .complainant, at: $1) }
        #expect(history.complaint.rating?.ease == 1)
    }
}
