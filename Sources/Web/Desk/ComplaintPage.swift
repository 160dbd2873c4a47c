// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// Everything about one complaint, and what the officer may do with it now.
struct ComplaintPage: Framed {
    let frame: Frame
    let officer: Officer
    let view: ComplaintView
    /// What was just done.
    let done: Operation?

    private var complaint: Complaint { view.complaint }
    private var names: ComplaintNames { ComplaintNames(frame: frame, view: view) }

    var layout: Layout {
        Layout(
            frame, title: complaint.code.grouped, current: .desk, isWide: true,
            """
            \(Breadcrumb(frame, [(say(.queueTitle), .desk)], current: complaint.code.grouped).html)\(notice)\
            <h1 class="subject-title">\(complaint.subject)</h1>
            <p><span class="code">\(complaint.code.grouped)</span> \
            \(StatusBadge(complaint.status, say(complaint.status.message)).html)\
            \(Marks(frame: frame, urgency: complaint.urgency, secrecy: complaint.secrecy).html)</p>
            <div class="desk-columns"><div>
            \(operations)\(waiting)\(words)\(history)
            </div><aside>
            \(facts)\(relations)\(IdentitySection(frame: frame, officer: officer, view: view).html)
            </aside></div>

            """)
    }

    private var notice: HTML {
        guard let done else { return .empty }
        return Alert(.success, "<p>\(say(.complaintDone)): \(say(done.message))</p>").html
    }

    /// Those with a form of their own; opening an identity stands in its own section.
    private var operations: HTML {
        let offered = view.operations.filter { OperationFields.isOffered($0) }
        guard !offered.isEmpty else {
            return
                "<section class=\"panel\"><h2>\(say(.complaintOperations))</h2><p>\(say(.complaintNoOperations))</p></section>"
        }
        let items = offered.map { operation -> HTML in
            let style = operation.isAside ? "btn btn-outline-primary" : "btn btn-primary"
            return
                "<li><a class=\"\(style)\" href=\"\(Link.complaint(complaint.code, operation))\">\(say(operation.message))</a></li>\n"
        }
        return """
            <section class="panel"><h2>\(say(.complaintOperations))</h2>
            <ul class="operations">\(items)</ul></section>

            """
    }

    /// What somebody has to look at before they act: a question, a report, an objection.
    private var waiting: HTML {
        var parts: [HTML] = []
        if complaint.status == .needInfo, let question = complaint.question {
            let until = TimeElement(question.answerBy, in: frame.language, precision: .minute).html
            parts.append(
                Alert(
                    .info, title: say(.complaintQuestion),
                    "<div class=\"words\">\(question.text)</div><p>\(say(.complaintAnswerBy)) \(until)</p>"
                ).html)
        }
        if let proposal = complaint.proposal, complaint.status == .inProgress {
            parts.append(report(proposal, .complaintProposal))
        }
        if let report = complaint.report, complaint.status == .reported {
            parts.append(self.report(report, .complaintReport))
        }
        if complaint.status == .contested, let contest = complaint.contest {
            parts.append(
                Alert(.warning, title: say(.complaintContest), "<div class=\"words\">\(contest.reason)</div>").html)
        }
        return parts.joined()
    }

    private func report(_ report: Report, _ title: Message) -> HTML {
        let files = view.attachments.filter { report.evidence.contains($0.id) }
        return Alert(
            .info, title: say(title),
            """
            <p>\(say(report.outcome.message)) · \(names.who(report.by, nil))</p><div class="words">\(report.text)</div>
            \(AttachmentList(frame: frame, attachments: files).html)
            """
        ).html
    }

    private var words: HTML {
        let parts = view.submissions.map { submission -> HTML in
            """
            <div class="submission"><p class="text-muted">\
            \(TimeElement(submission.at, in: frame.language, precision: .minute).html) · \
            \(say(submission.channel.message)) · \(names.who(submission.by, nil))</p>
            <div class="words">\(submission.text)</div></div>

            """
        }
        let files = AttachmentList(frame: frame, attachments: view.attachments).html
        let heading: HTML = view.attachments.isEmpty ? .empty : "<h3>\(say(.complaintFiles))</h3>"
        return """
            <section class="panel"><h2>\(say(.complaintWords))</h2>
            \(parts)\(heading)\(files)</section>

            """
    }

    private var history: HTML {
        let section = ComplaintHistorySection(frame: frame, view: view, events: view.events.reversed())
        return "<section><h2 id=\"history\">\(say(.complaintHistory))</h2>\n\(section.html)</section>"
    }

    private var facts: HTML {
        let place = [complaint.place?.words, complaint.place?.areaText(in: frame.language), complaint.place?.pointText]
            .compactMap(\.self).joined(separator: " · ")
        let respondent = [names.agency(complaint.respondent?.agency), names.officer(complaint.respondent?.officer)]
            .compactMap(\.self).joined(separator: ", ")
        let entries: [(term: String, content: HTML?)] = [
            (say(.fieldKind), "\(say(complaint.kind.message))"),
            (say(.fieldCategory), "\(names.category(complaint.category) ?? say(.notGiven))"),
            (say(.fieldUrgency), "\(say(complaint.urgency.message))"),
            (say(.fieldSecrecy), "\(say(complaint.secrecy.message))"),
            (say(.fieldPublicInterest), complaint.isPublicInterest ? "\(say(.yes))" : nil),
            (say(.columnReceived), TimeElement(complaint.receivedAt, in: frame.language, precision: .minute).html),
            (say(.fieldChannel), "\(say(complaint.channel.message))"),
            (say(.fieldPartner), view.names.partner.map { "\($0.name)" }),
            (say(.fieldPlace), place.isEmpty ? nil : "\(place)"),
            (say(.fieldRespondent), respondent.isEmpty ? nil : "\(respondent)"),
            (say(.columnHolder), "\(names.holder)"),
            (say(.fieldLead), complaint.lead.map { "\(names.assignment($0))" }),
            (say(.fieldJoint), joint),
            (say(.fieldReturns), complaint.returnCount == 0 ? nil : "\(complaint.returnCount)"),
            (say(.fieldOutcome), complaint.closure?.outcome.map { "\(say($0.message))" }),
        ]
        return """
            <section class="panel"><h2>\(say(.complaintFacts))</h2>
            \(DefinitionList(entries).html)</section>

            """
    }

    private var joint: HTML? {
        guard !complaint.joint.isEmpty else { return nil }
        return "<ul>\(complaint.joint.map { "<li>\(names.assignment($0))</li>" as HTML })</ul>"
    }

    private var relations: HTML {
        let groups: [(Message, [ComplaintSummary])] = [
            (.complaintMaster, [view.master].compactMap(\.self)), (.complaintMembers, view.members),
            (.complaintRepeats, [view.repeated].compactMap(\.self)),
        ]
        let parts = groups.filter { !$0.1.isEmpty }.map { title, summaries -> HTML in
            let items = summaries.map { summary -> HTML in
                """
                <li><a href="\(Link.complaint(summary.code))">\(summary.code.grouped)</a> \
                \(StatusBadge(summary.status, say(summary.status.message)).html) \(summary.subject)</li>

                """
            }
            return "<section class=\"panel\"><h2>\(say(title))</h2><ul class=\"news\">\(items)</ul></section>\n"
        }
        return parts.joined()
    }
}

extension Operation {
    /// Whether it stands beside the way of a complaint rather than on it.
    var isAside: Bool {
        switch self {
        case .requestInformation, .note, .sendMessage, .addSubmission, .merge, .unmerge, .extend, .requestIdentity,
            .refuse, .giveBack, .closeUnanswered, .provideInformation, .remind:
            true
        case .receive, .screen, .answerAtOnce, .refer, .accept, .rule, .assign, .progress, .report, .approveReport,
            .declineReport, .rejectReport, .conclude, .contest, .upholdContest, .dismissContest, .withdraw, .rate,
            .approveIdentity, .openIdentity:
            false
        }
    }
}
