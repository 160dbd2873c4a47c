// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations
import ThaiText

/// How long each step may take.
let policyRoutes: [Route<Visit>] = [
    .page("/registry/policies", listPolicies),
    // Where a reader lands who changes the language of a preview.
    .page("/registry/policies/preview") { _, _ in .redirect(to: Link.registry("policies", "new").text) },
    .page("/registry/policies/withdrawn", listWithdrawn),
    .page("/registry/policies/{policy}", showPolicy),
    .page("/registry/policies/{policy}/removal", askWithdrawal),
    .form("/registry/policies/preview", .form, previewPolicy),
    .form("/registry/policies/{policy}/removal", .form, withdrawPolicy),
    .form("/registry/policies", .form, savePolicy),
]

@Sendable private func listPolicies(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let page = PolicyListPage(
        frame: visit.frame, shelf: try visit.operations.policies(),
        reach: try visit.operations.ruleReach(of: visit.principal),
        clock: request.query["clock"].flatMap(ClockKind.init(rawValue:)),
        after: request.query["after"].flatMap { Policy.ID($0) }, trialForm: trialForm(request, visit),
        agencies: try visit.operations.allAgencies(), categories: try visit.operations.categories(),
        isDone: request.isDone)
    return visit.answer(page.layout)
}

/// What was asked about, with what is wrong with its day.
private func trialForm(_ request: Request, _ visit: Visit) -> FormState {
    let day = request.query["on"] ?? ""
    let isReadable = day.allSatisfy(\.isWhitespace) || Day(typed: day) != nil
    return FormState(
        visit.language, values: request.query, errors: isReadable ? [] : [FieldError("on", .unread(day))])
}

@Sendable private func showPolicy(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let reach = try visit.operations.ruleReach(of: visit.principal)
    let earliest = Policy.earliestDay(at: visit.operations.now()).typed(in: visit.language)
    guard let id = try request.idOrNew("policy", of: Policy.self) else {
        guard reach != .nobody else { throw OperationError.forbidden }
        let values = Fields(
            [("from", earliest)]
                + ["clock", "agency", "category"].compactMap { name in request.query[name].map { (name, $0) } })
        return try show(nil, FormState(visit.language, values: values), visit)
    }
    let history = try visit.operations.policyHistory(id, by: visit.principal)
    let scope = history.line.scope
    let last = history.line.versions.last
    let values = Fields([
        ("line", id.text), ("clock", history.line.clock.rawValue), ("agency", scope.agency?.text ?? ""),
        ("category", scope.category?.text ?? ""), ("kind", scope.kind?.rawValue ?? ""),
        ("urgency", scope.urgency?.rawValue ?? ""), ("amount", last?.period.map { String($0.amount) } ?? ""),
        ("unit", last?.period?.unit.rawValue ?? ""), ("from", earliest), ("source", last?.source ?? ""),
    ])
    let form = PolicyForm(
        frame: visit.frame, form: FormState(visit.language, values: values), reach: reach, isFixed: true, agencies: [],
        categories: [], shelf: history.shelf)
    let withdrawn = request.query["done"] == withdrawnWord ? history.records.first { $0.policy.id == id }?.policy : nil
    let page = PolicyHistoryPage(
        frame: visit.frame, history: history, form: form, isDone: request.isDone, withdrawn: withdrawn)
    return visit.answer(page.layout)
}

@Sendable private func previewPolicy(_ request: Request, _ visit: Visit) async throws -> Response {
    _ = try visit.officer()
    do throws(OperationError) {
        let plan = try visit.operations.planPolicy(try input(request.form, visit), by: visit.principal)
        return try show(plan, FormState(visit.language, values: request.form.fields), visit)
    } catch {
        return try show(nil, try visit.again(request.form, after: error), visit)
    }
}

@Sendable private func savePolicy(_ request: Request, _ visit: Visit) async throws -> Response {
    _ = try visit.officer()
    do throws(OperationError) {
        let policy = try await visit.operations.layDownPolicy(try input(request.form, visit), by: visit.principal)
        return .redirect(to: Link.registrySaved("policies", policy.id.text).text)
    } catch {
        return try show(nil, try visit.again(request.form, after: error), visit)
    }
}

@Sendable private func withdrawPolicy(_ request: Request, _ visit: Visit) async throws -> Response {
    _ = try visit.officer()
    let id = try request.id("policy", of: Policy.self)
    try await visit.operations.withdrawPolicy(id, by: visit.principal)
    return .redirect(to: Link.registry("policies", id.text, query: [("done", withdrawnWord)]).text)
}

/// What stands in the address once a version was taken back.
private let withdrawnWord = "withdrawn"

/// Asks before a version is taken back.
@Sendable private func askWithdrawal(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    let id = try request.id("policy", of: Policy.self)
    let history = try visit.operations.policyHistory(id, by: visit.principal)
    guard try visit.operations.ruleReach(of: visit.principal).covers(history.line.scope.agency) else {
        throw OperationError.forbidden
    }
    guard let record = history.records.first(where: { $0.policy.id == id }), record.withdrawnAt == nil,
        record.policy.isToCome(at: history.shelf.now)
    else { return .redirect(to: Link.policy(id).text) }
    return visit.answer(
        PolicyWithdrawalPage(frame: visit.frame, policy: record.policy, shelf: history.shelf).layout)
}

@Sendable private func listWithdrawn(_ request: Request, _ visit: Visit) throws -> Response {
    _ = try visit.officer()
    var before: (at: Instant, id: Policy.ID)?
    if let at = request.query["at"].flatMap(Int64.init), let id = request.query["before"].flatMap({ Policy.ID($0) }) {
        before = (Instant(microseconds: at), id)
    }
    let page = WithdrawnPolicyPage(
        frame: visit.frame, list: try visit.operations.withdrawnPolicies(before: before, by: visit.principal),
        isFirst: before == nil)
    return visit.answer(page.layout)
}

/// What the form says; whoever may lay down nothing is told so before anything else.
private func input(_ form: Form, _ visit: Visit) throws(OperationError) -> PolicyInput {
    let reach = try visit.operations.ruleReach(of: visit.principal)
    guard reach != .nobody else { throw .forbidden }
    var reader = FormReader(form)
    let clock: ClockKind? = reader.choice("clock")
    var scope = Policy.Scope(
        agency: reader.optionalID("agency"), category: reader.optionalID("category"),
        kind: reader.optionalChoice("kind"), urgency: reader.optionalChoice("urgency"))
    if case .agency(let own, _) = reach, scope.agency == nil { scope.agency = own }
    var period: Period?
    if !reader.isTicked("ends") {
        let unit: Period.Unit? = reader.choice("unit")
        let amount = reader.optional("amount").map { Int(ThaiText.arabicDigits($0)) }
        switch amount {
        case nil: reader.add("amount", .required)
        case .some(nil): reader.add("amount", .malformed)
        case .some(.some(let amount)):
            if !(1...Limits.policyAmountMax).contains(amount) {
                reader.add("amount", .outOfRange(min: 1, max: Limits.policyAmountMax))
            } else {
                period = unit.flatMap { Period(amount: amount, unit: $0) }
            }
        }
    }
    let from = reader.day("from")
    if reader.optional("source") == nil { reader.add("source", .required) }
    let (chosen, day) = (try reader.required(clock), try reader.required(from))
    return PolicyInput(clock: chosen, scope: scope, period: period, from: day, source: reader.text("source"))
}

private func show(_ plan: PolicyPlan?, _ form: FormState, _ visit: Visit) throws(OperationError) -> Response {
    let shelf = if let plan { plan.shelf } else { try visit.operations.policies() }
    let fields = PolicyForm(
        frame: visit.frame(for: form), form: form, reach: try visit.operations.ruleReach(of: visit.principal),
        isFixed: !form.value("line").isEmpty, agencies: try visit.operations.allAgencies(),
        categories: try visit.operations.categories(), shelf: shelf)
    return visit.answer(PolicyPlanPage(frame: visit.frame(for: form), plan: plan, form: fields).layout, for: form)
}

extension Link {
    static func policy(_ id: Policy.ID) -> Link { .registry("policies", id.text) }
}
