// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL

/// One complaint that a search found, with the submission that matched, by whose number results are paged.
package struct SearchHit: Equatable, Sendable {
    package let submissionNumber: Int64
    package let summary: ComplaintSummary
}

/// Every statement that searches words.
extension Transaction {
    /// Complaints one of whose submissions holds every term, newest submission first.
    ///
    /// Each term is cut into words and sought as a phrase whose last word may go on. Empty when no term is left.
    package borrowing func search(
        _ text: String, scopes: [QueueScope], viewer: Officer.ID?, before: Int64?, limit: Int
    ) throws -> [SearchHit] {
        let wanted = try searchTerms(text)
        guard !wanted.terms.isEmpty else { return [] }
        let condition = visible(scopes, viewer)
        let count = try narrowCount(scopes)
        guard count != 0 else { return [] }
        let narrow = count == nil ? nil : submissions(in: scopes)
        switch engine {
        case .sqlite: return try sqliteHits(wanted, narrow, condition, before, limit)
        case .postgres:
            guard let narrow else { return try postgresHits(wanted, condition, before, limit) }
            return try postgresHits(wanted, of: narrow, condition, before, limit)
        }
    }

    /// How many complaints lie in the scopes where these are few, else nil; one in two scopes counts twice.
    ///
    /// Few complaints among many are soon listed and compared, while walking the words' lists until enough of them
    /// have come by would take the whole history.
    private borrowing func narrowCount(_ scopes: [QueueScope]) throws -> Int? {
        let conditions = scopes.compactMap(\.assigned)
        guard conditions.count == scopes.count else { return nil }
        let few = conditions.map { condition -> SQL in
            """
            SELECT count(*) FROM (
                SELECT 1 FROM assignment a WHERE \(condition) LIMIT \(Limits.narrowScopeMax + 1)) AS few
            """
        }
        guard !few.isEmpty else { return 0 }
        let count = try run(few.joined(by: " UNION ALL ")).reduce(0) { try $0 + $1.int(0) }
        return count <= Limits.narrowScopeMax ? count : nil
    }

    /// Numbers of all submissions of the complaints that are assigned in the scopes.
    private borrowing func submissions(in scopes: [QueueScope]) -> SQL {
        scopes.compactMap(\.assigned).map { condition -> SQL in
            "SELECT s.number FROM assignment a JOIN submission s ON s.complaint = a.complaint WHERE \(condition)"
        }.joined(by: " UNION ")
    }

    /// The lists of exact phrases are walked from their newest rows on, side by side, until the page is full.
    ///
    /// The plus keeps SQLite from asking the index of words once for each number of `narrow`.
    private borrowing func sqliteHits(
        _ wanted: SearchTerms, _ narrow: SQL?, _ condition: SQL, _ before: Int64?, _ limit: Int
    ) throws -> [SearchHit] {
        let beyond: SQL = before.map { "AND f.rowid < \($0)" } ?? ""
        let listed: SQL = narrow.map { "WITH mine (number) AS MATERIALIZED (\($0))" } ?? ""
        let among: SQL =
            narrow == nil
            ? "" : "AND f.rowid >= (SELECT min(number) FROM mine) AND +f.rowid IN (SELECT number FROM mine)"
        return try hits(
            """
            \(listed) SELECT s.number, \(ComplaintSummary.columns) FROM submission_search f
            CROSS JOIN submission s ON s.number = f.rowid CROSS JOIN complaint c ON c.id = s.complaint
            WHERE f.words MATCH \(wanted.sqlite) \(beyond) \(among) AND \(condition)
            ORDER BY f.rowid DESC LIMIT \(limit)
            """)
    }

    /// The rows of few submissions are read and compared one by one.
    private borrowing func postgresHits(
        _ wanted: SearchTerms, of narrow: SQL, _ condition: SQL, _ before: Int64?, _ limit: Int
    ) throws -> [SearchHit] {
        let beyond: SQL = before.map { "AND f.number < \($0)" } ?? ""
        return try hits(
            """
            WITH mine (number) AS MATERIALIZED (\(narrow))
            SELECT f.number, \(ComplaintSummary.columns) FROM mine
            JOIN submission_search f ON f.number = mine.number
            JOIN submission s ON s.number = f.number JOIN complaint c ON c.id = s.complaint
            WHERE f.words @@ to_tsquery('simple', \(wanted.postgres)) \(beyond) AND \(condition)
            ORDER BY f.number DESC LIMIT \(limit)
            """)
    }

    /// GIN gives all rows of a word or none, so common words are sought in the newest submissions first.
    ///
    /// Only a word that is too rare there to fill a page is then sought by the index.
    private borrowing func postgresHits(
        _ wanted: SearchTerms, _ condition: SQL, _ before: Int64?, _ limit: Int
    ) throws -> [SearchHit] {
        let newest = try before ?? (run("SELECT max(number) FROM submission_search").first?.int64OrNil(0) ?? 0) + 1
        let walkedFrom = newest - Limits.newestWalked
        let found = try hits(
            """
            SELECT f.number, \(ComplaintSummary.columns) FROM (
                SELECT number, words FROM submission_search WHERE number < \(newest) AND number >= \(walkedFrom)
                ORDER BY number DESC LIMIT \(Limits.newestWalked)) AS f
            JOIN submission s ON s.number = f.number JOIN complaint c ON c.id = s.complaint
            WHERE f.words @@ to_tsquery('simple', \(wanted.postgres)) AND \(condition)
            ORDER BY f.number DESC LIMIT \(limit)
            """)
        guard found.count < limit, walkedFrom > 1 else { return found }
        return try found
            + hits(
                """
                SELECT f.number, \(ComplaintSummary.columns) FROM submission_search f
                JOIN submission s ON s.number = f.number JOIN complaint c ON c.id = s.complaint
                WHERE f.words @@ to_tsquery('simple', \(wanted.postgres)) AND f.number < \(walkedFrom)
                    AND \(condition)
                ORDER BY f.number DESC LIMIT \(limit - found.count)
                """)
    }

    private borrowing func hits(_ statement: SQL) throws -> [SearchHit] {
        try run(statement).map { row in
            SearchHit(submissionNumber: try row.int64(0), summary: try ComplaintSummary(row: row, from: 1))
        }
    }
}
