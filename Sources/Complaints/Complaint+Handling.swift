// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// What an agency claims when the work is done.
package struct Reporting: Equatable, Sendable {
    package var outcome: Outcome
    /// Words for the complainant.
    package var text: String
    package var evidence: [Attachment.ID]

    package init(outcome: Outcome, text: String, evidence: [Attachment.ID] = []) {
        self.outcome = outcome
        self.text = text
        self.evidence = evidence
    }
}

extension Complaint {
    /// Gives the agency's part to a unit, an officer, or both.
    ///
    /// Both are of the actor's own agency; the caller has looked them up.
    package func assign(
        to unit: Unit?, officer: Officer?, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        try check(.assign, by: actor)
        return event(.assigned(try assigned(to: unit, officer, by: actor)), by: actor, at: now)
    }

    /// Gives what one officer has to another, wherever the complaint stands; where it can be assigned, it is.
    ///
    /// - Throws: ``Refusal/alreadyDone`` when it is not, or no longer, with that officer.
    package func handOver(
        from giver: Officer.ID, to unit: Unit?, officer: Officer?, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        guard actor.holds(anyOf: Lifecycle[.assign].roles), isVisible(to: actor), !isAbout(actor.actingFor) else {
            throw .role(.assign)
        }
        guard assignment(of: actor.agency)?.officer == giver else { throw .alreadyDone }
        guard !allows(.assign, by: actor) else {
            return try assign(to: unit, officer: officer, by: actor, at: now)
        }
        guard status.isOpen else { throw .status(.assign, status) }
        var body = try assigned(to: unit, officer, by: actor)
        body.isHandedOver = true
        return event(.assigned(body), by: actor, at: now)
    }

    private func assigned(to unit: Unit?, _ officer: Officer?, by actor: Actor) throws(Refusal) -> Event.Assigned {
        let agency = try agency(of: actor)
        var fields = FieldCheck()
        if unit == nil, officer == nil { fields.add("unit", .required) }
        if let unit, unit.agency != agency || !unit.isActive { fields.add("unit", .unknown) }
        if let officer {
            let isFitting = officer.agency == agency && officer.isActive && officer.id != respondent?.officer
            if !isFitting || unit != nil && officer.unit != unit?.id { fields.add("officer", .unknown) }
        }
        try fields.finish()
        return Event.Assigned(agency: agency, unit: unit?.id ?? officer?.unit, officer: officer?.id)
    }

    /// Tells the complainant how the work goes, and why it takes its time.
    package func progress(
        _ text: String, cause: WaitCause?, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        try check(.progress, by: actor)
        try given("text", text, min: Limits.progressCharactersMin)
        let body = Event.Progressed(agency: try agency(of: actor), text: text, cause: cause)
        return event(.progressed(body), by: actor, at: now)
    }

    /// Claims the work done; an officer's `solved` waits as a proposal for the unit head.
    package func report(_ reporting: Reporting, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        try check(.report, by: actor)
        var fields = FieldCheck()
        fields.closing("text", reporting.text)
        if reporting.outcome.needsEvidence, reporting.evidence.isEmpty { fields.add("evidence", .required) }
        if reporting.evidence.count > Limits.filesMax {
            fields.add("evidence", .tooMany(max: Limits.filesMax, of: .files))
        }
        try fields.finish()
        let body = Event.Reported(
            agency: try agency(of: actor), outcome: reporting.outcome, text: reporting.text,
            evidence: reporting.evidence, author: actor.party)
        guard reporting.outcome.needsApproval, !actor.holds(anyOf: [.unitHead, .cceo]) else {
            return event(.reported(body), by: actor, at: now)
        }
        guard lead?.agency == actor.agency else { throw .approvalNeeded }
        guard status == .inProgress else { throw .approvalNeeded }
        return event(.reportProposed(body), by: actor, at: now)
    }

    /// Makes the waiting proposal the agency's report.
    package func approveReport(by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        try check(.approveReport, by: actor)
        guard let proposal else { throw .noProposal }
        guard !hasOpenJoint else { throw .jointOpen }
        let body = Event.Reported(
            agency: try agency(of: actor), outcome: proposal.outcome, text: proposal.text,
            evidence: proposal.evidence, author: proposal.by)
        return event(.reported(body), by: actor, at: now)
    }

    package func declineReport(_ reason: String, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        try check(.declineReport, by: actor)
        try given("reason", reason)
        return event(.reportDeclined(.init(reason: reason)), by: actor, at: now)
    }
}
