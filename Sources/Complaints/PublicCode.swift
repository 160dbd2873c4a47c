// SPDX-License-Identifier: Apache-2.0

/// The code printed on a receipt: `RT`, two digits of the fiscal year, eight random characters, one check character.
///
/// The characters are Crockford's base 32. The check character is ISO 7064 MOD 37-2 over the twelve
/// before it, so every single substitution and every swap of neighbours is caught. Codes whose check
/// would be none of the 32 are not made.
package struct PublicCode: Hashable, Sendable {
    /// Thirteen characters without separators, upper case.
    package let text: String

    /// As printed, in groups: `RT70-7KQ2-M9XD-4`.
    package var grouped: String {
        String(unsafeUninitializedCapacity: 16) { buffer in
            var position = 0
            for (index, byte) in text.utf8.enumerated() {
                if index == 4 || index == 8 || index == 12 {
                    buffer[position] = UInt8(ascii: "-")
                    position += 1
                }
                buffer[position] = byte
                position += 1
            }
            return position
        }
    }

    /// Makes a code from random bytes.
    ///
    /// - Parameters:
    ///   - fiscalYear: the Buddhist fiscal year, for instance 2570.
    ///   - random: eight random bytes; their low five bits are used.
    package init(fiscalYear: Int, random: [UInt8]) {
        precondition(random.count >= 8, "a code needs eight random bytes")
        let year = fiscalYear % 100
        var characters: [UInt8] = Array("RT".utf8)
        characters.append(UInt8(ascii: "0") + UInt8(year / 10))
        characters.append(UInt8(ascii: "0") + UInt8(year % 10))
        for byte in random.prefix(8) { characters.append(Self.alphabet[Int(byte & 31)]) }
        // Stepping the last character steps the check by two, which soon lands in the alphabet.
        var last = Int(random[random.startIndex + 7] & 31)
        while !Self.alphabet.contains(Self.check(of: characters)) {
            last = (last + 1) % 32
            characters[11] = Self.alphabet[last]
        }
        characters.append(Self.check(of: characters))
        text = String(decoding: characters, as: UTF8.self)
    }

    /// Reads what a person typed: case, spaces and dashes are free, O reads as 0, I and L as 1.
    ///
    /// Nil when the length, a character or the check character is wrong.
    package init?(_ typed: some StringProtocol) {
        guard typed.utf8.count <= 64 else { return nil }
        var characters: [UInt8] = []
        for byte in typed.utf8 where byte != UInt8(ascii: "-") && byte != UInt8(ascii: " ") {
            let upper = byte >= 97 && byte <= 122 ? byte - 32 : byte
            characters.append(characters.count < 2 ? upper : Self.forgiven(upper))
        }
        guard characters.count == 13, characters[0] == UInt8(ascii: "R"), characters[1] == UInt8(ascii: "T"),
            characters[2...3].allSatisfy({ (48...57).contains($0) }),
            characters[4...].allSatisfy({ Self.alphabet.contains($0) }),
            characters[12] == Self.check(of: Array(characters.prefix(12)))
        else { return nil }
        text = String(decoding: characters, as: UTF8.self)
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    private static func forgiven(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "O"): UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
        default: byte
        }
    }

    /// ISO 7064 MOD 37-2: digits are worth 0–9, letters 10–35, `*` 36.
    private static func check(of characters: [UInt8]) -> UInt8 {
        var sum = 0
        for byte in characters {
            let value = byte < 58 ? Int(byte) - 48 : Int(byte) - 55
            sum = (sum + value) * 2 % 37
        }
        let value = (38 - sum) % 37
        return value < 10 ? UInt8(48 + value) : value < 36 ? UInt8(55 + value) : UInt8(ascii: "*")
    }
}

extension PublicCode: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let code = Self(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a complaint code"))
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
