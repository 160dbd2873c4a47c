// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Makes request ids: fifteen letters and digits, different in every process and for every request.
final class RequestNames: Sendable {
    private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    private let key: UInt64
    private let process: UInt64
    private let count = Atomic<UInt64>(0)

    init() {
        key = .random(in: .min ... .max)
        process = .random(in: .min ... .max)
    }

    /// The next id; fits a small string, so that it costs no allocation.
    func next() -> String {
        // Steele's SplitMix64 step: one to one, so no two counts give one id.
        var mixed = key &+ count.wrappingAdd(1, ordering: .relaxed).newValue &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return String(unsafeUninitializedCapacity: 15) { buffer in
            var rest = process
            for index in 0..<2 {
                buffer[index] = Self.letters[Int(rest & 31)]
                rest >>= 5
            }
            rest = mixed
            for index in 2..<15 {
                buffer[index] = Self.letters[Int(rest & 31)]
                rest >>= 5
            }
            return 15
        }
    }
}
