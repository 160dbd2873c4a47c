// SPDX-License-Identifier: Apache-2.0

/// One step of the schema, applied once and in the order of the list.
package struct Migration: Sendable {
    /// Stored in the database, so it never changes once released.
    package let name: String
    /// What ``digest`` must be; nil until the migration is released.
    package let checksum: String?
    /// One statement each, for one engine.
    package let statements: @Sendable (Engine) -> [SQL]

    package init(
        name: String, checksum: String? = nil, statements: @escaping @Sendable (Engine) -> [SQL]
    ) {
        self.name = name
        self.checksum = checksum
        self.statements = statements
    }

    /// Sixteen hexadecimal digits (FNV-1a) of the statements for both engines; guards against slips, not malice.
    package var digest: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        for engine in Engine.allCases {
            for statement in statements(engine) {
                for byte in statement.text { add(byte) }
                for value in statement.values {
                    for byte in value.digested.utf8 { add(byte) }
                    add(0xFE)
                }
                add(0xFF)
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension SQLValue {
    fileprivate var digested: String {
        switch self {
        case .null: "null"
        case .integer(let integer): "integer \(integer)"
        case .real(let real): "real \(real)"
        case .text(let text): "text \(text)"
        case .blob(let bytes): "blob \(bytes)"
        }
    }
}

/// Why the list of migrations and the database do not fit; each case names the migration.
package enum MigrationError: Error, Equatable, Sendable {
    /// A released or applied migration has other statements than it had.
    case changed(String)
    /// The database has applied another migration where the list has this one.
    case outOfOrder(String)
    /// Two migrations have this name.
    case duplicate(String)
}
