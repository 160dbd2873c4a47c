// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

@Suite(.tags(.database)) struct IdempotencyTests {
    /// Counts its effect in a setting and answers with the count; a repetition answers as before.
    private static func act(_ once: Once, in operations: Operations) async throws -> String {
        let now = operations.now()
        return try await operations.database.write { transaction in
            if let stored = try operations.idempotent(once, in: transaction) { return stored.body }
            let count = (Int(try transaction.setting("effects") ?? "0") ?? 0) + 1
            try transaction.setSetting("effects", to: String(count))
            let answer = "PIN 123456, effect \(count)"
            try operations.remember(StoredAnswer(status: 201, body: answer), for: once, at: now, in: transaction)
            return answer
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `twenty repetitions at once have one effect and one answer`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            let once = Once(scope: "partner:1", key: "a", fingerprint: "f")

            let answers = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<20 { group.addTask { try await Self.act(once, in: operations) } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }

            #expect(answers == ["PIN 123456, effect 1"])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `another request with the same key is refused, another scope is free`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            _ = try await Self.act(Once(scope: "a", key: "k", fingerprint: "f"), in: operations)

            await #expect(throws: OperationError.idempotencyReuse) {
                try await Self.act(Once(scope: "a", key: "k", fingerprint: "g"), in: operations)
            }
            #expect(
                try await Self.act(Once(scope: "b", key: "k", fingerprint: "g"), in: operations)
                    == "PIN 123456, effect 2")
            world.clock.advance(days: 7)
            #expect(
                try await Self.act(Once(scope: "a", key: "k", fingerprint: "f"), in: operations)
                    == "PIN 123456, effect 1")
            world.clock.advance(seconds: 1)
            #expect(
                try await Self.act(Once(scope: "a", key: "k", fingerprint: "g"), in: operations)
                    == "PIN 123456, effect 3")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `answers are sealed in their rows and can be read after a rotation`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, _ in
            let once = Once(scope: "a", key: "k", fingerprint: "f")
            let first = try await Self.act(once, in: operations)
            _ = try await operations.rotateKeys(by: .system)

            let rows = try operations.database.read { try $0.run("SELECT answer FROM idempotency") }
            #expect(try !rows[0].string(0).contains("123456"))
            #expect(try await Self.act(once, in: operations) == first)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases, ["", String(repeating: "k", count: 201)])
    func `keys have one to two hundred characters`(on engine: DatabaseUnderTest, key: String) async throws {
        try await withOperations(on: engine) { operations, _ in
            await #expect(
                throws: OperationError.invalid([FieldError("idempotencyKey", .outOfRange(min: 1, max: 200))])
            ) { try await Self.act(Once(scope: "a", key: key, fingerprint: "f"), in: operations) }
        }
    }
}
