// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// What waits for an executive's or a head's decision.
package struct PendingDecision: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case escalation, dispute, `extension`, proposal

        /// Who decides it: an agency's people what lies on the agency's side, the hub's what lies on the hub's.
        package var deciders: Set<Role> {
            switch self {
            case .escalation: [.cceo, .hubExecutive]
            case .dispute: [.hubExecutive]
            case .extension, .proposal: [.unitHead, .cceo]
            }
        }
    }

    package let kind: Kind
    /// Whose people decide.
    package let side: Complaint.Holder
    /// Since when it waits.
    package let since: Instant
    /// For escalations and extensions.
    package let clock: ClockKind?
    /// The step of an escalation; 0 for all others.
    package let level: Int

    package init(kind: Kind, side: Complaint.Holder, since: Instant, clock: ClockKind? = nil, level: Int = 0) {
        self.kind = kind
        self.side = side
        self.since = since
        self.clock = clock
        self.level = level
    }

    /// Whether it is the same thing to decide, whenever that came up.
    func isSame(as other: PendingDecision) -> Bool {
        kind == other.kind && side == other.side && clock == other.clock && level == other.level
    }
}

extension Complaint {
    /// Everything that waits for a decision by an agency's head or executive, or the hub's; each once.
    package var pendingDecisions: Set<PendingDecision> {
        guard status.isOpen else { return [] }
        var pending: Set<PendingDecision> = []
        for escalation in escalations {
            let level = escalation.reminder.level
            let isHubs = level >= Ladder.Step.hubExecutive.rawValue
            let side = isHubs ? nil : escalation.reminder.agency
            let decision = PendingDecision(
                kind: .escalation, side: side.map { .agency($0) } ?? .hub, since: escalation.at,
                clock: escalation.reminder.clock, level: level)
            // A later run of the clock, or another agency's, may have climbed as high: the one that waits longest counts.
            if !pending.contains(where: decision.isSame(as:)) { pending.insert(decision) }
        }
        for request in extensionRequests {
            pending.insert(
                .init(kind: .extension, side: .agency(request.agency), since: request.at, clock: request.clock))
        }
        if let proposal, let lead {
            pending.insert(
                .init(kind: .proposal, side: .agency(lead.agency), since: proposal.at))
        }
        if status == .returned, isRulingDue, let returnedAt {
            pending.insert(.init(kind: .dispute, side: .hub, since: returnedAt))
        }
        return pending
    }
}
