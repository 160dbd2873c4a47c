// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// The form for one of the complainant's operations.
struct StepPage: Framed {
    let frame: Frame
    let form: FormState
    let step: TrackStep
    let tracked: TrackedComplaint

    var layout: Layout {
        let path = [(label: tracked.complaint.code.grouped, link: trackedLink)]
        return Layout(
            frame, title: say(step.title), current: .track,
            """
            \(Breadcrumb(frame, path, current: say(step.title)).html)\
            <h1>\(say(step.title))</h1>
            <p class="lead">\(whole(step.explanation))</p>
            \(ErrorSummary(form, labels: labels).html)\(context)\(step == .withdrawal ? withdrawal : post)
            """)
    }

    private var cancel: (label: String, link: Link) { (say(.cancel), trackedLink) }

    private var post: HTML {
        PostForm(
            frame, to: trackedLink(step),
            fields + SubmitRow(say(step.button), cancel: cancel).html
        ).html
    }

    /// What the form is about, where that is not the complaint as a whole.
    private var context: HTML {
        switch step {
        case .information:
            guard let question = tracked.complaint.question else { return .empty }
            return Alert(.info, title: say(.trackedQuestion), "<div class=\"words\">\(question.text)</div>").html
        case .contest:
            guard let closure = tracked.complaint.closure else { return .empty }
            let until = TimeElement(deadline: closure.contestableUntil, in: frame.language).html
            return Alert(.info, "<p>\(say(.trackedContestUntil)) <strong>\(until)</strong></p>").html
        case .submission, .message, .rating, .withdrawal:
            return .empty
        }
    }

    private var fields: HTML {
        switch step {
        case .information, .submission, .message: words + files
        case .contest, .withdrawal: reason
        case .rating: TrackStep.marks.map(mark).joined() + remark
        }
    }

    private var words: HTML {
        TextArea(
            "text", say(step.textLabel), in: form, isRequired: step == .message,
            isConditional: step != .message, rows: 6,
            max: step == .message ? Complaints.Limits.textCharactersMax : Complaints.Limits.narrativeCharactersMax
        ).html
    }

    private var files: HTML {
        FileField("attachments", say(.filingFiles), in: form, hint: say(.filingFilesHint)).html
    }

    private var reason: HTML {
        TextArea(
            "reason", say(.stepReason), in: form, isRequired: true, rows: 6, max: Complaints.Limits.textCharactersMax
        ).html
    }

    private func mark(_ name: String) -> HTML {
        let choices = (1...5).map { Choice(String($0), "\($0) \(say(.mark($0)))") }
        return RadioGroup(name, say(.markQuestion(name)), choices, in: form, isRequired: true, isInline: true).html
    }

    private var remark: HTML {
        TextArea(
            "words", say(.ratingWords), in: form, rows: 4, max: Complaints.Limits.textCharactersMax
        ).html
    }

    private var withdrawal: HTML {
        let continues = tracked.complaint.isPublicInterest || tracked.complaint.kind == .tipoff
        let consequences: [Message] =
            continues ? [.withdrawStops, .withdrawMayContinue] : [.withdrawStops, .withdrawNoReturn]
        let send = PostForm(
            frame, to: trackedLink(step), fields + SubmitRow(say(step.button), tone: .danger, cancel: cancel).html)
        return ConfirmBox(say(.withdrawQuestion), consequences: consequences.map(say), form: send.html).html
    }

    private var labels: [String: String] {
        var labels = [
            "text": say(step.textLabel), "attachments": say(.filingFiles), "reason": say(.stepReason),
            "words": say(.ratingWords),
        ]
        for name in TrackStep.marks { labels[name] = say(.markQuestion(name)) }
        return labels
    }
}
