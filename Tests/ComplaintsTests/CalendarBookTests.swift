// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import TestSupport
import Testing

@Suite struct CalendarBookTests {
    private let day = Day(number: 20_801)

    private func holiday(_ scope: CalendarScope, at hours: Int, until: Int? = nil) -> CalendarEntry {
        CalendarEntry(
            scope: scope, day: day, holiday: "วันหยุด", declaredAt: .sample.adding(hours: hours),
            withdrawnAt: until.map { .sample.adding(hours: $0) })
    }

    @Test func `an agency counts by the nation's, its province's and its own days`() {
        let seats = [AgencySeat(agency: Agency.roads.id, province: "20", since: .sample)]
        for (scope, roads, water) in [
            (CalendarScope.nation, false, false), (.province("20"), false, true),
            (.agency(Agency.roads.id), false, true),
            (.province("21"), true, true), (.agency(Agency.water.id), true, false),
        ] {
            let book = CalendarBook([holiday(scope, at: 0)], seats: seats)
            #expect(book.calendar(of: Agency.roads.id).isWorking(day) == roads, "\(scope)")
            #expect(book.calendar(of: Agency.water.id).isWorking(day) == water, "\(scope)")
        }
        let book = CalendarBook([], seats: seats)
        #expect(book.scopes(of: Agency.roads.id) == [.nation, .province("20"), .agency(Agency.roads.id)])
        #expect(book.agencies(in: .province("20")) == [Agency.roads.id])
    }

    @Test func `a book tells what was known at any instant, moves of agencies included`() {
        let seats = [
            AgencySeat(agency: Agency.roads.id, province: "20", since: .sample, until: .sample.adding(hours: 5)),
            AgencySeat(agency: Agency.roads.id, province: "21", since: .sample.adding(hours: 5)),
        ]
        let book = CalendarBook(
            [holiday(.province("20"), at: 1), holiday(.nation, at: 2, until: 3), holiday(.province("21"), at: 7)],
            seats: seats)
        let works = (0...8).map { hours in
            book.calendar(of: Agency.roads.id, asKnownAt: .sample.adding(hours: hours)).isWorking(day)
        }
        #expect(works == [true, false, false, false, false, true, true, false, false])
        let nation = (0...4).map { book.calendar(of: nil, asKnownAt: .sample.adding(hours: $0)).isWorking(day) }
        #expect(nation == [true, true, false, true, true])
    }
}
