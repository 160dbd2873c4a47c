// SPDX-License-Identifier: Apache-2.0
import SQL
import ThaiText

/// What a query asks for: every term, each as one of its phrases.
struct SearchTerms {
    /// A term's words, and the words that its last one may stand for, itself the first of them.
    struct Term {
        let before: [String]
        let last: [String]
    }

    let terms: [Term]
}

/// Every statement on `search_word`, the words that submissions hold.
extension Transaction {
    /// Indexes a submission by its words, and adds those that are new.
    ///
    /// PostgreSQL adds them in the order of the alphabet, so that two who add the same words wait for each other and
    /// never in a circle.
    borrowing func insert(words: [String], number: Int64) throws {
        let text = words.joined(separator: " ")
        switch engine {
        case .sqlite:
            try execute("INSERT INTO submission_search (rowid, words) VALUES (\(number), \(text))")
            // Words are letters, digits, marks and points: nothing that JSON would write otherwise.
            let list = words.isEmpty ? "[]" : "[\"" + words.joined(separator: "\",\"") + "\"]"
            try execute(
                """
                INSERT INTO search_word (word) SELECT value FROM json_each(\(list)) AS given
                WHERE NOT EXISTS (SELECT 1 FROM search_word known WHERE known.word = given.value)
                ON CONFLICT (word) DO NOTHING
                """)
        case .postgres:
            try execute(
                """
                WITH added AS (
                    INSERT INTO search_word (word)
                    SELECT DISTINCT word COLLATE "C" FROM unnest(string_to_array(\(text), ' ')) AS given (word)
                    WHERE NOT EXISTS (SELECT 1 FROM search_word known WHERE known.word = given.word COLLATE "C")
                    ORDER BY 1 ON CONFLICT (word) DO NOTHING)
                INSERT INTO submission_search (number, words) VALUES (\(number), to_tsvector('simple', \(text)))
                """)
        }
    }

    /// The query's terms with what the last word of each may stand for; no terms when there is nothing to look for.
    ///
    /// libthai cuts ไฟ off ไฟดับ and leaves ไฟฟ้า whole, so a last word stands for every word that begins with it.
    /// Of more than ``Limits/continuationsMax`` it stands for itself and for those that were seen first, which are
    /// the commonest of a language: what a prefix of one or two letters leaves out is rare.
    borrowing func searchTerms(_ text: String) throws -> SearchTerms {
        let terms = ThaiText.queryTerms(text)
        let wordCount = terms.reduce(0) { $0 + $1.count }
        guard wordCount > 0 else { return SearchTerms(terms: []) }
        let share = max(1, min(Limits.continuationsMax, Limits.phraseWordsMax / wordCount))
        let branches = terms.enumerated().map { index, words -> SQL in
            continuations(of: words.last ?? "", as: index, limit: share)
        }
        var last = terms.map { [$0.last ?? ""] }
        for row in try run(branches.joined(by: " UNION ALL ")) { last[try row.int(0)].append(try row.string(1)) }
        return SearchTerms(terms: zip(terms, last).map { .init(before: $0.dropLast(), last: $1) })
    }

    /// A range of the index of words; the last scalar of all sorts behind whatever may follow.
    private borrowing func continuations(of word: String, as index: Int, limit: Int) -> SQL {
        """
        SELECT term, word FROM (
            SELECT CAST(\(index) AS bigint) AS term, word, number FROM (
                SELECT word, number FROM search_word WHERE word > \(word) AND word < \(word + "\u{10FFFF}")
                ORDER BY word LIMIT \(Limits.continuationsRead)) AS near
            ORDER BY number LIMIT \(limit - 1)) AS chosen
        """
    }
}

extension SearchTerms {
    /// Phrases in quotes, so that nothing in them is syntax to FTS5.
    var sqlite: String {
        terms.map { term in
            let phrases = term.last.map {
                "\"" + (term.before + [$0]).map(Self.quotedSQLite).joined(separator: " ") + "\""
            }
            return "(" + phrases.joined(separator: " OR ") + ")"
        }.joined(separator: " AND ")
    }

    /// The same for `to_tsquery`: each word quoted, neighbours in order.
    var postgres: String {
        terms.map { term in
            let last = "(" + term.last.map(Self.quotedPostgres).joined(separator: " | ") + ")"
            return "(" + (term.before.map(Self.quotedPostgres) + [last]).joined(separator: " <-> ") + ")"
        }.joined(separator: " & ")
    }

    private static func quotedSQLite(_ word: String) -> String { word.replacing("\"", with: "\"\"") }

    private static func quotedPostgres(_ word: String) -> String {
        "'" + word.replacing("\\", with: "").replacing("'", with: "''") + "'"
    }
}
