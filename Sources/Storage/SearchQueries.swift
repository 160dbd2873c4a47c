// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL
import ThaiText

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
        let terms = ThaiText.queryTerms(text).filter { !$0.isEmpty }
        guard !terms.isEmpty else { return [] }
        let beyond: SQL = before.map { "AND s.number < \($0)" } ?? ""
        let rows =
            switch engine {
            case .sqlite: try run(sqliteSearch(terms, visible(scopes, viewer), before, limit))
            case .postgres:
                try run(
                    """
                    SELECT s.number, \(ComplaintSummary.columns) FROM submission_search f
                    JOIN submission s ON s.number = f.number JOIN complaint c ON c.id = s.complaint
                    WHERE f.words @@ to_tsquery('simple', \(postgresQuery(terms))) \(beyond)
                        AND \(visible(scopes, viewer))
                    ORDER BY s.number DESC LIMIT \(limit)
                    """)
            }
        return try rows.map { row in
            SearchHit(submissionNumber: try row.int64(0), summary: try ComplaintSummary(row: row, from: 1))
        }
    }

    /// The index's own row ids give the order, so the newest page needs no sort.
    private borrowing func sqliteSearch(
        _ terms: [[String]], _ condition: SQL, _ before: Int64?, _ limit: Int
    ) -> SQL {
        let beyond: SQL = before.map { "AND f.rowid < \($0)" } ?? ""
        return """
            SELECT s.number, \(ComplaintSummary.columns) FROM submission_search f
            CROSS JOIN submission s ON s.number = f.rowid CROSS JOIN complaint c ON c.id = s.complaint
            WHERE f.words MATCH \(sqliteQuery(terms)) \(beyond) AND \(condition)
            ORDER BY f.rowid DESC LIMIT \(limit)
            """
    }

    /// Terms as quoted phrases, the last word of each open at its end; quotes are doubled, so nothing is syntax.
    private borrowing func sqliteQuery(_ terms: [[String]]) -> String {
        terms.map { words in
            "\"" + words.map { $0.replacing("\"", with: "\"\"") }.joined(separator: " ") + "\" *"
        }.joined(separator: " ")
    }

    /// The same for `to_tsquery`: each word quoted, neighbours in order, the last one open.
    private borrowing func postgresQuery(_ terms: [[String]]) -> String {
        terms.map { words in
            let quoted = words.map {
                "'" + $0.replacing("\\", with: "").replacing("'", with: "''") + "'"
            }
            return "(" + quoted.joined(separator: " <-> ") + ":*)"
        }.joined(separator: " & ")
    }
}
