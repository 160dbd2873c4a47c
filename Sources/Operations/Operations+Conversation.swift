// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import SQL
import Storage

/// Words and files that go with an operation.
package struct Contribution: Equatable, Sendable {
    package var text: String
    package var files: [IncomingFile]

    package init(text: String, files: [IncomingFile] = []) {
        self.text = text
        self.files = files
    }
}

extension Operations {
    /// Adds a contact about a known complaint.
    package func addSubmission(
        _ contribution: Contribution, channel: Channel, to id: Complaint.ID, by principal: Principal,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await take(contribution, channel: channel, on: id, by: principal, once: once) {
            body, complaint, actor, now in try complaint.addSubmission(body, by: actor, at: now)
        }
    }

    /// Answers the open question.
    package func provideInformation(
        _ contribution: Contribution, channel: Channel, to id: Complaint.ID, by principal: Principal,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await take(contribution, channel: channel, on: id, by: principal, once: once) {
            body, complaint, actor, now in try complaint.provideInformation(body, by: actor, at: now)
        }
    }

    private func take(
        _ contribution: Contribution, channel: Channel, on id: Complaint.ID, by principal: Principal, once: Once?,
        _ decide: @escaping @Sendable (Event.Contribution, Complaint, Actor, Instant) throws -> Event
    ) async throws(OperationError) -> Decision {
        let attachments = try take(contribution.files, for: id, isPublic: true)
        let body = Event.Contribution(
            submission: newID(), channel: channel, text: contribution.text, files: attachments.map(\.id))
        return try await self.decide(on: id, by: principal, once: once) { transaction, complaint, actor, now in
            let event = try decide(body, complaint, actor, now)
            for var attachment in attachments {
                // What somebody else gave, who came about the same, the complainant gets as little as their words.
                attachment.isPublic = event.isFromComplainant == true
                try transaction.insert(attachment)
            }
            return event
        }
    }

    /// A message between the complainant and the holder.
    package func sendMessage(
        _ contribution: Contribution, about id: Complaint.ID, by principal: Principal, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        let attachments = try take(contribution.files, for: id, isPublic: true)
        let message: Identifier<Event.Message> = newID()
        return try await decide(on: id, by: principal, once: once) { transaction, complaint, actor, now in
            let event = try complaint.sendMessage(
                contribution.text, as: message, attachments: attachments.map(\.id), by: actor, at: now)
            for attachment in attachments { try transaction.insert(attachment) }
            return event
        }
    }

    /// A remark for colleagues only; those whom it calls by `@login` and who may read it hear of it.
    package func note(
        _ text: String, on id: Complaint.ID, by principal: Principal, once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, once: once) { transaction, complaint, actor, now in
            let event = try complaint.note(text, by: actor, at: now)
            for officer in try called(by: text, on: complaint, in: transaction) where officer.id != actor.officer {
                try notify(
                    .officer(officer.id), of: id, revision: event.revision, kind: event.kind, at: now, in: transaction)
            }
            return event
        }
    }

    package func requestInformation(
        _ question: String, on id: Complaint.ID, by principal: Principal, expecting revision: Int? = nil,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { transaction, complaint, actor, now in
            let terms = try terms(in: transaction)
            return try complaint.requestInformation(question, by: actor, at: now, terms: terms)
        }
    }

    package func closeUnanswered(
        _ text: String, on id: Complaint.ID, by principal: Principal, expecting revision: Int? = nil,
        once: Once? = nil
    ) async throws(OperationError) -> Decision {
        try await decide(on: id, by: principal, expecting: revision, once: once) { transaction, complaint, actor, now in
            let terms = try terms(in: transaction)
            let ledger = try transaction.clocks(of: complaint.id)
            return try complaint.closeUnanswered(text, by: actor, at: now, ledger: ledger, terms: terms)
        }
    }
}
