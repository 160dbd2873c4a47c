// SPDX-License-Identifier: Apache-2.0

/// A stretch of office hours, from one minute of the day up to but without another.
package struct Opening: Hashable, Sendable {
    /// Minutes after local midnight, 0…1439.
    package let startMinute: Int
    /// Minutes after local midnight, later than the start, at most 1440.
    package let endMinute: Int

    /// Nil unless the minutes are in order and within one day.
    package init?(startMinute: Int, endMinute: Int) {
        guard startMinute >= 0, startMinute < endMinute, endMinute <= 1440 else { return nil }
        self.init(checked: startMinute, endMinute)
    }

    /// Reads two times like `08:30`; `24:00` ends the day.
    ///
    /// Nil for other forms and for an empty stretch.
    package init?(from start: String, until end: String) {
        guard let startMinute = Opening.minute(start), let endMinute = Opening.minute(end) else { return nil }
        self.init(startMinute: startMinute, endMinute: endMinute)
    }

    /// 08:30–12:00 and 13:00–16:30, the hours of Thai government offices.
    package static let office = [Opening(checked: 510, 720), Opening(checked: 780, 990)]
    /// Whole hours of ``office`` in a day.
    static let officeHours = office.reduce(0) { $0 + $1.endMinute - $1.startMinute } / 60

    private init(checked startMinute: Int, _ endMinute: Int) {
        self.startMinute = startMinute
        self.endMinute = endMinute
    }

    /// The same minutes in order, with nothing counted twice.
    static func joined(_ openings: [Opening]) -> [Opening] {
        var joined: [Opening] = []
        for opening in openings.sorted(by: { $0.startMinute < $1.startMinute }) {
            if let last = joined.last, opening.startMinute <= last.endMinute {
                joined[joined.count - 1] = Opening(checked: last.startMinute, max(last.endMinute, opening.endMinute))
            } else {
                joined.append(opening)
            }
        }
        return joined
    }

    private static func minute(_ text: String) -> Int? {
        var scanner = TextScanner(text)
        guard let hour = scanner.number(width: 2), scanner.take(":") != nil,
            let minute = scanner.number(width: 2), minute < 60, scanner.isAtEnd
        else { return nil }
        return hour * 60 + minute
    }
}
