// SPDX-License-Identifier: Apache-2.0
package import Deadlines
package import SQL

/// Every statement on `attempt`, and the one place that knows its columns.
extension Transaction {
    /// Counts one more in the window that began at `start`; gives the count with it.
    package borrowing func bumpAttempt(_ subject: String, windowStart start: Instant) throws -> Int {
        let rows = try run(
            """
            INSERT INTO attempt (subject, window_start, used) VALUES (\(subject), \(start), 1)
            ON CONFLICT (subject, window_start) DO UPDATE SET used = attempt.used + 1
            RETURNING used
            """)
        guard let row = rows.first else { throw DatabaseError.decoding("no count for an attempt") }
        return try row.int(0)
    }

    /// How many were counted in the window, for each subject that has any.
    package borrowing func attempts(_ windows: [(subject: String, start: Instant)]) throws -> [String: Int] {
        guard !windows.isEmpty else { return [:] }
        let conditions = windows.map { subject, start -> SQL in
            "(subject = \(subject) AND window_start = \(start))"
        }
        let rows = try run("SELECT subject, used FROM attempt WHERE \(conditions.joined(by: " OR "))")
        var counts: [String: Int] = [:]
        for row in rows { counts[try row.string(0)] = try row.int(1) }
        return counts
    }

    /// Forgets what was counted for a subject.
    package borrowing func deleteAttempts(_ subject: String) throws {
        try execute("DELETE FROM attempt WHERE subject = \(subject)")
    }

    /// Deletes at most `limit` counts of windows that began before `instant`; gives how many.
    package borrowing func deleteAttempts(before instant: Instant, limit: Int) throws -> Int {
        try execute(
            """
            DELETE FROM attempt WHERE (subject, window_start) IN (
                SELECT subject, window_start FROM attempt WHERE window_start < \(instant)
                ORDER BY window_start LIMIT \(limit))
            """)
    }
}
