// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
import Storage

extension Operations {
    package func rejectReport(
        _ id: Complaint.ID, reason: String, joint: [Agency.ID] = [], by principal: Principal,
        expecting revision: Int? = nil, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { _, complaint, actor, now in
            try complaint.rejectReport(reason, joint: joint, by: actor, at: now)
        }
    }

    /// Concludes the complaint; those merged into it are answered by a job that the same transaction leaves.
    package func conclude(
        _ id: Complaint.ID, outcome: Outcome, text: String, by principal: Principal, expecting revision: Int? = nil,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { transaction, complaint, actor, now in
            let terms = try terms(in: transaction)
            return try complaint.conclude(outcome, text: text, by: actor, at: now, terms: terms)
        }
    }

    package func contest(
        _ id: Complaint.ID, reason: String, by principal: Principal, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, once: once) { transaction, complaint, actor, now in
            try complaint.contest(
                reason, by: actor, at: now, ledger: try transaction.clocks(of: complaint.id),
                terms: try terms(in: transaction))
        }
    }

    /// Grants the objection; `agency` takes the complaint up where none had it, or the one that had it is out of use.
    package func upholdContest(
        _ id: Complaint.ID, reason: String, agency: Agency.ID?, by principal: Principal,
        expecting revision: Int? = nil, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { transaction, complaint, actor, now in
            let standing = try agency.map { try givable($0, field: "agency", at: now, in: transaction) }
            let event = try complaint.upholdContest(reason, agency: standing, by: actor, at: now)
            if standing == nil, let lead = complaint.lead?.agency {
                try transaction.keepInUse(.agency(lead))
                guard try transaction.agency(lead)?.isActive == true else {
                    throw OperationError.invalid([FieldError("agency", .required)])
                }
            }
            return event
        }
    }

    package func dismissContest(
        _ id: Complaint.ID, reason: String, by principal: Principal, expecting revision: Int? = nil,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { _, complaint, actor, now in
            try complaint.dismissContest(reason, by: actor, at: now)
        }
    }

    package func withdraw(
        _ id: Complaint.ID, reason: String, by principal: Principal, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, once: once) { transaction, complaint, actor, now in
            let hasMembers = try transaction.hasMembers(complaint.id)
            return try complaint.withdraw(reason, hasMembers: hasMembers, by: actor, at: now)
        }
    }

    package func rate(
        _ id: Complaint.ID, _ rating: Rating, by principal: Principal, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, once: once) { _, complaint, actor, now in
            try complaint.rate(rating, by: actor, at: now)
        }
    }
}
