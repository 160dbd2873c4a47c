// SPDX-License-Identifier: Apache-2.0

private let nikhahit: Unicode.Scalar = "\u{E4D}"
private let saraAa: Unicode.Scalar = "\u{E32}"
private let saraAm: Unicode.Scalar = "\u{E33}"
private let saraE: Unicode.Scalar = "\u{E40}"
private let saraAe: Unicode.Scalar = "\u{E41}"

extension ThaiText {
    /// One spelling for what looks the same: for storing, comparing and searching.
    ///
    /// Joins เเ to แ and ํ า to ำ, puts marks in their order, drops invisible and control characters, makes each run of
    /// spaces one space, and trims. Digits stay as they were written. Doing it twice changes nothing more.
    package static func normalise(_ text: some StringProtocol, keepingNewlines: Bool = false) -> String {
        string(normalScalars(of: text, keepingNewlines: keepingNewlines))
    }

    /// The scalars of `normalise`, for what goes on to read them one by one.
    static func normalScalars(of text: some StringProtocol, keepingNewlines: Bool = false) -> [Unicode.Scalar] {
        joiningClusters(of: visibleScalars(of: text, keepingNewlines: keepingNewlines))
    }

    private static func visibleScalars(of text: some StringProtocol, keepingNewlines: Bool) -> [Unicode.Scalar] {
        var visible: [Unicode.Scalar] = []
        visible.reserveCapacity(text.utf8.count)
        var newlineCount = 0
        var hasSpace = false
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { last = scalar }
            switch Kind(scalar) {
            case .newline:
                // CR LF is one end of line.
                newlineCount += last == "\r" && scalar == "\n" ? 0 : 1
                hasSpace = true
            case .space: hasSpace = true
            case .invisible: continue
            case .visible(let scalar):
                if hasSpace, !visible.isEmpty {
                    let newlines = keepingNewlines ? min(newlineCount, Limits.newlinesMax) : 0
                    visible += newlines == 0 ? [" "] : [Unicode.Scalar](repeating: "\n", count: newlines)
                }
                (newlineCount, hasSpace) = (0, false)
                visible.append(scalar)
            }
        }
        return visible
    }

    private enum Kind {
        case newline, space, invisible
        case visible(Unicode.Scalar)

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .newline
            case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
            // Controls; then what has no width, turns the direction of writing, or marks text for machines.
            case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
                0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
                self = .invisible
            case 0xF700...0xF71A: self = .visible(windowsGlyphs[Int(scalar.value - 0xF700)])
            default: self = .visible(scalar)
            }
        }
    }

    /// The letters behind the private code points U+F700 to U+F71A, with which Windows fonts place marks and which
    /// come along when text is copied out of old documents.
    private static let windowsGlyphs: [Unicode.Scalar] = [
        "ฐ", "\u{E34}", "\u{E35}", "\u{E36}", "\u{E37}", "\u{E48}", "\u{E49}", "\u{E4A}", "\u{E4B}", "\u{E4C}",
        "\u{E48}", "\u{E49}", "\u{E4A}", "\u{E4B}", "\u{E4C}", "ญ", "\u{E31}", "\u{E4D}", "\u{E47}", "\u{E48}",
        "\u{E49}", "\u{E4A}", "\u{E4B}", "\u{E4C}", "\u{E38}", "\u{E39}", "\u{E3A}",
    ]

    private static func joiningClusters(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var joined: [Unicode.Scalar] = []
        joined.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let follows = joined.last == saraAa || joined.last == saraAm
            if scalar == saraE, index + 1 < scalars.count, scalars[index + 1] == saraE {
                joined.append(saraAe)
                index += 2
            } else if scalar.isThaiMark || (!follows && (scalar == saraAa || scalar == saraAm)) {
                var cluster = Cluster(mayJoin: !follows)
                while index < scalars.count, cluster.take(scalars[index]) { index += 1 }
                joined += cluster.scalars
            } else {
                joined.append(scalar)
                index += 1
            }
        }
        return joined
    }
}

/// The marks of one consonant and its า or ำ, in whatever order they were typed.
private struct Cluster {
    /// Whether ํ and า may become ำ; not after another า, where the joined ำ would be read differently the next time.
    let mayJoin: Bool
    private var marks: [Unicode.Scalar] = []
    private var vowel: Unicode.Scalar?

    init(mayJoin: Bool) {
        self.mayJoin = mayJoin
    }

    /// False if the scalar belongs to what comes after.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isThaiMark {
            if !marks.contains(scalar) { marks.append(scalar) }
            return true
        }
        guard vowel == nil, scalar == saraAa || scalar == saraAm else { return false }
        vowel = scalar
        return true
    }

    /// Phinthu, vowels, tones, silencers: the order of Unicode's canonical form wherever that has an opinion.
    var scalars: [Unicode.Scalar] {
        var marks = marks
        var vowel = vowel
        if mayJoin, vowel == saraAa, let index = marks.firstIndex(of: nikhahit) {
            marks.remove(at: index)
            vowel = saraAm
        }
        // At most 16 marks exist and each is here once; the enumeration keeps the sort stable.
        let sorted = marks.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
        return sorted.map(\.element) + (vowel.map { [$0] } ?? [])
    }

    private func rank(_ mark: Unicode.Scalar) -> Int {
        switch mark.value {
        case 0xE3A: 0
        case 0xE48...0xE4B: 2
        case 0xE4C, 0xE4E: 3
        default: 1
        }
    }
}
