// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations
import TestSupport
import Testing

/// What keeps those who keep the registry from harm.
@Suite(.tags(.database)) struct KeeperTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `nobody changes their own roles or ends their own account, and all else of their own row`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { (operations, world) throws in
            let chief = world.country.officer(.administrator)
            var input = OfficerInput(login: chief.login, name: "Chief", roles: [.administrator, .auditor])
            let wider = input

            await #expect(throws: OperationError.refused(.ownRoles)) {
                try await operations.updateOfficer(chief.id, wider, by: .officer(chief))
            }
            input.roles = chief.roles
            input.isActive = false
            let ended = input
            await #expect(throws: OperationError.refused(.ownRoles)) {
                try await operations.updateOfficer(chief.id, ended, by: .officer(chief))
            }
            #expect(try operations.officer(chief.id, by: .officer(chief)) == chief)
            input.isActive = true
            #expect(try await operations.updateOfficer(chief.id, input, by: .officer(chief)).name == "Chief")
            #expect(try await operations.updateOfficer(chief.id, wider, by: .system).roles == wider.roles)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a password is told to one request once`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let (admin, roads) = (world.country.principal(.administrator), world.country.roads.id)
            let input = OfficerInput(login: "dara", name: "Dara", roles: [.officer])
            func once(_ key: String) -> Once { Once(scope: "test", key: key, fingerprint: "") }

            let made = try await operations.createOfficer(of: roads, input, by: admin, once: once("a"))
            await #expect(throws: OperationError.refused(.alreadyDone)) {
                try await operations.createOfficer(of: roads, input, by: admin, once: once("a"))
            }
            let reset = try await operations.resetPassword(of: made.officer.id, by: admin, once: once("b"))
            await #expect(throws: OperationError.refused(.alreadyDone)) {
                try await operations.resetPassword(of: made.officer.id, by: admin, once: once("b"))
            }
            _ = try await operations.logIn(login: "dara", password: reset.password, from: "192.0.2.1")
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a login that is taken is told with all else that is wrong`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let errors = [
                FieldError("login", .taken), FieldError("name", .required), FieldError("roles", .required),
            ]
            await #expect(throws: OperationError.invalid(errors)) {
                try await operations.createOfficer(
                    of: world.country.roads.id, OfficerInput(login: "officer", name: "", roles: []), by: .system)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a category has a name of its own at its place, and stands in use below what is in use`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let (road, hole) = (world.country.category("ROAD"), world.country.category("ROAD-HOLE"))
            func input(_ category: Complaints.Category, isActive: Bool = true) -> CategoryInput {
                CategoryInput(
                    code: category.code, nameThai: category.nameThai, nameEnglish: category.nameEnglish,
                    isActive: isActive)
            }
            func save(_ category: Complaints.Category, isActive: Bool) async throws {
                _ = try await operations.updateCategory(
                    category.id, input(category, isActive: isActive), by: .system)
            }
            var twin = input(hole)
            twin.code = "TWIN"
            let taken = [FieldError("nameThai", .taken), FieldError("nameEnglish", .taken)]
            let second = twin
            await #expect(throws: OperationError.invalid(taken)) {
                try await operations.createCategory(below: road.id, second, by: .system)
            }
            twin.code = world.country.category("ROAD-LIGHT").code
            let renamed = twin
            await #expect(throws: OperationError.invalid(taken)) {
                try await operations.updateCategory(
                    world.country.category("ROAD-LIGHT").id, renamed, by: .system)
            }
            _ = try await operations.createCategory(
                below: world.country.category("WATER").id, second, by: .system)

            await #expect(throws: OperationError.refused(.headingUnused)) { try await save(road, isActive: false) }
            for category in [hole, world.country.category("ROAD-LIGHT"), road] {
                try await save(category, isActive: false)
            }
            await #expect(throws: OperationError.refused(.headingUnused)) { try await save(hole, isActive: true) }
            try await save(road, isActive: true)
            try await save(hole, isActive: true)
        }
    }
}
