// SPDX-License-Identifier: Apache-2.0
import Foundation
package import SQL
package import Testing

/// The engine that a test runs on; tests take `arguments: DatabaseUnderTest.allCases`.
package enum DatabaseUnderTest: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// Both engines, or SQLite alone where `RONGTHUK_TEST_ONLY=sqlite` says so.
    package static var allCases: [DatabaseUnderTest] {
        ProcessInfo.processInfo.environment["RONGTHUK_TEST_ONLY"] == "sqlite" ? [.sqlite] : [.sqlite, .postgres]
    }

    /// Lends a database of its own, removed afterwards, with `migrations` applied.
    ///
    /// Migrations run once per process; each test gets a copy of what they made.
    ///
    /// - Throws: what `body` throws, or ``PostgresMissing``.
    @discardableResult
    package func withDatabase<Value>(
        migrations: [Migration] = [],
        configure: (inout DatabaseConfiguration) -> Void = { _ in },
        _ body: (Database) async throws -> Value
    ) async throws -> Value {
        try await withLocation(migrations: migrations) { location in
            let database = try Database.open(Self.configuration(location, configure))
            defer { database.close() }
            return try await body(database)
        }
    }

    /// Lends a place with a migrated database that nobody has opened, for tests that open it themselves.
    @discardableResult
    package func withLocation<Value>(
        migrations: [Migration] = [], _ body: (DatabaseConfiguration.Location) async throws -> Value
    ) async throws -> Value {
        await Turnstile.shared.enter()
        let place: TestPlace
        do {
            place = try await TestPlace.copy(of: migrations, on: self)
        } catch {
            await Turnstile.shared.leave()
            throw error
        }
        let outcome: Result<Value, any Error>
        do { outcome = .success(try await body(place.location)) } catch { outcome = .failure(error) }
        place.remove()
        await Turnstile.shared.leave()
        return try outcome.get()
    }

    /// Small pools, because many tests run side by side on one server.
    package static func configuration(
        _ location: DatabaseConfiguration.Location, _ configure: (inout DatabaseConfiguration) -> Void = { _ in }
    ) -> DatabaseConfiguration {
        var configuration = DatabaseConfiguration(location)
        configuration.readersMax = 4
        configuration.connectionsMax = 6
        configuration.writersMax = 4
        // A machine that builds beside the tests must not make them fail.
        configuration.connectionWaitSeconds = 30
        configuration.statementSeconds = 60
        configure(&configuration)
        return configuration
    }
}

/// There is no server to test on; a skipped test would look like a passed one.
package struct PostgresMissing: Error, CustomStringConvertible {
    package let description =
        "RONGTHUK_TEST_POSTGRES is not set: run the tests as scripts/with-postgres swift test, "
        + "or set RONGTHUK_TEST_ONLY=sqlite to leave PostgreSQL out"
}

extension Tag {
    /// Needs a database.
    @Tag package static var database: Self
}
