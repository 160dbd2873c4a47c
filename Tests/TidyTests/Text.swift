// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Text as bytes, which can be searched quickly in a debug build too.
struct Text {
    let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    init(_ string: String) {
        bytes = Array(string.utf8)
    }

    /// Every line without its end; text that ends with a line end has no empty last line.
    var lines: [String] {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Where `needle` begins, each place once, in order.
    func offsets(of needle: String) -> [Int] {
        let needle = Array(needle.utf8)
        guard let first = needle.first else { return [] }
        var found: [Int] = []
        bytes.withUnsafeBytes { whole in
            guard let base = whole.baseAddress else { return }
            var start = 0
            while start + needle.count <= whole.count,
                let hit = memchr(base + start, Int32(first), whole.count - start)
            {
                let offset = base.distance(to: UnsafeRawPointer(hit))
                if offset + needle.count <= whole.count, memcmp(hit, needle, needle.count) == 0 { found.append(offset) }
                start = offset + 1
            }
        }
        return found
    }

    /// Where `needle` begins and is no part of a longer name, nor a member of something.
    func offsets(ofWord needle: String) -> [Int] {
        offsets(of: needle).filter { offset in
            let isStart = offset == 0 || !(bytes[offset - 1].isInName || bytes[offset - 1] == UInt8(ascii: "."))
            let end = offset + needle.utf8.count
            let isEnd = needle.utf8.last?.isInName != true || end == bytes.count || !bytes[end].isInName
            return isStart && isEnd
        }
    }

    /// The characters from `offset` on that are in `allowed`.
    func run(from offset: Int, of allowed: (UInt8) -> Bool) -> String {
        String(decoding: bytes[min(offset, bytes.count)...].prefix(while: allowed), as: UTF8.self)
    }

    /// The line, counted from 1, that `offset` is on.
    func line(at offset: Int) -> Int {
        bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
    }
}

extension UInt8 {
    /// Whether it can be part of a Swift name; every byte above ASCII counts as one.
    var isInName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }

    /// Whether it can be part of a name in a URL or of a command's option.
    var isInSlug: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
