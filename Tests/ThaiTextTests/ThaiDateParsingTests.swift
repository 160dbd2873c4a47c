// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ThaiText

@Suite struct ThaiDateParsingTests {
    @Test(arguments: [
        "23/11/2569", "23/11/69", "23-11-2569", "23.11.2569", "23 11 2569", "๒๓/๑๑/๒๕๖๙", "23/11/2026", "2026-11-23",
        "2569-11-23", "23 พ.ย. 2569", "23 พ.ย. 69", "23พ.ย.69", "23 พย 69", "23 พฤศจิกายน 2569", "๒๓ พฤศจิกายน ๒๕๖๙",
        "23 พฤศจิกายน พ.ศ. 2569", "23 พฤศจิกายน ค.ศ. 2026", "23 พฤศจิกา 69", "วันที่ 23 เดือนพฤศจิกายน ปี 2569",
        "วันจันทร์ที่ 23 พฤศจิกายน 2569", "23 Nov 2026", "23rd of November 2026", "November 23, 2026",
        "Monday, 23 November 2026", "23 nov 26", "2026 Nov 23", " 23 / 11 / 2569 ", "23 November 2569", "23/11/2569 BE",
    ])
    func `a date is understood however a Thai types it`(typed: String) {
        #expect(ThaiDate.parse(typed) == ThaiDate(year: 2026, month: 11, day: 23))
    }

    @Test(arguments: [
        "", "23", "23/11", "31/11/2569", "29/2/2569", "11/23/2569", "23/11/256", "23/11/25690", "1/2/3/4", "23 พ.ย.",
        "พ.ย. 2569", "23 foo 2569", "23 พ.ย. พ.ย. 2569", "23/11/2569 14:05", "23 พ.ย. 11 2569", "2026-2026-11",
        "23/11/1500", "23/11/2399", "0/11/2569", "23*11*2569", "23/2026/11", "-1/-1/-2569x",
    ])
    func `what is no date is refused`(typed: String) {
        #expect(ThaiDate.parse(typed) == nil)
    }

    @Test(arguments: UInt64(1)...20)
    func `what is written reads back`(seed: UInt64) {
        var generator = Generator(seed: seed)
        for _ in 0..<100 {
            let microseconds = Int64.random(in: -1_000_000_000_000_000...4_000_000_000_000_000, using: &generator)
            let date = ThaiDate(microseconds: microseconds).startOfDay

            for language in ThaiDate.Language.allCases {
                for style in [ThaiDate.Style.long, .weekday, .numeric] {
                    let text = date.text(style, in: language)
                    #expect(ThaiDate.parse(text) == date, "\(text), seed \(seed)")
                    #expect(ThaiDate.parse(ThaiText.thaiDigits(text)) == date, "\(text), seed \(seed)")
                }
            }
        }
    }

    @Test func `short Thai dates read back within their century`() throws {
        for month in 1...12 {
            let date = try #require(ThaiDate(year: 2026, month: month, day: 9))
            #expect(ThaiDate.parse(date.text(.short)) == date)
            #expect(ThaiDate.parse(date.text(.short, in: .english)) == date)
        }
    }

    @Test(arguments: UInt64(1)...300)
    func `no text upsets what reads dates`(seed: UInt64) {
        var generator = Generator(seed: seed)

        let date = ThaiDate.parse(randomText(&generator, count: 12))

        #expect(date.map { (1_850...2_250).contains($0.year) } ?? true, "seed \(seed)")
    }
}
