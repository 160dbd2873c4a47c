// SPDX-License-Identifier: Apache-2.0

/// The header lines of a request: one packed buffer, read as text only where somebody asks.
package struct Headers: Sendable {
    // Per line: two bytes of name length, two of value length (both low byte first), name in lower case, value.
    private var packed: [UInt8] = []
    /// Header lines, repeated names counted each time.
    package private(set) var count = 0

    /// No headers, with room for a usual head.
    package init() {}

    /// The given headers, in order.
    package init(_ pairs: [(String, String)]) {
        for (name, value) in pairs {
            var (name, value) = (name, value)
            name.withUTF8 { name in value.withUTF8 { value in append(name: name, value: value) } }
        }
    }

    /// The value of the first header of that name, whatever its case.
    package subscript(name: String) -> String? {
        var found: String?
        forEach(named: name) { value in
            found = String(decoding: value, as: UTF8.self)
            return false
        }
        return found
    }

    /// The values of every header of that name, in order.
    package func all(_ name: String) -> [String] {
        var found: [String] = []
        forEach(named: name) { value in
            found.append(String(decoding: value, as: UTF8.self))
            return true
        }
        return found
    }

    mutating func append(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
        if packed.isEmpty { packed.reserveCapacity(640) }
        let nameCount = min(name.count, Int(UInt16.max))
        let valueCount = min(value.count, Int(UInt16.max))
        for length in [nameCount, valueCount] {
            packed.append(UInt8(truncatingIfNeeded: length))
            packed.append(UInt8(truncatingIfNeeded: length >> 8))
        }
        for byte in name.prefix(nameCount) { packed.append(Self.lowercased(byte)) }
        packed.append(contentsOf: value.prefix(valueCount))
        count += 1
    }

    /// Visits the values of that name until `visit` says false.
    private func forEach(named name: String, _ visit: (UnsafeBufferPointer<UInt8>) -> Bool) {
        var name = name
        name.withUTF8 { name in
            packed.withUnsafeBufferPointer { packed in
                var offset = 0
                while offset < packed.count {
                    let nameCount = Int(packed[offset]) | Int(packed[offset + 1]) << 8
                    let valueCount = Int(packed[offset + 2]) | Int(packed[offset + 3]) << 8
                    let valueStart = offset + 4 + nameCount
                    if nameCount == name.count,
                        Self.matches(packed, from: offset + 4, name),
                        !visit(UnsafeBufferPointer(rebasing: packed[valueStart..<valueStart + valueCount]))
                    {
                        return
                    }
                    offset = valueStart + valueCount
                }
            }
        }
    }

    private static func matches(
        _ packed: UnsafeBufferPointer<UInt8>, from start: Int, _ name: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        for index in 0..<name.count where packed[start + index] != lowercased(name[index]) { return false }
        return true
    }

    static func lowercased(_ byte: UInt8) -> UInt8 {
        0x41...0x5A ~= byte ? byte | 0x20 : byte
    }
}
