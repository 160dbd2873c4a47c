// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ThaiText

@Suite struct NumbersTests {
    @Test(arguments: [
        ("081-234-5678", "+66812345678"), ("0812345678", "+66812345678"), ("๐๘๑ ๒๓๔ ๕๖๗๘", "+66812345678"),
        ("+66 81 234 5678", "+66812345678"), ("+66 (0)81-234-5678", "+66812345678"), ("66812345678", "+66812345678"),
        ("0066812345678", "+66812345678"), ("06 1234 5678", "+66612345678"), ("02-123-4567", "+6621234567"),
        ("(053) 123456", "+6653123456"), ("02 123 4567 ต่อ 12", "+6621234567"), ("021234567 ext. 9", "+6621234567"),
        ("021234567#9", "+6621234567"), ("+44 20 7946 0958", "+442079460958"), ("00442079460958", "+442079460958"),
        (" \u{200B}081–234–5678", "+66812345678"),
    ])
    func `a telephone number has one spelling`(typed: String, number: String) {
        #expect(ThaiText.phone(typed) == number)
    }

    @Test(arguments: [
        "", "1", "081234567", "08123456789", "0112345678", "0212345678", "053123456a", "call me", "+66 81 234 567",
        "+12", "+1234567890123456", "+0812345678", "08+12345678", "1111", "๐๘๑", "ต่อ 12", "+66",
    ])
    func `what cannot be a telephone number is refused`(typed: String) {
        #expect(ThaiText.phone(typed) == nil)
    }

    @Test(arguments: [
        ("+66812345678", "081-234-5678"), ("+6621234567", "02-123-4567"), ("+6653123456", "053-12-3456"),
        ("+442079460958", "+442079460958"), ("", ""),
    ])
    func `a telephone number is shown as Thais write it`(number: String, shown: String) {
        #expect(ThaiText.phoneDisplay(number) == shown)
    }

    @Test(arguments: ["081-234-5678", "02-123-4567", "053-12-3456"])
    func `what is shown reads back as the same number`(shown: String) throws {
        #expect(ThaiText.phoneDisplay(try #require(ThaiText.phone(shown))) == shown)
    }

    @Test func `a national id is thirteen digits however typed`() {
        #expect(ThaiText.nationalID("1-1020-03456-78-9") == "1102003456789")
        #expect(ThaiText.nationalID("๑ ๑๐๒๐ ๐๓๔๕๖ ๗๘ ๙") == "1102003456789")
        #expect(ThaiText.nationalID("110200345678") == nil)
        #expect(ThaiText.nationalID("11020034567890") == nil)
        #expect(ThaiText.nationalID("110200345678x") == nil)
    }

    @Test(arguments: ["1101700203450", "3100600445635", "1-2345-67890-12-1"])
    func `an id's last digit follows from the others`(id: String) throws {
        let digits = try #require(ThaiText.nationalID(id))

        let fitting = (0...9).filter { ThaiText.isNationalIDConsistent(digits.dropLast() + String($0)) }

        #expect(ThaiText.isNationalIDConsistent(id) == (fitting == [Int(digits.suffix(1))]))
        #expect(fitting.count == 1)
    }

    @Test func `the check digit is the one computed by hand`() {
        // 1·13 + 2·12 + 3·11 + 4·10 + 5·9 + 6·8 + 7·7 + 8·6 + 9·5 + 0·4 + 1·3 + 2·2 = 352 = 32·11, and 11 mod 10 is 1.
        #expect(ThaiText.isNationalIDConsistent("1234567890121"))
        #expect(!ThaiText.isNationalIDConsistent("1234567890120"))
        #expect(!ThaiText.isNationalIDConsistent("1234567890"))
    }

    @Test(arguments: UInt64(1)...200)
    func `no text upsets what reads numbers`(seed: UInt64) {
        var generator = Generator(seed: seed)
        let text = randomText(&generator, count: 15)

        let phone = ThaiText.phone(text)

        #expect(phone.map { $0.hasPrefix("+") && ThaiText.phone($0) == $0 } ?? true, "seed \(seed)")
        #expect(ThaiText.nationalID(text).map { $0.count == 13 } ?? true, "seed \(seed)")
    }
}
