// SPDX-License-Identifier: Apache-2.0

extension ThaiText {
    /// A telephone number as `+` and digits, however a Thai typed it; nil if it cannot be one.
    ///
    /// Numbers without a country are Thai: mobile 06/08/09 and eight digits, others 02–07 and seven. An extension
    /// (`ต่อ 12`) is left out. Foreign numbers need their `+`.
    package static func phone(_ typed: some StringProtocol) -> String? {
        guard typed.utf8.count <= Limits.fieldBytesMax else { return nil }
        let text = beforeExtension(arabicDigits(normalise(typed)).lowercased())
        guard text.unicodeScalars.allSatisfy({ $0.isDecimalDigit || "+-–.()/ ".unicodeScalars.contains($0) }),
            !text.dropFirst().contains("+")
        else { return nil }
        var digits = text.filter { ("0"..."9").contains($0) }
        var isInternational = text.hasPrefix("+")
        if !isInternational, digits.hasPrefix("00") {
            digits.removeFirst(2)
            isInternational = true
        }
        if digits.hasPrefix("66"), isInternational || digits.count >= 10 {
            // `+66 (0)81…` writes the zero that is left out abroad.
            let national = digits.dropFirst(2)
            return thaiPhone(national.hasPrefix("0") ? String(national) : "0" + national)
        }
        guard isInternational else { return thaiPhone(digits) }
        // E.164: no country begins with 0, and no number has more than 15 digits.
        return (8...15).contains(digits.count) && !digits.hasPrefix("0") ? "+" + digits : nil
    }

    /// A number from `phone` as Thais write it (`081-234-5678`, `02-123-4567`); a foreign one stays.
    package static func phoneDisplay(_ phone: String) -> String {
        guard phone.hasPrefix("+66"), (11...12).contains(phone.count) else { return phone }
        let national = "0" + phone.dropFirst(3)
        let areaCount = national.count == 10 || !national.hasPrefix("02") ? 3 : 2
        return "\(national.prefix(areaCount))-\(national.dropFirst(areaCount).dropLast(4))-\(national.suffix(4))"
    }

    /// The thirteen digits of a national id, however it was typed; nil if there are not thirteen.
    package static func nationalID(_ typed: some StringProtocol) -> String? {
        guard typed.utf8.count <= Limits.fieldBytesMax else { return nil }
        let text = arabicDigits(normalise(typed)).filter { $0 != " " && $0 != "-" }
        return text.count == 13 && text.unicodeScalars.allSatisfy(\.isDecimalDigit) ? text : nil
    }

    /// Whether the last digit of a national id fits the others (weights 13 to 2, modulo 11).
    ///
    /// Warn when it does not, never refuse: registers hold numbers that were issued wrongly.
    package static func isNationalIDConsistent(_ typed: some StringProtocol) -> Bool {
        guard let digits = nationalID(typed)?.utf8.map({ Int($0) - 0x30 }) else { return false }
        let sum = zip(digits, stride(from: 13, to: 1, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 10 == digits[12]
    }

    private static func thaiPhone(_ digits: String) -> String? {
        let isMobile = ["06", "08", "09"].contains(digits.prefix(2)) && digits.count == 10
        let isOther = ["02", "03", "04", "05", "07"].contains(digits.prefix(2)) && digits.count == 9
        return isMobile || isOther ? "+66" + digits.dropFirst() : nil
    }

    private static func beforeExtension(_ text: String) -> String {
        let marks = ["ต่อ", "ext", "x", "#"]
        let scalars = Array(text.unicodeScalars)
        for index in scalars.indices where marks.contains(where: { scalars[index...].starts(with: $0.unicodeScalars) })
        {
            return String(String.UnicodeScalarView(scalars[..<index]))
        }
        return text
    }
}
