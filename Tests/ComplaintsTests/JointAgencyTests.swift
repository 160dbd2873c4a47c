// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

@Suite struct JointAgencyTests {
    @Test func `the lead reports only when no joint agency is open`() throws {
        var history = try ComplaintHistory.sample(.inProgress, joint: [.water, .power])
        try history.giveBack(.power, suggesting: .water)
        for step in 0..<3 {
            #expect(throws: Refusal.jointOpen, "step \(step)") {
                try history.complaint.report(.sample(), by: .cceo(), at: .sample)
            }
            switch step {
            case 0: try history.accept(.water)
            case 1: try history.assign(.water)
            default: try history.report(.water)
            }
        }

        try history.report()

        #expect(history.complaint.status == .reported)
    }

    @Test func `a joint agency's head approves no report of the lead`() throws {
        var history = try ComplaintHistory.sample(.inProgress, joint: [.water])
        try history.accept(.water)
        try history.report(.water)
        try history.record {
            try $0.report(.sample(outcome: .solved, evidence: [.sample()]), by: .officer(), at: $1)
        }

        #expect(history.complaint.allows(.approveReport, by: .unitHead()))
        #expect(!history.complaint.allows(.approveReport, by: .unitHead(of: .water)))
        #expect(!history.complaint.allows(.declineReport, by: .unitHead(of: .water)))
    }

    @Test func `a joint agency's steps never move the complaint`() throws {
        var history = try ComplaintHistory.sample(.referred, joint: [.water])
        let steps: [(inout ComplaintHistory) throws -> Void] = [
            { try $0.accept(.water) }, { try $0.assign(.water) }, { try $0.report(.water) },
        ]
        var states = history.complaint.joint.map(\.state)

        for step in steps {
            try step(&history)
            states += history.complaint.joint.map(\.state)
            #expect(history.complaint.status == .referred)
            #expect(history.complaint.lead?.state == .referred)
            #expect(history.complaint.report == nil)
        }

        #expect(states == [.referred, .accepted, .inProgress, .reported])
    }

    @Test(arguments: [Status.referred, .accepted, .returned, .inProgress])
    func `a joint agency's return leaves count, dispute and suggestion alone`(status: Status) throws {
        var history = try ComplaintHistory.sample(status, joint: [.water])
        let before = history.complaint

        try history.giveBack(.water, suggesting: .ombudsman, isDisputed: true)

        #expect(history.complaint.joint.map(\.state) == [.returned])
        #expect(history.complaint.returnCount == before.returnCount)
        #expect(history.complaint.isDisputed == before.isDisputed)
        #expect(history.complaint.suggestedAgency == before.suggestedAgency)
        #expect(history.complaint.lead == before.lead && history.complaint.status == status)
    }

    @Test func `a joint agency reports solved only by its head`() throws {
        var history = try ComplaintHistory.sample(.accepted, joint: [.water])
        try history.accept(.water)
        try history.assign(.water)
        let solved = Reporting.sample(outcome: .solved, evidence: [.sample()])

        #expect(throws: Refusal.approvalNeeded) {
            try history.complaint.report(solved, by: .officer(of: .water), at: .sample)
        }
        #expect(try history.complaint.report(solved, by: .unitHead(of: .water), at: .sample).kind == .reported)
    }

    @Test func `a joint part that was begun goes on under another lead, one given back starts anew`() throws {
        var history = try ComplaintHistory.sample(.referred, joint: [.water, .power])
        try history.accept(.water)
        try history.giveBack(.power, suggesting: .water)
        try history.giveBack()

        try history.refer(to: .roads, joint: [.water, .power])

        #expect(history.complaint.joint.map(\.state) == [.accepted, .referred])
    }

    @Test func `the agency of a ruling is lead and no longer joint`() throws {
        var history = try ComplaintHistory.sample(.referred, joint: [.water])
        try history.giveBack(isDisputed: true)

        try history.rule(.water)

        #expect(history.complaint.joint.isEmpty)
        #expect(history.complaint.lead == Assignment(agency: Agency.water.id, isBinding: true))
    }
}
