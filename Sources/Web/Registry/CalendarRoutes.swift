// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations
import ThaiText

/// The days on which offices work or not: the nation's, a province's or an agency's.
let calendarRoutes: [Route<Visit>] = [
    .page("/registry/calendar", showCalendar),
    // Where a reader lands who changes the language of a preview.
    .page("/registry/calendar/preview") { _, _ in .redirect(to: Link.calendar().text) },
    .form("/registry/calendar/preview", .form, previewChange),
    .form("/registry/calendar/holidays", .form) { try await change(.holiday, $0, $1) },
    .form("/registry/calendar/holidays/{day}/removal", .form) {
        try await withdraw(CalendarChange.withdrawHoliday, $0, $1)
    },
    .form("/registry/calendar/working-days", .form) { try await change(.workingDay, $0, $1) },
    .form("/registry/calendar/working-days/{day}/removal", .form) {
        try await withdraw(CalendarChange.withdrawWorkingDay, $0, $1)
    },
]

@Sendable private func showCalendar(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    return try show(FormState(visit.language), nil, request, visit)
}

@Sendable private func previewChange(_ request: Request, _ visit: Visit) async throws -> Response {
    let scope = try editable(request, visit)
    guard let part = request.form["change"].flatMap(CalendarPart.init(rawValue:)) else { throw OperationError.notFound }
    do throws(OperationError) {
        let plan = try visit.operations.planCalendar(try part.change(request.form), in: scope, by: visit.principal)
        let page = CalendarPlanPage(
            frame: visit.frame, plan: plan, part: part, year: year(request, visit).year,
            form: FormState(visit.language, values: request.form.fields),
            agencies: try visit.operations.allAgencies())
        return visit.answer(page.layout)
    } catch {
        return try show(try visit.again(request.form, after: error), part, request, visit)
    }
}

private func change(_ part: CalendarPart, _ request: Request, _ visit: Visit) async throws -> Response {
    let scope = try editable(request, visit)
    do throws(OperationError) {
        let change = try part.change(request.form)
        try await visit.operations.changeCalendar(change, in: scope, by: visit.principal)
        return saved(change.day, scope)
    } catch {
        return try show(try visit.again(request.form, after: error), part, request, visit)
    }
}

private func withdraw(
    _ change: (Day) -> CalendarChange, _ request: Request, _ visit: Visit
) async throws -> Response {
    let (day, scope) = (try day(request), try editable(request, visit))
    try await visit.operations.changeCalendar(change(day), in: scope, by: visit.principal)
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

/// The year asked for in either era, in the common era; this one, and what was wrong, where it is none.
private func year(_ request: Request, _ visit: Visit) -> (year: Int, error: FieldError?) {
    let now = Zone.bangkok.day(of: visit.operations.now()).year
    let typed = (request.query["year"] ?? request.form["year"] ?? "").filter { !$0.isWhitespace }
    guard !typed.isEmpty else { return (now, nil) }
    guard let number = Int(ThaiText.arabicDigits(typed)) else { return (now, FieldError("year", .malformed)) }
    let (year, allowed) = (number >= 2_400 ? number - 543 : number, 1_900...2_100)
    guard allowed.contains(year) else {
        let era = visit.language == .thai ? 543 : 0
        let range = FieldError.Code.outOfRange(min: allowed.lowerBound + era, max: allowed.upperBound + era)
        return (now, FieldError("year", range))
    }
    return (year, nil)
}

/// The place in the list of what was taken back, as `20800-12`.
private func place(_ request: Request) -> (day: Day, number: Int64)? {
    let parts = (request.query["after"] ?? "").split(separator: "-")
    guard parts.count == 2, let day = Int(parts[0]), let number = Int64(parts[1]) else { return nil }
    return (Day(number: day), number)
}

private func show(
    _ form: FormState, _ part: CalendarPart?, _ request: Request, _ visit: Visit
) throws(OperationError) -> Response {
    let ((year, error), scope, place) = (year(request, visit), try scope(request), place(request))
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
        throw .notFound
    }
    let calendar = try visit.operations.calendarYear(
        from: first, through: last, of: scope, after: place, by: visit.principal)
    let frame = visit.frame(for: form)
    let typed = error == nil ? String(frame.language == .thai ? year + 543 : year) : request.query["year"] ?? ""
    let chosen = FormState(
        visit.language, values: Fields([("year", typed), ("scope", scope.text)]), errors: [error].compactMap(\.self))
    let page = CalendarPage(
        frame: frame, year: year, calendar: calendar,
        isEditable: try visit.operations.ruleReach(of: visit.principal).covers(scope),
        agencies: try visit.operations.allAgencies(), chosen: chosen, form: form, part: part,
        today: Zone.bangkok.day(of: visit.operations.now()), isFirst: place == nil,
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
