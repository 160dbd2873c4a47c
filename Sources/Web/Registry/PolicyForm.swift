// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// The fields of a policy; what it is for stays as it is when one that there is gets a new version.
struct PolicyForm: Framed {
    let frame: Frame
    let form: FormState
    let reach: RuleReach
    /// Whether it is a further version of a line.
    let isFixed: Bool
    let agencies: [Agency]
    let categories: [Category]
    let shelf: PolicyShelf

    /// In the order in which they stand in the form.
    static let labels: [(name: String, label: Message)] = [
        ("clock", .policyClock), ("agency", .policyAgency), ("category", .fieldCategory), ("kind", .fieldKind),
        ("urgency", .policyUrgency), ("amount", .policyAmount), ("unit", .policyUnit), ("from", .policyFrom),
        ("source", .policySource),
    ]
    /// What is carried on from page to page.
    static let names = [
        "line", "clock", "agency", "category", "kind", "urgency", "amount", "unit", "ends", "from", "source",
    ]

    func html(_ button: Message = .policyPreview) -> HTML {
        ErrorSummary(form, .registryUnsaved, inOrder: Self.labels).html
            + PostForm(
                frame, to: .registry("policies", "preview"), style: "panel keeps-nothing",
                subject + time
                    + SubmitRow(say(button), cancel: (say(.cancel), .registry("policies"))).html
            ).html
    }

    private var subject: HTML {
        guard !isFixed else {
            return ["line", "clock", "agency", "category", "kind", "urgency"].map { name -> HTML in
                "<input type=\"hidden\" name=\"\(name)\" value=\"\(form.value(name))\">\n"
            }.joined()
        }
        let clocks = ClockKind.allCases.filter { reach == .everybody || $0.isPerAgency }
        var parts = Select(
            "clock", say(.policyClock), clocks.map { Choice($0.rawValue, say($0.message)) }, in: form, isRequired: true,
            empty: say(.choose)
        ).html
        if case .agency(let own, _) = reach {
            let name = agencies.first { $0.id == own }?.name(in: frame.language) ?? "–"
            parts += "<p>\(say(.policyAgency)): <strong>\(name)</strong></p>\n<p>\(whole(.policyAgencyHint))</p>\n"
            parts += Self.selects(frame, form, agencies: nil, categories: categories)
        } else {
            parts += Self.selects(frame, form, agencies: agencies, categories: categories, hasHints: true)
        }
        return parts
    }

    /// The choices of what a policy is for; without agencies for those who have but one.
    static func selects(
        _ frame: Frame, _ form: FormState, agencies: [Agency]?, categories: [Category], hasHints: Bool = false
    ) -> HTML {
        var parts = HTML.empty
        if let agencies {
            let choices = agencies.filter { $0.isActive && !$0.isHub && $0.family != .referralOnly }
                .alphabetical { $0.name(in: frame.language) }.map { Choice($0.id.text, $0.name(in: frame.language)) }
            parts +=
                Select(
                    "agency", frame.say(.policyAgency), choices, in: form,
                    hint: hasHints ? frame.say(.policyAgencyHint) : nil, empty: frame.say(.policyAnyAgency)
                ).html
        }
        parts +=
            Select(
                "category", frame.say(.fieldCategory), categoryGroups(categories, in: frame.language), in: form,
                hint: hasHints ? frame.say(.policyCategoryHint) : nil, empty: frame.say(.policyAnyCategory)
            ).html
        parts +=
            Select(
                "kind", frame.say(.fieldKind), Kind.allCases.map { Choice($0.rawValue, frame.say($0.message)) },
                in: form,
                empty: frame.say(.policyAnyKind)
            ).html
        return parts
            + Select(
                "urgency", frame.say(.policyUrgency),
                Urgency.allCases.map { Choice($0.rawValue, frame.say($0.message)) }, in: form,
                empty: frame.say(.policyAnyUrgency)
            ).html
    }

    /// Whether there is something that could be ended: what has not begun is taken back instead.
    private var canEnd: Bool {
        guard isFixed, let clock = ClockKind(rawValue: form.value("clock")) else { return false }
        let scope = Policy.Scope(form.values)
        return shelf.book.lines(for: clock).contains { $0.scope == scope && $0.inForce(at: shelf.now) != nil }
    }

    private var time: HTML {
        let needed = canEnd ? say(.policyNeeded) : nil
        let units = Period.Unit.allCases.map { Choice($0.rawValue, say(.policyUnitName($0))) }
        return Field(
            "amount", say(.policyAmount), in: form, isRequired: !canEnd, neededBy: needed, autocomplete: "off",
            inputMode: "numeric", max: 5, isShort: true
        ).html
            + Select(
                "unit", say(.policyUnit), units, in: form, isRequired: !canEnd, neededBy: needed,
                empty: say(.choose)
            ).html
            + (canEnd ? CheckBox("ends", say(.policyEnds), in: form).html : .empty)
            + dayField("from", .policyFrom, form)
            + Field(
                "source", say(.policySource), in: form, hint: say(.policySourceHint), isRequired: true,
                max: Complaints.Limits.nameCharactersMax
            ).html
    }
}
