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
