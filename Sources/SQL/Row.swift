// SPDX-License-Identifier: Apache-2.0

/// One row of a result; columns are counted from zero in the order of the `SELECT`.
///
/// Every accessor throws ``DatabaseError/decoding(_:)`` for a column of another type or beyond the last; the
/// `…OrNil` ones give nil for NULL and nothing else.
package struct Row: Sendable {
    let values: [SQLValue]

    /// How many columns there are.
    package var count: Int { values.count }

    package func string(_ index: Int) throws(DatabaseError) -> String {
        guard let value = try stringOrNil(index) else { throw missing(index) }
        return value
    }

    package func int(_ index: Int) throws(DatabaseError) -> Int {
        Int(try int64(index))
    }

    package func int64(_ index: Int) throws(DatabaseError) -> Int64 {
        guard let value = try int64OrNil(index) else { throw missing(index) }
        return value
    }

    /// One is true and zero is false; another number throws.
    package func bool(_ index: Int) throws(DatabaseError) -> Bool {
        guard let value = try boolOrNil(index) else { throw missing(index) }
        return value
    }

    /// A real, or an integer as one.
    package func double(_ index: Int) throws(DatabaseError) -> Double {
        guard let value = try doubleOrNil(index) else { throw missing(index) }
        return value
    }

    package func bytes(_ index: Int) throws(DatabaseError) -> [UInt8] {
        guard let value = try bytesOrNil(index) else { throw missing(index) }
        return value
    }

    package func stringOrNil(_ index: Int) throws(DatabaseError) -> String? {
        switch try value(index) {
        case .null: nil
        case .text(let text): text
        case let other: throw mismatch(index, other, "text")
        }
    }

    package func intOrNil(_ index: Int) throws(DatabaseError) -> Int? {
        try int64OrNil(index).map(Int.init)
    }

    package func int64OrNil(_ index: Int) throws(DatabaseError) -> Int64? {
        switch try value(index) {
        case .null: nil
        case .integer(let integer): integer
        case let other: throw mismatch(index, other, "an integer")
        }
    }

    package func boolOrNil(_ index: Int) throws(DatabaseError) -> Bool? {
        switch try value(index) {
        case .null: nil
        case .integer(0): false
        case .integer(1): true
        case let other: throw mismatch(index, other, "zero or one")
        }
    }

    package func doubleOrNil(_ index: Int) throws(DatabaseError) -> Double? {
        switch try value(index) {
        case .null: nil
        case .real(let real): real
        case .integer(let integer): Double(integer)
        case let other: throw mismatch(index, other, "a real")
        }
    }

    package func bytesOrNil(_ index: Int) throws(DatabaseError) -> [UInt8]? {
        switch try value(index) {
        case .null: nil
        case .blob(let bytes): bytes
        case let other: throw mismatch(index, other, "a blob")
        }
    }

    /// The value as the engine gave it.
    package func value(_ index: Int) throws(DatabaseError) -> SQLValue {
        guard values.indices.contains(index) else {
            throw .decoding("column \(index) of a row of \(values.count)")
        }
        return values[index]
    }

    private func missing(_ index: Int) -> DatabaseError {
        .decoding("column \(index) is NULL")
    }

    private func mismatch(_ index: Int, _ value: SQLValue, _ wanted: String) -> DatabaseError {
        let found =
            switch value {
            case .null: "NULL"
            case .integer: "an integer"
            case .real: "a real"
            case .text: "text"
            case .blob: "a blob"
            }
        return .decoding("column \(index) is \(found) where \(wanted) was expected")
    }
}
