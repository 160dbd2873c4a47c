// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations
import ThaiText

/// Complaints in a list, one row each; a row is a card on a narrow screen.
struct SummaryTable: Framed {
    let frame: Frame
    let caption: String
    let summaries: [ComplaintSummary]
    let names: SummaryNames
    /// The present, from which ages are told; nil for dates.
    var now: Instant?
    /// Deadlines and drafts; nil where the list does not tell of them.
    var notes: SummaryNotes?
    /// Whether rows can be chosen, in a form around the table.
    var isChoosable = false

    var html: HTML {
        let choosing: HTML = isChoosable ? chooseAll : .empty
        let shown = notes == nil ? columns : Array(columns.prefix(4)) + [.columnDue] + columns.suffix(1)
        let heads = shown.map { "<th scope=\"col\">\(say($0))</th>" as HTML }
        return """
            <table class="table data-table summary-table">
            <caption>\(caption)</caption>
            <thead><tr>\(choosing)\(heads)</tr></thead>
            <tbody>
            \(summaries.map(row))</tbody>
            </table>

            """
    }

    private var columns: [Message] {
        [.columnSubject, .columnStatus, .columnCategory, now == nil ? .columnReceived : .columnAge, .columnHolder]
    }

    /// A box that only a script can make work, so only a script shows it.
    private var chooseAll: HTML {
        """
        <th class="choose"><input type="checkbox" class="form-check-input" data-choose-all hidden \
        aria-label="\(say(.bulkChooseAll))"><span class="visually-hidden">\(say(.queueRowChoose))</span></th>
        """
    }

    private func row(_ summary: ComplaintSummary) -> HTML {
        let category = summary.category.flatMap { names.categories[$0] }?.name(in: frame.language)
        return """
            <tr data-row>\(isChoosable ? box(summary) : .empty)\
            <th scope="row"><a href="\(Link.complaint(summary.code))">\(subject(summary.subject))</a>\
            <span class="row-code"><span class="code">\(summary.code.grouped)</span>\(marks(summary))</span></th>\
            <td data-label="\(say(.columnStatus))">\(StatusBadge(summary.status, say(summary.status.message)).html)</td>\
            <td data-label="\(say(.columnCategory))">\(category ?? "–")</td>\
            <td data-label="\(say(columns[3]))">\(received(summary))</td>\(notes.map { due($0.dues[summary.id]) } ?? .empty)\
            <td data-label="\(say(.columnHolder))">\(holder(summary))</td></tr>

            """
    }

    private func box(_ summary: ComplaintSummary) -> HTML {
        """
        <td class="choose"><input type="checkbox" class="form-check-input" name="row" value="\(summary.code.text)" \
        aria-label="\(say(.bulkChooseRow)): \(summary.subject)"></td>
        """
    }

    private func received(_ summary: ComplaintSummary) -> HTML {
        guard let now else { return TimeElement(summary.receivedAt, in: frame.language).html }
        let exact = TimeElement(summary.receivedAt, in: frame.language, precision: .minute).text
        return """
            <time datetime="\(Instant(microseconds: summary.receivedAt.microseconds / 1_000_000 * 1_000_000).rfc3339)" title="\(exact)">\
            \(ThaiDate.relative(summary.receivedAt, to: now, in: frame.language))</time>
            """
    }

    private func due(_ next: NextDue?) -> HTML {
        guard let next, let now else { return "<td data-label=\"\(say(.columnDue))\">–</td>" }
        let exact = TimeElement(deadline: next.due, in: frame.language).text
        let isLate = next.due <= now
        let tone = isLate ? "late" : next.isNear ? "near" : "quiet"
        let late: HTML = isLate ? "<span class=\"visually-hidden late-word\">\(say(.clockOverdue)) </span>" : .empty
        return """
            <td data-label="\(say(.columnDue))">\(late)<time class="badge-clock is-\(tone)" \
            datetime="\(next.due.rfc3339)" title="\(exact)">\(ThaiDate.relative(next.due, to: now, in: frame.language))</time> \
            <span class="due-clock">\(say(next.clock.message))</span></td>
            """
    }

    private func marks(_ summary: ComplaintSummary) -> HTML {
        let draft: HTML =
            notes?.drafts.contains(summary.id) == true
            ? " <span class=\"mark mark-draft\">\(say(.draftMark))</span>" : .empty
        let awaiting: HTML =
            notes?.awaiting.contains(summary.id) == true
            ? " <span class=\"mark mark-awaiting\">\(say(.queueAwaiting))</span>" : .empty
        return awaiting + Marks(frame: frame, urgency: summary.urgency, secrecy: summary.secrecy).html + draft
    }

    private func holder(_ summary: ComplaintSummary) -> String {
        switch summary.holder {
        case .hub: say(.holderHub)
        case .agency(let agency): names.agencies[agency]?.name(in: frame.language) ?? "–"
        case nil: say(.holderNobody)
        }
    }
}

extension ThaiDate {
    /// How long ago or ahead it is, in the reader's language.
    static func relative(_ instant: Instant, to now: Instant, in language: Complaints.Language) -> String {
        switch language {
        case .thai: relative(instant.microseconds, to: now.microseconds, in: .thai)
        case .english: relative(instant.microseconds, to: now.microseconds, in: .english)
        }
    }
}

/// Badges for what must not be overlooked: urgency and secrecy, nothing for the usual ones.
struct Marks: Framed {
    let frame: Frame
    let urgency: Urgency
    let secrecy: Secrecy

    var html: HTML {
        let urgent: HTML =
            urgency > .normal ? " <span class=\"mark mark-urgent\">\(say(urgency.message))</span>" : .empty
        let secret: HTML =
            secrecy > .ordinary ? " <span class=\"mark mark-secret\">\(say(secrecy.message))</span>" : .empty
        return urgent + secret
    }
}
