// SPDX-License-Identifier: Apache-2.0

/// The header lines of one part of a multipart form (RFC 7578), as far as they matter.
struct MultipartHead {
    let name: String
    /// Nil for a plain field; empty when a file field was left empty.
    let fileName: String?

    /// Nil unless it is UTF-8 and has one `Content-Disposition: form-data` with a name.
    init?(_ bytes: some Collection<UInt8>) {
        guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else { return nil }
        var dispositions = text.split(separator: "\r\n").compactMap { line -> Substring? in
            guard let colon = line.firstIndex(of: ":"),
                line[..<colon].lowercased() == "content-disposition"
            else { return nil }
            return line[line.index(after: colon)...]
        }
        guard let disposition = dispositions.popLast(), dispositions.isEmpty,
            let values = Self.parameters(of: disposition), values.kind == "form-data",
            let name = values.parameters["name"]
        else { return nil }
        self.name = name
        fileName = values.parameters["filename*"].flatMap(Self.extended) ?? values.parameters["filename"]
    }

    /// The boundary of `multipart/form-data; boundary=…`; nil unless it is of 1 to 70 printable bytes.
    static func boundary(of contentType: String) -> [UInt8]? {
        guard let boundary = parameters(of: contentType[...])?.parameters["boundary"],
            1...70 ~= boundary.utf8.count, boundary.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F || $0 == 0x20 })
        else { return nil }
        return Array(boundary.utf8)
    }

    /// Splits `kind; name=value; name="value"`; nil when a name repeats or a quote stays open.
    private static func parameters(of text: Substring) -> (kind: String, parameters: [String: String])? {
        let bytes = Array(text.utf8)
        var position = bytes.firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
        let kind = trimmed(bytes[..<position]).lowercased()
        var parameters: [String: String] = [:]
        while position < bytes.count {
            position += 1
            let equals = bytes[position...].firstIndex { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ";") }
            guard let equals, bytes[equals] == UInt8(ascii: "=") else { break }
            let name = trimmed(bytes[position..<equals]).lowercased()
            position = equals + 1
            guard let value = value(in: bytes, &position), parameters.updateValue(value, forKey: name) == nil else {
                return nil
            }
        }
        return (kind, parameters)
    }

    /// Reads a token or a quoted text, and stops at the next `;` or at the end.
    private static func value(in bytes: [UInt8], _ position: inout Int) -> String? {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            let end = bytes[position...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
            defer { position = end }
            return trimmed(bytes[position..<end])
        }
        var value: [UInt8] = []
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            // Browsers write a quote as %22; only other programs escape it. Other backslashes are part of old paths.
            if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count,
                bytes[position + 1] == UInt8(ascii: "\"")
            {
                position += 1
            }
            value.append(bytes[position])
            position += 1
        }
        guard position < bytes.count else { return nil }
        position = bytes[position...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
        var text = String(decoding: value, as: UTF8.self)
        if text.utf8.contains(UInt8(ascii: "%")) {
            text = text.split(separator: "%22", omittingEmptySubsequences: false).joined(separator: "\"")
        }
        return text
    }

    /// RFC 8187: `UTF-8''…` with percent-encoding.
    private static func extended(_ text: String) -> String? {
        let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
        return Percent.decode(parts[2].utf8, plusIsSpace: false)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let start = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        let end = start.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? start.startIndex
        return String(decoding: start[..<end], as: UTF8.self)
    }
}
