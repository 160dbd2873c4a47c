// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// The days on which offices work or not: the nation's, a province's or an agency's.
let calendarRoutes: [Route<Visit>] = [
    .page("/registry/calendar", showCalendar),
    .form("/registry/calendar/holidays", .form, declareHoliday),
    .form("/registry/calendar/holidays/{day}/removal", .form, withdrawHoliday),
    .form("/registry/calendar/working-days", .form, declareWorkingDay),
    .form("/registry/calendar/working-days/{day}/removal", .form, withdrawWorkingDay),
]

@Sendable private func showCalendar(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    return try show(FormState(visit.language), nil, request, visit)
}

@Sendable private func declareHoliday(_ request: Request, _ visit: Visit) async throws -> Response {
    let scope = try editable(request, visit)
    do throws(OperationError) {
        var reader = FormReader(request.form)
        let typed = reader.day("day")
        let day = try reader.required(typed)
        let holiday = Holiday(
            day: day, nameThai: reader.text("nameThai"), nameEnglish: reader.text("nameEnglish"))
        try await visit.operations.declareHoliday(holiday, in: scope, by: visit.principal)
        return saved(day, scope)
    } catch {
        return try show(try visit.again(request.form, after: error), .holiday, request, visit)
    }
}

@Sendable private func declareWorkingDay(_ request: Request, _ visit: Visit) async throws -> Response {
    let scope = try editable(request, visit)
    do throws(OperationError) {
        var reader = FormReader(request.form)
        let typed = reader.day("workingDay")
        let day = try reader.required(typed)
        try await visit.operations.declareWorkingDay(day, in: scope, by: visit.principal)
        return saved(day, scope)
    } catch {
        return try show(try visit.again(request.form, after: error), .workingDay, request, visit)
    }
}

@Sendable private func withdrawHoliday(_ request: Request, _ visit: Visit) async throws -> Response {
    let (day, scope) = (try day(request), try editable(request, visit))
    try await visit.operations.withdrawHoliday(on: day, in: scope, by: visit.principal)
    return saved(day, scope)
}

@Sendable private func withdrawWorkingDay(_ request: Request, _ visit: Visit) async throws -> Response {
    let (day, scope) = (try day(request), try editable(request, visit))
    try await visit.operations.withdrawWorkingDay(day, in: scope, by: visit.principal)
    return saved(day, scope)
}

private func saved(_ day: Day, _ scope: CalendarScope) -> Response {
    .redirect(to: Link.calendar(scope, year: day.year, isDone: true).text)
}

private func day(_ request: Request) throws(OperationError) -> Day {
    guard let day = request.parameters["day"].flatMap({ Day($0) }) else { throw .notFound }
    return day
}

/// The calendar that the form is of, if its sender may change it.
private func editable(_ request: Request, _ visit: Visit) throws(OperationError) -> CalendarScope {
    _ = try visit.officer()
    let scope = try scope(request)
    guard try visit.operations.ruleReach(of: visit.principal).covers(scope) else { throw .forbidden }
    return scope
}

/// The nation's unless another is asked for.
private func scope(_ request: Request) throws(OperationError) -> CalendarScope {
    guard let text = request.query["scope"] ?? request.form["scope"], !text.isEmpty else { return .nation }
    guard let scope = CalendarScope(text) else { throw .notFound }
    return scope
}

/// The year asked for in either era, else this one; in the common era.
private func year(_ request: Request, _ visit: Visit) -> Int {
    let now = Zone.bangkok.day(of: visit.operations.now()).year
    guard let typed = (request.query["year"] ?? request.form["year"]).flatMap(Int.init) else { return now }
    let year = typed >= 2_400 ? typed - 543 : typed
    return (1_900...2_400).contains(year) ? year : now
}

/// The place in the list of what was taken back, as `20800-12`.
private func place(_ request: Request) -> (day: Day, number: Int64)? {
    let parts = (request.query["after"] ?? "").split(separator: "-")
    guard parts.count == 2, let day = Int(parts[0]), let number = Int64(parts[1]) else { return nil }
    return (Day(number: day), number)
}

private func show(
    _ form: FormState, _ part: CalendarPage.Part?, _ request: Request, _ visit: Visit
) throws(OperationError) -> Response {
    let (year, scope, place) = (year(request, visit), try scope(request), place(request))
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
        throw .notFound
    }
    let calendar = try visit.operations.calendarYear(
        from: first, through: last, of: scope, after: place, by: visit.principal)
    let page = CalendarPage(
        frame: visit.frame(for: form), year: year, calendar: calendar,
        isEditable: try visit.operations.ruleReach(of: visit.principal).covers(scope),
        agencies: try visit.operations.allAgencies(), form: form, part: part, isFirst: place == nil,
        isDone: request.isDone)
    return visit.answer(page.layout, for: form)
}

extension Link {
    static func calendar(
        _ scope: CalendarScope = .nation, year: Int? = nil, after: String? = nil, isDone: Bool = false
    ) -> Link {
        let query: [(name: String, value: String)?] = [
            scope == .nation ? nil : ("scope", scope.text), year.map { ("year", String($0)) },
            after.map { ("after", $0) }, isDone ? ("done", "saved") : nil,
        ]
        return .registry("calendar", query: query.compactMap(\.self))
    }
}
