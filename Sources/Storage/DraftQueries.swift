// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// Whose unsent form it is, on which complaint, for which operation.
package struct DraftPlace: Equatable, Sendable {
    package let officer: Officer.ID
    package let complaint: Complaint.ID
    package let operation: Operation

    package init(officer: Officer.ID, complaint: Complaint.ID, operation: Operation) {
        self.officer = officer
        self.complaint = complaint
        self.operation = operation
    }
}

/// Every statement on `draft`; nothing readable ever stands in it.
extension Transaction {
    package borrowing func draft(_ place: DraftPlace) throws -> (sealed: [UInt8], at: Instant)? {
        guard
            let row = try run(
                """
                SELECT sealed, at FROM draft WHERE officer = \(place.officer) AND complaint = \(place.complaint)
                    AND operation = \(place.operation.rawValue)
                """
            ).first
        else { return nil }
        return (try row.bytes(0), try row.instant(1))
    }

    package borrowing func saveDraft(_ sealed: [UInt8], of place: DraftPlace, at now: Instant) throws {
        try execute(
            """
            INSERT INTO draft (officer, complaint, operation, sealed, at)
            VALUES (\(place.officer), \(place.complaint), \(place.operation.rawValue), \(sealed), \(now))
            ON CONFLICT (officer, complaint, operation) DO UPDATE SET sealed = \(sealed), at = \(now)
            """)
    }

    package borrowing func deleteDraft(_ place: DraftPlace) throws {
        try execute(
            """
            DELETE FROM draft WHERE officer = \(place.officer) AND complaint = \(place.complaint)
                AND operation = \(place.operation.rawValue)
            """)
    }

    /// The operations that the officer began on a complaint and did not send.
    package borrowing func drafts(of officer: Officer.ID, on complaint: Complaint.ID) throws -> [Operation] {
        try run(
            "SELECT operation FROM draft WHERE officer = \(officer) AND complaint = \(complaint) ORDER BY operation"
        ).compactMap { Operation(rawValue: try $0.string(0)) }
    }

    /// Those of the complaints on which the officer has begun something and not sent it.
    package borrowing func drafted(
        by officer: Officer.ID, among complaints: [Complaint.ID]
    ) throws -> Set<Complaint.ID> {
        guard !complaints.isEmpty else { return [] }
        let rows = try run(
            "SELECT DISTINCT complaint FROM draft WHERE officer = \(officer) AND complaint IN (\(SQL.list(complaints)))"
        )
        return Set(try rows.map { try $0.id(0) })
    }

    /// Deletes at most `limit` drafts that were last written before; gives how many.
    package borrowing func deleteDrafts(before instant: Instant, limit: Int) throws -> Int {
        try execute(
            """
            DELETE FROM draft WHERE (officer, complaint, operation) IN (
                SELECT officer, complaint, operation FROM draft WHERE at < \(instant) ORDER BY at LIMIT \(limit))
            """)
    }
}
