// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Secrets
import Storage

/// Everything that happens to one complaint after it was filed, in order of time, up to the present.
struct Story {
    let demo: Demo
    let plan: Plan
    let id: Complaint.ID
    var dice: Dice
    var scribe: Scribe
    var time: Instant
    /// The earliest time of a conclusion: a matter that others join is not closed before they have.
    var notBefore: Instant?
    /// Times at which the complainant asks again, in order.
    private var calls: [Instant]
    private let randomness: Randomness
    /// Files that came with it so far.
    var fileCount = 10
    /// How often a head may still give more time.
    var extensionsLeft = Complaints.Limits.extensionsMax
    /// The complainant withdrew, whether or not the matter went on.
    var hasLeft = false

    /// The present was reached: whatever comes next has not happened yet.
    struct Present: Error {}

    init(_ plan: Plan, _ id: Complaint.ID, in demo: Demo) {
        self.demo = demo
        self.plan = plan
        self.id = id
        dice = Dice(demo.seed, plan.index, .story)
        scribe = plan.scribe(demo.library)
        time = plan.arrival.at
        randomness = .ofDemo(demo.seed, -1 - plan.index)
        calls = []
        calls = callTimes()
    }

    /// Operations as of the story's time.
    var here: Operations { demo.operations.at(time, randomness) }

    var country: Country { demo.country }

    /// Plays all of it.
    mutating func play() async throws {
        do {
            try await live()
        } catch is Present {}
        try await pass(until: demo.end)
    }

    private mutating func live() async throws {
        if let enquiry = plan.matter.enquiry, try await answerAtOnce(enquiry) { return }
        guard try await screen() else { return }
        guard let office = try await refer() else { return }
        try await handle(at: office)
        try await report(from: office)
        try await afterwards(office)
    }

    // MARK: Time

    /// Moves on to a time in office hours.
    mutating func wait(workingDays: ClosedRange<Int>) async throws {
        let next = demo.hours.time(after: time, workingDays: dice.between(workingDays), &dice)
        try await reach(next)
    }

    /// Moves on to a time when people are awake.
    mutating func wait(days: ClosedRange<Int>) async throws {
        let next = demo.hours.evening(after: time, days: dice.between(days), &dice)
        try await reach(next)
    }

    /// Some minutes later.
    mutating func aWhile() async throws { try await reach(time.adding(seconds: 70 + dice.below(900))) }

    mutating func reach(_ next: Instant) async throws {
        try await pass(until: min(next, demo.end))
        guard next < demo.end else { throw Present() }
        time = max(next, time.adding(seconds: 1))
    }

    // MARK: The complainant, meanwhile

    /// How often people ask again: most once or never, a few all the time.
    private mutating func callTimes() -> [Instant] {
        guard plan.matter.kind != .enquiry else { return [] }
        var count = dice.pick(weighted: [(0, 41), (1, 27), (2, 14), (3, 9), (4, 5), (6, 3), (9, 1)])
        if plan.identityLevel == .anonymous { count /= 3 }
        return (0..<count).map { _ in
            demo.hours.evening(after: time, days: 2 + min(dice.below(60), dice.below(60)), &dice)
        }.sorted()
    }

    /// What happens by itself meanwhile: the complainant asks again, and clocks ring.
    private mutating func pass(until limit: Instant) async throws {
        while let call = calls.first, call < limit {
            calls.removeFirst()
            guard call > time else { continue }
            try await ring(until: call)
            time = max(call, time)
            try await addSubmission()
        }
        try await ring(until: limit)
    }

    /// Every alarm at its instant; most executives answer what reaches them.
    private mutating func ring(until limit: Instant) async throws {
        while let alarm = try here.database.read({ try $0.nextAlarm(of: id) }), alarm < limit {
            time = max(alarm, time)
            try await here.ringAlarms(of: id)
            let complaint = try current()
            guard let escalation = complaint.escalations.last, dice.chance(700) else { continue }
            let office = country.offices.values.first { $0.agency.id == escalation.reminder.agency }
            let isHubs = escalation.reminder.level >= Ladder.Step.hubExecutive.rawValue
            guard let executive = isHubs ? hub(.hubExecutive) : office?.cceo else { continue }
            time = min(time.adding(hours: 3 + dice.below(30)), demo.end)
            let order = scribe.noted("ordered", at: time, &dice)
            _ = try await here.answerEscalation(
                id, escalation.reminder, text: order, by: .officer(demo.standing(for: executive, at: time)))
        }
    }

    private mutating func addSubmission() async throws {
        let (principal, channel) = complainantCalling()
        let words = Contribution(text: scribe.said("again", &dice))
        _ = try await here.addSubmission(words, channel: channel, to: id, by: principal)
    }

    /// Who speaks for the complainant when they call, and by which channel.
    mutating func complainantCalling() -> (Principal, Channel) {
        switch plan.arrival.channel {
        case .partner: return (.partner(country.partner), .partner)
        case .web, .app, .line, .email:
            if dice.chance(600) {
                return (.complainant(id), plan.arrival.channel == .email ? .web : plan.arrival.channel)
            }
        case .hotline, .walkIn, .mail: break
        }
        return (.officer(hub(.operator)), dice.chance(930) ? .hotline : .walkIn)
    }

    /// The complainant as the rules see them: themselves, or an operator who does it for them.
    mutating func complainant() -> Principal {
        switch plan.arrival.channel {
        case .web, .app, .line, .email, .partner: .complainant(id)
        case .hotline, .walkIn, .mail: .caller(hub(.operator), id)
        }
    }

    mutating func hub(_ role: Role) -> Officer { country.hub.officer(role, turn: dice.below(1 << 20)) }

    mutating func evidence(picture: Bool) throws -> IncomingFile {
        fileCount += 1
        let name = picture ? "ภาพหลังดำเนินการ.png" : "บันทึกผลการตรวจสอบ.pdf"
        return try demo.shelf.file(name, picture: picture, owner: plan.index, number: fileCount, &dice)
    }

    /// The complaint as it stands.
    func current() throws -> Complaint {
        guard let complaint = try here.database.read({ transaction in try transaction.complaint(id) }) else {
            throw OperationError.notFound
        }
        return complaint
    }
}
