// SPDX-License-Identifier: Apache-2.0

/// What Thai writing needs that Unicode leaves to the reader: one spelling, words, digits, numbers people type.
package enum ThaiText {
    /// Thai digits in place of 0–9; everything else stays.
    package static func thaiDigits(_ text: some StringProtocol) -> String {
        string(text.unicodeScalars.lazy.map(\.thaiDigit))
    }

    /// 0–9 in place of Thai digits; everything else stays.
    package static func arabicDigits(_ text: some StringProtocol) -> String {
        string(text.unicodeScalars.lazy.map(\.arabicDigit))
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension Unicode.Scalar {
    /// A letter, vowel or mark of the Thai block: what stands between spaces in Thai; neither digits nor ฿ ๏ ๚ ๛.
    var isThaiLetter: Bool { (0xE01...0xE3A).contains(value) || (0xE40...0xE4E).contains(value) }

    /// Written above or below the consonant before it.
    var isThaiMark: Bool {
        switch value {
        case 0xE31, 0xE34...0xE3A, 0xE47...0xE4E: true
        default: false
        }
    }

    /// One of the four tone marks.
    var isThaiTone: Bool { (0xE48...0xE4B).contains(value) }

    /// ๆ or ฯ, which repeat or shorten the word before them.
    var isThaiSign: Bool { value == 0xE46 || value == 0xE2F }

    /// The Thai digit of the same value; any other scalar as it is.
    var thaiDigit: Unicode.Scalar { isDecimalDigit ? Unicode.Scalar(value - 0x30 + 0xE50) ?? self : self }

    /// The digit 0–9 of the same value; any other scalar as it is.
    var arabicDigit: Unicode.Scalar {
        (0xE50...0xE59).contains(value) ? Unicode.Scalar(value - 0xE50 + 0x30) ?? self : self
    }

    /// 0 to 9, of ASCII alone.
    var isDecimalDigit: Bool { ("0"..."9").contains(self) }
}
