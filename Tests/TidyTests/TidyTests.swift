// SPDX-License-Identifier: Apache-2.0

import Testing

/// Rules about the source itself, checked like any other behaviour; each names the file and the line.
@Suite struct TidyTests {
    let repository: Repository

    init() throws {
        repository = try Repository.here.get()
        // Rules that read nothing would all be green.
        try #require(repository.swift.count > 20)
    }

    @Test func `modules import only what the architecture allows`() {
        expectNone(repository.swift.flatMap(ImportRules.check))
    }

    @Test func `the manifest draws the same arrows as the import table`() throws {
        expectNone(ImportRules.checkManifest(try repository.file("Package.swift")))
    }

    @Test func `files are read at one sitting and functions fit a screen`() {
        expectNone(repository.swift.flatMap(SizeRules.check))
    }

    @Test func `time, chance and output are arguments in the floors of the product`() {
        expectNone(repository.swift.flatMap(WordRules.checkCalls))
    }

    @Test func `names say what they name`() {
        expectNone(repository.swift.flatMap(WordRules.checkNames))
    }

    @Test func `nothing is left to be finished`() {
        expectNone(repository.files.flatMap(WordRules.checkUnfinished))
    }

    @Test func `the repository speaks of the product alone`() {
        expectNone(repository.files.flatMap(WordRules.checkTooling))
    }

    @Test func `every Swift file names its licence`() {
        expectNone(repository.swift.flatMap(FormRules.checkLicence))
    }

    @Test func `no line ends with white space`() {
        expectNone(repository.files.flatMap(FormRules.checkWhitespace))
    }

    @Test func `scripts can be started`() {
        expectNone(repository.files.flatMap(FormRules.checkScript))
    }

    @Test func `whatever is trusted says why`() {
        expectNone(repository.swift.flatMap(FormRules.checkTrust))
    }

    @Test func `promises to the compiler say what keeps them`() {
        expectNone(repository.swift.flatMap(FormRules.checkSafety))
    }

    @Test func `every problem has a heading and every heading a problem`() throws {
        let document = try repository.file("docs/problems.md")
        expectNone(DocumentRules.checkProblems(in: repository.sources, document: document))
        // The headings lead while the API is still to be built.
        if repository.sources.contains(where: { $0.module == "API" && !$0.isPlaceholder }) {
            expectNone(DocumentRules.checkProblemHeadings(of: document, in: repository.sources))
        }
    }

    @Test func `every setting is documented and every documented setting is read`() throws {
        let document = try repository.file("docs/settings.md")
        expectNone(DocumentRules.checkSettings(in: repository.sources, document: document))
        // The table leads while the command line is still to be built.
        if repository.sources.contains(where: { $0.module == "rongthuk" && !$0.text.offsets(of: "RONGTHUK_").isEmpty })
        {
            expectNone(DocumentRules.checkSettingRows(of: document, in: repository.sources))
        }
    }

    @Test func `documents name files and targets that are there`() throws {
        let makefile = try repository.file("Makefile")
        expectNone(repository.files.flatMap { DocumentRules.checkLinks(of: $0, paths: repository.paths) })
        expectNone(repository.files.flatMap { DocumentRules.checkTargets(of: $0, makefile: makefile) })
    }
}

/// Reports each violation as an issue of its own.
private func expectNone(_ violations: [Violation]) {
    for violation in violations { Issue.record("\(violation)") }
}
