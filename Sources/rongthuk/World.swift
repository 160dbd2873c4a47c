// SPDX-License-Identifier: Apache-2.0
import Deadlines
import Dispatch
import Glibc
import Operations
import SQL
import Secrets
import Storage
import Synchronization
import Telemetry

/// The running system around the operations: folder, database, keys, log and clock, opened once.
struct World: Sendable {
    let configuration: Configuration
    let operations: Operations
    let log: Log

    /// Makes the folder and the keys where they are missing, opens the database and brings it up to date.
    init(_ configuration: Configuration, post: PostOffice = .closed) throws {
        self.configuration = configuration
        try Self.makeDirectory(configuration.dataDirectory)
        try Self.makeDirectory(configuration.dataDirectory + "/incoming")
        let now = Self.clock(startingAt: configuration.clockStart)
        log = Log(level: configuration.logLevel, clock: { now().microseconds })
        let keys = try Keys(path: configuration.dataDirectory + "/keys")
        let database = try Database.open(DatabaseConfiguration(configuration.location))
        try wait { try await database.migrate(Schema.migrations) }
        operations = Operations(
            database: database, keys: keys, files: FileStore(directory: configuration.dataDirectory + "/files"),
            passwords: PasswordLane(), randomness: .system, origin: configuration.node, log: log, post: post,
            now: now)
        let operations = operations
        try wait { try await seedCalendar(operations) }
    }

    func close() {
        operations.database.close()
        log.close()
    }

    private static func makeDirectory(_ path: String) throws {
        if mkdir(path, 0o700) != 0, errno != EEXIST {
            throw UsageError(message: "the folder \(path) can't be made: \(String(cString: strerror(errno)))")
        }
    }

    /// The wall clock, moved so that it starts at the given instant.
    private static func clock(startingAt start: Instant?) -> @Sendable () -> Instant {
        let offset = start.map { $0.microseconds - wallClock() } ?? 0
        return { Instant(microseconds: wallClock() + offset) }
    }

    /// Microseconds since 1970 UTC.
    private static func wallClock() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }
}

/// Runs asynchronous work to its end from the main thread, which belongs to nobody else.
func wait<Value: Sendable>(for work: @escaping @Sendable () async throws -> Value) throws -> Value {
    let done = DispatchSemaphore(value: 0)
    let result = Mutex<Result<Value, any Error>?>(nil)
    Task.detached {
        do {
            let value = try await work()
            result.withLock { $0 = .success(value) }
        } catch {
            result.withLock { $0 = .failure(error) }
        }
        done.signal()
    }
    done.wait()
    guard let result = result.withLock({ $0 }) else { preconditionFailure("the work left no result") }
    return try result.get()
}
