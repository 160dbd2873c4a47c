// SPDX-License-Identifier: Apache-2.0

/// What the request line asks for, checked but not yet decoded.
package struct Target: Sendable {
    /// As sent: path, and the query if there is one.
    let bytes: [UInt8]
    /// Where the path ends.
    let pathEnd: Int
    /// Whether some segment holds an escape or a byte beyond ASCII, so that segments must be decoded to be compared.
    let needsDecoding: Bool

    /// Nil unless it is a path from the root, of printable bytes, that decodes to UTF-8 without `.`, `..`, NUL, `/`.
    init?(_ bytes: [UInt8]) {
        guard bytes.first == UInt8(ascii: "/") else { return nil }
        var pathEnd = bytes.count
        var needsDecoding = false
        var hasDot = false
        for index in bytes.indices {
            let byte = bytes[index]
            if byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "#") { return nil }
            guard pathEnd == bytes.count else { continue }
            switch byte {
            case UInt8(ascii: "?"): pathEnd = index
            case UInt8(ascii: "%"), 0x80...: needsDecoding = true
            case UInt8(ascii: "."): hasDot = hasDot || bytes[index - 1] == UInt8(ascii: "/")
            case UInt8(ascii: "\\"): return nil
            default: break
            }
        }
        self.bytes = bytes
        self.pathEnd = pathEnd
        self.needsDecoding = needsDecoding
        guard needsDecoding || hasDot else { return }
        for segment in bytes[..<pathEnd].split(separator: UInt8(ascii: "/")) {
            guard let text = Percent.decode(segment, plusIsSpace: false), Self.isHarmless(text) else { return nil }
        }
    }

    private init(root: Void) {
        bytes = [UInt8(ascii: "/")]
        pathEnd = 1
        needsDecoding = false
    }

    /// Stands in where the target could not be understood.
    static let root = Target(root: ())

    private static func isHarmless(_ segment: String) -> Bool {
        segment != "." && segment != ".."
            && !segment.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    }

    /// The decoded path, without the query.
    package var path: String {
        let raw = bytes[..<pathEnd]
        guard needsDecoding else { return String(decoding: raw, as: UTF8.self) }
        return Percent.decode(raw, plusIsSpace: false) ?? "/"
    }

    var query: ArraySlice<UInt8> {
        pathEnd < bytes.count ? bytes[(pathEnd + 1)...] : []
    }
}
