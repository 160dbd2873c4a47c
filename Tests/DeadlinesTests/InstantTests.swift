// SPDX-License-Identifier: Apache-2.0

import Deadlines
import Foundation
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-10-05T15:10:00Z", 1_791_213_000_000_000),
        ("1969-12-31T23:59:59.999999Z", -1), ("1970-01-01T00:00:00.5Z", 500_000), ("1970-01-01T00:00:00.00001Z", 10),
    ])
    func `instants are written as RFC 3339 and read back`(text: String, microseconds: Int64) {
        #expect(Instant(text) == Instant(microseconds: microseconds))
        #expect(Instant(microseconds: microseconds).rfc3339 == text)
    }

    @Test(arguments: [
        "2026-10-05T22:10:00+07:00", "2026-10-05T10:40:00-04:30", "2026-10-05t15:10:00z",
        "2026-10-05T15:10:00.000000000Z",
        "2026-10-05T15:10:00-00:00", "2026-10-06T00:10:00+09:00",
    ])
    func `one instant can be written in several ways`(text: String) {
        #expect(Instant(text)?.rfc3339 == "2026-10-05T15:10:00Z")
    }

    @Test(arguments: [
        "2026-10-05T15:10:00", "2026-10-05 15:10:00Z", "2026-10-05T24:00:00Z", "2026-10-05T15:60:00Z",
        "2026-12-31T23:59:60Z", "2026-10-05T15:10:00.Z", "2026-10-05T15:10:00.0000001Z", "2026-10-05T15:10:00Zulu",
        "2026-10-05T15:10:00+7:00", "2026-10-05T15:10:00+24:00", "2026-10-05T15:10Z", "2026-02-30T15:10:00Z", "",
    ])
    func `what is no instant is not read`(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test func `reading and writing agree on random instants`() {
        var source = RandomSource(seed: 1)
        for _ in 0..<20_000 {
            let instant = Instant(
                microseconds: .random(in: -60_000_000_000_000_000...250_000_000_000_000_000, using: &source))
            guard Instant(instant.rfc3339) == instant else {
                Issue.record("\(instant.microseconds) is written \(instant.rfc3339)")
                return
            }
        }
    }

    @Test func `arithmetic is exact and stops at the ends of time`() {
        let instant = Instant(microseconds: 7)

        #expect(instant.adding(days: 1).adding(hours: -24) == instant)
        #expect(instant.adding(minutes: 2).seconds(since: instant) == 120)
        #expect(instant.seconds(since: instant.adding(microseconds: 1)) == -1)
        #expect(instant + .milliseconds(1500) == Instant(microseconds: 1_500_007))
        #expect(instant - .seconds(2) == Instant(microseconds: -1_999_993))
        #expect(instant.adding(days: .max) == Instant(microseconds: .max))
        #expect(instant.adding(days: .min) == Instant(microseconds: .min))
        #expect(Instant(microseconds: .max).microseconds(since: Instant(microseconds: .min)) == .max)
        #expect(Instant(microseconds: .min).microseconds(since: Instant(microseconds: .max)) == .min)
    }

    @Test func `an instant is written in JSON as one number`() throws {
        let json = try JSONEncoder().encode([Instant(microseconds: -5)])

        #expect(String(decoding: json, as: UTF8.self) == "[-5]")
        #expect(try JSONDecoder().decode([Instant].self, from: json) == [Instant(microseconds: -5)])
    }

    @Test(arguments: [-4_000_000_000_000_000_000, -1, 0, 1, 4_000_000_000_000_000_000] as [Int64])
    func `an instant lies between the start and the end of its local day`(microseconds: Int64) {
        let instant = Instant(microseconds: microseconds)
        let day = Zone.bangkok.day(of: instant)

        #expect(Zone.bangkok.start(of: day) <= instant)
        #expect(instant <= Zone.bangkok.end(of: day))
    }
}
