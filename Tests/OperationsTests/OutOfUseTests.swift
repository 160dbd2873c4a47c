// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations
import SQL
import Storage
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

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what comes back finds an agency in use, or another is named`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let (merged, master) = (
                try await Story.filed(operations, world).referred(), try await Story.filed(operations, world)
            )
            _ = try await operations.merge(merged.id, into: master.receipt.code, by: country.principal(.screener))
            #expect(
                try operations.database.read { try $0.openWorkCount(of: country.roads.id, cap: 9) } == 1,
                "a merged complaint may come back")

            let other = try await Story.filed(operations, world).concluded()
            let second = try await operations.createOfficer(
                of: country.hub.id, OfficerInput(login: "second", name: "Second", roles: [.reviewer]),
                password: SampleCountry.password, by: .system)
            _ = try await operations.contest(other.id, reason: "ยังเป็นหลุมอยู่", by: other.complainant)
            try await operations.database.write { transaction in
                try transaction.execute("UPDATE agency SET is_active = 0 WHERE id = \(country.roads.id)")
            }
            func uphold(_ agency: Agency?) async -> OperationError? {
                await failure {
                    try await operations.upholdContest(
                        other.id, reason: "ควรตรวจใหม่", agency: agency?.id,
                        by: .officer(second))
                }
            }
            #expect(await uphold(nil) == .invalid([FieldError("agency", .required)]))
            #expect(await uphold(country.roads) == .refused(.notInForce(country.roads.id)))
            #expect(await uphold(country.water) == nil)
            let view = try operations.complaint(other.receipt.code, by: country.principal(.auditor))
            #expect(view.complaint.lead?.agency == country.water.id)
        }
    }

    /// PostgreSQL alone has two writers at once.
    @Test(arguments: DatabaseUnderTest.allCases.filter { $0 == .postgres })
    func `of a giving and a going out of use at once the second sees what the first did`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let (country, admin) = (world.country, world.country.principal(.administrator))
            let (water, south, officer) = (country.water, country.roadsSouth, country.officer(.officer))
            let screened = try await Story.filed(operations, world).screened()
            let taken = try await Story.filed(operations, world).inProgress()
            let newcomer = OfficerInput(login: "newcomer", name: "New", roles: [.officer])

            /// Retires the recipient with something on its way there.
            func retire(
                _ recipient: Recipient, _ retirement: SQL, during giving: @escaping @Sendable () async throws -> Void
            ) async throws -> OperationError? {
                try await operations.database.write { transaction in
                    try transaction.lockUse(of: recipient)
                    let attempt = Task.detached { await failure { try await giving() } }
                    try transaction.waitUntilWaitedFor()
                    try transaction.execute(retirement)
                    return attempt
                }.value
            }
            let waterRetires: SQL = "UPDATE agency SET is_active = 0 WHERE id = \(water.id)"
            #expect(
                try await retire(.agency(water.id), waterRetires) {
                    _ = try await operations.refer(
                        screened.id, to: water.id, joint: [], by: country.principal(.coordinator))
                } == .refused(.notInForce(water.id)))
            #expect(
                try await retire(.agency(water.id), waterRetires) {
                    _ = try await operations.createOfficer(of: water.id, newcomer, by: admin)
                } == .invalid([FieldError("isActive", .unknown)]))
            #expect(
                try await retire(.unit(south.id), "UPDATE unit SET is_active = 0 WHERE id = \(south.id)") {
                    _ = try await operations.assign(
                        taken.id, to: south.id, officer: nil, by: country.principal(.cceo))
                } == .invalid([FieldError("unit", .unknown)]))
            #expect(
                try await retire(.officer(officer.id), "UPDATE officer SET is_active = 0 WHERE id = \(officer.id)") {
                    _ = try await operations.assign(
                        taken.id, to: nil, officer: officer.id, by: country.principal(.cceo))
                } == .invalid([FieldError("officer", .unknown)]))

            // The other way round: what is on its way is there when it is counted.
            let input = AgencyInput(
                code: country.watchdog.code, nameThai: "ก", nameEnglish: "A", family: country.watchdog.family,
                isActive: false)
            let guardian = Officer(
                id: operations.newID(), agency: country.watchdog.id, unit: nil, login: "guardian", name: "G",
                roles: [.officer], isActive: true)
            let retirement = try await operations.database.write { transaction in
                try transaction.keepInUse(.agency(country.watchdog.id))
                let attempt = Task.detached {
                    await failure { try await operations.updateAgency(country.watchdog.id, input, by: admin) }
                }
                try transaction.waitUntilWaitedFor()
                try transaction.insert(guardian, passwordHash: "x", mustChangePassword: false)
                return attempt
            }
            #expect(await retirement.value == .refused(.inUse(InUse(.agency, complaints: 0, officers: 1))))
        }
    }
}

extension Transaction {
    /// Until another session waits for a lock of this one.
    ///
    /// - Throws: ``NobodyWaits`` when none does within ten seconds.
    fileprivate borrowing func waitUntilWaitedFor() throws {
        for _ in 0..<1_000 {
            let waiting = try run(
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))")
            if try waiting.first?.int(0) != 0 { return }
            _ = try run("SELECT 1 FROM pg_sleep(0.01)")
        }
        throw NobodyWaits()
    }
}

private struct NobodyWaits: Error {}
