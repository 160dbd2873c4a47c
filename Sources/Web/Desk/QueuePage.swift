// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
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
    let notes: SummaryNotes
    /// How many complaints the shown list has, and each list of the officer's work; capped.
    let count: QueueCount
    let work: [(list: WorkList, count: Int)]
    let kept: [KeptList]
    /// For whom they act, now and later.
    let deputyships: [NamedActingPeriod]
    let news: [Notification]
    let now: Instant
    let filter: QueueFilterForm
    /// Whether they may let their agency see a list.
    let mayShare: Bool

    var layout: Layout {
        Layout(
            frame, title: say(.queueTitle), current: .desk, isWide: true, scripts: [.desk, .lists],
            """
            <div class="list-head"><h1>\(say(.queueTitle))</h1>
            <ul class="list-tools"><li><a href="\(Link.bulks)">\(say(.bulkMine))</a></li>
            <li><a href="\(Link.keptLists)">\(say(.keptTitle))</a></li>\
            <li>\(sheet.opener)</li></ul></div>
            \(PrintedAt(frame: frame, now: now).html)\(filter.summary)\(acting)\(tabs)\(keptTabs)
            <div class="queue-tools">\(filter.html)\(keeping)\(newsBox)</div>
            \(list)\(sheet.dialog)

            """)
    }

    private var acting: HTML { ActingNotice(frame: frame, officer: officer, periods: deputyships, now: now).html }

    private var sheet: ShortcutSheet { ShortcutSheet(frame: frame) }

    private var tabs: HTML {
        guard !work.isEmpty else { return .empty }
        let items = work.map { list, count -> HTML in
            tab(QueueQuery(list.request), say(list.label), "<span class=\"count\">\(Self.capped(count))</span>")
        }
        return "<nav class=\"tabs\" aria-label=\"\(say(.queueTabs))\"><ul>\n\(items)</ul></nav>\n"
    }

    /// The first of the officer's lists that has work, for whoever came to one that has none.
    private var elsewhere: HTML {
        guard let (list, count) = work.first(where: { $0.count > 0 }) else { return .empty }
        let label = say(list.label) + " (" + Self.capped(count) + ")"
        return "<p><a class=\"btn btn-primary\" href=\"\(QueueQuery(list.request).link)\">\(label)</a></p>\n"
    }

    private var keptTabs: HTML {
        guard !kept.isEmpty else { return .empty }
        let items = kept.map { list -> HTML in
            let mark: HTML = list.isOwn ? .empty : "<span class=\"tab-note\">\(say(.keptShared))</span>"
            return tab(QueueQuery(list.request), list.name, mark)
        }
        return "<nav class=\"tabs tabs-kept\" aria-label=\"\(say(.keptTitle))\"><ul>\n\(items)</ul></nav>\n"
    }

    private func tab(_ own: QueueQuery, _ label: String, _ mark: HTML) -> HTML {
        """
        <li><a href="\(own.link)"\(attribute: "aria-current", own.isSameList(as: query) ? "page" : nil)>\
        \(label) \(mark)</a></li>

        """
    }

    /// A name for the list that is open.
    private var keeping: HTML {
        guard query.errors.isEmpty else { return .empty }
        let form = FormState(frame.language)
        let list = query.after(nil).pairs.map { name, value -> HTML in
            "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
        }
        let sharing: HTML = mayShare ? CheckBox("isShared", say(.keptShare), in: form).html : .empty
        let body: HTML = """
            \(list.joined())\(Field("name", say(.keptName), in: form, isRequired: true, autocomplete: "off", max: 60).html)\
            \(sharing)\(SubmitRow(say(.keptSave), tone: .quiet).html)
            """
        return """
            <details class="more"><summary>\(say(.keptKeep))</summary>
            <p>\(whole(.keptLead))</p>\(PostForm(frame, to: .keptLists, body).html)</details>

            """
    }

    private var list: HTML {
        guard query.errors.isEmpty else { return .empty }
        guard !page.elements.isEmpty || page.next != nil else {
            let isWork = work.contains { QueueQuery($0.list.request).isSameList(as: query) }
            return EmptyState(say(.queueEmpty), say(isWork ? .queueEmptyWork : .queueEmptyText)).html
                + (isWork ? elsewhere : .empty)
        }
        let shown = Self.capped(count.count) + (count.isWhole ? "" : "+")
        let list = work.first { QueueQuery($0.list.request).isSameList(as: query) }?.list.label
        let caption = [say(list ?? query.request.part.message), say(.queueCount(shown))].joined(separator: " · ")
        let kinds = BulkAction.Kind.offered(to: officer)
        let table = SummaryTable(
            frame: frame, caption: caption, summaries: page.elements, names: names, now: now,
            notes: notes, isChoosable: !kinds.isEmpty)
        let order = query.reversed
        let isWhole = page.next == nil && query.request.after == nil
        let isShort = page.next != nil && page.elements.count < Operations.pageRows
        return """
            <div class="list-line"><a href="\(order.link)">\
            \(say(order.request.isOldestFirst ? .queueOldest : .queueNewest))</a> \
            <a href="\(query.exportLink)" data-export title="\(say(.queueExportHint(Operations.exportRowsMax)))">\
            \(say(.queueExport))</a> <span class="text-muted" role="status" data-export-state \
            data-working="\(say(.queueExporting))" data-done="\(say(.queueExported))" \
            data-failed="\(say(.queueExportFailed))"></span>\(RowKeys(frame: frame, canChoose: !kinds.isEmpty).html)</div>
            \(kinds.isEmpty ? table.html : BulkStart(
                frame: frame, kinds: kinds, listed: page.elements, list: isWhole ? nil : query, count: count.count,
                table: table.html
            ).html)\
            \(isShort ? "<p class=\"text-muted\">\(whole(.queueLookOn))</p>\n" : .empty)\
            \(Pager(
                frame, first: query.request.after == nil ? nil : query.after(nil).link,
                next: page.next.map { query.after($0).link }
            ).html)
            """
    }

    private var newsBox: HTML {
        let items = news.map { item -> HTML in
            """
            <li><a href="\(Link.complaint(item.code))">\(subject(item.subject))</a>
            <span class="news-kind">\(say(item.kind.message))</span>
            \(TimeElement(item.at, in: frame.language, precision: .minute).html)</li>

            """
        }
        let body: HTML =
            items.isEmpty ? "<p class=\"text-muted\">\(whole(.queueNoNews))</p>" : "<ul class=\"news\">\n\(items)</ul>"
        return
            "<details class=\"more\"><summary>\(say(.queueNews)) <span class=\"count\">\(news.count)</span></summary>\(body)</details>"
    }

    /// As people read a count that was not counted to its end.
    static func capped(_ count: Int) -> String {
        count >= Operations.countMax ? "\(Operations.countMax - 1)+" : String(count)
    }
}

/// Buttons that stand for keys in a table; a script shows them, moves through the rows and lists them on its sheet.
struct RowKeys: Framed {
    let frame: Frame
    let canChoose: Bool

    var html: HTML {
        let keys: [(String, String, Message)] = [
            ("j", "next", .queueRowNext), ("k", "back", .queueRowBack), ("o", "open", .queueRowOpen),
            ("x", "choose", .queueRowChoose),
        ]
        let buttons = keys.filter { canChoose || $0.0 != "x" }.map { key, move, label -> HTML in
            """
            <button type="button" class="row-key" data-shortcut="\(key)" data-row-move="\(move)" hidden>\
            <kbd aria-hidden="true">\(key)</kbd> \(say(label))</button>
            """
        }
        return
            "<span class=\"row-keys\" role=\"group\" aria-label=\"\(say(.queueRows))\">\(buttons)</span>"
    }
}

/// The desk of an officer who works on no complaints.
struct EmptyDeskPage: Framed {
    let frame: Frame
    let officer: Officer

    var layout: Layout {
        Layout(
            frame, title: say(.queueTitle), current: .desk,
            """
            <h1>\(say(.queueTitle))</h1>
            \(EmptyState(say(.queueNoAccess)).html)\
            <p><a class="btn btn-primary" href="\(Link.statistics)">\(say(.homeFiguresMore))</a>
            <a class="btn btn-outline-primary" href="\(Link.guide(for: officer))">\(say(.guideOwn))</a></p>

            """)
    }
}
