// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import ThaiText

@Suite struct ThaiDateTests {
    /// 23 November 2026, 14:05:09.000123 in Thailand.
    private let afternoon: Int64 = 1_795_417_509_000_123

    @Test(arguments: [
        (ThaiDate.Style.long, "23 พฤศจิกายน 2569", "23 November 2026"),
        (.short, "23 พ.ย. 69", "23 Nov 2026"),
        (.longWithTime, "23 พฤศจิกายน 2569 เวลา 14:05\u{A0}น.", "23 November 2026, 14:05"),
        (.shortWithTime, "23 พ.ย. 69 14:05\u{A0}น.", "23 Nov 2026, 14:05"),
        (.weekday, "วันจันทร์ที่ 23 พฤศจิกายน 2569", "Monday, 23 November 2026"),
        (.numeric, "23/11/2569", "2026-11-23"),
        (.time, "เวลา 14:05\u{A0}น.", "14:05"),
        (.month, "พฤศจิกายน 2569", "November 2026"),
        (.shortMonth, "พ.ย. 69", "Nov 2026"),
    ])
    func `each style is written in both languages`(style: ThaiDate.Style, thai: String, english: String) {
        let date = ThaiDate(microseconds: afternoon)

        #expect(date.text(style) == thai)
        #expect(date.text(style, in: .english) == english)
    }

    @Test func `a day begins at midnight in Thailand`() throws {
        let midnight = try #require(ThaiDate(year: 2026, month: 11, day: 24))

        #expect(
            ThaiDate(microseconds: midnight.microseconds - 1).text(.longWithTime)
                == "23 พฤศจิกายน 2569 เวลา 23:59\u{A0}น.")
        #expect(ThaiDate(microseconds: midnight.microseconds) == midnight)
        #expect(ThaiDate(microseconds: afternoon).microseconds == afternoon - 123)
        #expect(ThaiDate(microseconds: afternoon).startOfDay.adding(days: 1) == midnight)
        #expect(ThaiDate(microseconds: afternoon) < midnight)
    }

    @Test func `days that do not exist are refused`() {
        let refused = [
            (2026, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (0, 1, 1),
        ]

        #expect(refused.allSatisfy { ThaiDate(year: $0.0, month: $0.1, day: $0.2) == nil })
        #expect(ThaiDate(year: 2028, month: 2, day: 29) != nil && ThaiDate(year: 1900, month: 2, day: 29) == nil)
    }

    @Test(arguments: UInt64(1)...40)
    func `dates and words agree with Foundation's Buddhist calendar`(seed: UInt64) throws {
        var generator = Generator(seed: seed)
        let zone = try #require(TimeZone(secondsFromGMT: 7 * 3_600))
        let (thai, english) = (formatter("th_TH@calendar=buddhist", zone), formatter("en_GB@calendar=gregorian", zone))
        var calendar = Calendar(identifier: .buddhist)
        calendar.timeZone = zone

        for _ in 0..<50 {
            let seconds = Int64.random(in: -2_208_988_800...4_102_444_800, using: &generator)
            let instant = Date(timeIntervalSince1970: Double(seconds))
            let date = ThaiDate(microseconds: seconds * 1_000_000 + Int64.random(in: 0..<1_000_000, using: &generator))
            let parts = calendar.dateComponents(
                [.year, .month, .day, .hour, .minute, .second, .weekday], from: instant)

            #expect(
                [date.buddhistYear, date.month, date.day, date.hour, date.minute, date.second, date.weekday + 1]
                    == [parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second, parts.weekday],
                "seed \(seed)")
            thai.dateFormat = "d MMMM y"
            #expect(date.text(.long) == thai.string(from: instant), "seed \(seed)")
            thai.dateFormat = "d MMM yy"
            #expect(date.text(.short) == thai.string(from: instant), "seed \(seed)")
            thai.dateFormat = "EEEEที่ d MMMM y เวลา HH:mm น."
            #expect(
                (date.text(.weekday) + " " + date.text(.time)).replacing("\u{A0}", with: " ")
                    == thai.string(from: instant), "seed \(seed)")
            english.dateFormat = "EEEE, d MMMM y"
            #expect(date.text(.weekday, in: .english) == english.string(from: instant), "seed \(seed)")
            #expect(ThaiDate(year: date.year, month: date.month, day: date.day) == date.startOfDay, "seed \(seed)")
        }
    }

    @Test func `Thai digits agree with Foundation`() throws {
        let zone = try #require(TimeZone(secondsFromGMT: 7 * 3_600))
        let thai = formatter("th_TH@calendar=buddhist;numbers=thai", zone)
        thai.dateFormat = "d MMMM y"

        let instant = Date(timeIntervalSince1970: Double(afternoon) / 1e6)

        #expect(ThaiText.thaiDigits(ThaiDate(microseconds: afternoon).text()) == thai.string(from: instant))
    }

    @Test(arguments: [
        (2026, 9, 30, 2569, 4), (2026, 10, 1, 2570, 1), (2026, 12, 31, 2570, 1), (2027, 1, 1, 2570, 2),
        (2027, 3, 31, 2570, 2), (2027, 4, 1, 2570, 3), (2027, 7, 1, 2570, 4), (2027, 9, 30, 2570, 4),
    ])
    func `the budget year begins in October`(year: Int, month: Int, day: Int, fiscalYear: Int, quarter: Int) throws {
        let date = try #require(ThaiDate(year: year, month: month, day: day))

        #expect(date.fiscalYear == fiscalYear && date.fiscalQuarter == quarter)
        #expect(ThaiDate.fiscalYear(fiscalYear)?.contains(date.microseconds) == true)
        #expect(ThaiDate.fiscalQuarter(quarter, of: fiscalYear)?.contains(date.microseconds) == true)
    }

    @Test func `quarters fill the budget year`() throws {
        let year = try #require(ThaiDate.fiscalYear(2570))
        let quarters = (1...4).compactMap { ThaiDate.fiscalQuarter($0, of: 2570) }

        #expect(quarters.first?.lowerBound == year.lowerBound && quarters.last?.upperBound == year.upperBound)
        #expect(zip(quarters, quarters.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(ThaiDate.fiscalYear(2569)?.upperBound == year.lowerBound)
        #expect(ThaiDate.fiscalQuarter(5, of: 2570) == nil && ThaiDate.fiscalYear(500) == nil)
    }

    @Test(arguments: [
        (Int64(-59), "เมื่อสักครู่", "just now"), (0, "เมื่อสักครู่", "just now"), (59, "อีกสักครู่", "in a moment"),
        (-60, "1 นาทีที่แล้ว", "1 minute ago"), (-300, "5 นาทีที่แล้ว", "5 minutes ago"),
        (-3_600, "1 ชั่วโมงที่แล้ว", "1 hour ago"), (-86_399, "23 ชั่วโมงที่แล้ว", "23 hours ago"),
        (259200, "อีก 3 วัน", "in 3 days"), (86_400, "อีก 1 วัน", "in 1 day"),
        (-3_888_000, "45 วันที่แล้ว", "45 days ago"), (5_097_600, "อีก 59 วัน", "in 59 days"),
        (-5_184_000, "2 เดือนที่แล้ว", "2 months ago"), (69120000, "อีก 2 ปี", "in 2 years"),
    ])
    func `distances are told in their largest unit`(seconds: Int64, thai: String, english: String) {
        let told = { ThaiDate.relative(afternoon + seconds * 1_000_000, to: afternoon, in: $0) }

        #expect(told(.thai) == thai)
        #expect(told(.english) == english)
    }

    @Test func `no instant is too far`() {
        for microseconds in [Int64.min, .max] {
            #expect(!ThaiDate(microseconds: microseconds).text(.weekday).isEmpty)
            #expect(ThaiDate.relative(microseconds, to: -microseconds.signum()).contains("ปี"))
        }
    }

    private func formatter(_ locale: String, _ zone: TimeZone) -> DateFormatter {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: locale)
        formatter.calendar = formatter.locale.calendar
        formatter.timeZone = zone
        return formatter
    }
}
