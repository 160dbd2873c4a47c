// SPDX-License-Identifier: Apache-2.0
import Complaints
import HTML
import HTTP
import Operations

/// The desk's first page: one list of complaints, the ways to the others, and the news.
struct QueuePage: Framed {
    let frame: Frame
    let officer: Officer
    let query: QueueQuery
    let page: Page<ComplaintSummary>
    let names: SummaryNames
    /// How many complaints the shown list has, and each list of the officer's work; capped.
    let count: Int
    let work: [(list: WorkList, count: Int)]
    let news: [Notification]

    var layout: Layout {
        Layout(
            frame, title: say(.queueTitle), current: .desk, isWide: true,
            """
            <h1>\(say(.queueTitle))</h1>
            \(tabs)
            <div class="queue-tools">\(filter)\(newsBox)</div>
            \(list)

            """)
    }

    private var tabs: HTML {
        guard !work.isEmpty else { return .empty }
        let items = work.map { list, count -> HTML in
            let own = QueueQuery(list.request)
            return """
                <li><a href="\(own.link)"\(attribute: "aria-current", own.isSameList(as: query) ? "page" : nil)>\
                \(say(list.label)) <span class="count">\(Self.capped(count))</span></a></li>

                """
        }
        return "<nav class=\"tabs\" aria-label=\"\(say(.queueTabs))\"><ul>\n\(items)</ul></nav>"
    }

    private var filter: HTML {
        let form = FormState(frame.language, values: query.fields)
        let parts = QueueRequest.Part.of(officer).map { Choice($0.rawValue, say($0.message)) }
        let statuses = Status.allCases.map { Choice($0.rawValue, say($0.message)) }
        let orders = [Choice("newest", say(.queueNewest)), Choice("oldest", say(.queueOldest))]
        return """
            <details class="more"><summary>\(say(.queueFilter))</summary>
            <form method="get" action="\(Link.desk)" class="filter">
            \(Select("part", say(.queuePart), parts, in: form, isRequired: true).html)\
            \(CheckBoxes("status", say(.queueStatuses), statuses, in: form).html)\
            \(Select("order", say(.queueOrder), orders, in: form, isRequired: true).html)\
            \(SubmitRow(say(.queueShow), tone: .quiet).html)</form>
            </details>
            """
    }

    private var list: HTML {
        guard !page.elements.isEmpty else {
            return EmptyState(say(.queueEmpty), say(.queueEmptyText)).html
        }
        let statuses = query.request.statuses.map { say($0.message) }.joined(separator: ", ")
        let caption = [say(query.request.part.message), statuses, say(.queueCount(Self.capped(count)))]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        return SummaryTable(frame: frame, caption: caption, summaries: page.elements, names: names).html
            + Pager(
                frame, first: query.request.after == nil ? nil : query.after(nil).link,
                next: page.next.map { query.after($0).link }
            ).html
    }

    private var newsBox: HTML {
        let items = news.map { item -> HTML in
            """
            <li><a href="\(Link.complaint(item.code))">\(item.subject)</a>
            <span class="news-kind">\(say(item.kind.message))</span>
            \(TimeElement(item.at, in: frame.language, precision: .minute).html)</li>

            """
        }
        let body: HTML =
            items.isEmpty ? "<p class=\"text-muted\">\(say(.queueNoNews))</p>" : "<ul class=\"news\">\n\(items)</ul>"
        return
            "<details class=\"more\"><summary>\(say(.queueNews)) <span class=\"count\">\(news.count)</span></summary>\(body)</details>"
    }

    /// As people read a count that was not counted to its end.
    static func capped(_ count: Int) -> String {
        count >= Operations.countMax ? "\(Operations.countMax - 1)+" : String(count)
    }
}

/// The desk of an officer who works on no complaints.
struct EmptyDeskPage: Framed {
    let frame: Frame

    var layout: Layout {
        Layout(
            frame, title: say(.queueTitle), current: .desk,
            "<h1>\(say(.queueTitle))</h1>\n\(EmptyState(say(.queueNoAccess)).html)")
    }
}
