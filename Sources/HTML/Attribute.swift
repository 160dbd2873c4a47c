// SPDX-License-Identifier: Apache-2.0

/// Attributes whose value a browser follows or fetches, so that its scheme matters.
let urlAttributes: [StaticString] = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "background", "ping", "srcset",
]

extension HTML.Interpolation {
    /// Writes ` name="value"`, or nothing when the value is nil.
    package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
        guard let value else { return }
        open(name)
        appendInterpolation(value)
        bytes.append("\"")
    }

    /// Writes ` name="value"`, or nothing when the value is nil.
    package mutating func appendInterpolation(attribute name: StaticString, _ value: Int?) {
        guard let value else { return }
        open(name)
        appendInterpolation(value)
        bytes.append("\"")
    }

    /// Writes ` name="url"`, or nothing when the URL is nil.
    package mutating func appendInterpolation(attribute name: StaticString, _ url: SafeURL?) {
        guard let url else { return }
        open(name)
        appendInterpolation(url)
        bytes.append("\"")
    }

    /// Writes ` name` for an attribute that is either there or not, such as `required`.
    package mutating func appendInterpolation(flag name: StaticString, if isOn: Bool) {
        guard isOn else { return }
        bytes.append(" ")
        bytes.append(name)
    }

    private mutating func open(_ name: StaticString) {
        bytes.append(" ")
        bytes.append(name)
        bytes.append("=\"")
    }
}

extension HTML {
    /// Several attributes in one, each with a space before it; those without a value are left out.
    package static func attributes(_ pairs: [(name: StaticString, value: String?)]) -> HTML {
        pairs.map { "\(attribute: $0.name, $0.value)" as HTML }.joined()
    }
}

extension [UInt8] {
    /// Whether the next byte would be the first of a URL: what is written so far ends with `href="` or its like.
    var endsInsideURLAttribute: Bool {
        guard last == UInt8(ascii: "\""), count > 2, self[count - 2] == UInt8(ascii: "=") else { return false }
        let before = self[..<(count - 2)]
        return urlAttributes.contains { name in
            guard name.utf8CodeUnitCount < before.count else { return false }
            let written = before.suffix(name.utf8CodeUnitCount)
            let isSame = name.withUTF8Buffer { zip($0, written).allSatisfy { $0 == $1 | 0x20 } }
            return isSame && !isNameByte(before[before.endIndex - name.utf8CodeUnitCount - 1])
        }
    }

    /// `data-href="` and `xhref="` are other attributes; `xlink:href="` is a URL too.
    private func isNameByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
