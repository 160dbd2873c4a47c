// SPDX-License-Identifier: Apache-2.0
package import Deadlines

extension Complaint {
    /// A message between the complainant and the holder; changes no status.
    package func sendMessage(
        _ text: String, as message: Identifier<Event.Message>, attachments: [Attachment.ID], by actor: Actor,
        at now: Instant
    ) throws(Refusal) -> Event {
        try check(.sendMessage, by: actor)
        var fields = FieldCheck()
        if attachments.isEmpty || !text.isEmpty { fields.text("text", text, max: Limits.textCharactersMax) }
        if attachments.count > Limits.filesMax { fields.add("attachments", .tooMany(max: Limits.filesMax, of: .files)) }
        try fields.finish()
        let body = Event.Message(
            message: message, text: text, attachments: attachments, isFromComplainant: isFromComplainant(actor))
        return event(.messageSent(body), by: actor, at: now)
    }

    /// A remark that never leaves the agencies that hold the complaint.
    package func note(_ text: String, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        try check(.note, by: actor)
        try given("text", text)
        return event(.noted(.init(text: text)), by: actor, at: now)
    }

    /// Asks to see who the complainant is; withheld and secret ones wait for a second person.
    package func requestIdentity(
        _ reason: String, as reveal: Reveal.ID, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        try check(.requestIdentity, by: actor)
        try given("reason", reason)
        let body = Event.IdentityRequested(reveal: reveal, reason: reason, needsApproval: needsApprovalToReveal)
        return event(.identityRequested(body), by: actor, at: now)
    }

    package func approveIdentity(_ reveal: Reveal.ID, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        try check(.approveIdentity, by: actor)
        guard let waiting = reveals.first(where: { $0.id == reveal }), waiting.approvedBy == nil,
            waiting.by != actor.officer
        else { throw .identityClosed }
        return event(.identityApproved(.init(reveal: reveal)), by: actor, at: now)
    }

    /// Uses a request: once, by the one who asked, approved where approval is needed.
    package func openIdentity(_ reveal: Reveal.ID, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        try check(.openIdentity, by: actor)
        guard let own = reveals.first(where: { $0.id == reveal }), own.by == actor.officer,
            own.approvedBy != nil || !needsApprovalToReveal
        else { throw .identityClosed }
        return event(.identityOpened(.init(reveal: reveal)), by: actor, at: now)
    }
}
