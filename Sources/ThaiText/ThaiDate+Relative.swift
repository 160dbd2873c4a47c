// SPDX-License-Identifier: Apache-2.0

extension ThaiDate {
    /// How long ago or ahead an instant is in its largest whole unit: `5 นาทีที่แล้ว`, `in 3 days`.
    ///
    /// Both in microseconds since 1970, UTC. A month counts 30 days and a year 365.
    package static func relative(
        _ microseconds: Int64, to now: Int64, in language: Language = .thai
    ) -> String {
        let (difference, isTooFar) = microseconds.subtractingReportingOverflow(now)
        let seconds = isTooFar ? UInt64(Int64.max) / 1_000_000 : difference.magnitude / 1_000_000
        let isPast = microseconds <= now
        guard let (count, unit) = largestUnit(seconds) else {
            return switch (language, isPast) {
            case (.thai, true): "เมื่อสักครู่"
            case (.thai, false): "อีกสักครู่"
            case (.english, true): "just now"
            case (.english, false): "in a moment"
            }
        }
        let english = "\(count) \(unit.english)\(count == 1 ? "" : "s")"
        return switch (language, isPast) {
        case (.thai, true): "\(count) \(unit.thai)ที่แล้ว"
        case (.thai, false): "อีก \(count) \(unit.thai)"
        case (.english, true): "\(english) ago"
        case (.english, false): "in \(english)"
        }
    }

    private struct Unit {
        let seconds: UInt64
        /// From what distance on it is used.
        let from: UInt64
        let thai: String
        let english: String

        init(seconds: UInt64, from: UInt64? = nil, thai: String, english: String) {
            self.seconds = seconds
            self.from = from ?? seconds
            self.thai = thai
            self.english = english
        }
    }

    private static let units = [
        Unit(seconds: 365 * 86_400, thai: "ปี", english: "year"),
        // Of less than two months one wants to know the days.
        Unit(seconds: 30 * 86_400, from: 60 * 86_400, thai: "เดือน", english: "month"),
        Unit(seconds: 86_400, thai: "วัน", english: "day"),
        Unit(seconds: 3_600, thai: "ชั่วโมง", english: "hour"),
        Unit(seconds: 60, thai: "นาที", english: "minute"),
    ]

    /// Nil under a minute.
    private static func largestUnit(_ seconds: UInt64) -> (count: UInt64, unit: Unit)? {
        units.first { $0.from <= seconds }.map { (seconds / $0.seconds, $0) }
    }
}
