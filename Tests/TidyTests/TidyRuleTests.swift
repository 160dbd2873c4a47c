// SPDX-License-Identifier: Apache-2.0

import Testing

/// The rules themselves, tried on source that breaks them and on source that nearly does.
@Suite struct TidyRuleTests {
    // MARK: Imports

    @Test(arguments: [
        ("Sources/Complaints/A.swift", "import SQL"),
        ("Sources/Complaints/A.swift", "package import Storage"),
        ("Sources/Web/A.swift", "import struct SQL.Row"),
        ("Sources/Web/A.swift", "@preconcurrency import CSQLite"),
        ("Sources/Web/A.swift", "import Foundation"),
        ("Sources/HTML/A.swift", "import class Foundation.NSString"),
        ("Sources/HTTP/A.swift", "import Testing"),
        ("Sources/Unheard/A.swift", "import Glibc"),
        ("Tests/WebTests/A.swift", "import XCTest"),
    ])
    func `an import outside of the table is found`(path: String, text: String) {
        #expect(ImportRules.check(SourceFile(path, text)).count == 1)
    }

    @Test(arguments: [
        ("Sources/Web/A.swift", "package import Complaints\nimport HTML\nimport FoundationEssentials"),
        ("Sources/SQL/A.swift", "import CSQLite\nimport Glibc\nimport Synchronization"),
        ("Sources/Complaints/A.swift", "// import SQL\nlet x = \"import SQL\"\nlet important = 1"),
        ("Tests/WebTests/A.swift", "import Foundation\n@testable import Web\nimport TestSupport\nimport Testing"),
    ])
    func `an import inside of the table is fine`(path: String, text: String) {
        #expect(ImportRules.check(SourceFile(path, text)) == [])
    }

    @Test func `a manifest that draws another arrow is found`() {
        let manifest = """
                    house("HTML"),
                    house("Complaints", ["Deadlines"]),
                    house("Web", ["Complaints", "Deadlines", "Operations", "HTML", "HTTP", "ThaiText", "SQL"]),
                    house("Unheard"),
            """

        let found = ImportRules.checkManifest(SourceFile("Package.swift", manifest))

        #expect(found.map(\.line) == [3, 4])
    }

    // MARK: Sizes

    private static func function(lines: Int) -> String {
        "func f() {\n" + String(repeating: "    g()\n", count: lines - 2) + "}\n"
    }

    @Test func `a function one line too long is found`() {
        let fits = SourceFile("Sources/Web/A.swift", Self.function(lines: 70))
        let long = SourceFile("Sources/Web/A.swift", Self.function(lines: 71))

        #expect(SizeRules.check(fits) == [])
        #expect(SizeRules.check(long).map(\.message) == ["func f has 71 lines; at most 70"])
    }

    @Test func `a file one line too long is found`() {
        let fits = SourceFile("Sources/Web/A.swift", String(repeating: "g()\n", count: 400))
        let long = SourceFile("Sources/Web/A.swift", String(repeating: "g()\n", count: 401))

        #expect(SizeRules.check(fits) == [])
        #expect(SizeRules.check(long).count == 1)
    }

    @Test func `bodies are measured from the keyword to their own brace`() {
        let code = """
            protocol P {
                func bare(_ x: () -> Void) -> Int
                var value: Int { get }
            }
            struct S {
                let stored: Int
                init(x: @escaping () -> Void = {}) {
                    self.init(y: "}")
                }
                var computed: Int {
                    switch stored {
                    case 0: { 1 }()
                    default: 2
                    }
                }
                func `a } name`(
                    _ y: Int
                ) -> Int {
                    // }
                    y
                }
            }
            """
        var finder = BodyFinder()

        finder.read(SwiftText(Text(code)).code)

        #expect(
            finder.bodies == [
                .init(name: "var value", line: 3, lines: 1), .init(name: "init", line: 7, lines: 3),
                .init(name: "var computed", line: 10, lines: 6), .init(name: "func", line: 16, lines: 6),
            ])
    }

    // MARK: Words

    @Test(arguments: ["Date()", "Date.now", "UUID()", "print(1)", "fatalError()", "try! f()"])
    func `what the product's floors may not call is found`(call: String) {
        let text = "let x = \(call)\n"

        #expect(WordRules.checkCalls(SourceFile("Sources/Operations/A.swift", text)).count == 1)
        #expect(WordRules.checkCalls(SourceFile("Sources/Telemetry/A.swift", text)) == [])
        #expect(WordRules.checkCalls(SourceFile("Tests/OperationsTests/A.swift", text)) == [])
    }

    @Test(arguments: ["await f()", "Int.random(in: 1...6)", "async {}", "names.shuffled()"])
    func `what pure floors may not call is found`(call: String) {
        let text = "let x = \(call)\n"

        #expect(WordRules.checkCalls(SourceFile("Sources/Complaints/A.swift", text)).count == 1)
        #expect(WordRules.checkCalls(SourceFile("Sources/Storage/A.swift", text)) == [])
    }

    @Test func `names that merely hold such a word are fine`() {
        let text = "let a = fingerprint(dueDate()) // Date()\nlet b = \"print(\"\nasynchronous()\n"

        #expect(WordRules.checkCalls(SourceFile("Sources/Complaints/A.swift", text)) == [])
    }

    @Test(arguments: [
        ("Sources/Web/A.swift", "struct PageManager {}"), ("Sources/Web/A.swift", "enum StringUtils {}"),
        ("Sources/Web/A.swift", "typealias FormData = Int"), ("Sources/Web/A.swift", "struct RouteHandler {}"),
        ("Sources/Web/PageHelper.swift", ""), ("Sources/Web/Complaint+Utils.swift", ""),
        ("Sources/Web/Extensions.swift", ""),
    ])
    func `a name that says nothing is found`(path: String, text: String) {
        #expect(WordRules.checkNames(SourceFile(path, text)).count == 1)
    }

    @Test(arguments: [
        ("Sources/HTTP/A.swift", "typealias RouteHandler = Int"), ("Sources/SQL/Database.swift", "struct Database {}"),
        ("Sources/HTTP/A.swift", "struct Metadata {}"), ("Sources/Web/A.swift", "// struct PageManager\n"),
    ])
    func `a name that says something is fine`(path: String, text: String) {
        #expect(WordRules.checkNames(SourceFile(path, text)) == [])
    }

    @Test func `what is left to be done is found in comments and documents`() {
        let note = "FIX" + "ME"

        #expect(WordRules.checkUnfinished(SourceFile("Sources/Web/A.swift", "// \(note): later")).count == 1)
        #expect(WordRules.checkUnfinished(SourceFile("Sources/Web/A.swift", "let a = \"\(note)\"")) == [])
        #expect(WordRules.checkUnfinished(SourceFile("docs/a.md", "\(note)")).count == 1)
    }

    @Test func `a word about tools is found anywhere, a path only at its start`() {
        let folder = "/wo" + "rk/"

        #expect(WordRules.checkTooling(SourceFile("docs/a.md", "Ask the Assis" + "tant.")).count == 1)
        #expect(WordRules.checkTooling(SourceFile("scripts/a", "cp \(folder)x .")).count == 1)
        #expect(WordRules.checkTooling(SourceFile("docs/a.md", "GET /api\(folder)x")) == [])
    }

    // MARK: Forms

    @Test func `a missing licence is found, but not in a placeholder`() {
        let licence = "// SPDX-License-Identifier: Apache-2.0\n"

        #expect(
            FormRules.checkLicence(SourceFile("Sources/Web/A.swift", "import HTML\n\nlet a = 1\nlet b = 2\n")).count
                == 1)
        #expect(FormRules.checkLicence(SourceFile("Sources/Web/A.swift", licence + "\nlet a = 1\nlet b = 2\n")) == [])
        #expect(FormRules.checkLicence(SourceFile("Sources/Web/A.swift", "// To come.\n")) == [])
    }

    @Test(arguments: ["a \n", "a\t\nb\n", "a\r\n"])
    func `white space at the end of a line is found`(text: String) {
        #expect(FormRules.checkWhitespace(SourceFile("docs/a.md", text)).count == 1)
    }

    @Test func `a script that cannot be started is found`() {
        let start = "#!/usr/bin/env bash\n"

        #expect(FormRules.checkScript(SourceFile("scripts/a", start)).count == 1)
        #expect(FormRules.checkScript(SourceFile("scripts/a", "echo", isExecutable: true)).count == 1)
        #expect(FormRules.checkScript(SourceFile("scripts/a", start, isExecutable: true)) == [])
    }

    @Test func `trust without a reason is found`() {
        let bare = "let a = 1\nlet b = HTML(trusting: x)\n"
        let reasoned = "// Escaped when it was made.\nlet b = HTML(trusting: x)\n"

        #expect(FormRules.checkTrust(SourceFile("Sources/Web/A.swift", bare)).map(\.line) == [2])
        #expect(FormRules.checkTrust(SourceFile("Sources/Web/A.swift", reasoned)) == [])
        #expect(FormRules.checkTrust(SourceFile("Sources/Web/A.swift", "f(trusting: 1)  // a number of ours\n")) == [])
    }

    @Test(arguments: ["final class A: @unchecked Sendable {", "nonisolated(unsafe) let a = 1"])
    func `a promise without what keeps it is found`(promise: String) {
        let bare = "/// Safety: of another thing.\nlet b = 1\n\n\(promise)\n"
        let far = "/// A thing.\n///\n/// Safety: one thread only.\n///\n/// More words.\n@frozen\n\(promise)\n"

        #expect(FormRules.checkSafety(SourceFile("Sources/SQL/A.swift", bare)).map(\.line) == [4])
        #expect(FormRules.checkSafety(SourceFile("Sources/SQL/A.swift", far)) == [])
    }
}
