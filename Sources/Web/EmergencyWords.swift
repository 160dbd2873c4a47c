// SPDX-License-Identifier: Apache-2.0

/// Recognises words by which people tell of danger that lasts, from the list in `Assets/emergency.txt`.
///
/// A plain list errs on the side of showing a telephone number too often.
enum EmergencyWords {
    static let file = "emergency.txt"

    /// Whom to call; the raw values stand in the list.
    enum Help: String, CaseIterable {
        case danger, fire, illness, suicide
    }

    private static let list: [(help: Help, words: String)] =
        String(decoding: PackageResources.emergency_txt, as: UTF8.self)
        .split(separator: "\n").compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let help = Help(rawValue: parts[0]) else { return nil }
            return (help, plain(parts[1]))
        }

    /// What help the words call for; empty for nearly everything that people write.
    static func found(in text: String) -> [Help] {
        let text = plain(text)
        return Help.allCases.filter { help in list.contains { $0.help == help && text.contains($0.words) } }
    }

    /// Small letters, with one blank before and behind each run of Latin ones, as the script does too.
    ///
    /// Thai words stand without blanks, so they are found inside others; English ones as whole words.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var wasLatin = false
        for scalar in text.lowercased().unicodeScalars {
            let isLatin = ("a"..."z").contains(scalar) || scalar == "'" || scalar == "’"
            let isThai = (0x0E01...0x0E4E).contains(scalar.value)
            if isLatin != wasLatin || !(isLatin || isThai), plain.last != " " { plain.append(" ") }
            if isLatin || isThai { plain.append(scalar == "’" ? "'" : scalar) }
            wasLatin = isLatin
        }
        if wasLatin { plain.append(" ") }
        return String(plain)
    }
}
