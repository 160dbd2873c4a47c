// SPDX-License-Identifier: Apache-2.0
import Complaints

/// Which part of a complaint's history is shown.
enum HistoryFilter: String, CaseIterable {
    case all, words, talk

    var message: Message {
        switch self {
        case .all: .historyAll
        case .words: .historyWords
        case .talk: .historyTalk
        }
    }

    /// The key for it; nil where none is left.
    var shortcut: String? {
        switch self {
        case .all: "h"
        case .words: "t"
        case .talk: nil
        }
    }
}

extension Event.Kind {
    /// Whether complainant and officers speak to one another with it.
    var isTalk: Bool {
        switch self {
        case .received, .informationRequested, .informationProvided, .closedUnanswered, .refused, .answeredAtOnce,
            .progressed, .concluded, .contested, .contestUpheld, .contestDismissed, .withdrawn, .rated,
            .submissionAdded, .messageSent:
            true
        case .screened, .referred, .accepted, .returned, .ruled, .assigned, .reportProposed, .reportDeclined,
            .reported, .reportRejected, .merged, .unmerged, .noted, .identityRequested, .identityApproved,
            .identityOpened, .extended, .reminded, .extensionRequested, .extensionDeclined, .escalationAnswered:
            false
        }
    }
}
