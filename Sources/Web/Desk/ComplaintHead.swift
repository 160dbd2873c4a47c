// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations
import ThaiText

/// What must be known of a complaint wherever one reads in it, and what can be done with it; stays in sight.
struct ComplaintHead: Framed {
    let frame: Frame
    let view: ComplaintView
    let tools: ComplaintTools
    let now: Instant
    /// Forms that the officer began and did not send.
    let drafts: [Operation]
    /// The operation whose form is open.
    let current: Operation?

    private var complaint: Complaint { view.complaint }
    private var names: ComplaintNames { ComplaintNames(frame: frame, view: view) }

    var html: HTML {
        """
        <header class="case-head">
        <p class="case-line"><strong class="code">\(complaint.code.grouped)</strong> \
        \(StatusBadge(complaint.status, say(complaint.status.message)).html)\
        \(Marks(frame: frame, urgency: complaint.urgency, secrecy: complaint.secrecy).html)\
        \(facts.map { " <span class=\"case-fact\">\($0)</span>" as HTML })</p>
        \(ShortcutSheet(frame: frame).opener)\(actions)</header>

        """
    }

    private var facts: [HTML] {
        let age = ThaiDate.relative(
            complaint.receivedAt.microseconds, to: now.microseconds,
            in: frame.language == .thai ? .thai : .english)
        var facts: [HTML] = [
            "\(say(complaint.kind.message))",
            complaint.holder == nil ? "\(say(.holderNobody))" : "\(say(.caseHeldBy)) \(names.holder)",
            "<time datetime=\"\(Zone.bangkok.day(of: complaint.receivedAt).iso)\">\(say(.caseReceived)) \(age)</time>",
        ]
        if let due = complaint.due {
            facts.append(
                """
                <span\(attribute: "class", due.at < now ? "is-late" : nil)>\(say(due.word)) \
                \(TimeElement(deadline: due.at, in: frame.language).html)</span>
                """)
        }
        return facts
    }

    /// Those with a form of their own; opening an identity stands in its own section.
    private var actions: HTML {
        let offered = view.operations.filter { OperationFields.isOffered($0) && !isTooEarly($0) }
        guard !offered.isEmpty else { return "<p class=\"case-nothing\">\(say(.complaintNoOperations))</p>\n" }
        let main = offered.filter(leads).map(item)
        let aside = offered.filter { !leads($0) }.map(item)
        return """
            <nav aria-label="\(say(.complaintOperations))"><ul class="case-actions">
            \(main)\(aside)\(prepared)</ul></nav>
            \(awaited)
            """
    }

    /// Whose reports the lead agency has to wait for before its own.
    private var awaited: HTML {
        let isLead = complaint.lead.map { $0.agency == frame.principal.officer?.agency } ?? false
        guard isLead, complaint.hasOpenJoint, view.operations.contains(.progress) else { return .empty }
        let open = complaint.joint.filter(\.state.isOpen).compactMap { names.agency($0.agency) }
        return "<p class=\"case-nothing\">\(say(.complaintJointAwaited)) \(open.joined(separator: ", "))</p>\n"
    }

    /// Nothing is closed while its answer may still come.
    private func isTooEarly(_ operation: Operation) -> Bool {
        guard operation == .closeUnanswered, let question = complaint.question else { return false }
        return now < question.answerBy
    }

    /// What comes first and stands out: a report that waits goes before the rest of the work.
    private func leads(_ operation: Operation) -> Bool {
        let answers: Set<Operation> = [.approveReport, .declineReport]
        guard view.operations.contains(.approveReport) else { return !operation.isAside }
        return answers.contains(operation)
    }

    private func item(_ operation: Operation) -> HTML {
        let isBegun = drafts.contains(operation) && operation != current
        let mark: HTML = isBegun ? " <span class=\"begun\">\(say(.draftMark))</span>" : .empty
        return """
            <li><a class="btn \(leads(operation) ? "btn-primary" : "btn-outline-primary")" data-deed\
            \(attribute: "data-shortcut", operation.shortcut)\
            \(attribute: "aria-keyshortcuts", operation.shortcut)\
            \(attribute: "aria-current", operation == current ? "true" : nil) \
            href="\(Link.complaint(complaint.code, operation))">\(say(operation.message))\(mark)\
            \(key(operation.shortcut))</a></li>

            """
    }

    /// The agency's macros for what can be done now; the first nine have a digit each.
    private var prepared: HTML {
        guard !tools.macros.isEmpty else { return .empty }
        let items = tools.macros.enumerated().map { index, macro -> HTML in
            let digit = index < 9 ? String(index + 1) : nil
            return """
                <li><a data-deed\(attribute: "data-shortcut", digit)\(attribute: "aria-keyshortcuts", digit) \
                href="\(Link.complaint(complaint.code, macro))">\(macro.name) \
                <span class="text-muted">\(say(macro.operation.message))</span>\(key(digit))</a></li>

                """
        }
        return """
            <li><details class="case-macros"><summary class="btn btn-outline-primary">\(say(.macroTitle))</summary>
            <ul>\(items)</ul></details></li>

            """
    }

    private func key(_ key: String?) -> HTML {
        key.map { " <kbd aria-hidden=\"true\">\($0)</kbd>" } ?? .empty
    }
}
