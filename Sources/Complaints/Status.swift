// SPDX-License-Identifier: Apache-2.0

/// Where a complaint stands.
package enum Status: String, CaseIterable, Codable, Sendable {
    case received, needInfo, screened, notAccepted, referred, accepted, returned, inProgress, reported
    case concluded, contested, withdrawn, merged

    /// Whether somebody still has to act; every open complaint has exactly one holder.
    package var isOpen: Bool {
        switch self {
        case .received, .needInfo, .screened, .referred, .accepted, .returned, .inProgress, .reported, .contested: true
        case .notAccepted, .concluded, .withdrawn, .merged: false
        }
    }

    /// Whether it counts as concluded in published numbers; everything else is pending.
    package var isCountedConcluded: Bool { self == .concluded || self == .notAccepted }

    /// Whether the lead agency, not the hub, holds it.
    package var isWithAgency: Bool {
        switch self {
        case .referred, .accepted, .inProgress: true
        case .received, .needInfo, .screened, .notAccepted, .returned, .reported, .concluded, .contested, .withdrawn,
            .merged:
            false
        }
    }

    package static let open: Set<Status> = Set(allCases.filter(\.isOpen))
}
