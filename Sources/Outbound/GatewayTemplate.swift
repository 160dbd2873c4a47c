// SPDX-License-Identifier: Apache-2.0

/// What is posted to a gateway: headers, and a body with holes for the message.
package struct GatewayTemplate: Equatable, Sendable {
    /// As they stand in a request: `Name: value`.
    let headers: [String]
    private let text: String
    private let isJSON: Bool

    package static let standard = GatewayTemplate(
        headers: ["Content-Type: application/json"],
        text: #"{"id":"{id}","channel":"{channel}","to":"{to}","text":"{text}","language":"{language}","#
            + #""template":"{template}"}"#)

    /// Reads header lines, an empty line and the body, as a file holds them; nil where that is not what it holds.
    package init?(_ file: String) {
        let lines = file.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        guard let gap = lines.firstIndex(of: "") else { return nil }
        let headers = lines[..<gap].map(String.init)
        guard headers.allSatisfy(Self.isHeader) else { return nil }
        var body = lines[(gap + 1)...].joined(separator: "\n")
        while body.hasSuffix("\n") { body.removeLast() }
        guard body.contains("{to}"), body.contains("{text}") else { return nil }
        self.init(headers: headers, text: body)
    }

    private init(headers: [String], text: String) {
        self.headers = headers
        self.text = text
        isJSON = headers.contains { $0.lowercased().hasPrefix("content-type:") && $0.lowercased().contains("json") }
    }

    /// The body with every hole filled, as JSON or percent-encoded by what the headers say it is.
    package func body(for message: ShortMessage) -> [UInt8] {
        let values = [
            "id": message.id, "channel": message.channel, "to": message.to, "text": message.text,
            "language": message.language, "template": message.template,
        ]
        var body: [UInt8] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            body += rest[..<open].utf8
            rest = rest[open...]
            // What is no hole is the template's own.
            guard let close = rest.firstIndex(of: "}"),
                let value = values[String(rest[rest.index(after: open)..<close])]
            else {
                body.append(UInt8(ascii: "{"))
                rest = rest.dropFirst()
                continue
            }
            body += isJSON ? Self.inJSON(value) : Self.percentEncoded(value)
            rest = rest[rest.index(after: close)...]
        }
        return body + rest.utf8
    }

    private static func isHeader(_ line: String) -> Bool {
        guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { return false }
        return line[..<colon].utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && line.utf8.allSatisfy { $0 >= 0x20 }
    }

    private static func inJSON(_ text: String) -> [UInt8] {
        text.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [UInt8(ascii: "\\"), byte]
            case 0x0A: return Array("\\n".utf8)
            case 0..<0x20: return [0x20]
            default: return [byte]
            }
        }
    }

    private static func percentEncoded(_ text: String) -> [UInt8] {
        text.utf8.flatMap { byte -> [UInt8] in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "-._~".utf8.contains(byte)
            guard !isPlain else { return [byte] }
            let digits = String(byte, radix: 16, uppercase: true)
            return Array(("%" + (byte < 16 ? "0" : "") + digits).utf8)
        }
    }
}
