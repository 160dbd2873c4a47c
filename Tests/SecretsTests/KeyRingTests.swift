// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Secrets

@Suite struct KeyRingTests {
    private let ring = KeyRing.random(from: .seeded(1))
    private let plain = Array("สมชาย ใจดี".utf8)

    @Test func `what was sealed opens for its context`() throws {
        let sealed = ring.seal(plain, context: "person.name 1")

        #expect(try ring.open(sealed, context: "person.name 1") == plain)
        #expect(sealed.count == plain.count + KeyRing.sealBytes)
        #expect(try ring.open(ring.seal([], context: ""), context: "") == [])
    }

    @Test func `a seal is another one each time`() {
        #expect(ring.seal(plain, context: "a") != ring.seal(plain, context: "a"))
    }

    @Test func `a seal does not open elsewhere`() {
        let sealed = ring.seal(plain, context: "person.name 1")

        #expect(throws: SecretsError.notAuthentic) { try ring.open(sealed, context: "person.name 2") }
        #expect(throws: SecretsError.notAuthentic) {
            try KeyRing.random(from: .seeded(2)).open(sealed, context: "person.name 1")
        }
    }

    @Test func `a seal with any bit changed does not open`() {
        let sealed = ring.seal([1, 2, 3], context: "a")

        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(throws: SecretsError.self, "byte \(index)") { try ring.open(changed, context: "a") }
        }
        for count in 0..<sealed.count {
            #expect(throws: SecretsError.notAuthentic) { try ring.open(Array(sealed.prefix(count)), context: "a") }
        }
    }

    @Test func `rotation seals with a new key and still opens the old`() throws {
        let old = ring.seal(plain, context: "a")
        let rotated = ring.rotated()
        let new = rotated.seal(plain, context: "a")

        #expect(KeyRing.keyNumber(of: old) == 1 && KeyRing.keyNumber(of: new) == 2)
        #expect(try rotated.open(old, context: "a") == plain)
        #expect(throws: SecretsError.unknownKey(2)) { try ring.open(new, context: "a") }
        #expect(rotated.lookupHash("x", purpose: "p") == ring.lookupHash("x", purpose: "p"))
        #expect(rotated.rotated().sealingKeys == [1, 2, 3])
    }

    @Test func `an old key can be taken away, the current one cannot`() throws {
        let rotated = ring.rotated()
        let old = ring.seal(plain, context: "a")

        let shorter = try rotated.without(sealingKey: 1)

        #expect(shorter.sealingKeys == [2])
        #expect(throws: SecretsError.unknownKey(1)) { try shorter.open(old, context: "a") }
        #expect(throws: SecretsError.currentKey(2)) { try rotated.without(sealingKey: 2) }
        #expect(throws: SecretsError.unknownKey(9)) { try rotated.without(sealingKey: 9) }
        #expect(shorter.rotated().currentKey == 3)
    }

    @Test func `what is too short has no key number`() {
        #expect(KeyRing.keyNumber(of: [UInt8](repeating: 0, count: KeyRing.sealBytes - 1)) == nil)
    }

    @Test func `hashes depend on key, purpose and text, and on where one ends`() {
        let other = KeyRing.random(from: .seeded(2))
        let hash = ring.lookupHash("0812345678", purpose: "phone")

        #expect(hash.count == 32 && hash == ring.lookupHash("0812345678", purpose: "phone"))
        #expect(hash != ring.lookupHash("0812345678", purpose: "id"))
        #expect(hash != ring.lookupHash("0812345679", purpose: "phone"))
        #expect(hash != other.lookupHash("0812345678", purpose: "phone"))
        #expect(hash != ring.pinHash("0812345678", code: "phone"))
        #expect(ring.lookupHash("ab", purpose: "c") != ring.lookupHash("b", purpose: "ca"))
        #expect(ring.pinHash("123456", code: "A") != ring.pinHash("123456", code: "B"))
    }

    @Test func `a signature holds for its text and purpose alone`() {
        let signature = ring.sign("session 1", purpose: "cookie")

        #expect(ring.verify(signature, of: "session 1", purpose: "cookie"))
        #expect(!ring.verify(signature, of: "session 2", purpose: "cookie"))
        #expect(!ring.verify(signature, of: "session 1", purpose: "form"))
        #expect(!ring.verify("", of: "session 1", purpose: "cookie"))
        #expect(!ring.verify(String(signature.dropLast()), of: "session 1", purpose: "cookie"))
        #expect(!KeyRing.random().verify(signature, of: "session 1", purpose: "cookie"))
    }

    @Test func `no description shows a key`() {
        var dumped = "\(ring) \(String(reflecting: ring)) "
        dump(ring, to: &dumped)

        #expect(!dumped.contains(Hex.encode(ring.lookup)))
        #expect(!dumped.contains("\(ring.lookup[0]), \(ring.lookup[1])") && !dumped.contains("lookup"))
    }
}
