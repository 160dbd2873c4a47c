// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// What lists show of a complaint.
package struct ComplaintSummary: Equatable, Sendable {
    /// Grows with every complaint; lists are paged by it.
    package let number: Int64
    package let id: Complaint.ID
    package let code: PublicCode
    package let subject: String
    package let status: Status
    package let kind: Kind
    package let urgency: Urgency
    package let secrecy: Secrecy
    package let category: Category.ID?
    package let channel: Channel
    package let receivedAt: Instant
    package let holder: Complaint.Holder?
    package let outcome: Outcome?
}

/// Whose complaints a list shows.
package enum QueueScope: Equatable, Sendable {
    /// Every complaint, as the hub's officers see them.
    case all
    /// Those the hub holds.
    case hub
    /// Those an agency has a part in.
    case agency(Agency.ID)
    /// Those of an agency's unit; nil for those that no unit has yet.
    case unit(Agency.ID, Unit.ID?)
    /// Those given to one officer.
    case officer(Officer.ID)
}

/// Which page of which list.
package struct QueuePage: Equatable, Sendable {
    package var scopes: [QueueScope]
    package var statuses: [Status]
    /// An officer named as respondent never sees the complaint.
    package var viewer: Officer.ID?
    package var isOldestFirst: Bool
    /// The number after which the page begins; nil for the first page.
    package var after: Int64?
    package var limit: Int

    package init(
        scopes: [QueueScope], statuses: [Status], viewer: Officer.ID?, isOldestFirst: Bool, after: Int64?, limit: Int
    ) {
        self.scopes = scopes
        self.statuses = statuses
        self.viewer = viewer
        self.isOldestFirst = isOldestFirst
        self.after = after
        self.limit = limit
    }
}

/// Every statement that lists complaints.
extension Transaction {
    /// One page in the order of the numbers.
    ///
    /// Each pair of scope and status is one walk along its index, so the cost follows the page and never the table.
    package borrowing func queue(_ page: QueuePage) throws -> [ComplaintSummary] {
        let numbers = page.branches.joined(by: page.union)
        let order: SQL = page.isOldestFirst ? "ASC" : "DESC"
        return try run(
            """
            SELECT \(ComplaintSummary.columns) FROM complaint c
            WHERE c.number IN (SELECT number FROM (\(numbers)) AS found ORDER BY number \(order) LIMIT \(page.limit))
            ORDER BY c.number \(order)
            """
        ).map { try ComplaintSummary(row: $0) }
    }

    /// How many complaints a list has, counting no further than `cap`.
    ///
    /// Counted along the index alone; the few complaints about the viewer are counted apart and taken away.
    package borrowing func queueCount(_ page: QueuePage, cap: Int) throws -> Int {
        var whole = page
        (whole.limit, whole.after, whole.viewer) = (cap, nil, nil)
        let listed = try count(whole.branches.joined(by: whole.union), cap: cap)
        guard let viewer = page.viewer, listed > 0 else { return listed }
        let about = try run(
            "SELECT number FROM complaint WHERE respondent_officer = \(viewer) ORDER BY number LIMIT \(cap)"
        ).map { try $0.int64(0) }
        guard !about.isEmpty else { return listed }
        let hidden: SQL = """
            SELECT number FROM (\(whole.branches.joined(by: whole.union))) AS found
            WHERE number IN (\(SQL.list(about)))
            """
        return max(0, listed - (try count(hidden, cap: cap)))
    }

    private borrowing func count(_ numbers: SQL, cap: Int) throws -> Int {
        try run("SELECT count(*) FROM (SELECT number FROM (\(numbers)) AS found LIMIT \(cap)) AS few").first?.int(0)
            ?? 0
    }

    /// The summaries of the given complaints that the scopes let through, newest first.
    package borrowing func summaries(
        of complaints: [Complaint.ID], scopes: [QueueScope], viewer: Officer.ID?
    ) throws -> [ComplaintSummary] {
        guard !complaints.isEmpty else { return [] }
        return try run(
            """
            SELECT \(ComplaintSummary.columns) FROM complaint c
            WHERE c.id IN (\(SQL.list(complaints))) AND \(visible(scopes, viewer)) ORDER BY c.number DESC
            """
        ).map { try ComplaintSummary(row: $0) }
    }
}

extension QueuePage {
    /// Branches of one scope never meet, so nothing needs to be told apart.
    fileprivate var union: SQL { scopes.count == 1 ? " UNION ALL " : " UNION " }

    /// One SELECT of numbers for every pair of scope and status.
    fileprivate var branches: [SQL] {
        scopes.flatMap { scope in
            (statuses.isEmpty ? Status.allCases : statuses).map { branch(scope, $0) }
        }
    }

    private func branch(_ scope: QueueScope, _ status: Status) -> SQL {
        let beyond: SQL =
            if let after { isOldestFirst ? "AND number > \(after)" : "AND number < \(after)" } else { "" }
        let order: SQL = isOldestFirst ? "ASC" : "DESC"
        let (table, condition): (SQL, SQL) =
            switch scope {
            case .all: ("complaint", "\(notRespondent)")
            case .hub: ("complaint", "holder = 'hub' AND \(notRespondent)")
            case .agency(let agency): ("assignment", "agency = \(agency) AND \(notRespondentOfAssigned)")
            case .unit(let agency, let unit?):
                ("assignment", "agency = \(agency) AND unit = \(unit) AND \(notRespondentOfAssigned)")
            case .unit(let agency, nil):
                ("assignment", "agency = \(agency) AND unit IS NULL AND \(notRespondentOfAssigned)")
            case .officer(let officer): ("assignment", "officer = \(officer) AND \(notRespondentOfAssigned)")
            }
        return """
            SELECT number FROM (SELECT number FROM \(table) WHERE \(condition) AND status = \(status.rawValue) \(beyond)
            ORDER BY number \(order) LIMIT \(limit)) AS branch
            """
    }

    private var notRespondent: SQL {
        guard let viewer else { return "1 = 1" }
        return "(respondent_officer IS NULL OR respondent_officer <> \(viewer))"
    }

    private var notRespondentOfAssigned: SQL {
        guard let viewer else { return "1 = 1" }
        return """
            NOT EXISTS (SELECT 1 FROM complaint r WHERE r.id = assignment.complaint AND r.respondent_officer = \(viewer))
            """
    }
}

/// The condition that a complaint `c` lies in one of the scopes.
func visible(_ scopes: [QueueScope], _ viewer: Officer.ID?) -> SQL {
    let any = scopes.map { scope -> SQL in
        switch scope {
        case .all: "1 = 1"
        case .hub: "c.holder = 'hub'"
        case .agency, .unit, .officer:
            "EXISTS (SELECT 1 FROM assignment a WHERE a.complaint = c.id AND \(scope.assigned ?? "1 = 0"))"
        }
    }
    let scope: SQL = any.isEmpty ? "1 = 0" : "(\(any.joined(by: " OR ")))"
    guard let viewer else { return scope }
    return "\(scope) AND (c.respondent_officer IS NULL OR c.respondent_officer <> \(viewer))"
}

extension QueueScope {
    /// The condition on an assignment `a`; nil where it is no matter of assignments.
    var assigned: SQL? {
        switch self {
        case .all, .hub: nil
        case .agency(let agency): "a.agency = \(agency)"
        case .unit(let agency, let unit?): "a.agency = \(agency) AND a.unit = \(unit)"
        case .unit(let agency, nil): "a.agency = \(agency) AND a.unit IS NULL"
        case .officer(let officer): "a.officer = \(officer)"
        }
    }
}

extension ComplaintSummary {
    static let columns: SQL = """
        c.number, c.id, c.code, c.subject, c.status, c.kind, c.urgency, c.secrecy, c.category, c.channel,
        c.received_at, c.holder, c.outcome
        """

    init(row: Row, from index: Int = 0) throws(DatabaseError) {
        number = try row.int64(index)
        id = try row.id(index + 1)
        code = try row.code(index + 2)
        subject = try row.string(index + 3)
        status = try row.choice(index + 4)
        kind = try row.choice(index + 5)
        urgency = try row.choice(index + 6)
        secrecy = try row.choice(index + 7)
        category = try row.idOrNil(index + 8)
        channel = try row.choice(index + 9)
        receivedAt = try row.instant(index + 10)
        holder = try row.stringOrNil(index + 11).flatMap { Complaint.Holder($0) }
        outcome = try row.choiceOrNil(index + 12)
    }
}
