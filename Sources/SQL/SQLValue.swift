// SPDX-License-Identifier: Apache-2.0

/// A value as both engines know it.
package enum SQLValue: Equatable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

extension SQLValue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `•`, so that no log or failed test shows personal data.
    package var description: String { "•" }
    package var debugDescription: String { "•" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// What may stand in a hole of a ``SQL`` literal.
package protocol SQLBindable {
    /// The value to bind.
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable {
    package var sqlValue: SQLValue { self }
}

extension String: SQLBindable {
    /// Text; a NUL character in it is refused by both engines when the statement runs.
    package var sqlValue: SQLValue { .text(self) }
}

extension Substring: SQLBindable {
    package var sqlValue: SQLValue { .text(String(self)) }
}

extension Int: SQLBindable {
    package var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLBindable {
    package var sqlValue: SQLValue { .integer(self) }
}

extension Bool: SQLBindable {
    /// One or zero: columns of yes and no are `CHECK (x IN (0, 1))` on both engines.
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension Double: SQLBindable {
    /// A real; SQLite keeps "not a number" as NULL.
    package var sqlValue: SQLValue { .real(self) }
}

extension Array: SQLBindable where Element == UInt8 {
    package var sqlValue: SQLValue { .blob(self) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
    /// NULL for nil.
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
