// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import SQL
import Secrets
import Storage

/// Puts news about a complaint before the officers who hold it, or before the one whose work it is.
struct TellHolder: Job {
    static let name = "tell_holder"
    static let attemptsMax = 8
    let complaint: Complaint.ID
    let revision: Int
    /// As in rows: `hub`, an agency's id, or `officer:` with an officer's.
    let holder: String
    let kind: Event.Kind
    /// When the event happened, which may be long before anybody hears of it.
    let at: Instant

    func run(in operations: Operations) async throws(OperationError) {
        guard let addressee else { throw .unexpected("no such holder") }
        try await operations.transaction { transaction in
            try operations.notify(addressee, of: complaint, revision: revision, kind: kind, at: at, in: transaction)
        }
    }

    private var addressee: Addressee? {
        if let side = Complaint.Holder(holder) { return .side(side) }
        guard case .officer(let officer)? = Actor.Party(holder) else { return nil }
        return .officer(officer)
    }
}

/// Gives the answer of a concluded complaint to every complaint that was merged into it.
struct AnswerMembers: Job {
    static let name = "answer_members"
    static let attemptsMax = 20
    let master: Complaint.ID
    /// The revision of the master's conclusion.
    let revision: Int

    func run(in operations: Operations) async throws(OperationError) {
        // Bounded turns keep the writer free for others; a member that was answered is no member any more.
        while try await operations.answerMembers(of: master, revision: revision) > 0 {}
    }
}

/// Seals again, with the current key, whoever is still sealed with an older one.
struct ResealPeople: Job {
    static let name = "reseal_people"
    static let attemptsMax = 20

    func run(in operations: Operations) async throws(OperationError) {
        var last: Person.ID?
        while let next = try await operations.resealPeople(after: last) { last = next }
    }
}

extension Operations {
    /// Answers a bounded number of members; gives how many.
    fileprivate func answerMembers(of master: Complaint.ID, revision: Int) async throws(OperationError) -> Int {
        try await transaction { transaction in
            guard let complaint = try transaction.complaint(master),
                let conclusion = try transaction.events(of: master, after: revision - 1, limit: 1).first
            else { return 0 }
            let terms = try terms(in: transaction)
            let members = try transaction.members(of: master).prefix(Limits.membersPerTurn)
            for id in members {
                guard var member = try transaction.complaint(id),
                    let event = member.concluded(with: complaint, conclusion, terms: terms)
                else { continue }
                try append(event, to: &member, in: transaction)
            }
            return members.count
        }
    }

    /// Seals a bounded number of persons again; gives the last one looked at, nil when none is left.
    fileprivate func resealPeople(after last: Person.ID?) async throws(OperationError) -> Person.ID? {
        let current = keys.currentKeyNumber
        let people = try reading { transaction in
            try transaction.people(sealedBefore: current, after: last, limit: Limits.resealedPerTurn)
        }
        guard let end = people.last else { return nil }
        let resealed = try people.map { person throws(OperationError) in try reseal(person) }
        try await transaction { transaction in
            for (old, new) in zip(people, resealed) { try transaction.reseal(new, from: old.keyNumber) }
        }
        return end.id
    }
}
