// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import Operations

/// What a change of a calendar would do, with the button that does it.
struct CalendarPlanPage: Framed {
    let frame: Frame
    let plan: CalendarPlan
    let part: CalendarPart
    /// In the common era.
    let year: Int
    let form: FormState
    let agencies: [Agency]

    private var back: Link { .calendar(plan.scope, year: year) }

    var layout: Layout {
        let amend: HTML =
            CalendarPart.declaring.contains(part)
            ? CalendarForm(frame: frame, year: year, scope: plan.scope, part: part, form: form).html : .empty
        return RegistryPage(
            frame: frame, title: say(.policyPreviewTitle), above: [(say(.registryCalendar), back)],
            body: """
                \(doubts)<div class="panel">\(facts.html)<ul class="policy-forecast">\(forecast)</ul>
                \(save)</div>
                \(amend)
                """
        ).layout
    }

    private var facts: DefinitionList {
        let what = plan.holiday.map { frame.language == .thai ? $0.nameThai : $0.nameEnglish }
        return DefinitionList([
            (say(.calendarScope), "\(name(of: plan.scope, agencies))"),
            (say(.calendarDay), "<strong>\(shown(plan.change.day))</strong>"),
            (say(.calendarWhat), "\(what ?? say(.calendarWorking))"),
        ])
    }

    private var doubts: HTML {
        guard !plan.doubts.isEmpty else { return .empty }
        let words = plan.doubts.map { "<p>\(say(.calendarDoubt($0)))</p>" as HTML }
        return Alert(.warning, words.joined()).html
    }

    private var forecast: HTML {
        var lines = [
            plan.counted == 0
                ? Message.calendarForecastNone : .calendarForecast(grouped(plan.tried), grouped(plan.moved))
        ]
        if plan.late > 0 { lines.append(.policyLate(grouped(plan.late))) }
        if !plan.isWhole { lines.append(.calendarSample(grouped(plan.tried), counted(plan.counted))) }
        lines.append(.calendarKept)
        return lines.map { "<li>\(say($0))</li>\n" as HTML }.joined()
    }

    private var save: HTML {
        let names = plan.holiday.map { holiday -> HTML in
            .hidden("nameThai", holiday.nameThai) + .hidden("nameEnglish", holiday.nameEnglish)
        }
        return PostForm(
            frame, to: part.action(plan.change.day),
            CalendarForm.hidden(part, plan.scope, year: year) + .hidden(part.dayField, plan.change.day.iso)
                + (names ?? .empty)
                + SubmitRow(
                    say(.calendarDo(part)), tone: CalendarPart.declaring.contains(part) ? .primary : .danger,
                    cancel: (say(.calendarLeave), back)
                ).html
        ).html
    }
}

/// How many running clocks there are, with a plus where more were not counted.
func counted(_ count: Int) -> String { grouped(count) + (count >= Operations.clocksCountedMax ? "+" : "") }
