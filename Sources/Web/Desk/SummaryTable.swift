// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// Complaints in a list, one row each.
struct SummaryTable: Framed {
    let frame: Frame
    let caption: String
    let summaries: [ComplaintSummary]
    let names: SummaryNames

    var html: HTML {
        let columns = [
            Message.columnSubject, .columnCode, .columnStatus, .columnCategory, .columnReceived, .columnHolder,
        ].map { DataTable.Column(say($0)) }
        return DataTable(caption, columns, rows: summaries.map(row)).html
    }

    private func row(_ summary: ComplaintSummary) -> [HTML] {
        let category = summary.category.flatMap { names.categories[$0] }?.name(in: frame.language)
        return [
            "<a href=\"\(Link.complaint(summary.code))\">\(summary.subject)</a>\(marks(summary))",
            "<span class=\"code\">\(summary.code.grouped)</span>",
            StatusBadge(summary.status, say(summary.status.message)).html,
            "\(category ?? "–")",
            TimeElement(summary.receivedAt, in: frame.language).html,
            "\(holder(summary))",
        ]
    }

    private func marks(_ summary: ComplaintSummary) -> HTML {
        Marks(frame: frame, urgency: summary.urgency, secrecy: summary.secrecy).html
    }

    private func holder(_ summary: ComplaintSummary) -> String {
        switch summary.holder {
        case .hub: say(.holderHub)
        case .agency(let agency): names.agencies[agency]?.name(in: frame.language) ?? "–"
        case nil: say(.holderNobody)
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
