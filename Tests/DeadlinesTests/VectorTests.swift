// SPDX-License-Identifier: Apache-2.0

import Deadlines
import Foundation
import Testing

/// Worked cases of an independent implementation.
@Suite struct VectorTests {
    @Test func `every vector has the due instant and the state that others found`() throws {
        let vectors = try Vector.all()

        #expect(vectors.count == 300)
        for vector in vectors {
            let clock = try vector.clock()
            let calendar = try vector.workingCalendar()
            let at = try #require(Instant(vector.at))
            #expect(clock.due(in: calendar)?.rfc3339 == vector.expect.due, "\(vector.id)")
            #expect(clock.state(at: at, in: calendar).rawValue == vector.expect.state, "\(vector.id)")
        }
    }
}

/// One case of `deadline-vectors.json`.
struct Vector: Decodable {
    struct Calendar: Decodable {
        let holidays: [String: String]
        let workingDates: [String]
        let opening: [[String]]?
    }

    struct Event: Decodable {
        let pause: String?
        let resume: String?
        let extend: Int?
        let stop: String?
    }

    struct Expectation: Decodable {
        let due: String?
        let state: String
    }

    let id: String
    let calendar: Calendar
    let start: String
    let period: Period
    let history: [Event]
    let at: String
    let expect: Expectation

    static func all() throws -> [Vector] {
        struct File: Decodable {
            let zone: String
            let vectors: [Vector]
        }
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "deadline-vectors.json")
        let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: url))
        #expect(file.zone == "Asia/Bangkok")
        return file.vectors
    }

    func clock() throws -> Clock {
        let events = try history.map { event in
            if let pause = event.pause { return ClockEvent.pause(try #require(Instant(pause))) }
            if let resume = event.resume { return ClockEvent.resume(try #require(Instant(resume))) }
            if let amount = event.extend { return ClockEvent.extend(amount) }
            let stop = try #require(event.stop)
            return ClockEvent.stop(try #require(Instant(stop)))
        }
        let start = try #require(Instant(start))
        return try Clock(start: start, period: period, history: events)
    }

    func workingCalendar() throws -> WorkingCalendar {
        let openings = try calendar.opening?.map { try #require(Opening(from: $0[0], until: $0[1])) }
        var working = WorkingCalendar(openings: openings ?? Opening.office)
        for (date, name) in calendar.holidays { working.holidays[try #require(Day(date))] = name }
        for date in calendar.workingDates { working.workingDays.insert(try #require(Day(date))) }
        return working
    }
}
