// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// Header lines of a message; whatever the text, it stays inside its own header.
enum MailHeader {
    /// A header of free text, encoded and folded where it must be (RFC 2047, RFC 5322 2.2.3).
    static func text(_ name: String, _ text: String) -> String {
        let words = phrase(clean(text), after: name.utf8.count + 2)
        return "\(name): \(words)\r\n"
    }

    /// A header of tokens that we made: ASCII, short enough for one line each.
    static func token(_ name: String, _ tokens: String...) -> String {
        "\(name): \(tokens.map(ascii).joined(separator: "\r\n "))\r\n"
    }

    /// A header with one address and the name beside it.
    static func address(_ name: String, _ address: MailAddress) -> String {
        guard let shown = address.name.map(clean), !shown.isEmpty else { return token(name, address.text) }
        let isPlain = shown.utf8.allSatisfy { isAtom($0) } && shown.utf8.count <= Limits.encodedWordBytes
        guard !isPlain || name.utf8.count + shown.utf8.count + address.text.utf8.count > Limits.headerLineMax - 5 else {
            return "\(name): \(shown) <\(address.text)>\r\n"
        }
        return "\(name): \(isPlain ? shown : encoded(shown))\r\n <\(address.text)>\r\n"
    }

    /// The parameter of a header with a name in any language (RFC 2231), after a fold.
    static func parameter(_ name: String, _ value: String) -> String {
        var pieces: [String] = [""]
        for byte in clean(value).utf8 {
            let written = isAttribute(byte) ? String(UnicodeScalar(byte)) : "%" + hex(byte)
            if pieces[pieces.count - 1].utf8.count + written.utf8.count > Limits.namePieceMax { pieces.append("") }
            pieces[pieces.count - 1] += written
        }
        guard pieces.count > 1 else { return ";\r\n \(name)*=UTF-8''\(pieces[0])" }
        return pieces.enumerated().map { index, piece in
            ";\r\n \(name)*\(index)*=\(index == 0 ? "UTF-8''" : "")\(piece)"
        }.joined()
    }

    private static func phrase(_ text: String, after offset: Int) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let isPlain =
            text.utf8.allSatisfy { $0 < 0x7F } && !text.contains("=?") && !text.hasPrefix(" ") && !text.hasSuffix(" ")
            && words.allSatisfy { $0.utf8.count < Limits.headerLineMax - offset }
        guard isPlain else { return encoded(text) }
        var folded = ""
        var column = offset
        for (index, word) in words.enumerated() {
            if index > 0 {
                let fits = column + 1 + word.utf8.count <= Limits.headerLineMax || word.isEmpty
                folded += fits ? " " : "\r\n "
                column = fits ? column + 1 : 1
            }
            folded += word
            column += word.utf8.count
        }
        return folded
    }

    /// Encoded words of whole characters, one on each line.
    private static func encoded(_ text: String) -> String {
        var pieces: [String] = [""]
        for character in text {
            // A character of many marks is cut between them; readers join the words again.
            let parts =
                character.utf8.count <= Limits.encodedWordBytes
                ? [String(character)] : character.unicodeScalars.map { String($0) }
            for part in parts {
                if pieces[pieces.count - 1].utf8.count + part.utf8.count > Limits.encodedWordBytes { pieces.append("") }
                pieces[pieces.count - 1] += part
            }
        }
        return pieces.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    /// Without control characters, which could begin another header; line separators of Unicode are such too.
    private static func clean(_ text: String) -> String {
        var clean = ""
        for scalar in text.unicodeScalars {
            let isControl =
                scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || [0x2028, 0x2029].contains(scalar.value)
            clean.unicodeScalars.append(isControl ? " " : scalar)
        }
        return clean
    }

    private static func ascii(_ text: String) -> String {
        String(decoding: text.utf8.filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
    }

    private static func isAtom(_ byte: UInt8) -> Bool { isAttribute(byte) || byte == 0x20 }

    /// Letters, digits and what RFC 2231 and RFC 5322 both let stand bare.
    private static func isAttribute(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "0" + digits : digits
    }
}
