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

    /// Has changes of calendars and policies wait for the end of this transaction.
    package borrowing func shareTerms() throws {
        // SQLite has one writer at a time.
        guard engine == .postgres else { return }
        _ = try run("SELECT pg_advisory_xact_lock_shared(\(termsLock)) IS NULL")
    }

    /// Waits until nobody shares the terms, and keeps everybody from them until the end of this transaction.
    package borrowing func takeTerms() throws {
        guard engine == .postgres else { return }
        _ = try run("SELECT pg_advisory_xact_lock(\(termsLock)) IS NULL")
    }

    /// When each recurring work is next due, by its name; those that never ran are missing.
    package borrowing func turns() throws -> [String: Instant] {
        var turns: [String: Instant] = [:]
        for row in try run("SELECT name, value FROM setting WHERE name >= 'turn.' AND name < 'turn/'") {
            guard let microseconds = Int64(try row.string(1)) else {
                throw DatabaseError.decoding("a turn is no instant")
            }
            turns[String(try row.string(0).dropFirst(5))] = Instant(microseconds: microseconds)
        }
        return turns
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

/// Any number that no other lock has.
private let termsLock: Int64 = 0x5445_524D_53
