// SPDX-License-Identifier: Apache-2.0

/// Markup from our source, with holes that are escaped by the type of what fills them.
///
/// A literal is a `StaticString`, so that a run-time string can only get in through a hole.
package struct HTML: Sendable, Equatable {
    /// UTF-8, ready to send.
    package private(set) var bytes: [UInt8]

    /// Nothing at all, for the other branch of a condition.
    package static let empty = HTML(unchecked: [])

    /// Markup that did not come from our source; each use says why it is safe.
    package init(trusting text: String) {
        bytes = Array(text.utf8)
    }

    init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether there is not a single byte.
    package var isEmpty: Bool { bytes.isEmpty }

    /// The same as `bytes`, for tests and logs; pages are sent as bytes.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The second directly behind the first.
    package static func + (first: HTML, second: HTML) -> HTML {
        var sum = first
        sum += second
        return sum
    }

    /// Appends without copying what is there.
    package static func += (sum: inout HTML, next: HTML) {
        sum.bytes.append(contentsOf: next.bytes)
    }
}

extension HTML: ExpressibleByStringInterpolation {
    /// Markup from our source, as it is.
    package init(stringLiteral literal: StaticString) {
        bytes = []
        bytes.append(literal)
    }

    /// Markup from our source with its holes filled.
    package init(stringInterpolation interpolation: Interpolation) {
        bytes = interpolation.bytes
    }

    /// Collects the pieces of one literal.
    package struct Interpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        /// Called by the compiler, which knows the size of the literal's own text.
        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * Limits.holeBytesExpected)
        }

        /// Markup from our source between two holes, as it is.
        package mutating func appendLiteral(_ literal: StaticString) {
            bytes.append(literal)
        }

        /// Escaped; directly after `href="` and its like, also reduced to a harmless URL.
        package mutating func appendInterpolation(_ value: String) {
            appendText(value)
        }

        /// Escaped like a `String`.
        package mutating func appendInterpolation(_ value: Substring) {
            appendText(value)
        }

        /// Escaped like a `String`, or nothing when nil.
        package mutating func appendInterpolation(_ value: String?) {
            if let value { appendText(value) }
        }

        /// In decimal digits; grouping them is the caller's wish and word.
        package mutating func appendInterpolation(_ value: Int) {
            bytes.append(contentsOf: String(value).utf8)
        }

        /// As it is.
        package mutating func appendInterpolation(_ value: HTML) {
            bytes.append(contentsOf: value.bytes)
        }

        /// As it is, or nothing when nil.
        package mutating func appendInterpolation(_ value: HTML?) {
            if let value { bytes.append(contentsOf: value.bytes) }
        }

        /// One after the other, as they are.
        package mutating func appendInterpolation(_ values: some Sequence<HTML>) {
            for value in values { bytes.append(contentsOf: value.bytes) }
        }

        /// Escaped; the scheme was checked when the URL was made.
        package mutating func appendInterpolation(_ url: SafeURL) {
            bytes.append(escaping: url.text)
        }

        private mutating func appendText(_ value: some StringProtocol) {
            guard bytes.endsInsideURLAttribute else { return bytes.append(escaping: value) }
            bytes.append(escaping: SafeURL(unknown: String(value)).text)
        }
    }
}

extension Sequence<HTML> {
    /// All of them in one, with `separator` between each two.
    package func joined(separator: HTML = .empty) -> HTML {
        var joined = HTML.empty
        var isFirst = true
        for html in self {
            if !isFirst { joined += separator }
            joined += html
            isFirst = false
        }
        return joined
    }
}
