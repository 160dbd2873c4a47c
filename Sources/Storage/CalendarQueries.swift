// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// A closed or worked date with its names and with who declared it and took it back.
package struct DeclaredDay: Equatable, Sendable {
    /// Its place among all that were ever declared.
    package let number: Int64
    package let scope: CalendarScope
    package let day: Day
    /// Nil for a worked date.
    package let holiday: Holiday?
    package let declaredAt: Instant
    /// Nil for dates that came with the program.
    package let declaredBy: Officer.ID?
    /// Nil while it stands.
    package let withdrawnAt: Instant?
    package let withdrawnBy: Officer.ID?
}

/// Every statement on `calendar_entry`, and the one place that knows its columns.
extension Transaction {
    /// The calendars of all agencies, with holidays under their Thai names.
    package borrowing func calendarBook() throws -> CalendarBook {
        let entries = try run(
            "SELECT scope, day, is_holiday, name_thai, declared_at, withdrawn_at FROM calendar_entry ORDER BY number"
        ).map { row in
            CalendarEntry(
                scope: try row.scope(0), day: Day(number: try row.int(1)),
                holiday: try row.bool(2) ? try row.string(3) : nil, declaredAt: try row.instant(4),
                withdrawnAt: try row.instantOrNil(5))
        }
        return CalendarBook(entries, seats: try agencySeats())
    }

    /// In order, those within the range.
    package borrowing func holidays(in days: ClosedRange<Day>, of scope: CalendarScope = .nation) throws -> [Holiday] {
        try declaredDays(in: days, of: [scope]).compactMap(\.holiday)
    }

    /// In order, dates within the range that are worked in spite of a weekend or a holiday.
    package borrowing func workingDays(in days: ClosedRange<Day>, of scope: CalendarScope = .nation) throws -> [Day] {
        try declaredDays(in: days, of: [scope]).filter { $0.holiday == nil }.map(\.day)
    }

    /// What stands within the range for any of the scopes, in order: at most two for each date and scope.
    package borrowing func declaredDays(
        in days: ClosedRange<Day>, of scopes: [CalendarScope]
    ) throws -> [DeclaredDay] {
        try run(
            """
            SELECT \(DeclaredDay.columns) FROM calendar_entry
            WHERE scope IN (\(SQL.list(scopes.map(\.text)))) AND withdrawn_at IS NULL
                AND day BETWEEN \(days.lowerBound) AND \(days.upperBound) ORDER BY day, number
            """
        ).map { try DeclaredDay(row: $0) }
    }

    /// What was taken back within the range, by date; at most `limit` after the place given.
    package borrowing func withdrawnDays(
        in days: ClosedRange<Day>, of scope: CalendarScope, after place: (day: Day, number: Int64)?, limit: Int
    ) throws -> [DeclaredDay] {
        let after: SQL = place.map { " AND (day, number) > (\($0.day), \($0.number))" } ?? ""
        return try run(
            """
            SELECT \(DeclaredDay.columns) FROM calendar_entry
            WHERE scope = \(scope.text) AND day BETWEEN \(days.lowerBound) AND \(days.upperBound)\(after)
                AND withdrawn_at IS NOT NULL
            ORDER BY day, number LIMIT \(limit)
            """
        ).map { try DeclaredDay(row: $0) }
    }

    /// Adds the holiday, or renames the one on the same day by a new one; whether clocks may count otherwise now.
    @discardableResult
    package borrowing func save(
        _ holiday: Holiday, in scope: CalendarScope = .nation, by author: Officer.ID? = nil, at now: Instant
    ) throws -> Bool {
        let known = try declaredDays(in: holiday.day...holiday.day, of: [scope]).compactMap(\.holiday).first
        guard known != holiday else { return false }
        if known != nil { _ = try withdrawHoliday(on: holiday.day, in: scope, by: author, at: now) }
        try insert(holiday, isHoliday: true, in: scope, by: author, at: now)
        return known == nil
    }

    /// Whether it was none before.
    @discardableResult
    package borrowing func insertWorkingDay(
        _ day: Day, in scope: CalendarScope = .nation, by author: Officer.ID? = nil, at now: Instant
    ) throws -> Bool {
        let none = Holiday(day: day, nameThai: "", nameEnglish: "")
        return try insert(none, isHoliday: false, in: scope, by: author, at: now)
    }

    @discardableResult
    private borrowing func insert(
        _ entry: Holiday, isHoliday: Bool, in scope: CalendarScope, by author: Officer.ID?, at now: Instant
    ) throws -> Bool {
        try execute(
            """
            INSERT INTO calendar_entry (scope, day, is_holiday, name_thai, name_english, declared_at, declared_by)
            VALUES (\(scope.text), \(entry.day), \(isHoliday), \(entry.nameThai), \(entry.nameEnglish), \(now),
                \(author))
            ON CONFLICT (scope, is_holiday, day) WHERE withdrawn_at IS NULL DO NOTHING
            """) == 1
    }

    /// Whether there was one.
    package borrowing func withdrawHoliday(
        on day: Day, in scope: CalendarScope = .nation, by author: Officer.ID? = nil, at now: Instant
    ) throws -> Bool {
        try withdraw(day, isHoliday: true, in: scope, by: author, at: now)
    }

    /// Whether there was one.
    package borrowing func withdrawWorkingDay(
        _ day: Day, in scope: CalendarScope = .nation, by author: Officer.ID? = nil, at now: Instant
    ) throws -> Bool {
        try withdraw(day, isHoliday: false, in: scope, by: author, at: now)
    }

    private borrowing func withdraw(
        _ day: Day, isHoliday: Bool, in scope: CalendarScope, by author: Officer.ID?, at now: Instant
    ) throws -> Bool {
        try execute(
            """
            UPDATE calendar_entry SET withdrawn_at = \(now), withdrawn_by = \(author)
            WHERE scope = \(scope.text) AND is_holiday = \(isHoliday) AND day = \(day) AND withdrawn_at IS NULL
            """) == 1
    }
}

extension Row {
    func scope(_ index: Int) throws -> CalendarScope {
        guard let scope = CalendarScope(try string(index)) else {
            throw DatabaseError.decoding("column \(index) is no scope of a calendar")
        }
        return scope
    }
}

extension DeclaredDay {
    fileprivate static let columns: SQL = """
        number, scope, day, is_holiday, name_thai, name_english, declared_at, declared_by, withdrawn_at, withdrawn_by
        """

    fileprivate init(row: Row) throws {
        let day = Day(number: try row.int(2))
        self.init(
            number: try row.int64(0), scope: try row.scope(1), day: day,
            holiday: try row.bool(3)
                ? Holiday(day: day, nameThai: try row.string(4), nameEnglish: try row.string(5)) : nil,
            declaredAt: try row.instant(6), declaredBy: try row.idOrNil(7), withdrawnAt: try row.instantOrNil(8),
            withdrawnBy: try row.idOrNil(9))
    }
}
