// SPDX-License-Identifier: Apache-2.0
import Deadlines

/// Which complaints are about one and the same matter: a few neighbours, or hundreds in a campaign.
struct Campaigns: Sendable {
    /// The first complaint of each matter, by the others.
    private(set) var master: [Int: Int] = [:]
    /// The others, in order, by the first.
    private(set) var members: [Int: [Int]] = [:]

    init(among arrivals: [Arrival], seed: UInt64) {
        var dice = Dice(seed, 0, .groups)
        let count = arrivals.count
        for _ in 0..<count / 600 { gather(14 + dice.below(26), withinDays: 12, arrivals, &dice) }
        for _ in 0..<count / 45 { gather(1 + dice.below(3), withinDays: 9, arrivals, &dice) }
    }

    private mutating func gather(_ size: Int, withinDays days: Int, _ arrivals: [Arrival], _ dice: inout Dice) {
        let first = dice.below(arrivals.count)
        guard master[first] == nil, members[first] == nil else { return }
        let until = arrivals[first].at.adding(days: days)
        var candidates: [Int] = []
        for index in arrivals.index(after: first)..<arrivals.endIndex {
            guard arrivals[index].at < until else { break }
            if master[index] == nil, members[index] == nil { candidates.append(index) }
        }
        guard !candidates.isEmpty else { return }
        // Evenly spread over the days, so that big demos do not gather a campaign within one hour.
        let step = max(1, candidates.count / size)
        let chosen = stride(from: 0, to: candidates.count, by: step).prefix(size).map { candidates[$0] }
        for index in chosen { master[index] = first }
        members[first] = chosen
    }
}
