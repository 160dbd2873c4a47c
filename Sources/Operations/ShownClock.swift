// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL
import Storage

/// A clock as people read it: where it stands, when it is due, and how that came about.
package struct ShownClock: Equatable, Sendable {
    package let run: ClockRun
    package let state: ClockState
    package let derivation: Derivation
    /// What its period rests on; nil for the nation's default.
    package let policy: Policy?
    /// Whose duty it is where every agency has its own.
    package let agency: Agency?
    /// How many units a head may still add at most; nil when none.
    package let extensible: Int?

    package var due: Instant? { derivation.due }
}

extension Operations {
    /// The clocks of the complaint that was read with the code, those that run first, by their due instants.
    ///
    /// Officers see all, complainants what is owed to them and what they may do themselves.
    package func clocks(of code: PublicCode, by principal: Principal) throws(OperationError) -> [ShownClock] {
        if principal == .anonymous { throw .unauthenticated }
        return try reading { transaction in
            guard let complaint = try transaction.complaint(code) else { throw OperationError.notFound }
            let actors = principal.actors(seeing: complaint)
            guard !actors.isEmpty else { throw OperationError.notFound }
            let clocks = try clocks(of: complaint, in: transaction)
            return actors.contains { $0.holds(.complainant) } ? clocks.filter(\.run.id.clock.isCitizens) : clocks
        }
    }

    func clocks(of complaint: Complaint, in transaction: borrowing Transaction) throws -> [ShownClock] {
        let (now, terms) = (now(), try terms(in: transaction))
        let runs = try transaction.clocks(of: complaint.id).runs
        let agencies = try transaction.agencies(Set(runs.compactMap(\.id.agency)))
        let shown = runs.map { run in
            let calendar = terms.calendar(of: run)
            return ShownClock(
                run: run, state: run.state(at: now, in: calendar), derivation: run.clock.derivation(in: calendar),
                policy: run.policy.flatMap { id in terms.policies.policies(for: run.id.clock).first { $0.id == id } },
                agency: run.id.agency.flatMap { agencies[$0] },
                extensible: run.extensible(at: now, in: calendar) ? run.period.amount : nil)
        }
        let live = shown.filter(\.run.isLive)
        return live.filter { $0.due != nil }.sorted { ($0.due ?? $0.run.startedAt) < ($1.due ?? $1.run.startedAt) }
            + live.filter { $0.due == nil } + shown.filter { !$0.run.isLive }.reversed()
    }
}

extension ClockKind {
    /// Owed to the complainant, or theirs.
    package var isCitizens: Bool {
        switch self {
        case .firstReply, .result, .information, .contestWindow, .contestReview: true
        case .acknowledge, .screen, .refer, .accept, .review, .rule, .progress, .licenceDelay, .breachNotice: false
        }
    }
}

extension ClockRun.ID {
    /// Whether it is the actor's agency that may have more time.
    package func isExtended(by actor: Actor) -> Bool { !clock.isPerAgency || agency == actor.agency }
}
