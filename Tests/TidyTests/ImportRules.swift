// SPDX-License-Identifier: Apache-2.0

/// The architecture as data: what each module of ours may import of ours and of Debian's libraries.
///
/// SwiftPM lets a target import a module that it does not name as a dependency, so the arrows are held here.
enum ImportRules {
    static let mayImport: [String: Set<String>] = [
        "Telemetry": [],
        "SQL": ["CSQLite", "CPostgres", "Telemetry"],
        "HTML": [],
        "HTTP": ["CMicroHTTPD", "CZlib", "CSodium", "Telemetry"],
        "Secrets": ["CSodium"],
        "Outbound": ["CCurl", "Secrets"],
        "ThaiText": ["CThai"],
        "Deadlines": [],
        "Complaints": ["Deadlines"],
        "Storage": ["Complaints", "Deadlines", "SQL", "ThaiText", "Secrets"],
        "Operations": [
            "Complaints", "Deadlines", "Storage", "SQL", "Secrets", "Outbound", "Telemetry", "CMagic", "CGd",
        ],
        "Web": [
            "Complaints", "Deadlines", "Operations", "HTML", "HTTP", "ThaiText", "CQREncode", "CCMark", "CGuide",
        ],
        "API": ["Complaints", "Deadlines", "Operations", "HTTP"],
        "rongthuk": [
            "Telemetry", "SQL", "HTML", "HTTP", "Secrets", "Outbound", "ThaiText", "Deadlines",
            "Complaints", "Storage", "Operations", "Web", "API",
        ],
    ]

    /// Modules of the toolchain that anybody may import; all of Foundation costs 50 MB and is not among them.
    static let toolchain: Set<String> = ["Swift", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization"]

    /// What tests may import besides, and any module of ours.
    static let toolchainOfTests: Set<String> = toolchain.union(["Foundation", "FoundationNetworking", "Testing"])

    /// Every import of `file` that the table does not allow.
    static func check(_ file: SourceFile) -> [Violation] {
        guard let swift = file.swift, let module = file.module else { return [] }
        guard let allowed = allowed(to: module, isInSources: file.isInSources) else {
            return [file.violation("module \(module) has no row in the import table")]
        }
        return swift.code.lines.enumerated().compactMap { index, line in
            guard let imported = importedModule(line), !allowed.contains(imported) else { return nil }
            return file.violation("\(module) may not import \(imported)", line: index + 1)
        }
    }

    /// Every target of the manifest whose dependencies are not what the table says.
    static func checkManifest(_ manifest: SourceFile) -> [Violation] {
        manifest.text.lines.enumerated().compactMap { index, line in
            let words = line.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
            guard words.count > 2, words[0].drop(while: { $0 == " " }) == "house(" else { return nil }
            let dependencies = Set(stride(from: 3, to: words.count, by: 2).map { words[$0] })
            guard mayImport[words[1]] != dependencies else { return nil }
            return manifest.violation("dependencies of \(words[1]) differ from the import table", line: index + 1)
        }
    }

    private static func allowed(to module: String, isInSources: Bool) -> Set<String>? {
        guard !isInSources else { return mayImport[module].map { $0.union(toolchain) } }
        return mayImport.values.reduce(toolchainOfTests) { $0.union($1) }.union(mayImport.keys).union(["TestSupport"])
    }

    /// The module that a line of code imports, whatever stands before and behind its name.
    private static func importedModule(_ line: String) -> String? {
        guard line.contains("import") else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
        var words = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == ";" })[...]
        words = words.drop { $0.hasPrefix("@") || access.contains($0) }
        guard words.popFirst() == "import" else { return nil }
        words = words.drop(while: kinds.contains)
        return words.first?.split(separator: ".").first.map(String.init)
    }
}
