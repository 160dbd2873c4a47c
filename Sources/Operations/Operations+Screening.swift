// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
import Storage

extension Operations {
    package func screen(
        _ screening: Screening, on id: Complaint.ID, by principal: Principal, expecting revision: Int? = nil,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { transaction, complaint, actor, now in
            guard try transaction.category(screening.category)?.isActive == true else {
                throw OperationError.invalid([FieldError("category", .unknown)])
            }
            return try complaint.screen(screening, by: actor, at: now)
        }
    }

    /// Does not accept the complaint; `other` is the code of the one that a duplicate repeats.
    package func refuse(
        _ refusal: NonAcceptance, other: PublicCode? = nil, on id: Complaint.ID, by principal: Principal,
        expecting revision: Int? = nil, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { transaction, complaint, actor, now in
            // Before the code is looked for: whether there is such a complaint is not for everybody.
            try complaint.check(.refuse, by: actor)
            var refusal = refusal
            if let other {
                guard let found = try transaction.complaintID(for: other) else {
                    throw OperationError.invalid([FieldError("other", .unknown)])
                }
                refusal.other = found
            }
            let terms = try terms(in: transaction)
            return try complaint.refuse(refusal, by: actor, at: now, terms: terms)
        }
    }

    package func answerAtOnce(
        _ text: String, on id: Complaint.ID, by principal: Principal, expecting revision: Int? = nil,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { transaction, complaint, actor, now in
            let terms = try terms(in: transaction)
            return try complaint.answerAtOnce(text, by: actor, at: now, terms: terms)
        }
    }

    package func merge(
        _ id: Complaint.ID, into master: PublicCode, by principal: Principal, expecting revision: Int? = nil,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { transaction, complaint, actor, now in
            try complaint.check(.merge, by: actor)
            guard let found = try transaction.complaint(master), found.isVisible(to: actor) else {
                throw OperationError.invalid([FieldError("master", .unknown)])
            }
            let hasMembers = try transaction.hasMembers(complaint.id)
            return try complaint.merge(into: found, hasMembers: hasMembers, by: actor, at: now)
        }
    }

    /// The complaint into which another would be merged, as the officer may see it; nothing is written.
    ///
    /// - Throws: what ``merge(_:into:by:expecting:once:)`` would throw.
    package func mergeTarget(_ master: PublicCode, of id: Complaint.ID, by principal: Principal)
        throws(OperationError) -> ComplaintView
    {
        let now = now()
        return try reading { transaction in
            guard let complaint = try transaction.complaint(id) else { throw OperationError.notFound }
            let actors = principal.actors(seeing: complaint)
            let found = try transaction.complaint(master)
            let hasMembers = try transaction.hasMembers(id)
            let actor = try firstAllowed(actors) { actor in
                try complaint.check(.merge, by: actor)
                guard let found, found.isVisible(to: actor) else {
                    throw OperationError.invalid([FieldError("master", .unknown)])
                }
                _ = try complaint.merge(into: found, hasMembers: hasMembers, by: actor, at: now)
                return actor
            }
            guard let found else { throw OperationError.notFound }
            return try view(found, [actor], in: transaction)
        }
    }

    package func unmerge(
        _ id: Complaint.ID, reason: String, by principal: Principal, expecting revision: Int? = nil,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { _, complaint, actor, now in
            try complaint.unmerge(reason, by: actor, at: now)
        }
    }
}
