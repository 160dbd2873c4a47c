// SPDX-License-Identifier: Apache-2.0

import Deadlines
import Testing

extension WorkingCalendar {
    /// Thai office hours, and Tuesday 2026-10-13 a holiday.
    static let sample = WorkingCalendar(holidays: [.sample("2026-10-13"): "King Bhumibol Memorial Day"])
}

extension Clock {
    static func sample(_ start: LocalTime, _ period: Period) -> Clock { Clock(start: start.instant, period: period) }

    static func sample(_ start: LocalTime, _ period: Period, _ history: [LocalEvent]) throws -> Clock {
        try Clock(start: start.instant, period: period, history: history.map(\.event))
    }

    /// Due in the sample calendar, in local time.
    var due: LocalTime? { due(in: .sample).map(LocalTime.init(instant:)) }
}

/// A time of the clock on the wall in Bangkok, written `2026-10-05 08:30`.
struct LocalTime: ExpressibleByStringLiteral, Equatable, CustomStringConvertible {
    let instant: Instant

    init(instant: Instant) { self.instant = instant }

    init(stringLiteral text: String) { instant = .local(text) }

    var description: String { instant.adding(hours: 7).rfc3339 }
}

/// An event at a time on the wall.
enum LocalEvent {
    case pause(LocalTime), resume(LocalTime), extend(Int), stop(LocalTime)

    var event: ClockEvent {
        switch self {
        case .pause(let time): .pause(time.instant)
        case .resume(let time): .resume(time.instant)
        case .extend(let amount): .extend(amount)
        case .stop(let time): .stop(time.instant)
        }
    }
}

extension Instant {
    /// The instant of `2026-10-05 08:30` in Bangkok; text that is none fails the test that wrote it.
    static func local(_ text: String) -> Instant {
        guard let instant = Instant(text.replacing(" ", with: "T") + ":00+07:00") else {
            Issue.record("not a local time: \(text)")
            return Instant(microseconds: .min)
        }
        return instant
    }
}

extension Day {
    static func sample(_ iso: String) -> Day {
        guard let day = Day(iso) else {
            Issue.record("not a date: \(iso)")
            return Day(number: .min)
        }
        return day
    }
}
