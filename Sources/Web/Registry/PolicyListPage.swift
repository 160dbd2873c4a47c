// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// All policies by their clocks, in the order in which they are asked, and a form that says which one counts.
struct PolicyListPage: Framed {
    let frame: Frame
    let shelf: PolicyShelf
    let reach: RuleReach
    /// Nil to show the first lines of every clock.
    let clock: ClockKind?
    /// The newest version of the last line on the page before.
    let after: Policy.ID?
    /// What was chosen to be tried, and what is wrong with it.
    let trialForm: FormState
    let agencies: [Agency]
    let categories: [Category]
    let isDone: Bool

    var layout: Layout {
        let add: HTML =
            reach == .nobody
            ? .empty
            : "<p><a class=\"btn btn-primary\" href=\"\(Link.registry("policies", "new"))\">\(say(.policyAdd))</a></p>\n"
        return RegistryPage(
            frame: frame, title: say(.policyTitle), isDone: isDone,
            body: """
                <p class="lead">\(whole(.policyLead))</p>
                <p>\(whole(.policyKeeps))</p>
                \(add)\(clock == nil ? trial : back)\((clock.map { [$0] } ?? ruled).map(section))\
                \(clock == nil ? defaults : .empty)\
                <p><a href="\(Link.registry("policies", "withdrawn"))">\(say(.policyWithdrawnTitle))</a></p>
                """
        ).layout
    }

    /// The clocks for which anything was laid down.
    private var ruled: [ClockKind] { ClockKind.allCases.filter { !shelf.book.policies(for: $0).isEmpty } }

    /// The clocks that have the nation's default alone, in one table.
    private var defaults: HTML {
        let rest = ClockKind.allCases.filter { shelf.book.policies(for: $0).isEmpty }
        guard !rest.isEmpty else { return .empty }
        let columns = [Message.policyClock, .policyPeriod, .policyOwnerTitle].map { DataTable.Column(say($0)) }
        let rows = rest.map { clock -> [HTML] in
            let normal = clock.defaultPeriod(urgency: .normal)
            let urgent = clock.defaultPeriod(urgency: .urgent)
            let time = say(clock.needsPolicy ? .policyNotRunning : .clockAmount(normal))
            let more: HTML = urgent == normal ? .empty : "<br>\(say(.policyUrgent(.clockAmount(urgent))))"
            return ["\(say(clock.message))", "\(time)\(more)", "\(say(.policyOwner(clock.owner)))"]
        }
        return "<h2>\(say(.policyDefaults))</h2>\n"
            + DataTable(say(.policyDefaults), isTitled: true, columns, rows: rows).html
    }

    private var back: HTML { "<p><a href=\"\(Link.registry("policies"))\">\(say(.policyAllKinds))</a></p>\n" }

    private func section(_ clock: ClockKind) -> HTML {
        let lines = shelf.book.lines(for: clock)
        let begin = after.flatMap { id in lines.firstIndex { $0.versions.last?.id == id }.map { $0 + 1 } } ?? 0
        let max = self.clock == nil ? Limits.policyLinesOfMany : Limits.policyLinesOfOne
        let shown = lines.dropFirst(begin).prefix(max)
        let isWhole = begin + shown.count >= lines.count
        let columns = [Message.policyFor, .policyPeriod, .policySince, .policySource].map { DataTable.Column(say($0)) }
        let name = say(clock.message)
        return """
            <section aria-labelledby="clock-\(clock.rawValue)">
            <h2 id="clock-\(clock.rawValue)">\(name)</h2>
            <p class="text-muted">\(say(.policyOwnerTitle)): \(say(.policyOwner(clock.owner)))</p>
            \(DataTable(name, isTitled: true, columns, rows: shown.map(row) + (isWhole ? rest(clock) : [])).html)\
            \(more(clock, shown.last, begin: begin, isWhole: isWhole))</section>

            """
    }

    private func row(_ line: PolicyLine) -> [HTML] {
        let (current, coming) = (line.inForce(at: shelf.now), line.coming(after: shelf.now))
        let id = line.versions.last?.id
        let link: HTML = id.map { "<a href=\"\(Link.policy($0))\">\(words(of: line.scope, shelf))</a>" } ?? .empty
        let next = coming.map { policy -> HTML in
            let message = Message.policyComing(
                policy.period.map { .clockAmount($0) } ?? .policyEnding, policy.effectiveFrom.dayMessage)
            return "<br><span class=\"text-muted\">\(say(message))</span>"
        }
        var note: HTML = .empty
        if let current, !shelf.book.decides(current, at: shelf.now), line.scope.agency != nil {
            note = "<br><span class=\"inactive\">\(say(.policyNoEffect))</span>"
        } else if let current {
            note = passedOver(current)
        }
        let isOver = current == nil && coming.isEmpty
        return [
            link, "\(isOver ? say(.policyEnded) : current.map { words(of: $0.period) } ?? "–")\(note)\(next)",
            current.map { TimeElement($0.effectiveFrom, in: frame.language).html } ?? "–",
            "\((current ?? coming.first ?? line.versions.last)?.source ?? "")",
        ]
    }

    /// Where an agency's line fits and does not count, for everybody has less time there.
    private func passedOver(_ policy: Policy) -> HTML {
        let urgencies = shelf.book.passesOver(policy, at: shelf.now)
        return Dictionary(grouping: urgencies, by: \.period).values.sorted { $0[0].urgency < $1[0].urgency }
            .map { group -> HTML in
                let names = group.map { say($0.urgency.message) }.joined(separator: ", ")
                let message = Message.policyPassedOver(names, .clockAmount(group[0].period))
                return "<br><span class=\"text-muted\">\(say(message))</span>"
            }.joined()
    }

    /// What counts where no line fits.
    private func rest(_ clock: ClockKind) -> [[HTML]] {
        // Whoever laid something down for all complaints has left nothing over.
        let hasRest = !shelf.book.lines(for: clock).contains {
            $0.scope == Policy.Scope() && $0.inForce(at: shelf.now) != nil
        }
        guard hasRest else { return [] }
        guard !clock.needsPolicy else { return [["\(say(.policyRest))", "\(say(.policyNotRunning))", "–", "–"]] }
        let normal = clock.defaultPeriod(urgency: .normal)
        let urgent = clock.defaultPeriod(urgency: .urgent)
        let source: HTML = "\(say(.clockDefaultPolicy))"
        let rest: [HTML] = ["\(say(.policyRest))", "\(say(.clockAmount(normal)))", "–", source]
        guard urgent != normal else { return [rest] }
        let more = [Urgency.urgent, .veryUrgent, .mostUrgent].map { say($0.message) }.joined(separator: ", ")
        return [["\(more)", "\(say(.clockAmount(urgent)))", "–", source], rest]
    }

    private func more(_ clock: ClockKind, _ last: PolicyLine?, begin: Int, isWhole: Bool) -> HTML {
        let link = Link.registry("policies", query: [("clock", clock.rawValue)])
        guard self.clock != nil else {
            return isWhole ? .empty : "<p><a href=\"\(link)\">\(say(.policyAll))</a></p>\n"
        }
        let next =
            isWhole
            ? nil
            : last?.versions.last.map {
                Link.registry("policies", query: [("clock", clock.rawValue), ("after", $0.id.text)])
            }
        return Pager(frame, first: begin == 0 ? nil : link, next: next).html
    }
}

/// Which rule counts for a complaint of some kind.
extension PolicyListPage {
    private var isTried: Bool { trialForm.value("try") == "yes" }

    /// The beginning of the day that was asked for; now where none was.
    private var trialInstant: Instant {
        Day(typed: trialForm.value("on")).map { Zone.bangkok.start(of: $0) } ?? shelf.now
    }

    private var trial: HTML {
        """
        <details class="more filter-box"\(flag: "open", if: isTried)><summary>\(say(.policyTry))</summary>
        <form method="get" action="\(Link.registry("policies"))" class="filter">
        <input type="hidden" name="try" value="yes">
        <div class="filter-grid">
        \(PolicyForm.selects(frame, trialForm, agencies: agencies, categories: categories))\
        \(dayField("on", .policyTryOn, trialForm, hint: .policyTryOnHint, isRequired: false))</div>
        \(SubmitRow(say(.policyTryShow), tone: .quiet).html)</form>
        \(isTried && !trialForm.hasErrors ? tried : .empty)</details>

        """
    }

    private var tried: HTML {
        let columns = [Message.policyClock, .policyPeriod, .policyFor, .policySource].map { DataTable.Column(say($0)) }
        let rows = ClockKind.allCases.map { clock -> [HTML] in
            var matter = Policy.Scope(trialForm.values)
            if !clock.isPerAgency { matter.agency = nil }
            let choice = shelf.book.choice(for: clock, of: matter, at: trialInstant)
            let policy = choice?.policy.flatMap { id in shelf.book.policies(for: clock).first { $0.id == id } }
            return [
                "\(say(clock.message))", "\(say(choice.map { .clockAmount($0.period) } ?? .policyNotRunning))",
                policy.map { "<a href=\"\(Link.policy($0.id))\">\(words(of: $0.scope, shelf))</a>" } ?? "–",
                "\(policy?.source ?? (choice == nil ? "–" : say(.clockDefaultPolicy)))",
            ]
        }
        return DataTable(say(.policyTried(trialInstant.dayMessage)), columns, rows: rows).html
    }
}
