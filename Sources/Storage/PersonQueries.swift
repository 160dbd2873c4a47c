// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL

/// A person as the vault keeps them.
package struct SealedPerson: Equatable, Sendable {
    package let id: Person.ID
    package let complaint: Complaint.ID
    package let part: Person.Part
    /// The key it is sealed with.
    package let keyNumber: Int
    package let sealed: [UInt8]

    package init(id: Person.ID, complaint: Complaint.ID, part: Person.Part, keyNumber: Int, sealed: [UInt8]) {
        self.id = id
        self.complaint = complaint
        self.part = part
        self.keyNumber = keyNumber
        self.sealed = sealed
    }
}

/// What a keyed hash finds a person's complaints by.
package enum LookupKind: String, CaseIterable, Sendable {
    case phone, nationalId
}

/// Every statement on `person` and `person_lookup`; nothing readable ever stands in them.
extension Transaction {
    package borrowing func insert(_ person: SealedPerson) throws {
        try execute(
            """
            INSERT INTO person (id, complaint, part, key_number, sealed)
            VALUES (\(person.id), \(person.complaint), \(person.part.rawValue), \(person.keyNumber), \(person.sealed))
            """)
    }

    package borrowing func people(of complaint: Complaint.ID) throws -> [SealedPerson] {
        try run(
            "SELECT id, complaint, part, key_number, sealed FROM person WHERE complaint = \(complaint) ORDER BY id"
        ).map { try SealedPerson(row: $0) }
    }

    /// Persons sealed with an older key, in the order of their ids.
    package borrowing func people(
        sealedBefore keyNumber: Int, after id: Person.ID?, limit: Int
    ) throws -> [SealedPerson] {
        let from: SQL = id.map { "AND id > \($0)" } ?? ""
        return try run(
            """
            SELECT id, complaint, part, key_number, sealed FROM person WHERE key_number < \(keyNumber) \(from)
            ORDER BY id LIMIT \(limit)
            """
        ).map { try SealedPerson(row: $0) }
    }

    /// Replaces the sealing of a person that still has the old one.
    package borrowing func reseal(_ person: SealedPerson, from keyNumber: Int) throws {
        try execute(
            """
            UPDATE person SET key_number = \(person.keyNumber), sealed = \(person.sealed)
            WHERE id = \(person.id) AND key_number = \(keyNumber)
            """)
    }

    /// How many rows a sealing key still protects, at most `limit`.
    package borrowing func countPeople(sealedBefore keyNumber: Int, limit: Int) throws -> Int {
        try run(
            "SELECT count(*) FROM (SELECT 1 FROM person WHERE key_number < \(keyNumber) LIMIT \(limit)) AS few"
        ).first?.int(0) ?? 0
    }

    package borrowing func insertLookup(_ hash: String, kind: LookupKind, complaint: Complaint.ID) throws {
        try execute(
            """
            INSERT INTO person_lookup (hash, complaint, kind, number)
            VALUES (\(hash), \(complaint), \(kind.rawValue),
                (SELECT number FROM complaint WHERE id = \(complaint)))
            ON CONFLICT DO NOTHING
            """)
    }

    /// The newest complaints of the person behind a keyed hash, without those whose identity is withheld.
    package borrowing func complaints(lookup hash: String, limit: Int) throws -> [Complaint.ID] {
        try run(
            """
            SELECT complaint.id FROM person_lookup JOIN complaint ON complaint.number = person_lookup.number
            WHERE person_lookup.hash = \(hash) AND complaint.identity_level <> \(IdentityLevel.withheld.rawValue)
            ORDER BY person_lookup.number DESC LIMIT \(limit)
            """
        ).map { try $0.id(0) }
    }

    /// Whether a person with that hash has a part in one complaint, however many others they have.
    package borrowing func isLookup(_ hash: String, of complaint: Complaint.ID) throws -> Bool {
        try !run(
            """
            SELECT 1 FROM person_lookup JOIN complaint ON complaint.number = person_lookup.number
            WHERE person_lookup.hash = \(hash) AND complaint.id = \(complaint)
                AND complaint.identity_level <> \(IdentityLevel.withheld.rawValue) LIMIT 1
            """
        ).isEmpty
    }
}

extension SealedPerson {
    init(row: Row) throws(DatabaseError) {
        self.init(
            id: try row.id(0), complaint: try row.id(1), part: try row.choice(2), keyNumber: try row.int(3),
            sealed: try row.bytes(4))
    }
}
