// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// Words between the complainant and those who handle the complaint.
package struct Message: Equatable, Sendable {
    package let complaint: Complaint.ID
    /// The revision of the event that said it.
    package let revision: Int
    package let at: Instant
    package let kind: Event.Kind
    package let isFromComplainant: Bool
    package let text: String
}

/// Every statement on `message`.
extension Transaction {
    borrowing func insert(_ message: Message) throws {
        try execute(
            """
            INSERT INTO message (complaint, revision, at, kind, is_from_complainant, text)
            VALUES (\(message.complaint), \(message.revision), \(message.at), \(message.kind.rawValue),
                \(message.isFromComplainant), \(message.text))
            """)
    }

    /// All that was said, oldest first.
    package borrowing func messages(of complaint: Complaint.ID) throws -> [Message] {
        try run(
            """
            SELECT complaint, revision, at, kind, is_from_complainant, text FROM message
            WHERE complaint = \(complaint) ORDER BY revision
            """
        ).map { row in
            Message(
                complaint: try row.id(0), revision: try row.int(1), at: try row.instant(2), kind: try row.choice(3),
                isFromComplainant: try row.bool(4), text: try row.string(5))
        }
    }
}
