// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

@Suite struct MergingTests {
    private let masterID = Complaint.ID.sample(2)

    @Test(arguments: Status.allCases.filter(\.isOpen), UInt64(1)...8)
    func `unmerging gives back the whole member but two revisions`(status: Status, seed: UInt64) throws {
        var history = try ComplaintHistory.sample(status)
        // Some have been reminded of, some have waited so long that executives must answer.
        try history.ring(until: history.now.adding(days: [0, 20, 70][Int(seed % 3)]))
        let before = history.complaint
        let clocks = history.ledger

        try history.merge(into: try Complaint.sample(.inProgress, id: masterID))
        try history.unmerge()
        var after = history.complaint
        #expect(after.revision == before.revision + 2)
        after.revision = before.revision

        #expect(after == before)
        #expect(history.ledger == clocks)
        #expect(history.events.suffix(2).map(\.kind) == [.merged, .unmerged])
    }

    @Test(arguments: UInt64(1)...60)
    func `unmerging undoes merging wherever a walk stands`(seed: UInt64) throws {
        let master = try Complaint.sample(.screened, id: masterID)
        var walk = try Walk(seed: seed)

        while walk.takeStep() {
            guard walk.complaint.status.isOpen else { continue }
            var complaint = walk.complaint
            complaint.apply(try complaint.merge(into: master, hasMembers: false, by: .screener(), at: walk.now))
            #expect(complaint.holder == nil)
            complaint.apply(try complaint.unmerge("คนละเรื่อง", by: .screener(), at: walk.now))
            complaint.revision -= 2
            #expect(complaint == walk.complaint)
        }
    }

    @Test func `a complaint can't be merged into itself, a closed or a merged one, nor with members`() throws {
        let complaint = try Complaint.sample(.screened)
        let open = try Complaint.sample(.screened, id: masterID)
        for target in [complaint] + (try Status.allCases.filter { !$0.isOpen }.map { try .sample($0, id: masterID) }) {
            let obstacle = target.id == complaint.id ? MergeObstacle.itself : .ended(target.status)
            #expect(throws: Refusal.mergeTarget(obstacle), "\(target.status)") {
                try complaint.merge(into: target, hasMembers: false, by: .screener(), at: .sample)
            }
        }
        #expect(throws: Refusal.hasMembers) {
            try complaint.merge(into: open, hasMembers: true, by: .screener(), at: .sample)
        }
        #expect(try complaint.merge(into: open, hasMembers: false, by: .screener(), at: .sample).kind == .merged)
    }

    @Test func `a screener who is the respondent of the master can't find it by merging`() throws {
        let respondent = Respondent(agency: Agency.hub.id, officer: Officer.sample(.screener, of: .hub).id)
        let master = try Complaint.sample(.received, id: masterID, filing: .sample(respondent: respondent))

        #expect(throws: Refusal.mergeTarget(.unseen)) {
            try Complaint.sample().merge(into: master, hasMembers: false, by: .screener(), at: .sample)
        }
    }

    @Test(arguments: [Status.received, .screened, .needInfo, .referred, .accepted, .inProgress])
    func `the master's conclusion answers the member, which may contest it`(status: Status) throws {
        var master = try ComplaintHistory.sample(.reported, id: masterID)
        var member = try ComplaintHistory.sample(status)
        try member.merge(into: master.complaint)
        let before = master.complaint
        try master.conclude(.notPossible)
        let conclusion = try #require(master.events.last)

        member.add(try #require(member.complaint.concluded(with: before, conclusion, terms: .sample)))

        #expect(member.complaint.status == .concluded)
        #expect(member.complaint.closure?.outcome == .notPossible)
        #expect(member.complaint.closure?.by == Actor.reviewer().party)
        #expect(member.complaint.merger == nil && member.complaint.question == nil)
        #expect(Complaint(replaying: member.events) == member.complaint)
        try member.contest()
        #expect(!member.complaint.allows(.upholdContest, by: .reviewer()), "the one who concluded the master")
        try member.record { try $0.upholdContest("ฟังขึ้น", agency: nil, by: .reviewer(1), at: $1) }
        #expect(member.complaint.holder == .agency(Agency.roads.id))
    }

    @Test func `a master that is not accepted answers its members so`() throws {
        var master = try ComplaintHistory.sample(.screened, id: masterID)
        var member = try ComplaintHistory.sample(.received)
        try member.merge(into: master.complaint)
        let before = master.complaint
        try master.record {
            try $0.refuse(.sample(reason: .beforeCourt), by: .screener(), at: $1, terms: .sample)
        }

        member.add(try #require(member.complaint.concluded(with: before, master.events[2], terms: .sample)))

        #expect(member.complaint.status == .notAccepted)
        #expect(member.complaint.closure?.reason == .beforeCourt)
        #expect(member.complaint.allows(.contest, by: .complainant))
    }

    @Test func `a master goes on without its complainant, since others wait for the answer`() throws {
        let master = try Complaint.sample(.inProgress)

        var left = master
        left.apply(try master.withdraw("ไม่ติดใจ", hasMembers: true, by: .complainant, at: .sample))

        #expect(left.status == .inProgress)
        #expect(left.leftAt == .sample)
    }

    @Test func `a member's answer names the master and starts a window of its own`() throws {
        var master = try ComplaintHistory.sample(.reported, id: masterID)
        master.now = .sample.adding(days: 20)
        var member = try ComplaintHistory.sample(.screened)
        try member.merge(into: master.complaint)
        let before = master.complaint
        try master.conclude()
        let conclusion = try #require(master.events.last)

        let event = try #require(member.complaint.concluded(with: before, conclusion, terms: .sample))

        guard case .concluded(let body) = event.body else { return #expect(Bool(false), "\(event.kind)") }
        #expect(body.master == masterID && body.masterLead == Agency.roads.id)
        #expect(body.contestableUntil == Terms.sample.due(.contestWindow, from: conclusion.at))
        #expect(event.at == conclusion.at && event.revision == member.complaint.revision + 1)
    }

    @Test func `only a merged member of that master is concluded with it, and only by a conclusion`() throws {
        var master = try ComplaintHistory.sample(.reported, id: masterID)
        let other = try Complaint.sample(.reported, id: .sample(3))
        var member = try ComplaintHistory.sample(.screened)
        let before = master.complaint
        let report = try #require(master.events.last)
        try master.conclude()
        let conclusion = try #require(master.events.last)

        #expect(member.complaint.concluded(with: before, conclusion, terms: .sample) == nil, "not merged")
        try member.merge(into: before)
        #expect(member.complaint.concluded(with: other, conclusion, terms: .sample) == nil, "another master")
        #expect(member.complaint.concluded(with: before, report, terms: .sample) == nil, "no conclusion")
        #expect(member.complaint.concluded(with: before, conclusion, terms: .sample) != nil)
    }

    @Test func `an agency that returned the master gets no member`() throws {
        var master = try ComplaintHistory.sample(.returned, id: masterID)
        try master.screen()
        var member = try ComplaintHistory.sample(.screened)
        try member.merge(into: master.complaint)
        let before = master.complaint
        try master.conclude()

        let conclusion = try #require(master.events.last)
        member.add(try #require(member.complaint.concluded(with: before, conclusion, terms: .sample)))

        #expect(member.complaint.lead == nil)
    }
}
