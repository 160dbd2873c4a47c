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
    /// All of them, since a heading need not be any complaint's own.
    let categories: [Category]

    var layout: Layout {
        Layout(
            frame, title: title, current: .cockpit, isWide: true,
            """
            \(Breadcrumb(frame, [(say(.cockpitTitle), .cockpit(of: agency))], current: title).html)\
            <h1>\(title)</h1>
            \(rows)\(gone)\(hidden)\
            \(page.next != nil && page.rows.isEmpty ? "<p class=\"text-muted\">\(whole(.cockpitLookOn))</p>\n" : .empty)\
            \(Pager(
                frame, first: isFirst ? nil : .cockpitList(list, of: agency),
                next: page.next.map { .cockpitList(list, of: agency, after: $0) }
            ).html)
            """)
    }

    private var title: String {
        switch list {
        case .decisions(let kind): return say(kind.message)
        case .answered: return say(.cockpitAnswered)
        case .due(let when, _): return say(when.message)
        case .happened(let measure, let month):
            return say(measure.message) + (month.map { ": " + CockpitMonth.name($0, frame.language) } ?? "")
        case .members(.results): return say(.cockpitResults)
        case .members(.heading(let heading)):
            let name = heading.map { id in categories.first { $0.id == id }?.name(in: frame.language) ?? "–" }
            return say(AgencyTally.Measure.received.message) + ": " + (name ?? say(.figuresNoCategory))
        case .members(.kind(let kind)):
            return say(AgencyTally.Measure.received.message) + ": " + kind.label(in: frame.language)
        case .members(.stays(let milestone, let reach)):
            return say(milestone.cockpitMessage) + (reach.map { ": " + say($0.message) } ?? "")
        }
    }

    private var rows: HTML {
        guard !page.rows.isEmpty else {
            return page.next == nil && page.gone.isEmpty && page.hiddenCount == 0
                ? EmptyState(say(.cockpitListEmpty)).html : .empty
        }
        switch list {
        case .decisions(let kind): return clocks(at: .cockpitSince, deed: kind.deed)
        case .answered, .due: return clocks(at: .cockpitDueAt, deed: nil)
        case .happened, .members: return counted
        }
    }

    private func clocks(at label: Message, deed: Complaints.Operation?) -> HTML {
        let rows = page.rows.map { row -> [HTML] in
            let matter: HTML = row.clock.map { "\(say($0.message))" } ?? "–"
            // A deadline at midnight ends the day before; what came up then began that day.
            let at = row.at.map { at in
                deed == nil ? TimeElement(deadline: at, in: frame.language) : TimeElement(at, in: frame.language)
            }
            let open = deed.map { deed -> HTML in
                "<a class=\"btn btn-outline-primary\" href=\"\(Link.complaint(row.summary.code, deed))\">\(say(.cockpitDo))</a>"
            }
            return [subject(row), status(row), matter, at?.html ?? "–", "\(holder(row.summary))"]
                + (open.map { [$0] } ?? [])
        }
        let labels = [Message.columnSubject, .columnStatus, .cockpitMatter, label, .columnHolder]
        return DataTable(
            title, isTitled: true,
            labels.map { .init(say($0)) } + (deed == nil ? [] : [.init(say(.cockpitDo), isAction: true)]), rows: rows
        ).html
    }

    /// What a figure counts, with the month it is counted in; results with the day they were due.
    private var counted: HTML {
        let rows = page.rows.map { row -> [HTML] in
            let category = row.summary.category.flatMap { names.categories[$0] }?.name(in: frame.language)
            let due: HTML = row.at.map { TimeElement(deadline: $0, in: frame.language).html } ?? "–"
            return [subject(row), status(row), "\(category ?? "–")"] + (list.isOfResults ? [due] : [])
                + [month(row.month, row.times), "\(holder(row.summary))"]
        }
        let labels: [Message] =
            [.columnSubject, .columnStatus, .columnCategory] + (list.isOfResults ? [.cockpitResultDue] : [])
            + [.cockpitCountedIn, .columnHolder]
        return DataTable(title, isTitled: true, labels.map { .init(say($0)) }, rows: rows).html
    }

    private func subject(_ row: CockpitRow) -> HTML {
        """
        <a href="\(Link.complaint(row.summary.code))">\(subject(row.summary.subject))</a>\
        <span class="row-code"><span class="code">\(row.summary.code.grouped)</span>\
        \(Marks(frame: frame, urgency: row.summary.urgency, secrecy: row.summary.secrecy).html)</span>
        """
    }

    private func status(_ row: CockpitRow) -> HTML {
        StatusBadge(row.summary.status, say(row.summary.status.message)).html
    }

    private func month(_ month: Day?, _ times: Int) -> HTML {
        let name = month.map { CockpitMonth.name($0, frame.language) } ?? "–"
        return times > 1 ? "\(name) · \(say(.cockpitTimes(times)))" : "\(name)"
    }

    private func holder(_ summary: ComplaintSummary) -> String {
        switch summary.holder {
        case .hub: say(.holderHub)
        case .agency(let agency): names.agencies[agency]?.name(in: frame.language) ?? "–"
        case nil: say(.holderNobody)
        }
    }

    /// Whoever gave one back counts it and may not read on in it.
    private var gone: HTML {
        guard !page.gone.isEmpty else { return .empty }
        let rows = page.gone.map { row -> [HTML] in
            ["<span class=\"code\">\(row.code.grouped)</span>", month(row.month, row.times)]
        }
        return """
            <section><h2>\(say(.cockpitGone))</h2>
            <p class="text-muted">\(whole(.cockpitGoneMeans))</p>
            \(DataTable(
                say(.cockpitGone), isTitled: true, [.init(say(.cockpitCode)), .init(say(.cockpitCountedIn))], rows: rows
            ).html)</section>

            """
    }

    private var hidden: HTML {
        page.hiddenCount == 0 ? .empty : "<p class=\"text-muted\">\(say(.cockpitHidden(page.hiddenCount)))</p>\n"
    }
}
