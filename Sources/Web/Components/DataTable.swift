// SPDX-License-Identifier: Apache-2.0
package import HTML

/// Rows under headings; on a narrow screen every row becomes a card whose cells name their heading.
///
/// Where all cells are numbers they stay under one another, to be compared, and a wide table moves in a frame of its own.
package struct DataTable {
    /// One heading; numbers stand to the right.
    package struct Column: Sendable {
        package let label: String
        package let isNumber: Bool
        /// Whether each cell is a button or link that says itself what it does.
        package let isAction: Bool

        package init(_ label: String, isNumber: Bool = false, isAction: Bool = false) {
            self.label = label
            self.isNumber = isNumber
            self.isAction = isAction
        }

        fileprivate var style: String? { isNumber ? "number" : isAction ? "action" : nil }
    }

    package let caption: String
    /// Whether a heading above says the same, so that only screen readers need the caption.
    package let isTitled: Bool
    package let columns: [Column]
    /// One cell for each column; the first names the row.
    package let rows: [[HTML]]
    /// Whether words that people typed may be broken, so that one without a blank does not widen the page.
    private var breaksWords = false

    package init(_ caption: String, isTitled: Bool = false, _ columns: [Column], rows: [[HTML]]) {
        self.caption = caption
        self.isTitled = isTitled
        self.columns = columns
        self.rows = rows
    }

    /// The same for rows of names and texts that people typed.
    package func breakingWords() -> DataTable {
        var table = self
        table.breaksWords = true
        return table
    }

    package var html: HTML {
        let head = columns.map { column -> HTML in
            "<th scope=\"col\"\(attribute: "class", column.style)>\(column.label)</th>"
        }
        let table: HTML = """
            <table class="table data-table\(isOfNumbers ? " of-numbers" : "")\(breaksWords ? " breaks-words" : "")">
            <caption\(attribute: "class", isTitled ? "visually-hidden" : nil)>\(caption)</caption>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(rows.map(html(of:)))</tbody>
            </table>

            """
        guard isOfNumbers else { return table }
        // Whoever has no mouse moves it by the arrow keys, once it has the focus.
        let frame: HTML = columns.count > 4 ? " role=\"region\" tabindex=\"0\" aria-label=\"\(caption)\"" : .empty
        return "<div class=\"table-scroll\"\(frame)>\n\(table)</div>\n"
    }

    private var isOfNumbers: Bool { columns.count > 1 && columns.dropFirst().allSatisfy(\.isNumber) }

    private func html(of row: [HTML]) -> HTML {
        let cells = zip(columns, row).enumerated().map { index, cell -> HTML in
            let (column, content) = cell
            let label = column.isAction ? nil : column.label
            return index == 0
                ? "<th scope=\"row\"\(attribute: "data-label", label)\(attribute: "class", column.style)>\(content)</th>"
                : "<td\(attribute: "data-label", label)\(attribute: "class", column.style)>\(content)</td>"
        }
        return "<tr>\(cells)</tr>\n"
    }
}
