// SPDX-License-Identifier: Apache-2.0
import Complaints
import TestSupport
import Testing

@Suite struct PublicCodeTests {
    private static let readable = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    /// What a finger may hit instead.
    private static let typeable = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*")

    private static func codes(_ count: Int, seed: UInt64) -> [PublicCode] {
        var random = Random(state: seed)
        return (0..<count).map { _ in
            PublicCode(
                fiscalYear: 2500 + random.below(100), random: (0..<8).map { _ in UInt8(random.below(256)) })
        }
    }

    /// What reading makes of a character after `RT`.
    private static func read(_ character: Character) -> Character {
        switch character {
        case "O": "0"
        case "I", "L": "1"
        default: character
        }
    }

    @Test(arguments: UInt64(1)...10)
    func `every single substitution is caught`(seed: UInt64) throws {
        for code in Self.codes(40, seed: seed) {
            let characters = Array(code.text)
            for index in characters.indices {
                for other in Self.typeable where (index < 2 ? other : Self.read(other)) != characters[index] {
                    var typed = characters
                    typed[index] = other
                    #expect(PublicCode(String(typed)) == nil, "\(String(typed)) for \(code.text)")
                }
            }
        }
    }

    @Test(arguments: UInt64(1)...10)
    func `every swap of neighbours is caught`(seed: UInt64) throws {
        for code in Self.codes(2000, seed: seed) {
            let characters = Array(code.text)
            for index in characters.indices.dropLast() where characters[index] != characters[index + 1] {
                var typed = characters
                typed.swapAt(index, index + 1)
                #expect(PublicCode(String(typed)) == nil, "\(String(typed)) for \(code.text)")
            }
        }
    }

    @Test func `codes are printed in readable characters only, the check too`() {
        for code in Self.codes(3000, seed: 7) {
            #expect(code.text.count == 13)
            #expect(code.text.dropFirst(4).allSatisfy(Self.readable.contains), "\(code.text)")
        }
    }

    @Test func `case, blanks, dashes and the letters O, I and L are forgiven`() {
        for code in Self.codes(500, seed: 8) {
            let mistaken = String(code.text.prefix(2)) + code.text.dropFirst(2).map { $0 == "0" ? "o" : $0 }
            let forms = [
                code.text, code.grouped, code.text.lowercased(), code.grouped.lowercased(), " \(code.grouped) ",
                code.grouped.replacing("-", with: " - "), mistaken,
                String(code.text.prefix(2)) + code.text.dropFirst(2).map { $0 == "1" ? "I" : $0 },
                String(code.text.prefix(2)) + code.text.dropFirst(2).map { $0 == "1" ? "l" : $0 },
            ]
            for form in forms { #expect(PublicCode(form) == code, "\(form)") }
        }
    }

    @Test func `the groups are those of the receipt`() {
        let code = PublicCode(fiscalYear: 2570, random: [7, 19, 23, 2, 20, 9, 29, 13])

        #expect(code.text == "RT707KQ2M9XD3")
        #expect(code.grouped == "RT70-7KQ2-M9XD-3")
        #expect(PublicCode(fiscalYear: 2600, random: Array(repeating: 0, count: 8)).text.hasPrefix("RT00"))
    }

    @Test func `the check character is ISO 7064 MOD 37-2`() {
        // Worked by hand: the remainder of the whole, each place worth twice the next, is 1.
        for code in Self.codes(200, seed: 9) {
            let values = code.text.compactMap { Int(String($0), radix: 36) }
            let sum = values.dropLast().reduce(0) { ($0 + $1) * 2 } + (values.last ?? 0)
            #expect(sum % 37 == 1)
        }
    }

    @Test(arguments: [
        "", "RT", "RT70", "hello", "RT70-7KQ2-M9XD", "RT70-7KQ2-M9XD-44", "XX70-7KQ2-M9XD-4", "RTA0-7KQ2-M9XD-4",
        "RT๗๐-7KQ2-M9XD-4", "RT70_7KQ2_M9XD_4", "RT70-7KU2-M9XD-4", "RT70-7KQ2-M9XD-*", "RT70-7KQ2-M9XD-ก", "\0\0\0",
        String(repeating: "-", count: 65), "%00", "' OR 1=1 --",
    ])
    func `garbage is no code`(_ typed: String) {
        #expect(PublicCode(typed) == nil)
    }

    @Test func `a long run of separators is given up on`() {
        let code = PublicCode.sample().text
        let blanks = String(repeating: " ", count: 64 - code.utf8.count)

        #expect(PublicCode(code + blanks) != nil)
        #expect(PublicCode(code + blanks + " ") == nil)
    }

    @Test func `different random bytes give different codes nearly always`() {
        let codes = Self.codes(20_000, seed: 10)

        #expect(Set(codes).count >= codes.count - 2)
    }
}
