// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// What a list can be narrowed by, and what it is narrowed by now.
struct QueueFilterForm: Framed {
    let frame: Frame
    let officer: Officer
    let query: QueueQuery
    let categories: [Category]
    let agencies: [Agency]

    private var request: QueueRequest { query.request }

    var html: HTML { chips + form }

    /// What is wrong with the dates, for the top of the page.
    var summary: HTML {
        ErrorSummary(
            query.form(in: frame.language), .queueFilterWrong,
            labels: ["from": say(.queueFrom), "until": say(.queueUntil)]
        ).html
    }

    /// Each filter in use, as a link to the list without it.
    private var chips: HTML {
        let all = filters
        guard !all.isEmpty else { return .empty }
        let items = all.map { label, without -> HTML in
            """
            <li><a class="chip" href="\(without.link)">\(label) <span aria-hidden="true">×</span>\
            <span class="visually-hidden">\(say(.queueRemove(label)))</span></a></li>

            """
        }
        let bare = QueueQuery(QueueRequest(part: request.part, isOldestFirst: request.isOldestFirst))
        return """
            <nav class="chips" aria-label="\(say(.queueChips))"><ul>
            \(items)<li><a href="\(bare.link)">\(say(.queueClear))</a></li></ul></nav>

            """
    }

    private var filters: [(label: String, without: QueueQuery)] {
        var all: [(label: String, without: QueueQuery)] = []
        for status in request.statuses {
            all.append((say(status.message), query.changed { $0.statuses.removeAll { $0 == status } }))
        }
        if let holder = request.holder { all.append((name(of: holder), query.changed { $0.holder = nil })) }
        if let category = categories.first(where: { $0.id == request.category }) {
            all.append((category.name(in: frame.language), query.changed { $0.category = nil }))
        }
        for urgency in request.urgencies {
            all.append((say(urgency.message), query.changed { $0.urgencies.removeAll { $0 == urgency } }))
        }
        if request.isSecretOnly { all.append((say(.queueSecret), query.changed { $0.isSecretOnly = false })) }
        if request.isOverdueOnly { all.append((say(.queueOverdue), query.changed { $0.isOverdueOnly = false })) }
        for awaited in awaited {
            all.append((say(awaited.label), query.changed { $0.awaiting.removeAll(where: awaited.kinds.contains) }))
        }
        if let channel = request.channel { all.append((say(channel.message), query.changed { $0.channel = nil })) }
        if let from = request.from {
            all.append((say(.queueFrom) + " " + text(from), query.changed { $0.from = nil }))
        }
        if let until = request.until {
            all.append((say(.queueUntil) + " " + text(until), query.changed { $0.until = nil }))
        }
        if let province = request.province.flatMap(OfficialArea.init(code:)) {
            all.append((province.name(in: frame.language), query.changed { $0.province = nil }))
        }
        return all
    }

    private func text(_ day: Day) -> String {
        TimeElement(Zone.bangkok.start(of: day), in: frame.language).text
    }

    private func name(of holder: Complaint.Holder) -> String {
        switch holder {
        case .hub: say(.holderHub)
        case .agency(let id): agencies.first { $0.id == id }?.name(in: frame.language) ?? "–"
        }
    }

    private var form: HTML {
        let form = query.form(in: frame.language)
        return """
            <details class="more filter-box"\(flag: "open", if: form.hasErrors)><summary>\(say(.queueFilter))</summary>
            <form method="get" action="\(Link.desk)" class="filter">
            <div class="filter-grid">
            \(selects(form))\(dates(form))</div>
            \(CheckBoxes("status", say(.queueStatuses), Status.allCases.map { Choice($0.rawValue, say($0.message)) }, in: form).html)\
            \(CheckBoxes("urgency", say(.queueUrgency), Urgency.allCases.map { Choice($0.rawValue, say($0.message)) }, in: form).html)\
            <div class="field">\(tick("overdue", .queueOverdue, if: request.isOverdueOnly))\
            \(awaited.map { tick("awaiting", $0.label, value: $0.value, if: true) })\
            \(tick("secret", .queueSecret, if: request.isSecretOnly))</div>
            \(SubmitRow(say(.queueShow), tone: .quiet).html)</form>
            </details>

            """
    }

    private func tick(_ name: String, _ label: Message, value: String = "yes", if isTicked: Bool) -> HTML {
        """
        <div class="form-check"><input class="form-check-input" type="checkbox" id="field-\(name)-\(value)" \
        name="\(name)" value="\(value)"\(flag: "checked", if: isTicked)>
        <label class="form-check-label" for="field-\(name)-\(value)">\(say(label))</label></div>
        """
    }

    /// What of the decisions that it asks for is named: all in one, or each.
    private var awaited: [(label: Message, value: String, kinds: [PendingDecision.Kind])] {
        guard !request.isAwaitingAny else { return [(.queueAwaiting, "yes", request.awaiting)] }
        return request.awaiting.map { ($0.message, $0.rawValue, [$0]) }
    }

    private func selects(_ form: FormState) -> HTML {
        let parts = QueueRequest.Part.of(officer)
        var selects = select("part", .queuePart, parts.map { Choice($0.rawValue, say($0.message)) }, form, any: nil)
        if parts.contains(.hub) {
            let bodies = agencies.filter { !$0.isHub }.alphabetical { $0.name(in: frame.language) }.map {
                Choice($0.id.text, $0.name(in: frame.language))
            }
            selects += select("holder", .queueHolder, [Choice("hub", say(.holderHub))] + bodies, form)
        }
        selects +=
            Select(
                "category", say(.queueCategory), categoryGroups, in: form, empty: say(.queueAny)
            ).html
        selects += select(
            "channel", .queueChannel, Channel.allCases.map { Choice($0.rawValue, say($0.message)) }, form)
        selects += select("province", .queueProvince, OfficialArea.provinceChoices(in: frame.language), form)
        let orders = [Choice("newest", say(.queueNewest)), Choice("oldest", say(.queueOldest))]
        return selects + select("order", .queueOrder, orders, form, any: nil)
    }

    private func select(
        _ name: String, _ label: Message, _ choices: [Choice], _ form: FormState, any: Message? = .queueAny
    ) -> HTML {
        Select(name, say(label), choices, in: form, empty: any.map(say)).html
    }

    /// Headings can be chosen too, for all that lies below them.
    private var categoryGroups: [Select.Group] {
        categories.filter { $0.parent == nil }.map { heading in
            let below = categories.filter { $0.parent == heading.id }
            return Select.Group(
                heading.name(in: frame.language),
                ([heading] + below).map { Choice($0.id.text, $0.name(in: frame.language)) })
        }
    }

    private func dates(_ form: FormState) -> HTML {
        [("from", Message.queueFrom), ("until", .queueUntil)].map { name, label in
            Field(name, say(label), in: form, hint: say(.dayHint), autocomplete: "off", max: 40, isShort: true).html
        }.joined()
    }
}
