// SPDX-License-Identifier: Apache-2.0
package import Deadlines
package import SQL

/// Every statement on `setting`: small facts that all processes share.
extension Transaction {
    package borrowing func setting(_ name: String) throws -> String? {
        try run("SELECT value FROM setting WHERE name = \(name)").first?.string(0)
    }

    package borrowing func setSetting(_ name: String, to value: String) throws {
        try execute(
            """
            INSERT INTO setting (name, value) VALUES (\(name), \(value))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
    }

    /// When the recurring work under `name` is next due; nil if it never ran.
    package borrowing func nextTurn(of name: String) throws -> Instant? {
        guard let text = try setting("turn." + name) else { return nil }
        guard let microseconds = Int64(text) else { throw DatabaseError.decoding("a turn is no instant") }
        return Instant(microseconds: microseconds)
    }

    /// Takes the turn that is due now and sets the next; false for all callers but one.
    package borrowing func takeTurn(of name: String, at now: Instant, next: Instant) throws -> Bool {
        try execute(
            """
            INSERT INTO setting (name, value) VALUES (\("turn." + name), \(String(next.microseconds)))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            WHERE CAST(setting.value AS bigint) <= \(now)
            """) == 1
    }
}
