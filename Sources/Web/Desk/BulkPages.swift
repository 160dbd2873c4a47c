// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations
import ThaiText

/// Asks for what goes with an action on many complaints.
struct BulkFieldsPage: Framed {
    let frame: Frame
    let kind: BulkAction.Kind
    let choices: [BulkChoice]
    let form: FormState
    let options: BulkOptions

    var layout: Layout {
        let title = say(.bulkAction(kind))
        return Layout(
            frame, title: title, current: .desk,
            """
            \(Breadcrumb(frame, [(say(.queueTitle), .desk)], current: title).html)\
            <h1>\(title)</h1>
            \(choices.isEmpty ? nothing : asking)

            """)
    }

    private var nothing: HTML {
        EmptyState(say(.bulkNone), say(.bulkNoneText)).html
            + "<p><a class=\"btn btn-primary\" href=\"\(Link.desk)\">\(say(.bulkBack))</a></p>"
    }

    private var asking: HTML {
        let hidden: HTML = """
            <input type="hidden" name="rows" value="\(BulkForm.text(choices))">
            <input type="hidden" name="action" value="\(kind.rawValue)">
            \(kind == .undo ? "<input type=\"hidden\" name=\"bulk\" value=\"\(form.value("bulk"))\">\n" : .empty)
            """
        let fields = BulkFields(frame: frame, kind: kind, form: form, choices: options)
        return """
            <p class="lead">\(say(.receiveWent(choices.count)))\(kind == .undo ? " · " + say(.bulkUndoLead) : "")</p>
            \(ErrorSummary(form, labels: labels).html)\
            \(PostForm(frame, to: .bulkPreview, style: "panel", hidden + fields.html + SubmitRow(say(.bulkPreview), cancel: (say(.cancel), .desk)).html).html)
            """
    }

    private var labels: [String: String] {
        let messages: [String: Message] = [
            "kind": .fieldKind, "category": .fieldCategory, "urgency": .fieldUrgency, "secrecy": .fieldSecrecy,
            "lead": .fieldLead, "unit": .fieldUnit, "officer": .fieldOfficer, "master": .fieldMaster,
            "text": kind == .note ? .fieldNote : .fieldMessage, "reason": .bulkUndoReason, "rows": .bulkNone,
            "action": .bulkAction,
        ]
        return messages.mapValues(say)
    }
}

/// What an action will do to each complaint, by the rules; nothing has happened yet.
struct BulkPreviewPage: Framed {
    let frame: Frame
    let action: BulkAction
    /// What was sent, to be sent again.
    let form: Form
    let options: BulkOptions
    let forecasts: [BulkForecast]

    private var possible: Int { forecasts.count(where: \.isPossible) }

    var layout: Layout {
        let title = say(.bulkPreviewTitle)
        return Layout(
            frame, title: title, current: .desk, isWide: true,
            """
            \(Breadcrumb(frame, [(say(.queueTitle), .desk)], current: say(.bulkAction(action.kind))).html)\
            <h1>\(say(.bulkAction(action.kind)))</h1>
            <p class="lead">\(whole(.bulkPreviewLead))</p>
            \(given)\(table)\(PostForm(frame, to: .bulks, style: "bulk-confirm panel", confirming).html)

            """)
    }

    private var table: HTML {
        let columns = [Message.columnSubject, .bulkColumnNow, .bulkColumnThen].map { DataTable.Column(say($0)) }
        return DataTable(
            say(.bulkPreviewTitle), isTitled: true, columns,
            rows: forecasts.map { forecast in
                [subject(forecast.summary), badge(forecast.summary.status), then(forecast) + classified(forecast)]
            }
        ).html
    }

    private var given: HTML {
        let state = FormState(frame.language, values: form.fields)
        return BulkFields(frame: frame, kind: action.kind, form: state, choices: options).given
    }

    private func then(_ forecast: BulkForecast) -> HTML {
        switch forecast.verdict {
        case .becomes(let status) where status == forecast.summary.status:
            "<span class=\"verdict verdict-yes\">\(say(.bulkUnchanged))</span>"
        case .becomes(let status): "<span class=\"verdict-to\" aria-hidden=\"true\">→</span> \(badge(status))"
        case .impossible(let failure): "<span class=\"verdict verdict-no\">\(say(failure.message))</span>"
        }
    }

    /// Another subject than it has, since screening many alike would overwrite it.
    private func classified(_ forecast: BulkForecast) -> HTML {
        guard action.kind == .screen, forecast.isPossible, let before = forecast.summary.category,
            let chosen = form["category"].flatMap({ Category.ID($0) }), chosen != before
        else { return .empty }
        let all = options.categories.flatMap(\.choices)
        let names = [before, chosen].map { id in all.first { $0.value == id.text }?.label ?? "–" }
        return "<br>\(say(.fieldCategory)): <del>\(names[0])</del> → <ins>\(names[1])</ins>"
    }

    private var confirming: HTML {
        let choices = forecasts.map { BulkChoice(code: $0.summary.code, revision: $0.revision) }
        let carried = action.kind.fieldNames.flatMap { name in form.all(name).map { (name, $0) } }
        let hidden = ([("rows", BulkForm.text(choices)), ("action", action.kind.rawValue)] + carried).map {
            name, value -> HTML in "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n"
        }
        let left = forecasts.count - possible
        let leftOut: HTML = left == 0 ? .empty : "<p>\(say(.bulkLeftOut(left)))</p>\n"
        let reversible = forecasts.count { $0.isPossible && $0.isReversible }
        let way: HTML =
            action.kind == .undo || possible == 0
            ? .empty : "<p>\(whole(.bulkWayBack(of: action, reversible, among: possible)))</p>\n"
        let run: HTML =
            possible == 0
            ? "<p><strong>\(say(.bulkRunNothing))</strong></p>\n"
            : "<button type=\"submit\" class=\"btn btn-primary btn-lg\">\(say(.bulkRun(possible)))</button> "
        return """
            \(hidden.joined())\(leftOut)\(way)<div class="submit-row">\(run)\
            \(changing)<a class="btn btn-link" href="\(Link.desk)">\(say(.cancel))</a></div>

            """
    }

    /// The way back to what was given; nothing is given for taking back.
    private var changing: HTML {
        guard action.kind != .undo else { return .empty }
        return """
            <button type="submit" class="btn btn-outline-primary" formaction="\(Link.bulkFields)">\
            \(say(.bulkChange))</button>

            """
    }
}

/// How far a bulk is, and what became of each complaint.
struct BulkPage: Framed {
    let frame: Frame
    let view: BulkView

    var layout: Layout {
        let title = say(.bulkAction(view.action.kind))
        return Layout(
            frame, title: title, current: .desk, isWide: true, scripts: [.lists],
            """
            \(Breadcrumb(frame, [(say(.queueTitle), .desk), (say(.bulkMine), .bulks)], current: title).html)\
            <h1>\(title)</h1>
            <div id="progress" aria-live="polite"\(flag: "data-progress", if: view.isRunning)>
            \(state)\(results)</div>

            """)
    }

    private var settled: Int { view.rows.count - view.count(.waiting) }

    private var state: HTML {
        """
        <section class="panel bulk-state">
        <p><strong>\(say(stateName))</strong> \(say(.bulkProgress(settled, view.rows.count)))</p>
        <progress max="\(view.rows.count)" value="\(settled)" aria-label="\(say(stateName))"></progress>
        <ul class="bulk-counts">\(counts)</ul>
        \(view.isRunning ? stopping : after)</section>

        """
    }

    private var stateName: Message {
        switch view.bulk.state {
        case .running: .bulkRunning
        case .done: .bulkDone
        case .cancelled: .bulkCancelled
        }
    }

    private var counts: HTML {
        let all: [(BulkRow.State, Message)] = [
            (.done, .bulkCountDone), (.failed, .bulkCountFailed), (.skipped, .bulkCountSkipped),
            (.waiting, .bulkCountWaiting),
        ]
        return all.map { state, label -> HTML in
            "<li>\(say(label)) <strong>\(view.count(state))</strong></li>\n"
        }.joined()
    }

    private var stopping: HTML {
        let stop: HTML = """
            <button type="submit" class="btn btn-outline-primary">\(say(.bulkStop))</button> \
            <span class="text-muted">\(say(.bulkStopHint))</span>
            """
        return """
            <p class="only-plain"><a href="\(Link.bulk(view.bulk.id))">\(say(.bulkRefresh))</a></p>
            \(PostForm(frame, to: .bulkStop(view.bulk.id), stop).html)
            """
    }

    private var after: HTML {
        let undo: HTML =
            view.isUndoable
            ? "<a class=\"btn btn-outline-primary\" href=\"\(Link.bulkUndo(view.bulk.id))\">\(say(.bulkUndo))</a> "
            : .empty
        let done = view.count(.done)
        let way: HTML =
            done == 0 || done == view.undoable || view.action.kind == .undo
            ? .empty : "<p>\(whole(.bulkWayBack(of: view.action, view.undoable, among: done)))</p>\n"
        return """
            \(way)<p class="after-call">\(undo)<a class="btn btn-primary" href="\(Link.desk)">\(say(.bulkBack))</a></p>

            """
    }

    private var results: HTML {
        let columns = [Message.columnSubject, .columnStatus, .bulkColumnResult].map { DataTable.Column(say($0)) }
        return DataTable(
            say(.bulkColumnResult), columns,
            rows: view.rows.map { row in [subject(row.summary), badge(row.summary.status), result(row)] }
        ).html
    }

    private func result(_ row: BulkView.Row) -> HTML {
        switch row.state {
        case .waiting: "<span class=\"verdict\">\(say(.bulkCountWaiting))</span>"
        case .done: "<span class=\"verdict verdict-yes\">\(say(.bulkCountDone))</span>"
        case .failed, .skipped:
            """
            <span class="verdict verdict-no">\(say(row.state == .failed ? .bulkCountFailed : .bulkCountSkipped)) · \
            \(row.failure.map { say($0.message) } ?? "")</span>
            """
        }
    }
}

/// An officer's latest bulks.
struct BulkListPage: Framed {
    let frame: Frame
    let bulks: [BulkView]
    let now: Instant

    var layout: Layout {
        Layout(
            frame, title: say(.bulkMine), current: .desk,
            """
            \(Breadcrumb(frame, [(say(.queueTitle), .desk)], current: say(.bulkMine)).html)\
            <h1>\(say(.bulkMine))</h1>
            <p class="lead">\(whole(.bulkMineLead))</p>
            \(bulks.isEmpty ? EmptyState(say(.bulkMineEmpty)).html : table)

            """)
    }

    private var table: HTML {
        let columns = [Message.bulkAction, .bulkColumnResult, .auditWhen].map { DataTable.Column(say($0)) }
        return DataTable(
            say(.bulkMine), isTitled: true, columns,
            rows: bulks.map { view in
                [
                    "<a href=\"\(Link.bulk(view.bulk.id))\">\(say(.bulkAction(view.action.kind)))</a>",
                    "\(say(.bulkProgress(view.count(.done), view.rows.count)))",
                    "\(ThaiDate.relative(view.bulk.createdAt, to: now, in: frame.language))",
                ]
            }
        ).html
    }
}

extension Framed {
    fileprivate func subject(_ summary: ComplaintSummary) -> HTML {
        """
        <a href="\(Link.complaint(summary.code))">\(subject(summary.subject))</a>\
        <span class="code row-code">\(summary.code.grouped)</span>
        """
    }

    fileprivate func badge(_ status: Status) -> HTML {
        StatusBadge(status, say(status.message)).html
    }
}
