// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import Secrets

/// The whole demo before its first complaint is filed: who, what and when.
struct Demo: Sendable {
    let seed: UInt64
    /// The present, beyond which nothing has happened yet.
    let end: Instant
    let operations: Operations
    let country: Country
    let library: Library
    let hours: OfficeHours
    let arrivals: [Arrival]
    let campaigns: Campaigns
    let shelf: EvidenceShelf
    let absences: [DemoAbsence]
}

extension Randomness {
    /// For the ids, codes and PINs of one complaint.
    static func ofDemo(_ seed: UInt64, _ index: Int) -> Randomness {
        var dice = Dice(seed, index, .ids)
        return .seeded(dice.next())
    }
}
