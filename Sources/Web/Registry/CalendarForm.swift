// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// What the calendar's forms ask for.
enum CalendarPart: String {
    case holiday, workingDay, holidayRemoval, workingDayRemoval

    /// Those with fields to fill in.
    static let declaring = [CalendarPart.holiday, .workingDay]

    /// The field that names the day.
    var dayField: String { self == .workingDay ? "workingDay" : "day" }

    var anchor: String { "add-" + rawValue }

    var title: Message {
        switch self {
        case .holiday: .calendarAddHoliday
        case .workingDay: .calendarAddWorking
        case .holidayRemoval: .calendarRemoveHoliday
        case .workingDayRemoval: .calendarRemoveWorking
        }
    }

    /// Where it is done once its effect was seen.
    func action(_ day: Day) -> Link {
        switch self {
        case .holiday: .registry("calendar", "holidays")
        case .workingDay: .registry("calendar", "working-days")
        case .holidayRemoval: .registry("calendar", "holidays", day.iso, "removal")
        case .workingDayRemoval: .registry("calendar", "working-days", day.iso, "removal")
        }
    }

    /// What the form says.
    ///
    /// - Throws: ``OperationError/invalid(_:)``.
    func change(_ form: Form) throws(OperationError) -> CalendarChange {
        var reader = FormReader(form)
        let typed = reader.day(dayField)
        let day = try reader.required(typed)
        return switch self {
        case .holiday:
            .declareHoliday(
                Holiday(day: day, nameThai: reader.text("nameThai"), nameEnglish: reader.text("nameEnglish")))
        case .workingDay: .declareWorkingDay(day)
        case .holidayRemoval: .withdrawHoliday(day)
        case .workingDayRemoval: .withdrawWorkingDay(day)
        }
    }
}

/// The fields by which a day is declared; sending them shows what it would change.
struct CalendarForm: Framed {
    let frame: Frame
    /// In the common era.
    let year: Int
    let scope: CalendarScope
    let part: CalendarPart
    let form: FormState

    var html: HTML {
        let labels: [(String, Message)] = [
            ("day", .calendarDay), ("workingDay", .calendarDay), ("nameThai", .registryNameThai),
            ("nameEnglish", .registryNameEnglish),
        ]
        let names = part == .holiday ? nameFields(form) : .empty
        return """
            <h2 id="\(part.anchor)">\(say(part.title))</h2>
            \(ErrorSummary(form, inOrder: labels).html)\
            \(PostForm(
                frame, to: .registry("calendar", "preview"), style: "panel keeps-nothing",
                Self.hidden(part, scope, year: year) + dayField(part.dayField, .calendarDay, form) + names
                    + SubmitRow(say(.policyPreview)).html
            ).html)
            """
    }

    /// What every form of a calendar carries.
    static func hidden(_ part: CalendarPart, _ scope: CalendarScope, year: Int) -> HTML {
        .hidden("change", part.rawValue) + .hidden("scope", scope.text) + .hidden("year", String(year))
    }
}

extension HTML {
    static func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n"
    }
}

extension Framed {
    /// A year of the common era in the reader's.
    func shown(year: Int) -> Int { frame.language == .thai ? year + 543 : year }

    /// Whose calendar it is; an agency that is called like a province says that it is one.
    func name(of scope: CalendarScope, _ agencies: [Agency]) -> String {
        switch scope {
        case .nation: return say(.calendarNation)
        case .province(let code): return OfficialArea(code: code)?.name(in: frame.language) ?? code
        case .agency(let id):
            guard let name = agencies.first(where: { $0.id == id })?.name(in: frame.language) else { return "–" }
            let isLikeProvince = OfficialArea.provinces.contains { $0.name(in: frame.language) == name }
            return isLikeProvince ? say(.calendarAsAgency(name)) : name
        }
    }
}
