// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// What narrows a list beyond whose complaints it shows and in which status.
package struct QueueFilter: Equatable, Sendable {
    /// Any of these; empty for every category.
    package var categories: [Category.ID]
    /// Any of these; empty for every urgency.
    package var urgencies: [Urgency]
    /// Any of these; empty for every class.
    package var secrecies: [Secrecy]
    package var channel: Channel?
    /// Received at or after it.
    package var from: Instant?
    /// Received before it.
    package var until: Instant?
    /// The first two digits of the area's code.
    package var province: String?
    /// Open ones with a deadline that has passed.
    package var overdue: Overdue?
    /// Those on which a decision waits.
    package var awaiting: Awaiting?

    /// Whose decision is waited for, and which.
    package struct Awaiting: Equatable, Sendable {
        package let side: Complaint.Holder
        package let kinds: [PendingDecision.Kind]

        package init(side: Complaint.Holder, kinds: [PendingDecision.Kind]) {
            self.side = side
            self.kinds = kinds
        }

        fileprivate var condition: SQL {
            "d.side = \(side.text) AND d.kind IN (\(SQL.list(kinds.map(\.rawValue))))"
        }
    }

    /// Whose deadlines count, and at what time they are looked at.
    package struct Overdue: Equatable, Sendable {
        package let at: Instant
        /// Nil for those of every agency.
        package let agency: Agency.ID?

        package init(at: Instant, agency: Agency.ID?) {
            self.at = at
            self.agency = agency
        }
    }

    package init(
        categories: [Category.ID] = [], urgencies: [Urgency] = [], secrecies: [Secrecy] = [], channel: Channel? = nil,
        from: Instant? = nil, until: Instant? = nil, province: String? = nil, overdue: Overdue? = nil,
        awaiting: Awaiting? = nil
    ) {
        self.categories = categories
        self.urgencies = urgencies
        self.secrecies = secrecies
        self.channel = channel
        self.from = from
        self.until = until
        self.province = province
        self.overdue = overdue
        self.awaiting = awaiting
    }

    package var isEmpty: Bool { self == QueueFilter() }

    /// What a row must fulfil besides lying in its branch; the walk along the branch's index stays as it is.
    func condition(on table: QueueTable) -> SQL {
        guard !isEmpty else { return "" }
        let conditions = conditions.joined(by: " AND ")
        return switch table {
        case .complaint: "AND \(conditions)"
        case .assignment:
            "AND EXISTS (SELECT 1 FROM complaint f WHERE f.number = assignment.number AND \(conditions))"
        }
    }

    private var conditions: [SQL] {
        var all: [SQL] = []
        if !categories.isEmpty { all.append("category IN (\(SQL.list(categories)))") }
        if !urgencies.isEmpty { all.append("urgency IN (\(SQL.list(urgencies.map(\.rawValue))))") }
        if !secrecies.isEmpty { all.append("secrecy IN (\(SQL.list(secrecies.map(\.rawValue))))") }
        if let channel { all.append("channel = \(channel.rawValue)") }
        if let from { all.append("received_at >= \(from)") }
        if let until { all.append("received_at < \(until)") }
        if let province { all.append("substr(place_area, 1, 2) = \(province)") }
        if let overdue {
            all.append(
                """
                holder IS NOT NULL AND EXISTS (SELECT 1 FROM clock k WHERE k.complaint = id AND k.ending IS NULL
                    AND k.due_at <= \(overdue.at)\(Self.clocks(of: overdue.agency)))
                """)
        }
        if let awaiting {
            all.append("EXISTS (SELECT 1 FROM pending_decision d WHERE d.complaint = id AND \(awaiting.condition))")
        }
        return all
    }
}

extension QueueFilter {
    /// Which clocks concern a reader: an agency's own and those that no agency has, or all.
    fileprivate static func clocks(of agency: Agency.ID?) -> SQL {
        agency.map { " AND k.agency IN ('', \($0))" } ?? ""
    }
}

extension Transaction {
    /// Those of the complaints on which such a decision waits.
    package borrowing func awaiting(
        _ awaiting: QueueFilter.Awaiting, among complaints: [Complaint.ID]
    ) throws -> Set<Complaint.ID> {
        guard !complaints.isEmpty else { return [] }
        let rows = try run(
            """
            SELECT DISTINCT d.complaint FROM pending_decision d
            WHERE d.complaint IN (\(SQL.list(complaints))) AND \(awaiting.condition)
            """)
        return Set(try rows.map { try $0.id(0) })
    }

    /// The deadline that comes next of each complaint that has one, of those that concern an agency if given.
    package borrowing func nextDues(of complaints: [Complaint.ID], agency: Agency.ID?) throws
        -> [Complaint.ID: NextDue]
    {
        guard !complaints.isEmpty else { return [:] }
        let rows = try run(
            """
            SELECT k.complaint, k.clock, k.due_at, k.level FROM clock k
            WHERE k.complaint IN (\(SQL.list(complaints))) AND k.ending IS NULL AND k.due_at IS NOT NULL\
            \(QueueFilter.clocks(of: agency)) ORDER BY k.due_at, k.clock
            """)
        var dues: [Complaint.ID: NextDue] = [:]
        for row in rows {
            let complaint: Complaint.ID = try row.id(0)
            if dues[complaint] != nil { continue }
            dues[complaint] = NextDue(
                clock: try row.choice(1), due: try row.instant(2),
                isNear: try row.int(3) >= Ladder.Step.nearDue.rawValue)
        }
        return dues
    }
}

/// A deadline as a list tells it.
package struct NextDue: Equatable, Sendable {
    package let clock: ClockKind
    package let due: Instant
    /// Whether its first reminder has been given.
    package let isNear: Bool
}

/// The two tables that lists are walked along.
enum QueueTable {
    case complaint, assignment

    var name: SQL {
        switch self {
        case .complaint: "complaint"
        case .assignment: "assignment"
        }
    }
}

/// A page of a filtered list.
package struct QueueWindow: Equatable, Sendable {
    /// At most the page's limit.
    package let rows: [ComplaintSummary]
    /// Where to look on when the rows ran out before the list did; nil when all was looked through or the page is full.
    package let looksOnAfter: Int64?
}

/// How many rows a filtered list has, as far as it was looked through.
package struct QueueCount: Equatable, Sendable {
    package let count: Int
    /// Whether the whole list was looked through.
    package let isWhole: Bool

    package init(count: Int, isWhole: Bool) {
        self.count = count
        self.isWhole = isWhole
    }
}

/// Lists that are looked through for what a filter asks.
///
/// Any combination of filters walks the same index as the list without them, inside a window of
/// ``Limits/windowNumbers`` complaints that begins where the list does: however rare what is sought, a page costs no
/// more than that, and the next page goes on behind it.
extension Transaction {
    package borrowing func filteredQueue(_ page: QueuePage) throws -> QueueWindow {
        guard let windowed = try windowed(page) else { return QueueWindow(rows: [], looksOnAfter: nil) }
        let rows = try queue(windowed)
        guard rows.count < page.limit else { return QueueWindow(rows: rows, looksOnAfter: nil) }
        let end = try end(of: windowed, in: page)
        return QueueWindow(rows: rows, looksOnAfter: end)
    }

    /// Counts in the first window alone, no further than `cap`.
    package borrowing func filteredQueueCount(_ page: QueuePage, cap: Int) throws -> QueueCount {
        var first = page
        first.after = nil
        guard var windowed = try windowed(first) else { return QueueCount(count: 0, isWhole: true) }
        let isWhole = try end(of: windowed, in: first) == nil
        windowed.limit = cap
        let numbers = windowed.branches.joined(by: windowed.union)
        let rows = try run("SELECT count(*) FROM (SELECT number FROM (\(numbers)) AS found LIMIT \(cap)) AS few")
        return QueueCount(count: try rows.first?.int(0) ?? 0, isWhole: isWhole)
    }

    /// The page with the window that begins at its first number; nil when the list has nothing there.
    private borrowing func windowed(_ page: QueuePage) throws -> QueuePage? {
        var page = page
        let bounds = try numbers(from: page.filter.from, until: page.filter.until)
        guard let bounds else { return nil }
        page.window = bounds
        guard let first = try firstNumber(page) else { return nil }
        let (low, high) =
            page.isOldestFirst
            ? (first, min(bounds.upperBound, first + Limits.windowNumbers - 1))
            : (max(bounds.lowerBound, first - Limits.windowNumbers + 1), first)
        page.window = low...max(low, high)
        return page
    }

    /// The last number of the window when the list goes on behind it.
    private borrowing func end(of windowed: QueuePage, in page: QueuePage) throws -> Int64? {
        guard let window = windowed.window else { return nil }
        var rest = page
        rest.window = try numbers(from: page.filter.from, until: page.filter.until)
        rest.after = page.isOldestFirst ? window.upperBound : window.lowerBound
        return try firstNumber(rest) == nil ? nil : rest.after
    }

    /// The first number of the list without its filter; one step along each index.
    private borrowing func firstNumber(_ page: QueuePage) throws -> Int64? {
        var whole = page
        (whole.filter, whole.limit) = (QueueFilter(), 1)
        let order: SQL = page.isOldestFirst ? "ASC" : "DESC"
        return try run(
            """
            SELECT number FROM (\(whole.branches.joined(by: whole.union))) AS found ORDER BY number \(order) LIMIT 1
            """
        ).first?.int64(0)
    }

    /// The numbers that were given between two instants; nil when none were.
    ///
    /// Numbers follow the time of receipt but for complaints that were received at once, so an hour is added at both
    /// ends; the rows themselves are compared exactly.
    private borrowing func numbers(from: Instant?, until: Instant?) throws -> ClosedRange<Int64>? {
        var (low, high) = (Int64(0), Int64.max)
        if let from {
            let early = from.adding(hours: -1)
            let found = try run(
                "SELECT number FROM complaint WHERE received_at >= \(early) ORDER BY received_at, number LIMIT 1")
            guard let first = try found.first?.int64(0) else { return nil }
            low = first
        }
        if let until {
            let late = until.adding(hours: 1)
            let found = try run(
                "SELECT number FROM complaint WHERE received_at < \(late) ORDER BY received_at DESC, number DESC LIMIT 1"
            )
            guard let last = try found.first?.int64(0) else { return nil }
            high = last
        }
        return low <= high ? low...high : nil
    }
}
