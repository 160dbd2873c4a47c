// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing

@testable import Secrets

@Suite struct PasswordTests {
    @Test func `a password matches its own hash alone`() throws {
        let hash = try Password.hash("ถูกต้อง horse")

        #expect(Password.verify("ถูกต้อง horse", against: hash))
        #expect(!Password.verify("ถูกต้อง Horse", against: hash))
        #expect(!Password.verify("", against: hash))
        #expect(try Password.hash("ถูกต้อง horse") != hash)
    }

    @Test func `hashes are Argon2id at the house's cost`() throws {
        let hash = try Password.hash("x")

        #expect(hash.hasPrefix("$argon2id$v=19$m=47104,t=1,p=1$"))
        #expect(!Password.needsRehash(hash))
        #expect(Password.needsRehash("$argon2id$v=19$m=19456,t=2,p=1$Z2FyYmFnZQ$Z2FyYmFnZQ"))
    }

    @Test(arguments: ["", "!", "$argon2id$", "$2b$12$abcdefghijklmnopqrstuu"])
    func `what is no hash never matches`(hash: String) {
        #expect(!Password.verify("", against: hash))
        #expect(Password.needsRehash(hash))
    }

    @Test func `a password beyond the limit is refused`() throws {
        let longest = String(repeating: "x", count: Limits.passwordBytesMax)

        #expect(Password.verify(longest, against: try Password.hash(longest)))
        #expect(throws: SecretsError.tooLong) { try Password.hash(longest + "x") }
        #expect(!Password.verify(longest + "x", against: try Password.hash("x")))
    }

    @Test func `the decoy is a hash of today's cost`() {
        #expect(!Password.needsRehash(Password.decoy))
        #expect(!Password.verify("", against: Password.decoy))
    }

    @Test func `the lane hashes and verifies`() async throws {
        let lane = PasswordLane()

        let hash = try await lane.hash("secret")

        #expect(try await lane.verify("secret", against: hash))
        #expect(try await !lane.verify("Secret", against: hash))
        await #expect(throws: SecretsError.tooLong) {
            try await lane.hash(String(repeating: "x", count: Limits.passwordBytesMax + 1))
        }
    }

    @Test func `no more than two hashes run at once and all get done`() async throws {
        let lane = PasswordLane()
        let crowd = Crowd()

        let done = try await withThrowingTaskGroup(of: Int.self, returning: Int.self) { group in
            for _ in 0..<40 {
                group.addTask { try await lane.run { crowd.pass() } }
            }
            return try await group.reduce(0, +)
        }

        #expect(done == 40)
        #expect((1...2).contains(crowd.most))
    }

    @Test func `one too many is told at once that the lane is busy`() async throws {
        let lane = PasswordLane()
        let gate = Gate()
        let asked = Limits.passwordHashesAtOnce + Limits.passwordHashesWaitingMax + 10

        let outcomes = await withTaskGroup(of: Bool.self, returning: [Bool].self) { group in
            for _ in 0..<asked {
                group.addTask { (try? await lane.run { gate.pass() }) != nil }
            }
            // Nothing but a refusal can come back while the gate is shut.
            var outcomes = [await group.next() ?? true]
            gate.open()
            for await outcome in group { outcomes.append(outcome) }
            return outcomes
        }

        #expect(outcomes.first == false)
        #expect(outcomes.count { $0 } >= Limits.passwordHashesWaitingMax)
    }
}

/// Counts how many pass at the same time.
private final class Crowd: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { counts.withLock { $0.most } }

    func pass() -> Int {
        counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        for _ in 0..<100 { _ = SHA256.hash([UInt8](repeating: 1, count: 1_000)) }
        counts.withLock { $0.now -= 1 }
        return 1
    }
}

/// Holds back whoever passes until it is opened.
private final class Gate: Sendable {
    private let isOpen = Atomic(false)

    func open() { isOpen.store(true, ordering: .releasing) }

    func pass() {
        while !isOpen.load(ordering: .acquiring) {}
    }
}

@Suite struct SigningKeyTests {
    private let seed = [UInt8](repeating: 7, count: 32)

    @Test func `a signature holds for its message and key alone`() {
        let key = SigningKey(seed: seed)
        let signature = key.sign([1, 2, 3])

        #expect(SigningKey.verify(signature, of: [1, 2, 3], publicKey: key.publicKey))
        #expect(!SigningKey.verify(signature, of: [1, 2, 4], publicKey: key.publicKey))
        #expect(!SigningKey.verify(signature, of: [1, 2, 3], publicKey: SigningKey(seed: Sodium.random(32)).publicKey))
        #expect(!SigningKey.verify([], of: [1, 2, 3], publicKey: key.publicKey))
        #expect(!SigningKey.verify(signature, of: [1, 2, 3], publicKey: []))
    }

    @Test func `Ed25519 agrees with RFC 8032, test 2`() throws {
        let seed = try #require(Hex.decode("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
        let key = SigningKey(seed: seed)

        #expect(Hex.encode(key.publicKey) == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
        #expect(
            Hex.encode(key.sign([0x72])).hasPrefix("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"))
    }
}
