// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Secrets

/// Somebody of the demo who is away, with whoever acts for them.
struct DemoAbsence: Sendable {
    let period: ActingPeriod
    let officer: Officer
    let deputy: Officer?
}

extension Country {
    /// Writes down who is away around the present: with and without a deputy, now and soon.
    func orderAbsences(_ operations: Operations, around end: Instant) async throws -> [DemoAbsence] {
        let today = Zone.bangkok.start(of: Zone.bangkok.day(of: end))
        let (energy, police, city) = (office("PEA"), office("RTP"), office("BMA"))
        let all: [(officer: Officer, deputy: Officer?, days: Range<Int>, order: String?)] = [
            (energy.cceo, energy.desks[0].head, -40..<6, "คำสั่งที่ 118/2569"),
            (police.desks[0].head, police.desks[0].officers[0], -1..<6, "คำสั่งที่ 42/2569"),
            (police.desks[0].officers[1], nil, -3..<5, nil),
            (city.cceo, city.desks[0].head, 9..<16, "คำสั่งที่ 7/2570"),
            (hub.officer(.hubExecutive, turn: 0), hub.officer(.reviewer, turn: 0), 10..<18, "คำสั่งที่ 3/2570"),
        ]
        var absences: [DemoAbsence] = []
        for (officer, deputy, days, order) in all {
            let period = try await operations.orderAbsence(
                of: officer.id,
                AbsenceInput(
                    deputy: deputy?.id, from: today.adding(days: days.lowerBound),
                    until: today.adding(days: days.upperBound), order: order),
                by: .officer(officer))
            absences.append(DemoAbsence(period: period, officer: officer, deputy: deputy))
        }
        return absences
    }
}

extension Demo {
    /// The officer, or who acts for them at that time.
    func standing(for officer: Officer, at instant: Instant) -> Officer {
        let absence = absences.first { $0.officer.id == officer.id && $0.period.covers(instant) }
        guard var deputy = absence?.deputy else { return officer }
        deputy.actsFor = [officer]
        return deputy
    }

    /// One officer of the city leaves: their work is spread over the unit, and the account taken out of use.
    func letOneLeave() async throws {
        let desk = country.office("BMA").desks[0]
        let (leaving, head) = (desk.officers[1], Principal.officer(desk.head))
        let randomness = Randomness.ofDemo(seed, -1_000)
        let ordering = operations.at(end.adding(seconds: -3), randomness)
        _ = try await ordering.handOver(
            leaving.id, to: .unit, by: head, once: Once(scope: "demo", key: "handover", fingerprint: ""))
        let now = operations.at(end.adding(seconds: -2), randomness)
        _ = try await Worker(now, schedule: [], on: SeedingLane()).runDue()
        _ = try await now.updateOfficer(
            leaving.id,
            OfficerInput(
                unit: leaving.unit, login: leaving.login, name: leaving.name, roles: leaving.roles, isActive: false),
            by: .system)
    }
}
