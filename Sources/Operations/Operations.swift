// SPDX-License-Identifier: Apache-2.0
package import Deadlines
package import SQL
package import Secrets
package import Telemetry

/// What the outside world may ask of the system, with the world it runs in.
///
/// Built once by the program and passed on, by reference since every request's context holds it; every operation takes
/// who asks as its `by:` argument.
package final class Operations: Sendable {
    package let database: Database
    package let keys: Keys
    package let files: FileStore
    package let passwords: PasswordLane
    package let randomness: Randomness
    /// This node's name, written on every event.
    package let origin: String
    package let log: Log
    package let now: @Sendable () -> Instant
    let attemptsUnderWay = AttemptsUnderWay()

    package init(
        database: Database, keys: Keys, files: FileStore, passwords: PasswordLane, randomness: Randomness,
        origin: String, log: Log, now: @escaping @Sendable () -> Instant
    ) {
        self.database = database
        self.keys = keys
        self.files = files
        self.passwords = passwords
        self.randomness = randomness
        self.origin = origin
        self.log = log
        self.now = now
    }

    /// Runs `body` in one transaction; whatever it throws undoes it.
    ///
    /// The body is safe to run again.
    func transaction<Value: Sendable>(
        _ body: @escaping @Sendable (borrowing Transaction) throws -> Value
    ) async throws(OperationError) -> Value {
        do { return try await database.write(body) } catch { throw OperationError(error) }
    }

    /// Reads on the calling thread.
    func reading<Value>(_ body: (borrowing Transaction) throws -> Value) throws(OperationError) -> Value {
        do { return try database.read(body) } catch { throw OperationError(error) }
    }
}
