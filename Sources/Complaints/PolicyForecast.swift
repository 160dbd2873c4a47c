// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// What the clocks that run would be like, had they begun under a policy that is only planned.
package struct PolicyForecast: Equatable, Sendable {
    /// Those of the kind of complaint that the policy is for.
    package private(set) var running = 0
    package private(set) var earlier = 0
    package private(set) var later = 0
    /// Of those due earlier, how many would be late at once.
    package private(set) var late = 0
    /// Those for which something more special or stricter would count.
    package private(set) var elsewhere = 0
    /// Those that would not run at all, for want of a policy.
    package private(set) var absent = 0

    package init() {}
}

/// Tries a planned policy on clocks that run; it changes none of them.
package struct PolicyTrial: Sendable {
    private let policy: Policy
    private let book: PolicyBook
    private let calendars: CalendarBook
    private let now: Instant
    package private(set) var forecast = PolicyForecast()

    package init(_ policy: Policy, in terms: Terms, at now: Instant) {
        self.policy = policy
        book = terms.policies.adding(policy)
        calendars = terms.calendars
        self.now = now
    }

    /// Counts a live run, with the complaint's matter and when the run is due as it stands.
    package mutating func count(_ run: ClockRun, of complaint: Policy.Scope, due: Instant) {
        var matter = complaint
        matter.agency = run.id.agency
        guard run.id.clock == policy.clock, policy.scope.covers(matter) else { return }
        forecast.count(
            book.choice(for: policy.clock, of: matter, at: policy.effectiveFrom), instead: run, due: due, of: policy,
            in: calendars.calendar(of: run.id.agency), at: now)
    }
}

extension PolicyForecast {
    fileprivate mutating func count(
        _ choice: PolicyBook.Choice?, instead run: ClockRun, due: Instant, of policy: Policy,
        in calendar: WorkingCalendar, at now: Instant
    ) {
        running += 1
        guard let choice else {
            absent += 1
            return
        }
        guard policy.period == nil || choice.policy == policy.id else {
            elsewhere += 1
            return
        }
        let tried = ClockRun(
            id: run.id, startedAt: run.startedAt, period: choice.period, policy: choice.policy, history: run.history)
        guard let then = tried.due(in: calendar) else { return }
        if then < due {
            earlier += 1
            if then <= now, due > now { late += 1 }
        } else if then > due {
            later += 1
        }
    }
}
