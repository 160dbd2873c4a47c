// SPDX-License-Identifier: Apache-2.0

/// Writes a short ASCII text, such as an instant, straight into the string that it becomes.
struct TextWriter {
    /// Limit: bytes of one text; a year of 64 bits, a date and a time take 42.
    private static let bytesMax = 48

    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

    private init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    /// The text that `write` writes, of at most ``bytesMax`` bytes.
    static func text(_ write: (inout TextWriter) -> Void) -> String {
        String(unsafeUninitializedCapacity: bytesMax) { buffer in
            var writer = TextWriter(buffer)
            write(&writer)
            return writer.count
        }
    }

    /// One ASCII character.
    mutating func write(_ character: Unicode.Scalar) {
        buffer[count] = UInt8(ascii: character)
        count += 1
    }

    /// In decimal, with zeros in front up to `width` digits, and a minus before them all.
    mutating func write(_ value: Int, width: Int) {
        if value < 0 { write("-") }
        var digits = 1
        var rest = value.magnitude / 10
        while rest > 0 {
            digits += 1
            rest /= 10
        }
        rest = value.magnitude
        let end = count + max(width, digits)
        for position in (count..<end).reversed() {
            buffer[position] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count = end
    }

    /// `2026-10-05`.
    mutating func write(_ day: Day) {
        let (year, month, dayOfMonth) = day.components
        write(year, width: 4)
        write("-")
        write(month, width: 2)
        write("-")
        write(dayOfMonth, width: 2)
    }

    /// Takes back the zeros at the end, as after a decimal point.
    mutating func dropZeros() {
        while count > 0, buffer[count - 1] == 0x30 { count -= 1 }
    }
}
