// SPDX-License-Identifier: Apache-2.0

import CMicroHTTPD

/// Reads the header lines that MHD has parsed, and finds what MHD lets pass but no server should.
struct HeadReader {
    private(set) var headers = Headers()
    private(set) var isChunked = false
    /// Nil without the header.
    private(set) var contentLength: Int?
    private var hosts = 0
    private var fault: StaticString?
    /// Bytes that the lines take when written in the usual way.
    private var usualBytes = 0

    init(_ connection: OpaquePointer) {
        withUnsafeMutablePointer(to: &self) { reader in
            _ = MHD_get_connection_values_n(
                connection, .HEADER_KIND,
                { reader, _, name, nameCount, value, valueCount in
                    reader?.assumingMemoryBound(to: HeadReader.self).pointee.take(
                        HeadReader.bytes(name, nameCount), HeadReader.bytes(value, valueCount))
                    return .YES
                }, reader)
        }
    }

    private static func bytes(_ start: UnsafePointer<CChar>?, _ count: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: UnsafeRawPointer(start)?.assumingMemoryBound(to: UInt8.self), count: count)
    }

    private mutating func take(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
        usualBytes += name.count + value.count + 4
        headers.append(name: name, value: value)
        if name.isEmpty || name.contains(where: { !Self.isTokenByte($0) }) { fault = fault ?? "A header has no name." }
        for byte in value where byte < 0x20 && byte != 0x09 || byte == 0x7F {
            fault = fault ?? "A header holds a control byte."
        }
        switch name.count {
        case 4 where Self.isSame(name, "host"): hosts += 1
        case 14 where Self.isSame(name, "content-length"): takeContentLength(value)
        case 17 where Self.isSame(name, "transfer-encoding"): takeTransferEncoding(value)
        default: break
        }
    }

    private mutating func takeContentLength(_ value: UnsafeBufferPointer<UInt8>) {
        if contentLength != nil { fault = fault ?? "There are two lengths." }
        var length = 0
        // Eighteen digits are within 64 bits, and more than any disk.
        let isPlain = !value.isEmpty && value.count <= 18 && value.allSatisfy { 0x30...0x39 ~= $0 }
        guard isPlain else {
            fault = fault ?? "The length is no number."
            return
        }
        for byte in value { length = length * 10 + Int(byte - 0x30) }
        contentLength = length
    }

    private mutating func takeTransferEncoding(_ value: UnsafeBufferPointer<UInt8>) {
        if isChunked || !Self.isSame(value, "chunked") { fault = fault ?? "The transfer encoding is not known." }
        isChunked = true
    }

    /// Why the head is refused; nil when it is sound.
    ///
    /// `headBytes` is what the head took on the wire, `lineBytes` what its request line takes in the usual writing.
    func refusal(headBytes: Int, lineBytes: Int, isVersion11: Bool, limits: Limits) -> Problem? {
        if headers.count > limits.headersMax || headBytes > limits.headBytesMax { return .headTooLarge }
        if let fault { return .malformed(fault.description) }
        if contentLength != nil && isChunked { return .malformed("There are a length and a transfer encoding.") }
        if isChunked && !isVersion11 { return .malformed("HTTP/1.0 has no transfer encoding.") }
        if hosts > 1 || isVersion11 && hosts == 0 { return .malformed("There must be one Host.") }
        // MHD cuts a value at a NUL and joins folded lines without a word; only the count of bytes shows it.
        if headBytes > lineBytes + usualBytes + 2 { return .malformed("The head is not in its usual form.") }
        return nil
    }

    private static func isSame(_ bytes: UnsafeBufferPointer<UInt8>, _ lowercase: StaticString) -> Bool {
        guard bytes.count == lowercase.utf8CodeUnitCount else { return false }
        for index in 0..<bytes.count where Headers.lowercased(bytes[index]) != lowercase.utf8Start[index] {
            return false
        }
        return true
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
        default: false
        }
    }
}
