// SPDX-License-Identifier: Apache-2.0
import CSQLite

extension SQLiteConnection {
    /// The failure that SQLite has just reported, in the words that PostgreSQL's are restated in, too.
    func error(_ status: Int32) -> DatabaseError {
        let message = String(cString: sqlite3_errmsg(handle))
        switch status {
        case csqlite_constraint_unique, csqlite_constraint_primary_key, csqlite_constraint_row_id:
            return .uniqueViolation(uniqueName(message))
        case csqlite_constraint_foreign_key: return .foreignKeyViolation
        case csqlite_constraint_check: return .checkViolation(afterColon(message))
        case csqlite_constraint_not_null: return .statement(code: "23502", message: message)
        case csqlite_constraint_trigger: return .statement(code: "P0001", message: message)
        default: break
        }
        switch status & 0xFF {
        case SQLITE_FULL: return .full
        case SQLITE_INTERRUPT: return .timeout
        case SQLITE_BUSY, SQLITE_LOCKED: return .unavailable("the database is locked by another process")
        case SQLITE_READONLY: return .statement(code: "25006", message: message)
        // A disk that fails is not the caller's mistake, and may work again.
        case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_PROTOCOL: return .unavailable(message)
        default: return .statement(code: "SQLITE_\(status)", message: withoutValue(message))
        }
    }

    /// The full-text parser quotes what was searched for, and that may be a name.
    private func withoutValue(_ message: String) -> String {
        message.hasPrefix("fts5:") ? "fts5: the query is malformed" : message
    }

    private func afterColon(_ message: String) -> String {
        guard let colon = message.firstIndex(of: ":") else { return message }
        return String(message[colon...].dropFirst(2))
    }

    /// PostgreSQL's name for what SQLite describes as `table.column, table.column`.
    private func uniqueName(_ message: String) -> String {
        let described = afterColon(message)
        if described.hasPrefix("index '") { return String(described.dropFirst(7).dropLast()) }
        let columns = described.split(separator: ", ").map { $0.split(separator: ".", maxSplits: 1).map(String.init) }
        guard let table = columns.first?.first, columns.allSatisfy({ $0.count == 2 }) else { return described }
        let names = columns.map { $0[1] }
        return indexName(of: table, names) ?? ([table] + names + ["key"]).joined(separator: "_")
    }

    /// The index that covers exactly these columns: its own name, or the one PostgreSQL gives to a constraint.
    private func indexName(of table: String, _ columns: [String]) -> String? {
        for index in texts("SELECT name, origin FROM pragma_index_list(?1) WHERE \"unique\" = 1", table) {
            let covered = texts("SELECT name, '' FROM pragma_index_info(?1) ORDER BY seqno", index.0).map(\.0)
            guard covered == columns else { continue }
            switch index.1 {
            case "c": return index.0
            case "pk": return table + "_pkey"
            default: return ([table] + columns + ["key"]).joined(separator: "_")
            }
        }
        // A rowid's key has no index to be found.
        let key = texts("SELECT name, '' FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk", table).map(\.0)
        return key == columns ? table + "_pkey" : nil
    }

    /// A look into the schema beside the cache, since the failed transaction takes no statements any more.
    private func texts(_ text: String, _ argument: String) -> [(String, String)] {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        guard sqlite3_prepare_v2(handle, text, -1, &statement, nil) == SQLITE_OK, let statement,
            csqlite_bind_text(statement, 1, argument, UInt64(argument.utf8.count)) == SQLITE_OK
        else { return [] }
        var found: [(String, String)] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            guard let first = sqlite3_column_text(statement, 0), let second = sqlite3_column_text(statement, 1) else {
                continue
            }
            found.append((String(cString: first), String(cString: second)))
        }
        return found
    }
}
