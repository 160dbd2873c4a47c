// SPDX-License-Identifier: Apache-2.0

import Deadlines
import Foundation
import Testing

@Suite struct ClockTests {
    private let start = LocalTime("2026-10-05 09:00")
    private let period = Period(2, .workingDays)

    @Test func `a resume without a pause is refused`() throws {
        #expect(throws: ClockError.notPaused) { try clock([.resume("2026-10-06 09:00")]) }
    }

    @Test func `a pause during a pause is refused`() throws {
        #expect(throws: ClockError.alreadyPaused) {
            try clock([.pause("2026-10-06 09:00"), .pause("2026-10-07 09:00")])
        }
    }

    @Test func `time does not go back`() throws {
        let latest = LocalTime("2026-10-07 09:00")
        let refusal = ClockError.backInTime(latest: latest.instant)

        #expect(throws: refusal) { try clock([.pause(latest), .resume("2026-10-07 08:59")]) }
        #expect(throws: refusal) { try clock([.pause(latest), .resume(latest), .pause("2026-10-06 09:00")]) }
        #expect(throws: refusal) { try clock([.pause(latest), .stop("2026-10-06 09:00")]) }
    }

    @Test func `a clock cannot stop before it started`() throws {
        #expect(throws: ClockError.backInTime(latest: start.instant)) { try clock([.stop("2026-10-05 08:59")]) }
        #expect(
            throws: ClockError.backInTime(latest: start.instant),
            performing: { try clock([.pause("2026-10-01 09:00"), .stop("2026-10-05 08:59")]) })
    }

    @Test(arguments: [LocalEvent.stop("2026-10-08 09:00"), .pause("2026-10-08 09:00"), .extend(1)])
    func `nothing follows a stop`(event: LocalEvent) throws {
        #expect(throws: ClockError.alreadyStopped) { try clock([.stop("2026-10-07 09:00"), event]) }
    }

    @Test(arguments: [0, -1, Limits.amountMax + 1])
    func `an extension of no length or of immense length is refused`(amount: Int) throws {
        #expect(throws: ClockError.extensionOutOfRange(amount)) { try clock([.extend(amount)]) }
    }

    @Test func `a refused event leaves the clock as it was`() throws {
        var clock = try clock([.pause("2026-10-06 09:00")])
        let before = clock

        #expect(throws: ClockError.alreadyPaused) { try clock.append(.pause(.local("2026-10-07 09:00"))) }

        #expect(clock == before)
    }

    @Test func `a clock tells its budget, its stop and an open pause`() throws {
        let paused = try clock([.extend(3), .pause("2026-10-06 09:00"), .extend(1)])
        let stopped = try paused.appending(.resume(.local("2026-10-06 10:00")))
            .appending(.stop(.local("2026-10-06 11:00")))

        #expect(paused.budget == 6)
        #expect(paused.extensions == [3, 1])
        #expect(paused.hasOpenPause)
        #expect(paused.stoppedAt == nil)
        #expect(!stopped.hasOpenPause)
        #expect(stopped.stoppedAt == .local("2026-10-06 11:00"))
    }

    @Test func `a clock reads back as it was written`() throws {
        let clock = try clock([
            .pause("2026-10-06 09:00"), .resume("2026-10-06 10:00"), .extend(2), .stop("2026-10-07 10:00"),
        ])

        let read = try JSONDecoder().decode(Clock.self, from: JSONEncoder().encode(clock))

        #expect(read == clock)
    }

    @Test(arguments: [
        #"{"start": 0, "period": {"amount": 0, "unit": "hours"}, "history": []}"#,
        #"{"start": 0, "period": {"amount": 1, "unit": "weeks"}, "history": []}"#,
        #"{"start": 0, "period": {"amount": 1, "unit": "hours"}, "history": [{"resume": 5}]}"#,
        #"{"start": 0, "period": {"amount": 1, "unit": "hours"}, "history": [{"pause": 5, "resume": 6}]}"#,
        #"{"start": 0, "period": {"amount": 1, "unit": "hours"}, "history": [{}]}"#,
    ])
    func `a clock that cannot be is not read`(json: String) throws {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Clock.self, from: Data(json.utf8)) }
    }

    @Test func `a period has at least one unit`() throws {
        #expect(Period(amount: 0, unit: .hours) == nil)
        #expect(Period(amount: Limits.amountMax + 1, unit: .hours) == nil)
        #expect(Period(amount: 1, unit: .hours) == Period(1, .hours))
    }

    private func clock(_ history: [LocalEvent]) throws -> Clock { try .sample(start, period, history) }
}
