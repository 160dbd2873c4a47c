// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations
import ThaiText

/// What an officer has, the form that gives all of it away, and what became of it.
struct HandoverSection: Framed {
    let frame: Frame
    let page: WorkPage

    /// What the form holds in the place of a receiver's id.
    static let spread = "unit"

    private var handover: Handover { page.handover }
    private var officer: Officer { handover.officer }

    var html: HTML {
        // All of it is loaded anew while it goes on, so that no count contradicts another.
        """
        <section class="panel" id="handover"><h2>\(say(.handoverTitle))</h2>
        <div id="progress" aria-live="polite"\(flag: "data-progress", if: isRunning)>
        \(DefinitionList(counts).html)\(state)\(isRunning ? going : coming + form)\(runs)</div></section>

        """
    }

    private var isRunning: Bool { handover.runs.contains(where: \.isRunning) }

    /// In the place of a form that would order the same again.
    private var going: HTML {
        let page = Link.work(page.agency.id, officer.id)
        return Alert(.info, "<p>\(say(.handoverGoing)) <a href=\"\(page)\">\(say(.bulkRefresh))</a></p>").html
    }

    private var counts: [(term: String, content: HTML?)] {
        [
            (say(.handoverComplaints), "<strong>\(capped(handover.complaints))</strong>"),
            (say(.handoverQuestions), "\(capped(handover.questions))"),
            (say(.handoverDrafts), "\(capped(handover.drafts))"), (say(.handoverUnread), "\(capped(handover.unread))"),
        ]
    }

    private func capped(_ count: Int) -> String {
        count >= Operations.countMax ? "\(Operations.countMax)+" : String(count)
    }

    private var state: HTML {
        if handover.isDone, officer.isActive { return Alert(.info, "<p>\(whole(.handoverFree))</p>").html }
        if !handover.deputyships.isEmpty { return Alert(.warning, "<p>\(whole(.handoverActs))</p>").html }
        return .empty
    }

    /// What will go, before it does; open from the start while it is short.
    private var coming: HTML {
        guard !handover.work.isEmpty else { return .empty }
        let rows = handover.work.map { summary -> [HTML] in
            let code: HTML = "<span class=\"code\">\(summary.code.grouped)</span>"
            let name: HTML =
                mayOpen
                ? """
                <a href="\(Link.complaint(summary.code))">\(subject(summary.subject))</a>\
                <span class="row-code">\(code)</span>
                """ : code
            return [name, StatusBadge(summary.status, say(summary.status.message)).html]
        }
        let table = DataTable(
            say(.handoverList), isTitled: true,
            [.init(say(mayOpen ? .columnSubject : .columnCode)), .init(say(.columnStatus))], rows: rows)
        let pager = Pager(
            frame, first: page.isFirst ? nil : Link.work(page.agency.id, officer.id),
            next: handover.next.map { Link.work(page.agency.id, officer.id, behind: $0) })
        let isOpen = handover.complaints <= Self.openUpTo || !page.isFirst
        return """
            <details class="step-table"\(flag: "open", if: isOpen)>\
            <summary>\(say(.handoverList)) (\(capped(handover.complaints)))</summary>
            \(table.html)\(pager.html)</details>

            """
    }

    /// Limit: complaints whose list stands open above the form.
    private static let openUpTo = 10

    /// Complaints themselves are for those who may see them.
    private var mayOpen: Bool { frame.principal.stands(forAnyOf: Role.ofAgency) }

    private var form: HTML {
        guard handover.complaints > 0 else { return "<p>\(whole(.handoverEmpty))</p>\n" }
        let near = handover.colleagues
        let known = Set(near.map(\.officer.id)).union([officer.id])
        let others = page.colleagues.filter { colleague in
            colleague.isActive && !known.contains(colleague.id) && !colleague.roles.isDisjoint(with: Role.ofAgency)
        }
        let spread = near.isEmpty ? [] : [Choice(Self.spread, say(.handoverSpread(near.count)))]
        let groups = [
            Select.Group(nil, spread),
            Select.Group(
                say(.handoverUnit),
                near.map { Choice($0.officer.id.text, say(.handoverHas($0.officer.name, $0.complaints))) }),
            Select.Group(say(.handoverOthers), others.map { Choice($0.id.text, $0.name) }),
        ].filter { !$0.choices.isEmpty }
        let select = Select(
            "receiver", say(.handoverReceiver), groups, in: page.handoverForm, isRequired: true, empty: say(.choose))
        let action = Link.registry("agencies", page.agency.id.text, "officers", officer.id.text, "handover")
        return """
            <p>\(whole(.handoverLead))</p>
            \(ErrorSummary(page.handoverForm, labels: ["receiver": say(.handoverReceiver)]).html)\
            \(PostForm(frame, to: action, select.html + SubmitRow(say(.handoverStart)).html).html)
            """
    }

    private var runs: HTML {
        guard !handover.runs.isEmpty else { return .empty }
        let columns: [DataTable.Column] =
            [DataTable.Column(say(.handoverWhen)), DataTable.Column(say(.handoverTo))]
            + [Message.bulkCountDone, .bulkCountWaiting, .bulkCountFailed].map { .init(say($0), isNumber: true) }
        let isUndoable = mayOpen && handover.runs.contains(where: \.isUndoable)
        let table = DataTable(
            say(.handoverRuns), isTitled: true, columns + (isUndoable ? [.init(say(.bulkUndo))] : []),
            rows: handover.runs.map { row($0) + (isUndoable ? [undo($0)] : []) })
        return """
            <h3>\(say(.handoverRuns))</h3>
            \(table.html)\(left)
            """
    }

    private func row(_ run: BulkView) -> [HTML] {
        let when = TimeElement(run.bulk.createdAt, in: frame.language, precision: .minute)
        let name: HTML =
            mayOpen
            ? "<a href=\"\(Link.bulk(run.bulk.id))\">\(when.text) <span class=\"visually-hidden\">\(say(.handoverDetails))</span></a>"
            : when.html
        let failed = run.count(.failed) + run.count(.skipped)
        return [
            name, "\(receivers(of: run.action))", "\(run.count(.done))", "\(run.count(.waiting))", "\(failed)",
        ]
    }

    private func undo(_ run: BulkView) -> HTML {
        guard run.isUndoable else { return .empty }
        let when = TimeElement(run.bulk.createdAt, in: frame.language, precision: .minute)
        return """
            <a class="btn btn-outline-primary" href="\(Link.bulkUndo(run.bulk.id))">\(say(.bulkUndo)) \
            <span class="visually-hidden">\(when.text)</span></a>
            """
    }

    private func receivers(of action: BulkAction) -> String {
        guard case .handOver(_, let receivers) = action else { return "" }
        let names = receivers.map { id in page.colleagues.first { $0.id == id }?.name ?? say(.notGiven) }
        return names.count > 3 ? say(.handoverSpread(names.count)) : names.joined(separator: ", ")
    }

    /// By their codes alone, since administrators know no more of them.
    private var left: HTML {
        let failed = handover.runs.flatMap(\.rows).filter { $0.state == .failed || $0.state == .skipped }
        guard !failed.isEmpty else { return .empty }
        let rows = failed.map { row -> [HTML] in
            ["<span class=\"code\">\(row.summary.code.grouped)</span>", "\(row.failure.map { say($0.message) } ?? "")"]
        }
        return DataTable(
            say(.handoverLeft), [.init(say(.columnCode)), .init(say(.bulkColumnResult))], rows: rows
        ).html
    }
}
