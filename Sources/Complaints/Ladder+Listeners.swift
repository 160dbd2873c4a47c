// SPDX-License-Identifier: Apache-2.0

extension Ladder {
    /// Whom a step is brought before.
    package enum Listener: Hashable, Sendable {
        case officer(Officer.ID)
        case unitHead(Agency.ID, Unit.ID)
        case executive(Agency.ID)
        /// Everybody at the hub who has the role.
        case hub(Role)
    }

    /// Several at once, each with those who take their place if nobody is there: a step goes up rather than to nobody.
    ///
    /// - Source: deadlines.md, section 4.
    package static func listeners(
        to step: Step, of run: ClockRun.ID, on complaint: Complaint
    ) -> [[Listener]] {
        switch (step, run.clock.owner) {
        case (.hubExecutive, _), (_, .hubExecutive): return [[.hub(.hubExecutive)]]
        case (.executive, _): return [run.agency.map { [.executive($0)] } ?? []].map { $0 + [.hub(.hubExecutive)] }
        case (.nearDue, .complainant): return []
        case (.due, .complainant): return [holders(of: complaint)]
        case (.nearDue, .agency): return [chain(run.agency, complaint)]
        case (.due, .agency): return both(chain(run.agency, complaint))
        case (.nearDue, .hub): return [[.hub(run.clock.hubRole), .hub(.hubExecutive)]]
        case (.due, .hub): return [[.hub(run.clock.hubRole), .hub(.hubExecutive)], [.hub(.hubExecutive)]]
        case (.nearDue, .holder): return [holders(of: complaint)]
        case (.due, .holder): return both(holders(of: complaint))
        }
    }

    /// The first and whoever stands above them.
    private static func both(_ chain: [Listener]) -> [[Listener]] {
        chain.count > 1 ? [chain, Array(chain.dropFirst())] : [chain]
    }

    private static func holders(of complaint: Complaint) -> [Listener] {
        if case .agency(let agency) = complaint.holder { return chain(agency, complaint) }
        return [.hub(complaint.deskRole), .hub(.hubExecutive)]
    }

    /// Officer, unit head, CCEO, hub executive, as far as they are known.
    private static func chain(_ agency: Agency.ID?, _ complaint: Complaint) -> [Listener] {
        guard let agency else { return [.hub(.hubExecutive)] }
        let assignment = complaint.assignment(of: agency)
        let officer = assignment?.officer.map(Listener.officer)
        let head = assignment?.unit.map { Listener.unitHead(agency, $0) }
        return [officer, head, .executive(agency), .hub(.hubExecutive)].compactMap(\.self)
    }
}

extension ClockKind {
    /// Who at the hub does what the clock waits for.
    fileprivate var hubRole: Role {
        switch self {
        case .acknowledge, .screen: .screener
        case .refer: .coordinator
        case .review, .contestReview: .reviewer
        case .accept, .firstReply, .result, .rule, .information, .contestWindow, .progress, .licenceDelay,
            .breachNotice:
            .hubExecutive
        }
    }
}

extension Complaint {
    /// Whose desk at the hub it lies on.
    fileprivate var deskRole: Role {
        switch status == .needInfo ? question?.resumes ?? status : status {
        case .received: .screener
        case .screened, .returned: .coordinator
        case .needInfo, .referred, .accepted, .inProgress, .reported, .contested, .concluded, .notAccepted, .withdrawn,
            .merged:
            .reviewer
        }
    }
}
