// SPDX-License-Identifier: Apache-2.0

/// Named texts in the order in which they came: a query, a form, cookies.
package struct Fields: Sendable, Equatable {
    /// One name and one value, both decoded.
    package struct Field: Sendable, Equatable {
        package let name: String
        package let value: String
    }

    package private(set) var entries: [Field] = []

    package init() {}

    /// The given fields, in order.
    package init(_ pairs: [(String, String)]) {
        entries = pairs.map { Field(name: $0.0, value: $0.1) }
    }

    /// The first value of that name; nil when there is none.
    package subscript(name: String) -> String? {
        entries.first { $0.name == name }?.value
    }

    /// Every value of that name, in order.
    package func all(_ name: String) -> [String] {
        entries.filter { $0.name == name }.map(\.value)
    }

    /// The names in order of first appearance, each once.
    package var names: [String] {
        var names: [String] = []
        for entry in entries where !names.contains(entry.name) { names.append(entry.name) }
        return names
    }

    package var isEmpty: Bool { entries.isEmpty }

    mutating func append(_ name: String, _ value: String) {
        entries.append(Field(name: name, value: value))
    }

    /// Why a query or form could not be read.
    enum Fault: Error {
        case malformed, tooMany, fieldTooLong
    }

    /// Reads `a=1&b=2`, as in a query or an `application/x-www-form-urlencoded` body.
    init(
        decoding bytes: some Collection<UInt8>, fieldsMax: Int, fieldBytesMax: Int = .max
    ) throws(Fault) {
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            guard entries.count < fieldsMax else { throw .tooMany }
            guard pair.count <= fieldBytesMax else { throw .fieldTooLong }
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Percent.decode(halves[0], plusIsSpace: true),
                let value = halves.count > 1 ? Percent.decode(halves[1], plusIsSpace: true) : ""
            else { throw .malformed }
            append(name, value)
        }
    }

    /// Reads the values of `Cookie` headers; what is not `name=value` is left out.
    init(cookies headers: [String]) {
        for header in headers {
            for pair in header.utf8.split(separator: UInt8(ascii: ";")) {
                let trimmed = pair.drop { $0 == 0x20 }
                guard let equals = trimmed.firstIndex(of: UInt8(ascii: "=")), equals != trimmed.startIndex else {
                    continue
                }
                append(
                    String(decoding: trimmed[..<equals], as: UTF8.self),
                    String(decoding: trimmed[trimmed.index(after: equals)...], as: UTF8.self))
            }
        }
    }
}
