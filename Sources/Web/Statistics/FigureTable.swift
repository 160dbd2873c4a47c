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

    /// The months of the period.
    init(monthsOf published: PublishedFigures, _ language: Language) {
        split = .month
        self.language = language
        let months = published.figures.months
        labels = months.map { Self.month($0.value, language) }
        table =
            published.period == .recent
            ? SuppressedTable(months: months, asIn: published.years) : SuppressedTable(months.map(\.counts))
    }

    /// Every split of the period.
    ///
    /// Splits other than by month are of fiscal years only: two periods that share months would tell by their
    /// difference what each of them hides. Months are shown alike wherever they stand.
    static func all(_ published: PublishedFigures, language: Language, categories: [Category]) -> [FigureTable] {
        let figures = published.figures
        let months = FigureTable(monthsOf: published, language)
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
