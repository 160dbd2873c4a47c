// SPDX-License-Identifier: Apache-2.0

extension ThaiDate {
    /// The languages in which dates are written; Thai goes with the Buddhist era, English with the common one.
    package enum Language: Sendable, CaseIterable {
        case thai, english
    }

    /// How much of a date is written; the examples are 23 November 2026, 14:05.
    package enum Style: Sendable, CaseIterable {
        /// `23 พฤศจิกายน 2569`, `23 November 2026`.
        case long
        /// `23 พ.ย. 69`, `23 Nov 2026`.
        case short
        /// `23 พฤศจิกายน 2569 เวลา 14:05 น.`, `23 November 2026, 14:05`.
        case longWithTime
        /// `23 พ.ย. 69 14:05 น.`, `23 Nov 2026, 14:05`.
        case shortWithTime
        /// `วันจันทร์ที่ 23 พฤศจิกายน 2569`, `Monday, 23 November 2026`.
        case weekday
        /// `23/11/2569`, `2026-11-23`.
        case numeric
        /// `เวลา 14:05 น.`, `14:05`.
        case time
        /// `พฤศจิกายน 2569`, `November 2026`.
        case month
        /// `พ.ย. 69`, `Nov 2026`.
        case shortMonth
    }

    /// The date in words, with digits 0–9; see `ThaiText.thaiDigits` for the others.
    package func text(_ style: Style = .long, in language: Language = .thai) -> String {
        switch language {
        case .thai: thaiText(style)
        case .english: englishText(style)
        }
    }

    /// What stands between a time and its unit, which stay on one line.
    private static let unbroken = "\u{A0}"

    private func thaiText(_ style: Style) -> String {
        let names = Names.thai
        return switch style {
        case .long: "\(day) \(names.months[month - 1]) \(buddhistYear)"
        case .short: "\(day) \(names.shortMonths[month - 1]) \(twoDigits(buddhistYear % 100))"
        case .longWithTime: "\(thaiText(.long)) \(thaiText(.time))"
        case .shortWithTime: "\(thaiText(.short)) \(clock)\(Self.unbroken)น."
        case .weekday: "วัน\(names.weekdays[weekday])ที่ \(thaiText(.long))"
        case .numeric: "\(twoDigits(day))/\(twoDigits(month))/\(buddhistYear)"
        case .time: "เวลา \(clock)\(Self.unbroken)น."
        case .month: "\(names.months[month - 1]) \(buddhistYear)"
        case .shortMonth: "\(names.shortMonths[month - 1]) \(twoDigits(buddhistYear % 100))"
        }
    }

    private func englishText(_ style: Style) -> String {
        let names = Names.english
        return switch style {
        case .long: "\(day) \(names.months[month - 1]) \(year)"
        case .short: "\(day) \(names.shortMonths[month - 1]) \(year)"
        case .longWithTime: "\(englishText(.long)), \(clock)"
        case .shortWithTime: "\(englishText(.short)), \(clock)"
        case .weekday: "\(names.weekdays[weekday]), \(englishText(.long))"
        case .numeric: "\(twoDigits(year / 100))\(twoDigits(year % 100))-\(twoDigits(month))-\(twoDigits(day))"
        case .time: clock
        case .month: "\(names.months[month - 1]) \(year)"
        case .shortMonth: "\(names.shortMonths[month - 1]) \(year)"
        }
    }

    private var clock: String { "\(twoDigits(hour)):\(twoDigits(minute))" }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// What calendars call their parts in one language.
    struct Names: Sendable {
        let months: [String]
        let shortMonths: [String]
        /// From Sunday.
        let weekdays: [String]

        static let thai = Names(
            months: [
                "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
                "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
            ],
            shortMonths: [
                "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
            ],
            weekdays: ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"])

        static let english = Names(
            months: [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ],
            shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
            weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"])
    }
}
