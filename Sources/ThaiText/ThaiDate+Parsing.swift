// SPDX-License-Identifier: Apache-2.0

extension ThaiDate {
    /// The day that somebody typed, at midnight; nil if it is not understood or there is no such day.
    ///
    /// Understands `23/11/2569`, `23 พ.ย. 69`, `วันที่ 23 พฤศจิกายน พ.ศ. 2569`, `2026-11-23`, `23 Nov 2026`, also with Thai
    /// digits. Years from 2400 are Buddhist, as are those of two digits unless the month is English or ค.ศ. stands
    /// there. The day stands before the month unless the year comes first.
    package static func parse(_ typed: some StringProtocol) -> ThaiDate? {
        understood(typed)?.date
    }

    /// Whether it is written as a date is, but no calendar has that day, such as `31/2/2569`.
    package static func isOfNoCalendar(_ typed: some StringProtocol) -> Bool {
        guard let date = understood(typed) else { return false }
        return date.parts != nil && date.date == nil
    }

    /// Nil for what has pieces that do not belong to a date.
    private static func understood(_ typed: some StringProtocol) -> TypedDate? {
        guard typed.utf8.count <= Limits.fieldBytesMax else { return nil }
        var typedDate = TypedDate()
        let text = ThaiText.arabicDigits(ThaiText.normalise(typed)).lowercased()
        for piece in pieces(of: text) {
            guard typedDate.take(piece) else { return nil }
        }
        return typedDate
    }

    /// Runs of digits and runs of letters; points and whatever else stands between are left out.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var wasDigit: Bool?
        for scalar in text.unicodeScalars where scalar != "." || wasDigit == true {
            let isDigit = scalar.isDecimalDigit
            guard isDigit || scalar.isThaiLetter || scalar.properties.isAlphabetic else {
                // Other signs than these do not stand in dates.
                if !" ./-,".unicodeScalars.contains(scalar) { pieces.append("?") }
                wasDigit = nil
                continue
            }
            if wasDigit != isDigit { pieces.append("") }
            pieces[pieces.count - 1].unicodeScalars.append(scalar)
            wasDigit = isDigit
        }
        return pieces
    }
}

/// What has been understood of a typed date so far.
private struct TypedDate {
    private enum Era {
        case buddhist, common
    }

    private var numbers: [(value: Int, digitCount: Int)] = []
    private var month: Int?
    private var era: Era?

    /// False if the piece does not belong to a date.
    mutating func take(_ piece: String) -> Bool {
        if let value = Int(piece) {
            numbers.append((value, piece.utf8.count))
            return numbers.count <= 3 && piece.utf8.count <= 4
        }
        if let (number, isEnglish) = monthNumbers[piece] {
            guard month == nil else { return false }
            month = number
            if isEnglish { era = era ?? .common }
            return true
        }
        switch piece {
        case "พศ", "be": era = .buddhist
        case "คศ", "ad", "ce": era = .common
        default: return fillers.contains(piece)
        }
        return true
    }

    var date: ThaiDate? {
        parts.flatMap { ThaiDate(year: $0.year, month: $0.month, day: $0.day) }
    }

    /// Year in the common era, month and day, which need not be in any calendar; nil unless all three are there.
    var parts: (year: Int, month: Int, day: Int)? {
        guard numbers.count == (month == nil ? 3 : 2), let first = numbers.first, let last = numbers.last else {
            return nil
        }
        let isYearFirst = first.digitCount == 4
        let (typedYear, typedDay) = isYearFirst ? (first, last) : (last, first)
        guard let year = year(typedYear), typedDay.digitCount <= 2 else { return nil }
        if let month { return (year, month, typedDay.value) }
        guard numbers[1].digitCount <= 2 else { return nil }
        return (year, numbers[1].value, typedDay.value)
    }

    /// In the common era; nil for years that nobody means.
    private func year(_ typed: (value: Int, digitCount: Int)) -> Int? {
        let year =
            switch (typed.digitCount, era) {
            case (2, .common): 2_000 + typed.value
            case (2, _): 2_500 + typed.value - 543
            case (4, .buddhist): typed.value - 543
            case (4, .common) where typed.value < 2_400: typed.value
            case (4, _): typed.value >= 2_400 ? typed.value - 543 : typed.value
            default: 0
            }
        return (1_850...2_250).contains(year) ? year : nil
    }
}

private let fillers: Set<String> = {
    let names = ThaiDate.Names.thai.weekdays.flatMap { [$0, "วัน\($0)", "วัน\($0)ที่", "\($0)ที่"] }
    let english = ThaiDate.Names.english.weekdays.flatMap { [$0.lowercased(), String($0.lowercased().prefix(3))] }
    return Set(names + english + ["วัน", "ที่", "วันที่", "เดือน", "ปี", "of", "st", "nd", "rd", "th"])
}()

/// Names of months without points and in lower case, and whether they are English.
private let monthNumbers: [String: (number: Int, isEnglish: Bool)] = {
    var numbers: [String: (Int, Bool)] = [:]
    for index in 0..<12 {
        let thai = ThaiDate.Names.thai
        let long = thai.months[index]
        numbers[long] = (index + 1, false)
        numbers["เดือน\(long)"] = (index + 1, false)
        // In speech the last syllable (คม, ยน, พันธ์) is left out.
        let spoken = long.unicodeScalars.dropLast(long.hasSuffix("พันธ์") ? 5 : 2)
        numbers[String(String.UnicodeScalarView(spoken))] = (index + 1, false)
        numbers[thai.shortMonths[index].filter { $0 != "." }] = (index + 1, false)
        let english = ThaiDate.Names.english.months[index].lowercased()
        numbers[english] = (index + 1, true)
        numbers[String(english.prefix(3))] = (index + 1, true)
    }
    numbers["sept"] = (9, true)
    return numbers
}()
