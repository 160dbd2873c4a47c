// SPDX-License-Identifier: Apache-2.0

import CSodium

/// A strong validator: equal tags mean equal bytes (RFC 9110, 8.8.3).
package struct ETag: Sendable, Equatable {
    /// The tag with its double quotes.
    package let text: String

    /// A tag made of a version or the like; letters, digits and `-._~` only.
    package init(_ opaque: String) {
        text = "\"" + Percent.encode(opaque) + "\""
    }

    /// A tag computed from the content.
    package init(of bytes: [UInt8]) {
        var hash = [UInt8](repeating: 0, count: 16)
        crypto_generichash(&hash, hash.count, bytes, UInt64(bytes.count), nil, 0)
        text = "\"" + Hexadecimal.text(hash) + "\""
    }

    /// A tag of a version and the content that was made of it, which may differ where names in it were changed.
    ///
    /// Quicker than ``init(of:)``, and no bar to somebody who could choose both contents of one version.
    package init(version: String?, quicklyOf bytes: [UInt8]) {
        let print = ContentPrint(of: bytes).text
        text = "\"" + (version.map { Percent.encode($0) + "-" } ?? "") + print + "\""
    }

    /// What is added inside the quotes when the same content is sent gzipped, as that has other bytes.
    static let gzipSuffix = "-gzip"
}

extension Request {
    /// Whether `If-None-Match` names the tag, so that 304 is the whole answer.
    package func isCurrent(_ tag: ETag) -> Bool {
        guard method == .get || method == .head else { return false }
        return Self.names(tag.text, in: headers.all("if-none-match"))
    }

    /// The same for the text of an `ETag` header, which may already say that the content is gzipped.
    func isCurrent(tagged text: String) -> Bool {
        guard method == .get || method == .head else { return false }
        let suffix = ETag.gzipSuffix + "\""
        let plain = text.hasSuffix(suffix) ? text.dropLast(suffix.utf8.count) + "\"" : text
        return Self.names(plain, in: headers.all("if-none-match"))
    }

    /// Refuses a change to something else than what the client has read.
    ///
    /// - Throws: ``Problem`` 412 when there is an `If-Match` and it does not name the tag.
    package func requireMatch(_ tag: ETag) throws(Problem) {
        let wanted = headers.all("if-match")
        guard !wanted.isEmpty else { return }
        guard Self.names(tag.text, in: wanted) else {
            throw Problem(type: "/problems/precondition-failed", title: "Changed meanwhile", status: 412)
        }
    }

    private static func names(_ tag: String, in headers: [String]) -> Bool {
        for header in headers {
            for item in header.split(separator: ",") {
                var candidate = item.drop { $0 == " " || $0 == "\t" }
                while candidate.last == " " || candidate.last == "\t" { candidate.removeLast() }
                if candidate.hasPrefix("W/") { candidate = candidate.dropFirst(2) }
                if candidate == "*" || candidate == tag { return true }
                if candidate.hasSuffix(ETag.gzipSuffix + "\""),
                    candidate.dropLast(ETag.gzipSuffix.count + 1) == tag.dropLast()
                {
                    return true
                }
            }
        }
        return false
    }
}

/// Bytes as lower-case hexadecimal digits.
enum Hexadecimal {
    static func text(_ bytes: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
            for (index, byte) in bytes.enumerated() {
                buffer[index * 2] = Percent.lowerHex(byte >> 4)
                buffer[index * 2 + 1] = Percent.lowerHex(byte & 15)
            }
            return bytes.count * 2
        }
    }
}
