// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// Asks before a caller's words are added to a complaint, which may be somebody else's; its buttons belong to the
/// form around it.
struct AttachQuestion: Framed {
    /// What is known of the caller's part in the complaint.
    enum Relation: Equatable {
        /// The number is that of one of its people.
        case known
        /// The number is that of none of them.
        case stranger
        /// No number was typed that could be looked up.
        case untold
        /// Nobody's number is looked up here: its complainant withholds who they are.
        case withheld
    }

    let frame: Frame
    let view: ComplaintView
    let relation: Relation
    /// The number that was looked up; nil when there was none.
    let number: String?
    let now: Instant

    private var code: PublicCode { view.complaint.code }

    var html: HTML {
        """
        <section class="confirm-box attach-question" aria-labelledby="attach-title">
        <h2 id="attach-title">\(say(.attachTitle))</h2>
        \(KnownComplaint(frame: frame, view: view, now: now).html)\
        <p id="attach-why" class="\(relation == .known ? "attach-known" : "attach-strange")">\(say(why))</p>
        \(advice)<p>\(whole(.attachKept))</p>
        <input type="hidden" name="askedFor" value="\(number ?? "")">
        <div class="attach-ways">\(ways)\
        <button type="submit" class="btn btn-link" name="step" value="check" formnovalidate>\(say(.attachBack))</button>
        </div></section>

        """
    }

    private var why: Message {
        switch relation {
        case .known: .attachKnown
        case .stranger: .attachStranger
        case .untold: .attachUntold
        case .withheld: .attachWithheld
        }
    }

    private var advice: HTML {
        if !view.complaint.status.isOpen { return "<p>\(whole(.attachClosed))</p>\n" }
        switch relation {
        case .known: return .empty
        case .stranger, .untold: return "<p>\(whole(.attachAdvice))</p>\n"
        case .withheld:
            return "<p>\(whole(.attachAdviceWithheld)) <a href=\"\(Link.caller)\">\(say(.callerTitle))</a></p>\n"
        }
    }

    /// The one that harms nobody comes first and has the cursor.
    private var ways: HTML {
        switch (relation == .known, view.complaint.status.isOpen) {
        case (true, true): add(.primary, .receiveAttach) + receive(.quiet)
        case (true, false): again(.primary) + add(.quiet, .receiveAttach)
        case (false, true): receive(.primary) + add(.quiet, .attachAnyway)
        case (false, false): receive(.primary) + again(.quiet) + add(.quiet, .attachAnyway)
        }
    }

    private func again(_ tone: SubmitRow.Tone) -> HTML {
        way(tone, "useRepeat", code.grouped, .receiveRepeatHere)
    }

    private func add(_ tone: SubmitRow.Tone, _ label: Message) -> HTML {
        way(tone, "confirm", code.text, label)
    }

    private func receive(_ tone: SubmitRow.Tone) -> HTML {
        way(tone, "step", "file", .attachOwn)
    }

    private func way(_ tone: SubmitRow.Tone, _ name: String, _ value: String, _ label: Message) -> HTML {
        """
        <button type="submit" class="btn btn-\(tone.rawValue)" name="\(name)" value="\(value)" formnovalidate\
        \(flag: "autofocus", if: tone == .primary) aria-describedby="attach-why">\(say(label))</button>

        """
    }
}
