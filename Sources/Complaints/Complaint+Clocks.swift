// SPDX-License-Identifier: Apache-2.0
package import Deadlines

extension Complaint {
    /// Gives a head more time on a clock of the agency's own, or the complainant more time to answer it.
    package func extend(
        _ clock: ClockKind, by amount: Int, reason: String, actor: Actor, at now: Instant, ledger: ClockLedger,
        terms: Terms
    ) throws(Refusal) -> Event {
        try check(.extend, by: actor)
        try given("reason", reason)
        let run = try extensible(clock, by: amount, actor, at: now, ledger, terms)
        var answerBy: Instant?
        if clock == .information {
            guard let question else { throw .status(.extend, status) }
            // What the complainant was told is never taken back.
            answerBy = max(question.answerBy, terms.due(.information, of: matter, from: question.askedAt, more: amount))
        }
        let body = Event.Extended(clock: run.id.clock, amount: amount, reason: reason, answerBy: answerBy)
        return event(.extended(body), by: actor, at: now)
    }

    /// An officer's request for more time; one at a time for each clock.
    package func requestExtension(
        _ clock: ClockKind, by amount: Int, reason: String, actor: Actor, at now: Instant, ledger: ClockLedger,
        terms: Terms
    ) throws(Refusal) -> Event {
        try check(.requestExtension, by: actor)
        try given("reason", reason)
        _ = try extensible(clock, by: amount, actor, at: now, ledger, terms)
        guard !extensionRequests.contains(where: { $0.clock == clock && $0.agency == actor.agency }) else {
            throw .alreadyDone
        }
        return event(
            .extensionRequested(.init(clock: clock, amount: amount, reason: reason)), by: actor, at: now)
    }

    package func declineExtension(
        of clock: ClockKind, reason: String, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        try check(.declineExtension, by: actor)
        try given("reason", reason)
        guard extensionRequests.contains(where: { $0.clock == clock && $0.agency == actor.agency }) else {
            throw .noExtensionRequest
        }
        return event(.extensionDeclined(.init(clock: clock, reason: reason)), by: actor, at: now)
    }

    /// Records that a clock reached a step of the ladder; each step once per run, in order, not before its instant.
    package func remind(
        _ reminder: Reminder, by actor: Actor, at now: Instant, ledger: ClockLedger, terms: Terms
    ) throws(Refusal) -> Event {
        try check(.remind, by: actor)
        guard let run = ledger.live(reminder.clock, of: reminder.agency),
            reminder.run ?? run.id.number == run.id.number,
            reminder.level > run.level
        else { throw .alreadyDone }
        guard let next = Ladder.next(of: run, in: terms.calendar(of: run)),
            next.step.rawValue == reminder.level
        else { throw .alreadyDone }
        guard next.at <= now else { throw .notYetDue(next.at) }
        return event(.reminded(reminder), by: actor, at: now)
    }

    /// What the executive to whom an escalation came has decided; `reminder` is the step that brought it to them.
    package func answerEscalation(
        _ reminder: Reminder, _ text: String, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        try check(.answerEscalation, by: actor)
        try given("text", text)
        guard escalations(for: actor).contains(where: { $0.reminder == reminder }) else { throw .noEscalation }
        return event(.escalationAnswered(.init(reminder: reminder, text: text)), by: actor, at: now)
    }

    /// The run that may be extended by so much.
    private func extensible(
        _ clock: ClockKind, by amount: Int, _ actor: Actor, at now: Instant, _ ledger: ClockLedger, _ terms: Terms
    ) throws(Refusal) -> ClockRun {
        guard clock.extensionsMax > 0, let run = ledger.live(clock, of: actor.agency) else { throw .noClock(clock) }
        if clock == .information { try checkHolder(actor) }
        guard run.clock.extensions.count < clock.extensionsMax else { throw .extensionsUsed }
        let due = run.due(in: terms.calendar(of: run))
        if let due, now >= due { throw .windowClosed(due) }
        if let breachedAt = run.breachedAt { throw .windowClosed(breachedAt) }
        guard 1...run.period.amount ~= amount else {
            throw .invalid([FieldError("amount", .outOfRange(min: 1, max: run.period.amount))])
        }
        return run
    }
}
