// SPDX-License-Identifier: Apache-2.0

/// A colleague called by `@login` in a note.
package enum Mention {
    /// A stretch of a note: words, or a login behind its `@`.
    package enum Piece: Equatable, Sendable {
        case words(String)
        case login(String)
    }

    /// The note taken apart; all pieces together, each login with its `@`, are the note again.
    ///
    /// An `@` inside of a word, as in an e-mail address, calls nobody. A dot at the end belongs to the sentence.
    package static func pieces(of note: String) -> [Piece] {
        var pieces: [Piece] = []
        var words = ""
        var rest = note[...]
        while let first = rest.first {
            let login = first == "@" && !endsInWord(words) ? login(rest.dropFirst()) : ""
            if login.isEmpty {
                words.append(first)
                rest = rest.dropFirst()
            } else {
                if !words.isEmpty { pieces.append(.words(words)) }
                pieces.append(.login(login))
                words = ""
                rest = rest.dropFirst(1 + login.count)
            }
        }
        return words.isEmpty ? pieces : pieces + [.words(words)]
    }

    /// Whom the note calls, each once, in order, at most ``Limits/mentionsMax``.
    package static func logins(in note: String) -> [String] {
        var logins: [String] = []
        for case .login(let typed) in pieces(of: note) {
            let login = typed.lowercased()
            if !logins.contains(login), logins.count < Limits.mentionsMax { logins.append(login) }
        }
        return logins
    }

    private static func login(_ text: Substring) -> String {
        var login = String(text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) })
        while let last = login.last, !last.isLetter, !last.isNumber { login.removeLast() }
        return login
    }

    private static func endsInWord(_ words: String) -> Bool {
        words.last.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
    }
}

extension Complaint {
    /// Whether the officer may read what colleagues note on the complaint, so that a note may call them.
    package func showsNotes(to actor: Actor) -> Bool {
        guard isVisible(to: actor) else { return false }
        return actor.holds(anyOf: Role.ofHub.union([.auditor])) || assignment(of: actor.agency) != nil
    }
}
