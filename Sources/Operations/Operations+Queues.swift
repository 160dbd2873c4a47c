// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL
package import Storage

/// A list of complaints as an officer asks for it.
package struct QueueRequest: Equatable, Sendable {
    /// Which part of what the officer may see.
    package enum Part: String, CaseIterable, Sendable {
        /// Everything the officer may see.
        case all
        /// What the hub holds, for the hub's officers.
        case hub
        /// What was given to the officer.
        case mine
        /// What the agency has not given to a unit yet, for heads.
        case unassigned
    }

    package var part: Part
    /// Empty for every status.
    package var statuses: [Status]
    /// The body that holds it; only for who may see every complaint, nil for any.
    package var holder: Complaint.Holder?
    /// A heading stands for all below it; nil for any.
    package var category: Category.ID?
    /// Empty for every urgency.
    package var urgencies: [Urgency]
    /// Whether only those above `ordinary` are shown.
    package var isSecretOnly: Bool
    /// Whether only open ones are shown of which a deadline has passed.
    package var isOverdueOnly: Bool
    /// Those on which any of these waits for the reader; empty for all complaints.
    package var awaiting: [PendingDecision.Kind]
    package var channel: Channel?
    /// The first day of receipt, in Bangkok.
    package var from: Day?
    /// The last day of receipt, in Bangkok.
    package var until: Day?
    /// Two digits of the official area code.
    package var province: String?
    package var isOldestFirst: Bool
    package var after: Int64?

    package init(
        part: Part = .all, statuses: [Status] = [], holder: Complaint.Holder? = nil, category: Category.ID? = nil,
        urgencies: [Urgency] = [], isSecretOnly: Bool = false, isOverdueOnly: Bool = false,
        awaiting: [PendingDecision.Kind] = [], channel: Channel? = nil, from: Day? = nil, until: Day? = nil,
        province: String? = nil, isOldestFirst: Bool = false, after: Int64? = nil
    ) {
        self.part = part
        self.statuses = statuses
        self.holder = holder
        self.category = category
        self.urgencies = urgencies
        self.isSecretOnly = isSecretOnly
        self.isOverdueOnly = isOverdueOnly
        self.awaiting = awaiting
        self.channel = channel
        self.from = from
        self.until = until
        self.province = province
        self.isOldestFirst = isOldestFirst
        self.after = after
    }
}

extension QueueRequest {
    /// Whether whatever the reader has to decide is asked for, of any kind.
    package var isAwaitingAny: Bool { awaiting == PendingDecision.Kind.allCases }
}

/// One page of a list; `next` is what comes after it, nil on the last page.
package struct Page<Element: Sendable>: Sendable {
    package let elements: [Element]
    package let next: Int64?

    package init(elements: [Element], next: Int64?) {
        self.elements = elements
        self.next = next
    }
}

/// What concerns the reader of each complaint of a list.
package struct SummaryNotes: Equatable, Sendable {
    /// The deadline that comes next, of those that have one.
    package let dues: [Complaint.ID: NextDue]
    /// Those on which they have begun something and not sent it.
    package let drafts: Set<Complaint.ID>
    /// Those on which they have to decide something.
    package let awaiting: Set<Complaint.ID>
}

extension Operations {
    /// One page of complaints, at most `Limits.pageRows`; a filtered one may be shorter and yet have a next.
    package func queue(_ request: QueueRequest, by principal: Principal) throws(OperationError)
        -> Page<ComplaintSummary>
    {
        try queue(request, by: principal, limit: Limits.pageRows)
    }

    /// The same with so many rows.
    func queue(_ request: QueueRequest, by principal: Principal, limit: Int) throws(OperationError)
        -> Page<ComplaintSummary>
    {
        try reading { transaction in
            let page = try page(request, principal, limit: limit + 1, transaction)
            guard !page.filter.isEmpty else {
                return Page(try transaction.queue(page), limit: limit, by: \.number)
            }
            let window = try transaction.filteredQueue(page)
            let whole = Page(window.rows, limit: limit, by: \.number)
            return Page(elements: whole.elements, next: whole.next ?? window.looksOnAfter)
        }
    }

    /// How many complaints the list has; counting stops at `Limits.countMax`, and of a long filtered list at the
    /// first window.
    package func queueCount(_ request: QueueRequest, by principal: Principal) throws(OperationError) -> Int {
        try queueCounted(request, by: principal).count
    }

    /// The same, with whether the whole list was looked through.
    package func queueCounted(_ request: QueueRequest, by principal: Principal) throws(OperationError) -> QueueCount {
        try reading { transaction in
            let page = try page(request, principal, limit: 1, transaction)
            guard !page.filter.isEmpty else {
                return QueueCount(count: try transaction.queueCount(page, cap: Limits.countMax), isWhole: true)
            }
            return try transaction.filteredQueueCount(page, cap: Limits.countMax)
        }
    }

    /// Complaints by words, by code, and for operators by phone number or national id.
    package func search(_ text: String, before: Int64?, by principal: Principal) throws(OperationError)
        -> Page<ComplaintSummary>
    {
        let scopes = try scopes(.all, principal)
        if let code = PublicCode(text) {
            let found = try reading { transaction -> [ComplaintSummary] in
                guard let id = try transaction.complaintID(for: code) else { return [] }
                return try transaction.summaries(of: [id], scopes: scopes, viewer: principal.officer?.id)
            }
            return Page(elements: found, next: nil)
        }
        if principal.holds(.operator), Self.looksLikeNumber(text) {
            return Page(elements: try complaints(ofCaller: text, by: principal), next: nil)
        }
        let hits = try reading { transaction in
            try transaction.search(
                String(text.prefix(Limits.searchCharactersMax)), scopes: scopes, viewer: principal.officer?.id,
                before: before, limit: Limits.pageRows + 1)
        }
        let page = Page(hits, limit: Limits.pageRows, by: \.submissionNumber)
        var seen: Set<Complaint.ID> = []
        return Page(elements: page.elements.map(\.summary).filter { seen.insert($0.id).inserted }, next: page.next)
    }

    private func page(
        _ request: QueueRequest, _ principal: Principal, limit: Int, _ transaction: borrowing Transaction
    ) throws -> QueuePage {
        var scopes = try scopes(request.part, principal)
        if let holder = request.holder {
            guard scopes == [.all] else { throw OperationError.forbidden }
            scopes = [.held(by: holder)]
        }
        return QueuePage(
            scopes: scopes, statuses: request.statuses, viewer: principal.officer?.id,
            isOldestFirst: request.isOldestFirst, after: request.after, limit: limit,
            filter: try filter(request, of: principal, transaction))
    }

    /// What a list tells of each of these besides what it is.
    package func notes(
        on summaries: [ComplaintSummary], for principal: Principal
    ) throws(OperationError) -> SummaryNotes {
        let open = summaries.filter(\.status.isOpen).map(\.id)
        return try reading { transaction in
            SummaryNotes(
                dues: try transaction.nextDues(of: open, agency: agency(of: principal)),
                drafts: try principal.officer.map { try transaction.drafted(by: $0.id, among: summaries.map(\.id)) }
                    ?? [],
                awaiting: try awaiting(PendingDecision.Kind.allCases, principal).map {
                    try transaction.awaiting($0, among: open)
                } ?? [])
        }
    }

    /// Whose deadlines concern the reader: at the hub everybody's.
    private func agency(of principal: Principal) -> Agency.ID? {
        principal.holds(anyOf: Role.ofHub.union([.auditor])) ? nil : principal.officer?.agency
    }

    private func filter(
        _ request: QueueRequest, of principal: Principal, _ transaction: borrowing Transaction
    ) throws -> QueueFilter {
        let categories = try request.category.map { wanted in
            [wanted]
                + (try transaction.categories(limit: Limits.categoriesMax)).filter { $0.parent == wanted }.map(\.id)
        }
        return QueueFilter(
            categories: categories ?? [], urgencies: request.urgencies,
            secrecies: request.isSecretOnly ? Secrecy.allCases.filter { $0 > .ordinary } : [],
            channel: request.channel, from: request.from.map(Zone.bangkok.start(of:)),
            until: request.until.map(Zone.bangkok.end(of:)), province: request.province,
            overdue: request.isOverdueOnly ? .init(at: now(), agency: agency(of: principal)) : nil,
            // Nothing waits for who decides none of it.
            awaiting: request.awaiting.isEmpty
                ? nil : awaiting(request.awaiting, principal) ?? .init(side: .hub, kinds: []))
    }

    /// What of these kinds waits for the reader's decision; nil for who decides none of them.
    private func awaiting(_ kinds: [PendingDecision.Kind], _ principal: Principal) -> QueueFilter.Awaiting? {
        guard let agency = principal.officer?.agency else { return nil }
        let isExecutive = principal.stands(forAnyOf: [.hubExecutive])
        let roles = (isExecutive ? [.hubExecutive] : [.cceo, .unitHead]).filter { principal.stands(forAnyOf: [$0]) }
        let decided = kinds.filter { !$0.deciders.isDisjoint(with: roles) }
        return decided.isEmpty ? nil : .init(side: isExecutive ? .hub : .agency(agency), kinds: decided)
    }

    /// What the principal may see, as the statements understand it; the same bounds as `Complaint.isVisible`.
    private func scopes(_ part: QueueRequest.Part, _ principal: Principal) throws(OperationError) -> [QueueScope] {
        if case .partner(let partner) = principal { return [.agency(partner.agency)] }
        guard case .officer(let officer) = principal else { throw .unauthenticated }
        let isHub = principal.holds(anyOf: Role.ofHub.union([.auditor]))
        let isHead = principal.stands(forAnyOf: [.unitHead, .cceo])
        guard isHub || isHead || principal.holds(.officer) else { throw .forbidden }
        switch part {
        case .mine: return [.officer(officer.id)]
        case .hub:
            guard isHub else { throw .forbidden }
            return [.hub]
        case .unassigned:
            guard isHead else { throw .forbidden }
            return [.unit(officer.agency, nil)]
        case .all:
            if isHub { return [.all] }
            if principal.stands(forAnyOf: [.cceo]) { return [.agency(officer.agency)] }
            var units: [Unit.ID] = []
            for unit in officer.actors.compactMap(\.unit) where !units.contains(unit) { units.append(unit) }
            let head: [QueueScope] = principal.stands(forAnyOf: [.unitHead]) ? [.unit(officer.agency, nil)] : []
            return [.officer(officer.id)] + units.map { .unit(officer.agency, $0) } + head
        }
    }

    private static func looksLikeNumber(_ text: String) -> Bool {
        text.count(where: \.isNumber) >= 9 && text.allSatisfy { $0.isNumber || " -+().".contains($0) }
    }
}

extension Page {
    /// Cuts off the row that only shows that there is more.
    init(_ rows: [Element], limit: Int, by number: (Element) -> Int64) {
        let shown = Array(rows.prefix(limit))
        self.init(elements: shown, next: rows.count > limit ? shown.last.map(number) : nil)
    }
}
