// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations
import SQL
import TestSupport
import Testing

/// That no agency and no unit goes out of use over the heads of those who work there.
@Suite(.tags(.database)) struct OutOfUseTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `a unit goes out of use once its complaints and officers are elsewhere`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let (country, admin) = (world.country, world.country.principal(.administrator))
            let (north, south) = (country.roadsNorth, country.roadsSouth)
            let story = try await Story.filed(operations, world)
            try await story.inProgress()
            _ = try await operations.assign(
                story.id, to: nil, officer: country.officer(.officer).id, by: country.principal(.unitHead))
            func end(_ unit: Unit) async -> OperationError? {
                await failure {
                    try await operations.updateUnit(
                        unit.id, UnitInput(nameThai: "ก", nameEnglish: "A", isActive: false), by: admin)
                }
            }
            #expect(await end(north) == .refused(.inUse(InUse(.unit, complaints: 1, officers: 2))))
            #expect(try operations.changes(limit: 9, by: admin).changes.isEmpty)
            #expect(try operations.units(of: north.agency, by: admin).allSatisfy(\.isActive))

            for role in [Role.officer, .unitHead] {
                let officer = country.officer(role)
                let moved = OfficerInput(unit: south.id, login: officer.login, name: officer.name, roles: [role])
                _ = try await operations.updateOfficer(officer.id, moved, by: admin)
            }
            #expect(await end(north) == .refused(.inUse(InUse(.unit, complaints: 1, officers: 0))))
            _ = try await operations.assign(story.id, to: south.id, officer: nil, by: country.principal(.cceo))
            #expect(await end(north) == nil)
            // Nor does anybody begin to work there.
            let newcomer = OfficerInput(unit: north.id, login: "newcomer", name: "New", roles: [.officer])
            #expect(
                await failure { try await operations.createOfficer(of: north.agency, newcomer, by: admin) }
                    == .invalid([FieldError("unit", .unknown)]))
            let officer = country.officer(.officer)
            let back = OfficerInput(unit: north.id, login: officer.login, name: officer.name, roles: [.officer])
            #expect(
                await failure { try await operations.updateOfficer(officer.id, back, by: admin) }
                    == .invalid([FieldError("unit", .unknown)]))
            #expect(await end(south) == .refused(.inUse(InUse(.unit, complaints: 1, officers: 2))))
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an agency goes out of use once nothing is open there and nobody works there`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let (country, admin) = (world.country, world.country.principal(.administrator))
            let story = try await Story.filed(operations, world)
            try await story.inProgress()
            func save(_ agency: Agency, named name: String, isActive: Bool) async -> OperationError? {
                await failure {
                    try await operations.updateAgency(
                        agency.id,
                        AgencyInput(
                            code: agency.code, nameThai: name, nameEnglish: name, family: agency.family,
                            isActive: isActive), by: admin)
                }
            }
            let refusal = OperationError.refused(.inUse(InUse(.agency, complaints: 1, officers: 3)))
            #expect(await save(country.roads, named: "A", isActive: false) == refusal)
            #expect(await save(country.roads, named: "A", isActive: true) == nil)

            #expect(await save(country.watchdog, named: "B", isActive: false) == nil)
            // What is out of use already is renamed without a question.
            #expect(await save(country.watchdog, named: "C", isActive: false) == nil)
            for role in [Role.officer, .unitHead, .cceo] {
                let officer = country.waterOfficer(role)
                let left = OfficerInput(
                    unit: officer.unit, login: officer.login, name: officer.name, roles: officer.roles, isActive: false)
                #expect(await save(country.water, named: "D", isActive: false) != nil)
                _ = try await operations.updateOfficer(officer.id, left, by: admin)
            }
            #expect(await save(country.water, named: "D", isActive: false) == nil)
            let officer = country.waterOfficer(.officer)
            let back = OfficerInput(
                unit: officer.unit, login: officer.login, name: officer.name, roles: officer.roles)
            #expect(
                await failure { try await operations.updateOfficer(officer.id, back, by: admin) }
                    == .invalid([FieldError("isActive", .unknown)]))
        }
    }
}
