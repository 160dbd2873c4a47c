// SPDX-License-Identifier: Apache-2.0
import Deadlines

extension Complaint {
    /// Whether the actor may know that it exists; everything else is "not found" to them.
    package func isVisible(to actor: Actor) -> Bool {
        if let officer = actor.officer, respondent?.officer == officer { return false }
        if actor.holds(anyOf: Role.seeingAll) { return true }
        if case .partner(let id) = actor.party, partner == id { return true }
        guard let assignment = anyAssignment(of: actor.agency) else { return false }
        if actor.holds(anyOf: [.cceo, .partner]) { return true }
        if actor.holds(.unitHead) { return assignment.unit == nil || assignment.unit == actor.unit }
        guard actor.holds(.officer) else { return false }
        if let unit = assignment.unit, unit == actor.unit { return true }
        if let officer = assignment.officer, officer == actor.officer { return true }
        return false
    }

    /// Whether the rules let the actor do it at all in the status it has; what must be given is checked later.
    package func allows(_ operation: Operation, by actor: Actor) -> Bool {
        allows(Lifecycle[operation], by: actor)
    }

    private func allows(_ rule: LifecycleRule, by actor: Actor) -> Bool {
        do throws(Refusal) {
            try check(rule, by: actor)
            return true
        } catch {
            return false
        }
    }

    /// The operations that pages offer to the actor now, in the lifecycle's order.
    package func operations(for actor: Actor) -> [Operation] {
        Lifecycle.rules(of: actor.roles).compactMap { rule in
            rule.operation != .receive && allows(rule, by: actor) ? rule.operation : nil
        }
    }

    /// Role, tie and status, in this order.
    package func check(_ operation: Operation, by actor: Actor) throws(Refusal) {
        try check(Lifecycle[operation], by: actor)
    }

    private func check(_ rule: LifecycleRule, by actor: Actor) throws(Refusal) {
        guard actor.holds(anyOf: rule.roles), isVisible(to: actor), !isAbout(actor.actingFor) else {
            throw .role(rule.operation)
        }
        switch rule.tie {
        case .none:
            try checkStatus(rule)
        case .holder:
            try checkHolder(actor)
            try checkStatus(rule)
        case .handling:
            try checkHandling(rule, actor)
        case .part:
            guard assignment(of: actor.agency)?.state.isOpen == true else { throw .notHandling }
            try checkStatus(rule)
        }
        try checkCircumstances(rule.operation, actor)
    }

    /// Nobody is represented in a complaint about themselves.
    func isAbout(_ absent: Officer.ID?) -> Bool { absent != nil && respondent?.officer == absent }

    private func checkStatus(_ rule: LifecycleRule) throws(Refusal) {
        guard rule.from.contains(status) else { throw .status(rule.operation, status) }
    }

    func checkHolder(_ actor: Actor) throws(Refusal) {
        switch holder {
        case .hub:
            guard actor.holds(anyOf: Role.ofHub) else { throw .notHolder }
        case .agency(let agency):
            guard actor.agency == agency, actor.holds(anyOf: Role.holdingForAgency) else { throw .notHolder }
        case nil:
            // A closed complaint has no holder; those who had a part in it may still answer.
            guard actor.holds(anyOf: Role.ofHub) || anyAssignment(of: actor.agency) != nil else { throw .notHolder }
        }
    }

    private func checkHandling(_ rule: LifecycleRule, _ actor: Actor) throws(Refusal) {
        guard let assignment = anyAssignment(of: actor.agency) else { throw .notHandling }
        if lead?.agency == actor.agency {
            try checkStatus(rule)
        } else {
            guard status.isOpen, rule.operation != .approveReport,
                rule.operation != .declineReport, rule.operation.jointStates.contains(assignment.state)
            else { throw .status(rule.operation, status) }
        }
    }

    /// What beside role, tie and status decides whether the operation is possible at all.
    private func checkCircumstances(_ operation: Operation, _ actor: Actor) throws(Refusal) {
        switch operation {
        case .screen, .refer:
            guard status != .returned || !isRulingDue else { throw .rulingRequired }
        case .rule:
            guard isRulingDue else { throw .rulingNotDue }
        case .answerAtOnce:
            guard kind == .enquiry else { throw .status(operation, status) }
        case .giveBack:
            guard assignment(of: actor.agency)?.isBinding != true else { throw .bound }
        case .approveReport:
            guard let proposal else { throw .noProposal }
            // Nor for the head in whose place they act.
            guard proposal.by != actor.party else { throw .sameOfficer }
        case .declineReport:
            guard proposal != nil else { throw .noProposal }
        case .report:
            guard lead?.agency != actor.agency || !hasOpenJoint else { throw .jointOpen }
            // What the head was asked for is not answered by another report past the head.
            guard proposal == nil || lead?.agency != actor.agency || actor.holds(anyOf: [.unitHead, .cceo]) else {
                throw .proposalWaits
            }
        case .contest:
            guard closure?.contestDismissedAt == nil else { throw .alreadyDone }
        case .upholdContest, .dismissContest:
            guard closure?.by != actor.party else { throw .sameOfficer }
        case .rate:
            guard rating == nil else { throw .alreadyDone }
        case .withdraw:
            guard leftAt == nil else { throw .alreadyDone }
        case .provideInformation:
            // A partner speaks for the complainant only where it brought the complaint.
            if case .partner(let id) = actor.party, partner != id { throw .role(operation) }
        case .sendMessage:
            if !isFromComplainant(actor) { try checkHolder(actor) }
        case .requestIdentity, .openIdentity:
            try checkIdentity(actor)
        case .approveIdentity:
            guard actor.agency == nil || respondent?.agency != actor.agency else { throw .identityClosed }
            guard reveals.contains(where: { $0.approvedBy == nil && $0.by != actor.officer }) else {
                throw .identityClosed
            }
        case .receive, .requestInformation, .closeUnanswered, .refuse, .accept, .assign, .progress, .rejectReport,
            .conclude, .merge, .unmerge, .addSubmission, .note, .extend, .remind:
            break
        case .requestExtension:
            // Whoever may grant it asks nobody.
            guard !actor.holds(anyOf: [.unitHead, .cceo]) else { throw .role(operation) }
        case .declineExtension:
            guard extensionRequests.contains(where: { $0.agency == actor.agency }) else { throw .noExtensionRequest }
        case .answerEscalation:
            guard escalations.contains(where: { $0.isFor(actor) }) else { throw .noEscalation }
        }
    }

    /// Returned twice, or disputed by an agency's CCEO.
    package var isRulingDue: Bool { isDisputed || returnCount >= Limits.returnsBeforeRuling }

    /// Whether the actor speaks for the complainant.
    package func isFromComplainant(_ actor: Actor) -> Bool {
        if actor.holds(.complainant) { return true }
        if case .partner(let id) = actor.party { return partner == id && assignment(of: actor.agency) == nil }
        return false
    }

    /// Escalations that wait for an answer of the actor's.
    package func escalations(for actor: Actor) -> [Escalation] { escalations.filter { $0.isFor(actor) } }

    private func checkIdentity(_ actor: Actor) throws(Refusal) {
        guard identityLevel != .anonymous, actor.officer != nil else { throw .identityClosed }
        guard respondent?.agency == nil || respondent?.agency != actor.agency else { throw .identityClosed }
        guard actor.holds(anyOf: Role.ofHub) || assignment(of: actor.agency) != nil else { throw .identityClosed }
    }

    private func anyAssignment(of agency: Agency.ID?) -> Assignment? {
        guard let agency else { return nil }
        return assignment(of: agency) ?? (lead?.agency == agency ? lead : joint.first { $0.agency == agency })
    }

    func event(_ body: Event.Body, by actor: Actor, at now: Instant) -> Event {
        Event(
            complaint: id, revision: revision + 1, at: now, actor: actor.party, agency: actor.agency,
            actingFor: actor.actingFor, body: body)
    }
}

extension Escalation {
    /// To whose executive it went: the agency's, or the hub's.
    func isFor(_ actor: Actor) -> Bool {
        reminder.level >= Ladder.Step.hubExecutive.rawValue
            ? actor.holds(.hubExecutive) : actor.holds(.cceo) && actor.agency == reminder.agency
    }
}

extension Operation {
    /// The states of a joint assignment in which its agency may do it.
    fileprivate var jointStates: Set<Assignment.State> {
        if self == .accept { return [.referred] }
        if self == .giveBack { return [.referred, .accepted] }
        return [.assign, .progress, .report].contains(self) ? [.accepted, .inProgress] : []
    }
}
