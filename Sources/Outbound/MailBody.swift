// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// Bodies in letters that every server passes on unchanged (RFC 2045).
enum MailBody {
    /// Headers and content of a part of text, in whichever encoding is shorter for it.
    static func part(_ subtype: String, _ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let foreign = lines.utf8.count { $0 > 0x7E }
        let isMostlyASCII = foreign * 6 < lines.utf8.count
        return MailHeader.token("Content-Type", "text/\(subtype); charset=utf-8")
            + MailHeader.token("Content-Transfer-Encoding", isMostlyASCII ? "quoted-printable" : "base64") + "\r\n"
            + (isMostlyASCII ? quotedPrintable(lines) : base64(Array(lines.replacing("\n", with: "\r\n").utf8)))
    }

    /// Lines of 76 characters, each with its end.
    static func base64(_ bytes: [UInt8]) -> String {
        let encoded = Data(bytes).base64EncodedString(
            options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        return encoded + "\r\n"
    }

    /// Text with lines that end in `\n`.
    static func quotedPrintable(_ text: String) -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count * 5 / 4)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var column = 0
            let bytes = Array(line.utf8)
            for (index, byte) in bytes.enumerated() {
                let isLast = index == bytes.count - 1
                let isBlank = byte == 0x20 || byte == 0x09
                let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") || isBlank && !isLast
                let width = isPlain ? 1 : 3
                // One place is kept for the mark of a broken line.
                if column + width > Limits.encodedLineMax - 1 {
                    encoded += "=\r\n".utf8
                    column = 0
                }
                if isPlain {
                    encoded.append(byte)
                } else {
                    encoded.append(UInt8(ascii: "="))
                    encoded += [digit(byte >> 4), digit(byte & 15)]
                }
                column += width
            }
            encoded += "\r\n".utf8
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
