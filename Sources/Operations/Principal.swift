// SPDX-License-Identifier: Apache-2.0
package import Complaints

/// Who is asking: the `by:` argument of every operation.
package enum Principal: Equatable, Sendable {
    /// Somebody without a session.
    case anonymous
    /// Somebody who gave a complaint's code and PIN.
    case complainant(Complaint.ID)
    case officer(Officer)
    /// An operator who does for a caller what the caller, with code and PIN, may do.
    case caller(Officer, Complaint.ID)
    /// A partner's program with a valid key.
    case partner(Partner)
    /// The command line on the server itself, and the worker.
    case system

    /// The actor that the rules see for one complaint; nil for those who can't act on it.
    package func actor(for complaint: Complaint.ID) -> Actor? {
        switch self {
        case .anonymous: nil
        case .complainant(let own): own == complaint ? .complainant : nil
        case .officer(let officer): Actor(officer)
        case .caller(let officer, let own):
            own == complaint
                ? Actor(party: .officer(officer.id), roles: [.complainant], agency: officer.agency, unit: nil) : nil
        case .partner(let partner): Actor(partner)
        case .system: .clock
        }
    }

    /// As whom they may act on it: an officer also for each of those whose place they take now.
    package func actors(for complaint: Complaint.ID) -> [Actor] {
        if case .officer(let officer) = self { return officer.actors }
        return actor(for: complaint).map { [$0] } ?? []
    }

    /// Those of them who may know of the complaint; empty when it is not found.
    func actors(seeing complaint: Complaint) -> [Actor] {
        actors(for: complaint.id).filter { complaint.isVisible(to: $0) }
    }

    package var officer: Officer? {
        switch self {
        case .officer(let officer), .caller(let officer, _): officer
        case .anonymous, .complainant, .partner, .system: nil
        }
    }

    package func holds(_ role: Role) -> Bool {
        officer?.roles.contains(role) ?? false
    }

    /// Whether they hold one of the roles or act for somebody who does.
    package func stands(forAnyOf roles: Set<Role>) -> Bool {
        officer?.actors.contains { $0.holds(anyOf: roles) } ?? false
    }

    package func holds(anyOf roles: Set<Role>) -> Bool {
        !(officer?.roles.isDisjoint(with: roles) ?? true)
    }
}
