// SPDX-License-Identifier: Apache-2.0

import Deadlines
import Foundation
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2026-10-05", 20_731, 1),
        ("0000-01-01", -719_528, 6), ("9999-12-31", 2_932_896, 5),
    ])
    func `known dates have known numbers and weekdays`(iso: String, number: Int, weekday: Int) throws {
        let day = try #require(Day(iso))

        #expect(day.number == number)
        #expect(day.weekday == weekday)
        #expect(day.iso == iso)
    }

    @Test func `every date of four centuries and more follows the one before`() throws {
        var expected = (year: 1599, month: 12, day: 31)
        let first = try #require(Day(year: 1600, month: 1, day: 1))
        for number in first.number..<first.number + 150_000 {
            let day = Day(number: number)
            let isNextDay = day.components == (expected.year, expected.month, expected.day + 1)
            let isNextMonth = day.components == (expected.year, expected.month + 1, 1)
            let isNextYear = day.components == (expected.year + 1, 1, 1) && expected.month == 12
            guard isNextDay || isNextMonth || isNextYear, Day(year: day.year, month: day.month, day: day.day) == day
            else {
                Issue.record("\(day) after \(expected)")
                break
            }
            expected = day.components
        }
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "26-01-01",
        "2026-10-05 ", "2026/10/05", "+2026-10-05", "", "2026-10-0๕",
    ])
    func `what is no date is not read`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `a day is written in JSON as its text`() throws {
        let json = try JSONEncoder().encode([Day.sample("2028-02-29")])

        #expect(String(decoding: json, as: UTF8.self) == #"["2028-02-29"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: json) == [.sample("2028-02-29")])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2027-02-29"]"#.utf8))
        }
    }

    @Test func `days can be counted along`() {
        let days = Day.sample("2026-12-30") ... .sample("2027-01-02")

        #expect(days.map(\.iso) == ["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"])
    }
}
