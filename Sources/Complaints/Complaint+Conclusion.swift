// SPDX-License-Identifier: Apache-2.0
package import Deadlines

extension Complaint {
    /// Sends the lead's report back, and with it those of the joint agencies that have to do more.
    package func rejectReport(
        _ reason: String, joint others: [Agency.ID] = [], by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        try check(.rejectReport, by: actor)
        var fields = FieldCheck()
        fields.text("reason", reason, max: Limits.textCharactersMax)
        let reported = joint.filter { $0.state == .reported }.map(\.agency)
        if !Set(others).isSubset(of: reported) { fields.add("joint", .unknown) }
        try fields.finish()
        let back = others.isEmpty ? nil : reported.filter(others.contains)
        return event(.reportRejected(.init(reason: reason, joint: back)), by: actor, at: now)
    }

    /// Accepts the report, or answers for the hub itself, and tells the complainant.
    package func conclude(
        _ outcome: Outcome, text: String, by actor: Actor, at now: Instant, terms: Terms
    ) throws(Refusal) -> Event {
        try check(.conclude, by: actor)
        try closing("text", text)
        // Solved is a claim that needs proof, whoever makes it.
        if outcome.needsEvidence, report?.evidence.isEmpty != false {
            throw .invalid([FieldError("outcome", .unknown)])
        }
        let body = Event.Closed(
            outcome: outcome, reason: nil, text: text, goTo: nil, other: nil,
            contestableUntil: terms.due(.contestWindow, of: matter, from: now), master: nil, masterLead: nil)
        return event(.concluded(body), by: actor, at: now)
    }

    /// Gives the master's answer to this member, which keeps its own right to contest.
    ///
    /// However the master was closed with words for its complainant; nil when this is no member of it, or when the
    /// event closes nothing.
    package func concluded(with master: Complaint, _ conclusion: Event, terms: Terms) -> Event? {
        guard status == .merged, merger?.master == master.id, let body = conclusion.body.closed else { return nil }
        let own = Event.Closed(
            outcome: body.outcome, reason: body.reason, text: body.text, goTo: body.goTo, other: nil,
            contestableUntil: terms.due(.contestWindow, of: matter, from: conclusion.at), master: master.id,
            masterLead: master.lead.flatMap { $0.state == .returned ? nil : $0.agency })
        return Event(
            complaint: id, revision: revision + 1, at: conclusion.at, actor: conclusion.actor,
            agency: conclusion.agency, actingFor: conclusion.actingFor, body: .concluded(own))
    }

    /// The complainant's objection, within the window.
    package func contest(
        _ reason: String, by actor: Actor, at now: Instant, ledger: ClockLedger, terms: Terms
    ) throws(Refusal) -> Event {
        try check(.contest, by: actor)
        if let closure {
            // What the complainant was told holds, and a holiday declared since then only gives more time.
            let due = ledger.live(.contestWindow)?.due(in: terms.calendars.calendar(of: nil))
            let until = max(closure.contestableUntil, due ?? closure.contestableUntil)
            if now >= until { throw .windowClosed(until) }
        }
        try given("reason", reason)
        return event(.contested(.init(reason: reason)), by: actor, at: now)
    }

    /// Whether no agency would go on with it: none had it, or the lead gave it back.
    package var isWithoutLead: Bool { lead == nil || lead?.state == .returned }

    /// Grants the objection; where no agency had the complaint, one must be named.
    package func upholdContest(
        _ reason: String, agency: Standing?, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        try check(.upholdContest, by: actor)
        var fields = FieldCheck()
        fields.text("reason", reason, max: Limits.textCharactersMax)
        if isWithoutLead, agency == nil { fields.add("agency", .required) }
        try fields.finish()
        try agency?.checkHandling()
        return event(.contestUpheld(.init(reason: reason, agency: agency?.agency.id)), by: actor, at: now)
    }

    package func dismissContest(_ reason: String, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        try check(.dismissContest, by: actor)
        try closing("reason", reason)
        return event(.contestDismissed(.init(reason: reason)), by: actor, at: now)
    }

    /// The complainant leaves; a tip-off or a matter of public interest goes on without them.
    package func withdraw(
        _ reason: String, hasMembers: Bool = false, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        try check(.withdraw, by: actor)
        try given("reason", reason)
        // Others wait for the answer to a matter that theirs was merged into.
        let continues = isPublicInterest || kind == .tipoff || hasMembers
        return event(.withdrawn(.init(reason: reason, continues: continues)), by: actor, at: now)
    }

    package func rate(_ rating: Rating, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        try check(.rate, by: actor)
        var fields = FieldCheck()
        let marks = [
            ("ease", rating.ease), ("fairness", rating.fairness), ("speed", rating.speed), ("result", rating.result),
        ]
        for (field, mark) in marks where !(1...5 ~= mark) { fields.add(field, .outOfRange(min: 1, max: 5)) }
        fields.text("words", optional: rating.words, max: Limits.textCharactersMax)
        try fields.finish()
        return event(.rated(rating), by: actor, at: now)
    }
}
