// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite struct SwiftTextTests {
    /// Source in which `MARK` stands for a place, and whether that place is code.
    static let places: [(source: String, isCode: Bool)] = [
        ("let x = MARK", true),
        ("// MARK", false),
        ("/* a /* b */ MARK */", false),
        ("/* a */ MARK", true),
        (#"let x = "MARK""#, false),
        (#"let x = "a\"MARK""#, false),
        (#"let x = "a\\" + MARK"#, true),
        (#"let x = "a // b" + MARK"#, true),
        (#"let x = "a \(MARK) b""#, true),
        (#"let x = "a \(f(1) + MARK) b""#, true),
        (#"let x = "a \(f("MARK")) b""#, false),
        (#"let x = "a \(f(1)) MARK""#, false),
        (##"let x = #"a " MARK"#"##, false),
        (##"let x = #"a \(MARK) "#"##, false),
        (##"let x = #"a \#(MARK) "#"##, true),
        (##"let x = #"a \"# + MARK"##, true),
        ("let x = \"\"\"\n  a \" MARK\n  \"\"\"", false),
        ("let x = \"\"\"\n  a \" b\n  \"\"\" + MARK", true),
        ("func `a \"quoted\" name`() { MARK }", true),
        ("func `it's /* odd`() { MARK }", true),
        ("let x = #/a\"MARK/#", false),
        ("let x = #/a\"/#; MARK", true),
        ("let ไทย = \"ไฟดับ\"; MARK", true),
    ]

    @Test(arguments: places)
    func `code is told from strings and comments`(source: String, isCode: Bool) {
        let text = SwiftText(Text(source))

        #expect(text.code.offsets(of: "MARK").isEmpty != isCode)
    }

    @Test func `comments are kept apart from code and strings`() {
        let text = SwiftText(Text("let a = \"// no\" // yes\n/* also */ let b = 1"))

        #expect(text.comments.lines.map { $0.filter { $0 != " " } } == ["//yes", "/*also*/"])
    }

    @Test func `lines stay where they were`() {
        let source = Text("let a = \"\"\"\n  x\n  \"\"\"\n/* y\n z */\nMARK")

        let text = SwiftText(source)

        #expect(text.code.offsets(of: "MARK").map(text.code.line) == [6])
        #expect(text.code.bytes.count == source.bytes.count)
        #expect(text.comments.bytes.count == source.bytes.count)
    }
}
