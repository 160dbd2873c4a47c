// SPDX-License-Identifier: Apache-2.0

/// The header lines of an answer, in order; a value can hold no line break.
package struct ResponseHeaders: Sendable {
    /// One header line.
    package struct Line: Sendable, Equatable {
        package let name: String
        package let value: String
    }

    package private(set) var lines: [Line] = []

    package init() {}

    /// A single header.
    package init(_ name: String, _ value: String) {
        append(name, value)
    }

    /// The first value of that name, whatever its case.
    package subscript(name: String) -> String? {
        lines.first { Self.isSame($0.name, name) }?.value
    }

    /// Every value of that name, in order.
    package func all(_ name: String) -> [String] {
        lines.filter { Self.isSame($0.name, name) }.map(\.value)
    }

    /// Adds a line, beside those of the same name.
    package mutating func append(_ name: String, _ value: String) {
        lines.append(Line(name: name, value: Self.clean(value)))
    }

    /// Makes this the only line of that name.
    package mutating func set(_ name: String, _ value: String) {
        remove(name)
        append(name, value)
    }

    package mutating func remove(_ name: String) {
        lines.removeAll { Self.isSame($0.name, name) }
    }

    static func isSame(_ one: String, _ other: String) -> Bool {
        one.utf8.count == other.utf8.count
            && zip(one.utf8, other.utf8).allSatisfy { Headers.lowercased($0) == Headers.lowercased($1) }
    }

    /// Control bytes become spaces, so that a value from outside cannot start another header.
    private static func clean(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return value }
        return String(decoding: value.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
    }
}
