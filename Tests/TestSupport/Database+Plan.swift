// SPDX-License-Identifier: Apache-2.0
package import SQL

extension Database {
    /// How the engine would go about a statement, a line for each step.
    ///
    /// PostgreSQL reads and sorts whole what is as small as in tests; `off` names the ways it is to do without, as it
    /// would with large tables.
    package func plan(
        of text: SQL, off: [SQL] = ["enable_seqscan", "enable_bitmapscan", "enable_sort"]
    ) async throws -> [String] {
        try await write { transaction -> [String] in
            switch transaction.engine {
            case .sqlite: return try transaction.run("EXPLAIN QUERY PLAN \(text)").map { try $0.string(3) }
            case .postgres:
                for setting in off { _ = try transaction.run("SET LOCAL \(setting) = off") }
                return try transaction.run("EXPLAIN \(text)").map { try $0.string(0) }
            }
        }
    }
}
