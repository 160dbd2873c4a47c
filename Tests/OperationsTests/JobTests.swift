// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import Synchronization
import TestSupport
import Testing

/// Counts its runs in a setting, so that two runs are seen.
private struct CountRun: Job {
    static let name = "test_count"
    static let attemptsMax = 3
    let subject: String

    func run(in operations: Operations) async throws(OperationError) {
        do {
            try await operations.database.write { transaction in
                let count = Int(try transaction.setting(subject) ?? "0") ?? 0
                try transaction.setSetting(subject, to: String(count + 1))
            }
        } catch {
            throw OperationError(error)
        }
    }
}

/// Fails until somebody has made the setting `mended`.
private struct FailUntilMended: Job {
    static let name = "test_fail"
    static let attemptsMax = 3

    func run(in operations: Operations) async throws(OperationError) {
        let isMended: Bool
        do { isMended = try operations.database.read { try $0.setting("mended") != nil } } catch {
            throw OperationError(error)
        }
        guard isMended else { throw .unexpected("not mended") }
    }
}

/// Waits until it may end.
private struct WaitForRelease: Job {
    static let name = "test_wait"
    static let attemptsMax = 1

    func run(in operations: Operations) async throws(OperationError) {
        while true {
            do {
                if try operations.database.read({ try $0.setting("released") != nil }) { break }
                try await Task.sleep(for: .milliseconds(5))
            } catch {
                throw OperationError(error)
            }
        }
    }
}

@Suite(.tags(.database), .timeLimit(.minutes(10))) struct JobTests {
    private static func worker(
        _ operations: Operations, schedule: [RecurringJob] = [], jobsAtOnce: Int = 4
    ) -> Worker {
        Worker(
            operations, kinds: [CountRun.self, FailUntilMended.self, WaitForRelease.self] + Jobs.all,
            schedule: schedule, jobsAtOnce: jobsAtOnce, on: QueueExecutor())
    }

    private static func enqueue(_ jobs: [any Job], in operations: Operations, runAt: Instant? = nil) async throws {
        let now = operations.now()
        try await operations.database.write { transaction in
            for job in jobs { try enqueue(job, at: now, runAt: runAt, in: transaction) }
        }
    }

    private static func enqueue(
        _ job: some Job, at now: Instant, runAt: Instant?, in transaction: borrowing Transaction
    ) throws {
        try transaction.enqueue(job, at: now, runAt: runAt)
    }

    private static func setting(_ name: String, in operations: Operations) throws -> String? {
        try operations.database.read { try $0.setting(name) }
    }

    /// Looks again and again, for what other tasks bring about.
    private static func wait(until isTrue: () throws -> Bool) async throws {
        while try !isTrue() { try await Task.sleep(for: .milliseconds(5)) }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a job is done once, when it is due`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let worker = Self.worker(operations)
            try await Self.enqueue([CountRun(subject: "now")], in: operations)
            try await Self.enqueue(
                [CountRun(subject: "later")], in: operations, runAt: world.clock.now.adding(seconds: 10))

            #expect(try await worker.runDue() == 1)
            #expect(try Self.setting("later", in: operations) == nil)
            world.clock.advance(seconds: 10)
            #expect(try await worker.runDue() == 1)
            #expect(try await worker.runDue() == 0)

            #expect(try Self.setting("now", in: operations) == "1")
            #expect(try Self.setting("later", in: operations) == "1")
            #expect(try operations.jobCounts() == (waiting: 0, dead: 0))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a job of a transaction that is undone is never done`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { (operations, _) throws in
            await #expect(throws: OperationError.conflict) {
                try await operations.database.write { transaction in
                    try transaction.enqueue(CountRun(subject: "undone"), at: .monday)
                    throw OperationError.conflict
                }
            }

            #expect(try await Self.worker(operations).runDue() == 0)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `two workers on one database do every job once`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            let subjects = (0..<60).map { "subject \($0)" }
            try await Self.enqueue(subjects.map { CountRun(subject: $0) }, in: operations)
            let workers = [Self.worker(operations), Self.worker(try operations.sibling())]

            for worker in workers { worker.start() }
            try await Self.wait { try operations.jobCounts().waiting == 0 }
            for worker in workers { await worker.stop() }

            for subject in subjects { #expect(try Self.setting(subject, in: operations) == "1") }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a failing job waits longer each time, is laid aside and can be retried`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let worker = Self.worker(operations)
            let admin = world.country.principal(.administrator)
            try await Self.enqueue([FailUntilMended()], in: operations)

            #expect(try await worker.runDue() == 1)
            world.clock.advance(seconds: 2)
            #expect(try await worker.runDue() == 0)
            world.clock.advance(seconds: 3)
            #expect(try await worker.runDue() == 1)
            world.clock.advance(seconds: 10)
            #expect(try await worker.runDue() == 1)
            world.clock.advance(days: 1)
            #expect(try await worker.runDue() == 0)

            let dead = try operations.deadJobs(by: admin)
            #expect(dead.map(\.name) == ["test_fail"])
            #expect(dead.map(\.attempts) == [3])
            #expect(dead.allSatisfy { $0.error.contains("not mended") })
            #expect(try operations.jobCounts() == (waiting: 0, dead: 1))

            try await operations.database.write { try $0.setSetting("mended", to: "yes") }
            try await operations.retryJob(dead[0].number, by: admin)
            #expect(try await worker.runDue() == 1)
            #expect(try operations.jobCounts() == (waiting: 0, dead: 0))
            await #expect(throws: OperationError.notFound) {
                try await operations.retryJob(dead[0].number, by: admin)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `dead jobs are for administrators`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            for role in Role.assignable where role != .administrator {
                let principal = world.country.principal(role)
                #expect(throws: OperationError.forbidden) { try operations.deadJobs(by: principal) }
                await #expect(throws: OperationError.forbidden) { try await operations.retryJob(1, by: principal) }
            }
            #expect(throws: OperationError.unauthenticated) { try operations.deadJobs(by: .anonymous) }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a job whose worker vanished is done by another after its lease`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            try await Self.enqueue([CountRun(subject: "left")], in: operations)
            let now = world.clock.now
            _ = try await operations.database.write { try $0.claimJob(at: now, until: now.adding(minutes: 5)) }
            let worker = Self.worker(operations)

            #expect(try await worker.runDue() == 0)
            world.clock.advance(minutes: 5)
            #expect(try await worker.runDue() == 1)

            #expect(try Self.setting("left", in: operations) == "1")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a job that kills its worker each time is laid aside unrun`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            try await Self.enqueue([CountRun(subject: "deadly")], in: operations)
            for _ in 0..<CountRun.attemptsMax {
                let now = world.clock.now
                _ = try await operations.database.write { try $0.claimJob(at: now, until: now.adding(minutes: 5)) }
                world.clock.advance(minutes: 5)
            }

            #expect(try await Self.worker(operations).runDue() == 1)

            #expect(try Self.setting("deadly", in: operations) == nil)
            #expect(try operations.jobCounts().dead == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `unknown and unreadable jobs do not stop the others`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            try await operations.database.write { transaction in
                try transaction.insertJob(name: "of_tomorrow", body: "{}", at: .monday, runAt: .monday)
                try transaction.insertJob(name: CountRun.name, body: "nonsense", at: .monday, runAt: .monday)
            }
            try await Self.enqueue([CountRun(subject: "fine")], in: operations)

            #expect(try await Self.worker(operations).runDue() == 3)

            #expect(try Self.setting("fine", in: operations) == "1")
            #expect(try operations.jobCounts() == (waiting: 1, dead: 1))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a slow job does not block others, and stopping waits for it`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            try await Self.enqueue([WaitForRelease(), CountRun(subject: "quick")], in: operations)
            let worker = Self.worker(operations, jobsAtOnce: 2)
            let hasStopped = Mutex(false)

            worker.start()
            try await Self.wait { try Self.setting("quick", in: operations) == "1" }
            async let stopping: Void = {
                await worker.stop()
                hasStopped.withLock { $0 = true }
            }()
            #expect(hasStopped.withLock { !$0 })
            try await operations.database.write { try $0.setSetting("released", to: "yes") }
            await stopping

            #expect(try operations.jobCounts() == (waiting: 0, dead: 0))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `recurring work comes again after its time, once for all workers`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let schedule = [RecurringJob(CountRun(subject: "turn"), everySeconds: 60)]
            let workers = [
                Self.worker(operations, schedule: schedule), Self.worker(try operations.sibling(), schedule: schedule),
            ]
            for _ in 0..<3 {
                for worker in workers { try await worker.runDue() }
                world.clock.advance(seconds: 59)
                for worker in workers { try await worker.runDue() }
                world.clock.advance(seconds: 1)
            }

            #expect(try Self.setting("turn", in: operations) == "3")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the purge deletes what has expired and nothing else`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let once = Once(scope: "s", key: "k", fingerprint: "f")
            let note = {
                let now = world.clock.now
                _ = try await operations.logIn(
                    login: "officer", password: SampleCountry.password, from: "192.0.2.1")
                try await operations.recordFailure([AttemptSubject(.pinPerCode, "\(now.microseconds)")])
            }
            try await note()
            try await operations.database.write { transaction in
                try operations.remember(StoredAnswer(body: "a"), for: once, at: .monday, in: transaction)
            }
            let count = { (sql: SQL) in try operations.database.read { try $0.run(sql).count } }

            world.clock.advance(hours: 12)
            try await note()
            try await Self.worker(operations, schedule: Schedule.all).runDue()
            #expect(try count("SELECT 1 FROM session") == 1)
            #expect(try count("SELECT 1 FROM attempt") == 1)
            #expect(try count("SELECT 1 FROM idempotency") == 1)

            world.clock.advance(days: 7)
            try await Self.worker(operations, schedule: Schedule.all).runDue()
            #expect(try count("SELECT 1 FROM session") == 0)
            #expect(try count("SELECT 1 FROM attempt") == 0)
            #expect(try count("SELECT 1 FROM idempotency") == 0)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `notices with which nothing more is done go after thirteen months, the others stay`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let officer = world.country.officer(.screener).id
            let write = { (age: String, written: Instant) in
                try await operations.database.write { transaction in
                    for state in NoticeState.allCases {
                        let name = age + state.rawValue
                        try transaction.execute(
                            """
                            INSERT INTO notice (id, officer, channel, language, template, facts, subject_key, state,
                                attempts, attempts_max, lapses, next_at, message_id, created_at)
                            VALUES (\(name), \(officer), 'email', 'th', 'x', '{}', \(name), \(state.rawValue), 0, 1, 0,
                                \(Instant.monday.adding(days: 9_999)), \(name), \(written))
                            """)
                    }
                }
            }
            try await write("old ", world.clock.now)
            world.clock.advance(days: 399)
            try await write("new ", world.clock.now)
            let left = { try operations.database.read { try $0.run("SELECT id FROM notice").map { try $0.string(0) } } }

            try await Self.worker(operations, schedule: Schedule.all).runDue()
            #expect(try left().count == 2 * NoticeState.allCases.count)
            world.clock.advance(days: 2)
            try await Self.worker(operations, schedule: Schedule.all).runDue()
            let all = NoticeState.allCases.map(\.rawValue)
            let stay = all.map { "new " + $0 } + ["old waiting", "old sending", "old failed"]
            #expect(Set(try left()) == Set(stay))
        }
    }
}
