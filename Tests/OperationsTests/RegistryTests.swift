// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

@Suite(.tags(.database)) struct RegistryTests {
    @Test(arguments: DatabaseUnderTest.allCases)
    func `only administrators and the command line change the registry`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let others = Role.assignable.filter { $0 != .administrator }.map { country.principal($0) }
            let refused: [(Principal, OperationError)] =
                others.map { ($0, .forbidden) } + [
                    (.anonymous, .unauthenticated), (.complainant(operations.newID()), .forbidden),
                    (.partner(Partner(id: operations.newID(), agency: country.roads.id, name: "P")), .forbidden),
                ]
            for (principal, error) in refused {
                for change in Self.changes(operations, country) {
                    await #expect(throws: error) { try await change(principal) }
                }
            }
            for change in Self.changes(operations, country) { try await change(.system) }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an agency's administrator keeps its own units and officers, and nothing that the nation shares`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let (country, roads) = (world.country, world.country.roads.id)
            let made = try await operations.createOfficer(
                of: roads, OfficerInput(login: "roads.admin", name: "N", roles: [.administrator]), by: .system)
            let own = Principal.officer(made.officer)
            for change in Self.nationalChanges(operations, country) {
                await #expect(throws: OperationError.forbidden) { try await change(own) }
            }
            let officer = OfficerInput(login: "new.two", name: "New", roles: [.officer])
            let second = OfficerInput(login: "second", name: "New", roles: [.administrator])
            let chief = OfficerInput(
                login: country.officer(.administrator).login, name: "Chief", roles: [.administrator])
            let unit = UnitInput(nameThai: "ส่วน", nameEnglish: "Unit")
            let strangers: [Change] = [
                { by in _ = try await operations.createOfficer(of: country.hub.id, second, by: by) },
                { by in _ = try await operations.createOfficer(of: country.water.id, officer, by: by) },
                { by in _ = try await operations.updateOfficer(country.officer(.administrator).id, chief, by: by) },
                { by in _ = try await operations.resetPassword(of: country.officer(.administrator).id, by: by) },
                { by in _ = try await operations.createUnit(of: country.water.id, unit, by: by) },
                { by in _ = try operations.officers(of: country.water.id, by: by) },
                { by in _ = try operations.officerMail(of: country.officer(.screener).id, by: by) },
                { by in _ = try operations.actingPeriods(of: country.hub.id, by: by) },
                { by in _ = try operations.partners(after: nil, by: by) },
                { by in _ = try operations.notices(in: nil, before: nil, by: by) },
                { by in _ = try operations.deadJobs(after: 0, by: by) },
            ]
            for change in strangers {
                await #expect(throws: OperationError.forbidden) { try await change(own) }
                try await change(country.principal(.administrator))
            }
            #expect(throws: OperationError.notFound) {
                try operations.officer(country.officer(.screener).id, by: own)
            }

            _ = try await operations.createUnit(of: roads, unit, by: own)
            _ = try await operations.updateUnit(country.roadsNorth.id, unit, by: own)
            let new = try await operations.createOfficer(
                of: roads, OfficerInput(login: "new.three", name: "New", roles: [.officer]), by: own)
            _ = try await operations.updateOfficer(
                new.officer.id, OfficerInput(login: "new.three", name: "Newer", roles: [.officer]), by: own)
            _ = try await operations.resetPassword(of: new.officer.id, by: own)
            #expect(try operations.officerMail(of: new.officer.id, by: own).email == nil)
            #expect(try operations.officer(new.officer.id, by: own).name == "Newer")
            for role in Role.ofNetwork {
                let wide = OfficerInput(login: "new.three", name: "Newer", roles: [.officer, role])
                let refused = OperationError.invalid([FieldError("roles", .unknown)])
                await #expect(throws: refused, "\(role)") {
                    try await operations.updateOfficer(new.officer.id, wide, by: own)
                }
                var other = wide
                other.login = "new.four"
                let input = other
                for by in [own, country.principal(.administrator), .system] {
                    await #expect(throws: refused, "\(role)") {
                        try await operations.createOfficer(of: roads, input, by: by)
                    }
                }
            }
        }
    }

    typealias Change = (Principal) async throws -> Void

    /// Every change of what the nation shares.
    private static func nationalChanges(_ operations: Operations, _ country: SampleCountry) -> [Change] {
        let day = Day(number: 20_800)
        let agreement = AgreementInput(
            titleThai: "ข้อตกลง", titleEnglish: "A", signedOn: day, from: day, areas: [.linking],
            agencies: [country.roads.id])
        let agency = AgencyInput(code: "ROADS", nameThai: "ถนน", nameEnglish: "R", family: .government)
        let category = CategoryInput(code: "NEW", nameThai: "ใหม่", nameEnglish: "New")
        return [
            { by in
                _ = try await operations.createAgency(
                    AgencyInput(code: "NEW", nameThai: "ใหม่", nameEnglish: "New", family: .local), by: by)
            },
            { by in _ = try await operations.updateAgency(country.roads.id, agency, by: by) },
            { by in _ = try await operations.createAgreement(agreement, by: by) },
            { by in _ = try await operations.updateAgreement(country.agreement.id, agreement, by: by) },
            { by in _ = try await operations.createCategory(category, by: by) },
            { by in _ = try await operations.updateCategory(country.category("WATER-LEAK").id, category, by: by) },
            { by in
                _ = try await operations.updateRefusalWording(
                    RefusalWording(.beforeCourt, thai: "ก", english: "A"), by: by)
            },
            { by in _ = try await operations.createPartner(of: country.roads.id, name: "Line", by: by) },
            { by in
                try await operations.declareHoliday(Holiday(day: day, nameThai: "ก", nameEnglish: "A"), by: by)
            },
        ]
    }

    /// Every change of the registry, each of which succeeds for those who may.
    static func changes(_ operations: Operations, _ country: SampleCountry) -> [Change] {
        let day = Day(number: 20_800)
        let agency = AgencyInput(code: "NEW", nameThai: "ใหม่", nameEnglish: "New", family: .local)
        let roads = AgencyInput(code: "ROADS", nameThai: "ถนน", nameEnglish: "R", family: .government)
        let unit = UnitInput(nameThai: "ส่วน", nameEnglish: "Unit")
        let officer = OfficerInput(login: "new.one", name: "New", roles: [.officer])
        let auditor = OfficerInput(login: "auditor", name: "A", roles: [.auditor])
        let agreement = AgreementInput(
            titleThai: "ข้อตกลง", titleEnglish: "A", signedOn: day, from: day, areas: [.linking],
            agencies: [country.roads.id])
        let category = CategoryInput(code: "NEW", nameThai: "ใหม่", nameEnglish: "New")
        let leak = CategoryInput(code: "WATER-LEAK", nameThai: "รั่ว", nameEnglish: "Leak")
        let holiday = Holiday(day: day, nameThai: "วันหยุด", nameEnglish: "Holiday")
        return [
            { by in _ = try await operations.createAgency(agency, by: by) },
            { by in _ = try await operations.updateAgency(country.roads.id, roads, by: by) },
            { by in _ = try await operations.createUnit(of: country.roads.id, unit, by: by) },
            { by in _ = try await operations.updateUnit(country.roadsNorth.id, unit, by: by) },
            { by in
                _ = try await operations.createOfficer(of: country.roads.id, officer, by: by)
            },
            { by in
                _ = try await operations.updateOfficer(country.officer(.auditor).id, auditor, by: by)
            },
            { by in
                _ = try await operations.resetPassword(of: country.officer(.auditor).id, by: by)
            },
            { by in _ = try await operations.createAgreement(agreement, by: by) },
            { by in
                _ = try await operations.updateAgreement(country.agreement.id, agreement, by: by)
            },
            { by in _ = try await operations.createCategory(category, by: by) },
            { by in
                _ = try await operations.updateCategory(country.category("WATER-LEAK").id, leak, by: by)
            },
            { by in try await operations.declareHoliday(holiday, by: by) },
            { by in try await operations.withdrawHoliday(on: day, by: by) },
            { by in try await operations.declareWorkingDay(day, by: by) },
            { by in try await operations.withdrawWorkingDay(day, by: by) },
            { by in
                _ = try await operations.createPartner(of: country.roads.id, name: "Line", by: by)
            },
        ]
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an agency is registered, changed and found by anybody`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let admin = world.country.principal(.administrator)
            var input = AgencyInput(code: "LOCAL-1", nameThai: " เทศบาล ", nameEnglish: "Town", family: .local)
            let created = try await operations.createAgency(input, by: admin)
            input.nameEnglish = "Town Hall"

            let updated = try await operations.updateAgency(created.id, input, by: admin)

            #expect(created.nameThai == "เทศบาล")
            #expect(updated.nameEnglish == "Town Hall")
            #expect(try operations.agency(created.id) == updated)
            #expect(try operations.agency(code: "LOCAL-1") == updated)
            #expect(try operations.agencies().count == 5)
            #expect(throws: OperationError.notFound) { try operations.agency(operations.newID()) }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `everything wrong with an agency is told at once`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let roads = world.country.roads.id
            let bad = AgencyInput(
                code: "a", nameThai: " ", nameEnglish: String(repeating: "x", count: 201), family: .local)
            let errors = [
                FieldError("code", .tooShort(min: 2)), FieldError("nameThai", .required),
                FieldError("nameEnglish", .tooLong(max: 200)),
            ]
            let create = { (input: AgencyInput) in _ = try await operations.createAgency(input, by: .system) }

            await #expect(throws: OperationError.invalid(errors)) { try await create(bad) }
            for code in ["ab", "1A", "A B", "ÄB", "A\u{0}B"] {
                await #expect(throws: OperationError.invalid([FieldError("code", .malformed)])) {
                    try await create(AgencyInput(code: code, nameThai: "ก", nameEnglish: "G", family: .local))
                }
            }
            await #expect(throws: OperationError.invalid([FieldError("nameThai", .malformed)])) {
                try await create(AgencyInput(code: "AB", nameThai: "ก\nข", nameEnglish: "G", family: .local))
            }
            await #expect(throws: OperationError.invalid([FieldError("code", .taken)])) {
                try await create(AgencyInput(code: "ROADS", nameThai: "ก", nameEnglish: "G", family: .local))
            }
            await #expect(throws: OperationError.invalid([FieldError("isHub", .taken)])) {
                try await create(
                    AgencyInput(code: "HUB2", nameThai: "ก", nameEnglish: "G", family: .government, isHub: true))
            }
            await #expect(throws: OperationError.invalid([FieldError("code", .unknown)])) {
                _ = try await operations.updateAgency(
                    roads, AgencyInput(code: "ROAD", nameThai: "ก", nameEnglish: "G", family: .local), by: .system)
            }
            await #expect(throws: OperationError.invalid([FieldError("isActive", .unknown)])) {
                _ = try await operations.updateAgency(
                    world.country.hub.id,
                    AgencyInput(
                        code: "OPM", nameThai: "ก", nameEnglish: "G", family: .government, isHub: true,
                        isActive: false), by: .system)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an account begins with a password told once and changed at the first log-in`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let admin = world.country.principal(.administrator)
            let input = OfficerInput(
                unit: world.country.roadsSouth.id, login: "Somsri.J", name: "สมศรี", roles: [.officer, .unitHead])

            let made = try await operations.createOfficer(of: world.country.roads.id, input, by: admin)
            let session = try await operations.logIn(login: "somsri.j", password: made.password, from: "192.0.2.1")
            #expect(session.mustChangePassword)
            #expect(session.principal == .officer(made.officer))
            try await operations.changePassword(current: made.password, new: "a better password", in: session)
            #expect(try await operations.session(session.token)?.mustChangePassword == false)

            let reset = try await operations.resetPassword(of: made.officer.id, by: admin)
            #expect(reset.password != made.password)
            #expect(try await operations.session(session.token) == nil)
            #expect(
                try await operations.logIn(login: "somsri.j", password: reset.password, from: "192.0.2.1")
                    .mustChangePassword)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `an officer's login, unit and roles must fit`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let create = { (agency: Agency, unit: Unit.ID?, login: String, roles: Set<Role>) in
                _ = try await operations.createOfficer(
                    of: agency.id, OfficerInput(unit: unit, login: login, name: "N", roles: roles), by: .system)
            }
            let refused: [(Agency, Unit.ID?, String, Set<Role>, FieldError)] = [
                (country.roads, nil, "officer", [.officer], FieldError("login", .taken)),
                (country.roads, nil, "ab", [.officer], FieldError("login", .tooShort(min: 3))),
                (country.roads, nil, "สมศรี", [.officer], FieldError("login", .malformed)),
                (country.roads, nil, "new", [], FieldError("roles", .required)),
                (country.roads, nil, "new", [.partner], FieldError("roles", .unknown)),
                (country.roads, nil, "new", [.clock], FieldError("roles", .unknown)),
                (country.roads, nil, "new", [.screener], FieldError("roles", .unknown)),
                (country.hub, nil, "new", [.officer], FieldError("roles", .unknown)),
                (country.roads, country.waterRepairs.id, "new", [.officer], FieldError("unit", .unknown)),
            ]

            for (agency, unit, login, roles, error) in refused {
                await #expect(throws: OperationError.invalid([error])) { try await create(agency, unit, login, roles) }
            }
            for role in Role.ofNetwork {
                await #expect(throws: OperationError.invalid([FieldError("roles", .unknown)])) {
                    try await create(country.roads, country.roadsSouth.id, "new", [.officer, role])
                }
            }
            try await create(country.roads, country.roadsSouth.id, "new", [.officer, .administrator])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `officers see the officers of their own agency alone`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { (operations, world) throws in
            let country = world.country
            let head = country.principal(.unitHead)

            #expect(try operations.officers(of: country.roads.id, by: head).count == 3)
            #expect(throws: OperationError.forbidden) { try operations.officers(of: country.water.id, by: head) }
            #expect(throws: OperationError.notFound) {
                try operations.officer(country.waterOfficer(.officer).id, by: head)
            }
            #expect(throws: OperationError.unauthenticated) {
                try operations.officers(of: country.roads.id, by: .anonymous)
            }
            #expect(try operations.officers(of: country.water.id, by: country.principal(.administrator)).count == 3)
            #expect(try operations.units(of: country.water.id, by: head).count == 1)
            #expect(try operations.agreements(by: head) == [country.agreement])
            #expect(try operations.standings(by: head).map(\.areas.count) == [0, 2, 0, 2])
            #expect(throws: OperationError.unauthenticated) { try operations.agreements(by: .anonymous) }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `agreements and categories must be whole`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let day = Day(number: 20_800)
            let empty = AgreementInput(
                titleThai: "ก", titleEnglish: "A", signedOn: day, from: day, until: Day(number: 20_799), areas: [],
                agencies: [])
            var stranger = empty
            stranger.until = day
            stranger.areas = [.handling]
            stranger.agencies = [operations.newID()]
            let unknown = stranger
            let below = world.country.category("ROAD-HOLE").id

            await #expect(
                throws: OperationError.invalid([
                    FieldError("until", .tooEarly(day)), FieldError("areas", .required),
                    FieldError("agencies", .required),
                ])
            ) { try await operations.createAgreement(empty, by: .system) }
            await #expect(throws: OperationError.invalid([FieldError("agencies", .unknown)])) {
                try await operations.createAgreement(unknown, by: .system)
            }
            await #expect(throws: OperationError.invalid([FieldError("parent", .unknown)])) {
                try await operations.createCategory(
                    below: below, CategoryInput(code: "DEEP", nameThai: "ก", nameEnglish: "D"), by: .system)
            }
            await #expect(throws: OperationError.invalid([FieldError("code", .taken)])) {
                try await operations.createCategory(
                    CategoryInput(code: "ROAD", nameThai: "ก", nameEnglish: "D"), by: .system)
            }
            await #expect(throws: OperationError.notFound) {
                try await operations.updateCategory(
                    operations.newID(), CategoryInput(code: "D", nameThai: "ก", nameEnglish: "D"), by: .system)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a partner is known by its key until it is shut out or the key renewed`(on engine: DatabaseUnderTest)
        async throws
    {
        try await withOperations(on: engine) { operations, world in
            let made = try await operations.createPartner(of: world.country.roads.id, name: "Traffy", by: .system)
            #expect(made.key.hasPrefix("rtk_"))
            #expect(try operations.partner(forKey: made.key) == made.partner)
            #expect(try operations.partner(forKey: made.key + "x") == nil)
            #expect(try operations.partner(forKey: "") == nil)
            let rows = try operations.database.read { try $0.run("SELECT key_hash FROM partner") }
            #expect(try rows[0].string(0).count == 64)

            let renewed = try await operations.renewKey(of: made.partner.id, by: .system)
            #expect(try operations.partner(forKey: made.key) == nil)
            #expect(try operations.partner(forKey: renewed.key) == made.partner)

            _ = try await operations.updatePartner(made.partner.id, name: "Traffy", isActive: false, by: .system)
            #expect(try operations.partner(forKey: renewed.key) == nil)
            await #expect(throws: OperationError.unauthenticated) {
                try await operations.partner(forKey: renewed.key, from: "192.0.2.1")
            }
        }
    }
}
