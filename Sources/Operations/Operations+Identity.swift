// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL
import Storage

extension Operations {
    /// Asks to open the identity; where no second person is needed it may be opened at once.
    package func requestIdentity(
        of id: Complaint.ID, reason: String, by principal: Principal, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        let reveal: Reveal.ID = newID()
        return try await decide(on: id, by: principal, once: once) { _, complaint, actor, now in
            try complaint.requestIdentity(reason, as: reveal, by: actor, at: now)
        }
    }

    package func approveIdentity(
        _ reveal: Reveal.ID, of id: Complaint.ID, by principal: Principal, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, once: once) { _, complaint, actor, now in
            try complaint.approveIdentity(reveal, by: actor, at: now)
        }
    }

    /// Opens the identity once; the record that it was opened is on disk before anybody reads it.
    package func openIdentity(
        _ reveal: Reveal.ID, of id: Complaint.ID, by principal: Principal
    ) async throws(OperationError) -> [Person] {
        _ = try await decide(on: id, by: principal) { _, complaint, actor, now in
            try complaint.openIdentity(reveal, by: actor, at: now)
        }
        let sealed = try reading { transaction in try transaction.people(of: id) }
        return try sealed.map { person throws(OperationError) in try open(person) }
    }
}
