// SPDX-License-Identifier: Apache-2.0

/// Walks the bytes of one JSON text once and builds its tree.
struct JSONParser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let depthMax: Int
    private var position = 0
    private var depth = 0

    /// Above this many members duplicates are sought in a set, so that a large object stays linear.
    private static let membersScannedMax = 12

    init(bytes: UnsafeBufferPointer<UInt8>, depthMax: Int) {
        self.bytes = bytes
        self.depthMax = depthMax
    }

    mutating func run() -> Result<JSON, JSONError> {
        do throws(JSONError) {
            skipSpace()
            let value = try value()
            skipSpace()
            guard position == bytes.count else { throw failure(.trailingBytes) }
            return .success(value)
        } catch {
            return .failure(error)
        }
    }

    private func failure(_ reason: JSONError.Reason) -> JSONError {
        JSONError(reason: reason, offset: position)
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private mutating func value() throws(JSONError) -> JSON {
        switch current {
        case nil: throw failure(.unexpectedEnd)
        case UInt8(ascii: "{"): return try nested { (parser) throws(JSONError) in try parser.object() }
        case UInt8(ascii: "["): return try nested { (parser) throws(JSONError) in try parser.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func nested(
        _ read: (inout JSONParser) throws(JSONError) -> JSON
    ) throws(JSONError) -> JSON {
        guard depth < depthMax else { throw failure(.tooDeep) }
        depth += 1
        position += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(JSONError) -> JSON {
        var members: [JSON.Member] = []
        var names: Set<String> = []
        skipSpace()
        if current == UInt8(ascii: "}") {
            position += 1
            return .object([])
        }
        while true {
            guard current == UInt8(ascii: "\"") else { throw unexpected() }
            let start = position
            let name = try string()
            guard remember(name, among: members, &names) else {
                throw JSONError(reason: .duplicateName, offset: start)
            }
            skipSpace()
            guard current == UInt8(ascii: ":") else { throw unexpected() }
            position += 1
            skipSpace()
            members.append(JSON.Member(name, try value()))
            guard try another(before: UInt8(ascii: "}")) else { return .object(members) }
        }
    }

    private func remember(_ name: String, among members: [JSON.Member], _ names: inout Set<String>) -> Bool {
        if members.count < Self.membersScannedMax {
            return !members.contains { $0.name.utf8.elementsEqual(name.utf8) }
        }
        if names.isEmpty { names = Set(members.map(\.name)) }
        return names.insert(name).inserted
    }

    private mutating func array() throws(JSONError) -> JSON {
        var elements: [JSON] = []
        skipSpace()
        if current == UInt8(ascii: "]") {
            position += 1
            return .array([])
        }
        while true {
            elements.append(try value())
            guard try another(before: UInt8(ascii: "]")) else { return .array(elements) }
        }
    }

    /// Steps over a comma (true) or over the closing byte (false).
    private mutating func another(before close: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        if current == close {
            position += 1
            return false
        }
        guard current == UInt8(ascii: ",") else { throw unexpected() }
        position += 1
        skipSpace()
        return true
    }

    private func unexpected() -> JSONError {
        failure(current == nil ? .unexpectedEnd : .unexpectedByte)
    }

    private mutating func word(_ text: StaticString, _ value: JSON) throws(JSONError) -> JSON {
        for index in 0..<text.utf8CodeUnitCount {
            guard current == text.utf8Start[index] else { throw unexpected() }
            position += 1
        }
        return value
    }

    // MARK: Numbers

    private mutating func number() throws(JSONError) -> JSON {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        let digitsStart = position
        guard skipDigits() > 0 else { throw position == start ? unexpected() : failure(.badNumber) }
        if bytes[digitsStart] == UInt8(ascii: "0"), position > digitsStart + 1 {
            throw JSONError(reason: .badNumber, offset: digitsStart)
        }
        var isWhole = true
        if current == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            guard skipDigits() > 0 else { throw failure(.badNumber) }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            isWhole = false
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            guard skipDigits() > 0 else { throw failure(.badNumber) }
        }
        if isWhole, let whole = whole(from: start, digitsStart: digitsStart) { return .integer(whole) }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
        guard let value = Double(text), value.isFinite else {
            throw JSONError(reason: .numberOutOfRange, offset: start)
        }
        return .number(value)
    }

    private mutating func skipDigits() -> Int {
        let start = position
        while position < bytes.count, bytes[position] &- 0x30 < 10 { position += 1 }
        return position - start
    }

    private func whole(from start: Int, digitsStart: Int) -> Int64? {
        let isNegative = digitsStart > start
        var value: Int64 = 0
        for index in digitsStart..<position {
            let digit = Int64(bytes[index] &- 0x30)
            let (scaled, over) = value.multipliedReportingOverflow(by: 10)
            let (next, overAgain) =
                isNegative
                ? scaled.subtractingReportingOverflow(digit) : scaled.addingReportingOverflow(digit)
            if over || overAgain { return nil }
            value = next
        }
        return value
    }

    // MARK: Strings

    /// Reads from the opening quote to past the closing one.
    private mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                let text = try text(UnsafeBufferPointer(rebasing: bytes[start..<position]), at: start)
                position += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            if byte < 0x20 { throw failure(.controlByte) }
            position += 1
        }
        throw failure(.unexpectedEnd)
    }

    private func text(_ raw: UnsafeBufferPointer<UInt8>, at start: Int) throws(JSONError) -> String {
        guard let text = String(validating: raw, as: UTF8.self) else {
            throw JSONError(reason: .badUTF8, offset: start)
        }
        return text
    }

    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var unescaped = [UInt8](bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                guard let text = String(validating: unescaped, as: UTF8.self) else {
                    throw JSONError(reason: .badUTF8, offset: start)
                }
                position += 1
                return text
            }
            if byte == UInt8(ascii: "\\") {
                position += 1
                try escape(into: &unescaped)
                continue
            }
            if byte < 0x20 { throw failure(.controlByte) }
            unescaped.append(byte)
            position += 1
        }
        throw failure(.unexpectedEnd)
    }

    private mutating func escape(into unescaped: inout [UInt8]) throws(JSONError) {
        guard let letter = current else { throw failure(.unexpectedEnd) }
        let plain: UInt8? =
            switch letter {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
            case UInt8(ascii: "b"): 0x08
            case UInt8(ascii: "f"): 0x0C
            case UInt8(ascii: "n"): 0x0A
            case UInt8(ascii: "r"): 0x0D
            case UInt8(ascii: "t"): 0x09
            default: nil
            }
        if let plain {
            position += 1
            unescaped.append(plain)
            return
        }
        guard letter == UInt8(ascii: "u") else { throw failure(.badEscape) }
        position += 1
        unescaped.append(contentsOf: String(try escapedScalar()).utf8)
    }

    /// Reads the digits after `\u`, and the second half when the first is a high surrogate.
    private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
        let start = position
        let first = try fourHexDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, current == UInt8(ascii: "\\"), position + 1 < bytes.count,
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw JSONError(reason: .loneSurrogate, offset: start) }
        position += 2
        let second = try fourHexDigits()
        guard 0xDC00...0xDFFF ~= second,
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw JSONError(reason: .loneSurrogate, offset: start) }
        return scalar
    }

    private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current else { throw failure(.unexpectedEnd) }
            guard let digit = Percent.hexDigit(byte) else { throw failure(.badEscape) }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}
