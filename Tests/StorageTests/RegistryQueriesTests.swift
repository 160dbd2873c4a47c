// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

@Suite(.tags(.database)) struct RegistryQueriesTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `units read back by id, by ids and by agency`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            try operations.database.read { (transaction) throws in
                #expect(try transaction.unit(country.roadsNorth.id) == country.roadsNorth)
                let ofRoads = try transaction.units(of: country.roads.id, limit: 10)
                #expect(Set(ofRoads.map(\.id)) == [country.roadsNorth.id, country.roadsSouth.id])
                #expect(
                    try transaction.units([country.waterRepairs.id])[country.waterRepairs.id] == country.waterRepairs)
            }
            var north = country.roadsNorth
            north.isActive = false
            let changed = north

            try await operations.database.write { try $0.update(changed) }

            #expect(try operations.database.read { try $0.unit(changed.id) } == changed)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `officers come with all their roles, page by page in the order of logins`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            var head = country.officer(.unitHead)
            head.roles = [.unitHead, .officer, .auditor]
            head.name = "หัวหน้า"
            let changed = head
            try await operations.database.write { try $0.update(changed) }

            try operations.database.read { (transaction) throws in
                #expect(try transaction.officer(changed.id) == changed)
                let all = try transaction.officers(of: country.roads.id, limit: 10)
                #expect(all.map(\.login) == ["cceo", "officer", "unithead"])
                #expect(all.last == changed)
                #expect(
                    try transaction.officers(of: country.roads.id, after: "cceo", limit: 1).map(\.login) == ["officer"])
                let some = try transaction.officers([changed.id, country.officer(.auditor).id])
                #expect(some[changed.id] == changed)
                #expect(some.count == 2)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a credential tells the hash, the duty to change it and whether the agency is active`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let officer = world.country.officer(.officer)
            try await operations.database.write { try $0.setPassword(of: officer.id, hash: "hash", mustChange: true) }

            let credential = try operations.database.read { try $0.credential(login: "officer") }

            #expect(credential?.officer == officer)
            #expect(credential?.passwordHash == "hash")
            #expect(credential?.mustChangePassword == true)
            #expect(credential?.isAgencyActive == true)
            #expect(try operations.database.read { try $0.credential(login: "nobody") } == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `agreements come with areas and agencies, the latest first`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            world.clock.advance(seconds: 1)
            let later = Agreement(
                id: operations.newID(), titleThai: "ต่อ", titleEnglish: "Later", signedOn: Day(number: 20_700),
                from: Day(number: 20_700), until: Day(number: 20_900), areas: [.innovation],
                agencies: [world.country.watchdog.id])
            try await operations.database.write { try $0.insert(later) }
            var changed = world.country.agreement
            changed.areas = [.handling]
            changed.until = Day(number: 21_000)
            changed.agencies = [world.country.water.id]
            let saved = changed
            try await operations.database.write { try $0.update(saved) }

            try operations.database.read { (transaction) throws in
                #expect(try transaction.agreements(limit: 10) == [later, saved])
                #expect(try transaction.agreements(before: later.id, limit: 10) == [saved])
                #expect(try transaction.agreement(saved.id) == saved)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `categories come as a tree in the order of codes`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            try operations.database.read { (transaction) throws in
                #expect(try transaction.categories(limit: 100) == country.categories)
                #expect(try transaction.category(country.category("WATER-LEAK").id)?.code == "WATER-LEAK")
                #expect(try transaction.categories([country.category("ROAD").id]).count == 1)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the calendar holds what was declared`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            let days = (0...3).map { Day(number: 20_800 + $0) }
            let holiday = Holiday(day: days[0], nameThai: "วันหยุด", nameEnglish: "Holiday")
            let renamed = Holiday(day: days[0], nameThai: "วันหยุดใหม่", nameEnglish: "New holiday")
            try await operations.database.write { transaction in
                try transaction.save(holiday, at: .sample)
                try transaction.save(renamed, at: .sample)
                try transaction.save(Holiday(day: days[3], nameThai: "ก", nameEnglish: "A"), at: .sample)
                try transaction.insertWorkingDay(days[1], at: .sample)
                try transaction.insertWorkingDay(days[1], at: .sample)
            }

            try operations.database.read { (transaction) throws in
                let calendar = try transaction.calendarBook().calendar(of: nil)
                #expect(calendar.holidays == [days[0]: "วันหยุดใหม่", days[3]: "ก"])
                #expect(calendar.workingDays == [days[1]])
                #expect(try transaction.holidays(in: days[0]...days[2]) == [renamed])
                #expect(try transaction.workingDays(in: days[0]...days[3]) == [days[1]])
            }
            let deletions = try await operations.database.write { transaction in
                [
                    try transaction.withdrawHoliday(on: days[0], at: .sample),
                    try transaction.withdrawHoliday(on: days[0], at: .sample),
                    try transaction.withdrawWorkingDay(days[1], at: .sample),
                    try transaction.withdrawWorkingDay(days[1], at: .sample),
                ]
            }
            #expect(deletions == [true, false, true, false])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a setting is kept under its name`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, _ in
            try await operations.database.write { transaction in
                try transaction.setSetting("colour", to: "blue")
                try transaction.setSetting("colour", to: "green")
            }

            #expect(try operations.database.read { try $0.setting("colour") } == "green")
            #expect(try operations.database.read { try $0.setting("size") } == nil)
        }
    }
}
