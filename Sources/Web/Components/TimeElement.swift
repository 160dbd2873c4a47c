// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import HTML
import ThaiText

/// A moment as people here read it: Buddhist era in Thai, Common Era in English, Bangkok time, exact for machines.
package struct TimeElement {
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

    /// When something has to be done by: the last day for what ends at midnight, else the minute.
    package init(deadline instant: Instant, in language: Language) {
        let endsDay = Zone.bangkok.start(of: Zone.bangkok.day(of: instant)) == instant
        self.init(
            endsDay ? instant.adding(microseconds: -1) : instant, in: language, precision: endsDay ? .day : .minute)
    }

    package var html: HTML {
        switch precision {
        case .day: "<time datetime=\"\(Zone.bangkok.day(of: instant).iso)\">\(text)</time>"
        case .minute: "<time datetime=\"\(instant.wholeMilliseconds.rfc3339)\">\(text)</time>"
        }
    }

    /// A whole day with its weekday, for promises.
    package var weekday: HTML {
        guard precision == .day else { return html }
        let date = ThaiDate(microseconds: instant.microseconds)
        let text = date.text(.weekday, in: language == .thai ? .thai : .english)
        return "<time datetime=\"\(Zone.bangkok.day(of: instant).iso)\">\(text)</time>"
    }

    /// The words without markup.
    package var text: String {
        let style: ThaiDate.Style = precision == .day ? .long : .longWithTime
        let date = ThaiDate(microseconds: instant.microseconds)
        switch language {
        case .thai: return date.text(style, in: .thai)
        case .english: return date.text(style, in: .english)
        }
    }
}

extension Instant {
    /// HTML knows no finer moments.
    var wholeMilliseconds: Instant { Instant(microseconds: microseconds / 1_000 * 1_000) }
}
