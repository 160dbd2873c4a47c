// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// The complaints behind one number of the executive's page.
struct CockpitListPage: Framed {
    let frame: Frame
    let list: CockpitList
    /// Nil for the reader's own side.
    let agency: Agency.ID?
    let page: CockpitListing
    let isFirst: Bool
    let names: SummaryNames
    let now: Instant

    var layout: Layout {
        Layout(
            frame, title: title, current: .cockpit, isWide: true,
            """
            \(Breadcrumb(frame, [(say(.cockpitTitle), .cockpit(of: agency))], current: title).html)\
            <h1>\(title)</h1>
            \(rows)\(gone)\
            \(page.next != nil && page.rows.isEmpty ? "<p class=\"text-muted\">\(whole(.cockpitLookOn))</p>\n" : .empty)\
            \(Pager(
                frame, first: isFirst ? nil : .cockpitList(list, of: agency),
                next: page.next.map { .cockpitList(list, of: agency, after: $0) }
            ).html)
            """)
    }

    private var title: String {
        switch list {
        case .decisions(let kind): say(kind.message)
        case .due(let when, _): say(when.message)
        case .happened(let measure, let month):
            say(measure.message) + (month.map { ": " + CockpitMonth.name($0, frame.language) } ?? "")
        }
    }

    private var rows: HTML {
        guard !page.rows.isEmpty else {
            return page.next == nil && page.goneCount == 0 ? EmptyState(say(.cockpitListEmpty)).html : .empty
        }
        switch list {
        case .decisions(let kind): return table(at: .cockpitSince, deed: kind.deed)
        case .due: return table(at: .cockpitDueAt, deed: nil)
        case .happened:
            return SummaryTable(
                frame: frame, caption: title, summaries: page.rows.map(\.summary), names: names
            ).html
        }
    }

    private func table(at label: Message, deed: Complaints.Operation?) -> HTML {
        let rows = page.rows.map { row -> [HTML] in
            let matter: HTML = row.clock.map { "\(say($0.message))" } ?? "–"
            // A deadline at midnight ends the day before; what came up then began that day.
            let at = row.at.map { at in
                deed == nil ? TimeElement(deadline: at, in: frame.language) : TimeElement(at, in: frame.language)
            }
            let open: HTML =
                deed.map { deed in
                    "<a class=\"btn btn-outline-primary\" href=\"\(Link.complaint(row.summary.code, deed))\">\(say(.cockpitDo))</a>"
                } ?? "\(holder(row.summary))"
            return [
                """
                <a href="\(Link.complaint(row.summary.code))">\(subject(row.summary.subject))</a>\
                <span class="row-code"><span class="code">\(row.summary.code.grouped)</span>\
                \(Marks(frame: frame, urgency: row.summary.urgency, secrecy: row.summary.secrecy).html)</span>
                """,
                "\(StatusBadge(row.summary.status, say(row.summary.status.message)).html)", matter, at?.html ?? "–",
                open,
            ]
        }
        return DataTable(
            title,
            [
                .init(say(.columnSubject)), .init(say(.columnStatus)), .init(say(.cockpitMatter)), .init(say(label)),
                .init(say(deed == nil ? .columnHolder : .cockpitDo)),
            ], rows: rows
        ).html
    }

    private func holder(_ summary: ComplaintSummary) -> String {
        switch summary.holder {
        case .hub: say(.holderHub)
        case .agency(let agency): names.agencies[agency]?.name(in: frame.language) ?? "–"
        case nil: say(.holderNobody)
        }
    }

    private var gone: HTML {
        page.goneCount == 0 ? .empty : "<p class=\"text-muted\">\(say(.cockpitGone(page.goneCount)))</p>\n"
    }
}
