// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// A category as it was before it was changed.
package struct PastCategory: Equatable, Sendable {
    package let category: Category
    /// When it was changed; it was so until then.
    package let until: Instant
}

/// Every statement on `category_past`; rows are added and never changed.
extension Transaction {
    package borrowing func insertPast(_ category: Category, until: Instant) throws {
        try execute(
            """
            INSERT INTO category_past (category, until, code, name_thai, name_english, is_active)
            VALUES (\(category.id), \(until), \(category.code), \(category.nameThai), \(category.nameEnglish),
                \(category.isActive))
            ON CONFLICT DO NOTHING
            """)
    }

    /// How the categories were before, each in the order of time; nothing for those that never changed.
    package borrowing func pastCategories(
        _ ids: some Collection<Category.ID>
    ) throws -> [Category.ID: [PastCategory]] {
        guard !ids.isEmpty else { return [:] }
        let rows = try run(
            """
            SELECT p.category, c.parent, p.code, p.name_thai, p.name_english, p.is_active, p.until
            FROM category_past p JOIN category c ON c.id = p.category
            WHERE p.category IN (\(SQL.list(ids))) ORDER BY p.category, p.until
            """)
        let past = try rows.map { row in
            PastCategory(
                category: Category(
                    id: try row.id(0), parent: try row.idOrNil(1), code: try row.string(2),
                    nameThai: try row.string(3), nameEnglish: try row.string(4), isActive: try row.bool(5)),
                until: try row.instant(6))
        }
        return Dictionary(grouping: past, by: \.category.id)
    }
}
