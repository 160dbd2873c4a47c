// SPDX-License-Identifier: Apache-2.0
import Complaints
import TestSupport
import Testing

@Suite struct FieldErrorTests {
    @Test func `text is measured in characters without the blanks at its ends`() {
        #expect(errors(of: "กข", max: 1) == [.tooLong(max: 1)])
        #expect(errors(of: "👩‍👩‍👧", max: 1) == [])
        #expect(errors(of: "กำ", max: 1) == [])
        #expect(errors(of: "  \n a \t ", max: 1) == [])
        #expect(errors(of: "a  b", max: 3) == [.tooLong(max: 3)])
    }

    @Test(arguments: ["", " ", "\n\t\u{a0}\u{3000}"])
    func `blank is missing where something is required`(_ text: String) {
        #expect(errors(of: text, min: 1, max: 9) == [.required])
        #expect(errors(of: text, min: 5, max: 9) == [.required])
        #expect(errors(of: text, min: 0, max: 9) == [])
    }

    @Test func `each bound has its one too many`() {
        #expect(errors(of: "abc", min: 3, max: 3) == [])
        #expect(errors(of: "ab", min: 3, max: 3) == [.tooShort(min: 3)])
        #expect(errors(of: "abcd", min: 3, max: 3) == [.tooLong(max: 3)])
    }

    @Test func `a null character is malformed`() {
        #expect(errors(of: "a\0b", max: 9) == [.malformed])
    }

    @Test func `an optional text may be absent or blank, not too long`() {
        var check = FieldCheck()
        check.text("a", optional: nil, max: 1)
        check.text("b", optional: " ", max: 1)
        check.text("c", optional: "xy", max: 1)

        #expect(check.errors == [FieldError("c", .tooLong(max: 1))])
    }

    @Test func `everything wrong is told at once, and nothing when nothing is`() throws {
        var check = FieldCheck()
        try check.finish()
        check.add("a", .required)
        check.add("b/c", .unknown)

        #expect(throws: Refusal.invalid([FieldError("a", .required), FieldError("b/c", .unknown)])) {
            try check.finish()
        }
    }

    @Test func `words are counted by their letters and digits`() {
        func errors(of text: String) -> [FieldError.Code] {
            var check = FieldCheck()
            check.words("field", text, min: 3, max: 9)
            return check.errors.map(\.code)
        }

        #expect(errors(of: "a b 1") == [])
        #expect(errors(of: "ดีๆ") == [])
        #expect(errors(of: "น้ำ ๓") == [])
        #expect(errors(of: "ab…!?-") == [.wordless(min: 3)])
        #expect(errors(of: "🙂🙂🙂🙂") == [.wordless(min: 3)])
        #expect(errors(of: " ") == [.required])
        #expect(errors(of: "abcdefghij") == [.tooLong(max: 9)])
    }

    @Test func `codes have stable names for programs`() {
        let codes: [FieldError.Code] = [
            .required, .tooLong(max: 1), .tooMany(max: 1, of: .files), .tooShort(min: 1), .wordless(min: 1), .unknown,
            .malformed, .notADay, .noSuchDay, .outOfRange(min: 1, max: 2),
        ]

        #expect(
            codes.map(\.name) == [
                "required", "too-long", "too-long", "too-short", "too-short", "unknown", "malformed", "malformed",
                "malformed", "out-of-range",
            ])
    }

    private func errors(of text: String, min: Int = 1, max: Int) -> [FieldError.Code] {
        var check = FieldCheck()
        check.text("field", text, min: min, max: max)
        return check.errors.map(\.code)
    }
}
