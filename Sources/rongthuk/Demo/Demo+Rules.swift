// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import Secrets

extension Country {
    /// The rules of deadlines that the country begins with, before anything is filed.
    func layDownRules(_ operations: Operations) async throws {
        let admin = Principal.officer(hub.officer(.administrator, turn: 0))
        let from = Policy.earliestDay(at: operations.now())
        let order = "หนังสือเวียนตัวอย่าง ที่ 1/2568 (ข้อมูลสาธิต)"
        for (code, days) in [("FLOOD", 7), ("ELEC", 15), ("WATER", 15), ("AIR", 15)] {
            _ = try await operations.layDownPolicy(
                PolicyInput(
                    clock: .result, scope: Policy.Scope(category: category(code)), period: Period(days, .calendarDays),
                    from: from, source: order), by: admin)
        }
        _ = try await operations.layDownPolicy(
            PolicyInput(
                clock: .licenceDelay, scope: Policy.Scope(category: category("LATE")),
                period: Period(7, .calendarDays), from: from,
                source: "พ.ร.บ. การอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ พ.ศ. 2558 มาตรา 7"), by: admin)
        for (code, days) in [("PEA", 2), ("MEA", 2)] {
            let agency = office(code)
            _ = try await operations.layDownPolicy(
                PolicyInput(
                    clock: .accept, scope: Policy.Scope(agency: agency.agency.id), period: Period(days, .workingDays),
                    from: from, source: "ข้อกำหนดคุณภาพบริการตัวอย่าง (ข้อมูลสาธิต)"), by: .officer(agency.cceo))
        }
    }
}

extension Demo {
    /// Limit: seconds before the present in which the last changes were made; their jobs have yet to be done.
    private static let changedSecondsAgo = 120

    /// Changes of the last minutes: a rule that is to come, and days of a province and of an agency.
    func changeRules() async throws {
        let recent = operations.at(end.adding(seconds: -Self.changedSecondsAgo), .ofDemo(seed, 0))
        let admin = Principal.officer(country.hub.officer(.administrator, turn: 0))
        let (grid, city) = (country.office("PEA"), country.office("BMA"))
        let today = Zone.bangkok.day(of: end)
        _ = try await recent.layDownPolicy(
            PolicyInput(
                clock: .accept, scope: Policy.Scope(agency: grid.agency.id), period: Period(1, .workingDays),
                from: today.advanced(by: 14), source: "ข้อกำหนดคุณภาพบริการตัวอย่าง ฉบับที่ 2 (ข้อมูลสาธิต)"),
            by: .officer(grid.cceo))
        try await recent.declareHoliday(
            Holiday(
                day: hours.calendar.workingDay(after: today.advanced(by: 10)),
                nameThai: "วันงานประจำปีของกรุงเทพฯ (ตัวอย่าง)",
                nameEnglish: "Festival of Bangkok (example)"),
            in: .province("10"), by: admin)
        try await recent.declareHoliday(
            Holiday(
                day: hours.calendar.workingDay(after: today.advanced(by: 1)), nameThai: "วันบำรุงระบบไฟฟ้า (ตัวอย่าง)",
                nameEnglish: "Maintenance of the grid (example)"),
            in: .agency(grid.agency.id), by: .officer(grid.cceo))
        try await recent.declareWorkingDay(
            today.advanced(by: 20 - today.weekday), in: .agency(city.agency.id), by: .officer(city.cceo))
    }
}

extension WorkingCalendar {
    /// The first one after the day; the day itself where a year has none.
    fileprivate func workingDay(after day: Day) -> Day {
        (1...366).lazy.map { day.advanced(by: $0) }.first(where: isWorking) ?? day
    }
}
