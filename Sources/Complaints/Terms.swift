// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// What decisions with a time in them are made by: the calendars and the policies.
package struct Terms: Sendable {
    package let calendars: CalendarBook
    package let policies: PolicyBook

    package init(calendars: CalendarBook, policies: PolicyBook = PolicyBook()) {
        self.calendars = calendars
        self.policies = policies
    }

    /// One calendar for all, and the nation's default periods.
    package init(calendar: WorkingCalendar) {
        self.init(calendars: CalendarBook(calendar))
    }

    /// The calendar that a run counts by: as it is known now, or as it was when its end or breach was put on record.
    package func calendar(of run: ClockRun) -> WorkingCalendar {
        guard let recordedAt = run.breachedAt ?? run.endedAt else { return calendars.calendar(of: run.id.agency) }
        return calendars.calendar(of: run.id.agency, asKnownAt: recordedAt)
    }

    /// When a clock that starts at `start` and never stands still runs out, `more` units having been added.
    ///
    /// By the nation's calendar: for clocks that belong to no agency.
    package func due(
        _ clock: ClockKind, of matter: Policy.Scope = Policy.Scope(), from start: Instant, more: Int = 0
    ) -> Instant {
        let period =
            policies.choice(for: clock, of: matter, at: start)?.period
            ?? clock.defaultPeriod(urgency: matter.urgency ?? .normal)
        let whole = Period(amount: period.amount + more, unit: period.unit) ?? period
        // A clock without a pause always has a due instant; start itself is the harmless answer if it had none.
        return Clock(start: start, period: whole).due(in: calendars.calendar(of: nil)) ?? start
    }
}

extension Complaint {
    /// What policies are chosen by, for a clock that belongs to no agency.
    package var matter: Policy.Scope { Policy.Scope(category: category, kind: kind, urgency: urgency) }
}
