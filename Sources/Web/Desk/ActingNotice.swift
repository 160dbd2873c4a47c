// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// Says on the desk for whom its officer acts or will act, until when, and where that is to be found.
struct ActingNotice: Framed {
    let frame: Frame
    let officer: Officer
    /// The officer's own deputyships, now and later; further ones come through others who are away.
    let periods: [NamedActingPeriod]
    let now: Instant

    var html: HTML {
        let lines = officer.actsFor.map(current) + periods.filter { $0.period.from > now }.compactMap(coming)
        return lines.isEmpty ? .empty : Alert(.info, lines.joined()).html
    }

    private func current(_ absent: Officer) -> HTML {
        let period = periods.first { $0.period.officer == absent.id && $0.period.covers(now) }?.period
        let words = period.map { Message.absenceActingUntil(absent.name, day($0.end)) } ?? .absenceActing(absent.name)
        let isExecutive = !absent.passedOn.isDisjoint(with: [.cceo, .hubExecutive])
        let more: HTML =
            isExecutive
            ? "<a href=\"\(Link.cockpit)\">\(say(.absenceActingDecisions))</a>"
            : "<a href=\"\(Link.ownAbsence)\">\(say(.absenceActingMore))</a>"
        return "<p>\(say(words)) \(more)</p>\n"
    }

    private func coming(_ named: NamedActingPeriod) -> HTML? {
        guard let absent = named.officer else { return nil }
        let from = Message(
            TimeElement(named.period.from, in: .thai).text, TimeElement(named.period.from, in: .english).text)
        let words = Message.absenceWillAct(absent.name, from, day(named.period.end))
        return "<p>\(say(words)) <a href=\"\(Link.ownAbsence)\">\(say(.absenceActingMore))</a></p>\n"
    }

    /// The last day of what ends at midnight.
    private func day(_ end: Instant) -> Message {
        Message(TimeElement(deadline: end, in: .thai).text, TimeElement(deadline: end, in: .english).text)
    }
}

extension Link {
    /// Where an officer's absences and deputyships stand.
    static let ownAbsence = Link("desk", "account", fragment: "absence")
}
