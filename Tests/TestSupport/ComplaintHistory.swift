// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines

/// A complaint together with the events that made it; grows only by what the rules allow.
package struct ComplaintHistory: Sendable {
    package private(set) var events: [Event]
    package private(set) var complaint: Complaint
    /// By ``Terms/sample``.
    package private(set) var ledger = ClockLedger()
    /// One hour after the last event, unless it was moved.
    package var now: Instant

    /// - Throws: ``Refusal`` when the filing can't be received.
    package init(
        _ filing: Filing = .sample(), id: Complaint.ID = .sample(), by actor: Actor = .complainant,
        at instant: Instant = .sample
    ) throws {
        let event = try Complaint.receive(
            filing, as: id, code: .sample(id.sampleNumber), submission: .sample(id.sampleNumber), by: actor,
            at: instant)
        guard let complaint = Complaint(replaying: [event]) else { throw Refusal.status(.receive, .received) }
        events = [event]
        self.complaint = complaint
        ledger.apply(event, from: nil, to: complaint, terms: .sample)
        now = instant.adding(hours: 1)
    }

    /// Takes one decision at ``now`` and lets an hour pass.
    @discardableResult
    package mutating func record(_ decide: (Complaint, Instant) throws -> Event) rethrows -> Event {
        let event = try decide(complaint, now)
        add(event)
        return event
    }

    package mutating func add(_ event: Event) {
        events.append(event)
        let before = complaint
        complaint.apply(event)
        ledger.apply(event, from: before, to: complaint, terms: .sample)
        now = event.at.adding(hours: 1)
    }
}

// The usual steps, each by the one who usually takes it.
extension ComplaintHistory {
    package mutating func screen(_ screening: Screening = .sample()) throws {
        try record { try $0.screen(screening, by: .screener(), at: $1) }
    }

    package mutating func refer(to lead: Agency = .roads, joint: [Agency] = []) throws {
        try record { try $0.refer(to: .sample(lead), joint: joint.map { .sample($0) }, by: .coordinator(), at: $1) }
    }

    package mutating func accept(_ agency: Agency = .roads) throws {
        try record { try $0.accept(by: .cceo(of: agency), at: $1) }
    }

    package mutating func giveBack(
        _ agency: Agency = .roads, suggesting suggested: Agency = .power, isDisputed: Bool = false
    ) throws {
        try record {
            try $0.giveBack(
                reason: "ถนนสายนี้อยู่ในความดูแลของหน่วยงานอื่น", suggesting: suggested.id, isDisputed: isDisputed,
                by: .cceo(of: agency), at: $1)
        }
    }

    package mutating func rule(_ agency: Agency = .roads) throws {
        try record {
            try $0.rule(.sample(agency), reason: "อยู่ในอำนาจตามกฎหมาย", by: .hubExecutive(), at: $1)
        }
    }

    /// To the agency's first unit and its officer.
    package mutating func assign(_ agency: Agency = .roads) throws {
        let unit = Unit.sample(of: agency)
        let officer = Officer.sample(.officer, of: agency, unit: unit)
        try record { try $0.assign(to: unit, officer: officer, by: .cceo(of: agency), at: $1) }
    }

    package mutating func report(_ agency: Agency = .roads, _ reporting: Reporting = .sample()) throws {
        try record { try $0.report(reporting, by: .cceo(of: agency), at: $1) }
    }

    package mutating func ask(by actor: Actor) throws {
        try record { try $0.requestInformation("เสาไฟต้นไหน", by: actor, at: $1, terms: .sample) }
    }

    package mutating func answer() throws {
        try record { try $0.provideInformation(.sample(), by: .complainant, at: $1) }
    }

    package mutating func refuse(_ refusal: NonAcceptance = .sample()) throws {
        try record { try $0.refuse(refusal, by: .screener(), at: $1, terms: .sample) }
    }

    package mutating func conclude(_ outcome: Outcome = .explained, by actor: Actor = .reviewer()) throws {
        try record { try $0.conclude(outcome, text: "แจ้งผลการดำเนินการ", by: actor, at: $1, terms: .sample) }
    }

    package mutating func contest() throws {
        let ledger = ledger
        try record { try $0.contest("ไฟยังดับอยู่", by: .complainant, at: $1, ledger: ledger) }
    }

    /// Lets time pass until `instant` with every alarm ringing when it should.
    package mutating func ring(until instant: Instant) throws {
        while let alarm = ledger.nextAlarm, alarm.at <= instant {
            now = alarm.at
            let ledger = ledger
            try record { try $0.remind(alarm.reminder, by: .clock, at: $1, ledger: ledger, terms: .sample) }
        }
        now = instant
    }

    package mutating func askForTime(_ clock: ClockKind = .result, _ amount: Int = 7) throws {
        let ledger = ledger
        try record {
            try $0.requestExtension(
                clock, by: amount, reason: "รอของ", actor: .officer(), at: $1, ledger: ledger, terms: .sample)
        }
    }

    package mutating func merge(into master: Complaint) throws {
        try record { try $0.merge(into: master, hasMembers: false, by: .screener(), at: $1) }
    }

    package mutating func unmerge() throws {
        try record { try $0.unmerge("คนละเรื่องกัน", by: .screener(), at: $1) }
    }
}

extension ComplaintHistory {
    /// The shortest usual way to a status: lead agency `roads`, its first unit once the work has begun.
    package static func sample(
        _ status: Status, id: Complaint.ID = .sample(), filing: Filing = .sample(), joint: [Agency] = []
    ) throws -> ComplaintHistory {
        var history = try ComplaintHistory(filing, id: id)
        try history.advance(to: status, joint: joint)
        return history
    }

    private mutating func advance(to status: Status, joint: [Agency]) throws {
        switch status {
        case .received: break
        case .needInfo: try ask(by: .screener())
        case .screened: try screen()
        case .notAccepted: try refuse()
        case .referred:
            try advance(to: .screened, joint: joint)
            try refer(joint: joint)
        case .accepted:
            try advance(to: .referred, joint: joint)
            try accept()
        case .returned:
            try advance(to: .referred, joint: joint)
            try giveBack()
        case .inProgress:
            try advance(to: .accepted, joint: joint)
            try assign()
        case .reported:
            try advance(to: .inProgress, joint: joint)
            for agency in joint {
                try accept(agency)
                try report(agency)
            }
            try report()
        case .concluded:
            try advance(to: .reported, joint: joint)
            try conclude()
        case .contested:
            try advance(to: .concluded, joint: joint)
            try contest()
        case .withdrawn:
            try record { try $0.withdraw("ได้รับการแก้ไขแล้ว", by: .complainant, at: $1) }
        case .merged:
            try advance(to: .inProgress, joint: joint)
            try merge(into: try Complaint.sample(.screened, id: .sample(complaint.id.sampleNumber + 1)))
        }
    }
}

extension ClockLedger {
    /// The earliest alarm by ``Terms/sample``.
    package var nextAlarm: (reminder: Reminder, at: Instant)? {
        live.compactMap { run -> (reminder: Reminder, at: Instant)? in
            guard let next = Ladder.next(of: run, in: Terms.sample.calendar(of: run)) else { return nil }
            let reminder = Reminder(
                clock: run.id.clock, level: next.step.rawValue, agency: run.id.agency, run: run.id.number)
            return (reminder, next.at)
        }.min { $0.at < $1.at }
    }
}

extension Complaint {
    /// By ``Terms/sample``; without a ledger by what the complainant was told.
    package func contest(
        _ reason: String, by actor: Actor, at now: Instant, ledger: ClockLedger = ClockLedger()
    ) throws(Refusal) -> Event {
        try contest(reason, by: actor, at: now, ledger: ledger, terms: .sample)
    }

    /// By what the complainant was told.
    package func closeUnanswered(
        _ text: String, by actor: Actor, at now: Instant, terms: Terms
    ) throws(Refusal) -> Event {
        try closeUnanswered(text, by: actor, at: now, ledger: ClockLedger(), terms: terms)
    }
}
