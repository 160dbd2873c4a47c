// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import FoundationEssentials
package import Secrets

extension Operations {
    /// A new version 7 UUID: its first half is the time, so that rows land at the end of every index.
    ///
    /// `source` is the operations' own unless given.
    package func newID<Entity>(
        _ entity: Entity.Type = Entity.self, from source: Randomness? = nil
    ) -> Identifier<Entity> {
        let microseconds = UInt64(max(0, now().microseconds))
        let milliseconds = microseconds / 1_000
        // What is left of the millisecond orders those made within it (RFC 9562, 6.2, method 3).
        let fraction = (microseconds % 1_000) * 4_096 / 1_000
        let random = (source ?? randomness).bytes(8)
        return Identifier(
            UUID(
                uuid: (
                    UInt8(truncatingIfNeeded: milliseconds >> 40), UInt8(truncatingIfNeeded: milliseconds >> 32),
                    UInt8(truncatingIfNeeded: milliseconds >> 24), UInt8(truncatingIfNeeded: milliseconds >> 16),
                    UInt8(truncatingIfNeeded: milliseconds >> 8), UInt8(truncatingIfNeeded: milliseconds),
                    0x70 | UInt8(fraction >> 8), UInt8(truncatingIfNeeded: fraction), 0x80 | random[0] & 0x3F,
                    random[1], random[2], random[3], random[4], random[5], random[6], random[7]
                )))
    }

    /// Something to log in with once: four groups of four letters and digits that can be read out on the telephone.
    func newFirstPassword() -> String {
        let alphabet = Array("23456789abcdefghjkmnpqrstuvwxyz2".utf8)
        var text: [UInt8] = []
        for (index, byte) in randomness.bytes(Limits.firstPasswordBytes).enumerated() {
            if index > 0, index % 4 == 0 { text.append(UInt8(ascii: "-")) }
            text.append(alphabet[Int(byte & 31)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
