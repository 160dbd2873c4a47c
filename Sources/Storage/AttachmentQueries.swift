// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL

/// Every statement on `attachment`; the bytes lie under their SHA-256.
extension Transaction {
    package borrowing func insert(_ attachment: Attachment) throws {
        try execute(
            """
            INSERT INTO attachment (id, complaint, name, type, byte_count, sha256, at, is_public)
            VALUES (\(attachment.id), \(attachment.complaint), \(attachment.name), \(attachment.type),
                \(attachment.byteCount), \(attachment.sha256), \(attachment.at), \(attachment.isPublic))
            """)
    }

    package borrowing func attachment(_ id: Attachment.ID) throws -> Attachment? {
        try run("SELECT \(Attachment.columns) FROM attachment WHERE id = \(id)").first.map { try Attachment(row: $0) }
    }

    /// Oldest first.
    package borrowing func attachments(of complaint: Complaint.ID) throws -> [Attachment] {
        try run("SELECT \(Attachment.columns) FROM attachment WHERE complaint = \(complaint) ORDER BY at, id")
            .map { try Attachment(row: $0) }
    }
}

extension Attachment {
    static let columns: SQL = "id, complaint, name, type, byte_count, sha256, at, is_public"

    init(row: Row) throws(DatabaseError) {
        self.init(
            id: try row.id(0), complaint: try row.id(1), name: try row.string(2), type: try row.string(3),
            byteCount: try row.int(4), sha256: try row.string(5), at: try row.instant(6), isPublic: try row.bool(7))
    }
}
