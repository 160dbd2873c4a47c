// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations

/// What the agency does.
extension Story {
    /// Assigns it and works on it, with all that comes between.
    mutating func handle(at office: Country.Office) async throws {
        let desk = deskOf(office)
        let officer = officerOf(desk)
        try await wait(workingDays: 0...2)
        _ = try await here.assign(
            id, to: desk.unit.id, officer: officer.id, by: .officer(office.desks[0].head))
        if dice.chance(15), try await withdraw() { throw Present() }
        try await wait(workingDays: 1...5)
        _ = try await here.progress(id, text: progressText("firstProgress"), cause: nil, by: .officer(officer))
        try await meanwhile(office, desk, officer)
        var rounds = dice.pick(weighted: [(0, 34), (1, 33), (2, 19), (3, 9), (4, 5)])
        // Some matters take a budget, a court or a year.
        if dice.chance(90) { rounds = 20 }
        for round in 0..<rounds {
            try await wait(workingDays: rounds > 4 ? 14...24 : 4...14)
            let cause = dice.pick(WaitCause.allCases)
            _ = try await here.progress(id, text: progressText(cause.rawValue), cause: cause, by: .officer(officer))
            if round > 0 { try await meanwhile(office, desk, officer) }
        }
        if let notBefore, time < notBefore { try await reach(notBefore) }
        try await wait(workingDays: 1...7)
    }

    /// The same desk every time it is asked about one complaint.
    private func deskOf(_ office: Country.Office) -> Country.Desk {
        var dice = Dice(demo.seed, plan.index, .groups)
        return dice.chance(550) ? office.desks[0] : dice.pick(office.desks)
    }

    private func officerOf(_ desk: Country.Desk) -> Officer { desk.officers[plan.index % desk.officers.count] }

    /// Notes, messages, questions, identities and more time, each now and then.
    private mutating func meanwhile(
        _ office: Country.Office, _ desk: Country.Desk, _ officer: Officer
    ) async throws {
        if dice.chance(130) {
            try await aWhile()
            try await note(by: .officer(dice.chance(700) ? officer : desk.head))
        }
        if dice.chance(100), plan.identityLevel != .anonymous { try await converse(with: officer) }
        if dice.chance(40) {
            try await aWhile()
            try await open(officer, desk)
        }
        if dice.chance(45) {
            try await aWhile()
            guard try await ask(as: .officer(officer), "question") else { throw Present() }
        }
        if dice.chance(30), extensionsLeft > 0 {
            extensionsLeft -= 1
            let reason = scribe.noted("extended", at: time, &dice)
            do throws(OperationError) {
                // No more than the shortest period that a category of the demonstration has.
                _ = try await here.extend(
                    id, clock: .result, by: dice.pick([3, 5, 7]), reason: reason, as: .officer(office.cceo))
            } catch .refused(.windowClosed) {
                // Too late to give more time.
            }
        }
    }

    private mutating func converse(with officer: Officer) async throws {
        try await wait(days: 1...6)
        let words = Contribution(text: scribe.said("message", &dice))
        _ = try await here.sendMessage(words, about: id, by: complainant())
        guard dice.chance(800) else { return }
        try await wait(workingDays: 0...2)
        let answer = Contribution(text: scribe.told("answered", englishAs: "answered", at: time, &dice))
        _ = try await here.sendMessage(answer, about: id, by: .officer(officer))
    }

    /// Asks to see who the complainant is; a second person approves where that is needed.
    private mutating func open(_ officer: Officer, _ desk: Country.Desk) async throws {
        let complaint = try current()
        guard complaint.identityLevel != .anonymous, complaint.respondent?.agency != officer.agency else { return }
        let reason = scribe.noted("reveal", at: time, &dice)
        _ = try await here.requestIdentity(of: id, reason: reason, by: .officer(officer))
        guard let reveal = try current().reveals.last?.id else { return }
        if complaint.needsApprovalToReveal {
            // Some requests are still waiting, some were never used.
            guard dice.chance(750) else { return }
            try await wait(workingDays: 0...2)
            _ = try await here.approveIdentity(reveal, of: id, by: .officer(desk.head))
        }
        try await wait(workingDays: 0...1)
        _ = try await here.openIdentity(reveal, of: id, by: .officer(officer))
    }

    /// Reports until the centre is satisfied and concludes.
    mutating func report(from office: Country.Office) async throws {
        let desk = deskOf(office)
        let officer = officerOf(desk)
        var attempts = 0
        while true {
            let text = try await reportOnce(officer, desk, isFirst: attempts == 0)
            attempts += 1
            try await wait(workingDays: 0...4)
            let reviewer = Principal.officer(hub(.reviewer))
            guard attempts < 3, dice.chance(75) else {
                let complaint = try current()
                let outcome = complaint.report?.outcome ?? .explained
                _ = try await here.conclude(
                    id, outcome: outcome, text: scribe.conclusion(of: text, at: time, &dice), by: reviewer)
                return
            }
            _ = try await here.rejectReport(id, reason: scribe.noted("rejected", at: time, &dice), by: reviewer)
            try await wait(workingDays: 2...8)
            _ = try await here.progress(
                id, text: progressText("investigating"), cause: .investigating, by: .officer(officer))
            try await wait(workingDays: 2...9)
        }
    }

    /// Gives the report's words.
    private mutating func reportOnce(
        _ officer: Officer, _ desk: Country.Desk, isFirst: Bool
    ) async throws -> String {
        let outcome = pickOutcome()
        let text = scribe.outcome(outcome, at: time, &dice)
        var files: [IncomingFile] = []
        if outcome.needsEvidence || dice.chance(250) { files.append(try evidence(picture: dice.chance(700))) }
        let request = ReportRequest(outcome: outcome, text: text, files: files)
        _ = try await here.report(request, on: id, by: .officer(officer))
        guard outcome.needsApproval else { return text }
        try await wait(workingDays: 0...2)
        guard isFirst, dice.chance(80) else {
            _ = try await here.approveReport(id, by: .officer(desk.head))
            return text
        }
        _ = try await here.declineReport(id, reason: scribe.noted("declined", at: time, &dice), by: .officer(desk.head))
        try await wait(workingDays: 1...4)
        let better = ReportRequest(
            outcome: outcome, text: scribe.outcome(outcome, at: time, &dice), files: [try evidence(picture: true)])
        _ = try await here.report(better, on: id, by: .officer(desk.head))
        return better.text
    }

    private mutating func pickOutcome() -> Outcome {
        plan.matter.kind == .opinion
            ? dice.pick(weighted: [(.noted, 6), (.explained, 4)])
            : dice.pick(weighted: [
                (.solved, 45), (.partlySolved, 12), (.explained, 25), (.notPossible, 6), (.noted, 3), (.unfounded, 6),
                (.referredOut, 2), (.noContact, 1),
            ])
    }
}
