// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// What the screener decides.
package struct Screening: Equatable, Sendable {
    package var kind: Kind
    package var category: Category.ID
    package var urgency: Urgency
    package var secrecy: Secrecy
    /// Goes on without the person when they withdraw.
    package var isPublicInterest: Bool

    package init(
        kind: Kind, category: Category.ID, urgency: Urgency, secrecy: Secrecy, isPublicInterest: Bool = false
    ) {
        self.kind = kind
        self.category = category
        self.urgency = urgency
        self.secrecy = secrecy
        self.isPublicInterest = isPublicInterest
    }
}

/// Why a complaint is not accepted, in words for the complainant.
package struct NonAcceptance: Equatable, Sendable {
    package var reason: RefusalReason
    package var text: String
    /// Where to go instead; required for `outsideMandate`.
    package var goTo: String?
    /// The complaint that this one doubles; required for `duplicate`.
    package var other: Complaint.ID?

    package init(reason: RefusalReason, text: String, goTo: String? = nil, other: Complaint.ID? = nil) {
        self.reason = reason
        self.text = text
        self.goTo = goTo
        self.other = other
    }
}

extension Complaint {
    package func screen(_ screening: Screening, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        try check(.screen, by: actor)
        let body = Event.Screened(
            kind: screening.kind, category: screening.category, urgency: screening.urgency,
            secrecy: screening.secrecy, isPublicInterest: screening.isPublicInterest)
        return event(.screened(body), by: actor, at: now)
    }

    package func refuse(
        _ refusal: NonAcceptance, by actor: Actor, at now: Instant, terms: Terms
    ) throws(Refusal) -> Event {
        try check(.refuse, by: actor)
        var fields = FieldCheck()
        fields.closing("text", refusal.text)
        if refusal.reason.needsReferral {
            fields.text("goTo", refusal.goTo ?? "", max: Limits.textCharactersMax)
        } else {
            fields.text("goTo", optional: refusal.goTo, max: Limits.textCharactersMax)
        }
        if refusal.reason.needsOther, refusal.other == nil { fields.add("other", .required) }
        // Whoever gave a name is not told that they gave none.
        if refusal.reason == .anonymousWithoutDetail, identityLevel != .anonymous { fields.add("reason", .unknown) }
        if let other = refusal.other, other == id { fields.add("other", .unknown) }
        try fields.finish()
        let body = Event.Closed(
            outcome: nil, reason: refusal.reason, text: refusal.text, goTo: refusal.goTo, other: refusal.other,
            contestableUntil: terms.due(.contestWindow, of: matter, from: now), master: nil, masterLead: nil)
        return event(.refused(body), by: actor, at: now)
    }

    /// Answers an enquiry on the spot.
    package func answerAtOnce(
        _ text: String, by actor: Actor, at now: Instant, terms: Terms
    ) throws(Refusal) -> Event {
        try check(.answerAtOnce, by: actor)
        try closing("text", text)
        let body = Event.Closed(
            outcome: .explained, reason: nil, text: text, goTo: nil, other: nil,
            contestableUntil: terms.due(.contestWindow, of: matter, from: now), master: nil, masterLead: nil)
        return event(.answeredAtOnce(body), by: actor, at: now)
    }

    /// Folds this complaint into another that is about the same matter; its own rights stay.
    ///
    /// `hasMembers` says whether others were merged into this one; the caller has looked it up.
    package func merge(
        into master: Complaint, hasMembers: Bool, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        try check(.merge, by: actor)
        guard master.isVisible(to: actor) else { throw .mergeTarget(.unseen) }
        guard master.id != id else { throw .mergeTarget(.itself) }
        guard master.status.isOpen else { throw .mergeTarget(.ended(master.status)) }
        guard !hasMembers else { throw .hasMembers }
        return event(.merged(.init(master: master.id)), by: actor, at: now)
    }

    package func unmerge(_ reason: String, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        try check(.unmerge, by: actor)
        try given("reason", reason)
        return event(.unmerged(.init(reason: reason)), by: actor, at: now)
    }
}
