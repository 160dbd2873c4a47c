// SPDX-License-Identifier: Apache-2.0
package import Complaints
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
    package var isOldestFirst: Bool
    package var after: Int64?

    package init(part: Part = .all, statuses: [Status] = [], isOldestFirst: Bool = false, after: Int64? = nil) {
        self.part = part
        self.statuses = statuses
        self.isOldestFirst = isOldestFirst
        self.after = after
    }
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

extension Operations {
    /// One page of complaints, at most `Limits.pageRows`.
    package func queue(_ request: QueueRequest, by principal: Principal) throws(OperationError)
        -> Page<ComplaintSummary>
    {
        let rows = try reading { transaction in
            try transaction.queue(try page(request, principal, limit: Limits.pageRows + 1))
        }
        return Page(rows, limit: Limits.pageRows, by: \.number)
    }

    /// How many complaints the list has; counting stops at `Limits.countMax`.
    package func queueCount(_ request: QueueRequest, by principal: Principal) throws(OperationError) -> Int {
        try reading { transaction in
            try transaction.queueCount(try page(request, principal, limit: 1), cap: Limits.countMax)
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

    private func page(_ request: QueueRequest, _ principal: Principal, limit: Int) throws(OperationError) -> QueuePage {
        QueuePage(
            scopes: try scopes(request.part, principal), statuses: request.statuses, viewer: principal.officer?.id,
            isOldestFirst: request.isOldestFirst, after: request.after, limit: limit)
    }

    /// What the principal may see, as the statements understand it; the same bounds as `Complaint.isVisible`.
    private func scopes(_ part: QueueRequest.Part, _ principal: Principal) throws(OperationError) -> [QueueScope] {
        if case .partner(let partner) = principal { return [.agency(partner.agency)] }
        guard case .officer(let officer) = principal else { throw .unauthenticated }
        let isHub = principal.holds(anyOf: Role.ofHub.union([.auditor]))
        let isHead = principal.holds(anyOf: [.unitHead, .cceo])
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
            if principal.holds(.cceo) { return [.agency(officer.agency)] }
            var scopes: [QueueScope] = [.officer(officer.id)]
            if let unit = officer.unit { scopes.append(.unit(officer.agency, unit)) }
            if principal.holds(.unitHead) { scopes.append(.unit(officer.agency, nil)) }
            return scopes
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
