// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// How far the clocks have been derived anew after a change of a calendar.
package struct Rederivation: Equatable, Sendable {
    package let number: Int64
    package let scope: CalendarScope
    /// The date that is other now; nil when all of them may be.
    package let day: Day?
    package let at: Instant
    /// Who changed the calendar; nil for the program itself.
    package let officer: Officer.ID?
    /// About how many clocks have to be looked at; nil before it has begun.
    package let total: Int?
    package let done: Int
    /// How many are due at another instant now.
    package let moved: Int
    /// Nil while it goes on.
    package let endedAt: Instant?
}

/// Every statement on `rederivation`, and the one place that knows its columns.
extension Transaction {
    /// Gives the number of the new one.
    package borrowing func insertRederivation(
        in scope: CalendarScope, on day: Day?, by officer: Officer.ID?, at now: Instant
    ) throws -> Int64 {
        let rows = try run(
            """
            INSERT INTO rederivation (scope, day, at, officer, done, moved)
            VALUES (\(scope.text), \(day), \(now), \(officer), 0, 0) RETURNING number
            """)
        guard let number = try rows.first?.int64(0) else { throw DatabaseError.decoding("no number came back") }
        return number
    }

    /// Begins it, or begins it again from the front.
    package borrowing func beginRederivation(_ number: Int64, total: Int) throws {
        try execute("UPDATE rederivation SET total = \(total), done = 0 WHERE number = \(number)")
    }

    package borrowing func advanceRederivation(_ number: Int64, done: Int, moved: Int) throws {
        try execute(
            "UPDATE rederivation SET done = done + \(done), moved = moved + \(moved) WHERE number = \(number)")
    }

    package borrowing func endRederivation(_ number: Int64, at now: Instant) throws {
        try execute("UPDATE rederivation SET ended_at = \(now) WHERE number = \(number) AND ended_at IS NULL")
    }

    /// The latest of a scope, newest first.
    package borrowing func rederivations(of scope: CalendarScope, limit: Int) throws -> [Rederivation] {
        try run(
            """
            SELECT number, scope, day, at, officer, total, done, moved, ended_at FROM rederivation
            WHERE scope = \(scope.text) ORDER BY number DESC LIMIT \(limit)
            """
        ).map { row in
            Rederivation(
                number: try row.int64(0), scope: try row.scope(1), day: try row.intOrNil(2).map { Day(number: $0) },
                at: try row.instant(3), officer: try row.idOrNil(4), total: try row.intOrNil(5),
                done: try row.int(6), moved: try row.int(7), endedAt: try row.instantOrNil(8))
        }
    }
}
