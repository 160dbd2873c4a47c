// SPDX-License-Identifier: Apache-2.0

/// What a file must carry besides its content.
enum FormRules {
    private static let licence = "// SPDX-License-Identifier: Apache-2.0"

    static func checkLicence(_ file: SourceFile) -> [Violation] {
        guard file.swift != nil, !file.isPlaceholder, file.text.lines.first != licence else { return [] }
        return [file.violation("the first line is not \"\(licence)\"")]
    }

    static func checkWhitespace(_ file: SourceFile) -> [Violation] {
        file.text.lines.enumerated().compactMap { index, line in
            guard let last = line.utf8.last, [0x20, 0x09, 0x0D].contains(last) else { return nil }
            return file.violation("white space at the end of the line", line: index + 1)
        }
    }

    /// Scripts that cannot be started by their name.
    static func checkScript(_ file: SourceFile) -> [Violation] {
        guard file.path.hasPrefix("scripts/") || file.path == ".ci/run", !file.path.hasSuffix(".md") else { return [] }
        let start = file.text.lines.first ?? ""
        return (start.hasPrefix("#!") ? [] : [file.violation("a script begins with #!")])
            + (file.isExecutable ? [] : [file.violation("a script is executable")])
    }

    /// Uses of `trusting:`, which turns text into markup or SQL, that do not say why above or beside them.
    static func checkTrust(_ file: SourceFile) -> [Violation] {
        guard file.isInSources, let swift = file.swift else { return [] }
        let comments = swift.comments.lines
        return swift.code.offsets(ofWord: "trusting:").compactMap { offset in
            let line = swift.code.line(at: offset) - 1
            let near = comments[max(line - 1, 0)...line]
            guard near.allSatisfy({ $0.allSatisfy { $0 == " " } }) else { return nil }
            return file.violation("trusting: without a comment above or beside it", at: offset)
        }
    }

    /// Promises to the compiler that do not say what keeps them.
    static func checkSafety(_ file: SourceFile) -> [Violation] {
        guard file.isInSources, let swift = file.swift else { return [] }
        let code = swift.code.lines
        let comments = swift.comments.lines
        return ["@unchecked Sendable", "nonisolated(unsafe)"].flatMap { promise in
            swift.code.offsets(of: promise).compactMap { offset in
                let line = swift.code.line(at: offset) - 1
                guard !explained(line, code: code, comments: comments) else { return nil }
                return file.violation("\(promise) without \"Safety:\" above it", at: offset)
            }
        }
    }

    /// Whether `Safety:` stands on the line, up to three lines below, or in the comment right above its declaration.
    private static func explained(_ line: Int, code: [String], comments: [String]) -> Bool {
        if comments[line..<min(line + 4, comments.count)].contains(where: { $0.contains("Safety:") }) { return true }
        var above = line - 1
        while above >= 0 {
            if comments[above].contains("Safety:") { return true }
            let words = code[above].drop { $0 == " " }
            let isBlank = words.isEmpty && comments[above].allSatisfy { $0 == " " }
            // Attributes and the first lines of a declaration that is broken over lines may stand between.
            guard !isBlank, words.isEmpty || words.hasPrefix("@") || line - above <= 2 else { return false }
            above -= 1
        }
        return false
    }
}
