// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations

/// What deadlines are counted by, open to everybody.
let ruleEndpoints: [Endpoint] = [
    Endpoint(
        method: .get, path: "/policies", id: "listPolicies",
        summary: "How long each step may take, in the order in which it is asked: the first that fits counts.",
        access: .anyone, parameters: [.cursor], answer: .json(200, "PolicyPage"), handler: listPolicies),
    Endpoint(
        method: .get, path: "/calendar", id: "readCalendar",
        summary: "The holidays and extra working days of a year: the nation's, or all that count for an agency.",
        access: .anyone,
        parameters: [
            .query("year", .integer(min: 1_900, max: 2_400), "Of the Common Era; this year if absent."),
            .query("agency", Schema.agencyCode, "Adds the days of the agency and of its province."),
        ], answer: .json(200, "CalendarYear"), problems: [.notFound], handler: readCalendar),
]

@Sendable private func listPolicies(_ request: Request, _ call: Call) async throws -> Response {
    let shelf = try call.operations.policies()
    let policies = ClockKind.allCases.flatMap { shelf.book.lines(for: $0) }.compactMap { $0.inForce(at: shelf.now) }
    var begin = 0
    if let last = try Cursor.read(.policies, from: request, in: call.language) {
        guard let index = policies.firstIndex(where: { $0.id.text == last }) else {
            throw Cursor.foreign(in: call.language)
        }
        begin = index + 1
    }
    let page = policies.dropFirst(begin).prefix(Operations.pageMax)
    return Response.json(capacity: 512 * (page.count + 1)) { writer in
        writer.array("policies") { writer in
            for policy in page { writer.object { $0.members(of: policy, shelf) } }
        }
        if page.endIndex < policies.endIndex, let last = page.last {
            writer.member("next", Cursor.text(.policies, last.id.text))
        }
    }.tagged()
}

extension JSONWriter {
    fileprivate mutating func members(of policy: Policy, _ shelf: PolicyShelf) {
        member("clock", policy.clock.rawValue)
        if let agency = policy.scope.agency.flatMap({ shelf.agencies[$0] }) { member("agency", agency) }
        if let category = policy.scope.category.flatMap({ shelf.categories[$0] }) { member("category", category) }
        optional("kind", policy.scope.kind?.rawValue)
        optional("urgency", policy.scope.urgency?.rawValue)
        if let period = policy.period {
            member("amount", period.amount)
            member("unit", period.unit.rawValue)
        }
        member("effectiveFrom", policy.effectiveFrom)
        member("source", policy.source)
    }
}

@Sendable private func readCalendar(_ request: Request, _ call: Call) async throws -> Response {
    var year = Zone.bangkok.day(of: call.operations.now()).year
    if let text = request.query["year"] {
        guard let typed = Int(text), (1_900...2_400).contains(typed) else {
            throw Problem.badRequest(
                "ปีต้องเป็นปีคริสต์ศักราชระหว่าง 1900 ถึง 2400 เช่น 2026 สำหรับ พ.ศ. 2569",
                "The year must be one of the Common Era from 1900 to 2400, such as 2026.", in: call.language)
        }
        year = typed
    }
    var scope = CalendarScope.nation
    if let code = request.query["agency"] {
        guard let agency = try call.operations.agency(code: code) else { throw OperationError.notFound }
        scope = .agency(agency.id)
    }
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
        throw OperationError.notFound
    }
    let days = try call.operations.calendarDays(from: first, through: last, of: scope)
    return Response.json(capacity: 256 * (days.count + 1)) { writer in
        writer.member("year", year)
        writer.array("days") { writer in
            for day in days {
                writer.object { writer in
                    writer.member("day", day.day.iso)
                    writer.member("isHoliday", day.holiday != nil)
                    writer.optional("nameThai", day.holiday?.nameThai)
                    writer.optional("nameEnglish", day.holiday?.nameEnglish)
                    writer.member("scope", day.scope.level)
                }
            }
        }
    }.tagged()
}

extension CalendarScope {
    /// Whose it is, without saying which.
    fileprivate var level: String {
        switch self {
        case .nation: "nation"
        case .province: "province"
        case .agency: "agency"
        }
    }
}
