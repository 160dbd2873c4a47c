// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import HTML

/// A moment as people here read it: Buddhist era in Thai, Common Era in English, Bangkok time, exact for machines.
package struct ThaiDate {
    package enum Precision: Sendable {
        case day, minute
    }

    package let instant: Instant
    package let language: Language
    package let precision: Precision

    package init(_ instant: Instant, in language: Language, precision: Precision = .day) {
        self.instant = instant
        self.language = language
        self.precision = precision
    }

    package var html: HTML {
        switch precision {
        case .day: "<time datetime=\"\(Zone.bangkok.day(of: instant).iso)\">\(text)</time>"
        case .minute: "<time datetime=\"\(instant.rfc3339)\">\(text)</time>"
        }
    }

    /// The words without markup.
    package var text: String {
        let day = Zone.bangkok.day(of: instant)
        let date =
            switch language {
            case .thai: "\(day.day) \(Self.thaiMonths[day.month - 1]) \(day.year + 543)"
            case .english: "\(day.day) \(Self.englishMonths[day.month - 1]) \(day.year)"
            }
        guard precision == .minute else { return date }
        let minutes = instant.seconds(since: Zone.bangkok.start(of: day)) / 60
        let clock = Self.twoDigits(minutes / 60) + ":" + Self.twoDigits(minutes % 60)
        switch language {
        case .thai: return date + " " + clock.replacing(":", with: ".") + " น."
        case .english: return date + ", " + clock
        }
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }

    private static let thaiMonths = [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
        "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}
