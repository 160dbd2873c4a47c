// SPDX-License-Identifier: Apache-2.0
package import FoundationEssentials

/// An identifier that cannot be passed where another entity's is expected.
///
/// Version 7 UUIDs: they sort by the time they were made, so that new rows land at the end of every index.
package struct Identifier<Entity>: Hashable, Sendable {
    package let uuid: UUID

    package init(_ uuid: UUID) {
        self.uuid = uuid
    }

    /// Reads 36 characters of hexadecimal text in either case; nil for anything else.
    package init?(_ text: String) {
        var text = text
        guard let id = text.withUTF8({ Self(utf8: $0) }) else { return nil }
        self = id
    }

    package init?(_ text: Substring) {
        self.init(String(text))
    }

    /// Reads the bytes of such a text, as they stand in a row.
    package init?(utf8 digits: UnsafeBufferPointer<UInt8>) {
        guard let uuid = UUID(hexadecimal: digits) else { return nil }
        self.uuid = uuid
    }

    /// Lowercase text of 36 characters, as it stands in rows, URLs and JSON.
    package var text: String {
        let bytes = uuid.uuid
        return withUnsafeBytes(of: bytes) { raw in
            String(unsafeUninitializedCapacity: 36) { buffer in
                var position = 0
                for (index, byte) in raw.enumerated() {
                    if index == 4 || index == 6 || index == 8 || index == 10 {
                        buffer[position] = UInt8(ascii: "-")
                        position += 1
                    }
                    buffer[position] = Self.digit(byte >> 4)
                    buffer[position + 1] = Self.digit(byte & 15)
                    position += 2
                }
                return 36
            }
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

extension UUID {
    /// Read by hand, and not generic: a list holds hundreds, and Foundation's reader is a scanner of formats.
    fileprivate init?(hexadecimal digits: UnsafeBufferPointer<UInt8>) {
        guard digits.count == 36 else { return nil }
        var bytes: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        let isWhole = withUnsafeMutableBytes(of: &bytes) { bytes in
            var position = 0
            for index in 0..<16 {
                if index == 4 || index == 6 || index == 8 || index == 10 {
                    guard digits[position] == UInt8(ascii: "-") else { return false }
                    position += 1
                }
                let (high, low) = (Self.value(of: digits[position]), Self.value(of: digits[position + 1]))
                guard high | low < 16 else { return false }
                bytes[index] = high << 4 | low
                position += 2
            }
            return true
        }
        guard isWhole else { return nil }
        self.init(uuid: bytes)
    }

    /// Sixteen and more for what is no hexadecimal digit.
    private static func value(of digit: UInt8) -> UInt8 {
        switch digit {
        case 48...57: digit - 48
        case 97...102: digit - 87
        case 65...70: digit - 55
        default: 16
        }
    }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let read = Self(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an identifier"))
        }
        self = read
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension Identifier: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        withUnsafeBytes(of: left.uuid.uuid) { a in
            withUnsafeBytes(of: right.uuid.uuid) { b in a.lexicographicallyPrecedes(b) }
        }
    }
}
