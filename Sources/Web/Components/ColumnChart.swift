// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML

/// Columns side by side, drawn by the server from the table that stands below them; no script is needed.
///
/// Widths are shares of the whole and letters have a size of their own, so that it can be read at any width.
struct ColumnChart: Framed {
    let frame: Frame
    let table: FigureTable

    var html: HTML {
        guard !table.labels.isEmpty else { return .empty }
        let columns = zip(table.labels, table.table.rows).enumerated().map { index, line in
            column(index, label: line.0, counts: line.1)
        }
        return """
            <figure class="chart"><svg width="100%" height="\(Self.height)" role="img" \
            aria-label="\(say(.figuresChart)): \(table.caption)">\(lines)\(columns)</svg>
            <figcaption>\(key("part", .figuresConcluded))\(key("all", .figuresPending))\
            \(key("unknown", .figuresShareHidden))</figcaption></figure>

            """
    }

    /// A swatch and its word, which stay on one line.
    private func key(_ kind: String, _ label: Message) -> HTML {
        "<span class=\"key-pair\"><span class=\"key key-\(kind)\"></span>\(say(label))</span> "
    }

    private static let height = 230
    private static let top = 22
    private static let bottom = 196

    private func height(_ count: Int) -> Int { count * (Self.bottom - Self.top) / table.casesMax }

    private var lines: HTML {
        [table.casesMax, table.casesMax / 2, 0].map { count -> HTML in
            let y = Self.bottom - height(count)
            return """
                <line class="chart-line" x1="0" x2="100%" y1="\(y)" y2="\(y)"></line>\
                <text class="chart-scale" x="0" y="\(y - 4)">\(grouped(count))</text>
                """
        }.joined()
    }

    private func column(_ index: Int, label: String, counts: [Int?]) -> HTML {
        // Where there is little room, every third month from the last is named.
        let isMinor = table.labels.count > 6 && (table.labels.count - 1 - index) % 3 != 0
        let step = 9_300 / table.labels.count
        let left = 700 + index * step
        let all = height(counts[SuppressedTable.Column.cases.rawValue] ?? 0)
        let concluded = counts[SuppressedTable.Column.concluded.rawValue]
        let part = height(concluded ?? 0)
        let width = hundredths(step * 62 / 100)
        let x = hundredths(left + step * 19 / 100)
        return """
            <rect class="\(concluded == nil ? "bar-all bar-unknown" : "bar-all")" x="\(x)" width="\(width)" y="\(Self.bottom - all)" height="\(all)" rx="2"></rect>\
            <rect class="bar-part" x="\(x)" width="\(width)" y="\(Self.bottom - part)" height="\(part)" rx="2"></rect>\
            <text class="chart-label\(isMinor ? " chart-minor" : "")" x="\(hundredths(left + step / 2))" \
            y="\(Self.bottom + 20)" text-anchor="middle">\(label)</text>
            """
    }

    private func hundredths(_ value: Int) -> String { percent(value, of: 10_000) }
}
