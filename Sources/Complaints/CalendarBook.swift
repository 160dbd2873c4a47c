// SPDX-License-Identifier: Apache-2.0
package import Deadlines

/// Whose offices a closed or worked date is for.
package enum CalendarScope: Hashable, Sendable {
    case nation
    /// Offices in a province, by its official code of two digits.
    case province(String)
    case agency(Agency.ID)

    /// As it stands in rows: `nation`, `province:95` or `agency:…`.
    package var text: String {
        switch self {
        case .nation: "nation"
        case .province(let code): "province:" + code
        case .agency(let id): "agency:" + id.text
        }
    }

    package init?(_ text: String) {
        if text == "nation" {
            self = .nation
        } else if text.hasPrefix("province:"), text.utf8.count == 11 {
            self = .province(String(text.dropFirst(9)))
        } else if text.hasPrefix("agency:"), let id = Agency.ID(text.dropFirst(7)) {
            self = .agency(id)
        } else {
            return nil
        }
    }
}

/// A date that was declared closed, or worked in spite of weekend and holidays, and when that was known.
package struct CalendarEntry: Equatable, Sendable {
    package let scope: CalendarScope
    package let day: Day
    /// Nil for a worked date.
    package let holiday: String?
    package let declaredAt: Instant
    /// Nil while it stands.
    package let withdrawnAt: Instant?

    package init(
        scope: CalendarScope, day: Day, holiday: String?, declaredAt: Instant, withdrawnAt: Instant? = nil
    ) {
        self.scope = scope
        self.day = day
        self.holiday = holiday
        self.declaredAt = declaredAt
        self.withdrawnAt = withdrawnAt
    }

    func isKnown(at instant: Instant) -> Bool {
        declaredAt <= instant && (withdrawnAt.map { instant < $0 } ?? true)
    }
}

/// What somebody may do to one day of a calendar.
package enum CalendarChange: Equatable, Sendable {
    case declareHoliday(Holiday)
    case withdrawHoliday(Day)
    case declareWorkingDay(Day)
    case withdrawWorkingDay(Day)

    package var day: Day {
        switch self {
        case .declareHoliday(let holiday): holiday.day
        case .withdrawHoliday(let day), .declareWorkingDay(let day), .withdrawWorkingDay(let day): day
        }
    }
}

/// In which province an agency has its offices, and when that was known.
package struct AgencySeat: Equatable, Sendable {
    package let agency: Agency.ID
    /// The province's official code of two digits.
    package let province: String
    package let since: Instant
    /// Nil while it stands.
    package let until: Instant?

    package init(agency: Agency.ID, province: String, since: Instant, until: Instant? = nil) {
        self.agency = agency
        self.province = province
        self.since = since
        self.until = until
    }

    fileprivate func isKnown(at instant: Instant) -> Bool {
        since <= instant && (until.map { instant < $0 } ?? true)
    }
}

/// Every calendar, as it is known now and as it was known at any earlier instant.
package struct CalendarBook: Sendable {
    private let entries: [CalendarEntry]
    private let seats: [AgencySeat]
    /// By the seats that stand.
    private let provinces: [Agency.ID: String]
    private let nation: WorkingCalendar
    /// For agencies whose own or whose province's dates differ from the nation's.
    private let special: [Agency.ID: WorkingCalendar]
    /// From this instant on everything was known as it is now; nil for a book without a past.
    private let changedAt: Instant?

    /// `seats` says where agencies have their offices, for those that are in one province.
    package init(_ entries: [CalendarEntry], seats: [AgencySeat] = []) {
        self.entries = entries
        self.seats = seats
        let provinces = Dictionary(
            seats.filter { $0.until == nil }.map { ($0.agency, $0.province) }, uniquingKeysWith: { _, last in last })
        self.provinces = provinces
        let standing = entries.filter { $0.withdrawnAt == nil }
        nation = WorkingCalendar(standing.filter { $0.scope == .nation })
        var owners = Set(
            standing.compactMap { entry -> Agency.ID? in
                if case .agency(let id) = entry.scope { id } else { nil }
            })
        for (agency, province) in provinces where standing.contains(where: { $0.scope == .province(province) }) {
            owners.insert(agency)
        }
        special = Dictionary(
            uniqueKeysWithValues: owners.map { agency in
                let scopes = Self.scopes(of: agency, provinces[agency])
                return (agency, WorkingCalendar(standing.filter { scopes.contains($0.scope) }))
            })
        changedAt =
            (entries.flatMap { [$0.declaredAt, $0.withdrawnAt] } + seats.flatMap { [$0.since, $0.until] })
            .compactMap(\.self).max()
    }

    /// A book of one calendar for all.
    package init(_ calendar: WorkingCalendar) {
        entries = []
        seats = []
        provinces = [:]
        nation = calendar
        special = [:]
        changedAt = nil
    }

    /// The calendar by which an agency's clocks count; the nation's for nil.
    package func calendar(of agency: Agency.ID?) -> WorkingCalendar {
        agency.flatMap { special[$0] } ?? nation
    }

    /// The days that count wherever those of `scope` do: its own on top of its province's and the nation's.
    package func calendar(of scope: CalendarScope) -> WorkingCalendar {
        switch scope {
        case .nation: nation
        case .province:
            WorkingCalendar(entries.filter { $0.withdrawnAt == nil && [.nation, scope].contains($0.scope) })
        case .agency(let id): calendar(of: id)
        }
    }

    /// The book as it would be after one more change, to see what that would move.
    package func changed(by change: CalendarChange, in scope: CalendarScope, at now: Instant) -> CalendarBook {
        func without(_ day: Day, isHoliday: Bool) -> [CalendarEntry] {
            entries.filter { entry in
                entry.scope != scope || entry.day != day || (entry.holiday != nil) != isHoliday
            }
        }
        func with(_ day: Day, _ holiday: String?) -> [CalendarEntry] {
            entries + [CalendarEntry(scope: scope, day: day, holiday: holiday, declaredAt: now)]
        }
        let changed =
            switch change {
            case .declareHoliday(let holiday): with(holiday.day, holiday.nameThai)
            case .declareWorkingDay(let day): with(day, nil)
            case .withdrawHoliday(let day): without(day, isHoliday: true)
            case .withdrawWorkingDay(let day): without(day, isHoliday: false)
            }
        return CalendarBook(changed, seats: seats)
    }

    /// The same as somebody would have known it at `instant`.
    package func calendar(of agency: Agency.ID?, asKnownAt instant: Instant) -> WorkingCalendar {
        guard let changedAt, instant < changedAt else { return calendar(of: agency) }
        let province = seats.last { $0.agency == agency && $0.isKnown(at: instant) }?.province
        let scopes = Self.scopes(of: agency, province)
        return WorkingCalendar(entries.filter { scopes.contains($0.scope) && $0.isKnown(at: instant) })
    }

    /// Which agencies a change in `scope` concerns; nil for all, the hub and the people included.
    package func agencies(in scope: CalendarScope) -> Set<Agency.ID>? {
        switch scope {
        case .nation: nil
        case .province(let code): Set(provinces.filter { $0.value == code }.keys)
        case .agency(let id): [id]
        }
    }

    /// Those whose dates an agency's clocks count by.
    package func scopes(of agency: Agency.ID) -> [CalendarScope] {
        [.nation] + (provinces[agency].map { [.province($0)] } ?? []) + [.agency(agency)]
    }

    private static func scopes(of agency: Agency.ID?, _ province: String?) -> Set<CalendarScope> {
        guard let agency else { return [.nation] }
        return Set([.nation, .agency(agency)] + (province.map { [.province($0)] } ?? []))
    }
}

extension WorkingCalendar {
    fileprivate init(_ entries: [CalendarEntry]) {
        self.init()
        for entry in entries {
            if let name = entry.holiday {
                holidays[entry.day] = name
            } else {
                workingDays.insert(entry.day)
            }
        }
    }
}
