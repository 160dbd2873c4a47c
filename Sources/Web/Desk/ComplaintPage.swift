// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// Everything about one complaint on one page, with the form of what the officer is doing beside it.
struct ComplaintPage: Framed {
    let frame: Frame
    let officer: Officer
    let view: ComplaintView
    let tools: ComplaintTools
    let now: Instant
    var drafts: [Operation] = []
    /// What was just done.
    var done: Operation?
    /// Why what was asked for cannot be done now.
    var refusal: Refusal?
    /// Logins that the note just written called and that reach nobody.
    var unheard: [String] = []
    var filter = HistoryFilter.all
    /// The form that is open.
    var panel: OperationPanel?

    private var complaint: Complaint { view.complaint }
    private var names: ComplaintNames { ComplaintNames(frame: frame, view: view) }

    var layout: Layout {
        let code = complaint.code
        let title = panel.map { say($0.operation.message) + " " + code.grouped } ?? code.grouped
        let head = ComplaintHead(
            frame: frame, view: view, tools: tools, now: now, drafts: drafts, current: panel?.operation)
        return Layout(
            frame, title: title, current: .desk, isWide: true, scripts: [.desk, .complaint],
            """
            <div class="case" data-pulse="\(Link.pulse(code))" data-revision="\(complaint.revision)"\
            \(attribute: "data-operation", panel?.operation.rawValue)>
            \(Breadcrumb(frame, [(say(.queueTitle), .desk)], current: code.grouped).html)\
            \(PrintedAt(frame: frame, now: now).html)\
            <h1 class="case-subject">\(subject(complaint.subject))</h1>
            \(head.html)\(news)\(notice)\
            <div class="case-columns">
            <div id="deed-place">\(panel?.html ?? .empty)</div>
            <div class="case-main">
            \(ComplaintWaitingSection(frame: frame, officer: officer, view: view).html)\
            \(ComplaintMatterSection(frame: frame, view: view).html)\(history)
            </div>
            <aside class="case-side" aria-label="\(say(.complaintFacts))">
            \(ClockSection(frame: frame, clocks: view.clocks, now: now).html)\
            \(ComplaintFactsSection(frame: frame, view: view).html)\
            \(IdentitySection(frame: frame, officer: officer, view: view).html)
            </aside></div></div>
            \(ShortcutSheet(frame: frame).dialog)
            """)
    }

    /// Filled in by the script while the page is open; hidden without.
    private var news: HTML {
        """
        <div class="case-news" role="status">
        <p id="case-colleagues" class="case-colleagues" hidden></p>
        <p id="case-changed" class="case-changed" hidden>\(say(.caseChanged)) \
        <a class="btn btn-outline-primary" data-shortcut="0" href="\(frame.here)">\(say(.caseReload))</a></p>
        <p id="case-ended" class="case-changed" hidden>\(say(.caseEnded)) \
        <a class="btn btn-outline-primary" target="_blank" href="\(Link.login())">\(say(.caseLogIn))</a></p>
        </div>

        """
    }

    private var notice: HTML {
        if let refusal {
            return "<div id=\"done\" tabindex=\"-1\">\(Alert(.warning, "<p>\(say(refusal.message))</p>").html)</div>\n"
        }
        guard let done else { return .empty }
        let missed: HTML =
            unheard.isEmpty
            ? .empty
            : "<p>\(say(.mentionUnheard)) \(unheard.map { "@" + $0 }.joined(separator: " "))</p>"
        let next: HTML = complaint.proposal != nil && done == .report ? "<p>\(whole(.complaintProposed))</p>" : .empty
        let tone = unheard.isEmpty ? Alert.Tone.success : .warning
        return
            "<div id=\"done\" tabindex=\"-1\">\(Alert(tone, "<p>\(say(.complaintDone)): \(say(said(of: done)))</p>\(next)\(missed)").html)</div>\n"
    }

    /// What the officer did as the history tells it; by the form's name where it is no longer the last.
    private func said(of done: Operation) -> Message {
        guard let last = view.events.last, last.actor == .officer(officer.id) else { return done.message }
        return last.kind.message
    }

    private var history: HTML {
        let section = ComplaintHistorySection(
            frame: frame, view: view, events: view.events.reversed(), filter: filter)
        return """
            <section class="history"><div class="history-head"><h2 id="history">\(say(.complaintHistory))</h2>
            <ul class="history-filter" aria-label="\(say(.historyFilter))">\(HistoryFilter.allCases.map(choice))</ul></div>
            \(section.html)</section>
            """
    }

    private func choice(_ filter: HistoryFilter) -> HTML {
        """
        <li><a data-show="\(filter.rawValue)"\(attribute: "data-shortcut", filter.shortcut) \
        data-shortcut-label="\(say(.complaintHistory)): \(say(filter.message))"\
        \(attribute: "aria-current", filter == self.filter ? "true" : nil) \
        href="\(Link.complaint(complaint.code, showing: filter))">\(say(filter.message))</a></li>

        """
    }
}
