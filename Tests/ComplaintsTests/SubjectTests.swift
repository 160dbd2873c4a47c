// SPDX-License-Identifier: Apache-2.0
import Complaints
import TestSupport
import Testing

@Suite struct SubjectTests {
    @Test(arguments: [
        ("ไฟดับ", "ไฟดับ"), ("  two\n\n lines\t here  ", "two lines here"), ("a\r\nb", "a b"), ("\u{a0}xy\u{3000}", "xy"),
    ])
    func `blanks of any kind become one`(_ narrative: String, _ subject: String) throws {
        #expect(try Complaint.sample(filing: .sample(narrative: narrative)).subject == subject)
    }

    @Test func `a narrative of the limit stays whole, a longer one is cut to it`() throws {
        let whole = String(repeating: "ก", count: 120)
        let cut = String(repeating: "ก", count: 119) + "…"

        #expect(try subject(of: whole) == whole)
        #expect(try subject(of: whole + "\n  ") == whole)
        #expect(try subject(of: whole + "ข") == cut)
        #expect(try subject(of: whole + " ข") == cut)
        #expect(try subject(of: String(repeating: "ก", count: 119) + " ข") == cut)
        #expect(try subject(of: String(repeating: "ก", count: 118) + " ข") == String(repeating: "ก", count: 118) + " ข")
    }

    @Test(arguments: UInt64(1)...50)
    func `no subject is longer than its limit or has two lines`(seed: UInt64) throws {
        var random = Random(state: seed)
        let pieces = ["a", "ก", "กำ", " ", "\n", "\r\n", "👩‍👩‍👧", "\u{2028}", "é"]
        let narrative = "xy" + (0..<random.below(400)).map { _ in pieces[random.below(pieces.count)] }.joined()

        let subject = try subject(of: narrative)

        #expect(subject.count <= 120)
        #expect(!subject.contains(where: \.isNewline) && !subject.contains("  "))
        #expect(subject.hasPrefix("xy"))
    }

    private func subject(of narrative: String) throws -> String {
        try Complaint.sample(filing: .sample(narrative: narrative)).subject
    }
}
