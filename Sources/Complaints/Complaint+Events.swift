// SPDX-License-Identifier: Apache-2.0

extension Complaint {
    /// What the event makes of the complaint; total, so that any history can be replayed.
    package mutating func apply(_ event: Event) {
        revision = event.revision
        switch event.body {
        case .received: break
        case .informationRequested(let body): ask(body, event)
        case .informationProvided: answer()
        case .closedUnanswered(let body), .refused(let body), .answeredAtOnce(let body), .concluded(let body):
            close(body, event)
        case .screened(let body): screen(body)
        case .referred(let body): refer(body)
        case .accepted(let body): accept(body.agency, event)
        case .returned(let body): giveBack(body, event)
        case .ruled(let body): rule(body)
        case .assigned(let body): assign(body, event)
        case .progressed(let body): progress(body, event)
        case .reportProposed(let body): proposal = body.report(event)
        case .reportDeclined: proposal = nil
        case .reported(let body): report(body, event)
        case .reportRejected(let body): rejectReport(body)
        case .contested(let body):
            contest = Contest(reason: body.reason, at: event.at, left: status)
            status = .contested
        case .contestUpheld(let body): upholdContest(body, event)
        case .contestDismissed: dismissContest(event)
        case .withdrawn(let body): withdraw(body, event)
        case .merged(let body):
            merger = Merger(master: body.master, left: status, at: event.at)
            status = .merged
        case .unmerged:
            status = merger?.left ?? status
            merger = nil
        case .rated(let body): rating = body
        case .submissionAdded: submissionCount += 1
        case .messageSent(let body):
            if !body.isFromComplainant { reply(event) }
        case .noted: break
        case .identityRequested(let body): requestIdentity(body, event)
        case .identityApproved(let body): approveIdentity(body, event)
        case .identityOpened(let body): reveals.removeAll { $0.id == body.reveal }
        case .extended(let body): extend(body, event)
        case .extensionRequested(let body): requestExtension(body, event)
        case .extensionDeclined(let body): settleExtension(of: body.clock, event)
        case .reminded(let reminder): escalate(reminder, event)
        case .escalationAnswered(let body): escalations.removeAll { $0.reminder == body.reminder }
        }
    }

    /// Replays a whole history; nil unless it begins with a receipt and its revisions count up from 1.
    package init?(replaying events: [Event]) {
        guard let first = events.first, first.revision == 1, case .received(let body) = first.body else { return nil }
        self.init(body, first)
        for (index, event) in events.enumerated().dropFirst() {
            guard event.revision == index + 1, event.complaint == id else { return nil }
            apply(event)
        }
    }

    init(_ body: Event.Received, _ event: Event) {
        self.init(
            receiving: event.complaint, code: body.code, channel: body.channel, partner: body.partner,
            identityLevel: body.identityLevel, language: body.language, receivedAt: event.at, place: body.place,
            subject: Self.subject(of: body.narrative), respondent: body.respondent, repeatOf: body.repeatOf,
            kind: body.kind)
        category = body.category
    }

    /// The narrative's beginning on one line, cut at 120 characters with an ellipsis.
    static func subject(of narrative: String) -> String {
        var line = ""
        var count = 0
        var pendingBlank = false
        for character in narrative {
            if character.isWhitespace {
                pendingBlank = count > 0
                continue
            }
            if count + (pendingBlank ? 1 : 0) >= Limits.subjectCharactersMax {
                // The last character makes room when the line is full to the limit.
                return (count == Limits.subjectCharactersMax ? String(line.dropLast()) : line) + "…"
            }
            if pendingBlank {
                line.append(" ")
                count += 1
                pendingBlank = false
            }
            line.append(character)
            count += 1
        }
        return line
    }
}

extension Complaint {
    fileprivate mutating func ask(_ body: Event.InformationRequested, _ event: Event) {
        question = Question(
            text: body.text, askedAt: event.at, askedBy: event.actor, answerBy: body.answerBy, resumes: status)
        status = .needInfo
    }

    fileprivate mutating func answer() {
        status = question?.resumes ?? status
        question = nil
        submissionCount += 1
    }

    fileprivate mutating func close(_ body: Event.Closed, _ event: Event) {
        status = body.reason == nil ? .concluded : .notAccepted
        closure = Closure(
            status: status, outcome: body.outcome, reason: body.reason, text: body.text, by: event.actor,
            at: event.at, contestableUntil: body.contestableUntil)
        question = nil
        proposal = nil
        contest = nil
        merger = nil
        extensionRequests = []
        escalations = []
        if lead == nil, let agency = body.masterLead { lead = Assignment(agency: agency, state: .reported) }
        reply(event)
    }

    fileprivate mutating func screen(_ body: Event.Screened) {
        kind = body.kind
        category = body.category
        urgency = body.urgency
        secrecy = body.secrecy
        isPublicInterest = body.isPublicInterest
        status = .screened
    }

    fileprivate mutating func refer(_ body: Event.Referred) {
        lead = Assignment(agency: body.lead)
        let known = joint
        joint = body.joint.map { agency in
            known.first { $0.agency == agency && $0.state != .returned } ?? Assignment(agency: agency)
        }
        status = .referred
        suggestedAgency = nil
    }

    fileprivate mutating func rule(_ body: Event.Ruled) {
        lead = Assignment(agency: body.agency, isBinding: true)
        joint.removeAll { $0.agency == body.agency }
        isDisputed = false
        suggestedAgency = nil
        status = .referred
    }

    /// Changes the agency's own assignment, and with the lead's the complaint's status.
    fileprivate mutating func move(
        _ agency: Agency.ID, to state: Assignment.State, status target: Status, _ change: (inout Assignment) -> Void
    ) {
        if lead?.agency == agency, var assignment = lead {
            assignment.state = state
            change(&assignment)
            lead = assignment
            status = target
        } else if let index = joint.firstIndex(where: { $0.agency == agency }) {
            joint[index].state = state
            change(&joint[index])
        }
    }

    fileprivate mutating func accept(_ agency: Agency.ID, _ event: Event) {
        move(agency, to: .accepted, status: .accepted) { $0.acceptedAt = event.at }
    }

    fileprivate mutating func giveBack(_ body: Event.Returned, _ event: Event) {
        move(body.agency, to: .returned, status: .returned) { _ in }
        dropQuestions(of: body.agency)
        guard lead?.agency == body.agency else { return }
        returnCount += 1
        returnedAt = event.at
        isDisputed = isDisputed || body.isDisputed
        suggestedAgency = body.suggested
    }

    fileprivate mutating func assign(_ body: Event.Assigned, _ event: Event) {
        guard body.isHandedOver != true else { return handOver(body) }
        move(body.agency, to: .inProgress, status: .inProgress) { assignment in
            assignment.unit = body.unit
            assignment.officer = body.officer
        }
    }

    /// Who works on it changes, and nothing else.
    private mutating func handOver(_ body: Event.Assigned) {
        if lead?.agency == body.agency {
            lead?.unit = body.unit
            lead?.officer = body.officer
        } else if let index = joint.firstIndex(where: { $0.agency == body.agency }) {
            joint[index].unit = body.unit
            joint[index].officer = body.officer
        }
    }

    fileprivate mutating func progress(_ body: Event.Progressed, _ event: Event) {
        move(body.agency, to: .inProgress, status: .inProgress) { _ in }
        reply(event)
    }

    fileprivate mutating func report(_ body: Event.Reported, _ event: Event) {
        move(body.agency, to: .reported, status: .reported) { _ in }
        dropQuestions(of: body.agency)
        guard lead?.agency == body.agency else { return }
        report = body.report(event)
        proposal = nil
    }

    fileprivate mutating func rejectReport(_ body: Event.ReportRejected) {
        report = nil
        lead?.state = .inProgress
        for index in joint.indices where body.joint?.contains(joint[index].agency) == true {
            joint[index].state = .inProgress
        }
        status = .inProgress
    }

    fileprivate mutating func upholdContest(_ body: Event.Upheld, _ event: Event) {
        contest = nil
        closure = nil
        report = nil
        rating = nil
        status = .inProgress
        if let agency = body.agency {
            lead = Assignment(agency: agency, isBinding: true)
            joint.removeAll { $0.agency == agency }
        }
        lead?.state = .inProgress
        if lead?.acceptedAt == nil { lead?.acceptedAt = event.at }
    }

    fileprivate mutating func dismissContest(_ event: Event) {
        status = contest?.left ?? status
        closure?.contestDismissedAt = event.at
        contest = nil
    }

    fileprivate mutating func withdraw(_ body: Event.Withdrawn, _ event: Event) {
        guard !body.continues else {
            leftAt = event.at
            // Nobody is left to answer.
            status = question?.resumes ?? status
            question = nil
            return
        }
        status = .withdrawn
        question = nil
        proposal = nil
        contest = nil
        extensionRequests = []
        escalations = []
    }

    fileprivate mutating func requestIdentity(_ body: Event.IdentityRequested, _ event: Event) {
        guard case .officer(let officer) = event.actor else { return }
        reveals.append(Reveal(id: body.reveal, by: officer, reason: body.reason))
    }

    fileprivate mutating func approveIdentity(_ body: Event.IdentityStep, _ event: Event) {
        guard case .officer(let officer) = event.actor,
            let index = reveals.firstIndex(where: { $0.id == body.reveal })
        else { return }
        reveals[index].approvedBy = officer
    }

    fileprivate mutating func extend(_ body: Event.Extended, _ event: Event) {
        settleExtension(of: body.clock, event)
        if let answerBy = body.answerBy { question?.answerBy = answerBy }
    }

    fileprivate mutating func requestExtension(_ body: Event.ExtensionRequested, _ event: Event) {
        guard let agency = event.agency else { return }
        extensionRequests.append(
            ExtensionRequest(
                clock: body.clock, agency: agency, amount: body.amount, reason: body.reason, by: event.actor,
                at: event.at))
    }

    fileprivate mutating func settleExtension(of clock: ClockKind, _ event: Event) {
        extensionRequests.removeAll { $0.clock == clock && $0.agency == event.agency }
    }

    fileprivate mutating func escalate(_ reminder: Reminder, _ event: Event) {
        guard reminder.level >= Ladder.Step.executive.rawValue else { return }
        escalations.append(Escalation(reminder: reminder, at: event.at))
    }

    /// What an agency's executive and head were asked about is no longer theirs to decide.
    fileprivate mutating func dropQuestions(of agency: Agency.ID) {
        extensionRequests.removeAll { $0.agency == agency }
        escalations.removeAll { $0.reminder.agency == agency }
    }

    fileprivate mutating func reply(_ event: Event) {
        if firstRepliedAt == nil { firstRepliedAt = event.at }
    }
}

extension Event.Reported {
    /// The report that it made, with who wrote it and when it was made.
    package func report(_ event: Event) -> Report {
        Report(outcome: outcome, text: text, evidence: evidence, by: author, at: event.at)
    }
}
