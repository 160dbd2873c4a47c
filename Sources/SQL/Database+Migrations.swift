// SPDX-License-Identifier: Apache-2.0

extension Database {
    /// Applies what the database has not applied yet, each migration in one transaction.
    ///
    /// Several processes may do it at once. What a newer program has applied after the whole list is left alone, so
    /// that old and new programs can run side by side.
    ///
    /// - Throws: ``MigrationError``, before anything is applied if it can be known then; or ``DatabaseError``.
    package func migrate(_ migrations: [Migration]) async throws {
        var names: Set<String> = []
        for migration in migrations {
            guard names.insert(migration.name).inserted else { throw MigrationError.duplicate(migration.name) }
            if let released = migration.checksum, released != migration.digest {
                throw MigrationError.changed(migration.name)
            }
        }
        let appliedCount = try await write { transaction in
            try transaction.lockMigrations()
            try transaction.execute(
                """
                CREATE TABLE IF NOT EXISTS schema_migration (
                    position bigint NOT NULL PRIMARY KEY, name text NOT NULL UNIQUE, digest text NOT NULL)
                """)
            return try transaction.countApplied(of: migrations)
        }
        for (position, migration) in migrations.enumerated().dropFirst(appliedCount) {
            try await write { transaction in
                try transaction.lockMigrations()
                try transaction.apply(migration, at: position)
            }
        }
    }
}

extension Transaction {
    /// Makes other processes that migrate wait; SQLite's writers exclude each other anyway.
    fileprivate borrowing func lockMigrations() throws(DatabaseError) {
        try liftTimeout()
        switch engine {
        case .sqlite: break
        // An arbitrary number that nothing else of ours locks.
        case .postgres: _ = try run("SELECT pg_advisory_xact_lock(7305792441098261)")
        }
    }

    /// How many were applied already, once each was found unchanged.
    fileprivate borrowing func countApplied(of migrations: [Migration]) throws -> Int {
        let rows = try run("SELECT name, digest FROM schema_migration ORDER BY position")
        for (row, migration) in zip(rows, migrations) {
            guard try row.string(0) == migration.name else { throw MigrationError.outOfOrder(migration.name) }
            guard try row.string(1) == migration.digest else { throw MigrationError.changed(migration.name) }
        }
        return rows.count
    }

    fileprivate borrowing func apply(_ migration: Migration, at position: Int) throws {
        let applied = try run("SELECT name FROM schema_migration WHERE position = \(position)")
        if let row = applied.first {
            // Another process was faster.
            guard try row.string(0) == migration.name else { throw MigrationError.outOfOrder(migration.name) }
            return
        }
        for statement in migration.statements(engine) { _ = try run(statement) }
        try execute(
            """
            INSERT INTO schema_migration (position, name, digest)
            VALUES (\(position), \(migration.name), \(migration.digest))
            """)
    }
}
