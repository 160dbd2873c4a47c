// SPDX-License-Identifier: Apache-2.0

import Deadlines

/// A file of worked clocks, as `rongthuk clock` reads it; unknown members are ignored.
struct DeadlineVectors: Decodable {
    /// Name of the zone for calendars that name none; `Asia/Bangkok` if absent.
    let zone: String?
    let vectors: [DeadlineVector]
}

/// One clock, its calendar, and the instant at which its state is asked.
struct DeadlineVector: Decodable {
    let id: String
    private let calendar: CalendarText
    private let start: String
    private let period: Period
    private let history: [EventText]
    private let at: String

    private struct CalendarText: Decodable {
        let zone: String?
        let holidays: [String: String]?
        let workingDates: [String]?
        /// Pairs like `["08:30", "12:00"]`; office hours if absent.
        let opening: [[String]]?
    }

    /// Exactly one member is present, times as RFC 3339 text.
    private struct EventText: Decodable {
        let pause: String?
        let resume: String?
        let extend: Int?
        let stop: String?
    }

    /// - Throws: ``UnreadableVector`` for a time, date or history that cannot be.
    func clock() throws -> Clock {
        do {
            return try Clock(start: instant(start), period: period, history: history.map(event))
        } catch let error as ClockError {
            throw UnreadableVector(id: id, reason: "impossible history (\(error))")
        }
    }

    /// When the state is asked for.
    func moment() throws -> Instant { try instant(at) }

    /// - Throws: ``UnreadableVector`` for a zone, date or opening that cannot be.
    func workingCalendar(defaultZone: String?) throws -> WorkingCalendar {
        let name = calendar.zone ?? defaultZone ?? "Asia/Bangkok"
        guard let zone = Zone(named: name) else { throw UnreadableVector(id: id, reason: "unknown zone \(name)") }
        var workingCalendar = WorkingCalendar(zone: zone, openings: try openings())
        for (date, name) in calendar.holidays ?? [:] { workingCalendar.holidays[try day(date)] = name }
        workingCalendar.workingDays = Set(try (calendar.workingDates ?? []).map(day))
        return workingCalendar
    }

    private func openings() throws -> [Opening] {
        guard let pairs = calendar.opening else { return Opening.office }
        return try pairs.map { pair in
            guard pair.count == 2, let opening = Opening(from: pair[0], until: pair[1]) else {
                throw UnreadableVector(id: id, reason: "not an opening: \(pair)")
            }
            return opening
        }
    }

    private func event(_ text: EventText) throws -> ClockEvent {
        switch (text.pause, text.resume, text.extend, text.stop) {
        case (let pause?, nil, nil, nil): return .pause(try instant(pause))
        case (nil, let resume?, nil, nil): return .resume(try instant(resume))
        case (nil, nil, let amount?, nil): return .extend(amount)
        case (nil, nil, nil, let stop?): return .stop(try instant(stop))
        default: throw UnreadableVector(id: id, reason: "an event is one of pause, resume, extend, stop")
        }
    }

    private func instant(_ text: String) throws -> Instant {
        guard let instant = Instant(text) else { throw UnreadableVector(id: id, reason: "not an instant: \(text)") }
        return instant
    }

    private func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw UnreadableVector(id: id, reason: "not a date: \(text)") }
        return day
    }
}

/// Why a vector cannot be worked out, in one line for the terminal.
struct UnreadableVector: Error, Equatable, CustomStringConvertible {
    /// Nil if the file as a whole cannot be read.
    let id: String?
    let reason: String

    var description: String { id.map { "vector \($0): \(reason)" } ?? "vectors: \(reason)" }
}
