// SPDX-License-Identifier: Apache-2.0
import Glibc
import SQL
import Synchronization

/// A small schema that the tests of this module share.
enum Sample {
    static let schema = [
        Migration(name: "0001-sample") { engine in
            let blob: SQL =
                switch engine {
                case .sqlite: "blob"
                case .postgres: "bytea"
                }
            return [
                "CREATE TABLE item (id bigint NOT NULL PRIMARY KEY, name text, body \(blob), amount double precision)",
                """
                CREATE TABLE code (
                    id bigint NOT NULL PRIMARY KEY, part text NOT NULL, number bigint NOT NULL,
                    item bigint REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
                    status text NOT NULL DEFAULT 'filed' CONSTRAINT code_status CHECK (status IN ('filed', 'closed')),
                    UNIQUE (part, number))
                """,
                "CREATE UNIQUE INDEX code_open_item ON code (item) WHERE status = 'filed'",
                "CREATE TABLE counter (id bigint NOT NULL PRIMARY KEY, value bigint NOT NULL)",
            ]
        }
    ]
}

/// A failure that is no database's.
struct Refused: Error, Equatable {
    var number = 0
}

extension Database {
    /// The rows of one statement, read by itself.
    func rows(_ sql: SQL) throws -> [Row] {
        try read { try $0.run(sql) }
    }
}

/// A number that transactions and tests agree by.
final class Tally: Sendable {
    private let number = Mutex(0)

    var value: Int { number.withLock { $0 } }

    /// Adds one and gives the sum.
    @discardableResult
    func add() -> Int {
        number.withLock {
            $0 += 1
            return $0
        }
    }

    /// Blocks the thread, which must not be one of Swift's own, until the number is reached.
    func wait(until wanted: Int) {
        while value < wanted { usleep(500) }
    }
}
