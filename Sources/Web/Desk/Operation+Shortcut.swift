// SPDX-License-Identifier: Apache-2.0
import Complaints

extension Operation {
    /// The key that opens its form on the complaint's page; each one has a key of its own.
    var shortcut: String? {
        switch self {
        case .note: "n"
        case .sendMessage: "m"
        case .progress: "p"
        case .report: "r"
        case .screen: "s"
        case .refer: "f"
        case .conclude: "c"
        case .accept: "a"
        case .assign: "g"
        case .requestInformation: "q"
        case .refuse: "x"
        case .giveBack: "b"
        case .answerAtOnce: "w"
        case .addSubmission: "i"
        case .provideInformation: "o"
        case .approveReport: "y"
        case .declineReport: "d"
        case .rejectReport: "l"
        case .upholdContest: "u"
        case .dismissContest: "z"
        case .rule: "v"
        case .extend: "e"
        case .answerEscalation: "k"
        case .receive, .closeUnanswered, .contest, .withdraw, .merge, .unmerge, .rate, .requestIdentity,
            .approveIdentity, .openIdentity, .remind, .requestExtension, .declineExtension:
            nil
        }
    }

    /// The field that replies are put into; nil where nothing is written.
    var textField: String? {
        switch self {
        case .refuse, .answerAtOnce, .progress, .report, .conclude, .closeUnanswered, .sendMessage, .note,
            .addSubmission, .provideInformation:
            "text"
        case .giveBack, .rule, .declineReport, .rejectReport, .upholdContest, .dismissContest, .unmerge, .extend,
            .requestExtension, .declineExtension:
            "reason"
        case .answerEscalation: "text"
        case .requestInformation: "question"
        case .receive, .screen, .refer, .accept, .assign, .approveReport, .contest, .withdraw, .merge, .rate,
            .requestIdentity, .approveIdentity, .openIdentity, .remind:
            nil
        }
    }

    /// Whether the agency's replies, which speak to complainants, are of use in it.
    var takesReplies: Bool {
        switch self {
        case .requestInformation, .closeUnanswered, .refuse, .answerAtOnce, .progress, .report, .conclude,
            .upholdContest, .dismissContest, .sendMessage, .extend:
            true
        default: false
        }
    }

    /// Whether its form has fields that a macro could fill in.
    var hasFields: Bool { self != .accept && self != .approveReport }

    /// Whether it stands beside the way of a complaint rather than on it.
    var isAside: Bool {
        switch self {
        case .requestInformation, .note, .sendMessage, .addSubmission, .merge, .unmerge, .extend, .requestIdentity,
            .refuse, .giveBack, .closeUnanswered, .provideInformation, .declineReport, .rejectReport, .remind,
            .requestExtension, .declineExtension:
            true
        case .receive, .screen, .answerAtOnce, .refer, .accept, .rule, .assign, .progress, .report, .approveReport,
            .conclude, .contest, .upholdContest, .dismissContest, .withdraw, .rate, .approveIdentity, .openIdentity,
            .answerEscalation:
            false
        }
    }
}
