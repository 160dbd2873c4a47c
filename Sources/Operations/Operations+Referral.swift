// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
import Storage

extension Operations {
    package func refer(
        _ id: Complaint.ID, to lead: Agency.ID, joint: [Agency.ID], by principal: Principal,
        expecting revision: Int? = nil, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { transaction, complaint, actor, now in
            let standing = try givable(lead, field: "lead", at: now, in: transaction)
            let others = try joint.map { try givable($0, field: "joint", at: now, in: transaction) }
            return try complaint.refer(to: standing, joint: others, by: actor, at: now)
        }
    }

    package func accept(
        _ id: Complaint.ID, by principal: Principal, expecting revision: Int? = nil, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { _, complaint, actor, now in
            try complaint.accept(by: actor, at: now)
        }
    }

    package func giveBack(
        _ id: Complaint.ID, reason: String, suggesting suggested: Agency.ID?, isDisputed: Bool = false,
        by principal: Principal, expecting revision: Int? = nil, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { transaction, complaint, actor, now in
            if let suggested, try transaction.agency(suggested) == nil {
                throw OperationError.invalid([FieldError("suggestedAgency", .unknown)])
            }
            return try complaint.giveBack(
                reason: reason, suggesting: suggested, isDisputed: isDisputed, by: actor, at: now)
        }
    }

    package func rule(
        _ id: Complaint.ID, agency: Agency.ID, reason: String, by principal: Principal,
        expecting revision: Int? = nil, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { transaction, complaint, actor, now in
            let standing = try givable(agency, field: "agency", at: now, in: transaction)
            return try complaint.rule(standing, reason: reason, by: actor, at: now)
        }
    }

    /// The same for one that a complaint is given to, which stays in use until the transaction ends.
    func givable(
        _ agency: Agency.ID, field: String, at now: Instant, in transaction: borrowing Transaction
    ) throws -> Standing {
        try transaction.keepInUse(.agency(agency))
        return try standing(agency, field: field, at: now, in: transaction)
    }

    /// The agency with its agreements in force today; an unknown one is an error of the field.
    func standing(
        _ agency: Agency.ID, field: String, at now: Instant, in transaction: borrowing Transaction
    ) throws -> Standing {
        guard let standing = try transaction.standing(of: agency, on: Zone.bangkok.day(of: now)) else {
            throw OperationError.invalid([FieldError(field, .unknown)])
        }
        return standing
    }
}
