// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

@Suite struct ConversationTests {
    @Test func `messages change no status and know their side`() throws {
        var history = try ComplaintHistory.sample(.inProgress)
        let before = history.complaint.status

        for actor in [Actor.complainant, .officer(), .partner()] {
            try history.record { try $0.sendMessage("ถึงไหนแล้ว", as: .sample(), attachments: [], by: actor, at: $1) }
        }

        #expect(history.complaint.status == before)
        let sides = history.events.suffix(3).map { event in
            if case .messageSent(let body) = event.body { body.isFromComplainant } else { false }
        }
        #expect(sides == [true, false, false])
    }

    @Test func `a caller speaks through an operator who holds the code and the PIN`() throws {
        let complaint = try Complaint.sample(.inProgress)
        let operatorForCaller = Actor(
            party: .officer(.sample(5)), roles: [.complainant], agency: Agency.hub.id, unit: nil)

        let event = try complaint.sendMessage(
            "ถึงไหนแล้ว", as: .sample(), attachments: [], by: operatorForCaller, at: .sample)

        guard case .messageSent(let body) = event.body else { return #expect(Bool(false)) }
        #expect(body.isFromComplainant && event.actor == .officer(.sample(5)))
        #expect(complaint.allows(.withdraw, by: operatorForCaller))
    }

    @Test func `a supplement knows whether it is the complainant's`() throws {
        let forCaller = Actor(party: .officer(.sample(5)), roles: [.complainant], agency: Agency.hub.id, unit: nil)
        let sides: [(Actor, isTheirs: Bool)] = [
            (.complainant, true), (forCaller, true), (.operator(), false), (.partner(of: .power), true),
            (.partner(of: .roads), false),
        ]
        var history = try ComplaintHistory(.sample(channel: .partner), by: .partner(of: .power))
        try history.screen()
        try history.refer()

        for (actor, isTheirs) in sides {
            let event = try history.complaint.addSubmission(.sample(), by: actor, at: .sample)
            guard case .submissionAdded(let body) = event.body else { return #expect(Bool(false)) }
            #expect(body.isFromComplainant == isTheirs, "\(actor)")
        }
    }

    @Test func `a supplement counts as a contact in every status`() throws {
        for status in Status.allCases {
            var history = try ComplaintHistory.sample(status)
            let before = history.complaint.submissionCount

            try history.record { try $0.addSubmission(.sample(), by: .complainant, at: $1) }

            #expect(history.complaint.submissionCount == before + 1 && history.complaint.status == status)
        }
    }

    @Test func `a contribution takes ten files and ten thousand characters`() throws {
        let complaint = try Complaint.sample()
        let files = (0..<11).map { Attachment.ID.sample($0) }
        let longest = String(repeating: "ก", count: 10_000)

        #expect(
            throws: Refusal.invalid([
                FieldError("text", .tooLong(max: 10_000)), FieldError("attachments", .tooMany(max: 10, of: .files)),
            ])
        ) {
            try complaint.addSubmission(.sample(text: longest + "ข", files: files), by: .complainant, at: .sample)
        }
        _ = try complaint.addSubmission(
            .sample(text: longest, files: Array(files.prefix(10))), by: .complainant, at: .sample)
    }

    @Test func `a party reads back from its text`() {
        let parties: [Actor.Party] = [.complainant, .clock, .officer(.sample(3)), .partner(.sample(4))]

        for party in parties { #expect(Actor.Party(party.text) == party) }
        for text in ["", "officer", "officer:", "officer:1", "partner:x", "Clock", "complainant "] {
            #expect(Actor.Party(text) == nil, "\(text)")
        }
    }
}
