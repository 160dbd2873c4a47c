// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// One line of policies: what counts, what will, all its versions, and the form for a further one.
struct PolicyHistoryPage: Framed {
    let frame: Frame
    let history: PolicyHistory
    let form: PolicyForm
    let isDone: Bool
    /// The version that was taken back just before.
    let withdrawn: Policy?

    private var line: PolicyLine { history.line }

    var layout: Layout {
        let change: HTML =
            form.reach.covers(line.scope.agency)
            ? "<h2>\(say(.policyChange))</h2>\n<p>\(whole(.policyKeeps))</p>\n\(form.html())" : .empty
        return RegistryPage(
            frame: frame, title: say(line.clock.message), above: [(say(.policyTitle), .registry("policies"))],
            isDone: isDone,
            body: """
                \(notice)<p class="lead">\(say(.policyFor)): \(words(of: line.scope, history.shelf))</p>
                <h2>\(say(.policyVersions))</h2>
                <p>\(whole(.policyVersionHint))</p>
                \(versions)\(change)
                """
        ).layout
    }

    private var notice: HTML {
        guard let withdrawn else { return .empty }
        return Alert(.success, "<p>\(whole(.policyWithdrawnNow(withdrawn.effectiveFrom.dayMessage)))</p>").html
    }

    private var versions: HTML {
        let columns = [Message.policySince, .policyPeriod, .policySource, .policyBy, .registryState]
            .map { DataTable.Column(say($0)) }
        let current = line.inForce(at: history.shelf.now)
        let coming = line.coming(after: history.shelf.now)
        let rows = history.records.map { record -> [HTML] in
            let policy = record.policy
            let state: HTML =
                policy == current
                ? "<strong>\(say(.agreementInForce))</strong>"
                : coming.contains(policy) ? "\(say(.agreementFrom)) \(day(policy))" : "–"
            return [
                day(policy), "\(words(of: policy.period))", "\(policy.source)",
                deed(of: record.author.flatMap { history.officers[$0] }, at: record.createdAt),
                record.withdrawnAt.map { withdrawn(record, at: $0) } ?? state + cancel(policy),
            ]
        }
        return DataTable(say(.policyVersions), isTitled: true, columns, rows: rows).html
    }

    private func withdrawn(_ record: PolicyRecord, at instant: Instant) -> HTML {
        let officer = record.withdrawnBy.flatMap { history.officers[$0] }
        return "<span class=\"inactive\">\(say(.policyWithdrawn))</span><br>\(deed(of: officer, at: instant))"
    }

    /// The way to taking back a version that has not begun.
    private func cancel(_ policy: Policy) -> HTML {
        guard form.reach.covers(line.scope.agency), policy.isToCome(at: history.shelf.now) else { return .empty }
        let name = say(.policyWithdraw(policy.effectiveFrom.dayMessage))
        return "<br><a href=\"\(Link.registry("policies", policy.id.text, "removal"))\">\(name)</a>"
    }

    private func day(_ policy: Policy) -> HTML { TimeElement(policy.effectiveFrom, in: frame.language).html }
}

/// The form of a policy, and above it what the policy would change once it is whole.
struct PolicyPlanPage: Framed {
    let frame: Frame
    /// Nil before it was filled in rightly.
    let plan: PolicyPlan?
    let form: PolicyForm

    var layout: Layout {
        let title = say(plan == nil ? (form.isFixed ? .policyChange : .policyAdd) : .policyPreviewTitle)
        return RegistryPage(
            frame: frame, title: title, above: [(say(.policyTitle), .registry("policies"))],
            body: plan.map { preview($0) + "<h2>\(say(.policyAmend))</h2>\n" + form.html(.policyPreviewAgain) }
                ?? form.html()
        ).layout
    }

    private func preview(_ plan: PolicyPlan) -> HTML {
        let policy = plan.policy
        let facts = DefinitionList([
            (say(.policyClock), "\(say(policy.clock.message))"),
            (say(.policyFor), "\(words(of: policy.scope, plan.shelf))"),
            (say(.policyPeriod), "<strong>\(words(of: policy.period))</strong>"),
            (say(.policyFrom), TimeElement(policy.effectiveFrom, in: frame.language).html),
            (say(.policySource), "\(policy.source)"),
        ])
        let hidden = PolicyForm.names.map { name -> HTML in
            "<input type=\"hidden\" name=\"\(name)\" value=\"\(form.form.value(name))\">\n"
        }
        let save = hidden.joined() + SubmitRow(say(.policySave), cancel: (say(.cancel), .registry("policies"))).html
        return """
            <div class="panel">\(facts.html)<ul class="policy-forecast">\(forecast(plan))</ul>
            \(PostForm(frame, to: .registry("policies"), save).html)</div>

            """
    }

    private func forecast(_ plan: PolicyPlan) -> HTML {
        let counts = plan.forecast
        var lines = [
            counts.running == 0
                ? Message.policyForecastNone
                : .policyForecast(grouped(counts.running), grouped(counts.earlier), grouped(counts.later))
        ]
        if counts.late > 0 { lines.append(.policyLate(grouped(counts.late))) }
        if counts.elsewhere > 0 { lines.append(.policyElsewhere(grouped(counts.elsewhere))) }
        if counts.absent > 0 { lines.append(.policyAbsent(grouped(counts.absent))) }
        if !plan.isWhole { lines.append(.policySample(grouped(plan.tried), counted(plan.counted))) }
        if let next = plan.next {
            lines.append(
                .policyNext(next.effectiveFrom.dayMessage, next.period.map { .clockAmount($0) } ?? .policyEnding))
        }
        lines.append(.policyKept(plan.policy.effectiveFrom.dayMessage))
        return lines.map { "<li>\(say($0))</li>\n" as HTML }.joined()
    }
}
