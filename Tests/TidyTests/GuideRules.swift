// SPDX-License-Identifier: Apache-2.0

/// The texts of `docs/guide` beside what they speak of.
struct GuideRules {
    let repository: Repository

    /// Texts and pictures by their paths within the guide's folder.
    var files: Set<String> {
        Set(
            repository.paths.compactMap { path -> String? in
                guard path.hasPrefix("docs/guide/") else { return nil }
                let inside = String(path.dropFirst("docs/guide/".count))
                return ["en/", "th/", "pictures/"].contains(where: inside.hasPrefix) ? inside : nil
            })
    }

    /// What is put into the program, as the written source lists it.
    func listed() throws -> Set<String> {
        let lines = try repository.file("docs/guide/guide.c").text.lines
        return Set(
            lines.compactMap { line in
                line.hasPrefix("    {\"") ? line.split(separator: "\"").dropFirst().first.map(String.init) : nil
            })
    }

    /// The names of the topics that have a text in the language.
    func topics(in language: String) -> Set<String> {
        Set(files.filter { $0.hasPrefix(language + "/") }.map { String($0.dropFirst(language.count + 1)) })
    }

    func texts(in language: String) -> [SourceFile] {
        repository.files.filter { $0.path.hasPrefix("docs/guide/\(language)/") }
    }

    /// Every word of the product that the pages can show, in the language.
    func words(in language: String) -> Set<String> {
        var words: Set<String> = []
        for file in repository.files where file.path.hasPrefix("Sources/Web/Words/") {
            for literal in Self.literals(in: file.text.lines.joined(separator: "\n"))
            where literal.isThai == (language == "th") {
                words.insert(literal)
            }
        }
        return words
    }

    /// What stands between “ and ” in a text, with the line it stands on.
    static func quotes(in text: Text) -> [(words: String, line: Int)] {
        text.lines.enumerated().flatMap { index, line in
            line.split(separator: "“", omittingEmptySubsequences: false).dropFirst().map { part in
                (String(part.prefix { $0 != "”" }), index + 1)
            }
        }
    }

    /// The pictures that a text shows, by their file names.
    static func pictures(in text: Text) -> [String] {
        text.lines.compactMap { line in
            guard line.contains("!["), let path = line.split(separator: "](../pictures/").last, path != line
            else { return nil }
            return String(path.prefix { $0 != ")" })
        }
    }

    /// The strings of Swift source; what is put into one by the program is `…`.
    static func literals(in source: String) -> [String] {
        var reader = LiteralReader(source)
        return reader.all()
    }
}

extension String {
    fileprivate var isThai: Bool { unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) } }
}

/// Reads strings out of Swift source: single-line ones, with escapes and interpolations, outside of comments.
private struct LiteralReader {
    private let source: [Character]
    private var position = 0

    init(_ source: String) {
        self.source = Array(source)
    }

    mutating func all() -> [String] {
        var found: [String] = []
        while let next = take() {
            if next == "\"" { found.append(literal()) }
            if next == "/", peek == "/" { while let skipped = take(), !skipped.isNewline {} }
        }
        return found
    }

    /// The rest of a string whose opening quote was taken.
    private mutating func literal() -> String {
        var text = ""
        while let next = take(), next != "\"" {
            guard next == "\\" else {
                text.append(next)
                continue
            }
            let escaped = take()
            if escaped == "(" {
                interpolation()
                text.append("…")
            } else if let escaped {
                text.append(escaped)
            }
        }
        return text
    }

    /// Skips to the parenthesis that closes an interpolation.
    private mutating func interpolation() {
        var open = 1
        while open > 0, let next = take() {
            if next == "(" { open += 1 }
            if next == ")" { open -= 1 }
            if next == "\"" { _ = literal() }
        }
    }

    private var peek: Character? { position < source.count ? source[position] : nil }

    private mutating func take() -> Character? {
        guard position < source.count else { return nil }
        defer { position += 1 }
        return source[position]
    }
}
