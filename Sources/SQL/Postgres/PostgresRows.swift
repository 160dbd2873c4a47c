// SPDX-License-Identifier: Apache-2.0
import CPostgres

/// Reads a result in binary format.
struct PostgresRows {
    private let result: OpaquePointer?
    private let types: [Oid]
    private let count: Int

    init(_ result: OpaquePointer?) {
        self.result = result
        types = (0..<PQnfields(result)).map { PQftype(result, $0) }
        count = Int(PQntuples(result))
    }

    /// Every row.
    func rows() throws(DatabaseError) -> [Row] {
        var packer = RowPacker()
        for index in 0..<count { try pack(index, into: &packer) }
        return packer.rows(of: types.count)
    }

    private func pack(_ index: Int, into packer: inout RowPacker) throws(DatabaseError) {
        for (column, type) in types.enumerated() {
            let (row, field) = (Int32(index), Int32(column))
            guard PQgetisnull(result, row, field) == 0, let start = PQgetvalue(result, row, field) else {
                packer.appendNull()
                continue
            }
            let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, field)))
            guard let value = Self.value(bytes, type) else {
                throw .decoding("column \(column) has a type that is not read, number \(type) in pg_type")
            }
            packer.append(value)
        }
    }

    /// The value, or nil for a type that we do not use.
    private static func value(_ bytes: UnsafeRawBufferPointer, _ type: Oid) -> SQLValue? {
        switch type {
        case 16, 21, 23, 20: .integer(integer(bytes))  // boolean, smallint, integer, bigint
        case 26: .integer(Int64(UInt32(truncatingIfNeeded: integer(bytes))))  // oid
        case 17: .blob(Array(bytes))  // bytea
        // name, text, json, char
        case 19, 25, 114, 705, 1042, 1043: .text(String(engine: bytes.bindMemory(to: UInt8.self)))
        case 3802: .text(String(decoding: bytes.dropFirst(), as: UTF8.self))  // jsonb, after its version
        case 700: .real(Double(Float(bitPattern: UInt32(truncatingIfNeeded: integer(bytes)))))
        case 701: .real(Double(bitPattern: UInt64(bitPattern: integer(bytes))))
        case 1114, 1184: .integer(integer(bytes) &+ microsecondsTo2000)  // timestamp with and without time zone
        case 1700: numeric(bytes)
        case 2950: .text(uuid(bytes))
        case 2278: .null  // void, of functions called for their effect
        case 16_384...: .text(String(decoding: bytes, as: UTF8.self))  // enumerations of a database's own
        default: nil
        }
    }

    /// PostgreSQL counts from 2000, we from 1970.
    private static let microsecondsTo2000: Int64 = 946_684_800_000_000

    /// A signed big-endian integer of one to eight bytes.
    private static func integer(_ bytes: some Collection<UInt8>) -> Int64 {
        guard let first = bytes.first else { return 0 }
        var whole = Int64(Int8(bitPattern: first))
        for byte in bytes.dropFirst() { whole = whole << 8 | Int64(byte) }
        return whole
    }

    /// A sum or an average: an integer if it has no places after the point, else a real.
    private static func numeric(_ bytes: UnsafeRawBufferPointer) -> SQLValue? {
        guard bytes.count >= 8 else { return nil }
        let words = stride(from: 0, to: bytes.count - 1, by: 2).map { integer(bytes[$0..<$0 + 2]) }
        let (weight, sign, places) = (words[1], words[2], words[3])
        guard sign == 0 || sign == 0x4000, weight < 5 || places > 0 else { return nil }
        guard places == 0 else {
            var (real, unit) = (0.0, 1.0)
            for _ in 0..<abs(weight) { unit = weight > 0 ? unit * 10_000 : unit / 10_000 }
            for digit in words.dropFirst(4) {
                real += Double(digit) * unit
                unit /= 10_000
            }
            return .real(sign == 0 ? real : -real)
        }
        var whole: Int64 = 0
        for position in 0..<Int(max(weight, -1) + 1) {
            let digit = 4 + position < words.count ? words[4 + position] : 0
            let (shifted, over) = whole.multipliedReportingOverflow(by: 10_000)
            let (sum, overflow) = shifted.addingReportingOverflow(digit)
            if over || overflow { return nil }
            whole = sum
        }
        return .integer(sign == 0 ? whole : -whole)
    }

    private static func uuid(_ bytes: UnsafeRawBufferPointer) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
