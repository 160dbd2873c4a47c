// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// Every statement on `holiday` and `working_day`, and the one place that knows their columns.
extension Transaction {
    /// The calendar of all agencies, with holidays under their Thai names.
    package borrowing func workingCalendar() throws -> WorkingCalendar {
        var calendar = WorkingCalendar()
        for row in try run("SELECT day, name_thai FROM holiday") {
            calendar.holidays[Day(number: try row.int(0))] = try row.string(1)
        }
        for row in try run("SELECT day FROM working_day") {
            calendar.workingDays.insert(Day(number: try row.int(0)))
        }
        return calendar
    }

    /// In order, those within the range.
    package borrowing func holidays(in days: ClosedRange<Day>) throws -> [Holiday] {
        try run(
            """
            SELECT day, name_thai, name_english FROM holiday
            WHERE day BETWEEN \(days.lowerBound) AND \(days.upperBound) ORDER BY day
            """
        ).map { row in
            Holiday(
                day: Day(number: try row.int(0)), nameThai: try row.string(1), nameEnglish: try row.string(2))
        }
    }

    /// In order, dates within the range that are worked in spite of a weekend or a holiday.
    package borrowing func workingDays(in days: ClosedRange<Day>) throws -> [Day] {
        try run(
            "SELECT day FROM working_day WHERE day BETWEEN \(days.lowerBound) AND \(days.upperBound) ORDER BY day"
        ).map { Day(number: try $0.int(0)) }
    }

    /// Adds the holiday, or renames the one on the same day.
    package borrowing func save(_ holiday: Holiday) throws {
        try execute(
            """
            INSERT INTO holiday (day, name_thai, name_english)
            VALUES (\(holiday.day), \(holiday.nameThai), \(holiday.nameEnglish))
            ON CONFLICT (day) DO UPDATE SET name_thai = excluded.name_thai, name_english = excluded.name_english
            """)
    }

    /// Whether there was one.
    package borrowing func deleteHoliday(on day: Day) throws -> Bool {
        try execute("DELETE FROM holiday WHERE day = \(day)") == 1
    }

    package borrowing func insertWorkingDay(_ day: Day) throws {
        try execute("INSERT INTO working_day (day) VALUES (\(day)) ON CONFLICT (day) DO NOTHING")
    }

    /// Whether there was one.
    package borrowing func deleteWorkingDay(_ day: Day) throws -> Bool {
        try execute("DELETE FROM working_day WHERE day = \(day)") == 1
    }
}
