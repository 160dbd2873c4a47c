// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations

/// How a complaint finds the agency that takes it up.
extension Story {
    /// Refers it until an agency accepts; nil when the story ends before.
    mutating func refer() async throws -> Country.Office? {
        var office = pickOffice(except: [])
        // The last agency never gives it back; two that do bring it before the executive.
        let returns = dice.pick(weighted: [(0, 930), (1, 55), (2, 15)])
        var refused: Set<String> = []
        for round in 0...returns {
            let joint = returns == 0 && dice.chance(75) ? jointOffices(beside: office) : []
            _ = try await here.refer(
                id, to: office.agency.id, joint: joint.map(\.agency.id), by: .officer(hub(.coordinator)))
            try await waitForAcceptance()
            guard round < returns else {
                try await accept(office)
                for other in joint { try await playJoint(other) }
                return office
            }
            refused.insert(office.agency.code)
            let next = pickOffice(except: refused)
            let isDisputed = dice.chance(120)
            _ = try await here.giveBack(
                id, reason: scribe.noted("returned", at: time, &dice), suggesting: next.agency.id,
                isDisputed: isDisputed, by: .officer(isDisputed ? office.cceo : office.desks[0].head))
            if isDisputed || round == 1 {
                try await rule(next)
                return next
            }
            try await wait(workingDays: 1...4)
            office = next
        }
        return nil
    }

    /// Most within three working days; some lie for weeks.
    private mutating func waitForAcceptance() async throws {
        try await wait(workingDays: dice.chance(960) ? 0...3 : 8...45)
    }

    private mutating func accept(_ office: Country.Office) async throws {
        scribe.agency = office.agency.name(in: scribe.language)
        scribe.letters = office.letters
        _ = try await here.accept(id, by: .officer(office.desks[0].head))
    }

    /// The hub executive decides who has to take it.
    private mutating func rule(_ office: Country.Office) async throws {
        try await wait(workingDays: 2...8)
        _ = try await here.rule(
            id, agency: office.agency.id, reason: scribe.noted("ruled", at: time, &dice),
            by: .officer(hub(.hubExecutive)))
        try await waitForAcceptance()
        try await accept(office)
    }

    private mutating func jointOffices(beside lead: Country.Office) -> [Country.Office] {
        let first = pickOffice(except: [lead.agency.code])
        guard first.agency.id != lead.agency.id else { return [] }
        guard dice.chance(200) else { return [first] }
        let second = pickOffice(except: [lead.agency.code, first.agency.code])
        return second.agency.id == lead.agency.id || second.agency.id == first.agency.id ? [first] : [first, second]
    }

    /// A joint agency does its part before the lead reports.
    private mutating func playJoint(_ office: Country.Office) async throws {
        let head = Principal.officer(office.desks[0].head)
        try await wait(workingDays: 0...3)
        _ = try await here.accept(id, by: head)
        try await wait(workingDays: 2...9)
        _ = try await here.progress(
            id, text: progressText("firstProgress"), cause: .investigating, by: .officer(office.cceo))
        try await wait(workingDays: 4...12)
        let outcome = dice.pick([Outcome.explained, .partlySolved, .solved])
        let request = ReportRequest(
            outcome: outcome, text: scribe.outcome(outcome, at: time, &dice),
            files: outcome.needsEvidence ? [try evidence(picture: true)] : [])
        _ = try await here.report(request, on: id, by: head)
    }

    mutating func progressText(_ section: String) -> String {
        scribe.told(section, englishAs: "progress", at: time, &dice)
    }
}
