// SPDX-License-Identifier: Apache-2.0
import Deadlines

/// All clocks of one complaint, as its events started, paused, extended and ended them.
///
/// A reading of the story like the complaint itself: the same events, policies and calendars give the same ledger.
package struct ClockLedger: Equatable, Sendable {
    /// In the order in which they started.
    package internal(set) var runs: [ClockRun]

    package init(_ runs: [ClockRun] = []) {
        self.runs = runs
    }

    /// The ledger of a whole story; nil if it is none.
    package init?(replaying events: [Event], terms: Terms) {
        self.init()
        guard let first = events.first, var complaint = Complaint(replaying: [first]) else { return nil }
        apply(first, from: nil, to: complaint, terms: terms)
        for event in events.dropFirst() {
            let before = complaint
            complaint.apply(event)
            apply(event, from: before, to: complaint, terms: terms)
        }
    }

    package subscript(_ id: ClockRun.ID) -> ClockRun? { runs.first { $0.id == id } }

    /// The run that counts now; `agency` only matters for clocks that every agency has its own of.
    package func live(_ clock: ClockKind, of agency: Agency.ID? = nil) -> ClockRun? {
        runs.last { $0.isLive && $0.id.clock == clock && (!clock.isPerAgency || $0.id.agency == agency) }
    }

    /// Everything that counts now.
    package var live: [ClockRun] { runs.filter(\.isLive) }

    /// Microseconds for which clocks stood still until `instant`, over all questions to the complainant.
    func pausedMicroseconds(before instant: Instant) -> Int64 {
        runs.reduce(into: 0) { used, run in
            guard run.id.clock == .information, run.startedAt < instant else { return }
            let waited = (run.endedAt ?? instant).microseconds(since: run.startedAt)
            used += min(max(waited, 0), Limits.pauseMicrosecondsMax - used)
        }
    }
}

/// What events do to the ledger, in words that read like the table.
extension ClockLedger {
    mutating func start(_ clock: ClockKind, of agency: Agency.ID? = nil, at moment: Moment) {
        var matter = moment.complaint.matter
        matter.agency = agency
        guard live(clock, of: agency) == nil,
            let choice = moment.terms.policies.choice(for: clock, of: matter, at: moment.at)
        else { return }
        var run = ClockRun(
            id: ClockRun.ID(clock: clock, agency: agency, number: nextNumber(clock, agency)), startedAt: moment.at,
            period: choice.period, policy: choice.policy)
        if moment.complaint.status == .needInfo, clock.isPausable, let question = live(.information) {
            run.pause(from: moment.at, until: pauseEnd(of: question))
        }
        runs.append(run)
    }

    /// Starts the last run of the clock again as though it had not ended, or a first one.
    mutating func goOn(_ clock: ClockKind, of agency: Agency.ID?, at moment: Moment) {
        guard live(clock, of: agency) == nil else { return }
        guard let last = runs.last(where: { $0.id.clock == clock && $0.id.agency == agency }) else {
            return start(clock, of: agency, at: moment)
        }
        runs.append(last.continued(as: nextNumber(clock, agency)))
    }

    mutating func stop(_ clocks: ClockKind..., of agency: Agency.ID? = nil, at moment: Moment) {
        change(clocks, of: agency) { $0.stop(at: moment.at, in: moment.calendar(of: $0)) }
    }

    mutating func lapse(_ clocks: ClockKind..., of agency: Agency.ID? = nil, at moment: Moment) {
        change(clocks, of: agency) { $0.lapse(at: moment.at, in: moment.calendar(of: $0)) }
    }

    mutating func lapseAll(_ moment: Moment) {
        for index in runs.indices where runs[index].isLive {
            runs[index].lapse(at: moment.at, in: moment.calendar(of: runs[index]))
        }
    }

    mutating func change(_ clocks: [ClockKind], of agency: Agency.ID?, _ change: (inout ClockRun) -> Void) {
        for index in runs.indices where runs[index].isLive && clocks.contains(runs[index].id.clock) {
            guard !runs[index].id.clock.isPerAgency || runs[index].id.agency == agency else { continue }
            change(&runs[index])
        }
    }

    /// Lets the clocks stand still that wait for the complainant's answer.
    mutating func pause(_ moment: Moment) {
        guard let question = live(.information) else { return }
        let end = pauseEnd(of: question)
        for index in runs.indices where runs[index].isLive && runs[index].id.clock.isPausable {
            runs[index].pause(from: moment.at, until: end)
        }
    }

    mutating func resume(_ moment: Moment) {
        for index in runs.indices where runs[index].isLive { runs[index].resume(at: moment.at) }
    }

    /// Where waiting for this answer counts no longer, however long it takes.
    private func pauseEnd(of question: ClockRun) -> Instant {
        let left = Limits.pauseMicrosecondsMax - pausedMicroseconds(before: question.startedAt)
        return question.startedAt.adding(microseconds: left)
    }

    private func nextNumber(_ clock: ClockKind, _ agency: Agency.ID?) -> Int {
        1 + (runs.last { $0.id.clock == clock && $0.id.agency == agency }?.id.number ?? 0)
    }
}

/// When something happens to a ledger, on what complaint, and by which terms.
struct Moment {
    let at: Instant
    let complaint: Complaint
    let terms: Terms

    /// The calendar that a run counts by, as it is known at the moment.
    func calendar(of run: ClockRun) -> WorkingCalendar {
        terms.calendars.calendar(of: run.id.agency, asKnownAt: at)
    }
}
