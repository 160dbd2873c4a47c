// SPDX-License-Identifier: Apache-2.0

/// What is sent back.
package struct Response: Sendable {
    package var status: Int
    package var headers: ResponseHeaders
    package var body: ResponseBody
    /// Whether a text may be gzipped; false for a page that mixes a secret with what a stranger typed.
    package var isCompressible = true

    package init(status: Int, headers: ResponseHeaders = ResponseHeaders(), body: ResponseBody = .none) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An answer with a body of that content type.
    package init(status: Int = 200, type: String, _ bytes: [UInt8]) {
        self.init(status: status, headers: ResponseHeaders("Content-Type", type), body: .bytes(bytes))
    }

    /// A page.
    package static func html(_ bytes: [UInt8], status: Int = 200) -> Response {
        Response(status: status, type: "text/html; charset=utf-8", bytes)
    }

    /// A JSON value that is already written.
    package static func json(_ bytes: [UInt8], status: Int = 200) -> Response {
        Response(status: status, type: "application/json", bytes)
    }

    /// Plain text.
    package static func text(_ text: String, status: Int = 200) -> Response {
        Response(status: status, type: "text/plain; charset=utf-8", Array(text.utf8))
    }

    /// Sends the client elsewhere; 303 makes it GET, whatever it did before.
    package static func redirect(to location: String, status: Int = 303) -> Response {
        Response(status: status, headers: ResponseHeaders("Location", location))
    }

    /// A refusal that programs can read.
    package static func problem(_ problem: Problem) -> Response {
        Response(status: problem.status, type: "application/problem+json", problem.json)
    }

    /// A file to be saved under `name`, never shown in place.
    ///
    /// `type` must be one that we decided upon, not what the sender of the file said.
    package static func attachment(path: String, byteCount: Int, name: String, type: String) -> Response {
        var response = Response(status: 200, body: .file(path: path, byteCount: byteCount))
        response.headers.set("Content-Type", type)
        response.headers.set("Content-Disposition", Self.disposition(name))
        return response
    }

    /// Bytes to be saved under `name`, such as an export.
    package static func attachment(_ bytes: [UInt8], name: String, type: String) -> Response {
        var response = Response(type: type, bytes)
        response.headers.set("Content-Disposition", Self.disposition(name))
        return response
    }

    /// Adds a cookie to those already set.
    package mutating func set(_ cookie: Cookie) {
        headers.append("Set-Cookie", cookie.headerValue)
    }

    /// RFC 6266: the name in ASCII for old clients, and whole in UTF-8 for the others.
    private static func disposition(_ name: String) -> String {
        let ascii = name.unicodeScalars.map { scalar in
            scalar.isASCII && scalar.value >= 0x20 && scalar != "\"" && scalar != "\\" && scalar != "%"
                && scalar.value != 0x7F ? Character(scalar) : "_"
        }
        return "attachment; filename=\"\(String(ascii))\"; filename*=UTF-8''\(Percent.encode(name))"
    }
}

/// The content of an answer.
package enum ResponseBody: Sendable {
    case none
    case bytes([UInt8])
    /// A file that is sent without being read into memory; it must not change meanwhile.
    case file(path: String, byteCount: Int)
    /// Bytes that many answers share, such as a static asset.
    case shared(SharedBytes)

    /// Bytes that will be sent.
    package var byteCount: Int {
        switch self {
        case .none: 0
        case .bytes(let bytes): bytes.count
        case .file(_, let byteCount): byteCount
        case .shared(let shared): shared.count
        }
    }

    /// The bytes, for tests; a file is not read.
    package var bytes: [UInt8] {
        switch self {
        case .none, .file: []
        case .bytes(let bytes): bytes
        case .shared(let shared): shared.bytes
        }
    }
}

/// Bytes at a fixed place in memory, never changed, so that no answer has to copy them.
package final class SharedBytes: Sendable {
    // Safety: written once in init, read-only until deinit.
    nonisolated(unsafe) let pointer: UnsafeMutableRawPointer
    package let count: Int

    package init(_ bytes: [UInt8]) {
        count = bytes.count
        pointer = .allocate(byteCount: max(1, bytes.count), alignment: 16)
        bytes.withUnsafeBytes {
            pointer.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(pointer), byteCount: count)
        }
    }

    deinit { pointer.deallocate() }

    package var bytes: [UInt8] { Array(UnsafeRawBufferPointer(start: pointer, count: count)) }
}
