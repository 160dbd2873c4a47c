// SPDX-License-Identifier: Apache-2.0

/// How large a picture is and which way is up, read from its head before anything of it is decoded.
package struct PictureShape: Equatable {
    package let width: Int
    package let height: Int
    /// As in EXIF, 1–8; 1 is upright.
    var orientation = 1

    var pixels: Int { width.multipliedReportingOverflow(by: height).overflow ? .max : width * height }

    /// Nil when the head of a picture of that type says no size.
    package init?(_ bytes: [UInt8], type: String) {
        let reader = HeadReader(bytes: bytes)
        let found: (Int, Int)? =
            switch type {
            case "image/png": reader.png()
            case "image/gif": reader.gif()
            case "image/webp": reader.webp()
            case "image/jpeg": reader.jpeg()
            default: reader.heif()
            }
        guard let found, found.0 > 0, found.1 > 0 else { return nil }
        (width, height) = found
        if type == "image/jpeg" { orientation = reader.exifOrientation() ?? 1 }
    }

    init(width: Int, height: Int) {
        (self.width, self.height) = (width, height)
    }
}

/// Numbers in a picture's head; a place behind its end has none.
private struct HeadReader {
    let bytes: [UInt8]

    private func number(_ offset: Int, _ count: Int, isLittle: Bool = false) -> Int? {
        guard offset >= 0, offset + count <= bytes.count else { return nil }
        let part = bytes[offset..<offset + count]
        return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }

    private func has(_ text: StaticString, at offset: Int) -> Bool {
        let wanted = Array(text.description.utf8)
        guard offset >= 0, offset + wanted.count <= bytes.count else { return false }
        return bytes[offset..<offset + wanted.count].elementsEqual(wanted)
    }

    private func pair(_ width: Int?, _ height: Int?) -> (Int, Int)? {
        guard let width, let height else { return nil }
        return (width, height)
    }

    func png() -> (Int, Int)? {
        has("IHDR", at: 12) ? pair(number(16, 4), number(20, 4)) : nil
    }

    func gif() -> (Int, Int)? {
        has("GIF8", at: 0) ? pair(number(6, 2, isLittle: true), number(8, 2, isLittle: true)) : nil
    }

    func webp() -> (Int, Int)? {
        if has("VP8X", at: 12) {
            return pair(
                number(24, 3, isLittle: true).map { $0 + 1 }, number(27, 3, isLittle: true).map { $0 + 1 })
        }
        if has("VP8L", at: 12), let bits = number(21, 4, isLittle: true) {
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        }
        guard has("VP8 ", at: 12) else { return nil }
        return pair(
            number(26, 2, isLittle: true).map { $0 & 0x3FFF }, number(28, 2, isLittle: true).map { $0 & 0x3FFF })
    }

    /// The first frame header among the segments.
    func jpeg() -> (Int, Int)? {
        for (marker, content) in segments() where (0xC0...0xCF).contains(marker) {
            // Tables of codes and arithmetic conditioning are no frames.
            guard ![0xC4, 0xC8, 0xCC].contains(marker) else { continue }
            return pair(number(content + 3, 2), number(content + 1, 2))
        }
        return nil
    }

    /// The largest picture of the container; a telephone's is cut into tiles.
    func heif() -> (Int, Int)? {
        var largest: (Int, Int)?
        for offset in 0..<max(0, bytes.count - 16) where has("ispe", at: offset) {
            guard let size = pair(number(offset + 8, 4), number(offset + 12, 4)) else { continue }
            if largest.map({ size.0 > $0.0 }) ?? true { largest = size }
        }
        return largest
    }

    /// The marker of each segment and where its content begins.
    private func segments() -> [(marker: Int, content: Int)] {
        var (found, offset): ([(Int, Int)], Int) = ([], 2)
        while let lead = number(offset, 1), lead == 0xFF, let marker = number(offset + 1, 1), marker != 0xDA {
            if marker == 0xFF {
                offset += 1
                continue
            }
            guard let length = number(offset + 2, 2), length >= 2 else { break }
            found.append((marker, offset + 4))
            offset += 2 + length
        }
        return found
    }

    /// The entry 0x0112 of the first directory (EXIF 2.3, 4.6.4); nil where there is none.
    func exifOrientation() -> Int? {
        for (marker, content) in segments() where marker == 0xE1 && has("Exif", at: content) {
            let tiff = content + 6
            let isLittle = has("II", at: tiff)
            guard isLittle || has("MM", at: tiff), let first = number(tiff + 4, 4, isLittle: isLittle),
                let count = number(tiff + first, 2, isLittle: isLittle)
            else { continue }
            for index in 0..<min(count, 256) {
                let entry = tiff + first + 2 + index * 12
                guard number(entry, 2, isLittle: isLittle) == 0x0112 else { continue }
                return number(entry + 8, 2, isLittle: isLittle).flatMap { (1...8).contains($0) ? $0 : nil }
            }
        }
        return nil
    }
}
