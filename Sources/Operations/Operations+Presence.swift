// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
import Storage

/// What a browser that shows a complaint has to know again and again.
package struct Pulse: Equatable, Sendable {
    /// The complaint's revision now.
    package let revision: Int
    /// Who else has it open, the latest first.
    package let colleagues: [Colleague]
}

/// Another officer who has the same complaint open.
package struct Colleague: Equatable, Sendable {
    package let name: String
    /// What they are filling in; nil while they only read.
    package let operation: Operation?
}

extension Operations {
    /// Who has the complaint open beside the officer, and how far it has come; notes that the officer has it open too.
    ///
    /// Only those are noted who may do something about complaints: an auditor who reads is in nobody's way.
    package func pulse(
        of code: PublicCode, doing operation: Operation?, by principal: Principal
    ) async throws(OperationError) -> Pulse {
        let now = now()
        let (officer, complaint, present) = try reading { transaction in
            let (officer, complaint) = try visible(code, principal, in: transaction)
            let since = now.adding(seconds: -Limits.presenceSeconds)
            let present = try transaction.presences(
                at: complaint.id, since: since, limit: Limits.colleaguesShown + 1)
            return (officer, complaint, present)
        }
        let own = present.first { $0.officer == officer.id }
        let isFresh = own.map { now.seconds(since: $0.seenAt) < Limits.presenceTouchSeconds } ?? false
        let acts = !officer.roles.isDisjoint(with: Role.ofHub.union(Role.ofAgency))
        if acts, !isFresh || own?.operation != operation {
            try await transaction { transaction in
                try transaction.touchPresence(Presence(officer.id, doing: operation, at: now), at: complaint.id)
            }
        }
        let others = present.filter { $0.officer != officer.id }.prefix(Limits.colleaguesShown)
        let names = try reading { try $0.officers(others.map(\.officer)) }
        return Pulse(
            revision: complaint.revision,
            colleagues: others.compactMap { presence in
                names[presence.officer].map { Colleague(name: $0.name, operation: presence.operation) }
            })
    }

    /// The officer and the complaint that they may see.
    func visible(
        _ code: PublicCode, _ principal: Principal, in transaction: borrowing Transaction
    ) throws -> (Officer, Complaint) {
        guard case .officer(let officer) = principal else { throw OperationError.unauthenticated }
        guard let complaint = try transaction.complaint(code), !principal.actors(seeing: complaint).isEmpty else {
            throw OperationError.notFound
        }
        return (officer, complaint)
    }
}
