// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// One run of a clock on a complaint: what is needed to derive its due instant, and what is on record of it.
package struct ClockRun: Equatable, Sendable {
    /// Which run of which clock of whom.
    package struct ID: Hashable, Codable, Sendable {
        package let clock: ClockKind
        /// Whose duty it is where every agency has its own; nil for all other clocks.
        package let agency: Agency.ID?
        /// 1 for the first.
        package let number: Int

        package init(clock: ClockKind, agency: Agency.ID?, number: Int) {
            self.clock = clock
            self.agency = agency
            self.number = number
        }
    }

    /// How a run ended; it is never told otherwise afterwards.
    package enum Ending: String, CaseIterable, Codable, Sendable {
        case met, missed
        /// The duty fell away, for instance because the complaint was withdrawn or given back.
        case lapsed
    }

    package let id: ID
    package let startedAt: Instant
    package let period: Period
    /// The policy in force at the start; nil for the nation's default.
    package let policy: Policy.ID?
    /// Pauses and extensions, in order; the last resume may lie ahead, where waiting can count no longer.
    package private(set) var history: [ClockEvent]
    /// Highest step of the ladder on record; 0 before the first.
    package var level: Int
    /// When it was put on record that the due instant had passed; nil if it never was.
    package var breachedAt: Instant?
    package private(set) var endedAt: Instant?
    package private(set) var ending: Ending?

    package init(
        id: ID, startedAt: Instant, period: Period, policy: Policy.ID?, history: [ClockEvent] = [], level: Int = 0,
        breachedAt: Instant? = nil, endedAt: Instant? = nil, ending: Ending? = nil
    ) {
        self.id = id
        self.startedAt = startedAt
        self.period = period
        self.policy = policy
        self.history = history
        self.level = level
        self.breachedAt = breachedAt
        self.endedAt = endedAt
        self.ending = ending
    }
}

extension ClockRun {
    package var isLive: Bool { ending == nil }

    /// As the calculus sees it, without its end.
    package var clock: Clock {
        // A history that could not have happened is never written; one without it is the harmless reading.
        (try? Clock(start: startedAt, period: period, history: history)) ?? Clock(start: startedAt, period: period)
    }

    package func due(in calendar: WorkingCalendar) -> Instant? { clock.due(in: calendar) }

    /// Where it stands at an instant, by the calendar as known then; what is on record stays.
    package func state(at instant: Instant, in calendar: WorkingCalendar) -> ClockState {
        switch ending {
        case .met, .lapsed: .met
        case .missed: .missed
        case nil: breachedAt == nil ? clock.state(at: instant, in: calendar) : .overdue
        }
    }

    /// How many units may still be added at `instant`: none once it was missed or extended often enough.
    package func extensible(at instant: Instant, in calendar: WorkingCalendar) -> Bool {
        guard isLive, breachedAt == nil, clock.extensions.count < id.clock.extensionsMax else { return false }
        return due(in: calendar).map { instant < $0 } ?? true
    }

    /// The open pause, up to when it lasts at most; nil when the clock runs.
    func pauseEnd(at instant: Instant) -> Instant? {
        guard case .resume(let end) = history.last(where: \.isResume), instant < end else { return nil }
        return end
    }

    mutating func pause(from start: Instant, until end: Instant) {
        // Nothing left to wait for, and a pause of no length changes nothing.
        guard start < end else { return }
        history += [.pause(start), .resume(end)]
    }

    /// Counts again from `instant` on, if it stood still.
    mutating func resume(at instant: Instant) {
        guard pauseEnd(at: instant) != nil, let index = history.lastIndex(where: \.isResume) else { return }
        history[index] = .resume(instant)
    }

    mutating func extend(by amount: Int) {
        history.append(.extend(amount))
    }

    /// The duty is done; met or missed by the calendar as it is known at that instant.
    mutating func stop(at instant: Instant, in calendar: WorkingCalendar) {
        let due = due(in: calendar)
        end(breachedAt != nil || due.map { instant >= $0 } ?? false ? .missed : .met, at: instant)
    }

    /// The duty falls away; that it was missed by then stays on record.
    mutating func lapse(at instant: Instant, in calendar: WorkingCalendar) {
        let isMissed = breachedAt != nil || due(in: calendar).map { instant >= $0 } ?? false
        end(isMissed && id.clock.owner != .complainant ? .missed : .lapsed, at: instant)
    }

    private mutating func end(_ ending: Ending, at instant: Instant) {
        resume(at: instant)
        self.ending = ending
        endedAt = instant
    }

    /// A further run that goes on where this one ended, as though it had not: its due instant does not move.
    func continued(as number: Int) -> ClockRun {
        ClockRun(
            id: ID(clock: id.clock, agency: id.agency, number: number), startedAt: startedAt, period: period,
            policy: policy, history: history, level: level, breachedAt: breachedAt)
    }
}

extension ClockEvent {
    fileprivate var isResume: Bool {
        if case .resume = self { true } else { false }
    }
}
