// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
import Storage

/// An agency's report with the files that prove it.
package struct ReportRequest: Equatable, Sendable {
    package var outcome: Outcome
    package var text: String
    package var files: [IncomingFile]
    /// Of the evidence of the agency's report that came back, what is evidence again.
    package var kept: [Attachment.ID]

    package init(outcome: Outcome, text: String, files: [IncomingFile] = [], kept: [Attachment.ID] = []) {
        self.outcome = outcome
        self.text = text
        self.files = files
        self.kept = kept
    }
}

extension Operations {
    package func assign(
        _ id: Complaint.ID, to unit: Unit.ID?, officer: Officer.ID?, by principal: Principal,
        expecting revision: Int? = nil, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { transaction, complaint, actor, now in
            if let unit { try transaction.keepInUse(.unit(unit)) }
            if let officer { try transaction.keepInUse(.officer(officer)) }
            let foundUnit = try unit.flatMap { try transaction.unit($0) }
            if unit != nil, foundUnit == nil { throw OperationError.invalid([FieldError("unit", .unknown)]) }
            let foundOfficer = try officer.flatMap { try transaction.officer($0) }
            if officer != nil, foundOfficer == nil { throw OperationError.invalid([FieldError("officer", .unknown)]) }
            return try complaint.assign(to: foundUnit, officer: foundOfficer, by: actor, at: now)
        }
    }

    package func progress(
        _ id: Complaint.ID, text: String, cause: WaitCause?, by principal: Principal, expecting revision: Int? = nil,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { _, complaint, actor, now in
            try complaint.progress(text, cause: cause, by: actor, at: now)
        }
    }

    /// Claims the work done; evidence stays with the officers until the hub concludes.
    package func report(
        _ request: ReportRequest, on id: Complaint.ID, by principal: Principal, expecting revision: Int? = nil,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        let attachments = try take(request.files, for: id, isPublic: false)
        let reporting = Reporting(
            outcome: request.outcome, text: request.text, evidence: request.kept + attachments.map(\.id))
        return try await decide(on: id, by: principal, expecting: revision, once: once) {
            transaction, complaint, actor, now in
            let event = try complaint.report(reporting, by: actor, at: now)
            if !request.kept.isEmpty {
                let before = complaint.reportBefore(of: actor.agency, in: try transaction.events(of: id))
                guard Set(before?.evidence ?? []).isSuperset(of: request.kept) else {
                    throw OperationError.invalid([FieldError("evidence", .unknown)])
                }
            }
            for attachment in attachments { try transaction.insert(attachment) }
            return event
        }
    }

    package func approveReport(
        _ id: Complaint.ID, by principal: Principal, expecting revision: Int? = nil, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { _, complaint, actor, now in
            try complaint.approveReport(by: actor, at: now)
        }
    }

    package func declineReport(
        _ id: Complaint.ID, reason: String, by principal: Principal, expecting revision: Int? = nil,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { _, complaint, actor, now in
            try complaint.declineReport(reason, by: actor, at: now)
        }
    }
}
