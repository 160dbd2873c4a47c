// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML

/// Plain text as paragraphs: an empty line begins a new one, a line break stays, and web addresses can be followed.
struct Prose {
    let text: String
    let language: Language

    init(_ text: String, in language: Language) {
        self.text = text
        self.language = language
    }

    var html: HTML {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var paragraphs: [[Substring]] = [[]]
        for line in lines {
            if line.allSatisfy(\.isWhitespace) {
                paragraphs.append([])
            } else {
                paragraphs[paragraphs.count - 1].append(line)
            }
        }
        return paragraphs.filter { !$0.isEmpty }.map { lines -> HTML in
            "<p>\(lines.map(linked).joined(separator: "<br>\n"))</p>\n"
        }.joined()
    }

    private func linked(_ line: Substring) -> HTML {
        line.split(separator: " ", omittingEmptySubsequences: false).map(word).joined(separator: " ")
    }

    private func word(_ word: Substring) -> HTML {
        guard word.hasPrefix("https://") || word.hasPrefix("http://") else {
            return ThaiWords(String(word), in: language).html
        }
        var address = word
        while let last = address.last, ".,;:!?)”’\"'".contains(last) { address.removeLast() }
        guard let url = SafeURL(external: String(address)) else { return "\(word)" }
        return "<a href=\"\(url)\" rel=\"nofollow noopener\">\(address)</a>\(word[address.endIndex...])"
    }
}
