// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

@Suite(.tags(.database)) struct AgencyQueriesTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `agencies read back as written, by id, by code and in the order of codes`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let country = world.country

            try operations.database.read { (transaction) throws in
                #expect(try transaction.agency(country.water.id) == country.water)
                #expect(try transaction.agency(code: "WATCH") == country.watchdog)
                #expect(try transaction.agency(code: "watch") == nil)
                #expect(try transaction.hub() == country.hub)
                #expect(try transaction.agencies(limit: 10).map(\.code) == ["OPM", "ROADS", "WATCH", "WATER"])
                #expect(try transaction.agencies(after: "ROADS", limit: 1) == [country.watchdog])
                let some = try transaction.agencies([country.hub.id, country.roads.id])
                #expect(some == [country.hub.id: country.hub, country.roads.id: country.roads])
                #expect(try transaction.agencies([Agency.ID]()).isEmpty)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a second hub and a used code are refused by the schema`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let second = Agency(
                id: operations.newID(), code: "TWO", nameThai: "สอง", nameEnglish: "Two", family: .government,
                isHub: true)
            let double = Agency(
                id: operations.newID(), code: "ROADS", nameThai: "สอง", nameEnglish: "Two", family: .local)

            await #expect(throws: DatabaseError.uniqueViolation("agency_one_hub")) {
                try await operations.database.write { try $0.insert(second) }
            }
            await #expect(throws: DatabaseError.uniqueViolation("agency_code_key")) {
                try await operations.database.write { try $0.insert(double) }
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a standing holds the areas of all agreements in force that day`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let innovation = Agreement(
                id: operations.newID(), titleThai: "นวัตกรรม", titleEnglish: "Innovation",
                signedOn: Day(number: 20_500), from: Day(number: 20_500), until: Day(number: 20_600),
                areas: [.innovation, .handling], agencies: [country.roads.id])
            try await operations.database.write { try $0.insert(innovation) }

            try operations.database.read { (transaction) throws in
                let areas = { (agency: Agency, day: Int) throws -> Set<Agreement.Area>? in
                    try operations.database.read { try $0.standing(of: agency.id, on: Day(number: day))?.areas }
                }
                #expect(try areas(country.roads, 20_099) == [])
                #expect(try areas(country.roads, 20_100) == [.handling, .linking])
                #expect(try areas(country.roads, 20_500) == [.handling, .linking, .innovation])
                #expect(try areas(country.roads, 20_600) == [.handling, .linking, .innovation])
                #expect(try areas(country.roads, 20_601) == [.handling, .linking])
                #expect(try areas(country.watchdog, 20_500) == [])
                let missing: Agency.ID = operations.newID()
                #expect(try transaction.standing(of: missing, on: Day(number: 20_500)) == nil)
                let many = try transaction.standings(
                    of: [country.roads.id, country.watchdog.id, missing], on: Day(number: 20_500))
                #expect(many.count == 2)
                #expect(many[country.roads.id]?.areas.count == 3)
                let page = try transaction.standings(after: "OPM", on: Day(number: 20_500), limit: 2)
                #expect(page.map(\.agency.code) == ["ROADS", "WATCH"])
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an update saves what may change and finds who is gone`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            var roads = world.country.roads
            roads.nameEnglish = "O'Brien; DROP TABLE agency"
            roads.isActive = false
            let (changed, lost) = (
                roads, Agency(id: operations.newID(), code: "X1", nameThai: "ก", nameEnglish: "X", family: .local)
            )

            try await operations.database.write { try $0.update(changed) }

            #expect(try operations.database.read { try $0.agency(changed.id) } == changed)
            await #expect(throws: DatabaseError.stale) {
                try await operations.database.write { try $0.update(lost) }
            }
        }
    }
}
