// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import Operations

/// What a side received, told apart by heading and by kind; each line opens its list.
struct CockpitMix: Framed {
    let frame: Frame
    let summary: AgencyFigures.Summary
    let categories: [Category]
    /// Whose lists the numbers open; nil for the reader's own.
    let agency: Agency.ID?

    var html: HTML {
        """
        <section id="\(Self.anchor)"><h2>\(say(.cockpitMix))</h2>
        <div class="cockpit-pair">\(table(.figuresByCategory, headings))\(table(.cockpitByKind, kinds))</div></section>

        """
    }

    static let anchor = "mix"

    /// A heading or kind with what is of it.
    struct Line {
        let name: String
        let count: Int
        /// Nil for what the program does not know any more.
        let list: CockpitList?
    }

    var headings: [Line] {
        summary.categories.map { line in
            let heading = Category.ID(line.value)
            return Line(
                name: categories.first { $0.id == heading }?.name(in: frame.language) ?? say(.figuresNoCategory),
                count: line.count, list: .members(.heading(heading)))
        }
    }

    var kinds: [Line] {
        summary.kinds.map { line in
            let kind = Kind(rawValue: line.value)
            return Line(
                name: kind?.label(in: frame.language) ?? line.value, count: line.count,
                list: kind.map { .members(.kind($0)) })
        }
    }

    /// A number or share as a link to the complaints of the line.
    func number(_ text: String, _ list: CockpitList?) -> HTML {
        list.map { "<a href=\"\(Link.cockpitList($0, of: agency))\">\(text)</a>" } ?? "\(text)"
    }

    private func table(_ caption: Message, _ lines: [Line]) -> HTML {
        let whole = lines.reduce(0) { $0 + $1.count }
        let rows = lines.map { line -> [HTML] in
            [
                "\(line.name)", number(grouped(line.count), line.list),
                number(wholePercent(Double(line.count) / Double(max(1, whole))), line.list),
            ]
        }
        return DataTable(
            say(caption), isTitled: true,
            [.init(say(caption)), .init(say(.cockpitPart), isNumber: true), .init(say(.cockpitShare), isNumber: true)],
            rows: rows
        ).html
    }
}
