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
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 36 else { return nil }
        var bytes = UUID.zero
        let isWhole = withUnsafeMutableBytes(of: &bytes) { bytes in
            var half = 0
            for (index, byte) in text.utf8.enumerated() {
                if index == 8 || index == 13 || index == 18 || index == 23 {
                    guard byte == UInt8(ascii: "-") else { return false }
                    continue
                }
                guard let value = Self.value(of: byte) else { return false }
                bytes[half / 2] = bytes[half / 2] << 4 | value
                half += 1
            }
            return true
        }
        guard isWhole else { return nil }
        uuid = UUID(uuid: bytes)
    }

    /// Read by hand because lists hold hundreds and Foundation's reader is a scanner of formats.
    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case 48...57: digit - 48
        case 97...102: digit - 87
        case 65...70: digit - 55
        default: nil
        }
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
    fileprivate static let zero: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
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
