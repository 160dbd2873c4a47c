// SPDX-License-Identifier: Apache-2.0
package import Complaints
import FoundationEssentials
package import Storage

/// What is done to every chosen complaint alike.
package enum BulkAction: Equatable, Codable, Sendable {
    /// Without a kind each keeps its own.
    case screen(kind: Complaints.Kind?, category: Category.ID, urgency: Urgency, secrecy: Secrecy)
    case refer(lead: Agency.ID)
    case assign(unit: Unit.ID?, officer: Officer.ID?)
    case note(text: String)
    case message(text: String)
    case merge(master: PublicCode)
    /// All that one officer has, to one other or to several in turn.
    case handOver(from: Officer.ID, to: [Officer.ID])
    /// Takes back what another one did, where the rules know the way back.
    case undo(bulk: Bulk.ID, reason: String)

    /// What kind of thing it is, whatever was given with it.
    package enum Kind: String, CaseIterable, Sendable {
        case screen, refer, assign, note, message, merge, handOver, undo
    }

    package var kind: Kind {
        switch self {
        case .screen: .screen
        case .refer: .refer
        case .assign: .assign
        case .note: .note
        case .message: .message
        case .merge: .merge
        case .handOver: .handOver
        case .undo: .undo
        }
    }

    /// Whether the rules know a way back: an assignment can be given back, a merger dissolved.
    package var isReversible: Bool { [.assign, .merge, .handOver].contains(self.kind) }

    /// Whether it can be taken back of a complaint that these had before: nothing can be given back to nobody.
    func isReversible(from unit: Unit.ID?, _ officer: Officer.ID?) -> Bool {
        kind == .merge || isReversible && (unit != nil || officer != nil)
    }

    /// As it stands in rows; keys in order, so that equal actions have equal rows.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// - Throws: ``OperationError/unexpected(_:)`` for what this program can't read.
    init(json: String) throws(OperationError) {
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
        } catch {
            throw .unexpected("the action of a bulk can't be read")
        }
    }
}

extension BulkAction.Kind {
    /// Which operation of the lifecycle it repeats; nil for taking back, which has two, and for what has a page of its own.
    package var operation: Complaints.Operation? {
        switch self {
        case .screen: .screen
        case .refer: .refer
        case .assign: .assign
        case .note: .note
        case .message: .sendMessage
        case .merge: .merge
        case .handOver, .undo: nil
        }
    }
}

/// Why a complaint of a bulk was left out or refused; kept in rows, so names never change once released.
package enum BulkFailure: String, CaseIterable, Sendable {
    case notFound, role, status, conflict, notHolder, notHandling, notInForce, rulingRequired, mergeTarget, hasMembers
    case invalid, alreadyDone, refused
    /// Nobody had it before, and the rules know no way back to nobody.
    case nothingBefore
    /// The officer stopped it before its turn came.
    case cancelled
    case fault

    package init(_ error: OperationError) {
        switch error {
        case .notFound: self = .notFound
        case .forbidden, .unauthenticated: self = .role
        case .invalid: self = .invalid
        case .refused(let refusal): self.init(refusal)
        case .conflict: self = .conflict
        case .limited, .idempotencyReuse, .unavailable, .unexpected: self = .fault
        }
    }

    private init(_ refusal: Refusal) {
        switch refusal {
        case .role: self = .role
        case .status: self = .status
        case .notHolder: self = .notHolder
        case .notHandling: self = .notHandling
        case .invalid: self = .invalid
        case .notInForce: self = .notInForce
        case .rulingRequired: self = .rulingRequired
        case .mergeTarget: self = .mergeTarget
        case .hasMembers: self = .hasMembers
        case .alreadyDone: self = .alreadyDone
        case .bound, .rulingNotDue, .jointOpen, .noProposal, .proposalWaits, .approvalNeeded, .windowClosed, .notYetDue,
            .sameOfficer,
            .extensionsUsed, .noClock, .noExtensionRequest, .noEscalation, .hasWork, .actsForOther, .inUse, .ownRoles,
            .headingUnused, .identityClosed, .notStricter,
            .notSurelyStricter, .hasBegun, .notOfAgencies:
            self = .refused
        }
    }
}
