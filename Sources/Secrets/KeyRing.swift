// SPDX-License-Identifier: Apache-2.0

/// The keys of one installation: they live in a file outside the database, so that neither alone tells anything.
package struct KeyRing: Sendable, Equatable {
    /// Sealing keys by number; old ones stay until nothing is sealed with them any more.
    let sealing: [Int: [UInt8]]
    /// The number of the sealing key for new seals; the greatest.
    package let currentKey: Int
    let lookup: [UInt8]
    let pin: [UInt8]
    let signing: [UInt8]

    init(sealing: [Int: [UInt8]], currentKey: Int, lookup: [UInt8], pin: [UInt8], signing: [UInt8]) {
        self.sealing = sealing
        self.currentKey = currentKey
        self.lookup = lookup
        self.pin = pin
        self.signing = signing
    }

    /// Fresh keys that are in no file yet; for tests with a seeded source, and for the first start.
    package static func random(from randomness: Randomness = .system) -> KeyRing {
        let keys = (0..<4).map { _ in randomness.bytes(Limits.keyBytes) }
        return KeyRing(sealing: [1: keys[0]], currentKey: 1, lookup: keys[1], pin: keys[2], signing: keys[3])
    }

    /// All numbers, ascending; the last is the current one.
    package var sealingKeys: [Int] { sealing.keys.sorted() }

    /// The same ring with a new current sealing key; what was sealed before can still be opened.
    package func rotated(from randomness: Randomness = .system) -> KeyRing {
        var sealing = sealing
        sealing[currentKey + 1] = randomness.bytes(Limits.keyBytes)
        return KeyRing(sealing: sealing, currentKey: currentKey + 1, lookup: lookup, pin: pin, signing: signing)
    }

    /// The same ring without an old sealing key; what is still sealed with it is lost for good.
    ///
    /// - Throws: ``SecretsError/currentKey(_:)`` or ``SecretsError/unknownKey(_:)``.
    package func without(sealingKey number: Int) throws(SecretsError) -> KeyRing {
        guard number != currentKey else { throw .currentKey(number) }
        var sealing = sealing
        guard sealing.removeValue(forKey: number) != nil else { throw .unknownKey(number) }
        return KeyRing(sealing: sealing, currentKey: currentKey, lookup: lookup, pin: pin, signing: signing)
    }
}

extension KeyRing: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Numbers only, so that no log or failed test can hold a key.
    package var description: String { "KeyRing(sealing keys: \(sealingKeys))" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
