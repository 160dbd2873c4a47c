// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations
import ThaiText

/// What the network did in one period, each number with what it means.
struct StatisticsPage: Framed {
    let frame: Frame
    let periods: [FigurePeriod]
    let published: PublishedFigures
    let categories: [Category]

    private var figures: Figures { published.figures }

    var layout: Layout {
        let tables = FigureTable.all(published, language: frame.language, categories: categories)
        return Layout(
            frame, title: say(.figuresTitle), current: .statistics, isWide: true,
            """
            <h1>\(say(.figuresTitle))</h1>
            <p class="lead">\(whole(.figuresLead))</p>
            \(periodTabs)<h2 class="figures-period">\(frame.name(of: published.period))</h2>
            <p class="text-muted">\(say(.figuresAsOf)) \
            \(TimeElement(published.asOf, in: frame.language, precision: .minute).html)</p>
            \(keyFigures.html)\(durations)\(tables.map(section(of:)))\
            \(published.period == .recent ? Alert(.info, "<p>\(whole(.figuresYearsOnly))</p>").html : .empty)\(notes)
            """)
    }

    private var keyFigures: KeyFigures {
        KeyFigures(
            frame: frame, total: FigureTable(monthsOf: published, frame.language).table.total,
            why: published.period == .recent ? .figuresWhyMonths : .figuresWhy)
    }

    private var periodTabs: HTML {
        let items = periods.map { period -> HTML in
            let isCurrent = period == published.period
            return """
                <li><a href="\(Link.statistics(period))"\(attribute: "aria-current", isCurrent ? "page" : nil)>\
                \(frame.shortName(of: period))</a></li>
                """
        }
        return "<nav class=\"tabs\" aria-label=\"\(say(.figuresPeriods))\"><ul>\(items)</ul></nav>\n"
    }

    private var durations: HTML {
        """
        <section><h2>\(say(.figuresDurations))</h2>
        <dl class="key-figures">\(tile(.figuresReply, .figuresReplyMeans, figures.reply))\
        \(tile(.figuresConclusion, .figuresConclusionMeans, figures.conclusion))</dl>
        <p class="text-muted">\(whole(.figuresDurationsMean))</p></section>

        """
    }

    private func tile(_ label: Message, _ definition: Message, _ durations: Durations) -> HTML {
        // What is known of few people is known of each of them.
        let isPublic = durations.isPublic
        return """
            <div><dt>\(say(label))</dt><dd><p class="key-number">\(days(isPublic ? durations.median : nil))</p>
            <p>\(whole(.figuresMedian))</p><p class="key-number key-second">\(days(isPublic ? durations.ninetieth : nil))</p>
            <p>\(whole(.figuresNinetieth))</p><p class="key-means">\(whole(definition))</p></dd></div>

            """
    }

    private func days(_ count: Int?) -> HTML {
        guard let count else { return "<span class=\"key-word\">\(say(.figuresNotYetKnown))</span>" }
        return "\(say(.figuresDays(count)))"
    }

    private func section(of table: FigureTable) -> HTML {
        let chart = table.split == .month ? ColumnChart(frame: frame, table: table).html : .empty
        return """
            <div class="figures-\(table.split.rawValue)">
            \(chart)\(FigureTableView(frame: frame, table: table).html)</div>

            """
    }

    private var notes: HTML {
        """
        <section class="panel"><h2>\(say(.figuresNotes))</h2>
        <ul><li>\(whole(.figuresNoteYear))</li><li>\(whole(.figuresNoteReceived))</li><li>\(whole(.figuresNoteHidden))</li>\
        <li>\(whole(.figuresNoteMonths))</li><li>\(whole(.figuresNoteFamily))</li></ul>
        <p><a class="btn btn-outline-primary" href="\(Link.statisticsFile(published.period))">\
        \(say(.figuresDownload))</a></p></section>

        """
    }
}

/// Before anything was counted.
struct NoStatisticsPage: Framed {
    let frame: Frame

    var layout: Layout {
        Layout(
            frame, title: say(.figuresTitle), current: .statistics,
            """
            <h1>\(say(.figuresTitle))</h1>
            \(EmptyState(say(.figuresNone), say(.figuresNoneText)).html)
            """)
    }
}

/// The five sums of a period, large, each with its definition.
struct KeyFigures: Framed {
    let frame: Frame
    let total: [Int?]
    var columns = SuppressedTable.Column.allCases
    /// What is said where a sum is withheld.
    var why = Message.figuresWhy

    /// Those of a fiscal year.
    init(frame: Frame, figures: Figures, columns: [SuppressedTable.Column]) {
        self.init(frame: frame, total: SuppressedTable([figures.total]).total, why: .figuresWhy)
        self.columns = columns
    }

    init(frame: Frame, total: [Int?], why: Message) {
        self.frame = frame
        self.total = total
        self.why = why
    }

    var html: HTML {
        let tiles = columns.map { column -> HTML in
            let number = total[column.rawValue].map(grouped) ?? say(.figuresHidden)
            return """
                <div><dt>\(say(column.message))</dt><dd><p class="key-number">\(number)</p>\
                <p class="key-means">\(whole(column.definition))</p>\
                \(total[column.rawValue] == nil ? "<p class=\"key-means\">\(whole(why))</p>" : .empty)</dd></div>

                """
        }
        return "<dl class=\"key-figures\">\n\(tiles)</dl>\n"
    }
}

/// A split as a table, with a bar in each row that draws what its numbers say.
struct FigureTableView: Framed {
    let frame: Frame
    let table: FigureTable

    var html: HTML {
        let heads = SuppressedTable.Column.allCases.map { column -> HTML in
            "<th scope=\"col\" class=\"number\">\(say(column.message))</th>"
        }
        let rows = zip(table.labels, table.table.rows).map { row($0, $1, isTotal: false) }
        return """
            <div class="table-scroll" role="region" tabindex="0" aria-label="\(table.caption)">
            <table class="table data-table of-numbers figures"><caption>\(table.caption)</caption>
            <thead><tr><th scope="col">\(say(table.split.heading))</th>\(heads)\
            <td class="bar-cell"></td></tr></thead>
            <tbody>
            \(rows)\(row(say(.figuresTotal), table.table.total, isTotal: true))</tbody></table></div>

            """
    }

    private func row(_ label: String, _ counts: [Int?], isTotal: Bool) -> HTML {
        let cells = zip(SuppressedTable.Column.allCases, counts).map { column, count -> HTML in
            "<td class=\"\(count == nil ? "number hidden-count" : "number")\">\(table.text(count))</td>"
        }
        return """
            <tr\(attribute: "class", isTotal ? "total" : nil)><th scope="row">\(label)</th>\(cells)\
            <td class="bar-cell">\(isTotal ? .empty : bar(counts))</td></tr>

            """
    }

    private func bar(_ counts: [Int?]) -> HTML {
        guard let cases = counts[SuppressedTable.Column.cases.rawValue] else { return .empty }
        let concluded = counts[SuppressedTable.Column.concluded.rawValue]
        return """
            <svg class="bar" width="100%" height="12" aria-hidden="true" focusable="false">\
            <rect class="\(concluded == nil ? "bar-all bar-unknown" : "bar-all")" width="\(percent(cases, of: table.casesMax))" height="12" rx="2"></rect>\
            <rect class="bar-part" width="\(percent(concluded ?? 0, of: table.casesMax))" height="12" rx="2"></rect></svg>
            """
    }
}

extension FigureTable {
    /// The largest number of cases that is shown; what every bar is measured by.
    var casesMax: Int {
        max(1, table.rows.compactMap { $0[SuppressedTable.Column.cases.rawValue] }.max() ?? 1)
    }
}

extension FigureTable.Split {
    fileprivate var heading: Message {
        switch self {
        case .month: .figuresMonth
        case .family: .figuresFamily
        case .category: .figuresCategory
        case .channel: .figuresChannel
        }
    }
}

/// A share as `12.34%`, in whole arithmetic.
func percent(_ part: Int, of whole: Int) -> String {
    let hundredths = part * 10_000 / max(1, whole)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
}

extension Frame {
    /// For instance `ปีงบประมาณ 2570 (1 ตุลาคม 2569 – 30 กันยายน 2570)`.
    func name(of period: FigurePeriod) -> String {
        switch period {
        case .recent: return say(.figuresRecent)
        case .year(let year):
            let last = FiscalYear(number: year.number + 1).firstDay.advanced(by: -1)
            return say(.figuresYear(year.number)) + " (\(date(year.firstDay)) – \(date(last)))"
        }
    }

    func shortName(of period: FigurePeriod) -> String {
        switch period {
        case .recent: say(.figuresRecent)
        case .year(let year): say(.figuresYear(year.number))
        }
    }

    private func date(_ day: Day) -> String {
        TimeElement(Zone.bangkok.start(of: day), in: language).text
    }
}
