// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

@Suite(.tags(.database)) struct RunningQueriesTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `attempts at once are all counted`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            let counts = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await operations.database.write { try $0.bumpAttempt("them", windowStart: .monday) }
                    }
                }
                return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
            }

            #expect(counts == Set(1...20))
            let found = try operations.database.read { (transaction) throws in
                try transaction.attempts([
                    (subject: "them", start: .monday), (subject: "us", start: .monday),
                    (subject: "them", start: .monday.adding(hours: 1)),
                ])
            }
            #expect(found == ["them": 20])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a purge deletes the old and at most its bound`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            try await operations.database.write { transaction in
                for hour in 0..<5 {
                    _ = try transaction.bumpAttempt("them", windowStart: .monday.adding(hours: hour))
                }
            }
            let end = Instant.monday.adding(hours: 3)
            let deleted = try await operations.database.write { transaction in
                [
                    try transaction.deleteAttempts(before: end, limit: 2),
                    try transaction.deleteAttempts(before: end, limit: 2),
                ]
            }

            #expect(deleted == [2, 1])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a job is claimed once, and again only after its lease`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            let (now, lease) = (Instant.monday, Instant.monday.adding(minutes: 5))
            try await operations.database.write { transaction in
                try transaction.insertJob(name: "late", body: "{}", at: now, runAt: now.adding(seconds: 1))
                try transaction.insertJob(name: "due", body: "{}", at: now, runAt: now)
            }
            let claim = { (at: Instant) in
                try await operations.database.write { try $0.claimJob(at: at, until: at.adding(minutes: 5)) }
            }

            let first = try await claim(now)
            let second = try await claim(now)
            let again = try await claim(lease)

            #expect(first?.name == "due")
            #expect(first?.attempts == 1)
            #expect(second == nil)
            #expect(again?.name == "late")
            let stale = try #require(first)
            let retaken = try #require(try await claim(lease))
            #expect(retaken.number == stale.number)
            #expect(retaken.attempts == 2)
            #expect(try await operations.database.write { try $0.completeJob(stale) } == false)
            #expect(try await operations.database.write { try $0.completeJob(retaken) })
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `of twenty that claim at once each gets another job`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            try await operations.database.write { transaction in
                for _ in 0..<20 { try transaction.insertJob(name: "a", body: "{}", at: .monday, runAt: .monday) }
            }

            let claimed = try await withThrowingTaskGroup(of: Int64?.self) { group in
                for _ in 0..<25 {
                    group.addTask {
                        try await operations.database.write {
                            try $0.claimJob(at: .monday, until: .monday.adding(minutes: 5))?.number
                        }
                    }
                }
                return try await group.reduce(into: [Int64?]()) { $0.append($1) }
            }

            let numbers = claimed.compactMap(\.self)
            #expect(numbers.count == Set(numbers).count)
            #expect(numbers.count >= 15)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a turn is taken by one of many`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { (operations, _) throws in
            let next = Instant.monday.adding(minutes: 10)
            let take = { (now: Instant) in
                try await withThrowingTaskGroup(of: Bool.self) { group in
                    for _ in 0..<10 {
                        group.addTask {
                            try await operations.database.write {
                                try $0.takeTurn(of: "purge", at: now, next: now.adding(minutes: 10))
                            }
                        }
                    }
                    return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
                }
            }

            #expect(try await take(.monday) == 1)
            #expect(try operations.database.read { try $0.turns() } == ["purge": next])
            #expect(try await take(next.adding(seconds: -1)) == 0)
            #expect(try await take(next) == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an idempotency key is free again once its time is over`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            let record = IdempotencyRecord(fingerprint: "f", status: 201, answer: "a")
            let insert = { (now: Instant) in
                try await operations.database.write {
                    try $0.insert(
                        record, scope: "s", key: "k", at: now, replacingBefore: now.adding(days: -7))
                }
            }
            try await insert(.monday)

            await #expect(throws: DatabaseError.stale) { try await insert(.monday.adding(days: 7)) }
            try await insert(.monday.adding(days: 7).adding(seconds: 1))
            let found = try operations.database.read {
                try $0.idempotency(scope: "s", key: "k", since: .monday.adding(days: 7))
            }
            #expect(found == record)
            #expect(try operations.database.read { try $0.idempotency(scope: "t", key: "k", since: .monday) } == nil)
        }
    }
}
