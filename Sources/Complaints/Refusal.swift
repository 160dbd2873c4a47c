// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// Why the rules do not allow something now.
package enum Refusal: Error, Equatable, Sendable {
    /// None of the actor's roles may do it.
    case role(Operation)
    /// It is not possible in this status.
    case status(Operation, Status)
    /// Another body holds the complaint.
    case notHolder
    /// Neither the lead nor a joint agency.
    case notHandling
    /// What was given is incomplete or wrong.
    case invalid([FieldError])
    /// No agreement on handling covers the agency today, or it takes referrals only.
    case notInForce(Agency.ID)
    /// The agency was bound by a ruling and can't return it.
    case bound
    /// Returned twice or disputed: only the hub executive can decide.
    case rulingRequired
    /// Neither returned twice nor disputed.
    case rulingNotDue
    /// A joint agency has not reported yet.
    case jointOpen
    /// No report waits for approval.
    case noProposal
    /// A report waits for approval, and the head decides on it first.
    case proposalWaits
    /// Only the unit head may report this outcome for a joint agency.
    case approvalNeeded
    /// The window closed at this instant.
    case windowClosed(Instant)
    /// The time to answer runs until this instant.
    case notYetDue(Instant)
    /// The one who decided can't review it.
    case sameOfficer
    /// The complaint that was named can't take it in.
    case mergeTarget(MergeObstacle)
    /// Others were merged into it.
    case hasMembers
    /// It was done before and is done once only.
    case alreadyDone
    /// No more extensions of this clock.
    case extensionsUsed
    /// No such clock runs that the actor might give more time.
    case noClock(ClockKind)
    /// Nobody has asked for more time.
    case noExtensionRequest
    /// No escalation waits for the actor's answer.
    case noEscalation
    /// Complaints are still with the officer.
    case hasWork
    /// The officer is to act for somebody.
    case actsForOther
    /// An agency or a unit can't go out of use while there are open complaints or active officers; both counted up to
    /// a limit.
    case inUse(InUse)
    /// Nobody changes their own roles or ends their own account; another administrator does.
    case ownRoles
    /// A heading can't be in use while the one above it is not.
    case headingUnused
    /// The identity may not be opened by, or for, this actor.
    case identityClosed
    /// An agency's time must be shorter than the common one.
    case notStricter(than: Period)
    /// The common time has another unit, and it can't be shown that the agency's is never longer.
    case notSurelyStricter(than: Period)
    /// The policy has begun, or is about to, so that it can only be followed by another.
    case hasBegun
    /// The clock is nobody's but the hub's or the complainant's, so no agency has a time of its own for it.
    case notOfAgencies(ClockKind)
}

/// What keeps an agency or one of its units in use.
package struct InUse: Equatable, Sendable {
    package enum Part: String, Equatable, Sendable {
        case agency, unit
    }

    package let part: Part
    /// Open complaints that are with it.
    package let complaints: Int
    /// Officers of it who are active.
    package let officers: Int

    package init(_ part: Part, complaints: Int, officers: Int) {
        self.part = part
        self.complaints = complaints
        self.officers = officers
    }
}

/// Why one complaint can't take in another.
package enum MergeObstacle: Equatable, Sendable {
    /// Both are the same.
    case itself
    /// It is open no more: concluded, not accepted, withdrawn, or itself merged.
    case ended(Status)
    /// The actor may not know of it.
    case unseen
}
