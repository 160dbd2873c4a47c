// SPDX-License-Identifier: Apache-2.0

/// A table of counts of people from which nobody can be made out, neither directly nor by taking away.
///
/// Counts of one to four are hidden. Where a sum is shown and only one of its parts is hidden, or all hidden parts
/// together are fewer than five, the next smallest part is hidden too.
package struct SuppressedTable: Equatable, Sendable {
    /// Columns in this order; `cases` are `concluded` and `pending` together.
    package enum Column: Int, CaseIterable, Sendable {
        case contacts, cases, concluded, solved, pending
    }

    /// One row per line and one cell per column; nil for what is hidden.
    package let rows: [[Int?]]
    /// The same for the sum of all rows.
    package let total: [Int?]

    /// Fewer people than this in one cell could be made out.
    package static let peopleMin = 5

    package init(_ lines: [Figures.Counts]) {
        let counts = lines.map(Self.cells)
        let sums = Column.allCases.map { column in counts.reduce(0) { $0 + $1[column.rawValue] } }
        var hidden = counts.map { $0.map(Self.isSmall) }
        var hiddenTotal = sums.map(Self.isSmall)
        Self.hideLonely(in: sums, &hiddenTotal)
        var isDone = false
        while !isDone {
            let before = hidden
            for row in counts.indices { Self.hideLonely(in: counts[row], &hidden[row]) }
            for column in Column.allCases where !hiddenTotal[column.rawValue] {
                Self.hideLonely(in: counts, column: column.rawValue, &hidden)
            }
            isDone = hidden == before
        }
        rows = zip(counts, hidden).map { row, isHidden in zip(row, isHidden).map { $1 ? nil : $0 } }
        total = zip(sums, hiddenTotal).map { $1 ? nil : $0 }
    }

    /// Months as their fiscal years show them.
    ///
    /// What is withheld of a month is decided once, in the table of its fiscal year, and so is the same wherever the
    /// month stands. A sum is given only where every part of it is shown: then the table says nothing that those of
    /// the years don't, and nothing is left to be found by comparing periods. `years` has all months of each fiscal
    /// year that is published; a month of no such year stands by itself.
    package init(months: [Figures.Line], asIn years: [[Figures.Line]]) {
        var shown: [String: [Int?]] = [:]
        for year in years {
            let table = SuppressedTable(year.map(\.counts))
            for (month, row) in zip(year, table.rows) { shown[month.value] = row }
        }
        let rows = months.map { shown[$0.value] ?? SuppressedTable([$0.counts]).rows[0] }
        self.rows = rows
        total = Column.allCases.map { column in
            let cells = rows.compactMap { $0[column.rawValue] }
            return cells.count == rows.count ? cells.reduce(0, +) : nil
        }
    }

    private static func cells(_ counts: Figures.Counts) -> [Int] {
        [counts.contacts, counts.cases, counts.concluded, counts.solved, counts.pending]
    }

    private static func isSmall(_ count: Int) -> Bool { (1..<peopleMin).contains(count) }

    /// Of cases, concluded and pending each is told by the other two.
    private static func hideLonely(in row: [Int], _ hidden: inout [Bool]) {
        let parts = [Column.pending, .concluded, .cases].map(\.rawValue)
        guard parts.count(where: { hidden[$0] }) == 1 else { return }
        let shown = parts.dropLast().filter { !hidden[$0] }
        let next = shown.min { row[$0] < row[$1] } ?? Column.cases.rawValue
        hidden[next] = true
    }

    /// In a column whose sum is shown, what is hidden must be at least two cells and five people.
    private static func hideLonely(in rows: [[Int]], column: Int, _ hidden: inout [[Bool]]) {
        while true {
            let dark = rows.indices.filter { hidden[$0][column] }
            guard !dark.isEmpty else { return }
            let missing = peopleMin - dark.reduce(0) { $0 + rows[$1][column] }
            guard dark.count < 2 || missing > 0 else { return }
            let shown = rows.indices.filter { !hidden[$0][column] }.sorted { rows[$0][column] < rows[$1][column] }
            // The smallest that is enough, else the largest there is.
            guard let next = shown.first(where: { rows[$0][column] >= max(1, missing) }) ?? shown.last else { return }
            hidden[next][column] = true
        }
    }
}
