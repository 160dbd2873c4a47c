// SPDX-License-Identifier: Apache-2.0

/// How much may stand in one place.
enum SizeRules {
    /// Limit: lines of a file; more is not read at one sitting.
    static let fileLinesMax = 400
    /// Limit: lines of a function or property with a body, braces and signature included; more does not fit a screen.
    static let functionLinesMax = 70

    static func check(_ file: SourceFile) -> [Violation] {
        guard let swift = file.swift else { return [] }
        let lines = file.text.lines.count
        let long =
            lines > fileLinesMax
            ? [file.violation("\(lines) lines; at most \(fileLinesMax) are read at one sitting", line: lines)] : []
        var finder = BodyFinder()
        finder.read(swift.code)
        return long
            + finder.bodies.filter { $0.lines > functionLinesMax }.map {
                file.violation("\($0.name) has \($0.lines) lines; at most \(functionLinesMax)", line: $0.line)
            }
    }
}

/// Finds the bodies of functions, initialisers, subscripts and properties by matching braces.
struct BodyFinder {
    struct Body: Equatable {
        let name: String
        /// Where its keyword stands, from 1.
        let line: Int
        let lines: Int
    }

    /// A declaration whose opening brace has not come yet.
    private struct Announced {
        let name: String
        let line: Int
        let nesting: Int
        let depth: Int
    }

    private static let announcing: Set<String> = ["func", "init", "deinit", "subscript", "var", "let"]
    private static let typeKeywords: Set<String> = ["struct", "enum", "class", "actor", "extension", "protocol"]

    private(set) var bodies: [Body] = []
    private var announced: Announced?
    /// One for each open brace; nil for those that open no body.
    private var open: [Announced?] = []
    /// Open parentheses and square brackets.
    private var nesting = 0
    private var line = 1

    mutating func read(_ code: Text) {
        let bytes = code.bytes
        var position = 0
        while position < bytes.count {
            guard bytes[position].isInName else {
                read(bytes[position])
                position += 1
                continue
            }
            let word = code.run(from: position, of: \.isInName)
            let isMember = position > 0 && bytes[position - 1] == UInt8(ascii: ".")
            position += word.utf8.count
            if !isMember { read(word, followedBy: code, at: position) }
        }
    }

    private mutating func read(_ word: String, followedBy code: Text, at position: Int) {
        if Self.typeKeywords.contains(word) { announced = nil }
        guard Self.announcing.contains(word) else { return }
        let next = position + code.run(from: position) { $0 == UInt8(ascii: " ") }.utf8.count
        let name = code.run(from: next, of: \.isInName)
        announced = Announced(
            name: name.isEmpty ? word : "\(word) \(name)", line: line, nesting: nesting, depth: open.count)
    }

    private mutating func read(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"): line += 1
        case UInt8(ascii: "("), UInt8(ascii: "["): nesting += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): nesting -= 1
        case UInt8(ascii: "{"):
            let opens = announced?.nesting == nesting
            open.append(opens ? announced : nil)
            if opens { announced = nil }
        case UInt8(ascii: "}"): closeBrace()
        default: break
        }
    }

    private mutating func closeBrace() {
        if let body = open.popLast() ?? nil {
            bodies.append(Body(name: body.name, line: body.line, lines: line - body.line + 1))
        }
        // What was announced inside the braces that closed now had no body.
        if let waiting = announced, waiting.depth > open.count { announced = nil }
    }
}
