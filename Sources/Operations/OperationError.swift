// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL

/// Why an operation did not happen, in no protocol's terms.
package enum OperationError: Error, Equatable, Sendable {
    /// It does not exist, or the one who asks may not know that it does.
    case notFound
    /// Nobody is logged in.
    case unauthenticated
    case forbidden
    /// Everything that is wrong with what was given.
    case invalid([FieldError])
    /// The rules do not allow it now.
    case refused(Refusal)
    /// Somebody else was faster; look again.
    case conflict
    /// Too many attempts; free again at the instant.
    case limited(until: Instant)
    /// The same idempotency key came with another request.
    case idempotencyReuse
    /// A disk, a database or a queue can't take it now; trying again later is right.
    case unavailable
    /// A fault of ours, in words for the log only.
    case unexpected(String)

    /// Restates what a transaction's body threw.
    package init(_ error: any Error) {
        switch error {
        case let error as OperationError: self = error
        case let error as Refusal: self.init(error)
        case let error as DatabaseError: self.init(error)
        default: self = .unexpected(String(describing: error))
        }
    }

    private init(_ refusal: Refusal) {
        switch refusal {
        case .invalid(let errors): self = .invalid(errors)
        case .role: self = .forbidden
        case .status, .notHolder, .notHandling, .notInForce, .bound, .rulingRequired, .rulingNotDue, .jointOpen,
            .noProposal, .proposalWaits, .approvalNeeded, .windowClosed, .notYetDue, .sameOfficer, .mergeTarget,
            .hasMembers,
            .alreadyDone, .extensionsUsed, .noClock, .noExtensionRequest, .noEscalation, .hasWork, .actsForOther,
            .inUse, .ownRoles, .headingUnused, .identityClosed,
            .notStricter, .notSurelyStricter, .hasBegun, .notOfAgencies:
            self = .refused(refusal)
        }
    }

    private init(_ error: DatabaseError) {
        switch error {
        case .stale: self = .conflict
        case .unavailable, .timeout, .full: self = .unavailable
        case .uniqueViolation, .foreignKeyViolation, .checkViolation, .decoding, .statement:
            self = .unexpected(String(describing: error))
        }
    }
}
