// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import ThaiText

/// One split of the figures as it may be published: what page, chart and file show alike.
struct FigureTable {
    enum Split: String, CaseIterable {
        case month, family, category, channel
    }

    let split: Split
    let language: Language
    let labels: [String]
    let table: SuppressedTable

    private init(_ split: Split, _ lines: [(label: String, counts: Figures.Counts)], _ language: Language) {
        self.split = split
        self.language = language
        labels = lines.map(\.label)
        table = SuppressedTable(lines.map(\.counts))
    }

    /// Every split of the period.
    ///
    /// Splits other than by month are of fiscal years only: two periods that share months would tell by their
    /// difference what each of them hides.
    static func all(_ published: PublishedFigures, language: Language, categories: [Category]) -> [FigureTable] {
        let figures = published.figures
        let months = FigureTable(
            .month, figures.months.map { (month($0.value, language), $0.counts) }, language)
        guard published.period != .recent else { return [months] }
        let names = Dictionary(categories.map { ($0.id.text, $0.name(in: language)) }) { first, _ in first }
        return [
            months,
            FigureTable(.family, byCases(figures.families.map { (family($0.value, language), $0.counts) }), language),
            FigureTable(
                .category,
                byCases(
                    figures.categories.map {
                        (names[$0.value] ?? Message.figuresNoCategory.text(in: language), $0.counts)
                    }), language),
            FigureTable(
                .channel,
                byCases(
                    figures.channels.map {
                        (Channel(rawValue: $0.value)?.label(in: language) ?? $0.value, $0.counts)
                    }), language),
        ]
    }

    private static func byCases(
        _ lines: [(label: String, counts: Figures.Counts)]
    ) -> [(label: String, counts: Figures.Counts)] {
        lines.sorted { ($1.counts.cases, $0.label) < ($0.counts.cases, $1.label) }
    }

    private static func month(_ iso: String, _ language: Language) -> String {
        guard let day = Day(iso) else { return iso }
        let date = ThaiDate(microseconds: Zone.bangkok.start(of: day).microseconds)
        // Without the day, which would only be the first.
        return String(date.text(.short, in: language == .thai ? .thai : .english).dropFirst(2))
    }

    private static func family(_ value: String, _ language: Language) -> String {
        Agency.Family(rawValue: value)?.label(in: language) ?? Message.figuresHub.text(in: language)
    }

    var caption: String { split.caption.text(in: language) }

    /// As it stands in a cell: digits in groups, or a word for what is hidden.
    func text(_ count: Int?) -> String {
        count.map(grouped) ?? Message.figuresHidden.text(in: language)
    }
}

extension FigureTable.Split {
    fileprivate var caption: Message {
        switch self {
        case .month: .figuresByMonth
        case .family: .figuresByFamily
        case .category: .figuresByCategory
        case .channel: .figuresByChannel
        }
    }
}

extension SuppressedTable.Column {
    var message: Message {
        switch self {
        case .contacts: .figuresContacts
        case .cases: .figuresCases
        case .concluded: .figuresConcluded
        case .solved: .figuresSolved
        case .pending: .figuresPending
        }
    }

    /// What exactly is counted.
    var definition: Message {
        switch self {
        case .contacts: .figuresContactsMeans
        case .cases: .figuresCasesMeans
        case .concluded: .figuresConcludedMeans
        case .solved: .figuresSolvedMeans
        case .pending: .figuresPendingMeans
        }
    }
}

/// A count with a comma between its thousands, as both languages write it.
func grouped(_ count: Int) -> String {
    var digits = String(count.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
        groups.insert(String(digits.suffix(3)), at: 0)
        digits.removeLast(3)
    }
    return (count < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
}

extension FigureTable {
    /// All tables under one another, for a spreadsheet; what is hidden is left empty.
    static func csv(_ tables: [FigureTable], language: Language) -> String {
        let head = [Message.figuresSplit, .figuresLine] + SuppressedTable.Column.allCases.map(\.message)
        var lines = [head.map { cell($0.text(in: language)) }.joined(separator: ",")]
        for table in tables {
            let total = Message.figuresTotal.text(in: language)
            for (label, row) in zip(table.labels + [total], table.table.rows + [table.table.total]) {
                let counts = row.map { $0.map(String.init) ?? "" }
                lines.append(([table.caption, label].map(cell) + counts).joined(separator: ","))
            }
        }
        // The mark of the byte order lets spreadsheets see that it is UTF-8.
        return "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
    }

    /// Quoted; a spreadsheet must not take a name for a formula.
    private static func cell(_ text: String) -> String {
        let harmless = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
    }
}
