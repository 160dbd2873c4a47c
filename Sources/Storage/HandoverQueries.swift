// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import SQL

/// A complaint that is with an officer, as it stood when it was read.
package struct OpenWork: Equatable, Sendable {
    package let complaint: Complaint.ID
    package let number: Int64
    package let revision: Int
}

/// Every statement on what one officer has.
extension Transaction {
    /// The open complaints that are with an officer, oldest first; each status is a part of the officer's own index.
    ///
    /// Those after a number if given.
    package borrowing func openWork(of officer: Officer.ID, after number: Int64 = 0, limit: Int) throws -> [OpenWork] {
        try run(
            """
            SELECT c.id, a.number, c.revision FROM assignment a JOIN complaint c ON c.id = a.complaint
            WHERE a.officer = \(officer) AND a.status IN (\(SQL.list(Self.openStatuses))) AND a.state <> 'returned'
                AND a.number > \(number)
            ORDER BY a.number LIMIT \(limit)
            """
        ).map { OpenWork(complaint: try $0.id(0), number: try $0.int64(1), revision: try $0.int(2)) }
    }

    /// How many open complaints are with each of a few officers; those with none are left out.
    package borrowing func openWorkCounts(of officers: [Officer.ID]) throws -> [Officer.ID: Int] {
        guard !officers.isEmpty else { return [:] }
        let rows = try run(
            """
            SELECT officer, count(*) FROM assignment
            WHERE officer IN (\(SQL.list(officers))) AND status IN (\(SQL.list(Self.openStatuses)))
                AND state <> 'returned'
            GROUP BY officer
            """
        ).map { (try $0.id(0, of: Officer.self), try $0.int(1)) }
        return Dictionary(rows) { first, _ in first }
    }

    /// How many open complaints are with an agency, or with one unit of it, counting no further than `cap`; with those
    /// that are merged, since they may come back.
    package borrowing func openWorkCount(of agency: Agency.ID, in unit: Unit.ID? = nil, cap: Int) throws -> Int {
        let ofUnit: SQL = unit.map { " AND unit = \($0)" } ?? ""
        return try run(
            """
            SELECT count(*) FROM (SELECT number FROM assignment
                WHERE agency = \(agency)\(ofUnit)
                    AND status IN (\(SQL.list(Self.openStatuses + [Status.merged.rawValue])))
                    AND state <> 'returned' LIMIT \(cap)) AS few
            """
        ).first?.int(0) ?? 0
    }

    /// How many active officers an agency, or one unit of it, has, counting no further than `cap`.
    package borrowing func activeOfficerCount(of agency: Agency.ID, in unit: Unit.ID? = nil, cap: Int) throws -> Int {
        let ofUnit: SQL = unit.map { " AND unit = \($0)" } ?? ""
        return try run(
            """
            SELECT count(*) FROM (SELECT login FROM officer
                WHERE agency = \(agency)\(ofUnit) AND is_active = 1 LIMIT \(cap)) AS few
            """
        ).first?.int(0) ?? 0
    }

    /// How many of the officer's complaints wait for the complainant's answer, counting no further than `cap`.
    package borrowing func questionCount(of officer: Officer.ID, cap: Int) throws -> Int {
        try run(
            """
            SELECT count(*) FROM (SELECT number FROM assignment
                WHERE officer = \(officer) AND status = 'needInfo' AND state <> 'returned' LIMIT \(cap)) AS few
            """
        ).first?.int(0) ?? 0
    }

    /// How many forms the officer began and did not send, counting no further than `cap`.
    package borrowing func draftCount(of officer: Officer.ID, cap: Int) throws -> Int {
        try run(
            "SELECT count(*) FROM (SELECT at FROM draft WHERE officer = \(officer) LIMIT \(cap)) AS few"
        ).first?.int(0) ?? 0
    }

    /// Of those a complaint may be listed under while it is open; what was returned is with the hub.
    private static var openStatuses: [String] {
        Status.open.subtracting([.returned]).map(\.rawValue).sorted()
    }
}
