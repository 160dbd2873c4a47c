// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// The form of one operation, drawn for one revision of the complaint.
struct OperationPage: Framed {
    let frame: Frame
    let view: ComplaintView
    let operation: Operation
    let fields: OperationFields
    /// The revision that the form was drawn for when somebody else was faster; nil otherwise.
    let overtaken: Int?

    private var complaint: Complaint { view.complaint }

    var layout: Layout {
        let title = say(operation.message)
        return Layout(
            frame, title: title + " " + complaint.code.grouped, current: .desk,
            """
            \(Breadcrumb(frame, [(say(.queueTitle), .desk), (complaint.code.grouped, .complaint(complaint.code))], current: title).html)\
            <h1>\(title)</h1>
            <p><strong>\(complaint.subject)</strong><br><span class="code">\(complaint.code.grouped)</span> \
            \(StatusBadge(complaint.status, say(complaint.status.message)).html)\
            \(Marks(frame: frame, urgency: complaint.urgency, secrecy: complaint.secrecy).html)</p>
            \(ErrorSummary(fields.form, labels: fields.labels).html)\(meanwhile)\
            \(PostForm(frame, to: .complaint(complaint.code, operation), hasFiles: hasFiles, parts).html)
            \(matter)

            """)
    }

    private var parts: HTML {
        let tone: SubmitRow.Tone = [.refuse, .merge].contains(operation) ? .danger : .primary
        return """
            <input type="hidden" name="revision" value="\(complaint.revision)">
            \(explanation)\(fields.html)\
            \(SubmitRow(say(operation.message), tone: tone, cancel: (say(.cancel), .complaint(complaint.code))).html)
            """
    }

    private var explanation: HTML {
        switch operation {
        case .accept: "<p>\(say(.explainAccept))</p>\n"
        case .approveReport: proposal
        case .merge: "<p>\(say(.explainMerge))</p>\n"
        default: .empty
        }
    }

    private var proposal: HTML {
        guard let proposal = complaint.proposal else { return .empty }
        let files = view.attachments.filter { proposal.evidence.contains($0.id) }
        return """
            <p>\(say(proposal.outcome.message))</p><div class="words panel">\(proposal.text)</div>
            \(AttachmentList(frame: frame, attachments: files).html)
            """
    }

    /// What others did while the form was being filled in.
    private var meanwhile: HTML {
        guard let overtaken else { return .empty }
        let news = view.events.filter { $0.revision > overtaken }
        let impossible: HTML =
            view.operations.contains(operation)
            ? "<p>\(say(.complaintMeanwhileHint))</p>" : "<p>\(say(.complaintNowImpossible))</p>"
        let history = ComplaintHistorySection(frame: frame, view: view, events: news)
        return "<section class=\"panel\"><h2>\(say(.complaintMeanwhile))</h2>\(impossible)\(history.html)</section>\n"
    }

    /// The complainant's words, to be read beside the form.
    private var matter: HTML {
        let words = view.submissions.map { "<div class=\"words submission\">\($0.text)</div>\n" as HTML }
        return "<details class=\"more\"><summary>\(say(.complaintWords))</summary>\n\(words)</details>"
    }

    private var hasFiles: Bool {
        [.report, .sendMessage, .addSubmission, .provideInformation].contains(operation)
    }
}
