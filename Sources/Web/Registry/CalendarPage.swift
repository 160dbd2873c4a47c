// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// A year of one calendar: what stands, who declared it, what was taken back, and what follows for deadlines.
struct CalendarPage: Framed {
    let frame: Frame
    /// In the common era.
    let year: Int
    let calendar: CalendarYear
    let isEditable: Bool
    let agencies: [Agency]
    /// What was chosen to be shown, and what is wrong with it.
    let chosen: FormState
    /// The form that came back, if one did.
    let form: FormState
    let part: CalendarPart?
    let today: Day
    /// Whether the list of what was taken back begins here.
    let isFirst: Bool
    let isDone: Bool

    private var scope: CalendarScope { calendar.scope }

    var layout: Layout {
        RegistryPage(
            frame: frame, title: say(.registryCalendar), isDone: isDone,
            scripts: calendar.isGoingOn ? [.lists] : [],
            body: """
                <p class="lead">\(name(of: scope, agencies)) · \(shown(year: year))</p>
                <p>\(whole(.calendarLead))</p>
                \(jumps)\(choosing)\(RederivationList(frame: frame, calendar: calendar, link: .calendar(scope, year: year)).html)\
                \(part == nil ? days + forms : forms + days)\(withdrawn)
                """
        ).layout
    }

    /// The ways to the forms, which stand below a year of days.
    private var jumps: HTML {
        guard isEditable else { return .empty }
        let links = CalendarPart.declaring.map { part -> HTML in
            "<a class=\"btn btn-outline-primary\" href=\"#\(part.anchor)\">\(say(part.title))</a> "
        }
        return "<p class=\"submit-row\">\(links.joined())</p>\n"
    }

    private var days: HTML { "<h2>\(say(.calendarDays))</h2>\n\(standing)" }

    /// Above the days where one came back, so that what is wrong is seen at once.
    private var forms: HTML {
        guard isEditable else { return .empty }
        return CalendarPart.declaring.map { part in
            CalendarForm(
                frame: frame, year: year, scope: scope, part: part,
                form: part == self.part ? form : FormState(frame.language)
            ).html
        }.joined()
    }

    private var choosing: HTML {
        let own = frame.principal.officer?.agency
        func choice(_ agency: Agency) -> Choice {
            Choice(CalendarScope.agency(agency.id).text, name(of: .agency(agency.id), agencies))
        }
        let groups = [
            Select.Group(nil, [Choice(CalendarScope.nation.text, say(.calendarNation))]),
            Select.Group(say(.calendarOwn), agencies.filter { $0.id == own && !$0.isHub }.map(choice)),
            Select.Group(
                say(.calendarProvinces),
                OfficialArea.provinceChoices(in: frame.language).map {
                    Choice(CalendarScope.province($0.value).text, $0.label)
                }),
            Select.Group(
                say(.registryAgencies),
                agencies.filter { $0.id != own && !$0.isHub }.alphabetical { $0.name(in: frame.language) }.map(choice)),
        ]
        return """
            <form method="get" action="\(Link.calendar())" class="panel">
            \(Select("scope", say(.calendarScope), groups.filter { !$0.choices.isEmpty }, in: chosen, isConditional: true).html)\
            \(Field("year", say(.calendarYear), in: chosen, isRequired: true, inputMode: "numeric", max: 4, isShort: true).html)\
            \(SubmitRow(say(.calendarShow), tone: .quiet).html)</form>

            """
    }

    /// Of this year what is to come stands first.
    private var standing: HTML {
        let past = calendar.standing.prefix { $0.day < today }
        let coming = calendar.standing.dropFirst(past.count)
        guard !calendar.standing.isEmpty else { return EmptyState(say(.registryEmpty)).html }
        guard year == today.year, !past.isEmpty else { return table(.calendarDays, calendar.standing[...]) }
        let first = coming.isEmpty ? EmptyState(say(.calendarNoneComing)).html : table(.calendarComing, coming)
        return """
            \(first)<details class="more"><summary>\(say(.calendarPast(past.count)))</summary>
            \(table(.calendarPastDays, past))</details>

            """
    }

    private func table(_ title: Message, _ entries: ArraySlice<DeclaredDay>) -> HTML {
        let isMixed = scope != .nation
        let columns: [Message] =
            [.calendarDay, .calendarWhat] + (isMixed ? [.calendarScope] : []) + [.calendarDeclared]
        let rows = entries.map { entry -> [HTML] in
            let start: [HTML] =
                [shown(entry.day), "\(what(entry))"] + (isMixed ? ["\(name(of: entry.scope, agencies))"] : [])
            return start + [declared(entry)] + (isEditable ? [entry.scope == scope ? remove(entry) : "–"] : [])
        }
        return DataTable(
            "\(say(title)) \(shown(year: year))", isTitled: true,
            columns.map { .init(say($0)) } + (isEditable ? [.init(say(.calendarTakeBack), isAction: true)] : []),
            rows: rows
        ).html
    }

    private func what(_ entry: DeclaredDay) -> String {
        entry.holiday.map { frame.language == .thai ? $0.nameThai : $0.nameEnglish } ?? say(.calendarWorking)
    }

    private func declared(_ entry: DeclaredDay) -> HTML {
        deed(of: entry.declaredBy.flatMap { calendar.officers[$0] }, at: entry.declaredAt)
    }

    /// The way to what taking it back would do; nothing happens before that is seen.
    private func remove(_ entry: DeclaredDay) -> HTML {
        let part = entry.holiday == nil ? CalendarPart.workingDayRemoval : .holidayRemoval
        let button: HTML =
            "<button type=\"submit\" class=\"btn btn-link\">\(say(.calendarTakeBack)) <span class=\"visually-hidden\">\(entry.day.typed(in: frame.language))</span></button>"
        return PostForm(
            frame, to: .registry("calendar", "preview"), style: "inline",
            CalendarForm.hidden(part, scope, year: year) + HTML.hidden(part.dayField, entry.day.iso) + button
        ).html
    }

    private var withdrawn: HTML {
        guard !calendar.withdrawn.isEmpty || !isFirst else { return .empty }
        let columns = [Message.calendarDay, .calendarWhat, .calendarDeclared, .calendarWithdrawnBy]
            .map { DataTable.Column(say($0)) }
        let rows = calendar.withdrawn.map { entry -> [HTML] in
            [
                shown(entry.day), "\(what(entry))", declared(entry),
                entry.withdrawnAt.map { deed(of: entry.withdrawnBy.flatMap { calendar.officers[$0] }, at: $0) } ?? "–",
            ]
        }
        let isFull = calendar.withdrawn.count == Operations.pageMax
        let last = calendar.withdrawn.last.map { "\($0.day.number)-\($0.number)" }
        return """
            <h2>\(say(.calendarWithdrawn))</h2>
            \(DataTable(say(.calendarWithdrawn), columns, rows: rows).html)\
            \(Pager(
                frame, first: isFirst ? nil : .calendar(scope, year: year),
                next: isFull ? last.map { .calendar(scope, year: year, after: $0) } : nil
            ).html)
            """
    }
}

/// How far the latest changes of a calendar are worked into the deadlines that run.
struct RederivationList: Framed {
    let frame: Frame
    let calendar: CalendarYear
    /// The page itself, for those who look again without a script.
    let link: Link

    var html: HTML {
        guard !calendar.rederivations.isEmpty else { return .empty }
        let again: HTML =
            calendar.isGoingOn
            ? "<p class=\"only-plain\"><a href=\"\(link)\">\(say(.rederiveRefresh))</a></p>\n" : .empty
        return """
            <div id="progress" aria-live="polite"\(flag: "data-progress", if: calendar.isGoingOn)>
            <section class="panel bulk-state"><h2>\(say(.rederiveTitle))</h2>
            <ul class="rederivations">
            \(calendar.rederivations.map(item))</ul>
            \(again)</section></div>

            """
    }

    private func item(_ change: Rederivation) -> HTML {
        let day = change.day.map { shown($0) } ?? "\(say(.rederiveAll))"
        let officer = change.officer.flatMap { calendar.officers[$0] }
        return """
            <li><strong>\(say(state(change)))</strong> · \(day) · \(deed(of: officer, at: change.at))\
            <br>\(progress(change))</li>

            """
    }

    private func state(_ change: Rederivation) -> Message {
        if change.endedAt != nil { return .rederiveDone }
        return change.total == nil ? .rederiveWaiting : .rederiveRunning
    }

    /// One that was moved to a later day may be met once more there, so that the job counts some of them twice.
    private func looked(_ change: Rederivation) -> Int {
        guard let total = change.total, total < Operations.clocksCountedMax else { return change.done }
        return min(change.done, total)
    }

    private func progress(_ change: Rederivation) -> HTML {
        if let end = change.endedAt {
            let result = say(.rederiveResult(grouped(looked(change)), grouped(change.moved)))
            return "\(result) · \(TimeElement(end, in: frame.language, precision: .minute).html)"
        }
        guard let total = change.total else { return .empty }
        let done = min(looked(change), total)
        let about = grouped(total) + (total >= Operations.clocksCountedMax ? "+" : "")
        return """
            \(say(.rederiveProgress(grouped(done), about, grouped(change.moved)))) \
            <progress max="\(max(total, 1))" value="\(done)" aria-label="\(say(.rederiveRunning))"></progress>
            """
    }
}
