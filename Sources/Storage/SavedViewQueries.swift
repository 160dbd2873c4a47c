// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL

/// A list that an officer keeps under a name.
package struct SavedView: Equatable, Sendable {
    package typealias ID = Identifier<SavedView>

    package let id: ID
    package let officer: Officer.ID
    package let agency: Agency.ID
    package var name: String
    /// The list itself as JSON, which only the one who asked for it reads.
    package let request: String
    /// Whether everybody of the agency sees it.
    package var isShared: Bool
    /// Smaller ones stand first.
    package var position: Int

    package init(
        id: ID, officer: Officer.ID, agency: Agency.ID, name: String, request: String, isShared: Bool, position: Int
    ) {
        self.id = id
        self.officer = officer
        self.agency = agency
        self.name = name
        self.request = request
        self.isShared = isShared
        self.position = position
    }
}

/// Every statement on `saved_view`, and the one place that knows its columns.
extension Transaction {
    package borrowing func savedView(_ id: SavedView.ID) throws -> SavedView? {
        try run("SELECT \(SavedView.columns) FROM saved_view WHERE id = \(id)").first.map { try SavedView(row: $0) }
    }

    /// The officer's own, in their order; at most `limit`.
    package borrowing func savedViews(of officer: Officer.ID, limit: Int) throws -> [SavedView] {
        try run(
            """
            SELECT \(SavedView.columns) FROM saved_view WHERE officer = \(officer) ORDER BY position, id LIMIT \(limit)
            """
        ).map { try SavedView(row: $0) }
    }

    /// What the agency's heads share, in their order; at most `limit`.
    package borrowing func sharedViews(in agency: Agency.ID, limit: Int) throws -> [SavedView] {
        try run(
            """
            SELECT \(SavedView.columns) FROM saved_view WHERE agency = \(agency) AND is_shared = 1
            ORDER BY position, id LIMIT \(limit)
            """
        ).map { try SavedView(row: $0) }
    }

    package borrowing func insert(_ view: SavedView) throws {
        try execute(
            """
            INSERT INTO saved_view (id, officer, agency, name, request, is_shared, position)
            VALUES (\(view.id), \(view.officer), \(view.agency), \(view.name), \(view.request), \(view.isShared),
                \(view.position))
            """)
    }

    /// Saves name, order and who sees it.
    ///
    /// - Throws: ``DatabaseError/stale`` if there is none.
    package borrowing func update(_ view: SavedView) throws {
        let changed = try execute(
            """
            UPDATE saved_view SET name = \(view.name), is_shared = \(view.isShared), position = \(view.position)
            WHERE id = \(view.id)
            """)
        guard changed == 1 else { throw DatabaseError.stale }
    }

    package borrowing func deleteSavedView(_ id: SavedView.ID) throws {
        try execute("DELETE FROM saved_view WHERE id = \(id)")
    }
}

extension SavedView {
    fileprivate static let columns: SQL = "id, officer, agency, name, request, is_shared, position"

    fileprivate init(row: Row) throws {
        self.init(
            id: try row.id(0), officer: try row.id(1), agency: try row.id(2), name: try row.string(3),
            request: try row.string(4), isShared: try row.bool(5), position: try row.int(6))
    }
}
