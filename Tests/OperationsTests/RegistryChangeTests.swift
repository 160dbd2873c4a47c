// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Storage
import TestSupport
import Testing

/// That every change of the registry is written down, told to who may know, and never overwritten unseen.
@Suite(.tags(.database)) struct RegistryChangeTests {
    private typealias Field = RegistryChange.Field

    @Test(arguments: DatabaseUnderTest.allCases)
    func `each register keeps who changed what, from what to what`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let admin = country.principal(.administrator)
            for change in RegistryTests.changes(operations, country) { try await change(admin) }
            let input = ArticleInput(titleThai: "ก", titleEnglish: "A", textThai: "ข", textEnglish: "B", words: "ค")
            let article = try await operations.createArticle(input, by: country.principal(.screener))
            let reply = try await operations.createReply(
                ReplyInput(name: "รับเรื่อง", textThai: "ก", textEnglish: "A"), by: country.principal(.screener))
            _ = try await operations.updateReply(
                reply.id, ReplyInput(name: "รับเรื่อง", textThai: "ข", textEnglish: "A", isActive: false),
                by: country.principal(.reviewer))
            let macro = try await operations.createMacro(
                named: "ชุด", for: .note, [Macro.Field("text", "x")], by: country.principal(.screener))
            _ = try await operations.updateRefusalWording(
                RefusalWording(.duplicate, thai: "ซ้ำ", english: "Twice"), by: admin)

            let all = try operations.changes(limit: 100, by: country.principal(.auditor)).changes.map(\.change)
            let seen = Set(all.map { "\($0.register) \($0.kind)" })
            let expected: Set = [
                "agency made", "agency changed", "unit made", "unit changed", "officer made", "officer changed",
                "officer passwordReset", "agreement made", "agreement changed", "category made", "category changed",
                "partner made", "article made", "reply made", "reply changed", "macro made", "refusalReason changed",
            ]
            #expect(seen == expected)
            #expect(all.allSatisfy { $0.at == world.clock.now && $0.officer != nil })
            let roads = try #require(all.first { $0.register == .agency && $0.kind == .changed })
            #expect(roads.entry == country.roads.id.text && roads.agency == country.roads.id && roads.revision == 1)
            #expect(roads.officer == country.officer(.administrator).id)
            #expect(
                roads.fields == [
                    Field("nameThai", old: ["กรมถนน"], new: ["ถนน"]), Field("nameEnglish", old: ["Roads"], new: ["R"]),
                ])
            let wording = try #require(all.first { $0.register == .reply && $0.kind == .changed })
            #expect(wording.officer == country.officer(.reviewer).id && wording.revision == 2)
            #expect(
                wording.fields == [
                    Field("textThai", old: ["ก"], new: ["ข"]), Field("isActive", old: ["yes"], new: ["no"]),
                ])
            let agreement = try #require(all.first { $0.register == .agreement && $0.kind == .changed })
            let areas = try #require(agreement.fields.first { $0.name == "areas" })
            #expect(areas == Field("areas", old: ["handling"], new: []))
            #expect(all.first { $0.register == .macro }?.entry == macro.id.text)
            #expect(all.first { $0.register == .article }?.titleEnglish == "A")
            #expect(article.isActive)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `of a password and an address it is kept that they changed, and nothing else`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let admin = world.country.principal(.administrator)
            var input = OfficerInput(login: "dara", name: "Dara", roles: [.officer], email: "dara@home.example")
            let made = try await operations.createOfficer(of: world.country.roads.id, input, by: admin)
            input.email = "dara@other.example"
            input.roles = [.unitHead]
            _ = try await operations.updateOfficer(made.officer.id, input, by: admin)
            let reset = try await operations.resetPassword(of: made.officer.id, by: admin)
            try await operations.setOfficerMail(
                OfficerMail(email: "dara@second.example"),
                by: .officer(try operations.officer(made.officer.id, by: .system)))
            try await operations.setOfficerMail(
                OfficerMail(email: nil), by: .officer(try operations.officer(made.officer.id, by: .system)))
            let partner = try await operations.createPartner(of: world.country.roads.id, name: "P", by: admin)
            let renewed = try await operations.renewKey(of: partner.partner.id, by: admin)

            let all = try operations.changes(of: made.officer, by: admin).changes.map(\.change)
            #expect(all.first?.fields == [Field("email", old: ["yes"], isHidden: true)])
            #expect(all.last?.fields.last == Field("email", new: ["yes"], isHidden: true))
            let list = Array(all.dropFirst())
            #expect(list.map(\.kind) == [.changed, .passwordReset, .changed, .made])
            #expect(list[0].officer == made.officer.id && list[0].fields == [Field("email", isHidden: true)])
            #expect(list[1].fields.isEmpty)
            #expect(
                list[2].fields == [
                    Field("roles", old: ["officer"], new: ["unitHead"]), Field("email", isHidden: true),
                ])
            let rows = try await operations.database.write { transaction in
                try transaction.run("SELECT fields FROM registry_change").map { try $0.string(0) }.joined()
            }
            for secret in [made.password, reset.password, partner.key, renewed.key, "example"] {
                #expect(!rows.contains(secret))
            }
            #expect(
                try operations.changes(of: partner.partner, by: admin).changes.map(\.change.kind) == [
                    .keyRenewed, .made,
                ])
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `what changes nothing, or is refused, leaves no trace`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let (admin, unit) = (world.country.principal(.administrator), world.country.roadsNorth)
            _ = try await operations.updateUnit(
                unit.id, UnitInput(nameThai: " ส่วนเหนือ ", nameEnglish: "North"), expecting: 0, by: admin)
            let taken = AgencyInput(code: "ROADS", nameThai: "ก", nameEnglish: "A", family: .local)
            await #expect(throws: OperationError.invalid([FieldError("code", .taken)])) {
                try await operations.createAgency(taken, by: admin)
            }
            #expect(try operations.changes(limit: 10, by: admin).changes.isEmpty)
            #expect(try operations.revision(of: .unit, unit.id.text) == 0)
        }
    }

    /// Makes another change of one entry, by a name and expecting a revision.
    private typealias Attempt = (
        register: RegistryChange.Register, entry: String, change: (String, Int) async throws -> Void
    )

    @Test(arguments: DatabaseUnderTest.allCases)
    func `a change from an older state is refused, whatever the register`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let attempts =
                try await Self.administered(operations, world.country) + Self.written(operations, world.country)
            #expect(Set(attempts.map(\.register)) == Set(RegistryChange.Register.allCases))
            for (register, entry, change) in attempts {
                let first = try operations.revision(of: register, entry)
                try await change("หนึ่ง", first)
                #expect(try operations.revision(of: register, entry) == first + 1, "\(register)")
                await #expect(throws: OperationError.conflict, "\(register)") { try await change("สอง", first) }
                try await change("สอง", first + 1)
            }
        }
    }

    private static func administered(_ operations: Operations, _ country: SampleCountry) async throws -> [Attempt] {
        let (admin, officer) = (country.principal(.administrator), country.officer(.auditor))
        let (roads, north, agreement) = (country.roads.id, country.roadsNorth.id, country.agreement)
        let road = country.category("ROAD").id
        let partner = try await operations.createPartner(of: roads, name: "P", by: admin).partner.id
        return [
            (
                .agency, roads.text,
                {
                    let input = AgencyInput(code: "ROADS", nameThai: $0, nameEnglish: $0, family: .government)
                    _ = try await operations.updateAgency(roads, input, expecting: $1, by: admin)
                }
            ),
            (
                .unit, north.text,
                {
                    _ = try await operations.updateUnit(
                        north, UnitInput(nameThai: $0, nameEnglish: $0), expecting: $1, by: admin)
                }
            ),
            (
                .officer, officer.id.text,
                {
                    let input = OfficerInput(login: officer.login, name: $0, roles: officer.roles)
                    _ = try await operations.updateOfficer(officer.id, input, expecting: $1, by: admin)
                }
            ),
            (
                .category, road.text,
                {
                    let input = CategoryInput(code: "ROAD", nameThai: $0, nameEnglish: $0)
                    _ = try await operations.updateCategory(road, input, expecting: $1, by: admin)
                }
            ),
            (
                .agreement, agreement.id.text,
                {
                    let input = AgreementInput(
                        titleThai: $0, titleEnglish: $0, signedOn: agreement.signedOn, from: agreement.from,
                        areas: agreement.areas, agencies: agreement.agencies)
                    _ = try await operations.updateAgreement(agreement.id, input, expecting: $1, by: admin)
                }
            ),
            (
                .refusalReason, "incomplete",
                {
                    _ = try await operations.updateRefusalWording(
                        RefusalWording(.incomplete, thai: $0, english: $0), expecting: $1, by: admin)
                }
            ),
            (
                .partner, partner.text,
                {
                    _ = try await operations.updatePartner(partner, name: $0, isActive: true, expecting: $1, by: admin)
                }
            ),
        ]
    }

    private static func written(_ operations: Operations, _ country: SampleCountry) async throws -> [Attempt] {
        let screener = country.principal(.screener)
        let article = ArticleInput(titleThai: "ก", titleEnglish: "A", textThai: "ข", textEnglish: "B", words: "ค")
        let known = try await operations.createArticle(article, by: screener).id
        let reply = try await operations.createReply(
            ReplyInput(name: "ก", textThai: "ก", textEnglish: "A"), by: screener
        ).id
        let macro = try await operations.createMacro(named: "ก", for: .note, [], by: screener).id
        return [
            (
                .article, known.text,
                {
                    var input = article
                    input.titleThai = $0
                    _ = try await operations.updateArticle(known, input, expecting: $1, by: screener)
                }
            ),
            (
                .reply, reply.text,
                {
                    _ = try await operations.updateReply(
                        reply, ReplyInput(name: $0, textThai: "ก", textEnglish: "A"), expecting: $1, by: screener)
                }
            ),
            (
                .macro, macro.text,
                {
                    _ = try await operations.updateMacro(macro, named: $0, isActive: true, expecting: $1, by: screener)
                }
            ),
        ]
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `of many who change an entry at once from one state, one does`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { (operations, world) throws in
            let (admin, unit) = (world.country.principal(.administrator), world.country.roadsNorth.id)
            let saved = await withTaskGroup(of: Bool.self) { group in
                for number in 1...8 {
                    group.addTask {
                        let input = UnitInput(nameThai: "ส่วน \(number)", nameEnglish: "Unit \(number)")
                        do {
                            _ = try await operations.updateUnit(unit, input, expecting: 0, by: admin)
                            return true
                        } catch {
                            #expect(error as? OperationError == .conflict)
                            return false
                        }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(saved == 1)
            #expect(try operations.revision(of: .unit, unit.text) == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `changes are read by auditors and by administrators within their reach`(
        on engine: DatabaseUnderTest
    ) async throws {
        try await withOperations(on: engine) { operations, world in
            let country = world.country
            let admin = country.principal(.administrator)
            for change in RegistryTests.changes(operations, country) { try await change(admin) }
            let north = country.roadsNorth
            let made = try await operations.createOfficer(
                of: country.roads.id, OfficerInput(login: "roads.admin", name: "N", roles: [.administrator]), by: admin)
            let own = Principal.officer(made.officer)
            _ = try await operations.createUnit(
                of: country.water.id, UnitInput(nameThai: "ก", nameEnglish: "A"), by: admin)
            let head = country.principal(.unitHead)
            let reply = try await operations.createReply(
                ReplyInput(name: "ก", textThai: "ก", textEnglish: "A"), by: head)

            for role in Role.assignable where ![.auditor, .administrator].contains(role) {
                #expect(throws: OperationError.forbidden, "\(role)") {
                    try operations.changes(limit: 1, by: country.principal(role))
                }
                #expect(throws: OperationError.forbidden, "\(role)") {
                    try operations.changes(of: north, by: country.principal(role))
                }
            }
            #expect(throws: OperationError.unauthenticated) { try operations.changes(limit: 1, by: .anonymous) }
            func seen(_ principal: Principal) throws -> [RegistryChange] {
                try operations.changes(limit: 100, by: principal).changes.map(\.change)
            }
            let audited = try seen(country.principal(.auditor))
            #expect(Set(audited.map(\.register)).contains(.reply))
            #expect(try seen(admin) == audited.filter { $0.register != .reply })
            let within = try seen(own)
            #expect(
                !within.isEmpty && within == audited.filter { $0.agency == country.roads.id && $0.register != .reply })
            #expect(Set(within.map(\.register)) == [.agency, .unit, .officer])
            #expect(try operations.changes(of: north, by: own).changes.count == 1)
            #expect(throws: OperationError.forbidden) { try operations.changes(of: country.agreement, by: own) }
            #expect(throws: OperationError.forbidden) { try operations.changes(of: country.waterRepairs, by: own) }
            #expect(throws: OperationError.forbidden) { try operations.changes(of: reply, by: own) }
            #expect(throws: OperationError.forbidden) { try operations.changes(of: reply, by: admin) }
            #expect(try operations.changes(of: reply, by: head).changes.count == 1)
            #expect(try operations.changer("administrator", by: own) == nil)
            #expect(try operations.changer("roads.admin", by: own) == made.officer)
            #expect(try operations.changer("administrator", by: admin) != nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.allCases)
    func `the list is narrowed and turned page by page without a gap`(on engine: DatabaseUnderTest) async throws {
        try await withOperations(on: engine) { operations, world in
            let (admin, auditor) = (world.country.principal(.administrator), world.country.principal(.auditor))
            for number in 0..<7 {
                let input = UnitInput(nameThai: "ส่วน \(number)", nameEnglish: "Unit \(number)")
                _ = try await operations.updateUnit(
                    world.country.roadsNorth.id, input, by: number < 3 ? .system : admin)
                if number % 2 == 0 { world.clock.advance(hours: 30) }
            }
            _ = try await operations.createAgency(
                AgencyInput(code: "NEW", nameThai: "ใหม่", nameEnglish: "New", family: .local), by: admin)
            var pages: [RecordedChange] = []
            while true {
                let last = pages.last.map { (at: $0.change.at, number: $0.number) }
                let page = try operations.changes(before: last, limit: 3, by: auditor).changes
                pages += page
                if page.count < 3 { break }
            }
            let whole = try operations.changes(limit: 100, by: auditor).changes
            #expect(pages == whole && pages.count == 8)
            #expect(pages.map(\.change.at) == pages.map(\.change.at).sorted(by: >))
            func count(_ filter: ChangeFilter) throws -> Int {
                try operations.changes(filter, limit: 100, by: auditor).changes.count
            }
            #expect(try count(ChangeFilter(register: .agency)) == 1)
            #expect(try count(ChangeFilter(officer: world.country.officer(.administrator).id)) == 5)
            let second = pages[5].change.at
            #expect(try count(ChangeFilter(from: second)) == 7)
            #expect(try count(ChangeFilter(until: second)) == 1)
            var entry: [Int] = []
            while true {
                let list = try operations.changes(of: world.country.roadsNorth, before: entry.last, by: admin).changes
                entry += list.prefix(2).map(\.change.revision)
                if list.count <= 2 { break }
            }
            #expect(entry == [7, 6, 5, 4, 3, 2, 1])
        }
    }
}
