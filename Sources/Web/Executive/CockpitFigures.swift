// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations
import ThaiText

/// The published part of a cockpit: how long, how well, and how it went month by month.
struct CockpitFigures: Framed {
    let frame: Frame
    let figures: AgencyFigures
    /// Whose lists the numbers open; nil for the reader's own.
    let agency: Agency.ID?
    let isNetwork: Bool

    var html: HTML { durations + shares + trend }

    private var total: AgencyFigures.Counts { figures.summary.total }

    private var durations: HTML {
        let parts: [(Tally.Milestone, Durations, DurationCurve)] = [
            (.reply, figures.summary.reply, figures.reply),
            (.conclusion, figures.summary.conclusion, figures.conclusion),
        ]
        let columns = parts.map { milestone, spread, curve -> HTML in
            let label = milestone.cockpitMessage
            let all = CockpitList.members(.stays(milestone, nil))
            return """
                <div><h3>\(say(label))</h3>
                <dl class="key-figures">\(tile(.cockpitMedian, spread.median, all, interval(spread)))\
                \(tile(.cockpitNinetieth, spread.ninetieth, all, .empty))</dl>
                <p class="text-muted">\(reached(milestone, spread))\
                \(spread.count < Share.fewBelow ? FewMark(frame: frame).html : .empty)</p>
                \(StepChart(frame: frame, title: say(label), curve: curve).html)</div>

                """
        }
        return """
            <section><h2>\(say(.cockpitDurations))</h2>
            <p>\(whole(isNetwork ? .cockpitDurationsMeanNetwork : .cockpitDurationsMean))</p>
            <div class="cockpit-pair">\(columns)</div></section>

            """
    }

    private func reached(_ milestone: Tally.Milestone, _ spread: Durations) -> HTML {
        let parts = [(AgencyTally.Reach.reached, spread.ended), (.notYet, spread.notYet)].map { reach, count -> HTML in
            "\(say(reach.message)) \(number(count, .members(.stays(milestone, reach))))"
        }
        return parts.joined(separator: " · ")
    }

    private func tile(_ label: Message, _ days: Int?, _ list: CockpitList, _ more: HTML) -> HTML {
        let text: HTML = days.map { linked(say(.figuresDays($0)), list) } ?? "\(say(.figuresNotYetKnown))"
        return """
            <div><dt>\(say(label))</dt><dd><p class="key-number\(days == nil ? " key-word" : "")">\(text)</p>\(more)</dd></div>

            """
    }

    private func interval(_ spread: Durations) -> HTML {
        guard spread.medianLow != nil || spread.medianHigh != nil else { return .empty }
        return "<p class=\"key-means\">\(say(spread.between(frame.language)))</p>"
    }

    private var shares: HTML {
        let lines: [(label: Message, share: Share, part: AgencyTally.Measure, whole: CockpitList)] = [
            (.cockpitInTimeShare, total.inTime, .inTime, .members(.results)),
            (.cockpitReturnedShare, total.returned, .returned, .happened(.received, month: nil)),
            (.cockpitSolvedShare, total.solved, .solved, .happened(.concluded, month: nil)),
            (
                .cockpitContestedShare, Share(min(total[.contested], total[.concluded]), of: total[.concluded]),
                .contested, .happened(.concluded, month: nil)
            ),
            (
                .cockpitUpheldShare, Share(min(total[.upheld], total[.contested]), of: total[.contested]), .upheld,
                .happened(.contested, month: nil)
            ),
        ]
        let rows = lines.map { line -> [HTML] in
            let part = CockpitList.happened(line.part, month: nil)
            let value: HTML =
                line.share.value.map { value in
                    total[line.part] > 0 ? linked(wholePercent(value), part) : "\(wholePercent(value))"
                } ?? "–"
            return [
                "\(say(line.label))", number(total[line.part], part), number(line.share.whole, line.whole),
                "\(value)\(line.share.whole > 0 && line.share.isFew ? FewMark(frame: frame).html : .empty)",
                "\(line.share.intervalText)",
            ]
        }
        let table = DataTable(
            say(.cockpitShares), isTitled: true,
            [
                .init(say(.cockpitWhat)), .init(say(.cockpitPart), isNumber: true),
                .init(say(.cockpitWhole), isNumber: true),
                .init(say(.cockpitShare), isNumber: true), .init(say(.cockpitInterval), isNumber: true),
            ], rows: rows)
        return """
            <section><h2>\(say(.cockpitShares))</h2>
            <p>\(whole(.cockpitTwoTotals))</p>
            \(table.html)<p class="text-muted">\(whole(.cockpitFewMeans))</p></section>

            """
    }

    private var trend: HTML {
        let measures = AgencyTally.Measure.allCases
        let rows = figures.months.reversed().map { month -> [HTML] in
            ["\(monthName(month.first))"] + measures.map { count(month.counts[$0], $0, month.first) }
        }
        let sum: [HTML] = ["\(say(.cockpitTotal))"] + measures.map { count(total[$0], $0, nil) }
        let table = DataTable(
            say(.cockpitTrend), isTitled: true,
            [.init(say(.cockpitMonth))] + measures.map { .init(say($0.message), isNumber: true) }, rows: rows + [sum])
        return """
            <section class="cockpit-trend"><h2>\(say(.cockpitTrend))</h2>
            <p>\(whole(.cockpitTrendMeans))</p>
            \(TrendChart(frame: frame, months: figures.months, name: monthName).html)\(table.html)</section>

            """
    }

    private func count(_ count: Int, _ measure: AgencyTally.Measure, _ month: Day?) -> HTML {
        number(count, .happened(measure, month: month))
    }

    /// The number as a link to its list; nothing leads to no list.
    private func number(_ count: Int, _ list: CockpitList) -> HTML {
        count > 0 ? linked(grouped(count), list) : "0"
    }

    private func linked(_ text: String, _ list: CockpitList) -> HTML {
        "<a href=\"\(Link.cockpitList(list, of: agency))\">\(text)</a>"
    }

    private func monthName(_ first: Day) -> String { CockpitMonth.name(first, frame.language) }
}

/// A month without its day.
enum CockpitMonth {
    static func name(_ first: Day, _ language: Language) -> String {
        let date = ThaiDate(microseconds: Zone.bangkok.start(of: first).microseconds)
        return String(date.text(.short, in: language == .thai ? .thai : .english).dropFirst(2))
    }
}

/// What was received beside what was concluded, month by month.
private struct TrendChart: Framed {
    let frame: Frame
    let months: [AgencyFigures.Month]
    let name: (Day) -> String

    var html: HTML {
        let most = months.map { max($0.counts[.received], $0.counts[.concluded]) }.max() ?? 0
        guard most > 0 else { return .empty }
        let step = 9_300 / max(1, months.count)
        let columns = months.enumerated().map { index, month -> HTML in
            let left = 700 + index * step
            return """
                \(bar("bar-all", left + step / 10, step * 38 / 100, month.counts[.received], most))\
                \(bar("bar-part", left + step / 2, step * 38 / 100, month.counts[.concluded], most))\
                <text class="chart-label\(index % 3 == 0 ? "" : " chart-minor")" \
                x="\(percent(left + step / 2, of: 10_000))" y="186" text-anchor="middle">\(name(month.first))</text>
                """
        }
        return """
            <figure class="chart"><svg width="100%" height="200" role="img" aria-label="\(say(.cockpitTrend))">\
            <line class="chart-line" x1="0" x2="100%" y1="166" y2="166"></line>\
            <line class="chart-line" x1="0" x2="100%" y1="16" y2="16"></line>\
            <text class="chart-scale" x="0" y="12">\(grouped(most))</text>\(columns)</svg>
            <figcaption>\
            <span class="key-pair"><span class="key key-all"></span>\(say(AgencyTally.Measure.received.message))</span> \
            <span class="key-pair"><span class="key key-part"></span>\(say(AgencyTally.Measure.concluded.message))</span>\
            </figcaption></figure>

            """
    }

    private func bar(_ style: String, _ x: Int, _ width: Int, _ count: Int, _ most: Int) -> HTML {
        let height = count * 150 / most
        return """
            <rect class="\(style)" x="\(percent(x, of: 10_000))" width="\(percent(width, of: 10_000))" \
            y="\(166 - height)" height="\(height)"></rect>
            """
    }
}

/// Beside a number of which so few are counted that chance decides.
struct FewMark: Framed {
    let frame: Frame

    var html: HTML { " <span class=\"few\">\(say(.cockpitFew))</span>" }
}

extension Share {
    /// For instance `62%–81%`; a dash of nothing.
    var intervalText: String {
        interval.map { "\(wholePercent($0.lowerBound))–\(wholePercent($0.upperBound))" } ?? "–"
    }
}

extension Durations {
    /// Where the median lies.
    func between(_ language: Language) -> Message {
        let unknown = Message.cockpitUnknownEnd.text(in: language)
        return .cockpitBetween(medianLow.map(String.init) ?? unknown, medianHigh.map(String.init) ?? unknown)
    }
}
