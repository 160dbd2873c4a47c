// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport

/// A random history: at every step somebody tries something, often what the pages would offer.
struct Walk {
    private(set) var complaint: Complaint
    private(set) var ledger: ClockLedger
    private(set) var events: [Event]
    private(set) var now: Instant
    private var random: Random
    private var stepsLeft = 220
    private var nextID = 1000

    init(seed: UInt64) throws {
        random = Random(state: seed)
        let kind: Kind = [.relief, .relief, .grievance, .tipoff, .enquiry][random.below(5)]
        let level = IdentityLevel.allCases[random.below(3)]
        let history = try ComplaintHistory(.sample(kind: kind, identityLevel: level))
        complaint = history.complaint
        ledger = history.ledger
        events = history.events
        now = history.now
    }

    /// Tries until something is accepted; false when the walk is over.
    mutating func takeStep() -> Bool {
        while stepsLeft > 0 {
            stepsLeft -= 1
            // Most steps take hours; some let windows pass.
            now = random.below(12) == 0 ? now.adding(days: random.below(40)) : now.adding(hours: random.below(30))
            guard let event = random.below(3) == 0 ? stray() : push() else { continue }
            let before = complaint
            complaint.apply(event)
            ledger.apply(event, from: before, to: complaint, terms: .sample)
            events.append(event)
            return true
        }
        return false
    }

    /// Anybody tries anything.
    private mutating func stray() -> Event? {
        let actor = Who.all[random.below(Who.all.count)].actor
        let operation = Operation.allCases[random.below(Operation.allCases.count)]
        return operation == .receive ? nil : try? varied(operation, by: actor)
    }

    /// Somebody who may takes the complaint on; endings are rare, so that walks become long.
    private mutating func push() -> Event? {
        let forward: [Operation] = [
            .screen, .refer, .accept, .assign, .report, .approveReport, .declineReport, .conclude, .rejectReport,
            .contest, .upholdContest,
        ]
        let choice: [Operation] =
            switch random.below(8) {
            case 0: [.refuse, .closeUnanswered, .answerAtOnce, .withdraw, .merge]
            case 1...4: forward
            default: Operation.allCases.filter { ![.receive, .refuse, .withdraw, .merge, .answerAtOnce].contains($0) }
            }
        let operation = seldom() ?? choice[random.below(choice.count)]
        let able = Who.all.map(\.actor).filter { complaint.allows(operation, by: $0) }
        guard !able.isEmpty else { return nil }
        return try? varied(operation, by: able[random.below(able.count)])
    }

    /// What can be done seldom and not for long, so that it is taken where it can be.
    private mutating func seldom() -> Complaints.Operation? {
        let status = complaint.status
        if random.below(4) == 0, let alarm = ledger.nextAlarm, alarm.at <= now { return .remind }
        if complaint.allows(.rule, by: .hubExecutive()), random.below(6) != 0 { return .rule }
        if !complaint.escalations.isEmpty, random.below(3) == 0 { return .answerEscalation }
        if !complaint.extensionRequests.isEmpty, random.below(3) == 0 { return .declineExtension }
        if status == .referred || status == .accepted, random.below(4) == 0 { return .giveBack }
        return status.isWithAgency && random.below(10) == 0 ? .requestExtension : nil
    }

    private mutating func fresh<Entity>() -> Identifier<Entity> {
        nextID += 1
        return .sample(nextID)
    }

    /// Like ``Attempt``, with what is given drawn at random.
    private mutating func varied(_ operation: Operation, by actor: Actor) throws -> Event {
        let agencies: [Agency] = [.roads, .water, .power]
        let agency = agencies[random.below(3)]
        switch operation {
        case .refer:
            let joint = agencies.filter { $0.id != agency.id && random.below(5) == 0 }
            return try complaint.refer(
                to: .sample(agency), joint: joint.map { .sample($0) }, by: actor, at: now)
        case .giveBack:
            return try complaint.giveBack(
                reason: "ไม่อยู่ในอำนาจ", suggesting: agency.id, isDisputed: actor.holds(.cceo), by: actor, at: now)
        case .rule: return try complaint.rule(.sample(agency), reason: "ตามกฎหมาย", by: actor, at: now)
        case .screen:
            let screening = Screening.sample(
                kind: complaint.kind, secrecy: random.below(4) == 0 ? .secret : .ordinary,
                isPublicInterest: random.below(2) == 0)
            return try complaint.screen(screening, by: actor, at: now)
        case .report:
            let outcome = random.below(2) == 0 ? .solved : Outcome.allCases[random.below(Outcome.allCases.count)]
            return try complaint.report(.sample(outcome: outcome, evidence: [fresh()]), by: actor, at: now)
        case .upholdContest:
            let standing: Standing? = random.below(2) == 0 ? nil : .sample(agency)
            return try complaint.upholdContest("ฟังขึ้น", agency: standing, by: actor, at: now)
        case .requestIdentity:
            return try complaint.requestIdentity("ต้องโทรนัดหมาย", as: fresh(), by: actor, at: now)
        case .approveIdentity:
            let reveal = complaint.reveals.first { $0.approvedBy == nil }
            return try complaint.approveIdentity(reveal?.id ?? fresh(), by: actor, at: now)
        case .openIdentity:
            let reveal = complaint.reveals.first { $0.by == actor.officer }
            return try complaint.openIdentity(reveal?.id ?? fresh(), by: actor, at: now)
        case .extend:
            let clock: ClockKind = complaint.status == .needInfo ? .information : .result
            return try complaint.extend(
                clock, by: 1 + random.below(20), reason: "รอของ", actor: actor, at: now, ledger: ledger,
                terms: .sample)
        case .remind:
            let reminder = ledger.nextAlarm?.reminder ?? Reminder(clock: .progress, level: random.below(4))
            return try complaint.remind(reminder, by: actor, at: now, ledger: ledger, terms: .sample)
        case .answerEscalation:
            let asked = complaint.escalations(for: actor).first?.reminder
            return try complaint.answerEscalation(
                asked ?? Reminder(clock: .result, level: 3), "เร่งดำเนินการ", by: actor, at: now)
        case .closeUnanswered:
            return try complaint.closeUnanswered(
                "ไม่ได้รับคำตอบ", by: actor, at: now, ledger: ledger, terms: .sample)
        default: return try Attempt.run(operation, on: complaint, by: actor, at: now, ledger: ledger)
        }
    }
}

/// SplitMix64, so that a seed gives the same walk on every machine.
struct Random {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
