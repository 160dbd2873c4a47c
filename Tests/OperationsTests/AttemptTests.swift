// SPDX-License-Identifier: Apache-2.0
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

@Suite(.tags(.database)) struct AttemptTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `the eleventh wrong password is not tried, and the right one neither`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let logIn = { (password: String, address: String) in
                try await operations.logIn(login: "officer", password: password, from: address)
            }
            // Failures are cheap to count and dear to make.
            for _ in 0..<8 { try await operations.recordFailure([AttemptSubject(.loginPerLogin, "officer")]) }
            for number in 0..<2 {
                await #expect(throws: OperationError.unauthenticated) { try await logIn("wrong", "192.0.2.\(number)") }
            }
            let end = Instant(microseconds: world.clock.now.microseconds / 900_000_000 * 900_000_000 + 900_000_000)

            await #expect(throws: OperationError.limited(until: end)) {
                try await logIn(SampleCountry.password, "192.0.2.99")
            }
            _ = try await operations.logIn(login: "cceo", password: SampleCountry.password, from: "192.0.2.1")
            world.clock.advance(seconds: end.seconds(since: world.clock.now))
            _ = try await logIn(SampleCountry.password, "192.0.2.99")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `success forgets the failures of the login`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            for _ in 0..<2 {
                for _ in 0..<9 { try await operations.recordFailure([AttemptSubject(.loginPerLogin, "officer")]) }
                _ = try await operations.logIn(login: "officer", password: SampleCountry.password, from: "192.0.2.1")
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `forty that guess a password at once get ten tries`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            let tried = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<40 {
                    group.addTask {
                        do {
                            _ = try await operations.logIn(login: "officer", password: "wrong", from: "192.0.2.1")
                            return true
                        } catch OperationError.unauthenticated {
                            return true
                        } catch OperationError.limited {
                            return false
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }

            #expect((1...10).contains(tried))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `failures count over all processes, and rows tell no subject`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            let other = try operations.sibling()
            let subjects = [AttemptSubject(.pinPerCode, "RT70AAAAAAAA1"), AttemptSubject(.pinPerAddress, "192.0.2.1")]
            for number in 0..<10 {
                let process = number.isMultiple(of: 2) ? operations : other
                let found = try await process.attempting(subjects) { () throws(OperationError) -> Int? in nil }
                #expect(found == nil)
            }

            for process in [operations, other] {
                await #expect(throws: OperationError.limited(until: .monday.adding(hours: 1))) {
                    try await process.attempting(subjects) { () throws(OperationError) -> Int? in 1 }
                }
            }
            let rows = try operations.database.read { try $0.run("SELECT subject FROM attempt") }
            #expect(rows.count == 2)
            #expect(try rows.allSatisfy { try $0.string(0).count == 64 })
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `success writes nothing`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            let subjects = [AttemptSubject(.pinPerCode, "RT70AAAAAAAA1")]

            let found = try await operations.attempting(subjects) { () throws(OperationError) -> Int? in 7 }

            #expect(found == 7)
            #expect(try operations.database.read { try $0.run("SELECT used FROM attempt").isEmpty })
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what is limited though it succeeds is counted in its own transaction`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let subjects = [AttemptSubject(.filingPerAddress, "192.0.2.1")]
            let file = {
                let now = world.clock.now
                try await operations.database.write { try operations.count(subjects, at: now, in: $0) }
            }
            for _ in 0..<AttemptKind.filingPerAddress.attemptsMax { try await file() }

            await #expect(throws: OperationError.limited(until: .monday.adding(hours: 1))) { try await file() }
            world.clock.advance(hours: 1)
            try await file()
        }
    }

    @Test(arguments: [
        ("192.0.2.1", "192.0.2.2", false), ("2001:db8:1:2::1", "2001:DB8:1:2:ffff::9", true),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", false), ("::1", "0:0:0:0:1::", true), ("fe80::1%eth0", "fe80::2", true),
        ("::ffff:192.0.2.1", "192.0.2.1", true),
    ])
    func `one subscriber's IPv6 addresses count as one`(first: String, second: String, same: Bool) {
        let subjects = [first, second].map { AttemptSubject(.loginPerAddress, $0) }

        #expect((subjects[0] == subjects[1]) == same)
    }
}
