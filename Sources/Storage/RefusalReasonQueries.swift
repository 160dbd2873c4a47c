// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL

/// Every statement on `refusal_reason`, and the one place that knows its columns.
extension Transaction {
    /// The words of every reason; there are as many rows as there are reasons.
    package borrowing func refusalWordings() throws -> [RefusalReason: RefusalWording] {
        let all = try run(
            "SELECT code, text_thai, text_english FROM refusal_reason ORDER BY code LIMIT \(RefusalReason.allCases.count)"
        ).map { row in
            RefusalWording(try row.choice(0), thai: try row.string(1), english: try row.string(2))
        }
        return Dictionary(all.map { ($0.reason, $0) }) { first, _ in first }
    }

    /// Why those of these complaints that were not accepted were not; at most one list's worth is asked for at once.
    package borrowing func refusalReasons(of complaints: [Complaint.ID]) throws -> [Complaint.ID: RefusalReason] {
        guard !complaints.isEmpty else { return [:] }
        var reasons: [Complaint.ID: RefusalReason] = [:]
        for row in try run("SELECT id, facts FROM complaint WHERE id IN (\(SQL.list(complaints)))") {
            reasons[try row.id(0)] = try ComplaintFacts.closure(row, 1)?.reason
        }
        return reasons
    }

    /// Saves the words; the code never changes.
    ///
    /// - Throws: ``DatabaseError/stale`` if there is none.
    package borrowing func update(_ wording: RefusalWording) throws {
        let changed = try execute(
            """
            UPDATE refusal_reason SET text_thai = \(wording.thai), text_english = \(wording.english)
            WHERE code = \(wording.reason.rawValue)
            """)
        guard changed == 1 else { throw DatabaseError.stale }
        try countNaming()
    }
}
