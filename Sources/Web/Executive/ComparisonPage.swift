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
            <p>\(say(.compareCount(comparison.count)))</p>
            <div class="compare">\(table)</div>
            <p class="text-muted">\(whole(.cockpitFewMeans))</p>
            <p class="text-muted">\(whole(.cockpitTwoTotals))</p>
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
            name, received(summary, agency), mix(summary, agency),
            share(summary.total.inTime, .inTime, agency), share(summary.total.solved, .solved, agency),
            share(summary.total.returned, .returned, agency), median(summary.conclusion, agency),
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
    private func mix(_ summary: AgencyFigures.Summary, _ agency: Agency) -> HTML {
        let whole = summary.categories.reduce(0) { $0 + $1.count }
        guard whole > 0 else { return "–" }
        let mix = CockpitMix(frame: frame, summary: summary, categories: categories, agency: agency.id)
        func text(_ count: Int) -> String { wholePercent(Double(count) / Double(whole)) }
        func lines(_ lines: some Sequence<CockpitMix.Line>) -> [HTML] {
            lines.map { "\($0.name) \(mix.number(text($0.count), $0.list))" }
        }
        let rest = whole - mix.headings.prefix(Self.headingsShown).reduce(0) { $0 + $1.count }
        let others: [HTML] =
            rest > 0
            ? ["\(say(.compareOthers)) <a href=\"\(Link.cockpitMix(of: agency.id))\">\(text(rest))</a>"] : []
        return """
            <span class="compare-mix">\
            \((lines(mix.headings.prefix(Self.headingsShown)) + others).joined(separator: " · "))<br>\
            \(lines(mix.kinds.prefix(2)).joined(separator: " · "))</span>
            """
    }

    private static let headingsShown = 3

    private func share(_ share: Share, _ part: AgencyTally.Measure, _ agency: Agency) -> HTML {
        guard let value = share.value else { return "–" }
        let link = Link.cockpitList(.happened(part, month: nil), of: agency.id)
        let number: HTML =
            share.part > 0 ? "<a href=\"\(link)\">\(wholePercent(value))</a>" : "\(wholePercent(value))"
        return """
            \(number)\(share.isFew ? FewMark(frame: frame).html : .empty)\
            <span class="interval">\(share.intervalText)</span>
            """
    }

    private func median(_ spread: Durations, _ agency: Agency) -> HTML {
        guard spread.count > 0 else { return "–" }
        let link = Link.cockpitList(.members(.stays(.conclusion, nil)), of: agency.id)
        let days = spread.median.map { say(.figuresDays($0)) } ?? say(.figuresNotYetKnown)
        let unknown = say(.cockpitUnknownEnd)
        let low = spread.medianLow.map(String.init) ?? unknown
        let high = spread.medianHigh.map(String.init) ?? unknown
        return """
            <a href="\(link)">\(days)</a>\(spread.count < Share.fewBelow ? FewMark(frame: frame).html : .empty)\
            <span class="interval">\(low)–\(high)</span>
            """
    }
}
