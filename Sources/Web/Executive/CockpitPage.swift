// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations
import ThaiText

/// What an executive sees at a glance; every number leads to the complaints that it counts.
struct CockpitPage: Framed {
    let frame: Frame
    let cockpit: Cockpit
    let categories: [Category]
    /// Whether it is the reader's own side, and not one that the hub's executive looks into.
    let isOwn: Bool

    private var agency: Agency.ID? { isOwn ? nil : cockpit.agency?.id }

    var layout: Layout {
        let whose = cockpit.agency?.name(in: frame.language) ?? say(.cockpitNetwork)
        return Layout(
            frame, title: say(.cockpitTitle), current: .cockpit, isWide: true,
            """
            \(isOwn ? .empty : Breadcrumb(
                frame, [(say(.cockpitTitle), .cockpit), (say(.compareTitle), .comparison)], current: whose).html)\
            <div class="cockpit"><h1>\(say(.cockpitTitle))</h1>
            <p class="lead">\(whose)</p>
            \(others)\(decisions)\(due)\(figures)</div>

            """)
    }

    private var others: HTML {
        guard cockpit.side == .network else { return .empty }
        return "<p class=\"no-print\"><a href=\"\(Link.comparison)\">\(say(.cockpitAllAgencies))</a></p>\n"
    }

    private var decisions: HTML {
        let tiles = cockpit.decisions.map { kind, count -> HTML in
            """
            <div><dt>\(say(kind.message))</dt><dd><p class="key-number">\
            \(number(count, QueuePage.capped(count), .decisions(kind)))</p>\
            <p class="key-means">\(whole(kind.meaning))</p></dd></div>

            """
        }
        let isEmpty = cockpit.decisions.allSatisfy { $0.count == 0 }
        let answered = cockpit.answered
        let shown = grouped(answered.count) + (answered.isWhole ? "" : "+")
        let stillLate: HTML =
            answered.count == 0 && answered.isWhole
            ? .empty
            : """
            <p>\(whole(.cockpitAnsweredMeans)) <a href="\(Link.cockpitList(.answered, of: agency))">\
            \(say(.cockpitAnswered)): \(shown)</a></p>

            """
        return """
            <section><h2>\(say(.cockpitDecisions))</h2>
            \(isEmpty ? "<p>\(whole(.cockpitDecisionsNone))</p>\n" : .empty)\
            <dl class="key-figures">
            \(tiles)</dl>
            \(stillLate)</section>

            """
    }

    /// The number as a link to its list; nothing leads to no list.
    private func number(_ count: Int, _ shown: String, _ list: CockpitList) -> HTML {
        guard count > 0 else { return "\(shown)" }
        return "<a href=\"\(Link.cockpitList(list, of: agency))\">\(shown)</a>"
    }

    private var due: HTML {
        let tiles = [(CockpitList.When.week, cockpit.week), (.overdue, cockpit.overdue)].map { when, groups -> HTML in
            let shown = grouped(groups.count) + (groups.isWhole ? "" : "+")
            return """
                <div><dt>\(say(when.message))</dt><dd><p class="key-number">\
                \(number(groups.count, shown, .due(when, .all)))</p>\
                <p class="key-means">\(whole(when.meaning))</p></dd></div>

                """
        }
        return """
            <section><h2>\(say(cockpit.agency == nil ? .cockpitDueHub : .cockpitDue))</h2>
            <dl class="key-figures">
            \(tiles)</dl>
            \(groups)\(atLeast)</section>

            """
    }

    private var groups: HTML {
        guard cockpit.week.count + cockpit.overdue.count > 0 else { return "<p>\(whole(.cockpitDueNone))</p>\n" }
        let names = Dictionary(categories.map { ($0.id, $0.name(in: frame.language)) }) { first, _ in first }
        let byCategory = table(.cockpitByCategory, \.categories.pairs) { category in
            (category.map { names[$0] ?? "–" } ?? say(.figuresNoCategory), .category(category))
        }
        guard cockpit.agency != nil else { return byCategory }
        let byUnit = table(.cockpitByUnit, \.units.pairs) { unit in
            let name = unit.map { cockpit.units[$0]?.name(in: frame.language) ?? "–" }
            return (name ?? say(.cockpitNoUnit), .unit(unit))
        }
        return "<div class=\"cockpit-pair\">\(byUnit)\(byCategory)</div>\n"
    }

    /// One line for each group, with what will be late and what is.
    private func table<Key: Hashable>(
        _ caption: Message, _ counts: (DueGroups) -> [Key?: Int],
        _ name: (Key?) -> (label: String, group: CockpitList.Group)
    ) -> HTML {
        let (week, overdue) = (counts(cockpit.week), counts(cockpit.overdue))
        let lines = Set(week.keys).union(overdue.keys).map { key in (key, name(key)) }.alphabetical { $0.1.label }
        let rows = lines.map { key, line -> [HTML] in
            [
                "\(line.label)",
                number(week[key] ?? 0, grouped(week[key] ?? 0), .due(.week, line.group)),
                number(overdue[key] ?? 0, grouped(overdue[key] ?? 0), .due(.overdue, line.group)),
            ]
        }
        return DataTable(
            say(caption), isTitled: true,
            [
                .init(say(caption)), .init(say(.cockpitWeek), isNumber: true),
                .init(say(.cockpitOverdue), isNumber: true),
            ], rows: rows
        ).html
    }

    private var atLeast: HTML {
        guard !cockpit.week.isWhole || !cockpit.overdue.isWhole else { return .empty }
        return "<p class=\"text-muted\">\(say(.cockpitAtLeast(Operations.clocksLookedAt)))</p>\n"
    }

    private var figures: HTML {
        guard let figures = cockpit.figures else {
            return EmptyState(say(.cockpitNoFigures), say(.cockpitNoFiguresText)).html
        }
        // What stands above is counted now; these are made anew when something happened.
        let time = TimeElement(cockpit.asOf, in: frame.language, precision: .minute).html
        return "<p class=\"text-muted\">\(say(.cockpitAsOf)) \(time)</p>\n"
            + CockpitFigures(frame: frame, figures: figures, agency: agency, isNetwork: cockpit.agency == nil).html
            + CockpitMix(frame: frame, summary: figures.summary, categories: categories, agency: agency).html
    }
}

extension [(unit: Unit.ID?, count: Int)] {
    fileprivate var pairs: [Unit.ID?: Int] { Dictionary(map { ($0.unit, $0.count) }, uniquingKeysWith: +) }
}

extension [(category: Category.ID?, count: Int)] {
    fileprivate var pairs: [Category.ID?: Int] { Dictionary(map { ($0.category, $0.count) }, uniquingKeysWith: +) }
}
