// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// The form of one operation, drawn for one revision of the complaint; stands beside what it is about.
struct OperationPanel: Framed {
    let frame: Frame
    let view: ComplaintView
    let operation: Operation
    let fields: OperationFields
    let tools: ComplaintTools
    /// Whether the officer may keep the form as a macro.
    let keepsMacros: Bool
    let now: Instant
    /// The revision that the form was drawn for when somebody else was faster; nil otherwise.
    var overtaken: Int?
    /// When the draft was written that the form was filled in from; nil for a fresh form.
    var draftedAt: Instant?
    /// Whether the form was just kept as a macro.
    var isKept = false
    /// What the complaint is to be merged into, which the officer is shown before it happens.
    var master: ComplaintView?

    private var complaint: Complaint { view.complaint }

    var html: HTML {
        """
        <section id="deed" class="deed panel" aria-labelledby="deed-title" data-operation="\(operation.rawValue)" \
        data-draft="\(Link.draft(complaint.code, operation))" data-once="\(frame.once)">
        <div class="deed-head"><h2 id="deed-title">\(say(operation.message))</h2>
        <a class="btn btn-link" data-close href="\(Link.complaint(complaint.code))">\(say(.cancel))</a></div>
        \(ErrorSummary(fields.form, labels: fields.labels.merging(own) { first, _ in first }).html)\(meanwhile)\
        \(kept)\(drafted)\
        \(PostForm(frame, to: .complaint(complaint.code, operation), style: "deed-form", parts).html)\
        \(forgetting)</section>

        """
    }

    private var own: [String: String] { ["macroName": say(.macroName)] }

    /// The button that sends comes first, so that the Enter key means it.
    private var parts: HTML {
        let tone: SubmitRow.Tone = operation == .refuse || master != nil ? .danger : .primary
        return """
            <input type="hidden" name="revision" value="\(complaint.revision)">
            \(explanation)\(fields.html)\(asked)\(SubmitRow(say(label), tone: tone).html)\
            <p class="draft-state" role="status" data-saved="\(say(.draftSaved))" data-failed="\(say(.draftFailed))"></p>
            \(replies)\(macro)
            """
    }

    /// A merger is looked at before it is made.
    private var label: Message {
        guard operation == .merge else { return operation.message }
        return master == nil ? .mergeLook : .mergeConfirm
    }

    private var asked: HTML {
        guard let master else { return .empty }
        return """
            <section class="confirm-box" id="asked" tabindex="-1" autofocus aria-labelledby="asked-title">
            <h3 id="asked-title">\(say(.mergeTitle))</h3>
            \(KnownComplaint(frame: frame, view: master, now: now).html)\
            <input type="hidden" name="confirmed" value="\(master.complaint.code.text)"></section>

            """
    }

    private var explanation: HTML {
        switch operation {
        case .accept:
            "<p>\(say(complaint.lead?.agency == frame.principal.officer?.agency ? .explainAccept : .explainAcceptJoint))</p>\n"
        case .approveReport: proposal
        case .merge: "<p>\(whole(.explainMerge))</p>\n"
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
        let hint = view.operations.contains(operation) ? Message.complaintMeanwhileHint : .complaintNowImpossible
        let history = ComplaintHistorySection(frame: frame, view: view, events: news)
        return """
            <div class="deed-meanwhile"><h3>\(say(.complaintMeanwhile))</h3><p>\(say(hint))</p>\(history.html)</div>

            """
    }

    private var kept: HTML {
        isKept ? Alert(.success, "<p>\(whole(.macroKept))</p>").html : .empty
    }

    private var drafted: HTML {
        guard let draftedAt else { return .empty }
        let time = TimeElement(draftedAt, in: frame.language, precision: .minute).html
        return Alert(.info, "<p>\(say(.draftRestored)) \(time)</p>").html
    }

    /// A form of its own, since the Enter key must never forget what was typed.
    private var forgetting: HTML {
        guard draftedAt != nil else { return .empty }
        let body: HTML = """
            <input type="hidden" name="discard" value="yes">
            <button type="submit" class="btn btn-link">\(say(.draftForget))</button>
            """
        return PostForm(frame, to: .draft(complaint.code, operation), style: "draft-forget", body).html
    }

    /// Texts to choose from; the button is for browsers without script, and comes back with the text.
    private var replies: HTML {
        guard operation.takesReplies, !tools.replies.isEmpty else { return .empty }
        let options = tools.replies.map { reply -> HTML in
            "<option value=\"\(reply.id.text)\" data-text=\"\(tools.text(of: reply))\">\(reply.name)</option>\n"
        }
        return """
            <div class="reply-choice" data-into="\(operation.textField ?? "")"><label class="form-label" for="reply">\
            \(say(.replyChoose))</label>
            <div class="reply-row"><select class="form-select" id="reply" name="reply"><option value="">\(say(.choose))</option>
            \(options)</select> <button type="submit" class="btn btn-outline-primary" name="insert" value="yes">\
            \(say(.replyInsert))</button></div></div>

            """
    }

    private var macro: HTML {
        guard keepsMacros, operation.hasFields, operation != .merge else { return .empty }
        // Not a field of one line: the Enter key in one would send the operation instead.
        let name = TextArea(
            "macroName", say(.macroName), in: fields.form, hint: say(.macroNameHint), isConditional: true, rows: 1)
        let isOpen = fields.form.error("macroName") != nil
        return """
            <details class="macro-keep"\(flag: "open", if: isOpen)><summary>\(say(.macroKeep))</summary>
            \(name.html)<button type="submit" class="btn btn-outline-primary" name="keepMacro" value="yes">\
            \(say(.macroSave))</button></details>

            """
    }
}
