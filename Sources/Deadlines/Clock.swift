// SPDX-License-Identifier: Apache-2.0

/// One duty with a time limit: when it began, how long it may take, and what happened to it since.
///
/// A clock holds facts only. When it is due is derived anew from the calendar each time it is asked for.
package struct Clock: Sendable, Equatable {
    package let start: Instant
    package let period: Period
    /// In the order in which it happened; every event was possible after those before it.
    package private(set) var history: [ClockEvent] = []

    package init(start: Instant, period: Period) {
        self.start = start
        self.period = period
    }

    /// - Throws: ``ClockError`` for the first event that cannot follow those before it.
    package init(start: Instant, period: Period, history: [ClockEvent]) throws(ClockError) {
        self.init(start: start, period: period)
        var progress = Progress()
        for event in history { try progress.accept(event, start: start) }
        self.history = history
    }

    /// Adds what happened last.
    ///
    /// - Throws: ``ClockError`` if it cannot follow the history; the clock is then as it was.
    package mutating func append(_ event: ClockEvent) throws(ClockError) {
        var progress = self.progress
        try progress.accept(event, start: start)
        history.append(event)
    }

    /// The clock with `event` as its last.
    ///
    /// - Throws: ``ClockError`` if it cannot follow the history.
    package func appending(_ event: ClockEvent) throws(ClockError) -> Clock {
        var clock = self
        try clock.append(event)
        return clock
    }

    /// All that was granted: the period's amount and every extension, in the period's unit.
    package var budget: Int { extensions.reduce(period.amount, +) }

    /// Amounts of the extensions, in the order in which they were granted.
    package var extensions: [Int] {
        history.compactMap { event in
            guard case .extend(let amount) = event else { return nil }
            return amount
        }
    }

    /// Nil while the clock has not been stopped.
    package var stoppedAt: Instant? {
        guard case .stop(let instant) = history.last else { return nil }
        return instant
    }

    /// Whether the last pause has no resume yet.
    package var hasOpenPause: Bool { progress.isPaused }

    private var progress: Progress {
        var progress = Progress()
        for event in history { progress.record(event) }
        return progress
    }
}

/// As much of a history as decides which event may come next.
private struct Progress {
    var isPaused = false
    var isStopped = false
    var latest: Instant?

    mutating func accept(_ event: ClockEvent, start: Instant) throws(ClockError) {
        if isStopped { throw .alreadyStopped }
        switch event {
        case .extend(let amount):
            guard Period.isAllowed(amount) else { throw .extensionOutOfRange(amount) }
        case .pause(let instant):
            if isPaused { throw .alreadyPaused }
            try refuse(instant, before: latest)
        case .resume(let instant):
            if !isPaused { throw .notPaused }
            try refuse(instant, before: latest)
        case .stop(let instant):
            // A clock may begin inside an earlier pause, but it cannot end before it began.
            try refuse(instant, before: max(latest ?? start, start))
        }
        record(event)
    }

    mutating func record(_ event: ClockEvent) {
        switch event {
        case .extend: break
        case .pause(let instant): (isPaused, latest) = (true, instant)
        case .resume(let instant): (isPaused, latest) = (false, instant)
        case .stop(let instant): (isStopped, latest) = (true, instant)
        }
    }

    private func refuse(_ instant: Instant, before latest: Instant?) throws(ClockError) {
        if let latest, instant < latest { throw .backInTime(latest: latest) }
    }
}

extension Clock: Codable {
    private enum CodingKeys: CodingKey { case start, period, history }

    /// - Throws: `DecodingError` also for a history that could not have happened.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let start = try container.decode(Instant.self, forKey: .start)
        let period = try container.decode(Period.self, forKey: .period)
        let history = try container.decode([ClockEvent].self, forKey: .history)
        do {
            self = try Clock(start: start, period: period, history: history)
        } catch {
            throw DecodingError.dataCorruptedError(
                forKey: .history, in: container, debugDescription: "impossible history: \(error)")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(start, forKey: .start)
        try container.encode(period, forKey: .period)
        try container.encode(history, forKey: .history)
    }
}
