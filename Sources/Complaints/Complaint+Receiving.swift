// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// What a person, an operator or a partner gives when they complain; persons go to the vault.
package struct Filing: Equatable, Sendable {
    package var kind: Kind
    package var channel: Channel
    package var identityLevel: IdentityLevel
    package var language: Language
    package var narrative: String
    package var place: Place?
    package var category: Category.ID?
    package var respondent: Respondent?
    package var repeatOf: Complaint.ID?
    package var attachments: [Attachment.ID]

    package init(
        kind: Kind, channel: Channel, identityLevel: IdentityLevel, language: Language = .thai, narrative: String,
        place: Place?, category: Category.ID? = nil, respondent: Respondent? = nil, repeatOf: Complaint.ID? = nil,
        attachments: [Attachment.ID] = []
    ) {
        self.kind = kind
        self.channel = channel
        self.identityLevel = identityLevel
        self.language = language
        self.narrative = narrative
        self.place = place
        self.category = category
        self.respondent = respondent
        self.repeatOf = repeatOf
        self.attachments = attachments
    }

    /// Everything that is wrong with it; empty when it can be received.
    package var errors: [FieldError] {
        var check = FieldCheck()
        check.text("narrative", narrative, max: Limits.narrativeCharactersMax)
        if let place, !place.isEmpty {
            check.text("place/words", optional: place.words, max: Limits.placeCharactersMax)
            if let area = place.area, ![2, 4, 6].contains(area.utf8.count) || !area.utf8.allSatisfy(isDigit) {
                check.add("place/area", .malformed)
            } else if let area = place.area, OfficialArea(code: area) == nil {
                check.add("place/area", .unknown)
            }
            if let point = place.point, !(-90...90 ~= point.latitude && -180...180 ~= point.longitude) {
                check.add("place/point", .malformed)
            }
        } else if kind.needsPlace {
            check.add("place", .required)
        }
        if let respondent, respondent.officer != nil, respondent.agency == nil {
            check.add("respondent/agency", .required)
        }
        if attachments.count > Limits.filesMax { check.add("attachments", .tooMany(max: Limits.filesMax, of: .files)) }
        return check.errors
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

extension Complaint {
    /// The first event of a new complaint.
    ///
    /// - Throws: ``Refusal/invalid(_:)`` with everything that is wrong, ``Refusal/role(_:)`` for others than
    ///   complainants, operators and partners.
    package static func receive(
        _ filing: Filing, as id: ID, code: PublicCode, submission: Submission.ID, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        guard actor.holds(anyOf: Lifecycle[.receive].roles) else { throw .role(.receive) }
        var partner: Partner.ID?
        if case .partner(let id) = actor.party { partner = id }
        var errors = filing.errors
        if (filing.channel == .partner) != (partner != nil) { errors.append(FieldError("channel", .unknown)) }
        guard errors.isEmpty else { throw .invalid(errors) }
        let place = filing.place.flatMap { $0.isEmpty ? nil : $0 }
        let body = Event.Received(
            code: code, kind: filing.kind, channel: filing.channel, partner: partner,
            identityLevel: filing.identityLevel, language: filing.language, submission: submission,
            narrative: filing.narrative, place: place, category: filing.category, respondent: filing.respondent,
            repeatOf: filing.repeatOf, attachments: filing.attachments)
        return Event(
            complaint: id, revision: 1, at: now, actor: actor.party, agency: actor.agency, body: .received(body))
    }

    /// Adds a contact about the same matter.
    package func addSubmission(
        _ contribution: Event.Contribution, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        try check(.addSubmission, by: actor)
        try contribution.check()
        return event(.submissionAdded(contribution.told(to: self, by: actor)), by: actor, at: now)
    }

    /// Asks the complainant; the complaint waits until the answer or until the time to answer is over.
    package func requestInformation(
        _ text: String, by actor: Actor, at now: Instant, terms: Terms
    ) throws(Refusal) -> Event {
        try check(.requestInformation, by: actor)
        try closing("question", text)
        let answerBy = terms.due(.information, of: matter, from: now)
        return event(.informationRequested(.init(text: text, answerBy: answerBy)), by: actor, at: now)
    }

    package func provideInformation(
        _ contribution: Event.Contribution, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        try check(.provideInformation, by: actor)
        try contribution.check()
        return event(.informationProvided(contribution.told(to: self, by: actor)), by: actor, at: now)
    }

    /// Closes a complaint whose question stayed unanswered.
    ///
    /// - Throws: ``Refusal/notYetDue(_:)`` while the time to answer runs.
    package func closeUnanswered(
        _ text: String, by actor: Actor, at now: Instant, ledger: ClockLedger, terms: Terms
    ) throws(Refusal) -> Event {
        try check(.closeUnanswered, by: actor)
        if let question {
            // What the complainant was told holds, and a holiday declared since then only gives more time.
            let answerBy = max(
                question.answerBy, ledger.live(.information)?.due(in: terms.calendars.calendar(of: nil)) ?? now)
            if now < answerBy { throw .notYetDue(answerBy) }
        }
        try closing("text", text)
        let body = Event.Closed(
            outcome: isAccepted ? .noContact : nil, reason: isAccepted ? nil : .incomplete, text: text, goTo: nil,
            other: nil, contestableUntil: terms.due(.contestWindow, of: matter, from: now), master: nil, masterLead: nil
        )
        return event(.closedUnanswered(body), by: actor, at: now)
    }

    /// What ends a complaint, or an objection, for the complainant who reads it.
    func closing(_ field: String, _ text: String) throws(Refusal) {
        var check = FieldCheck()
        check.closing(field, text)
        try check.finish()
    }

    /// One required text that fits.
    func given(_ field: String, _ text: String, min: Int = 1) throws(Refusal) {
        var check = FieldCheck()
        check.text(field, text, min: min, max: Limits.textCharactersMax)
        try check.finish()
    }
}

extension FieldCheck {
    /// What ends a complaint for the complainant must say something.
    package mutating func closing(_ field: String, _ text: String) {
        words(field, text, min: Limits.closingLettersMin, max: Limits.textCharactersMax)
    }
}

extension Event.Contribution {
    package init(submission: Submission.ID, channel: Channel, text: String, files attachments: [Attachment.ID]) {
        self.init(submission: submission, channel: channel, text: text, attachments: attachments)
    }

    /// The same with whether the actor speaks for the complainant.
    fileprivate func told(to complaint: Complaint, by actor: Actor) -> Event.Contribution {
        var told = self
        told.isFromComplainant = complaint.isFromComplainant(actor)
        return told
    }

    /// Text or an attachment must be there.
    fileprivate func check() throws(Refusal) {
        var check = FieldCheck()
        if attachments.isEmpty || !text.isEmpty {
            check.text("text", text, max: Limits.narrativeCharactersMax)
        }
        if attachments.count > Limits.filesMax { check.add("attachments", .tooMany(max: Limits.filesMax, of: .files)) }
        try check.finish()
    }
}
