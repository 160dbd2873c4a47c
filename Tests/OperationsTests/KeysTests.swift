// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Foundation
import Operations
import SQL
import Secrets
import Storage
import TestSupport
import Testing

@Suite struct KeysTests {
    private static func withKeys(_ body: (Keys, String) async throws -> Void) async throws {
        let directory = NSTemporaryDirectory() + "/rongthuk-keys-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try await body(try Keys(path: directory + "/keys"), directory + "/keys")
    }

    @Test func `another process's rotation is noticed at the next use`() async throws {
        try await Self.withKeys { keys, path in
            let other = try Keys(path: path)
            let before = keys.seal([1, 2, 3], context: "here")

            #expect(try other.rotate() == 2)
            let after = other.seal([4, 5], context: "here")

            #expect(try keys.open(after, context: "here") == [4, 5])
            #expect(try other.open(before, context: "here") == [1, 2, 3])
            #expect(KeyRing.keyNumber(of: keys.seal([6], context: "here")) == 2)
            #expect(keys.currentKeyNumber == 2)
        }
    }

    @Test func `rotations at once add a key each`() async throws {
        try await Self.withKeys { keys, path in
            let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<16 { group.addTask { try Keys(path: path).rotate() } }
                return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
            }

            #expect(numbers == Set(2...17))
            #expect(keys.sealingKeys == Array(1...17))
        }
    }

    @Test func `a retired key opens nothing any more, and the current one stays`() async throws {
        try await Self.withKeys { keys, _ in
            let sealed = keys.seal([1], context: "here")
            #expect(throws: SecretsError.currentKey(1)) { try keys.retire(1) }
            _ = try keys.rotate()

            try keys.retire(1)

            #expect(throws: SecretsError.unknownKey(1)) { try keys.open(sealed, context: "here") }
        }
    }

    @Test func `hashes and signatures outlive a rotation`() async throws {
        try await Self.withKeys { keys, _ in
            let (hash, pin) = (keys.lookupHash("0812345678", purpose: "phone"), keys.pinHash("123456", code: "RT"))
            let signature = keys.sign("text", purpose: "session")

            _ = try keys.rotate()

            #expect(keys.lookupHash("0812345678", purpose: "phone") == hash)
            #expect(keys.pinHash("123456", code: "RT") == pin)
            #expect(keys.verify(signature, of: "text", purpose: "session"))
            #expect(!keys.verify(signature, of: "text", purpose: "csrf"))
            #expect(hash != keys.lookupHash("0812345678", purpose: "nationalId"))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `only the command line rotates the keys, and a job follows`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { (operations, world) throws in
            for role in Role.assignable {
                await #expect(throws: OperationError.forbidden) {
                    try await operations.rotateKeys(by: world.country.principal(role))
                }
            }

            #expect(try await operations.rotateKeys(by: .system) == 2)
            #expect(try operations.jobCounts().waiting == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `new ids are version 7, of now, and never the same`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let first: Complaint.ID = operations.newID()
            world.clock.advance(seconds: 1)
            let ids = (0..<1_000).map { _ in operations.newID(Complaint.self) }

            #expect(Set(ids).count == 1_000)
            #expect(ids.allSatisfy { first < $0 })
            #expect(
                ids.allSatisfy {
                    $0.text.dropFirst(14).first == "7" && "89ab".contains($0.text.dropFirst(19).prefix(1))
                })
            let milliseconds = UInt64(ids[0].text.replacingOccurrences(of: "-", with: "").prefix(12), radix: 16)
            #expect(milliseconds == UInt64(world.clock.now.microseconds / 1_000))
        }
    }
}
