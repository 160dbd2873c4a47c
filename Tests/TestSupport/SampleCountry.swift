// SPDX-License-Identifier: Apache-2.0
package import Complaints
import Deadlines
package import Operations
package import SQL
import Secrets
import Storage

/// The hub, three agencies, their units, an officer for every role, an agreement and a subject list.
package struct SampleCountry: Sendable {
    /// The password of every officer.
    package static let password = "a sample password"

    /// Made once per process, since each takes tens of milliseconds.
    static let passwordHash = Result { try Password.hash(password) }

    package let hub: Agency
    /// A government agency with the agreement on handling and linking.
    package let roads: Agency
    /// An enterprise with the agreement on handling and linking.
    package let water: Agency
    /// A body that takes referrals only and signed nothing.
    package let watchdog: Agency
    package let roadsNorth: Unit
    package let roadsSouth: Unit
    package let waterRepairs: Unit
    package let agreement: Agreement
    /// `ROAD` with `ROAD-HOLE` and `ROAD-LIGHT` below it, then `WATER` with `WATER-LEAK`.
    package let categories: [Category]
    /// In the order of `Role.assignable`; roles of agencies at `roads`, in its northern unit, the rest at the hub.
    package let officers: [Officer]
    /// One for each role of agencies, at `water` in its unit.
    package let waterOfficers: [Officer]

    package init(ids: Operations) {
        hub = Agency(
            id: ids.newID(), code: "OPM", nameThai: "สำนักกลาง", nameEnglish: "Central Office", family: .government,
            isHub: true)
        roads = Agency(
            id: ids.newID(), code: "ROADS", nameThai: "กรมถนน", nameEnglish: "Roads", family: .government)
        water = Agency(
            id: ids.newID(), code: "WATER", nameThai: "การประปา", nameEnglish: "Water Works", family: .enterprise)
        watchdog = Agency(
            id: ids.newID(), code: "WATCH", nameThai: "ผู้ตรวจ", nameEnglish: "Watchdog", family: .referralOnly)
        roadsNorth = Unit(id: ids.newID(), agency: roads.id, nameThai: "ส่วนเหนือ", nameEnglish: "North")
        roadsSouth = Unit(id: ids.newID(), agency: roads.id, nameThai: "ส่วนใต้", nameEnglish: "South")
        waterRepairs = Unit(id: ids.newID(), agency: water.id, nameThai: "ส่วนซ่อม", nameEnglish: "Repairs")
        agreement = Agreement(
            id: ids.newID(), titleThai: "บันทึกข้อตกลง", titleEnglish: "Agreement", signedOn: Day(number: 20_000),
            from: Day(number: 20_100), until: nil, areas: [.handling, .linking], agencies: [roads.id, water.id])
        categories = Self.categories(ids)
        let (hub, roads, north) = (hub.id, roads.id, roadsNorth.id)
        officers = Role.assignable.map { role in
            let isOfAgency = Role.ofAgency.contains(role)
            return Officer(
                id: ids.newID(), agency: isOfAgency ? roads : hub, unit: isOfAgency && role != .cceo ? north : nil,
                login: role.rawValue.lowercased(), name: "Sample \(role.rawValue)", roles: [role])
        }
        let (water, repairs) = (water.id, waterRepairs.id)
        waterOfficers = [Role.officer, .unitHead, .cceo].map { role in
            Officer(
                id: ids.newID(), agency: water, unit: role == .cceo ? nil : repairs,
                login: "water." + role.rawValue.lowercased(), name: "Water \(role.rawValue)", roles: [role])
        }
    }

    package var agencies: [Agency] { [hub, roads, watchdog, water] }

    /// The officer whose only role it is, at the hub or at `roads`.
    package func officer(_ role: Role) -> Officer {
        officers[Role.assignable.firstIndex(of: role) ?? 0]
    }

    /// As the `by:` of an operation.
    package func principal(_ role: Role) -> Principal { .officer(officer(role)) }

    /// The officer of `water` with a role of agencies.
    package func waterOfficer(_ role: Role) -> Officer {
        waterOfficers.first { $0.roles == [role] } ?? waterOfficers[0]
    }

    package func category(_ code: String) -> Category {
        categories.first { $0.code == code } ?? categories[0]
    }

    package func insert(in transaction: borrowing Transaction, passwordHash: String) throws {
        for agency in agencies { try transaction.insert(agency) }
        for unit in [roadsNorth, roadsSouth, waterRepairs] { try transaction.insert(unit) }
        try transaction.insert(agreement)
        for category in categories { try transaction.insert(category) }
        for officer in officers + waterOfficers {
            try transaction.insert(officer, passwordHash: passwordHash, mustChangePassword: false)
        }
    }

    private static func categories(_ ids: Operations) -> [Category] {
        let road = Category(id: ids.newID(), parent: nil, code: "ROAD", nameThai: "ถนน", nameEnglish: "Roads")
        let water = Category(id: ids.newID(), parent: nil, code: "WATER", nameThai: "น้ำ", nameEnglish: "Water")
        return [
            road,
            Category(
                id: ids.newID(), parent: road.id, code: "ROAD-HOLE", nameThai: "หลุม", nameEnglish: "Potholes"),
            Category(
                id: ids.newID(), parent: road.id, code: "ROAD-LIGHT", nameThai: "ไฟถนน", nameEnglish: "Street lights"),
            water,
            Category(
                id: ids.newID(), parent: water.id, code: "WATER-LEAK", nameThai: "ท่อรั่ว", nameEnglish: "Leaks"),
        ]
    }
}
