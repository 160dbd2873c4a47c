// SPDX-License-Identifier: Apache-2.0

/// One row of a result; columns are counted from zero in the order of the `SELECT`.
///
/// Every accessor throws ``DatabaseError/decoding(_:)`` for a column of another type or beyond the last; the
/// `…OrNil` ones give nil for NULL and nothing else.
package struct Row: Sendable {
    private let packed: PackedRows
    /// Where its first value stands.
    private let start: Int
    /// How many columns there are.
    package let count: Int

    init(_ packed: PackedRows, from start: Int, count: Int) {
        self.packed = packed
        self.start = start
        self.count = count
    }

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
        try textOrNil(index, String.init(engine:))
    }

    /// What `read` makes of a text's UTF-8 where it stands, for texts that become something else than a string.
    package func text<Value>(
        _ index: Int, _ read: (UnsafeBufferPointer<UInt8>) -> Value
    ) throws(DatabaseError) -> Value {
        guard let value = try textOrNil(index, read) else { throw missing(index) }
        return value
    }

    /// The same, or nil for NULL.
    package func textOrNil<Value>(
        _ index: Int, _ read: (UnsafeBufferPointer<UInt8>) -> Value
    ) throws(DatabaseError) -> Value? {
        let field = try field(index)
        switch field.kind {
        case .null: return nil
        case .text: return packed.withBytes(of: field, read)
        case .integer, .real, .blob: throw mismatch(index, field, "text")
        }
    }

    package func intOrNil(_ index: Int) throws(DatabaseError) -> Int? {
        try int64OrNil(index).map(Int.init)
    }

    package func int64OrNil(_ index: Int) throws(DatabaseError) -> Int64? {
        let field = try field(index)
        switch field.kind {
        case .null: return nil
        case .integer: return field.bits
        case .real, .text, .blob: throw mismatch(index, field, "an integer")
        }
    }

    package func boolOrNil(_ index: Int) throws(DatabaseError) -> Bool? {
        let field = try field(index)
        switch (field.kind, field.bits) {
        case (.null, _): return nil
        case (.integer, 0): return false
        case (.integer, 1): return true
        default: throw mismatch(index, field, "zero or one")
        }
    }

    package func doubleOrNil(_ index: Int) throws(DatabaseError) -> Double? {
        let field = try field(index)
        switch field.kind {
        case .null: return nil
        case .real: return Double(bitPattern: UInt64(bitPattern: field.bits))
        case .integer: return Double(field.bits)
        case .text, .blob: throw mismatch(index, field, "a real")
        }
    }

    package func bytesOrNil(_ index: Int) throws(DatabaseError) -> [UInt8]? {
        let field = try field(index)
        switch field.kind {
        case .null: return nil
        case .blob: return packed.withBytes(of: field) { Array($0) }
        case .integer, .real, .text: throw mismatch(index, field, "a blob")
        }
    }

    /// The value as the engine gave it.
    package func value(_ index: Int) throws(DatabaseError) -> SQLValue {
        let field = try field(index)
        switch field.kind {
        case .null: return .null
        case .integer: return .integer(field.bits)
        case .real: return .real(Double(bitPattern: UInt64(bitPattern: field.bits)))
        case .text: return .text(packed.withBytes(of: field, String.init(engine:)))
        case .blob: return .blob(packed.withBytes(of: field) { Array($0) })
        }
    }

    private func field(_ index: Int) throws(DatabaseError) -> PackedRows.Field {
        guard index >= 0, index < count else { throw .decoding("column \(index) of a row of \(count)") }
        return packed.fields[start + index]
    }

    private func missing(_ index: Int) -> DatabaseError {
        .decoding("column \(index) is NULL")
    }

    private func mismatch(_ index: Int, _ field: PackedRows.Field, _ wanted: String) -> DatabaseError {
        let found =
            switch field.kind {
            case .null: "NULL"
            case .integer: "an integer"
            case .real: "a real"
            case .text: "text"
            case .blob: "a blob"
            }
        return .decoding("column \(index) is \(found) where \(wanted) was expected")
    }
}
