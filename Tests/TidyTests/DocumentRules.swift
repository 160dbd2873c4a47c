// SPDX-License-Identifier: Apache-2.0

/// What the documents list, compared with what the source says.
enum DocumentRules {
    // MARK: Problems

    /// Problem types of `sources` without a heading in `document`, and ways of writing one that cannot be found.
    static func checkProblems(in sources: [SourceFile], document: SourceFile) -> [Violation] {
        let headings = headings(of: document)
        return sources.flatMap { file in
            problems(in: file).compactMap { name, offset in
                guard let name else { return file.violation("write a problem's type whole", at: offset) }
                guard !headings.contains(name) else { return nil }
                return file.violation("problem \(name) has no heading in \(document.path)", at: offset)
            }
        }
    }

    /// Headings of `document` that no source makes an answer of.
    static func checkProblemHeadings(of document: SourceFile, in sources: [SourceFile]) -> [Violation] {
        let written = Set(sources.flatMap(problems).compactMap(\.name))
        return headings(of: document).subtracting(written).sorted().map {
            document.violation("no source answers with the problem \($0)")
        }
    }

    /// Each `/problems/name` in `file`; the name is nil where it is put together at run time.
    private static func problems(in file: SourceFile) -> [(name: String?, offset: Int)] {
        let prefix = "/problems/"
        return file.text.offsets(of: prefix).compactMap { offset in
            let start = offset + prefix.utf8.count
            let name = file.text.run(from: start, of: \.isInSlug)
            // A route that serves the document.
            if name.isEmpty, file.text.run(from: start, of: { $0 == UInt8(ascii: "{") }) == "{" { return nil }
            return (name.isEmpty ? nil : name, offset)
        }
    }

    /// The second-level headings.
    private static func headings(of document: SourceFile) -> Set<String> {
        Set(document.text.lines.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) })
    }

    // MARK: Settings

    /// Environment variables and options of `sources` that `document` does not mention.
    static func checkSettings(in sources: [SourceFile], document: SourceFile) -> [Violation] {
        sources.flatMap { file in
            (variables(in: file) + options(in: file)).compactMap { name, offset in
                guard document.text.offsets(ofWord: "`\(name)`").isEmpty else { return nil }
                return file.violation("\(name) is not in \(document.path)", at: offset)
            }
        }
    }

    /// Variables in the table of `document` that no source reads, under that name or as the option it belongs to.
    ///
    /// What stands outside of the table is read by tests alone.
    static func checkSettingRows(of document: SourceFile, in sources: [SourceFile]) -> [Violation] {
        let lines = document.text.lines
        return variables(in: document).compactMap { name, offset in
            guard lines[document.text.line(at: offset) - 1].hasPrefix("|") else { return nil }
            let option = name.dropFirst("RONGTHUK_".count).lowercased().replacing("_", with: "-")
            let isRead = sources.contains { file in
                [name, "\"\(option)\"", "\"--\(option)\""].contains { !file.text.offsets(of: $0).isEmpty }
            }
            return isRead ? nil : document.violation("no source reads \(name)", at: offset)
        }
    }

    private static func variables(in file: SourceFile) -> [(name: String, offset: Int)] {
        let prefix = "RONGTHUK_"
        return file.text.offsets(of: prefix).compactMap { offset in
            let name = file.text.run(from: offset) { $0.isInName && $0 < 0x80 }
            return name == prefix ? nil : (name, offset)
        }
    }

    /// Options of the command line, written as whole strings.
    private static func options(in file: SourceFile) -> [(name: String, offset: Int)] {
        guard file.module == "rongthuk" else { return [] }
        return file.text.offsets(of: "\"--").compactMap { offset in
            let name = file.text.run(from: offset + 1, of: \.isInSlug)
            let end = offset + 1 + name.utf8.count
            guard end < file.text.bytes.count, file.text.bytes[end] == UInt8(ascii: "\""), name.utf8.count > 2 else {
                return nil
            }
            return ["--help", "--version"].contains(name) ? nil : (name, offset)
        }
    }

    // MARK: Documents among themselves

    /// Links of `document` to files that are not there.
    static func checkLinks(of document: SourceFile, paths: Set<String>) -> [Violation] {
        guard document.path.hasSuffix(".md") else { return [] }
        return document.text.offsets(of: "](").compactMap { offset in
            let target = document.text.run(from: offset + 2) { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "\n") }
            let path = String(target.prefix { $0 != "#" })
            guard !path.isEmpty, !path.contains("://"), !path.hasPrefix("mailto:") else { return nil }
            let resolved = resolve(path, from: document.path)
            // Folders may be linked to as well.
            guard !paths.contains(resolved), !paths.contains(where: { $0.hasPrefix(resolved + "/") }) else {
                return nil
            }
            return document.violation("\(path) is not there", at: offset)
        }
    }

    /// Targets of make that `document` names and the makefile does not have.
    static func checkTargets(of document: SourceFile, makefile: SourceFile) -> [Violation] {
        guard document.path.hasSuffix(".md") else { return [] }
        let targets = Set(makefile.text.lines.compactMap { $0.split(separator: ":").first.map(String.init) })
        return document.text.offsets(of: "`make ").compactMap { offset in
            let target = document.text.run(from: offset + "`make ".utf8.count, of: \.isInSlug)
            return targets.contains(target) ? nil : document.violation("there is no make \(target)", at: offset)
        }
    }

    private static func resolve(_ path: String, from document: String) -> String {
        var parts = document.split(separator: "/").dropLast()
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": parts = parts.dropLast()
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}
