// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations

/// The complainant's operations that have a form of their own; the raw values stand in addresses.
package enum TrackStep: String, CaseIterable, Sendable {
    case information, contest, rating, submission, message, withdrawal

    /// The operation that the form carries out.
    var operation: Operation {
        switch self {
        case .information: .provideInformation
        case .submission: .addSubmission
        case .message: .sendMessage
        case .contest: .contest
        case .rating: .rate
        case .withdrawal: .withdraw
        }
    }

    /// Whether the complainant may do it now; the rules decide again when it is sent.
    func isPossible(_ tracked: TrackedComplaint, at now: Instant) -> Bool {
        guard tracked.operations.contains(operation) else { return false }
        guard self == .contest, let closure = tracked.complaint.closure else { return true }
        return now < closure.contestableUntil
    }

    /// What the complaint's page says afterwards.
    var notice: Notice {
        switch self {
        case .information: .answered
        case .submission: .added
        case .message: .sent
        case .contest: .contested
        case .rating: .rated
        case .withdrawal: .withdrawn
        }
    }
}
