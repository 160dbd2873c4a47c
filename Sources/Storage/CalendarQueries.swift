// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// Every statement on `calendar_entry`, and the one place that knows its columns.
extension Transaction {
    /// The calendars of all agencies, with holidays under their Thai names.
    package borrowing func calendarBook() throws -> CalendarBook {
        let entries = try run(
            "SELECT scope, day, is_holiday, name_thai, declared_at, withdrawn_at FROM calendar_entry ORDER BY number"
        ).map { row in
            guard let scope = CalendarScope(try row.string(0)) else {
                throw DatabaseError.decoding("the scope of a calendar entry")
            }
            return CalendarEntry(
                scope: scope, day: Day(number: try row.int(1)), holiday: try row.bool(2) ? try row.string(3) : nil,
                declaredAt: try row.instant(4), withdrawnAt: try row.instantOrNil(5))
        }
        var provinces: [Agency.ID: String] = [:]
        for row in try run("SELECT id, province FROM agency WHERE province IS NOT NULL") {
            provinces[try row.id(0)] = try row.string(1)
        }
        return CalendarBook(entries, provinces: provinces)
    }

    /// In order, those within the range.
    package borrowing func holidays(in days: ClosedRange<Day>, of scope: CalendarScope = .nation) throws -> [Holiday] {
        try run(
            """
            SELECT day, name_thai, name_english FROM calendar_entry
            WHERE scope = \(scope.text) AND is_holiday = 1 AND withdrawn_at IS NULL
                AND day BETWEEN \(days.lowerBound) AND \(days.upperBound) ORDER BY day
            """
        ).map { row in
            Holiday(
                day: Day(number: try row.int(0)), nameThai: try row.string(1), nameEnglish: try row.string(2))
        }
    }

    /// In order, dates within the range that are worked in spite of a weekend or a holiday.
    package borrowing func workingDays(in days: ClosedRange<Day>, of scope: CalendarScope = .nation) throws -> [Day] {
        try run(
            """
            SELECT day FROM calendar_entry
            WHERE scope = \(scope.text) AND is_holiday = 0 AND withdrawn_at IS NULL
                AND day BETWEEN \(days.lowerBound) AND \(days.upperBound) ORDER BY day
            """
        ).map { Day(number: try $0.int(0)) }
    }

    /// Adds the holiday, or renames the one on the same day.
    package borrowing func save(_ holiday: Holiday, in scope: CalendarScope = .nation, at now: Instant) throws {
        try insert(holiday, isHoliday: true, in: scope, at: now)
    }

    package borrowing func insertWorkingDay(_ day: Day, in scope: CalendarScope = .nation, at now: Instant) throws {
        try insert(Holiday(day: day, nameThai: "", nameEnglish: ""), isHoliday: false, in: scope, at: now)
    }

    private borrowing func insert(
        _ entry: Holiday, isHoliday: Bool, in scope: CalendarScope, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO calendar_entry (scope, day, is_holiday, name_thai, name_english, declared_at)
            VALUES (\(scope.text), \(entry.day), \(isHoliday), \(entry.nameThai), \(entry.nameEnglish), \(now))
            ON CONFLICT (scope, is_holiday, day) WHERE withdrawn_at IS NULL
            DO UPDATE SET name_thai = excluded.name_thai, name_english = excluded.name_english
            """)
    }

    /// Whether there was one.
    package borrowing func withdrawHoliday(
        on day: Day, in scope: CalendarScope = .nation, at now: Instant
    ) throws -> Bool {
        try withdraw(day, isHoliday: true, in: scope, at: now)
    }

    /// Whether there was one.
    package borrowing func withdrawWorkingDay(
        _ day: Day, in scope: CalendarScope = .nation, at now: Instant
    ) throws -> Bool {
        try withdraw(day, isHoliday: false, in: scope, at: now)
    }

    private borrowing func withdraw(
        _ day: Day, isHoliday: Bool, in scope: CalendarScope, at now: Instant
    ) throws -> Bool {
        try execute(
            """
            UPDATE calendar_entry SET withdrawn_at = \(now)
            WHERE scope = \(scope.text) AND is_holiday = \(isHoliday) AND day = \(day) AND withdrawn_at IS NULL
            """) == 1
    }
}
