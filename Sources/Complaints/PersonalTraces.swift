// SPDX-License-Identifier: Apache-2.0

extension String {
    /// Whether something in it looks like a Thai telephone number, an identity number or an e-mail address.
    ///
    /// A guess to warn by: nothing is refused for it, and what is written in words is not seen.
    package var hasPersonalTraces: Bool {
        numbers.contains(where: Self.isPersonal)
            || split(whereSeparator: \.isWhitespace).contains { word in
                let marks: Set<Character> = [",", ";", ":", ".", "(", ")", "<", ">", "\"", "“", "”"]
                let bare = word.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed()
                return String(bare).looksLikeAddress
            }
    }

    /// Digits, Thai ones too, that stand together or are told apart by a few blanks, dashes, dots or brackets.
    private var numbers: [[Int]] {
        var all: [[Int]] = []
        var digits: [Int] = []
        var gap = 0
        for character in self {
            if let digit = character.wholeNumberValue, digit < 10 {
                digits.append(digit)
                gap = 0
            } else if " -.()".contains(character), gap < 3 {
                gap += 1
            } else {
                all.append(digits)
                digits = []
            }
        }
        return all + [digits]
    }

    private static func isPersonal(_ digits: [Int]) -> Bool {
        if digits.count == 13 { return true }
        if digits.first == 0 { return (9...10).contains(digits.count) }
        return digits.starts(with: [6, 6]) && (10...11).contains(digits.count)
    }
}
