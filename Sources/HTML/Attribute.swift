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
        return withUnsafeBufferPointer { bytes in
            let end = bytes.count - 2
            for name in urlAttributes where name.utf8CodeUnitCount < end {
                let start = end - name.utf8CodeUnitCount
                var index = start
                while index < end, bytes[index] | 0x20 == name.utf8Start[index - start] { index += 1 }
                if index == end, !isNameByte(bytes[start - 1]) { return true }
            }
            return false
        }
    }

    /// `data-href="` and `xhref="` are other attributes; `xlink:href="` is a URL too.
    private func isNameByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
