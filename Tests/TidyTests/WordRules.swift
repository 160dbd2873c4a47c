// SPDX-License-Identifier: Apache-2.0

/// Words that must not stand in the source, and names that say nothing.
enum WordRules {
    /// Floors where time, chance and ids are arguments and nothing ends the process.
    static let governed: Set<String> = ["Deadlines", "Complaints", "Storage", "Operations", "Web", "API"]
    /// Floors that are values and functions alone.
    static let pure: Set<String> = ["Deadlines", "Complaints"]

    private static let refusedCalls = [
        "Date()", "Date.now", "UUID()", "print(", "fatalError(", "try!", "clock_gettime(", "gettimeofday(",
    ]
    private static let refusedInPure = ["async", "await", "SystemRandomNumberGenerator"]
    private static let refusedMembersInPure = [".random(", ".randomElement(", ".shuffled("]

    /// Endings that fit anything; a type that only such a word fits has two jobs.
    private static let endings = [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Handler", "Processor", "Data", "Info", "Impl",
        "Base", "Abstract", "Protocol",
    ]
    /// Files that would become drawers.
    private static let drawers: Set<String> = ["Common", "Extensions", "Misc", "Shared", "Types", "Constants"]
    private static let typeKeywords = ["struct", "enum", "class", "actor", "protocol", "typealias"]

    /// Calls of `file` that its floor may not make.
    static func checkCalls(_ file: SourceFile) -> [Violation] {
        guard file.isInSources, let code = file.swift?.code, let module = file.module else { return [] }
        var found: [(String, [Int])] = []
        if governed.contains(module) { found += refusedCalls.map { ($0, code.offsets(ofWord: $0)) } }
        if pure.contains(module) {
            found += refusedInPure.map { ($0, code.offsets(ofWord: $0)) }
            found += refusedMembersInPure.map { ($0, code.offsets(of: $0)) }
        }
        return found.flatMap { call, offsets in
            offsets.map { file.violation("\(call) has no place in \(module)", at: $0) }
        }
    }

    /// Types and files of `file` whose names say nothing.
    static func checkNames(_ file: SourceFile) -> [Violation] {
        guard let code = file.swift?.code else { return [] }
        let isHTTP = file.module == "HTTP" || file.module == "HTTPTests"
        func ending(of name: some StringProtocol) -> String? {
            endings.first { name.hasSuffix($0) && !(isHTTP && $0 == "Handler") }
        }
        let parts = file.name.dropLast(".swift".count).split(whereSeparator: { $0 == "+" || $0 == "." })
        let named = parts.compactMap { part in
            ending(of: part).map { file.violation("a file's name ends with \($0)") }
                ?? (drawers.contains(String(part)) ? file.violation("\(part) is a drawer, not a name") : nil)
        }
        let declared = typeKeywords.flatMap { keyword in
            code.offsets(ofWord: keyword).compactMap { offset -> Violation? in
                let name = code.run(from: offset + keyword.utf8.count + 1, of: \.isInName)
                return ending(of: name).map { file.violation("\(keyword) \(name) ends with \($0)", at: offset) }
            }
        }
        return named + declared
    }

    // Taken apart, because this file is checked like any other.
    private static let unfinished = ["FIX" + "ME", "TO" + "DO", "XX" + "X"]

    /// Notes in comments, documents and scripts that something is not finished.
    static func checkUnfinished(_ file: SourceFile) -> [Violation] {
        let text = file.swift?.comments ?? file.text
        return unfinished.flatMap { word in
            text.offsets(ofWord: word).map { file.violation("\(word): do it or write it down as an issue", at: $0) }
        }
    }

    /// Words about the making of the program instead of the program, in small letters.
    private static let toolingWords = [
        "assis" + "tant", "sandbox " + "session", "language " + "model", "chat" + "gpt", "cla" + "ude", "co" + "pilot",
    ]
    private static let toolingPaths = ["/wo" + "rk/", "/tmp/" + "wt"]

    /// Words that tell about tools or machines of whoever wrote `file`.
    static func checkTooling(_ file: SourceFile) -> [Violation] {
        let lowercased = Text(bytes: file.text.bytes.map { (65...90).contains($0) ? $0 + 32 : $0 })
        let words = toolingWords.flatMap { word in lowercased.offsets(of: word).map { (word, $0) } }
        let paths = toolingPaths.flatMap { path in
            // In the middle of a longer path it is another folder.
            file.text.offsets(of: path).filter { $0 == 0 || !file.text.bytes[$0 - 1].isInPath }.map { (path, $0) }
        }
        return (words + paths).map { file.violation("\"\($0.0)\" is not about the product", at: $0.1) }
    }
}

extension UInt8 {
    fileprivate var isInPath: Bool {
        isInName || [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "}")].contains(self)
    }
}
