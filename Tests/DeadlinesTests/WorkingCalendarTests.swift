// SPDX-License-Identifier: Apache-2.0

import Deadlines
import Testing

@Suite struct WorkingCalendarTests {
    @Test func `a calendar says why nobody works`() {
        var calendar = WorkingCalendar(holidays: [.sample("2026-10-13"): "Memorial", .sample("2026-10-10"): "Fair"])
        calendar.workingDays = [.sample("2026-10-18")]

        #expect(calendar.reasonNotWorking(.sample("2026-10-09")) == nil)
        #expect(calendar.reasonNotWorking(.sample("2026-10-10")) == .holiday("Fair"))
        #expect(calendar.reasonNotWorking(.sample("2026-10-11")) == .weekend)
        #expect(calendar.reasonNotWorking(.sample("2026-10-13")) == .holiday("Memorial"))
        #expect(calendar.reasonNotWorking(.sample("2026-10-18")) == nil)
        #expect(calendar.isWorking(.sample("2026-10-18")))
        #expect(!calendar.isWorking(.sample("2026-10-17")))
    }

    @Test func `openings are put in order and count no minute twice`() throws {
        let openings = try [("13:00", "17:00"), ("08:00", "10:00"), ("09:00", "09:30"), ("10:00", "12:00")]
            .map { try #require(Opening(from: $0.0, until: $0.1)) }

        let calendar = WorkingCalendar(openings: openings)

        #expect(calendar.openings.map(\.startMinute) == [480, 780])
        #expect(calendar.openings.map(\.endMinute) == [720, 1020])
    }

    @Test(arguments: [
        ("12:00", "12:00"), ("13:00", "12:00"), ("08:00", "24:01"), ("8:00", "12:00"), ("08:60", "12:00"),
        ("", "12:00"),
    ])
    func `what is no opening is not read`(start: String, end: String) {
        #expect(Opening(from: start, until: end) == nil)
    }

    @Test func `only zones without daylight saving are known`() {
        #expect(Zone(named: "Asia/Bangkok")?.offsetSeconds == 25_200)
        #expect(Zone(named: "UTC") == .utc)
        #expect(Zone(named: "Europe/Berlin") == nil)
    }

    @Test func `another zone ends its days at another instant`() {
        let day = Day.sample("2026-10-05")

        #expect(Zone.bangkok.end(of: day).rfc3339 == "2026-10-05T17:00:00Z")
        #expect(Zone.utc.end(of: day).rfc3339 == "2026-10-06T00:00:00Z")
        #expect(Zone.utc.day(of: Zone.bangkok.start(of: day)) == .sample("2026-10-04"))
    }
}
