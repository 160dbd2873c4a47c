// SPDX-License-Identifier: Apache-2.0

import Testing

/// The rules that hold documents and source together, tried on both sides.
@Suite struct DocumentRuleTests {
    @Test func `a problem without a heading and a heading without a problem are found`() {
        let document = SourceFile("docs/problems.md", "# Problems\n\n## not-found\n\n## forgotten\n")
        let source = SourceFile(
            "Sources/API/A.swift", "let a = \"/problems/not-found\"\nlet b = \"/problems/new-one\"\n")

        let missing = DocumentRules.checkProblems(in: [source], document: document)
        let unused = DocumentRules.checkProblemHeadings(of: document, in: [source])

        #expect(missing.map(\.message) == ["problem new-one has no heading in docs/problems.md"])
        #expect(unused.map(\.message) == ["no source answers with the problem forgotten"])
    }

    @Test func `a problem that is put together at run time is found, a route is not`() {
        let document = SourceFile("docs/problems.md", "")
        let pieced = SourceFile("Sources/API/A.swift", "let a = \"/problems/\\(name)\"\n")
        let route = SourceFile("Sources/API/A.swift", "let a = \"/problems/{name}\"\n")

        #expect(DocumentRules.checkProblems(in: [pieced], document: document).count == 1)
        #expect(DocumentRules.checkProblems(in: [route], document: document) == [])
    }

    @Test func `settings and options that are not documented are found`() {
        let document = SourceFile("docs/settings.md", "| `--data` | `RONGTHUK_DATA` | where |\n")
        let source = SourceFile(
            "Sources/rongthuk/A.swift", "[\"--data\", \"--data-two\", \"RONGTHUK_DATA\", \"RONGTHUK_DATA_TWO\"]\n")

        let found = DocumentRules.checkSettings(in: [source], document: document)

        #expect(
            found.map(\.message) == [
                "RONGTHUK_DATA_TWO is not in docs/settings.md", "--data-two is not in docs/settings.md",
            ])
    }

    @Test func `a documented setting that nothing reads is found`() {
        let document = SourceFile(
            "docs/settings.md", "| `RONGTHUK_DATA` `RONGTHUK_NO_WORK` `RONGTHUK_GONE` |\n`RONGTHUK_TEST`\n")
        let source = SourceFile("Sources/rongthuk/A.swift", "read(\"RONGTHUK_DATA\")\noption(\"no-work\")\n")

        let found = DocumentRules.checkSettingRows(of: document, in: [source])

        #expect(found.map(\.message) == ["no source reads RONGTHUK_GONE"])
    }

    @Test func `a link to nothing is found`() {
        let text = "[a](b.md) [c](../README.md#d) [e](https://example.org) [f](decisions/) [g](gone.md)\n"
        let paths: Set<String> = ["docs/b.md", "README.md", "docs/decisions/0001.md"]

        let found = DocumentRules.checkLinks(of: SourceFile("docs/a.md", text), paths: paths)

        #expect(found.map(\.message) == ["gone.md is not there"])
    }

    @Test func `a target that make does not have is found`() {
        let makefile = SourceFile("Makefile", "run: release ## serve\n")

        let found = DocumentRules.checkTargets(
            of: SourceFile("README.md", "`make run` or `make walk DATA=x`\n"), makefile: makefile)

        #expect(found.map(\.message) == ["there is no make walk"])
    }
}
