// SPDX-License-Identifier: Apache-2.0
import CPostgres

/// How a hole of a statement is declared to the server.
enum PostgresType {
    /// NULL, which fits every declaration.
    case any
    /// Undeclared: the server reads the text as whatever stands beside it, also a date or a `tsvector`.
    case text
    case int8, float8, bytea

    init(_ value: SQLValue) {
        self =
            switch value {
            case .null: .any
            case .integer: .int8
            case .real: .float8
            case .text: .text
            case .blob: .bytea
            }
    }

    var oid: Oid {
        switch self {
        case .any, .text: 0
        case .int8: 20
        case .float8: 701
        case .bytea: 17
        }
    }

    /// Whether values of these types may go into a statement that was prepared with the others.
    static func fit(_ types: [PostgresType], _ prepared: [PostgresType]) -> Bool {
        zip(types, prepared).allSatisfy { $0 == .any || $0 == $1 || ($0 == .text && $1 == .any) }
    }

    /// The types to prepare anew with, so that next time both kinds of values fit where possible.
    static func merged(_ types: [PostgresType], _ prepared: [PostgresType]) -> [PostgresType] {
        zip(types, prepared).map { $0 == .any ? $1 : $0 }
    }
}

/// The values of a statement as libpq wants them: numbers and blobs in binary, text as text.
struct PostgresParameters {
    let types: [PostgresType]
    /// All values one after the other.
    private var bytes: [UInt8] = []
    /// Where each value starts in `bytes`; negative for NULL.
    private var offsets: [Int] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [SQLValue]) throws(DatabaseError) {
        types = values.map { PostgresType($0) }
        offsets.reserveCapacity(values.count)
        lengths.reserveCapacity(values.count)
        formats.reserveCapacity(values.count)
        for value in values { try append(value) }
        // Never without an address, so that an empty blob is no NULL.
        bytes.append(0)
    }

    private mutating func append(_ value: SQLValue) throws(DatabaseError) {
        let start = bytes.count
        var format: Int32 = 1
        switch value {
        case .null: break
        case .integer(let integer): append(bigEndian: UInt64(bitPattern: integer))
        case .real(let real): append(bigEndian: real.bitPattern)
        case .blob(let blob): bytes.append(contentsOf: blob)
        case .text(let text):
            format = 0
            bytes.append(contentsOf: text.utf8)
            guard !bytes[start...].contains(0) else { throw .nulInText }
        }
        offsets.append(value == .null ? -1 : start)
        lengths.append(Int32(bytes.count - start))
        formats.append(format)
        // libpq reads text up to a zero byte.
        if format == 0 { bytes.append(0) }
    }

    private mutating func append(bigEndian integer: UInt64) {
        withUnsafeBytes(of: integer.bigEndian) { bytes.append(contentsOf: $0) }
    }

    func execute(_ name: String, on handle: OpaquePointer?) -> OpaquePointer? {
        withPointers { PQexecPrepared(handle, name, Int32(offsets.count), $0, lengths, formats, 1) }
    }

    func send(_ name: String, on handle: OpaquePointer?) -> Int32 {
        withPointers { PQsendQueryPrepared(handle, name, Int32(offsets.count), $0, lengths, formats, 1) }
    }

    private func withPointers<Value>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value) -> Value {
        bytes.withUnsafeBytes { buffer in
            let start = buffer.bindMemory(to: CChar.self).baseAddress
            let pointers = offsets.map { offset in offset < 0 ? nil : start.map { $0 + offset } }
            return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }
}
