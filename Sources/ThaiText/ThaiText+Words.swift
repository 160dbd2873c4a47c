// SPDX-License-Identifier: Apache-2.0

extension ThaiText {
    /// Whether libthai and its dictionary are there; without them Thai is cut at spaces only.
    package static var canSegment: Bool { !Breaker.breaks(in: Array("ไฟดับ".unicodeScalars)[...]).isEmpty }

    /// The words of a text in the form in which they are searched: normalised, in lower case, with digits 0–9.
    ///
    /// Thai is cut by libthai's dictionary; other letters and digits stay together (`pm2.5`); signs are left out.
    package static func words(_ text: some StringProtocol) -> [String] {
        let scalars = normalScalars(of: text).map(\.arabicDigit)
        var words: [String] = []
        var index = 0
        while index < scalars.count {
            let start = index
            if scalars[index].isThaiLetter {
                index = scalars[index...].firstIndex { !$0.isThaiLetter } ?? scalars.count
                words += thaiWords(scalars[start..<index])
            } else if scalars[index].isWordPart {
                words.append(otherWord(scalars, from: &index))
            } else {
                index += 1
            }
        }
        return words
    }

    /// The words joined by single spaces, for a full-text index that splits at spaces.
    package static func indexText(_ text: some StringProtocol) -> String {
        words(text).joined(separator: " ")
    }

    /// For each term (what stands between spaces) its words, which are to be found next to each other.
    ///
    /// At most sixteen terms; the rest is left out. No term is empty.
    package static func queryTerms(_ query: some StringProtocol) -> [[String]] {
        let terms = normalise(query).split(separator: " ").lazy.map { words($0) }.filter { !$0.isEmpty }
        return Array(terms.prefix(Limits.queryTermsMax))
    }

    /// The text in pieces between which a line may break; joined they are the text, byte for byte.
    ///
    /// Only breaks inside Thai are added; those at spaces and hyphens are the browser's.
    package static func segments(_ text: some StringProtocol) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var segments: [String] = []
        var segmentStart = 0
        var index = 0
        while let start = scalars[index...].firstIndex(where: \.isThaiLetter) {
            index = scalars[start...].firstIndex { !$0.isThaiLetter } ?? scalars.count
            for offset in Breaker.breaks(in: scalars[start..<index]) where mayBreak(scalars, before: start + offset) {
                segments.append(string(scalars[segmentStart..<(start + offset)]))
                segmentStart = start + offset
            }
        }
        if segmentStart < scalars.count { segments.append(string(scalars[segmentStart...])) }
        return segments
    }

    private static func thaiWords(_ run: ArraySlice<Unicode.Scalar>) -> [String] {
        let ends = Breaker.breaks(in: run) + [run.count]
        var start = 0
        return ends.compactMap { end in
            defer { start = end }
            let word = run.dropFirst(start).prefix(end - start).filter { !$0.isThaiSign }
            return word.allSatisfy(\.isThaiMark) ? nil : string(word.prefix(Limits.wordScalarsMax))
        }
    }

    /// Takes letters and digits, a point between two digits, and leaves out the comma of thousands.
    private static func otherWord(_ scalars: [Unicode.Scalar], from index: inout Int) -> String {
        var word: [Unicode.Scalar] = []
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.isWordPart {
                word.append(scalar)
            } else if scalar == ".", word.last?.isDecimalDigit == true, digits(scalars, after: index) > 0 {
                word.append(scalar)
            } else if scalar != "," || word.last?.isDecimalDigit != true || digits(scalars, after: index) != 3 {
                break
            }
            index += 1
        }
        return string(word.prefix(Limits.wordScalarsMax)).lowercased()
    }

    /// How many digits follow directly, counted up to four.
    private static func digits(_ scalars: [Unicode.Scalar], after index: Int) -> Int {
        scalars[(index + 1)...].prefix(4).prefix(while: \.isDecimalDigit).count
    }

    /// libthai expects well-written words; in others it may see a break that would tear a syllable.
    private static func mayBreak(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
        let (before, after) = (scalars[index - 1], scalars[index])
        let isTornAfter = after.isThaiMark || ["ะ", "า", "ำ", "ๅ"].contains(after)
        let isTornBefore = (0xE40...0xE44).contains(before.value)
        return !isTornAfter && !isTornBefore
    }
}

extension Unicode.Scalar {
    /// A letter, a digit or a mark of any script but Thai letters.
    fileprivate var isWordPart: Bool {
        if isASCII { return isDecimalDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
        guard !isThaiLetter else { return false }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            return true
        default: return false
        }
    }
}
