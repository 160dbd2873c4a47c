// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations

/// What the complainant makes of the answer.
extension Story {
    mutating func afterwards(_ office: Country.Office) async throws {
        if dice.chance(55) {
            try await contest(office)
        } else if dice.chance(240) {
            try await rate()
        }
    }

    mutating func rate() async throws {
        try await wait(days: 0...10)
        let mood = dice.between(1...5)
        func mark(_ dice: inout Dice) -> Int { min(5, max(1, mood + dice.between(-1...1))) }
        let words = dice.chance(350) ? scribe.said("rated", &dice) : nil
        let rating = Rating(
            ease: mark(&dice), fairness: mark(&dice), speed: mark(&dice), result: mood, words: words)
        _ = try await here.rate(id, rating, by: complainant())
    }

    /// Objects; another reviewer than the one who concluded decides.
    private mutating func contest(_ office: Country.Office) async throws {
        try await wait(days: 1...25)
        _ = try await here.contest(id, reason: scribe.said("contest", &dice), by: complainant())
        try await wait(workingDays: 3...15)
        let concluder = try current().closure?.by
        let all = country.hub.officers[.reviewer] ?? []
        guard let other = all.first(where: { .officer($0.id) != concluder }) else { return }
        guard dice.chance(350) else {
            let text = scribe.told("dismissed", englishAs: "dismissed", at: time, &dice)
            _ = try await here.dismissContest(id, reason: text, by: .officer(other))
            return
        }
        let text = scribe.told("upheld", englishAs: "upheld", at: time, &dice)
        _ = try await here.upholdContest(id, reason: text, agency: nil, by: .officer(other))
        try await wait(workingDays: 3...10)
        try await report(from: office)
        if dice.chance(300) { try await rate() }
    }

    /// Plays a complaint that is folded into another; one that turns out to be different goes its own way.
    mutating func join(_ master: PublicCode) async throws {
        do {
            try await wait(workingDays: 0...2)
            _ = try await here.merge(id, into: master, by: .officer(hub(.screener)))
            if dice.chance(25) {
                try await wait(workingDays: 1...3)
                _ = try await here.unmerge(
                    id, reason: scribe.noted("unmerged", at: time, &dice), by: .officer(hub(.screener)))
                try await play()
            }
        } catch is Present {}
    }
}
