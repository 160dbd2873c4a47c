// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations

/// What the centre does before an agency has the complaint.
extension Story {
    /// Answers an enquiry on the telephone; a few have to wait for somebody who knows. True when it is answered.
    mutating func answerAtOnce(_ enquiry: EnquiryPhrases) async throws -> Bool {
        guard dice.chance(940) else { return false }
        switch plan.arrival.channel {
        case .hotline, .walkIn: try await reach(time.adding(seconds: 90 + dice.below(600)))
        case .web, .app, .line, .email, .mail, .partner: try await wait(workingDays: 0...1)
        }
        let text = scribe.answer(enquiry, &dice)
        _ = try await here.answerAtOnce(text, on: id, by: .officer(hub(.operator)))
        if dice.chance(120) { try await rate() }
        return true
    }

    /// Screens it; false when the story ends here.
    mutating func screen() async throws -> Bool {
        try await wait(workingDays: dice.chance(800) ? 0...1 : 1...2)
        if dice.chance(80) {
            guard try await ask(as: .officer(hub(.screener)), "question") else { return false }
            try await wait(workingDays: 0...1)
        }
        if dice.chance(12), try await withdraw() { return false }
        if dice.chance(18) { return try await refuse() }
        _ = try await here.screen(screening(), on: id, by: .officer(hub(.screener)))
        if dice.chance(60) {
            try await aWhile()
            try await note(by: .officer(hub(.screener)))
        }
        try await wait(workingDays: dice.chance(800) ? 0...1 : 1...2)
        if dice.chance(10), try await withdraw() { return false }
        if plan.repeated != nil && dice.chance(250) || dice.chance(22) { return try await refuse() }
        guard plan.matter.kind != .enquiry, plan.matter.kind != .opinion || dice.chance(350) else {
            try await concludeAtCentre()
            return false
        }
        return true
    }

    private mutating func screening() -> Screening {
        let kind = plan.matter.kind
        var secrecy = Secrecy.ordinary
        if kind == .tipoff { secrecy = dice.chance(750) ? .secret : .verySecret }
        if kind == .grievance, plan.identityLevel == .withheld { secrecy = .secret }
        return Screening(
            kind: kind, category: country.category(plan.matter.topic.code),
            urgency: dice.pick(weighted: [(.normal, 850), (.urgent, 110), (.veryUrgent, 30), (.mostUrgent, 10)]),
            secrecy: secrecy, isPublicInterest: kind == .tipoff ? dice.chance(400) : dice.chance(40))
    }

    /// Opinions are noted and late enquiries answered by the centre itself.
    private mutating func concludeAtCentre() async throws {
        try await wait(workingDays: 1...4)
        let text: String
        let outcome: Outcome
        if let enquiry = plan.matter.enquiry {
            text = scribe.answer(enquiry, &dice)
            outcome = .explained
        } else {
            text = scribe.told("hubConcluded", englishAs: "noted", at: time, &dice)
            outcome = .noted
        }
        _ = try await here.conclude(id, outcome: outcome, text: text, by: .officer(hub(.reviewer)))
        if dice.chance(100) { try await rate() }
    }

    /// Always true when it goes on: a contest may bring the complaint to an agency after all.
    private mutating func refuse() async throws -> Bool {
        var reasons: [(RefusalReason, Int)] = [
            (.incomplete, 4), (.beforeCourt, 2), (.alreadyDecided, 2), (.outsideMandate, 3), (.specialProcedure, 1),
        ]
        if plan.identityLevel == .anonymous { reasons = [(.anonymousWithoutDetail, 1)] }
        let reason = dice.pick(weighted: reasons)
        let refusal = NonAcceptance(
            reason: reason, text: scribe.told(reason.rawValue, englishAs: "refused", at: time, &dice),
            goTo: reason == .outsideMandate || dice.chance(250) ? scribe.noted("goTo", at: time, &dice) : nil)
        _ = try await here.refuse(refusal, on: id, by: .officer(hub(.screener)))
        guard dice.chance(90), plan.matter.kind != .enquiry else { return false }
        return try await contestRefusal()
    }

    /// False in every case: whatever follows is played here.
    private mutating func contestRefusal() async throws -> Bool {
        try await wait(days: 2...20)
        _ = try await here.contest(id, reason: scribe.said("contest", &dice), by: complainant())
        try await wait(workingDays: 4...14)
        let reviewer = Principal.officer(hub(.reviewer))
        guard dice.chance(300) else {
            let text = scribe.told("dismissed", englishAs: "dismissed", at: time, &dice)
            _ = try await here.dismissContest(id, reason: text, by: reviewer)
            return false
        }
        let office = pickOffice(except: [])
        scribe.agency = office.agency.nameThai
        scribe.letters = office.letters
        let text = scribe.told("upheld", englishAs: "upheld", at: time, &dice)
        _ = try await here.upholdContest(id, reason: text, agency: office.agency.id, by: reviewer)
        try await handle(at: office)
        try await report(from: office)
        return false
    }

    /// Asks the complainant; false when no answer came and it was closed.
    mutating func ask(as asker: Principal, _ section: String) async throws -> Bool {
        let question = scribe.told(section, englishAs: "question", at: time, &dice)
        _ = try await here.requestInformation(question, on: id, by: asker)
        if dice.chance(850) {
            try await wait(days: 1...11)
            let (principal, channel) = complainantCalling()
            let words = Contribution(text: scribe.said("informed", &dice))
            _ = try await here.provideInformation(words, channel: channel, to: id, by: principal)
            return true
        }
        try await wait(days: 24...40)
        try await wait(workingDays: 0...1)
        let text = scribe.told("unanswered", englishAs: "unanswered", at: time, &dice)
        _ = try await here.closeUnanswered(text, on: id, by: asker)
        return false
    }

    /// True when the complainant left for good; a tip-off goes on without them.
    mutating func withdraw() async throws -> Bool {
        guard !hasLeft else { return false }
        hasLeft = true
        let reason = scribe.said("withdraw", &dice)
        let decision = try await here.withdraw(id, reason: reason, by: complainant())
        return decision.status == .withdrawn
    }

    mutating func note(by principal: Principal) async throws {
        _ = try await here.note(scribe.noted("note", at: time, &dice), on: id, by: principal)
    }

    mutating func pickOffice(except codes: Set<String>) -> Country.Office {
        let all = plan.matter.topic.agencies(in: plan.matter.locality)
        let left = all.filter { !codes.contains($0.0) }
        if !left.isEmpty { return country.office(dice.pick(weighted: left)) }
        // Somebody has to; these have an office in every province.
        return country.office(["MOI", "RTP", "MOJ"].first { !codes.contains($0) } ?? "MOI")
    }
}
