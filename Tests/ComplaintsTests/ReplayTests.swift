// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

/// Random histories; a failure names its seed, which replays it.
@Suite struct ReplayTests {
    @Test(arguments: UInt64(1)...60)
    func `replaying any walk gives what applying gave`(seed: UInt64) throws {
        var walk = try Walk(seed: seed)

        while walk.takeStep() {
            #expect(Complaint(replaying: walk.events) == walk.complaint, "step \(walk.events.count)")
        }

        #expect(walk.events.count > 1)
    }

    @Test(arguments: UInt64(101)...140)
    func `any walk's events survive as JSON`(seed: UInt64) throws {
        var walk = try Walk(seed: seed)
        while walk.takeStep() {}

        for event in walk.events {
            let json = String(decoding: try event.body.json(), as: UTF8.self)
            #expect(try Event.Body(kind: event.kind, json: json) == event.body, "revision \(event.revision)")
        }
    }

    @Test(arguments: UInt64(201)...260)
    func `an open complaint always has one holder and a closed one none`(seed: UInt64) throws {
        var walk = try Walk(seed: seed)

        while walk.takeStep() {
            let complaint = walk.complaint
            #expect(complaint.status.isOpen == (complaint.holder != nil), "step \(walk.events.count)")
            if case .agency(let agency) = complaint.holder {
                let works: Set<Status> = [.referred, .accepted, .inProgress]
                #expect(agency == complaint.lead?.agency && complaint.lead?.state != .returned)
                #expect(works.contains(complaint.question?.resumes ?? complaint.status))
            }
            #expect((complaint.status == .needInfo) <= (complaint.question != nil))
            #expect((complaint.status == .contested) <= (complaint.contest != nil))
            #expect((complaint.status == .merged) == (complaint.merger != nil))
            #expect([.concluded, .notAccepted].contains(complaint.status) <= (complaint.closure != nil))
        }
    }

    @Test(arguments: UInt64(301)...360)
    func `nothing leaves the hub's responsibility by being passed on`(seed: UInt64) throws {
        let ends: Set<Event.Kind> = [
            .closedUnanswered, .refused, .answeredAtOnce, .concluded, .withdrawn, .merged, .contestDismissed,
        ]
        var walk = try Walk(seed: seed)
        var before = walk.complaint

        while walk.takeStep() {
            guard let event = walk.events.last else { break }
            if before.status.isOpen, !walk.complaint.status.isOpen {
                #expect(ends.contains(event.kind), "\(event.kind) ended it")
            }
            if event.kind == .returned, event.agency == before.lead?.agency {
                #expect(walk.complaint.holder == .hub, "step \(walk.events.count)")
            }
            before = walk.complaint
        }
    }

    @Test(arguments: UInt64(401)...460)
    func `nobody contests after the window`(seed: UInt64) throws {
        var walk = try Walk(seed: seed)
        var before = walk.complaint

        while walk.takeStep() {
            guard let event = walk.events.last else { break }
            if event.kind == .contested, let closure = before.closure {
                #expect(event.at < closure.contestableUntil)
            }
            if let closure = walk.complaint.closure, closure != before.closure {
                #expect(closure.contestableUntil >= closure.at.adding(days: 30))
            }
            before = walk.complaint
        }
    }

    @Test func `the walks come past every kind of event`() throws {
        var kinds: Set<Event.Kind> = []

        for seed in UInt64(1)...200 {
            var walk = try Walk(seed: seed)
            while walk.takeStep() {}
            kinds.formUnion(walk.events.map(\.kind))
        }

        #expect(Set(Event.Kind.allCases).subtracting(kinds).isEmpty)
    }

    @Test func `a history that does not begin with a receipt or has a gap is refused`() throws {
        let events = try ComplaintHistory.sample(.accepted).events
        var foreign = events
        foreign[2] = Event(
            complaint: .sample(2), revision: 3, at: .sample, actor: .clock, agency: nil, body: events[2].body)

        #expect(Complaint(replaying: events) != nil)
        #expect(Complaint(replaying: []) == nil)
        #expect(Complaint(replaying: Array(events.dropFirst())) == nil)
        #expect(Complaint(replaying: [events[0], events[2]]) == nil)
        #expect(Complaint(replaying: [events[0], events[1], events[1]]) == nil)
        #expect(Complaint(replaying: foreign) == nil)
    }

    @Test(arguments: UInt64(501)...540)
    func `only the first reply of substance sets the time of the first reply`(seed: UInt64) throws {
        var walk = try Walk(seed: seed)
        while walk.takeStep() {}
        let first = walk.events.first { event in
            switch event.body {
            case .messageSent(let message): !message.isFromComplainant
            case .progressed, .refused, .answeredAtOnce, .concluded, .closedUnanswered: true
            default: false
            }
        }

        #expect(walk.complaint.firstRepliedAt == first?.at)
        #expect(walk.complaint.receivedAt == walk.events[0].at)
    }
}

/// Implication, so that one line says "whenever this, then that".
private func <= (left: Bool, right: Bool) -> Bool { !left || right }
