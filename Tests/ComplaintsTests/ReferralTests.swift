// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

@Suite struct ReferralTests {
    @Test func `one lead and four joint agencies are taken, five are too many`() throws {
        let complaint = try Complaint.sample(.screened)
        let joint = (20...24).map { Standing.sample(.sample($0)) }

        #expect(throws: Refusal.invalid([FieldError("joint", .tooMany(max: 4, of: .agencies))])) {
            try complaint.refer(to: .sample(), joint: joint, by: .coordinator(), at: .sample)
        }
        _ = try complaint.refer(to: .sample(), joint: Array(joint.prefix(4)), by: .coordinator(), at: .sample)
    }

    @Test func `no agency takes part twice`() throws {
        let complaint = try Complaint.sample(.screened)
        let twice: [[Standing]] = [[.sample(.roads)], [.sample(.water), .sample(.water)]]

        for joint in twice {
            #expect(throws: Refusal.invalid([FieldError("joint", .unknown)])) {
                try complaint.refer(to: .sample(.roads), joint: joint, by: .coordinator(), at: .sample)
            }
        }
    }

    static let unfit: [Standing] = [
        .sample(.hub), .sample(.ombudsman), .sample(.sample(30, isActive: false)), .sample(.roads, areas: []),
        .sample(.roads, areas: [.linking, .innovation]),
    ]

    @Test(arguments: unfit)
    func `an agency without handling in force is named in the refusal`(_ unfit: Standing) throws {
        let screened = try Complaint.sample(.screened)
        var disputed = try ComplaintHistory.sample(.referred)
        try disputed.giveBack(isDisputed: true)
        let returned = disputed.complaint
        let contested = try Complaint.sample(.contested)
        let refusal = Refusal.notInForce(unfit.agency.id)

        #expect(!unfit.mayHandle)
        #expect(throws: refusal) { try screened.refer(to: unfit, joint: [], by: .coordinator(), at: .sample) }
        #expect(throws: refusal) {
            try screened.refer(to: .sample(.power), joint: [unfit], by: .coordinator(), at: .sample)
        }
        #expect(throws: refusal) { try returned.rule(unfit, reason: "x", by: .hubExecutive(), at: .sample) }
        #expect(throws: refusal) {
            try contested.upholdContest("x", agency: unfit, by: .reviewer(1), at: .sample)
        }
    }

    @Test func `a return says why and suggests another agency`() throws {
        let complaint = try Complaint.sample(.referred)
        func refusal(_ reason: String, _ suggested: Agency?) -> [FieldError]? {
            do {
                _ = try complaint.giveBack(
                    reason: reason, suggesting: suggested?.id, isDisputed: false, by: .cceo(), at: .sample)
                return nil
            } catch Refusal.invalid(let errors) { return errors } catch { return [] }
        }

        #expect(refusal("", nil) == [FieldError("reason", .required), FieldError("suggestedAgency", .required)])
        #expect(refusal("x", .roads) == [FieldError("suggestedAgency", .unknown)])
        #expect(refusal("x", .power) == nil)
    }

    @Test func `only a CCEO disputes`() throws {
        let complaint = try Complaint.sample(.referred)

        for actor in [Actor.unitHead(), .partner()] {
            #expect(throws: Refusal.role(.giveBack)) {
                try complaint.giveBack(
                    reason: "x", suggesting: Agency.power.id, isDisputed: true, by: actor, at: .sample)
            }
        }
        _ = try complaint.giveBack(
            reason: "x", suggesting: Agency.power.id, isDisputed: true, by: .cceo(), at: .sample)
    }

    @Test func `the second return needs a ruling, the first does not`() throws {
        var history = try ComplaintHistory.sample(.returned)
        #expect(throws: Refusal.rulingNotDue) { try history.rule() }
        try history.refer(to: .water)
        try history.giveBack(.water)

        #expect(history.complaint.returnCount == 2 && history.complaint.isRulingDue)
        #expect(throws: Refusal.rulingRequired) { try history.refer(to: .power) }
        #expect(throws: Refusal.rulingRequired) { try history.screen() }
        try history.rule(.water)
        #expect(history.complaint.status == .referred)
    }

    @Test func `a question to the complainant does not forget that a ruling is due`() throws {
        var history = try ComplaintHistory.sample(.referred)
        try history.giveBack(isDisputed: true)

        try history.ask(by: .coordinator())
        try history.answer()

        #expect(throws: Refusal.rulingRequired) { try history.refer() }
        try history.rule()
    }

    @Test(arguments: [false, true])
    func `an agency bound by a ruling can't return it, before or after accepting`(isAccepted: Bool) throws {
        var history = try ComplaintHistory.sample(.referred)
        try history.giveBack(isDisputed: true)
        try history.rule()
        if isAccepted { try history.accept() }

        #expect(throws: Refusal.bound) { try history.giveBack() }
        #expect(throws: Refusal.bound) { try history.giveBack(isDisputed: true) }
    }

    @Test func `a return brings it to the hub with the suggestion, a new referral takes both away`() throws {
        var history = try ComplaintHistory.sample(.accepted)

        try history.giveBack(suggesting: .power)
        #expect(history.complaint.holder == .hub)
        #expect(history.complaint.suggestedAgency == Agency.power.id)
        #expect(history.complaint.assignment(of: Agency.roads.id) == nil)

        try history.refer(to: .power)
        #expect(history.complaint.holder == .agency(Agency.power.id))
        #expect(history.complaint.suggestedAgency == nil)
        #expect(!history.complaint.isVisible(to: .cceo()))
    }
}
