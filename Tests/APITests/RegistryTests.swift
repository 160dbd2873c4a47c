// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTTP
import Operations
import TestSupport
import Testing

@Suite(.tags(.database)) struct RegistryTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `agencies, categories and the lifecycle are public, units and officers are not`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withAPI(on: engine) { api in
            let agencies = try await api.send(.get, "/agencies")
            #expect(
                agencies["agencies"]?.array?.compactMap { $0["code"]?.string } == ["OPM", "ROADS", "WATCH", "WATER"])
            let categories = try await api.send(.get, "/categories")
            #expect(categories["categories"]?.array?[1]["parent"]?.string == "ROAD")
            let stranger = try await api.send(.get, "/agencies/ROADS/units")
            #expect(stranger.status == 401)
            let units = try await api.send(.get, "/agencies/ROADS/units", as: "screener")
            let listed = units["units"]?.array ?? []
            #expect(Set(listed.compactMap { $0["nameEnglish"]?.string }) == ["North", "South"])
            let officers = try await api.send(.get, "/agencies/ROADS/officers", as: "unithead")
            #expect(officers["officers"]?.array?.compactMap { $0["login"]?.string } == ["cceo", "officer", "unithead"])
            let others = try await api.send(.get, "/agencies/WATER/officers", as: "unithead")
            #expect(others.status == 403)
            let nobody = try await api.send(.get, "/agencies/NOBODY/units", as: "screener")
            #expect(nobody.status == 404)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `rules of deadlines and calendars can be read by everybody`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let (roads, cceo) = (api.world.country.roads.id, api.world.country.principal(.cceo))
            let policy = PolicyInput(
                clock: .accept, scope: Policy.Scope(agency: roads), period: Period(2, .workingDays),
                from: Policy.earliestDay(at: api.world.clock.now), source: "ข้อกำหนด")
            _ = try await api.operations.layDownPolicy(policy, by: cceo)
            #expect(try await api.send(.get, "/policies")["policies"]?.array?.count == 0, "it counts from tomorrow on")
            api.world.clock.advance(days: 1)
            let served = try await api.send(.get, "/policies")["policies"]?.array?.first
            #expect(served?["agency"]?["code"]?.string == "ROADS")
            #expect(served?["amount"]?.integer == 2)

            let day = Holiday(day: Day(number: 20_745), nameThai: "วันของกรม", nameEnglish: "Our day")
            try await api.operations.declareHoliday(day, in: .agency(roads), by: cceo)
            #expect(try await api.send(.get, "/calendar?year=2026")["days"]?.array?.count == 0)
            let own = try await api.send(.get, "/calendar?agency=ROADS")["days"]?.array?.first
            #expect(own?["day"]?.string == day.day.iso)
            #expect(own?["scope"]?.string == "agency")
            #expect(try await api.send(.get, "/calendar?agency=NOBODY").status == 404)
            #expect(try await api.send(.get, "/calendar?year=2569x").status == 400)
            for (language, words) in [("th", "ปีคริสต์ศักราช"), ("en", "of the Common Era from 1900 to 2400")] {
                let refused = try await api.send(
                    .get, "/calendar?year=2569", headers: [("Accept-Language", language)])
                #expect(refused.status == 400 && refused["detail"]?.string?.contains(words) == true)
            }
        }
    }

    @Test(arguments: [DatabaseUnderTest.sqlite])
    func `the lifecycle that is served is the one that rules`(on engine: DatabaseUnderTest) async throws {
        try await withAPI(on: engine) { api in
            let served = try await api.send(.get, "/lifecycle")["operations"]?.array ?? []

            #expect(served.compactMap { $0["operation"]?.string } == Lifecycle.rules.map(\.operation.rawValue))
            for (row, rule) in zip(served, Lifecycle.rules) {
                let from = Set(row["from"]?.array?.compactMap(\.string) ?? [])
                #expect(from == Set(rule.from.map(\.rawValue)), "\(rule.operation)")
                let roles = Set(row["roles"]?.array?.compactMap(\.string) ?? [])
                #expect(roles == Set(rule.roles.map(\.rawValue)), "\(rule.operation)")
            }
        }
    }
}
