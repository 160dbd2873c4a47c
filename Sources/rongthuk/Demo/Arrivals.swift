// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines

/// When and how one complaint of the demo arrives.
struct Arrival: Sendable {
    let at: Instant
    let channel: Channel

    /// So many arrivals over the year before `end`, in order of time.
    static func make(_ count: Int, until end: Instant, seed: UInt64, hours: OfficeHours) -> [Arrival] {
        var dice = Dice(seed, 0, .arrivals)
        let last = hours.calendar.zone.day(of: end)
        var arrivals: [Arrival] = []
        arrivals.reserveCapacity(count)
        while arrivals.count < count {
            let channel = dice.pick(weighted: channels)
            let day = last.advanced(by: -dice.below(365))
            let isWorking = hours.calendar.isWorking(day)
            let isAtOffice = channel == .walkIn || channel == .mail
            // Fewer people complain on days off, and counters are shut.
            guard isWorking || !isAtOffice && dice.chance(620) else { continue }
            let minute = isAtOffice ? hours.officeMinute(&dice) : minute(channel, &dice)
            let at = hours.at(minute, on: day, &dice)
            guard at < end else { continue }
            arrivals.append(Arrival(at: at, channel: channel))
        }
        return arrivals.sorted { $0.at < $1.at }
    }

    private static func minute(_ channel: Channel, _ dice: inout Dice) -> Int {
        let hours = channel == .hotline ? hotlineHours : screenHours
        return dice.pick(weighted: hours) * 60 + dice.below(60)
    }

    /// Per mille; the hotline has by far the most, as in the published shares.
    private static let channels: [(Channel, Int)] = [
        (.hotline, 845), (.web, 58), (.walkIn, 38), (.mail, 27), (.line, 12), (.app, 9), (.email, 6), (.partner, 5),
    ]
    private static let hotlineHours: [(Int, Int)] = zip(
        0..<24, [3, 2, 1, 1, 1, 2, 4, 7, 11, 13, 12, 10, 8, 10, 11, 10, 9, 8, 8, 8, 7, 6, 5, 4]
    ).map { ($0, $1) }
    private static let screenHours: [(Int, Int)] = zip(
        0..<24, [3, 2, 1, 1, 1, 1, 2, 4, 6, 7, 7, 6, 7, 6, 6, 6, 5, 6, 7, 9, 11, 11, 9, 6]
    ).map { ($0, $1) }
}
