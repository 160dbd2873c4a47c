// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
import Operations

// The addresses of the officers' desk.
extension Link {
    package static let deskSearch = Link("desk", "search")
    package static let deskPersonSearch = Link("desk", "search", "person")
    package static let receive = Link("desk", "receive")
    package static let caller = Link("desk", "caller")
    package static let callerComplaint = Link("desk", "caller", "complaint")
    package static let callerDeadlines = Link("desk", "caller", "complaint", "deadlines")
    package static let callerLeave = Link("desk", "caller", "leave")
    package static let account = Link("desk", "account")
    package static let logOutElsewhere = Link("desk", "account", "sessions")
    package static let audit = Link("desk", "audit")

    /// A complaint on the desk; `done` is what was just done to it.
    package static func complaint(_ code: PublicCode, done: Operation? = nil) -> Link {
        Link("desk", "complaints", code.grouped, query: done.map { [("done", $0.rawValue)] } ?? [])
    }

    /// The form of one operation on a complaint.
    package static func complaint(_ code: PublicCode, _ operation: Operation) -> Link {
        Link("desk", "complaints", code.grouped, operation.rawValue)
    }

    /// The form of an operation on one of its deadlines.
    static func complaint(_ code: PublicCode, _ operation: Operation, _ clock: ClockKind) -> Link {
        Link("desk", "complaints", code.grouped, operation.rawValue, query: [("clock", clock.rawValue)])
    }

    /// The form of a macro's operation as the macro fills it in.
    package static func complaint(_ code: PublicCode, _ macro: Macro) -> Link {
        Link(
            "desk", "complaints", code.grouped, macro.operation.rawValue, query: [("macro", macro.id.text)])
    }

    /// A complaint with a part of its history.
    static func complaint(_ code: PublicCode, showing filter: HistoryFilter) -> Link {
        Link("desk", "complaints", code.grouped, query: [("show", filter.rawValue)], fragment: "history")
    }

    /// Where a form that was begun is kept.
    static func draft(_ code: PublicCode, _ operation: Operation) -> Link {
        Link("desk", "complaints", code.grouped, operation.rawValue, "draft")
    }

    /// What an open page asks again and again.
    static func pulse(_ code: PublicCode) -> Link {
        Link("desk", "pulse", code.grouped)
    }

    /// A file of a complaint, to be looked at in the page.
    static func deskFileShown(_ id: Attachment.ID) -> Link {
        Link("desk", "attachments", id.text, "view")
    }

    /// A file of a complaint, for officers.
    package static func deskFile(_ id: Attachment.ID) -> Link {
        Link("desk", "attachments", id.text)
    }

    package static func caller(_ step: TrackStep) -> Link {
        Link("desk", "caller", "complaint", step.rawValue)
    }

    package static let receiveHints = Link("desk", "receive", "hints")

    /// That a caller's words were added to a known complaint.
    package static func receivedAdded(_ code: PublicCode) -> Link {
        Link("desk", "receive", "added", code.grouped)
    }

    /// What became of a person's data that was typed with a complaint.
    package enum PersonTyped: String {
        /// Who gives no name is not taken in, so neither is what was typed of them.
        case leftOut
    }

    package static func received(once: String, fingerprint: String, _ person: PersonTyped? = nil) -> Link {
        Link("desk", "receive", once, fingerprint, query: person.map { [("person", $0.rawValue)] } ?? [])
    }
}

extension Link {
    package static let registry = Link("registry")
}

extension Framed {
    /// The tracked complaint, for the complainant or for an operator who acts for a caller.
    var trackedLink: Link {
        if case .caller = frame.principal { .callerComplaint } else { .tracked() }
    }

    func trackedLink(_ step: TrackStep) -> Link {
        if case .caller = frame.principal { .caller(step) } else { .tracked(step) }
    }

    var trackedDeadlines: Link {
        if case .caller = frame.principal { .callerDeadlines } else { .trackedDeadlines }
    }

    func trackedFile(_ id: Attachment.ID) -> Link {
        if case .caller = frame.principal { .deskFile(id) } else { .trackedFile(id) }
    }
}
