// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Secrets

@Suite struct CodecTests {
    @Test(arguments: [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"),
    ])
    func `base64url agrees with the vectors of RFC 4648`(plain: String, encoded: String) {
        #expect(Base64URL.encode(Array(plain.utf8)) == encoded)
        #expect(Base64URL.decode(encoded) == Array(plain.utf8))
    }

    @Test(arguments: ["A", "Zg==", "Zh", "Zm9", "Zm 9v", "Zm+v", "Zm/v", "ไ"])
    func `base64url has one spelling for one value`(text: String) {
        #expect(Base64URL.decode(text) == nil)
    }

    @Test(arguments: 0...64)
    func `what was encoded reads back the same`(count: Int) {
        let bytes = Randomness.seeded(UInt64(count)).bytes(count)

        #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
        #expect(Hex.decode(Hex.encode(bytes)) == bytes)
        #expect(Hex.decode(Hex.encode(bytes).uppercased()) == bytes)
    }

    @Test(arguments: ["0", "0g", "000", " 00", "๐๐"])
    func `what is no hex is refused`(text: String) {
        #expect(Hex.decode(text) == nil)
    }

    @Test func `SHA-256 agrees with FIPS 180`() {
        #expect(
            SHA256.hex(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(SHA256.hex(of: "") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test(arguments: UInt64(1)...20)
    func `a hash in pieces is the hash of the whole`(seed: UInt64) {
        let randomness = Randomness.seeded(seed)
        let pieces = (0..<10).map { _ in randomness.bytes(randomness.below(200)) }
        var hash = SHA256()

        for (index, piece) in pieces.enumerated() {
            if index.isMultiple(of: 2) { hash.update(piece) } else { piece.withUnsafeBytes { hash.update($0) } }
        }

        #expect(hash.digest() == SHA256.hash(pieces.flatMap { $0 }), "seed \(seed)")
        #expect(hash.hex() == Hex.encode(hash.digest()), "seed \(seed)")
    }

    @Test func `equality is byte for byte`() {
        #expect(Secrets.equal([1, 2, 3], [1, 2, 3]))
        #expect(!Secrets.equal([1, 2, 3], [1, 2, 4]))
        #expect(!Secrets.equal([1, 2, 3], [1, 2]))
        #expect(Secrets.equal("", "") && Secrets.equal("ไฟ", "ไฟ") && !Secrets.equal("é", "e\u{301}"))
    }
}

@Suite struct RandomnessTests {
    @Test func `a seed gives one sequence, and another seed another`() {
        let first = Randomness.seeded(7)

        #expect(first.bytes(20) == Randomness.seeded(7).bytes(20))
        #expect(first.bytes(20) != Randomness.seeded(7).bytes(20))
        #expect(Randomness.seeded(8).bytes(20) != Randomness.seeded(7).bytes(20))
    }

    @Test func `the system gives other bytes each time`() {
        #expect(Set((0..<100).map { _ in Randomness.system.token() }).count == 100)
        #expect(Randomness.system.bytes(0).isEmpty)
        #expect(Randomness.system.token().count == 43)
    }

    @Test func `numbers stay below their bound and reach all of them`() {
        let randomness = Randomness.seeded(1)

        let numbers = (0..<2_000).map { _ in randomness.below(7) }

        #expect(Set(numbers) == Set(0..<7))
        #expect((0..<7).allSatisfy { number in numbers.count { $0 == number } > 200 })
        #expect(randomness.below(1) == 0)
        #expect((0..<100).allSatisfy { _ in (0..<Int.max).contains(randomness.below(.max)) })
    }

    @Test func `digits keep their leading zeros`() {
        let randomness = Randomness.seeded(2)

        let pins = (0..<200).map { _ in randomness.digits(6) }

        #expect(pins.allSatisfy { $0.count == 6 && Int($0) != nil })
        #expect(pins.contains { $0.hasPrefix("0") })
    }

    @Test func `UUID bytes say version 4 and variant 1`() {
        let randomness = Randomness.seeded(3)

        let uuids = (0..<100).map { _ in randomness.uuidBytes }

        #expect(uuids.allSatisfy { $0.count == 16 && $0[6] >> 4 == 4 && $0[8] >> 6 == 2 })
        #expect(Set(uuids).count == 100)
    }
}
