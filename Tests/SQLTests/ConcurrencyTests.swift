// SPDX-License-Identifier: Apache-2.0
import SQL
import TestSupport
import Testing

@Suite(.tags(.database), .timeLimit(.minutes(10))) struct ConcurrencyTests {
    /// What one of many callers was told.
    private enum Answer: Equatable {
        case done(Int)
        case failed(DatabaseError)
        case refused(Refused)
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a failing transaction touches no other of its group`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            try await database.write { try $0.execute("INSERT INTO item (id, name) VALUES (0, 'first')") }
            let callers = 64
            for round in 0..<5 {
                let base = round * callers + 1
                let answers = await Self.all(callers) { caller in
                    try await database.write { transaction in
                        let id = base + caller
                        try transaction.execute("INSERT INTO item (id, name) VALUES (\(id), 'kept')")
                        switch caller % 8 {
                        case 3: throw Refused(number: caller)
                        case 5: try transaction.execute("INSERT INTO item (id, name) VALUES (0, 'again')")
                        // Found by COMMIT only, which makes a group go one by one.
                        case 6 where round.isMultiple(of: 2):
                            try transaction.execute(
                                "INSERT INTO code (id, part, number, item) VALUES (\(id), 'x', \(id), -1)")
                        default: break
                        }
                        return id
                    }
                }

                for (caller, answer) in answers.enumerated() {
                    switch caller % 8 {
                    case 3: #expect(answer == .refused(Refused(number: caller)))
                    case 5: #expect(answer == .failed(.uniqueViolation("item_pkey")))
                    case 6 where round.isMultiple(of: 2): #expect(answer == .failed(.foreignKeyViolation))
                    default: #expect(answer == .done(base + caller))
                    }
                }
                let refused = round.isMultiple(of: 2) ? [3, 5, 6] : [3, 5]
                let kept = try database.rows("SELECT id FROM item WHERE id >= \(base) ORDER BY id").map {
                    try $0.int(0)
                }
                #expect(kept == (0..<callers).filter { !refused.contains($0 % 8) }.map { base + $0 })
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `of twenty who compare and set exactly one wins`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            try await database.write { try $0.execute("INSERT INTO counter (id, value) VALUES (1, 0)") }
            for round in 0..<10 {
                let answers = await Self.all(20) { _ in
                    try await database.write { transaction in
                        let changed = try transaction.execute(
                            "UPDATE counter SET value = \(round + 1) WHERE id = 1 AND value = \(round)")
                        guard changed == 1 else { throw DatabaseError.stale }
                        return changed
                    }
                }

                #expect(answers.count { $0 == .done(1) } == 1)
                #expect(answers.count { $0 == .failed(.stale) } == 19)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `no increment is lost among readers and writers`(on engine: DatabaseUnderTest) async throws {
        try await engine.withDatabase(migrations: Sample.schema) { database in
            try await database.write { try $0.execute("INSERT INTO counter (id, value) VALUES (1, 0)") }

            let answers = await Self.all(64) { caller in
                for _ in 0..<10 {
                    try await database.write { try $0.execute("UPDATE counter SET value = value + 1 WHERE id = 1") }
                    _ = try database.rows("SELECT value FROM counter")
                }
                return caller
            }

            #expect(answers == (0..<64).map { .done($0) })
            #expect(try database.rows("SELECT value FROM counter")[0].int(0) == 640)
            let statistics = database.statistics()
            #expect(statistics.transactionsCommitted == 641)
            #expect(statistics.commits <= 641)
            #expect(statistics.writesWaiting == 0)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a full queue refuses at once and the rest is served`(on engine: DatabaseUnderTest) async throws {
        let configure: (inout DatabaseConfiguration) -> Void = {
            $0.writesWaitingMax = 4
            $0.writersMax = 1
        }
        try await engine.withDatabase(migrations: Sample.schema, configure: configure) { database in
            let (held, opened) = (Tally(), Tally())
            let holder = Task {
                try await database.write { _ in
                    held.add()
                    opened.wait(until: 1)
                }
            }
            while held.value == 0 { await Task.yield() }
            let waiting = Task {
                await Self.all(12) { caller in
                    try await database.write {
                        try $0.execute("INSERT INTO item (id) VALUES (\(caller))")
                        return caller
                    }
                }
            }
            while database.statistics().writesWaiting < 4 { await Task.yield() }
            opened.add()
            let answers = await waiting.value
            try await holder.value

            let served = answers.count { if case .done = $0 { true } else { false } }
            #expect(served >= 4)
            #expect(
                answers.allSatisfy { answer in
                    switch answer {
                    case .done: true
                    case .failed(let error): error == .unavailable("too many writes are waiting")
                    case .refused: false
                    }
                })
            #expect(try database.rows("SELECT id FROM item").count == served)
        }
    }

    private static func all(
        _ count: Int, _ body: @escaping @Sendable (Int) async throws -> Int
    ) async -> [Answer] {
        await withTaskGroup(of: (Int, Answer).self) { group in
            for caller in 0..<count {
                group.addTask {
                    do {
                        return (caller, .done(try await body(caller)))
                    } catch let error as Refused {
                        return (caller, .refused(error))
                    } catch {
                        return (caller, .failed(error as? DatabaseError ?? .decoding("\(error)")))
                    }
                }
            }
            var answers: [Int: Answer] = [:]
            for await (caller, answer) in group { answers[caller] = answer }
            return (0..<count).compactMap { answers[$0] }
        }
    }
}
