// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

/// Outcomes, evidence, approval and joint agencies.
@Suite struct ReportingTests {
    @Test(arguments: [Outcome.solved, .partlySolved])
    func `the hub calls nothing solved without the evidence of a report`(outcome: Outcome) throws {
        for status in [Status.screened, .reported] {
            let complaint = try Complaint.sample(status)
            #expect(throws: Refusal.invalid([FieldError("outcome", .unknown)])) {
                try complaint.conclude(outcome, text: "แก้ไขแล้ว", by: .reviewer(), at: .sample, terms: .sample)
            }
        }
    }

    private let photo = Attachment.ID.sample(500)

    @Test(arguments: Outcome.allCases)
    func `solved and partly solved need evidence and nothing else does`(_ outcome: Outcome) throws {
        let complaint = try Complaint.sample(.inProgress)
        let bare = Reporting.sample(outcome: outcome)

        if [.solved, .partlySolved].contains(outcome) {
            #expect(throws: Refusal.invalid([FieldError("evidence", .required)])) {
                try complaint.report(bare, by: .cceo(), at: .sample)
            }
        } else {
            #expect(try complaint.report(bare, by: .cceo(), at: .sample).kind == .reported)
        }
        let proven = Reporting.sample(outcome: outcome, evidence: [photo])
        #expect(try complaint.report(proven, by: .cceo(), at: .sample).kind == .reported)
    }

    @Test(arguments: Outcome.allCases)
    func `only solved waits for the unit head`(_ outcome: Outcome) throws {
        let complaint = try Complaint.sample(.inProgress)
        let reporting = Reporting.sample(outcome: outcome, evidence: [photo])
        let expected: Event.Kind = outcome == .solved ? .reportProposed : .reported

        #expect(try complaint.report(reporting, by: .officer(), at: .sample).kind == expected)
        #expect(try complaint.report(reporting, by: .partner(), at: .sample).kind == expected)
        #expect(try complaint.report(reporting, by: .unitHead(), at: .sample).kind == .reported)
        #expect(try complaint.report(reporting, by: .cceo(), at: .sample).kind == .reported)
    }

    @Test func `a proposal changes no status, and approving it keeps its author`() throws {
        var history = try proposed()
        #expect(history.complaint.status == .inProgress)
        #expect(history.complaint.report == nil)

        try history.record { try $0.approveReport(by: .unitHead(), at: $1) }

        #expect(history.complaint.status == .reported)
        #expect(history.complaint.proposal == nil)
        #expect(history.complaint.report?.outcome == .solved)
        #expect(history.complaint.report?.by == Actor.officer().party)
        #expect(history.complaint.report?.evidence == [photo])
        #expect(history.events.last?.actor == Actor.unitHead().party)
    }

    @Test func `whoever reported does not approve it, nor in the place of their head`() throws {
        let history = try proposed()
        let author = Actor.officer()
        let head = Actor.unitHead()
        let standIn = Actor(
            party: author.party, roles: head.roles, agency: head.agency, unit: head.unit, actingFor: head.officer)

        #expect(throws: Refusal.sameOfficer) { try history.complaint.approveReport(by: standIn, at: history.now) }
        #expect(!history.complaint.allows(.approveReport, by: standIn))
        #expect(history.complaint.allows(.declineReport, by: standIn))
        #expect(history.complaint.allows(.approveReport, by: head))
    }

    @Test func `a declined proposal is gone`() throws {
        var history = try proposed()

        try history.record { try $0.declineReport("ขอรูปถ่ายเพิ่ม", by: .unitHead(), at: $1) }

        #expect(history.complaint.proposal == nil && history.complaint.status == .inProgress)
        #expect(throws: Refusal.noProposal) { try history.complaint.approveReport(by: .unitHead(), at: .sample) }
        #expect(throws: Refusal.noProposal) { try history.complaint.declineReport("x", by: .unitHead(), at: .sample) }
    }

    @Test func `no report goes past the head who was asked, but the head's own`() throws {
        var history = try proposed()

        for actor in [Actor.officer(), .partner()] {
            #expect(throws: Refusal.proposalWaits) {
                try history.complaint.report(.sample(outcome: .explained), by: actor, at: .sample)
            }
        }
        try history.record { try $0.report(.sample(outcome: .explained), by: .unitHead(), at: $1) }

        #expect(history.complaint.proposal == nil && history.complaint.report?.outcome == .explained)
    }

    @Test func `solved before the work began is refused to those who need approval`() throws {
        let complaint = try Complaint.sample(.accepted)

        #expect(throws: Refusal.approvalNeeded) {
            try complaint.report(.sample(outcome: .solved, evidence: [photo]), by: .partner(), at: .sample)
        }
    }

    @Test func `a rejected report sends the complaint back to work and can be made again`() throws {
        var history = try ComplaintHistory.sample(.reported)

        try history.record { try $0.rejectReport("ยังไม่ครบ", by: .reviewer(), at: $1) }

        #expect(history.complaint.status == .inProgress && history.complaint.report == nil)
        #expect(history.complaint.lead?.state == .inProgress)
        try history.report()
        #expect(history.complaint.status == .reported)
    }

    @Test func `a story tells why a report came back, what it said, and what joint agencies reported`() throws {
        var history = try ComplaintHistory.sample(.inProgress, joint: [.water])
        try history.accept(.water)
        try history.report(.water, .sample(outcome: .notPossible, text: "ไม่มีท่อในบริเวณนั้น"))
        #expect(history.complaint.reasonOfReturn(in: history.events) == nil)
        try history.report(.roads, .sample(text: "เปลี่ยนหลอดไฟแล้ว"))
        #expect(history.complaint.jointReports(in: history.events).map(\.agency) == [Agency.water.id])
        #expect(history.complaint.jointReports(in: history.events).map(\.report.text) == ["ไม่มีท่อในบริเวณนั้น"])
        #expect(history.complaint.reasonOfReturn(in: history.events) == nil)

        try history.record { try $0.rejectReport("ยังไม่ครบ", by: .reviewer(), at: $1) }
        #expect(history.complaint.reasonOfReturn(in: history.events) == "ยังไม่ครบ")
        #expect(history.complaint.reportBefore(of: Agency.roads.id, in: history.events)?.text == "เปลี่ยนหลอดไฟแล้ว")
        #expect(history.complaint.reportBefore(of: Agency.water.id, in: history.events) == nil, "theirs was enough")
        #expect(history.complaint.jointReports(in: history.events).isEmpty)

        // Once there is another, the old reason is no news.
        try history.report()
        try history.conclude()
        #expect(history.complaint.reasonOfReturn(in: history.events) == nil)
        #expect(history.complaint.reportBefore(of: Agency.roads.id, in: history.events) == nil)
    }

    @Test func `an order stands until those whose deadline it was about have worked`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        try history.ring(until: history.now.adding(days: 90))
        let asked = try #require(history.complaint.escalations.first { $0.reminder.level == 3 }).reminder
        #expect(history.complaint.openOrders(in: history.events).isEmpty)
        try history.record { try $0.answerEscalation(asked, "ให้ลงพื้นที่", by: .cceo(), at: $1) }

        #expect(history.complaint.openOrders(in: history.events).map(\.order.text) == ["ให้ลงพื้นที่"])
        try history.record {
            try $0.progress("ลงพื้นที่ตรวจสอบแล้ว รอจัดสรรงบประมาณ", cause: .budget, by: .cceo(), at: $1)
        }
        #expect(history.complaint.openOrders(in: history.events).isEmpty)

        // What was closed over an order leaves none behind.
        let again = try #require(history.complaint.escalations.first { $0.reminder.level == 4 }).reminder
        try history.record { try $0.answerEscalation(again, "ให้เร่งรัด", by: .hubExecutive(), at: $1) }
        #expect(history.complaint.openOrders(in: history.events).count == 1)
        try history.report()
        try history.conclude()
        try history.contest()
        #expect(history.complaint.status == .contested && history.complaint.openOrders(in: history.events).isEmpty)
    }

    @Test func `with a rejected report those joint agencies go back to work that are named`() throws {
        var history = try ComplaintHistory.sample(.inProgress, joint: [.water])
        try history.accept(.water)
        try history.report(.water)
        try history.report()
        let reported = history
        #expect(throws: Refusal.invalid([FieldError("joint", .unknown)])) {
            try history.complaint.rejectReport(
                "ยังไม่ครบ", joint: [Agency.roads.id], by: .reviewer(), at: history.now)
        }

        try history.record { try $0.rejectReport("ยังไม่ครบ", by: .reviewer(), at: $1) }
        #expect(history.complaint.joint.map(\.state) == [.reported])
        #expect(history.ledger.live(.result, of: Agency.water.id) == nil)

        history = reported
        try history.record { try $0.rejectReport("ยังไม่ครบ", joint: [Agency.water.id], by: .reviewer(), at: $1) }
        #expect(history.complaint.joint.map(\.state) == [.inProgress])
        #expect(history.ledger.live(.result, of: Agency.water.id) != nil)
        #expect(history.ledger.live(.progress, of: Agency.water.id) != nil)
        #expect(history.complaint.reportBefore(of: Agency.water.id, in: history.events)?.agency == Agency.water.id)
        #expect(throws: Refusal.jointOpen) { try history.report() }
        try history.report(.water)
        try history.report()
        #expect(history.complaint.status == .reported && history.complaint.joint.map(\.state) == [.reported])
    }

    @Test func `a report takes ten files and not eleven`() throws {
        let complaint = try Complaint.sample(.inProgress)
        let files = (0..<11).map { Attachment.ID.sample($0) }

        #expect(throws: Refusal.invalid([FieldError("evidence", .tooMany(max: 10, of: .files))])) {
            try complaint.report(.sample(evidence: files), by: .officer(), at: .sample)
        }
        _ = try complaint.report(.sample(evidence: Array(files.dropLast())), by: .officer(), at: .sample)
    }

    @Test func `a progress note says something in twenty characters or more`() throws {
        let complaint = try Complaint.sample(.inProgress)
        let short = String(repeating: "ก", count: 19)

        #expect(throws: Refusal.invalid([FieldError("text", .tooShort(min: 20))])) {
            try complaint.progress("  \(short)  ", cause: nil, by: .officer(), at: .sample)
        }
        _ = try complaint.progress(short + "ข", cause: .budget, by: .officer(), at: .sample)
    }

    private func proposed() throws -> ComplaintHistory {
        var history = try ComplaintHistory.sample(.inProgress)
        try history.record {
            try $0.report(.sample(outcome: .solved, evidence: [photo]), by: .officer(), at: $1)
        }
        return history
    }
}
