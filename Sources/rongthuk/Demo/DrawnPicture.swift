// SPDX-License-Identifier: Apache-2.0

/// A PNG picture of coloured bars under a sky, another for each number.
struct DrawnPicture {
    let bytes: [UInt8]

    private static let width = 96
    private static let height = 64

    init(_ number: Int) {
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let size = bigEndian(Self.width) + bigEndian(Self.height)
        bytes += chunk("IHDR", size + [8, 3, 0, 0, 0])
        bytes += chunk("PLTE", Self.palette)
        bytes += chunk("IDAT", zlib(Self.rows(number)))
        bytes += chunk("IEND", [])
        self.bytes = bytes
    }

    /// Sky, road, and six colours for the bars.
    private static let palette: [UInt8] = [
        0xBF, 0xDC, 0xF0, 0x6B, 0x6B, 0x70, 0xC9, 0x4F, 0x3D, 0x3D, 0x7A, 0x4E, 0xD9, 0xA4, 0x3B, 0x4A, 0x5F, 0x9C,
        0x8A,
        0x5A, 0x83, 0xEE, 0xE7, 0xD5,
    ]

    /// One palette index a pixel, a filter byte before each row.
    private static func rows(_ number: Int) -> [UInt8] {
        (0..<height).flatMap { y -> [UInt8] in
            [0]
                + (0..<width).map { x in
                    let bar = x / 12
                    let top = 12 + (bar * 7 + number * 11) % 36
                    return y > 54 ? 1 : y >= top ? UInt8(2 + (bar + number) % 6) : 0
                }
        }
    }
}

/// A one-page PDF that says what it is.
struct TypedPaper {
    let bytes: [UInt8]

    init(_ number: Int) {
        let text = "BT /F1 18 Tf 72 720 Td (Demonstration paper no. \(number)) Tj ET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var paper = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(paper.utf8.count)
            paper += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = paper.utf8.count
        paper += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets { paper += String(String(10_000_000_000 + offset).dropFirst()) + " 00000 n \n" }
        paper += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        bytes = Array(paper.utf8)
    }
}

private func bigEndian(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
}

private func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + content
    return bigEndian(content.count) + body + bigEndian(Int(crc32(body)))
}

/// Stored, not compressed: the picture is small.
private func zlib(_ bytes: [UInt8]) -> [UInt8] {
    let length = UInt16(bytes.count)
    let head: [UInt8] = [0x78, 0x01, 0x01]
    let lengths = [length, ~length].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    return head + lengths + bytes + bigEndian(Int(adler32(bytes)))
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
}

private func adler32(_ bytes: [UInt8]) -> UInt32 {
    var a: UInt32 = 1
    var b: UInt32 = 0
    for byte in bytes {
        a = (a + UInt32(byte)) % 65_521
        b = (b + a) % 65_521
    }
    return b << 16 | a
}
