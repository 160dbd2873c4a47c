// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Where unpredictable bytes come from; tests take a seeded source instead.
package struct Randomness: Sendable {
    /// Exactly as many bytes as asked for.
    package let bytes: @Sendable (_ count: Int) -> [UInt8]

    /// A source of another kind, such as one that replays what was recorded.
    package init(bytes: @escaping @Sendable (_ count: Int) -> [UInt8]) {
        self.bytes = bytes
    }

    /// The operating system's, through libsodium; fit for keys.
    package static let system = Randomness { Sodium.random($0) }

    /// The same bytes for the same seed, never for production; copies share one sequence.
    package static func seeded(_ seed: UInt64) -> Randomness {
        let source = SeededSource(seed: seed)
        return Randomness { source.bytes($0) }
    }

    /// 256 bits as 43 characters of base64url, for links, cookies and API keys.
    package func token() -> String { Base64URL.encode(bytes(Limits.tokenBytes)) }

    /// So many decimal digits, each as likely as any other; leading zeros are kept.
    package func digits(_ count: Int) -> String {
        String(decoding: (0..<count).map { _ in UInt8(ascii: "0") + UInt8(below(10)) }, as: UTF8.self)
    }

    /// A number from 0 up to but not including `bound`, all equally likely; `bound` is at least 1.
    package func below(_ bound: Int) -> Int {
        precondition(bound > 0, "there is no number below \(bound)")
        let bound = UInt64(bound)
        // What lies under the threshold would make small results likelier.
        let threshold = (0 &- bound) % bound
        while true {
            let number = bytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            if number >= threshold { return Int(number % bound) }
        }
    }

    /// The 16 bytes of a UUID of version 4.
    package var uuidBytes: [UInt8] {
        var uuid = bytes(16)
        uuid[6] = uuid[6] & 0x0F | 0x40
        uuid[8] = uuid[8] & 0x3F | 0x80
        return uuid
    }
}

/// SplitMix64: short, well mixed, the same on every machine.
private final class SeededSource: Sendable {
    private let state: Mutex<UInt64>

    init(seed: UInt64) {
        state = Mutex(seed)
    }

    func bytes(_ count: Int) -> [UInt8] {
        state.withLock { state in
            var bytes: [UInt8] = []
            bytes.reserveCapacity(count + 7)
            while bytes.count < count {
                let word = next(&state)
                bytes += (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
            }
            return Array(bytes.prefix(count))
        }
    }

    private func next(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
