// SPDX-License-Identifier: Apache-2.0

/// Swift source taken apart into code and comments.
///
/// Both keep the length and the lines of the source; what belongs to neither, the insides of strings, is blank.
struct SwiftText {
    let code: Text
    let comments: Text

    init(_ source: Text) {
        var scanner = Scanner(source.bytes)
        scanner.scan()
        code = Text(bytes: scanner.code)
        comments = Text(bytes: scanner.comments)
    }
}

/// Walks over source once, knowing just enough of Swift to tell code from strings, comments and patterns.
private struct Scanner {
    /// What the place where the scanner stands is part of; the innermost is last.
    private enum Mode {
        case code
        /// Code inside `\(…)`, with the number of parentheses open in it.
        case interpolation(open: Int)
        case string(hashes: Int, quotes: Int)
        case pattern(hashes: Int)
        case lineComment
        case blockComment
        case rawIdentifier
    }

    private enum Kind {
        case code, comment, neither
    }

    private let source: [UInt8]
    private var position = 0
    private var modes: [Mode] = [.code]
    private(set) var code: [UInt8] = []
    private(set) var comments: [UInt8] = []

    init(_ source: [UInt8]) {
        self.source = source
        code.reserveCapacity(source.count)
        comments.reserveCapacity(source.count)
    }

    mutating func scan() {
        while position < source.count, let mode = modes.last {
            switch mode {
            case .code, .interpolation: stepInCode()
            case .string(let hashes, let quotes): stepInString(hashes: hashes, quotes: quotes)
            case .pattern(let hashes): stepUntil("/" + String(repeating: "#", count: hashes))
            case .lineComment: stepInLineComment()
            case .blockComment: stepInBlockComment()
            case .rawIdentifier: stepUntil("`")
            }
        }
    }

    private mutating func stepInCode() {
        if sees("//") {
            enter(.lineComment, after: 2, as: .comment)
        } else if sees("/*") {
            enter(.blockComment, after: 2, as: .comment)
        } else if sees("`") {
            enter(.rawIdentifier, after: 1, as: .code)
        } else if !enterLiteral() {
            countParenthesis()
        }
    }

    /// Enters a string or an extended pattern if one begins here.
    private mutating func enterLiteral() -> Bool {
        var hashes = 0
        while byte(at: position + hashes) == UInt8(ascii: "#") { hashes += 1 }
        let start = position + hashes
        if byte(at: start) == UInt8(ascii: "\"") {
            let quotes = sees("\"\"\"", at: start) ? 3 : 1
            enter(.string(hashes: hashes, quotes: quotes), after: hashes + quotes, as: .code)
            return true
        }
        guard hashes > 0, byte(at: start) == UInt8(ascii: "/") else { return false }
        enter(.pattern(hashes: hashes), after: hashes + 1, as: .code)
        return true
    }

    private mutating func countParenthesis() {
        if case .interpolation(let open) = modes.last {
            if sees("(") { modes[modes.count - 1] = .interpolation(open: open + 1) }
            if sees(")") {
                modes.removeLast()
                if open > 0 { modes.append(.interpolation(open: open - 1)) }
            }
        }
        take(1, as: .code)
    }

    private mutating func stepInString(hashes: Int, quotes: Int) {
        let escape = "\\" + String(repeating: "#", count: hashes)
        let end = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
        if sees(escape + "(") {
            enter(.interpolation(open: 0), after: hashes + 2, as: .code)
        } else if sees(escape) {
            take(hashes + 2, as: .neither)
        } else if sees(end) {
            leave(after: end.utf8.count, as: .code)
        } else if quotes == 1, sees("\n") {
            leave(after: 1, as: .code)
        } else {
            take(1, as: .neither)
        }
    }

    private mutating func stepInLineComment() {
        if sees("\n") { leave(after: 1, as: .comment) } else { take(1, as: .comment) }
    }

    private mutating func stepInBlockComment() {
        if sees("/*") {
            enter(.blockComment, after: 2, as: .comment)
        } else if sees("*/") {
            leave(after: 2, as: .comment)
        } else {
            take(1, as: .comment)
        }
    }

    private mutating func stepUntil(_ end: String) {
        if sees(end) { leave(after: end.utf8.count, as: .code) } else { take(1, as: .neither) }
    }

    private mutating func enter(_ mode: Mode, after count: Int, as kind: Kind) {
        take(count, as: kind)
        modes.append(mode)
    }

    private mutating func leave(after count: Int, as kind: Kind) {
        take(count, as: kind)
        modes.removeLast()
    }

    private mutating func take(_ count: Int, as kind: Kind) {
        for byte in source[position..<min(position + count, source.count)] {
            let blank = byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " ")
            code.append(kind == .code ? byte : blank)
            comments.append(kind == .comment ? byte : blank)
        }
        position += count
    }

    private func byte(at index: Int) -> UInt8? {
        index < source.count ? source[index] : nil
    }

    private func sees(_ text: String, at index: Int? = nil) -> Bool {
        var index = index ?? position
        for byte in text.utf8 {
            guard index < source.count, source[index] == byte else { return false }
            index += 1
        }
        return true
    }
}
