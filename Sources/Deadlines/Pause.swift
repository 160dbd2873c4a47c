// SPDX-License-Identifier: Apache-2.0

/// A stretch of time that does not count: from its start up to but without its end.
struct Pause: Equatable {
    let start: Instant
    /// Nil if it was never resumed, and so lasts for ever.
    let end: Instant?

    func contains(_ instant: Instant) -> Bool {
        guard start <= instant else { return false }
        guard let end else { return true }
        return instant < end
    }
}

extension Clock {
    /// In order of time, none empty; pauses that touch are one, so that a split pause cannot be told from a whole one.
    var pauses: [Pause] {
        var pauses: [Pause] = []
        var openedAt: Instant?
        for event in history {
            switch event {
            case .pause(let instant):
                openedAt = instant
            case .resume(let instant):
                if let start = openedAt { Clock.add(Pause(start: start, end: instant), to: &pauses) }
                openedAt = nil
            case .extend, .stop:
                break
            }
        }
        if let start = openedAt { Clock.add(Pause(start: start, end: nil), to: &pauses) }
        return pauses
    }

    private static func add(_ pause: Pause, to pauses: inout [Pause]) {
        guard pause.start != pause.end else { return }
        if let last = pauses.last, last.end == pause.start {
            pauses[pauses.count - 1] = Pause(start: last.start, end: pause.end)
        } else {
            pauses.append(pause)
        }
    }
}
