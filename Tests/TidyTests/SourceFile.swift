// SPDX-License-Identifier: Apache-2.0

/// One file of the repository, as the rules read it.
struct SourceFile {
    /// From the root of the repository, with `/` between the parts.
    let path: String
    let text: Text
    /// Nil for what is not Swift.
    let swift: SwiftText?
    let isExecutable: Bool

    init(path: String, text: Text, isExecutable: Bool = false) {
        self.path = path
        self.text = text
        self.isExecutable = isExecutable
        swift = path.hasSuffix(".swift") ? SwiftText(text) : nil
    }

    init(_ path: String, _ text: String, isExecutable: Bool = false) {
        self.init(path: path, text: Text(text), isExecutable: isExecutable)
    }

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    var isInSources: Bool { path.hasPrefix("Sources/") }

    /// The module that the file belongs to, or nil outside of `Sources` and `Tests`.
    var module: String? {
        let parts = path.split(separator: "/")
        guard parts.count > 2, parts[0] == "Sources" || parts[0] == "Tests" else { return nil }
        return String(parts[1])
    }

    /// Whether the file only keeps a place for what is to come; the program's takes three lines, to have a `main`.
    var isPlaceholder: Bool { text.lines.count <= 3 }

    func violation(_ message: String, at offset: Int) -> Violation {
        Violation(path: path, line: text.line(at: offset), message: message)
    }

    func violation(_ message: String, line: Int = 1) -> Violation {
        Violation(path: path, line: line, message: message)
    }
}

/// One place that breaks a rule.
struct Violation: Equatable, CustomStringConvertible {
    let path: String
    let line: Int
    let message: String

    var description: String { "\(path):\(line): \(message)" }
}
