// SPDX-License-Identifier: Apache-2.0
package import Deadlines
import Foundation
package import Operations
import SQL
import Secrets
import Storage
import Telemetry

/// What a test can reach besides the operations.
package struct World: Sendable {
    package let clock: TravellingClock
    package let country: SampleCountry
    /// A folder of the test's own, removed afterwards; holds `keys` and `files`.
    package let directory: String
}

/// Lends operations on a migrated database with a sample country, and the clock they read.
///
/// The same seed gives the same ids, tokens and PINs.
@discardableResult
package func withOperations<Value>(
    on engine: DatabaseUnderTest, at start: Instant = .monday, seed: UInt64 = 1,
    _ body: (Operations, World) async throws -> Value
) async throws -> Value {
    let clock = TravellingClock(at: start)
    return try await withEmptyOperations(on: engine, clock: clock, seed: seed) { operations, directory in
        let country = SampleCountry(ids: operations)
        let hash = try SampleCountry.passwordHash.get()
        try await operations.database.write { try country.insert(in: $0, passwordHash: hash) }
        return try await body(operations, World(clock: clock, country: country, directory: directory))
    }
}

/// Lends operations on a migrated database without an agency or an officer, and a folder of the test's own.
@discardableResult
package func withEmptyOperations<Value>(
    on engine: DatabaseUnderTest, clock: TravellingClock = TravellingClock(at: .monday), seed: UInt64 = 1,
    _ body: (Operations, String) async throws -> Value
) async throws -> Value {
    let directory = NSTemporaryDirectory() + "/rongthuk-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    return try await engine.withDatabase(migrations: Schema.migrations) { database in
        let operations = Operations(
            database: database, keys: try Keys(path: directory + "/keys"),
            files: FileStore(directory: directory + "/files"), passwords: PasswordLane(),
            randomness: .seeded(seed), origin: "test", log: .silent, now: { clock.now })
        return try await body(operations, directory)
    }
}

extension Operations {
    /// Another process on the same database and keys, as far as operations can tell.
    package func sibling() throws -> Operations {
        Operations(
            database: database, keys: try Keys(path: keys.path), files: files, passwords: passwords,
            randomness: randomness, origin: origin, log: log, now: now)
    }
}

extension Operations {
    /// The same with ways by which notices leave.
    package func posting(_ post: PostOffice) -> Operations {
        Operations(
            database: database, keys: keys, files: files, passwords: passwords, randomness: randomness,
            origin: origin, log: log, post: post, now: now)
    }
}

extension Instant {
    /// Monday, 5 October 2026, nine o'clock in Bangkok: a working day of fiscal year 2570.
    package static let monday = Instant(microseconds: 0).adding(days: 20_731).adding(hours: 2)
}
