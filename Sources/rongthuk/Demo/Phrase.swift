// SPDX-License-Identifier: Apache-2.0

/// What may stand in for a part of a phrase.
enum Slot: String, Sendable {
    /// The one who complains, as the text speaks of them, and their polite ending.
    case me, polite
    case place, area, spot, since, time, home
    /// A small number, a larger one, an amount of money.
    case n, many, money
    case agency, topic, fix, explanation, text, letter
    /// A day or a few before, and one to come.
    case date, later
}

/// One way of saying something, with slots such as `{place}`.
struct Phrase: Sendable {
    enum Part: Sendable {
        case text(String)
        case slot(Slot)
    }

    let parts: [Part]

    init(_ line: some StringProtocol) {
        var parts: [Part] = []
        for piece in line.split(separator: "{", omittingEmptySubsequences: true) {
            guard let end = piece.firstIndex(of: "}") else {
                parts.append(.text(String(piece)))
                continue
            }
            guard let slot = Slot(rawValue: String(piece[..<end])) else {
                preconditionFailure("no such slot: \(piece)")
            }
            parts.append(.slot(slot))
            let rest = piece[piece.index(after: end)...]
            if !rest.isEmpty { parts.append(.text(String(rest))) }
        }
        self.parts = parts
    }
}

/// Phrases by the name of their section.
struct PhraseBook: Sendable {
    private let sections: [String: [Phrase]]

    /// Reads sections that begin with `#name`, a phrase a line.
    init(_ text: String) {
        var sections: [String: [Phrase]] = [:]
        var name = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("#") {
                name = String(line.dropFirst())
            } else {
                sections[name, default: []].append(Phrase(line))
            }
        }
        self.sections = sections
    }

    subscript(name: String) -> [Phrase] {
        guard let phrases = sections[name] else { preconditionFailure("no section \(name)") }
        return phrases
    }

    func has(_ name: String) -> Bool { sections[name] != nil }
}
