// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// A year of one calendar: what stands, who declared it, what was taken back, and what follows for deadlines.
struct CalendarPage: Framed {
    /// Which of its two forms came back.
    enum Part {
        case holiday, workingDay
    }

    let frame: Frame
    /// In the common era.
    let year: Int
    let calendar: CalendarYear
    let isEditable: Bool
    let agencies: [Agency]
    let form: FormState
    let part: Part?
    /// Whether the list of what was taken back begins here.
    let isFirst: Bool
    let isDone: Bool

    private var scope: CalendarScope { calendar.scope }

    var layout: Layout {
        RegistryPage(
            frame: frame, title: say(.registryCalendar), isDone: isDone,
            scripts: calendar.isGoingOn ? [.lists] : [],
            body: """
                <p class="lead">\(name(of: scope)) · \(shownYear)</p>
                <p>\(whole(.calendarLead))</p>
                \(choosing)\(RederivationList(frame: frame, calendar: calendar, link: .calendar(scope, year: year)).html)\
                <h2>\(say(.calendarDays))</h2>
                \(standing)\(isEditable ? holidayForm + workingForm : .empty)\(withdrawn)
                """
        ).layout
    }

    private var shownYear: Int { frame.language == .thai ? year + 543 : year }

    private func name(of scope: CalendarScope) -> String {
        switch scope {
        case .nation: say(.calendarNation)
        case .province(let code): OfficialArea(code: code)?.name(in: frame.language) ?? code
        case .agency(let id): agencies.first { $0.id == id }?.name(in: frame.language) ?? "–"
        }
    }

    private var choosing: HTML {
        let state = FormState(frame.language, values: Fields([("year", String(shownYear)), ("scope", scope.text)]))
        let own = frame.principal.officer?.agency
        func choice(_ agency: Agency) -> Choice {
            Choice(CalendarScope.agency(agency.id).text, agency.name(in: frame.language))
        }
        let groups = [
            Select.Group(nil, [Choice(CalendarScope.nation.text, say(.calendarNation))]),
            Select.Group(say(.calendarOwn), agencies.filter { $0.id == own && !$0.isHub }.map(choice)),
            Select.Group(
                say(.calendarProvinces),
                OfficialArea.provinces.alphabetical { $0.name(in: frame.language) }.map {
                    Choice(CalendarScope.province($0.code).text, $0.name(in: frame.language))
                }),
            Select.Group(
                say(.registryAgencies),
                agencies.filter { $0.id != own && !$0.isHub }.alphabetical { $0.name(in: frame.language) }.map(choice)),
        ]
        return """
            <form method="get" action="\(Link.calendar())" class="panel">
            \(Select("scope", say(.calendarScope), groups.filter { !$0.choices.isEmpty }, in: state, isConditional: true).html)\
            \(Field("year", say(.calendarYear), in: state, isRequired: true, inputMode: "numeric", max: 4, isShort: true).html)\
            \(SubmitRow(say(.calendarShow), tone: .quiet).html)</form>

            """
    }

    private var standing: HTML {
        guard !calendar.standing.isEmpty else { return EmptyState(say(.registryEmpty)).html }
        let isMixed = scope != .nation
        let columns: [Message] =
            [.calendarDay, .calendarWhat] + (isMixed ? [.calendarScope] : []) + [.calendarDeclared]
            + (isEditable ? [.calendarTakeBack] : [])
        let rows = calendar.standing.map { entry -> [HTML] in
            let start: [HTML] = [shown(entry.day), "\(what(entry))"] + (isMixed ? ["\(name(of: entry.scope))"] : [])
            return start + [declared(entry)] + (isEditable ? [entry.scope == scope ? remove(entry) : "–"] : [])
        }
        return DataTable(
            "\(say(.calendarDays)) \(shownYear)", isTitled: true, columns.map { DataTable.Column(say($0)) }, rows: rows
        )
        .html
    }

    private func what(_ entry: DeclaredDay) -> String {
        entry.holiday.map { frame.language == .thai ? $0.nameThai : $0.nameEnglish } ?? say(.calendarWorking)
    }

    private func declared(_ entry: DeclaredDay) -> HTML {
        deed(of: entry.declaredBy.flatMap { calendar.officers[$0] }, at: entry.declaredAt)
    }

    private func remove(_ entry: DeclaredDay) -> HTML {
        let list = entry.holiday == nil ? "working-days" : "holidays"
        let button: HTML =
            "<button type=\"submit\" class=\"btn btn-link\">\(say(.calendarTakeBack)) <span class=\"visually-hidden\">\(entry.day.typed(in: frame.language))</span></button>"
        return PostForm(
            frame, to: .registry("calendar", list, entry.day.iso, "removal"), style: "inline", hidden + button
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

    private var holidayForm: HTML {
        let state = part == .holiday ? form : FormState(frame.language)
        let labels = [
            "day": say(.calendarDay), "nameThai": say(.registryNameThai), "nameEnglish": say(.registryNameEnglish),
        ]
        return """
            <h3>\(say(.calendarAddHoliday))</h3>
            \(ErrorSummary(state, labels: labels).html)\
            \(PostForm(
                frame, to: .registry("calendar", "holidays"), style: "panel",
                hidden + dayField("day", .calendarDay, state) + nameFields(state) + SubmitRow(say(.registryAdd)).html
            ).html)
            """
    }

    private var workingForm: HTML {
        let state = part == .workingDay ? form : FormState(frame.language)
        return """
            <h3>\(say(.calendarAddWorking))</h3>
            \(ErrorSummary(state, labels: ["workingDay": say(.calendarDay)]).html)\
            \(PostForm(
                frame, to: .registry("calendar", "working-days"), style: "panel",
                hidden + dayField("workingDay", .calendarDay, state) + SubmitRow(say(.registryAdd)).html
            ).html)
            """
    }

    private var hidden: HTML {
        """
        <input type="hidden" name="year" value="\(year)">
        <input type="hidden" name="scope" value="\(scope.text)">

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
