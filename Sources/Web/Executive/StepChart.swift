// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML

/// The share that has reached a milestone, day by day, as steps with the band they may lie in; and the same as a table.
struct StepChart: Framed {
    let frame: Frame
    let title: String
    let curve: DurationCurve

    var html: HTML {
        let steps = curve.steps
        guard let last = steps.last else { return .empty }
        let end = max(10, last.day + max(1, last.day / 20))
        return """
            <figure class="chart"><svg width="100%" height="\(Self.height)" role="img" \
            aria-label="\(title): \(say(.cockpitChart))">\(lines)\
            <svg x="8%" width="91%" y="\(Self.top)" height="\(Self.bottom - Self.top)" viewBox="0 0 1000 1000" \
            preserveAspectRatio="none"><path class="step-band" d="\(band(steps, end))"></path>\
            <path class="step-line" d="\(line(steps, end))"></path></svg>\(scale(end))</svg>
            <figcaption>\(say(.cockpitChart))</figcaption></figure>
            \(table(steps))
            """
    }

    private static let height = 220
    private static let top = 16
    private static let bottom = 186

    private var lines: HTML {
        [0, 50, 90, 100].map { share -> HTML in
            let y = Self.bottom - share * (Self.bottom - Self.top) / 100
            return """
                <line class="chart-line" x1="8%" x2="100%" y1="\(y)" y2="\(y)"></line>\
                <text class="chart-scale" x="0" y="\(y + 4)">\(share)%</text>
                """
        }.joined()
    }

    private func scale(_ end: Int) -> HTML {
        [0, 1, 2, 3, 4].map { quarter -> HTML in
            let anchor = quarter == 0 ? "start" : quarter == 4 ? "end" : "middle"
            return """
                <text class="chart-label" x="\(percent(800 + quarter * 9_100 / 4, of: 10_000))" y="\(Self.bottom + 20)" \
                text-anchor="\(anchor)">\(end * quarter / 4)</text>
                """
        }.joined()
    }

    private func x(_ day: Int, _ end: Int) -> Int { day * 1000 / end }
    private func y(_ open: Double) -> Int { Int((open * 1000).rounded()) }

    private func line(_ steps: [DurationCurve.Step], _ end: Int) -> String {
        "M0 1000" + steps.map { "H\(x($0.day, end))V\(y($0.open))" }.joined() + "H1000"
    }

    /// Along the upper bounds and back along the lower ones.
    private func band(_ steps: [DurationCurve.Step], _ end: Int) -> String {
        var back = ""
        for (index, step) in steps.enumerated().reversed() {
            let next = index + 1 < steps.count ? x(steps[index + 1].day, end) : 1000
            let height = y(step.interval.upperBound)
            back += index + 1 < steps.count ? "H\(next)V\(height)" : "V\(height)"
        }
        let first = steps.first.map { x($0.day, end) } ?? 0
        let out = steps.map { "H\(x($0.day, end))V\(y($0.interval.lowerBound))" }.joined()
        return "M0 1000" + out + "H1000" + back + "H\(first)V1000Z"
    }

    /// At days that people think in; the chart has every step.
    private func table(_ steps: [DurationCurve.Step]) -> HTML {
        let days = Self.days.filter { $0 <= max(7, (steps.last?.day ?? 0) * 2) }
        let rows = days.map { day -> [HTML] in
            let step = steps.last { $0.day <= day }
            let share = 1 - (step?.open ?? 1)
            let interval = step.map {
                "\(wholePercent(1 - $0.interval.upperBound))–\(wholePercent(1 - $0.interval.lowerBound))"
            }
            let watched = curve.count(beyond: day)
            return ["\(day)", "\(wholePercent(share))", "\(interval ?? "–")", "\(grouped(watched))"]
        }
        let table = DataTable(
            title,
            [
                .init(say(.cockpitDays), isNumber: true), .init(say(.cockpitShareReached), isNumber: true),
                .init(say(.cockpitInterval), isNumber: true), .init(say(.cockpitAtRisk), isNumber: true),
            ], rows: rows)
        return """
            <details class="step-table"><summary>\(say(.cockpitChartTable))</summary>
            \(table.html)<p class="text-muted">\(whole(.cockpitChartMeans))</p></details>

            """
    }

    private static let days = [1, 3, 7, 15, 30, 45, 60, 90, 120, 180, 270, 365, 540]
}

extension DurationCurve {
    /// How many are watched for longer than so many days.
    fileprivate func count(beyond day: Int) -> Int {
        ended.filter { $0.key > day }.values.reduce(0, +) + notYet.filter { $0.key > day }.values.reduce(0, +)
    }
}

/// A share as people read it, without decimals.
func wholePercent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
