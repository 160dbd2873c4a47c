// SPDX-License-Identifier: Apache-2.0
import Complaints
import Testing

@Suite struct ReplyTests {
    @Test func `variables are filled in, and one without a value stays in sight`() {
        let text = "เรื่อง {code} ของท่านอยู่ที่ {agency} ตอบได้ถึง {due}"

        let filled = ReplyVariable.fill(text, [.code: "RT70-7KQ2-M9XD-4", .agency: "กรมถนน"])

        #expect(filled == "เรื่อง RT70-7KQ2-M9XD-4 ของท่านอยู่ที่ กรมถนน ตอบได้ถึง {due}")
    }

    @Test(arguments: [
        ("{code} {name}", ["name"]), ("{ code } {} {a1} {โค้ด}", []), ("{{code}}", []), ("{Code", []), ("", []),
        ("{phone}{address}", ["phone", "address"]),
    ])
    func `a name in braces that is no variable is told`(text: String, unknown: [String]) {
        #expect(ReplyVariable.unknown(in: text) == unknown)
    }

    @Test func `a value is never filled in again`() {
        #expect(ReplyVariable.fill("{subject}", [.subject: "{code}", .code: "X"]) == "{code}")
        #expect(ReplyVariable.fill("{{code}}", [.code: "X"]) == "{X}")
    }
}

@Suite struct MentionTests {
    @Test(arguments: [
        ("ขอให้ @reviewer ตรวจ", ["reviewer"]), ("@moj.head, @moj.officer.", ["moj.head", "moj.officer"]),
        ("mail somchai@example.org", []), ("@ @@ @-", []), ("@A.B และ @a.b", ["a.b"]), ("ถึง@reviewer", ["reviewer"]),
    ])
    func `an @ before a login calls its officer once`(note: String, logins: [String]) {
        #expect(Mention.logins(in: note) == logins)
    }

    @Test func `the pieces of a note are the note`() {
        let note = "ถึง @reviewer. และ x@y.z @@b"
        let whole = Mention.pieces(of: note).map { piece in
            switch piece {
            case .words(let words): words
            case .login(let login): "@" + login
            }
        }.joined()
        #expect(whole == note)
    }

    @Test func `a note calls no more colleagues than it may`() {
        let note = (1...Limits.mentionsMax + 1).map { "@officer\($0)" }.joined(separator: " ")
        #expect(Mention.logins(in: note).count == Limits.mentionsMax)
    }
}
