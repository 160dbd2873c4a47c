// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// The days on which offices work or not.
let calendarRoutes: [Route<Visit>] = [
    .page("/registry/calendar", showCalendar),
    .form("/registry/calendar/holidays", .form, declareHoliday),
    .form("/registry/calendar/holidays/{day}/removal", .form, withdrawHoliday),
    .form("/registry/calendar/working-days", .form, declareWorkingDay),
    .form("/registry/calendar/working-days/{day}/removal", .form, withdrawWorkingDay),
]

@Sendable private func showCalendar(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    return try show(year(request, visit), FormState(visit.language), nil, request, visit)
}

@Sendable private func declareHoliday(_ request: Request, _ visit: Visit) async throws -> Response {
    try visit.requireAdministrator()
    do throws(OperationError) {
        var reader = FormReader(request.form)
        let typed = reader.day("day")
        let day = try reader.required(typed)
        let holiday = Holiday(
            day: day, nameThai: reader.text("nameThai"), nameEnglish: reader.text("nameEnglish"))
        try await visit.operations.declareHoliday(holiday, by: visit.principal)
        return saved(day)
    } catch {
        return try show(year(request, visit), try visit.again(request.form, after: error), .holiday, request, visit)
    }
}

@Sendable private func declareWorkingDay(_ request: Request, _ visit: Visit) async throws -> Response {
    try visit.requireAdministrator()
    do throws(OperationError) {
        var reader = FormReader(request.form)
        let typed = reader.day("workingDay")
        let day = try reader.required(typed)
        try await visit.operations.declareWorkingDay(day, by: visit.principal)
        return saved(day)
    } catch {
        return try show(
            year(request, visit), try visit.again(request.form, after: error), .workingDay, request, visit)
    }
}

@Sendable private func withdrawHoliday(_ request: Request, _ visit: Visit) async throws -> Response {
    let day = try day(request)
    try await visit.operations.withdrawHoliday(on: day, by: visit.principal)
    return saved(day)
}

@Sendable private func withdrawWorkingDay(_ request: Request, _ visit: Visit) async throws -> Response {
    let day = try day(request)
    try await visit.operations.withdrawWorkingDay(day, by: visit.principal)
    return saved(day)
}

private func saved(_ day: Day) -> Response {
    let query = [(name: "year", value: String(day.year)), (name: "done", value: "saved")]
    return .redirect(to: Link.registry("calendar", query: query).text)
}

private func day(_ request: Request) throws(OperationError) -> Day {
    guard let day = request.parameters["day"].flatMap({ Day($0) }) else { throw .notFound }
    return day
}

/// The year asked for in either era, else this one; in the common era.
private func year(_ request: Request, _ visit: Visit) -> Int {
    let now = Zone.bangkok.day(of: visit.operations.now()).year
    guard let typed = (request.query["year"] ?? request.form["year"]).flatMap(Int.init) else { return now }
    let year = typed >= 2_400 ? typed - 543 : typed
    return (1_900...2_400).contains(year) ? year : now
}

private func show(
    _ year: Int, _ form: FormState, _ part: CalendarPage.Part?, _ request: Request, _ visit: Visit
) throws(OperationError) -> Response {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
        throw .notFound
    }
    let page = CalendarPage(
        frame: visit.frame(for: form), year: year,
        holidays: try visit.operations.holidays(from: first, through: last),
        workingDays: try visit.operations.workingDays(from: first, through: last), form: form, part: part,
        isDone: request.isDone)
    return visit.answer(page.layout, for: form)
}

struct CalendarPage: Framed {
    /// Which of its two forms came back.
    enum Part {
        case holiday, workingDay
    }

    let frame: Frame
    /// In the common era.
    let year: Int
    let holidays: [Holiday]
    let workingDays: [Day]
    let form: FormState
    let part: Part?
    let isDone: Bool

    private var isEditable: Bool { frame.principal.holds(.administrator) }

    var layout: Layout {
        RegistryPage(
            frame: frame, title: say(.registryCalendar), isDone: isDone,
            body: """
                \(yearForm)<h2>\(say(.calendarHolidays))</h2>
                \(holidayTable)\(holidayForm)<h2>\(say(.calendarWorking))</h2>
                \(workingTable)\(workingForm)
                """
        ).layout
    }

    private var shownYear: Int { frame.language == .thai ? year + 543 : year }

    private var yearForm: HTML {
        let state = FormState(frame.language, values: Fields([("year", String(shownYear))]))
        return """
            <form method="get" action="\(Link.registry("calendar"))" class="panel">
            \(Field("year", say(.calendarYear), in: state, isRequired: true, inputMode: "numeric", max: 4, isShort: true).html)\
            \(SubmitRow(say(.calendarShow), tone: .quiet).html)</form>

            """
    }

    private var holidayTable: HTML {
        guard !holidays.isEmpty else { return EmptyState(say(.registryEmpty)).html }
        let rows = holidays.map { holiday -> [HTML] in
            let names = frame.language == .thai ? holiday.nameThai : holiday.nameEnglish
            return [shown(holiday.day), "\(names)"] + remove("holidays", holiday.day)
        }
        return DataTable("\(say(.calendarHolidays)) \(shownYear)", columns([.calendarDay, .registryName]), rows: rows)
            .html
    }

    private var workingTable: HTML {
        guard !workingDays.isEmpty else { return EmptyState(say(.registryEmpty)).html }
        let rows = workingDays.map { [shown($0)] + remove("working-days", $0) }
        return DataTable("\(say(.calendarWorking)) \(shownYear)", columns([.calendarDay]), rows: rows).html
    }

    private func columns(_ messages: [Message]) -> [DataTable.Column] {
        (messages + (isEditable ? [.registryRemove] : [])).map { DataTable.Column(say($0)) }
    }

    private func remove(_ list: String, _ day: Day) -> [HTML] {
        guard isEditable else { return [] }
        let button: HTML =
            "<button type=\"submit\" class=\"btn btn-link\">\(say(.registryRemove)) <span class=\"visually-hidden\">\(day.typed(in: frame.language))</span></button>"
        return [PostForm(frame, to: .registry("calendar", list, day.iso, "removal"), style: "inline", button).html]
    }

    private var holidayForm: HTML {
        guard isEditable else { return .empty }
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
        guard isEditable else { return .empty }
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

    private var hidden: HTML { "<input type=\"hidden\" name=\"year\" value=\"\(year)\">\n" }
}
