// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import ThaiText

@Suite struct NormaliseTests {
    @Test(arguments: [
        ("เเม่น้ำ", "แม่น้ำ"),
        ("น\u{E49}\u{E4D}\u{E32}", "น\u{E49}\u{E33}"),
        ("น\u{E4D}\u{E49}\u{E32}", "น\u{E49}\u{E33}"),
        ("ท\u{E4D}\u{E32}", "ท\u{E33}"),
        ("น\u{E33}\u{E49}", "น\u{E49}\u{E33}"),
        ("ท\u{E48}\u{E35}", "ท\u{E35}\u{E48}"),
        ("ส\u{E34}ทธ\u{E4C}\u{E34}", "ส\u{E34}ทธ\u{E34}\u{E4C}"),
        ("ผ\u{E49}\u{E39}", "ผ\u{E39}\u{E49}"),
        ("ท\u{E35}\u{E48}\u{E48}", "ท\u{E35}\u{E48}"),
        ("ป\u{F710}\u{F70A}น", "ป\u{E31}\u{E48}น"),
        ("ไฟ\u{200B}ฟ้า\u{FEFF}", "ไฟฟ้า"),
        ("\u{202E}abc\u{202C}\u{2066}d\u{2069}", "abcd"),
        ("  a \t\u{A0}\u{3000} b  ", "a b"),
        ("a\r\n\r\nb", "a b"),
        ("a\u{0}\u{7}\u{7F}\u{9B}b", "ab"),
        ("๑๒ 12", "๑๒ 12"),
        ("ปู่ 🙂 Ünï", "ปู่ 🙂 Ünï"),
        (" \u{200B} ", ""), ("", ""),
    ])
    func `what looks the same is written the same`(typed: String, normal: String) {
        #expect(bytes(ThaiText.normalise(typed)) == bytes(normal))
    }

    @Test func `newlines are kept when asked, two at most`() {
        let typed = " a \r\n b\r\r\r\u{2028}c\n \n \n d\n"

        #expect(ThaiText.normalise(typed, keepingNewlines: true) == "a\nb\n\nc\n\nd")
        #expect(ThaiText.normalise(typed) == "a b c d")
    }

    @Test(arguments: UInt64(1)...300)
    func `doing it twice changes nothing more`(seed: UInt64) {
        var generator = Generator(seed: seed)
        let text = randomText(&generator, count: 200)

        for keepsNewlines in [false, true] {
            let once = ThaiText.normalise(text, keepingNewlines: keepsNewlines)
            #expect(bytes(ThaiText.normalise(once, keepingNewlines: keepsNewlines)) == bytes(once), "seed \(seed)")
        }
    }

    @Test(arguments: UInt64(1)...100)
    func `canonically equal Thai becomes equal bytes in canonical form`(seed: UInt64) {
        var generator = Generator(seed: seed)
        let marks = (0xE31...0xE4E).compactMap { Unicode.Scalar($0) }.filter(\.isThaiMark)
        var view = String.UnicodeScalarView()
        for _ in 0..<50 {
            view.append("ก")
            for _ in 0..<4 { view.append(marks.randomElement(using: &generator) ?? "ข") }
        }
        let text = String(view)

        let normal = ThaiText.normalise(text)

        #expect(bytes(ThaiText.normalise(text.precomposedStringWithCanonicalMapping)) == bytes(normal), "seed \(seed)")
        #expect(bytes(normal.precomposedStringWithCanonicalMapping) == bytes(normal), "seed \(seed)")
    }

    @Test func `digits go both ways`() {
        #expect(ThaiText.thaiDigits("ที่ 0123456789 a") == "ที่ ๐๑๒๓๔๕๖๗๘๙ a")
        #expect(ThaiText.arabicDigits("ที่ ๐๑๒๓๔๕๖๗๘๙ a") == "ที่ 0123456789 a")
    }
}
