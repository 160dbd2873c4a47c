// SPDX-License-Identifier: Apache-2.0

/// The values of all rows of a result in two pieces of memory, so that a row costs none of its own.
///
/// Texts become strings where somebody asks for one; ids and the like are read from the bytes.
final class PackedRows: Sendable {
    /// One value: a number, or where its bytes stand.
    struct Field: Sendable {
        enum Kind: Sendable {
            case null, integer, real, text, blob
        }

        /// The integer, the real's bits, or the offset of the first byte.
        let bits: Int64
        /// Bytes of a text or a blob.
        let byteCount: Int32
        let kind: Kind

        static let null = Field(bits: 0, byteCount: 0, kind: .null)
    }

    let fields: [Field]
    private let bytes: [UInt8]

    fileprivate init(fields: [Field], bytes: [UInt8]) {
        self.fields = fields
        self.bytes = bytes
    }

    /// The bytes of a text or a blob, for as long as `body` runs.
    func withBytes<Value>(of field: Field, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        bytes.withUnsafeBufferPointer { bytes in
            let start = Int(field.bits)
            return body(UnsafeBufferPointer(rebasing: bytes[start..<start + Int(field.byteCount)]))
        }
    }
}

/// Takes the values of a result one by one, row after row.
struct RowPacker {
    /// Room for the fields of a usual result, made once there is a row.
    private static let fieldsExpected = 96
    /// The same for the bytes of its texts.
    private static let bytesExpected = 1_024

    private var fields: [PackedRows.Field] = []
    private var bytes: [UInt8] = []

    mutating func appendNull() {
        append(PackedRows.Field.null)
    }

    private mutating func append(_ field: PackedRows.Field) {
        if fields.isEmpty { fields.reserveCapacity(Self.fieldsExpected) }
        fields.append(field)
    }

    mutating func append(_ integer: Int64) {
        append(PackedRows.Field(bits: integer, byteCount: 0, kind: .integer))
    }

    mutating func append(_ real: Double) {
        append(PackedRows.Field(bits: Int64(bitPattern: real.bitPattern), byteCount: 0, kind: .real))
    }

    mutating func append(text: UnsafeRawBufferPointer) {
        append(text, .text)
    }

    mutating func append(blob: UnsafeRawBufferPointer) {
        append(blob, .blob)
    }

    mutating func append(_ value: SQLValue) {
        switch value {
        case .null: appendNull()
        case .integer(let integer): append(integer)
        case .real(let real): append(real)
        case .text(var text): text.withUTF8 { append(text: UnsafeRawBufferPointer($0)) }
        case .blob(let bytes): bytes.withUnsafeBytes { append(blob: $0) }
        }
    }

    private mutating func append(_ content: UnsafeRawBufferPointer, _ kind: PackedRows.Field.Kind) {
        // Limit: no engine gives a value of two gigabytes.
        append(PackedRows.Field(bits: Int64(bytes.count), byteCount: Int32(content.count), kind: kind))
        if bytes.isEmpty { bytes.reserveCapacity(max(Self.bytesExpected, content.count)) }
        bytes.append(contentsOf: content)
    }

    /// The rows of that many columns each.
    func rows(of columns: Int) -> [Row] {
        guard columns > 0, !fields.isEmpty else { return [] }
        let packed = PackedRows(fields: fields, bytes: bytes)
        return stride(from: 0, to: fields.count, by: columns).map { Row(packed, from: $0, count: columns) }
    }
}
