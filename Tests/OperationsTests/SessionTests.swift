// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

@Suite(.tags(.database)) struct SessionTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `an officer sees their own good sessions, newest first, and ends any but the one they ask from`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            func logIn(_ login: String, on device: Device? = nil) async throws -> Session {
                try await operations.logIn(
                    login: login, password: SampleCountry.password, from: "192.0.2.1", on: device)
            }
            let tablet = try #require(Device(text: "safari/iOS"))
            let start = world.clock.now
            _ = try await logIn("screener")
            world.clock.advance(minutes: 50)
            let old = try await logIn("screener")
            _ = try await logIn("reviewer")
            world.clock.advance(minutes: 20)
            let this = try await logIn("screener", on: tablet)

            let listed = try operations.sessions(in: this)
            #expect(listed.map(\.startedAt) == [start.adding(minutes: 70), start.adding(minutes: 50)])
            #expect(listed.map(\.isCurrent) == [true, false])
            #expect(listed.map(\.device) == [tablet, nil])
            #expect(listed.map(\.seenAt) == listed.map(\.startedAt))
            for session in listed { try await operations.logOut(startedAt: session.startedAt, in: this) }
            #expect(try operations.sessions(in: this).map(\.isCurrent) == [true])
            #expect(try await operations.session(old.token) == nil)
            #expect(try await operations.session(this.token) == this)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the right password begins a session of the officer`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let session = try await operations.logIn(
                login: "  Screener ", password: SampleCountry.password, from: "192.0.2.1")

            #expect(session.principal == world.country.principal(.screener))
            #expect(!session.mustChangePassword)
            #expect(session.expiresAt == world.clock.now.adding(hours: 12))
            #expect(try await operations.session(session.token) == session)
            let rows = try operations.database.read { try $0.run("SELECT token_hash FROM session") }
            #expect(try rows.map { try $0.string(0).count } == [64])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a wrong password, an unknown login and inactive ones look the same`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            var retired = world.country.officer(.auditor)
            retired.isActive = false
            let (inactive, clock) = (retired, world.country)
            var closed = clock.water
            closed.isActive = false
            let water = closed
            try await operations.database.write { transaction in
                try transaction.update(inactive)
                try transaction.update(water)
                try transaction.insert(
                    Officer(
                        id: operations.newID(), agency: clock.hub.id, unit: nil, login: "nopassword", name: "N",
                        roles: [.operator]), passwordHash: nil, mustChangePassword: false)
            }

            for login in ["auditor", "water.officer", "nobody", "nopassword", "", "a\u{0}b"] {
                await #expect(throws: OperationError.unauthenticated) {
                    try await operations.logIn(login: login, password: SampleCountry.password, from: "192.0.2.1")
                }
            }
            await #expect(throws: OperationError.unauthenticated) {
                try await operations.logIn(login: "screener", password: "a sample passwore", from: "192.0.2.1")
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a session ends after an hour unused and after twelve hours in any case`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let token = try await operations.logIn(
                login: "officer", password: SampleCountry.password, from: "192.0.2.1"
            ).token
            for _ in 0..<12 {
                world.clock.advance(minutes: 59)
                #expect(try await operations.session(token) != nil)
            }
            world.clock.advance(minutes: 12)
            #expect(try await operations.session(token) == nil)

            let idle = try await operations.logIn(
                login: "officer", password: SampleCountry.password, from: "192.0.2.1"
            ).token
            world.clock.advance(seconds: 3_599)
            #expect(try await operations.session(idle) != nil)
            world.clock.advance(seconds: 3_600)
            #expect(try await operations.session(idle) == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the use of a session is noted once a minute`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let start = world.clock.now
            let token = try await operations.logIn(
                login: "officer", password: SampleCountry.password, from: "192.0.2.1"
            ).token
            let seen = {
                try operations.database.read {
                    Instant(microseconds: try $0.run("SELECT seen_at FROM session")[0].int64(0))
                }
            }

            world.clock.advance(seconds: 59)
            _ = try await operations.session(token)
            #expect(try seen() == start)
            world.clock.advance(seconds: 1)
            _ = try await operations.session(token)
            #expect(try seen() == start.adding(seconds: 60))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `forged, cut and foreign tokens are nobody's`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let token = try await operations.logIn(
                login: "officer", password: SampleCountry.password, from: "192.0.2.1"
            ).token
            let random = String(token.prefix { $0 != "." })

            for forged in [
                "", ".", random, random + ".", random + "." + operations.csrfToken(for: random),
                token + "x", String(token.dropLast()), String(repeating: "a", count: 100_000), "\u{0}",
            ] {
                #expect(try await operations.session(forged) == nil)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `logging out ends this session and no other`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let first = try await operations.logIn(
                login: "officer", password: SampleCountry.password, from: "192.0.2.1")
            let second = try await operations.logIn(
                login: "officer", password: SampleCountry.password, from: "192.0.2.1")

            try await operations.logOut(first.token)

            #expect(try await operations.session(first.token) == nil)
            #expect(try await operations.session(second.token) == second)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `roles taken away are gone at once, and so is an inactive officer`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let token = try await operations.logIn(
                login: "reviewer", password: SampleCountry.password, from: "192.0.2.1"
            ).token
            let id = world.country.officer(.reviewer).id
            let input = OfficerInput(login: "reviewer", name: "R", roles: [.screener])

            _ = try await operations.updateOfficer(id, input, by: .system)
            #expect(try await operations.session(token)?.principal.holds(.screener) == true)
            #expect(try await operations.session(token)?.principal.holds(.reviewer) == false)

            var gone = input
            gone.isActive = false
            _ = try await operations.updateOfficer(id, gone, by: .system)
            #expect(try await operations.session(token) == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a new password needs the old one and ends the other sessions`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let other = try await operations.logIn(
                login: "cceo", password: SampleCountry.password, from: "192.0.2.1")
            let session = try await operations.logIn(
                login: "cceo", password: SampleCountry.password, from: "192.0.2.1")
            let change = { (current: String, new: String) in
                try await operations.changePassword(current: current, new: new, in: session)
            }

            await #expect(throws: OperationError.invalid([FieldError("new", .tooShort(min: 10))])) {
                try await change(SampleCountry.password, "nine char")
            }
            await #expect(
                throws: OperationError.invalid([FieldError("current", .required), FieldError("new", .required)])
            ) { try await change("", "") }
            await #expect(throws: OperationError.invalid([FieldError("current", .incorrect)])) {
                try await change("not my password", "another password")
            }
            await #expect(throws: OperationError.invalid([FieldError("new", .unchanged)])) {
                try await change(SampleCountry.password, SampleCountry.password)
            }
            for guess in ["1234567890", "abcdefghijk", "0987654321", "aaaaaaaaaaaa", "abababababab", "Password2569"] {
                await #expect(throws: OperationError.invalid([FieldError("new", .guessable)]), "\(guess)") {
                    try await change(SampleCountry.password, guess)
                }
            }
            try await change(SampleCountry.password, "รหัสผ่านใหม่ของฉัน")

            #expect(try await operations.session(session.token) == session)
            #expect(try await operations.session(other.token) == nil)
            await #expect(throws: OperationError.unauthenticated) {
                try await operations.logIn(login: "cceo", password: SampleCountry.password, from: "192.0.2.1")
            }
            _ = try await operations.logIn(login: "cceo", password: "รหัสผ่านใหม่ของฉัน", from: "192.0.2.1")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `form tokens fit the session they were made for alone`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            let (mine, other) = (operations.formToken(), operations.formToken())
            let given = operations.csrfToken(for: mine)

            #expect(mine != other)
            #expect(operations.verifyCSRF(given, for: mine))
            #expect(!operations.verifyCSRF(given, for: other))
            #expect(!operations.verifyCSRF("", for: mine))
            #expect(!operations.verifyCSRF(mine, for: mine))
        }
    }
}
