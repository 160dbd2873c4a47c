// SPDX-License-Identifier: Apache-2.0
import Deadlines

extension ClockLedger {
    /// What the event does to the clocks: the table of deadlines.md, section 4, row by row.
    ///
    /// `before` and `complaint` are the complaint before and after the event; total, like the complaint's own reading.
    package mutating func apply(
        _ event: Event, from before: Complaint?, to complaint: Complaint, terms: Terms
    ) {
        let now = Moment(at: event.at, complaint: complaint, terms: terms)
        if before?.status == .needInfo, complaint.status != .needInfo, complaint.status != .merged { resume(now) }
        switch event.body {
        case .received(let body): receive(body, now)
        case .informationRequested:
            start(.information, at: now)
            stop(.acknowledge, at: now)
            pause(now)
        case .informationProvided: stop(.information, at: now)
        case .closedUnanswered, .refused, .answeredAtOnce, .concluded: close(event.kind, before, now)
        case .screened:
            stop(.screen, at: now)
            start(.refer, at: now)
            start(.breachNotice, at: now)
        case .referred(let body): refer(to: body.lead, joint: body.joint, from: before, now)
        case .ruled(let body):
            stop(.rule, at: now)
            refer(to: body.agency, joint: complaint.joint.map(\.agency), from: before, now)
        case .accepted(let body):
            stop(.accept, of: body.agency, at: now)
            start(.progress, of: body.agency, at: now)
        case .returned(let body): giveBack(body.agency, now)
        case .progressed(let body):
            stop(.progress, .licenceDelay, of: body.agency, at: now)
            start(.progress, of: body.agency, at: now)
            start(.licenceDelay, of: body.agency, at: now)
        case .reported(let body):
            stop(.accept, .result, .progress, .licenceDelay, of: body.agency, at: now)
            if complaint.lead?.agency == body.agency { start(.review, at: now) }
        case .reportRejected(let body):
            stop(.review, at: now)
            for agency in [complaint.lead?.agency].compactMap(\.self) + (body.joint ?? []) {
                // A rejected report was none: the agency gets no new time by it.
                goOn(.result, of: agency, at: now)
                start(.progress, of: agency, at: now)
            }
        case .contested:
            lapse(.contestWindow, at: now)
            start(.contestReview, at: now)
        case .contestUpheld:
            stop(.contestReview, at: now)
            start(.result, of: complaint.lead?.agency, at: now)
            start(.progress, of: complaint.lead?.agency, at: now)
        case .contestDismissed: stop(.contestReview, at: now)
        case .withdrawn(let body):
            if body.continues {
                lapse(.acknowledge, .firstReply, .information, at: now)
            } else {
                lapseAll(now)
            }
        case .messageSent(let body):
            if !body.isFromComplainant { stop(.acknowledge, at: now) }
        case .extended(let body):
            change([body.clock], of: event.agency) { $0.extend(by: body.amount) }
        case .reminded(let reminder): remind(reminder, at: event.at)
        case .assigned, .reportProposed, .reportDeclined, .merged, .unmerged, .rated, .submissionAdded, .noted,
            .identityRequested, .identityApproved, .identityOpened, .extensionRequested, .extensionDeclined,
            .escalationAnswered:
            break
        }
        // Whatever was said to the complainant first.
        if before?.firstRepliedAt == nil, complaint.firstRepliedAt != nil { stop(.firstReply, at: now) }
    }

    private mutating func receive(_ body: Event.Received, _ now: Moment) {
        if body.channel == .mail || body.channel == .partner { start(.acknowledge, at: now) }
        // A partner's program has the code in the answer to its request.
        if body.channel == .partner { stop(.acknowledge, at: now) }
        start(.screen, at: now)
        start(.firstReply, at: now)
    }

    private mutating func close(_ kind: Event.Kind, _ before: Complaint?, _ now: Moment) {
        stop(.acknowledge, .firstReply, at: now)
        if kind == .refused || kind == .answeredAtOnce { stop(.screen, at: now) }
        if kind == .concluded { stop(.refer, .review, at: now) }
        // One answer to the master answers all: the members' agencies have done what they had to.
        if before?.status == .merged {
            for run in live where run.id.clock.isPerAgency { stop(run.id.clock, of: run.id.agency, at: now) }
        }
        lapseAll(now)
        start(.contestWindow, at: now)
    }

    private mutating func refer(
        to lead: Agency.ID, joint: [Agency.ID], from before: Complaint?, _ now: Moment
    ) {
        stop(.refer, .breachNotice, at: now)
        let part = [lead] + joint
        for run in live where run.id.clock.isPerAgency && !part.contains(where: { $0 == run.id.agency }) {
            lapse(run.id.clock, of: run.id.agency, at: now)
        }
        for agency in part {
            let assignment = now.complaint.assignment(of: agency)
            guard assignment?.state == .referred else { continue }
            start(.accept, of: agency, at: now)
            // First referral to this agency: one that has it again goes on where it was.
            goOn(.result, of: agency, at: now)
        }
        start(.licenceDelay, of: lead, at: now)
    }

    private mutating func giveBack(_ agency: Agency.ID, _ now: Moment) {
        stop(.accept, of: agency, at: now)
        lapse(.result, .progress, .licenceDelay, of: agency, at: now)
        guard now.complaint.status == .returned else { return }
        if now.complaint.isRulingDue {
            start(.rule, at: now)
        } else {
            start(.refer, at: now)
        }
    }

    private mutating func remind(_ reminder: Reminder, at instant: Instant) {
        guard let index = runs.lastIndex(where: { reminder.names($0.id) }) else { return }
        runs[index].level = max(runs[index].level, reminder.level)
        if reminder.level >= Ladder.Step.due.rawValue, runs[index].breachedAt == nil {
            runs[index].breachedAt = instant
        }
    }
}

extension Reminder {
    /// Whether it is about this run; one without a number is about any run of its clock.
    fileprivate func names(_ run: ClockRun.ID) -> Bool {
        run.clock == clock && run.agency == agency && (self.run == nil || run.number == self.run)
    }
}

extension Event.Kind {
    /// Whether a ledger can be other after it than before.
    package var movesClocks: Bool {
        switch self {
        case .received, .informationRequested, .informationProvided, .closedUnanswered, .screened, .refused,
            .answeredAtOnce, .referred, .accepted, .returned, .ruled, .progressed, .reported, .reportRejected,
            .concluded, .contested, .contestUpheld, .contestDismissed, .withdrawn, .merged, .unmerged, .messageSent,
            .extended, .reminded:
            true
        case .assigned, .reportProposed, .reportDeclined, .rated, .submissionAdded, .noted, .identityRequested,
            .identityApproved, .identityOpened, .extensionRequested, .extensionDeclined, .escalationAnswered:
            false
        }
    }
}
