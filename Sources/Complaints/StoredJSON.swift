// SPDX-License-Identifier: Apache-2.0

/// JSON as this program writes it into rows, read into a tree.
///
/// Foundation's reader takes five times as long, and a complaint is read far more often than written.
enum StoredJSON: Equatable {
    case null
    case bool(Bool)
    /// As it is written, since only who asks knows whether it is whole.
    case number(String)
    case string(String)
    case array([StoredJSON])
    case object([Member])

    /// One name and its value.
    struct Member: Equatable {
        let name: String
        let value: StoredJSON
    }

    /// Why a text is no JSON: at which byte it ceases to be.
    struct Fault: Error, Equatable {
        let offset: Int
    }

    /// Limit: values within values; ours have at most four.
    static let depthMax = 32

    /// - Throws: ``Fault``.
    init(_ text: String) throws(Fault) {
        var text = text
        self = try text.withUTF8 { utf8 in Result { () throws(Fault) in try Reader.whole(utf8) } }.get()
    }
}

/// Reads one text from its beginning to its end.
private struct Reader {
    /// A string's own, so it is sound UTF-8.
    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0

    private init(text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    static func whole(_ text: UnsafeBufferPointer<UInt8>) throws(StoredJSON.Fault) -> StoredJSON {
        var reader = Reader(text: text)
        let value = try reader.value(depth: 0)
        guard try reader.next() == nil else { throw reader.fault }
        return value
    }

    var fault: StoredJSON.Fault { StoredJSON.Fault(offset: position) }

    /// The byte after any white space, which stays; nil at the end.
    mutating func next() throws(StoredJSON.Fault) -> UInt8? {
        while position < text.count {
            let byte = text[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            position += 1
        }
        return nil
    }

    mutating func value(depth: Int) throws(StoredJSON.Fault) -> StoredJSON {
        guard depth < StoredJSON.depthMax else { throw fault }
        switch try next() {
        case UInt8(ascii: "{"): return .object(try members(depth))
        case UInt8(ascii: "["): return .array(try elements(depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func members(_ depth: Int) throws(StoredJSON.Fault) -> [StoredJSON.Member] {
        var members: [StoredJSON.Member] = []
        position += 1
        if try take(UInt8(ascii: "}")) { return members }
        repeat {
            guard try next() == UInt8(ascii: "\"") else { throw fault }
            let name = try string()
            guard try take(UInt8(ascii: ":")) else { throw fault }
            members.append(StoredJSON.Member(name: name, value: try value(depth: depth + 1)))
        } while try take(UInt8(ascii: ","))
        guard try take(UInt8(ascii: "}")) else { throw fault }
        return members
    }

    private mutating func elements(_ depth: Int) throws(StoredJSON.Fault) -> [StoredJSON] {
        var elements: [StoredJSON] = []
        position += 1
        if try take(UInt8(ascii: "]")) { return elements }
        repeat {
            elements.append(try value(depth: depth + 1))
        } while try take(UInt8(ascii: ","))
        guard try take(UInt8(ascii: "]")) else { throw fault }
        return elements
    }

    /// Whether that byte came next; then it is behind us.
    private mutating func take(_ byte: UInt8) throws(StoredJSON.Fault) -> Bool {
        guard try next() == byte else { return false }
        position += 1
        return true
    }

    private mutating func word(_ word: StaticString, _ value: StoredJSON) throws(StoredJSON.Fault) -> StoredJSON {
        for offset in 0..<word.utf8CodeUnitCount {
            guard position < text.count, text[position] == word.utf8Start[offset] else { throw fault }
            position += 1
        }
        return value
    }

    private mutating func number() throws(StoredJSON.Fault) -> String {
        let start = position
        while position < text.count, Self.isOfNumber(text[position]) { position += 1 }
        guard position > start else { throw fault }
        return piece(from: start)
    }

    /// What stands between `start` and here, both beside ASCII.
    private func piece(from start: Int) -> String {
        // Safety: sound UTF-8 is cut beside ASCII only, so each piece is sound; to look again would take longest of all.
        String(copying: UTF8Span(unchecked: UnsafeBufferPointer(rebasing: text[start..<position]).span))
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    /// The text between two quotes, of which the first comes next; without escapes it is taken in one piece.
    private mutating func string() throws(StoredJSON.Fault) -> String {
        position += 1
        let start = position
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: "\""):
                defer { position += 1 }
                return piece(from: start)
            case UInt8(ascii: "\\"):
                return try escapedString(after: Array(text[start..<position]))
            case 0..<0x20: throw fault
            default: position += 1
            }
        }
        throw fault
    }

    private mutating func escapedString(after beginning: [UInt8]) throws(StoredJSON.Fault) -> String {
        var bytes = beginning
        while position < text.count {
            let byte = text[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
            case UInt8(ascii: "\\"): bytes.append(contentsOf: String(try escape()).utf8)
            case 0..<0x20: throw fault
            default: bytes.append(byte)
            }
        }
        throw fault
    }

    private mutating func escape() throws(StoredJSON.Fault) -> Unicode.Scalar {
        guard position < text.count else { throw fault }
        defer { position += 1 }
        switch text[position] {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try numbered()
        default: throw fault
        }
    }

    /// The scalar of `uXXXX`, or of two such halves; stands on the last digit afterwards.
    private mutating func numbered() throws(StoredJSON.Fault) -> Unicode.Scalar {
        let unit = try unit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, position + 2 < text.count, text[position + 1] == UInt8(ascii: "\\"),
            text[position + 2] == UInt8(ascii: "u")
        else { throw fault }
        position += 2
        let second = try self.unit()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        else { throw fault }
        return scalar
    }

    private mutating func unit() throws(StoredJSON.Fault) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            position += 1
            guard position < text.count else { throw fault }
            switch text[position] {
            case let digit where (0x30...0x39).contains(digit): unit = unit << 4 | UInt16(digit - 0x30)
            case let digit where (0x41...0x46).contains(digit & 0xDF):
                unit = unit << 4 | UInt16(digit & 0xDF - 0x37)
            default: throw fault
            }
        }
        return unit
    }
}
