// SPDX-License-Identifier: Apache-2.0

extension String {
    /// The text of an engine's bytes; what is no UTF-8 in them is mended as `String(decoding:as:)` does.
    ///
    /// Thai takes a quarter of the time that it takes there, and texts are most of what is read.
    init(engine bytes: UnsafeBufferPointer<UInt8>) {
        if UTF8Check.isSound(bytes) {
            // Safety: it is sound UTF-8, as was just seen.
            self.init(copying: UTF8Span(unchecked: bytes.span))
        } else {
            self.init(decoding: bytes, as: UTF8.self)
        }
    }
}

/// Looks for faults in UTF-8, eight letters of ASCII or two of Thai at once.
enum UTF8Check {
    static func isSound(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let words = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < bytes.count {
            if index + 8 <= bytes.count {
                let word = UInt64(littleEndian: words.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let whole = word & highBits == 0 ? 8 : word & twoThaiMask == twoThai ? 6 : 0
                index += whole
                if whole > 0 { continue }
            }
            let count = scalarBytes(bytes, at: index)
            guard count > 0 else { return false }
            index += count
        }
        return true
    }

    private static let highBits: UInt64 = 0x8080_8080_8080_8080
    /// `E0 B8` or `E0 B9`, then any byte that continues: U+0E00 to U+0E7F, twice.
    private static let twoThai: UInt64 = 0x80B8_E080_B8E0
    private static let twoThaiMask: UInt64 = 0xC0FE_FFC0_FEFF

    /// How many bytes the scalar at `index` has; zero for a fault (The Unicode Standard, table 3-7).
    private static func scalarBytes(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let count: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[index] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: count = 2
        case 0xE0: (count, second) = (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: count = 3
        case 0xED: (count, second) = (3, 0x80...0x9F)
        case 0xF0: (count, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: count = 4
        case 0xF4: (count, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard index + count <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for next in index + 2..<index + count where bytes[next] & 0xC0 != 0x80 { return 0 }
        return count
    }
}
