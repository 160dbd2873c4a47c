// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL
import ThaiText

/// Every statement on `submission` and its search words.
extension Transaction {
    /// Writes the submission and the words it is found by.
    borrowing func insert(_ submission: Submission) throws {
        let rows = try run(
            """
            INSERT INTO submission (id, complaint, channel, text, at, by)
            VALUES (\(submission.id), \(submission.complaint), \(submission.channel.rawValue), \(submission.text),
                \(submission.at), \(submission.by.text))
            RETURNING number
            """)
        guard let row = rows.first else { throw DatabaseError.decoding("no number for a new submission") }
        try insert(words: ThaiText.words(submission.text), number: try row.int64(0))
    }

    /// The words of the first contact; nil for a complaint that does not exist.
    package borrowing func narrative(of complaint: Complaint.ID) throws -> String? {
        try run("SELECT text FROM submission WHERE complaint = \(complaint) ORDER BY number LIMIT 1").first?.string(0)
    }

    /// The same of many; at most one list's worth is asked for at once.
    package borrowing func narratives(of complaints: [Complaint.ID]) throws -> [Complaint.ID: String] {
        guard !complaints.isEmpty else { return [:] }
        var narratives: [Complaint.ID: String] = [:]
        let rows = try run(
            """
            SELECT complaint, text FROM submission WHERE number IN (
                SELECT min(number) FROM submission WHERE complaint IN (\(SQL.list(complaints))) GROUP BY complaint)
            """)
        for row in rows { narratives[try row.id(0)] = try row.string(1) }
        return narratives
    }

    /// Every contact about a complaint, oldest first.
    package borrowing func submissions(of complaint: Complaint.ID) throws -> [Submission] {
        try run(
            """
            SELECT id, complaint, channel, text, at, by FROM submission WHERE complaint = \(complaint)
            ORDER BY number
            """
        ).map { try Submission(row: $0) }
    }
}

extension Submission {
    init(row: Row) throws(DatabaseError) {
        self.init(
            id: try row.id(0), complaint: try row.id(1), channel: try row.choice(2), text: try row.string(3),
            at: try row.instant(4), by: try row.party(5))
    }
}
