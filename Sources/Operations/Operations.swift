// SPDX-License-Identifier: Apache-2.0
package import Deadlines
package import SQL
package import Secrets
package import Telemetry

/// What the outside world may ask of the system, with the world it runs in.
///
/// Built once by the program and passed on; every operation takes who asks as its `by:` argument.
package struct Operations: Sendable {
    /// One reference for all of it, as every request's context holds a copy.
    private let world: World

    private final class World: Sendable {
        let database: Database
        let keys: Keys
        let files: FileStore
        let passwords: PasswordLane
        let randomness: Randomness
        let origin: String
        let log: Log
        let post: PostOffice
        let now: @Sendable () -> Instant
        let attemptsUnderWay = AttemptsUnderWay()
        let pictures = PictureLane()
        let termsKept: TermsKept
        let storiesKept = StoriesKept()

        init(
            database: Database, keys: Keys, files: FileStore, passwords: PasswordLane, randomness: Randomness,
            origin: String, log: Log, post: PostOffice, termsKept: TermsKept, now: @escaping @Sendable () -> Instant
        ) {
            self.database = database
            self.keys = keys
            self.files = files
            self.passwords = passwords
            self.randomness = randomness
            self.origin = origin
            self.log = log
            self.post = post
            self.termsKept = termsKept
            self.now = now
        }
    }

    package init(
        database: Database, keys: Keys, files: FileStore, passwords: PasswordLane, randomness: Randomness,
        origin: String, log: Log, post: PostOffice = .closed, now: @escaping @Sendable () -> Instant
    ) {
        world = World(
            database: database, keys: keys, files: files, passwords: passwords, randomness: randomness,
            origin: origin, log: log, post: post, termsKept: TermsKept(), now: now)
    }

    private init(_ world: World) { self.world = world }

    /// The same operations at another time and with chance of their own, as the demonstration travels.
    package func at(_ instant: Instant, _ randomness: Randomness) -> Operations {
        Operations(
            World(
                database: database, keys: keys, files: files, passwords: passwords, randomness: randomness,
                origin: origin, log: log, post: post, termsKept: termsKept, now: { instant }))
    }

    package var database: Database { world.database }
    package var keys: Keys { world.keys }
    package var files: FileStore { world.files }
    package var passwords: PasswordLane { world.passwords }
    package var randomness: Randomness { world.randomness }
    /// This node's name, written on every event.
    package var origin: String { world.origin }
    package var log: Log { world.log }
    /// The ways by which notices leave.
    package var post: PostOffice { world.post }
    package var now: @Sendable () -> Instant { world.now }
    var attemptsUnderWay: AttemptsUnderWay { world.attemptsUnderWay }
    var pictures: PictureLane { world.pictures }
    var termsKept: TermsKept { world.termsKept }
    var storiesKept: StoriesKept { world.storiesKept }

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
