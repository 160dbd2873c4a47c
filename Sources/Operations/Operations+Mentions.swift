// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL
import Storage

extension Operations {
    /// The officers whom a note calls and who may read it.
    func called(
        by note: String, on complaint: Complaint, in transaction: borrowing Transaction
    ) throws -> [Officer] {
        try transaction.officers(logins: Mention.logins(in: note)).filter { officer in
            officer.isActive && complaint.showsNotes(to: Actor(officer))
        }
    }

    /// The logins in a note that reach nobody: nobody has them, or who has may not see the complaint.
    package func unheard(
        in note: String, on complaint: Complaint, by principal: Principal
    ) throws(OperationError) -> [String] {
        guard !principal.actors(seeing: complaint).isEmpty else { throw .notFound }
        return try reading { transaction in
            let called = try called(by: note, on: complaint, in: transaction).map(\.login)
            return Mention.logins(in: note).filter { !called.contains($0) }
        }
    }
}
