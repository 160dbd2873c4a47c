// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

/// Who may learn who the complainant is.
@Suite struct IdentityTests {
    private let reveal = Reveal.ID.sample(300)

    @Test func `a named complainant is shown to the one who asked, once`() throws {
        var history = try asked(.sample())

        #expect(!history.complaint.needsApprovalToReveal)
        #expect(throws: Refusal.identityClosed) { try open(history, by: .reviewer()) }
        try history.record { try $0.openIdentity(reveal, by: .coordinator(), at: $1) }

        #expect(history.complaint.reveals.isEmpty)
        #expect(throws: Refusal.identityClosed) { try open(history, by: .coordinator()) }
    }

    @Test func `a withheld identity waits for a second person`() throws {
        var history = try asked(.sample(identityLevel: .withheld))
        #expect(history.complaint.needsApprovalToReveal)
        #expect(throws: Refusal.identityClosed) { try open(history, by: .coordinator()) }

        try history.record { try $0.approveIdentity(reveal, by: .reviewer(), at: $1) }

        #expect(history.complaint.reveals.first?.approvedBy == Actor.reviewer().officer)
        #expect(throws: Refusal.identityClosed, "the second person did not ask") { try open(history, by: .reviewer()) }
        _ = try open(history, by: .coordinator())
    }

    @Test(arguments: Secrecy.allCases)
    func `a secret complaint asks for approval even when it became secret after the request`(_ secrecy: Secrecy) throws
    {
        var history = try asked(.sample())

        try history.screen(.sample(secrecy: secrecy))

        #expect(history.complaint.needsApprovalToReveal == (secrecy != .ordinary))
        if secrecy == .ordinary {
            _ = try open(history, by: .coordinator())
        } else {
            #expect(throws: Refusal.identityClosed) { try open(history, by: .coordinator()) }
        }
    }

    @Test func `nobody approves their own request, an unknown one, or one twice`() throws {
        let both = Actor(Officer.sample(.coordinator, of: .hub, also: [.reviewer]))
        var history = try asked(.sample(identityLevel: .withheld), by: both)

        #expect(throws: Refusal.identityClosed) {
            try history.complaint.approveIdentity(reveal, by: both, at: .sample)
        }
        #expect(throws: Refusal.identityClosed) {
            try history.complaint.approveIdentity(.sample(999), by: .reviewer(), at: .sample)
        }
        try history.record { try $0.approveIdentity(reveal, by: .reviewer(), at: $1) }
        #expect(throws: Refusal.identityClosed) {
            try history.complaint.approveIdentity(reveal, by: .reviewer(1), at: .sample)
        }
    }

    @Test func `an anonymous complaint has no identity to ask for`() throws {
        let complaint = try Complaint.sample(.inProgress, filing: .sample(identityLevel: .anonymous))

        for actor in [Actor.coordinator(), .officer(), .unitHead(), .cceo()] {
            #expect(throws: Refusal.identityClosed) {
                try complaint.requestIdentity("x", as: reveal, by: actor, at: .sample)
            }
        }
    }

    @Test func `the agency complained of never gets the identity, nor approves`() throws {
        let respondent = Respondent(agency: Agency.roads.id, officer: nil)
        var history = try ComplaintHistory.sample(.inProgress, filing: .sample(respondent: respondent))
        for actor in [Actor.officer(), .unitHead(), .cceo()] {
            #expect(throws: Refusal.identityClosed) {
                try history.complaint.requestIdentity("x", as: reveal, by: actor, at: .sample)
            }
        }
        try history.record { try $0.requestIdentity("x", as: reveal, by: .coordinator(), at: $1) }

        #expect(throws: Refusal.identityClosed) {
            try history.complaint.approveIdentity(reveal, by: .cceo(), at: .sample)
        }
        _ = try open(history, by: .coordinator())
    }

    @Test func `an officer complained of has to be named with the agency`() {
        let filing = Filing.sample(respondent: Respondent(agency: nil, officer: .sample(666)))

        #expect(filing.errors == [FieldError("respondent/agency", .required)])
    }

    @Test func `an agency that gave it back opens nothing it had asked for`() throws {
        var history = try ComplaintHistory.sample(.referred)
        try history.record { try $0.requestIdentity("ต้องโทรนัดหมาย", as: reveal, by: .cceo(), at: $1) }
        try history.giveBack()

        #expect(throws: Refusal.identityClosed) { try open(history, by: .cceo()) }
    }

    @Test func `a request needs a reason`() throws {
        #expect(throws: Refusal.invalid([FieldError("reason", .required)])) {
            try Complaint.sample().requestIdentity(" ", as: reveal, by: .coordinator(), at: .sample)
        }
    }

    private func asked(_ filing: Filing, by actor: Actor = .coordinator()) throws -> ComplaintHistory {
        var history = try ComplaintHistory(filing)
        try history.record { try $0.requestIdentity("ต้องโทรนัดหมาย", as: reveal, by: actor, at: $1) }
        return history
    }

    private func open(_ history: ComplaintHistory, by actor: Actor) throws -> Event {
        try history.complaint.openIdentity(reveal, by: actor, at: history.now)
    }
}
