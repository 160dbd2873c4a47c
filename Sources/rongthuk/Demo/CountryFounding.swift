// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import Operations
import SQL
import Secrets
import Storage

/// Registers the country of the demo by the operations an administrator would use.
struct CountryFounding {
    let operations: Operations
    private var dice: Dice
    private let passwordHash: String

    init(_ operations: Operations, seed: UInt64) throws {
        self.operations = operations
        dice = Dice(seed, 0, .registry)
        // Once for all accounts: each takes tens of milliseconds.
        passwordHash = try Password.hash(DemoLogin.password)
    }

    mutating func found() async throws -> Country {
        let categories = try await registerCategories()
        let agencies = try await registerAgencies()
        guard let hubAgency = agencies["OPM"], let city = agencies["BMA"] else {
            preconditionFailure("the hub and the city are in the table")
        }
        try await sign(agencies)
        var offices: [String: Country.Office] = [:]
        for line in AgencyLine.all where line.family != .referralOnly && line.code != "OPM" {
            guard let agency = agencies[line.code] else { continue }
            offices[line.code] = try await staff(agency, line)
        }
        let made = try await operations.createPartner(
            of: city.id, name: "ระบบรับแจ้งเรื่องเมือง (ตัวอย่าง)", by: .system)
        return Country(
            hub: try await staffHub(hubAgency), offices: offices, categories: categories, partner: made.partner)
    }

    private func registerCategories() async throws -> [String: Category.ID] {
        var ids: [String: Category.ID] = [:]
        for (code, thai, english) in Topic.headings {
            let input = CategoryInput(code: code, nameThai: thai, nameEnglish: english)
            let heading = try await operations.createCategory(input, by: .system)
            for topic in Topic.all where topic.parent == code {
                let input = CategoryInput(
                    code: topic.code, nameThai: topic.nameThai, nameEnglish: topic.nameEnglish)
                ids[topic.code] = try await operations.createCategory(below: heading.id, input, by: .system).id
            }
        }
        return ids
    }

    private func registerAgencies() async throws -> [String: Agency] {
        var agencies: [String: Agency] = [:]
        for line in AgencyLine.all {
            let input = AgencyInput(
                code: line.code, nameThai: line.nameThai, nameEnglish: line.nameEnglish, family: line.family,
                isHub: line.code == "OPM", province: line.code == "BMA" ? "10" : nil)
            agencies[line.code] = try await operations.createAgency(input, by: .system)
        }
        return agencies
    }

    /// Two agreements that were really signed, and one that makes the example members what they are.
    private func sign(_ agencies: [String: Agency]) async throws {
        let members = AgencyLine.all.filter { $0.family != .referralOnly && $0.code != "OPM" }.map(\.code)
        try await sign(
            "บันทึกข้อตกลงความร่วมมือการดำเนินการเรื่องราวร้องทุกข์ พ.ศ. 2562", "Agreement on handling complaints, 2019",
            on: "2019-09-11", [.linking, .handling, .innovation], ["MOJ"], agencies)
        try await sign(
            "บันทึกข้อตกลงการเชื่อมโยงข้อมูลเรื่องร้องทุกข์ พ.ศ. 2566", "Agreement on linking complaint databases, 2023",
            on: "2023-07-05", [.linking, .handling], ["MOPH"], agencies)
        try await sign(
            "ข้อตกลงตัวอย่างของหน่วยงานสมาชิกตัวอย่าง (ข้อมูลสาธิต)", "Example agreement of the example members (demo)",
            on: "2023-10-02", [.linking, .handling], members.filter { $0 != "MOJ" && $0 != "MOPH" }, agencies)
    }

    private func sign(
        _ thai: String, _ english: String, on date: String, _ areas: Set<Agreement.Area>, _ codes: [String],
        _ agencies: [String: Agency]
    ) async throws {
        guard let day = Day(date) else { preconditionFailure("no date: \(date)") }
        let input = AgreementInput(
            titleThai: thai, titleEnglish: english, signedOn: day, from: day, until: nil, areas: areas,
            agencies: Set(codes.compactMap { agencies[$0]?.id }))
        _ = try await operations.createAgreement(input, by: .system)
    }

    private mutating func staffHub(_ agency: Agency) async throws -> Country.Hub {
        var hub = Country.Hub(agency: agency)
        let unit = try await operations.createUnit(
            of: agency.id,
            UnitInput(nameThai: "ศูนย์รับเรื่องราวร้องทุกข์ของรัฐบาล 1111", nameEnglish: "Government Complaint Centre 1111"),
            by: .system)
        for (logins, roles) in DemoLogin.ofHub {
            for login in logins {
                let officer = try await appoint(login, at: agency, unit.id, roles)
                for role in roles { hub.officers[role, default: []].append(officer) }
            }
        }
        return hub
    }

    private mutating func staff(_ agency: Agency, _ line: AgencyLine) async throws -> Country.Office {
        let login = line.code.lowercased() + "."
        let cceo = try await appoint(login + "cceo", at: agency, nil, [.cceo])
        var desks: [Country.Desk] = []
        let names = line.family == .enterprise ? Self.enterpriseUnits : Self.governmentUnits
        for (index, name) in names.prefix(2 + dice.below(3)).enumerated() {
            let input = UnitInput(nameThai: name.0, nameEnglish: name.1)
            let unit = try await operations.createUnit(of: agency.id, input, by: .system)
            let number = index == 0 ? "" : String(index + 1)
            let head = try await appoint(login + "head" + number, at: agency, unit.id, [.unitHead])
            var officers: [Officer] = []
            for place in 0..<2 {
                let number = index * 2 + place == 0 ? "" : String(index * 2 + place + 1)
                officers.append(try await appoint(login + "officer" + number, at: agency, unit.id, [.officer]))
            }
            desks.append(Country.Desk(unit: unit, head: head, officers: officers))
        }
        return Country.Office(agency: agency, letters: line.letters, cceo: cceo, desks: desks)
    }

    /// Makes an account that may log in with the demo's password at once.
    private mutating func appoint(
        _ login: String, at agency: Agency, _ unit: Unit.ID?, _ roles: Set<Role>
    ) async throws -> Officer {
        let officer = Officer(
            id: operations.newID(), agency: agency.id, unit: unit, login: login,
            name: InventedName.thai(&dice, isFemale: dice.chance(500)), roles: roles)
        let hash = passwordHash
        try await operations.database.write { transaction in
            try transaction.insert(officer, passwordHash: hash, mustChangePassword: false)
        }
        return officer
    }

    private static let governmentUnits = [
        ("ศูนย์บริการร่วมและเรื่องร้องทุกข์", "Joint Service and Complaint Centre"), ("กองตรวจราชการ", "Inspection Division"),
        ("กองบริหารงานในพื้นที่", "Field Operations Division"), ("กองกฎหมาย", "Legal Division"),
    ]
    private static let enterpriseUnits = [
        ("ฝ่ายลูกค้าสัมพันธ์", "Customer Relations"), ("ฝ่ายปฏิบัติการภาคสนาม", "Field Operations"),
        ("ฝ่ายวิศวกรรม", "Engineering"), ("ฝ่ายกฎหมาย", "Legal Affairs"),
    ]
}
