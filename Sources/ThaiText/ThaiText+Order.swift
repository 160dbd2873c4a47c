// SPDX-License-Identifier: Apache-2.0

extension ThaiText {
    /// What to compare instead of a text so that texts stand in the order of Thai dictionaries.
    ///
    /// A vowel that is written before its consonant comes after it, and tone marks only decide between texts that are
    /// otherwise the same (Royal Society's order, first two levels).
    package static func sortKey(_ text: some StringProtocol) -> String {
        var letters = String.UnicodeScalarView()
        var waiting: Unicode.Scalar?
        for scalar in text.lowercased().unicodeScalars where !scalar.isToneMark {
            if scalar.isLeadingVowel {
                if let vowel = waiting { letters.append(vowel) }
                waiting = scalar
                continue
            }
            letters.append(scalar)
            if let vowel = waiting {
                letters.append(vowel)
                waiting = nil
            }
        }
        if let vowel = waiting { letters.append(vowel) }
        // Sorts before every letter, and databases keep it, unlike the zero.
        return String(letters) + "\u{1}" + String(text)
    }
}

extension Unicode.Scalar {
    /// One of เ, แ, โ, ใ and ไ.
    fileprivate var isLeadingVowel: Bool { (0x0E40...0x0E44).contains(value) }
    /// The signs above a letter that make no other letter of it, from ็ to ๎.
    fileprivate var isToneMark: Bool { (0x0E47...0x0E4E).contains(value) }
}
