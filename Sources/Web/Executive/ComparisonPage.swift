// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// All agencies side by side, by their names: what each received stands beside how it did, and how sure that is.
struct ComparisonPage: Framed {
    let frame: Frame
    let comparison: AgencyComparison
    let isFirst: Bool
    let categories: [Category]

    var layout: Layout {
        Layout(
            frame, title: say(.compareTitle), current: .cockpit, isWide: true,
            """
            \(Breadcrumb(frame, [(say(.cockpitTitle), .cockpit)], current: say(.compareTitle)).html)\
            <h1>\(say(.compareTitle))</h1>
            <p class="lead">\(whole(.compareLead))</p>
            <div class="compare">\(table)</div>
            <p class="text-muted">\(whole(.cockpitFewMeans))</p>
            \(Pager(
                frame, first: isFirst ? nil : .comparison, next: comparison.next.map(Link.comparison(after:))
            ).html)
            """)
    }

    private var table: HTML {
        guard !comparison.lines.isEmpty else { return EmptyState(say(.compareEmpty)).html }
        return DataTable(
            say(.compareTitle), isTitled: true,
            [
                .init(say(.compareAgency)), .init(say(.compareReceived), isNumber: true), .init(say(.compareMix)),
                .init(say(.compareInTime), isNumber: true), .init(say(.compareSolved), isNumber: true),
                .init(say(.compareReturned), isNumber: true), .init(say(.compareMedian), isNumber: true),
            ], rows: comparison.lines.map(row)
        ).html
    }

    private func row(_ agency: Agency, _ summary: AgencyFigures.Summary?) -> [HTML] {
        let name: HTML = "<a href=\"\(Link.cockpit(of: agency.id))\">\(agency.name(in: frame.language))</a>"
        guard let summary, summary.total != .init() || summary.conclusion.count > 0 else {
            return [name, "0", "\(say(.compareNone))", "–", "–", "–", "–"]
        }
        return [
            name, received(summary, agency), mix(summary), share(summary.total.inTime), share(summary.total.solved),
            share(summary.total.returned), median(summary.conclusion),
        ]
    }

    private func received(_ summary: AgencyFigures.Summary, _ agency: Agency) -> HTML {
        let count = summary.total[.received]
        guard count > 0 else { return "0" }
        let link = Link.cockpitList(.happened(.received, month: nil), of: agency.id)
        return
            "<a href=\"\(link)\">\(grouped(count))</a>\(count < Share.fewBelow ? FewMark(frame: frame).html : .empty)"
    }

    /// The largest headings and the rest, so that who reads sees whether like is compared with like.
    private func mix(_ summary: AgencyFigures.Summary) -> HTML {
        let whole = summary.categories.reduce(0) { $0 + $1.count }
        guard whole > 0 else { return "–" }
        let shown = summary.categories.prefix(Self.headingsShown)
        let rest = whole - shown.reduce(0) { $0 + $1.count }
        let lines = shown.map { (category($0.value), $0.count) } + (rest > 0 ? [(say(.compareOthers), rest)] : [])
        let kinds = summary.kinds.prefix(2).map { line in
            (Kind(rawValue: line.value)?.label(in: frame.language) ?? line.value, line.count)
        }
        func text(_ lines: [(String, Int)]) -> String {
            lines.map { "\($0.0) \(wholePercent(Double($0.1) / Double(whole)))" }.joined(separator: " · ")
        }
        return "<span class=\"compare-mix\">\(text(lines))<br>\(text(kinds))</span>"
    }

    private static let headingsShown = 3

    private func category(_ id: String) -> String {
        categories.first { $0.id.text == id }?.name(in: frame.language) ?? say(.figuresNoCategory)
    }

    private func share(_ share: Share) -> HTML {
        guard let value = share.value else { return "–" }
        return """
            \(wholePercent(value))\(share.isFew ? FewMark(frame: frame).html : .empty)\
            <span class="interval">\(share.intervalText)</span>
            """
    }

    private func median(_ spread: AgencyFigures.Spread) -> HTML {
        guard spread.count > 0 else { return "–" }
        let days = spread.median.map { say(.figuresDays($0)) } ?? say(.figuresNotYetKnown)
        let unknown = say(.cockpitUnknownEnd)
        let low = spread.medianLow.map(String.init) ?? unknown
        let high = spread.medianHigh.map(String.init) ?? unknown
        return """
            \(days)\(spread.count < Share.fewBelow ? FewMark(frame: frame).html : .empty)\
            <span class="interval">\(low)–\(high)</span>
            """
    }
}
