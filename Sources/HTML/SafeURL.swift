// SPDX-License-Identifier: Apache-2.0

/// A URL that can be followed without running a script: a path of ours, or one with a harmless scheme.
package struct SafeURL: Sendable, Hashable {
    /// ASCII and percent-encoded; not yet escaped for HTML.
    package let text: String

    /// A path on this site made of its components, each percent-encoded, with its query.
    ///
    /// Components that are empty, `.` or `..` are left out: they would lead elsewhere.
    package init(path components: [String], query: [(name: String, value: String)] = [], fragment: String? = nil) {
        let kept = components.filter { !["", ".", ".."].contains($0) }
        var text = "/" + kept.map(percentEncoded).joined(separator: "/")
        for (index, item) in query.enumerated() {
            text += (index == 0 ? "?" : "&") + percentEncoded(item.name) + "=" + percentEncoded(item.value)
        }
        if let fragment { text += "#" + percentEncoded(fragment) }
        self.text = text
    }

    /// An address that somebody gave: `https`, `http`, `mailto` or `tel`, nil for anything else.
    package init?(external address: String) {
        guard isPlain(address), let colon = address.firstIndex(of: ":") else { return nil }
        let rest = address[address.index(after: colon)...]
        switch address[..<colon].lowercased() {
        case "https", "http":
            guard rest.hasPrefix("//"), let host = rest.dropFirst(2).first, !"/?#:@".contains(host) else { return nil }
        case "mailto", "tel":
            guard let first = rest.first, first != "/" else { return nil }
        default: return nil
        }
        text = asciiOnly(address)
    }

    /// A path on this site that came from outside, such as where to go after logging in; nil if it leads elsewhere.
    package init?(local path: String) {
        guard isPlain(path), path.hasPrefix("/"), !path.hasPrefix("//") else { return nil }
        text = asciiOnly(path)
    }

    /// What was written into a template as a plain string: kept if harmless, `#` if not.
    init(unknown address: String) {
        if address.hasPrefix("#"), isPlain(address) {
            text = asciiOnly(address)
        } else {
            text = (SafeURL(local: address) ?? SafeURL(external: address))?.text ?? "#"
        }
    }
}

extension SafeURL: ExpressibleByStringLiteral {
    /// A URL from our source, as it is.
    package init(stringLiteral literal: StaticString) {
        text = literal.description
    }
}

/// No spaces, controls or backslashes, which browsers drop or turn into slashes before they look at the scheme.
private func isPlain(_ address: String) -> Bool {
    (1...Limits.addressBytesMax).contains(address.utf8.count)
        && address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
}

/// Encodes all but the unreserved characters of RFC 3986, so that the text stays one component.
private func percentEncoded(_ text: String) -> String {
    percentEncoded(text) { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}

/// Keeps an address as it was given, but for bytes that a header line or an attribute should not carry.
private func asciiOnly(_ address: String) -> String {
    percentEncoded(address) { byte in
        byte < 0x80 && !"\"<>`".utf8.contains(byte)
    }
}

private func percentEncoded(_ text: String, unless isKept: (UInt8) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
        if isKept(byte) {
            bytes.append(byte)
        } else {
            bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
