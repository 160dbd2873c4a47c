// SPDX-License-Identifier: Apache-2.0

/// A statement, or a part of one, whose interpolated values are bound and never pasted.
///
/// Literals are `StaticString`, so only text in our source becomes SQL. A `SQL` in a hole is spliced.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// UTF-8, with a zero byte where a value stands; no SQL text holds one.
    private(set) var text: [UInt8]
    /// As many as there are zero bytes in `text`.
    private(set) var values: [SQLValue]

    package init(stringLiteral literal: StaticString) {
        text = literal.withUTF8Buffer { Array($0) }
        values = []
    }

    package init(stringInterpolation interpolation: Interpolation) {
        self = interpolation.sql
    }

    /// Takes a run-time string as SQL; every use says why the string is safe.
    package init(trusting string: String) {
        text = Array(string.utf8)
        precondition(!text.contains(0), "SQL text holds no NUL")
        values = []
    }

    private init(text: [UInt8], values: [SQLValue]) {
        self.text = text
        self.values = values
    }

    /// Whether there is no text at all, as in the literal `""`.
    package var isEmpty: Bool { text.isEmpty }

    package static func + (left: SQL, right: SQL) -> SQL {
        SQL(text: left.text + right.text, values: left.values + right.values)
    }

    /// Parts in order with `separator` between each two; empty for no parts.
    package static func joined(_ parts: [SQL], by separator: SQL) -> SQL {
        var whole = SQL(text: [], values: [])
        for (index, part) in parts.enumerated() {
            if index > 0 { whole.append(separator) }
            whole.append(part)
        }
        return whole
    }

    /// Bound values with commas between, for `IN (…)`.
    ///
    /// No values give `NULL`: `IN (NULL)` holds for no row, but neither does `NOT IN (NULL)`.
    package static func list(_ values: some Sequence<some SQLBindable>) -> SQL {
        let parts = values.map { SQL(text: [0], values: [$0.sqlValue]) }
        return parts.isEmpty ? "NULL" : joined(parts, by: ", ")
    }

    private mutating func append(_ other: SQL) {
        text.append(contentsOf: other.text)
        values.append(contentsOf: other.values)
    }

    /// What a literal with holes is built from.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var sql: SQL

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql = SQL(text: [], values: [])
            sql.text.reserveCapacity(literalCapacity + interpolationCount)
            sql.values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { sql.text.append(contentsOf: $0) }
        }

        /// Binds a value.
        package mutating func appendInterpolation(_ value: some SQLBindable) {
            sql.text.append(0)
            sql.values.append(value.sqlValue)
        }

        /// Binds a value, or NULL for nil.
        package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            sql.text.append(0)
            sql.values.append(value.sqlValue)
        }

        /// Splices another statement, so that conditions compose.
        package mutating func appendInterpolation(_ fragment: SQL) {
            sql.append(fragment)
        }
    }
}

extension Sequence where Element == SQL {
    /// The parts in order with `separator` between each two.
    package func joined(by separator: SQL) -> SQL {
        SQL.joined(Array(self), by: separator)
    }
}

extension SQL: CustomStringConvertible, CustomDebugStringConvertible {
    /// The text with `•` for every value, fit for logs.
    package var description: String {
        var shown: [UInt8] = []
        shown.reserveCapacity(text.count + values.count * 2)
        for byte in text {
            if byte == 0 { shown.append(contentsOf: "•".utf8) } else { shown.append(byte) }
        }
        return String(decoding: shown, as: UTF8.self)
    }

    package var debugDescription: String { description }

    /// The text an engine prepares: `?1` or `$1` for the holes, counted from one.
    func rendered(for engine: Engine) -> [UInt8] {
        let mark: UInt8 =
            switch engine {
            case .sqlite: UInt8(ascii: "?")
            case .postgres: UInt8(ascii: "$")
            }
        var whole: [UInt8] = []
        whole.reserveCapacity(text.count + values.count * 3 + 1)
        var hole = 0
        for byte in text {
            if byte == 0 {
                hole += 1
                whole.append(mark)
                whole.append(contentsOf: String(hole).utf8)
            } else {
                whole.append(byte)
            }
        }
        return whole
    }
}
