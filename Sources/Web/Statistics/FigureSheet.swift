// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations

/// All tables of a period and how long things took, under one another, for a spreadsheet.
///
/// Every line says of what period it is and of what moment, so that lines of several files can be put together.
struct FigureSheet: Framed {
    let frame: Frame
    let published: PublishedFigures
    let categories: [Category]

    var text: String {
        let head =
            [.figuresPeriods, .figuresAsOf, .figuresSplit, .figuresLine]
            + SuppressedTable.Column.allCases.map(\.message)
            + [.figuresMedianDays, .figuresNinetiethDays]
        let tables = FigureTable.all(published, language: frame.language, categories: categories)
        let lines = [head.map { Sheet.cell(say($0)) }] + tables.flatMap(lines) + durations
        // The mark of the byte order lets spreadsheets see that it is UTF-8.
        return "\u{FEFF}" + lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private func lines(of table: FigureTable) -> [[String]] {
        zip(table.labels + [say(.figuresTotal)], table.table.rows + [table.table.total]).map { label, row in
            start(table.caption, label) + row.map(number) + ["", ""]
        }
    }

    private var durations: [[String]] {
        let counts = SuppressedTable.Column.allCases.map { _ in "" }
        let figures = published.figures
        return [(Message.figuresReply, figures.reply), (.figuresConclusion, figures.conclusion)].map {
            label, durations in
            let days = [durations.median, durations.ninetieth].map { days in
                durations.isPublic ? days.map(String.init) ?? Sheet.cell(say(.figuresNotYetKnown)) : number(nil)
            }
            return start(say(.figuresDurations), say(label)) + counts + days
        }
    }

    private func start(_ table: String, _ line: String) -> [String] {
        [frame.shortName(of: published.period), published.asOf.localText, table, line].map(Sheet.cell)
    }

    /// A word for what is withheld: an empty cell would be taken for nothing.
    private func number(_ count: Int?) -> String {
        count.map(String.init) ?? Sheet.cell(say(.figuresHidden))
    }
}

extension Durations {
    /// Whether so many people are behind it that nothing is told of any of them.
    var isPublic: Bool { count >= SuppressedTable.peopleMin }
}
