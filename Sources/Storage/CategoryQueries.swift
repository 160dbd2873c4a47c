// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL

/// Every statement on `category`, and the one place that knows its columns.
extension Transaction {
    package borrowing func category(_ id: Category.ID) throws -> Category? {
        try run("SELECT \(Category.columns) FROM category WHERE id = \(id)").first.map(Category.init(row:))
    }

    /// Those of `ids` that exist, by their ids.
    package borrowing func categories(_ ids: some Collection<Category.ID>) throws -> [Category.ID: Category] {
        guard !ids.isEmpty else { return [:] }
        let found = try run("SELECT \(Category.columns) FROM category WHERE id IN (\(SQL.list(ids)))")
            .map(Category.init(row:))
        return Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Each first-level heading followed by those below it, both in the order of their codes; at most `limit`.
    package borrowing func categories(limit: Int) throws -> [Category] {
        let all = try run("SELECT \(Category.columns) FROM category ORDER BY code LIMIT \(limit)")
            .map(Category.init(row:))
        let below = Dictionary(grouping: all.filter { $0.parent != nil }) { $0.parent }
        return all.filter { $0.parent == nil }.flatMap { [$0] + (below[$0.id] ?? []) }
    }

    package borrowing func insert(_ category: Category) throws {
        try execute(
            """
            INSERT INTO category (id, parent, code, name_thai, name_english, is_active)
            VALUES (\(category.id), \(category.parent), \(category.code), \(category.nameThai),
                \(category.nameEnglish), \(category.isActive))
            """)
    }

    /// Saves what may change; the heading above never does.
    ///
    /// - Throws: ``DatabaseError/stale`` if there is none.
    package borrowing func update(_ category: Category) throws {
        let changed = try execute(
            """
            UPDATE category SET code = \(category.code), name_thai = \(category.nameThai),
                name_english = \(category.nameEnglish), is_active = \(category.isActive)
            WHERE id = \(category.id)
            """)
        guard changed == 1 else { throw DatabaseError.stale }
        try countNaming()
    }
}

extension Category {
    fileprivate static let columns: SQL = "id, parent, code, name_thai, name_english, is_active"

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.id(0), parent: try row.idOrNil(1), code: try row.string(2), nameThai: try row.string(3),
            nameEnglish: try row.string(4), isActive: try row.bool(5))
    }
}
