// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL
package import Storage

/// Everything about one complaint that an officer may see, on one page.
package struct ComplaintView: Equatable, Sendable {
    package let complaint: Complaint
    package let submissions: [Submission]
    /// The whole story, oldest first; notes only for the agencies that hold it.
    package let events: [Event]
    package let attachments: [Attachment]
    package let accesses: [IdentityAccess]
    package let members: [ComplaintSummary]
    package let master: ComplaintSummary?
    /// The codes of all that it was merged into, now and before.
    package let masters: [Complaint.ID: PublicCode]
    package let repeated: ComplaintSummary?
    /// What this officer may do now, in the lifecycle's order.
    package let operations: [Operation]
    /// Those that run first, by their due instants.
    package let clocks: [ShownClock]
    package let names: Names

    /// The names of all that the view mentions.
    package struct Names: Equatable, Sendable {
        package let agencies: [Agency.ID: Agency]
        package let units: [Unit.ID: Unit]
        package let officers: [Officer.ID: Officer]
        package let categories: [Category.ID: Category]
        /// How they were before they were changed, oldest first.
        package let pastCategories: [Category.ID: [PastCategory]]
        package let partner: Partner?
        /// What the reasons for not accepting are called.
        package let refusals: [RefusalReason: RefusalWording]
    }
}

/// A part of a complaint's story with what its events mention.
package struct StoryPage: Equatable, Sendable {
    /// Oldest first; notes only for the agencies that hold the complaint.
    package let events: [Event]
    /// The revision after which the next part begins; nil for the last.
    package let next: Int?
    package let names: ComplaintView.Names
    /// The codes of the complaints that this one was merged into.
    package let masters: [Complaint.ID: PublicCode]
}

extension Operations {
    /// The part of a complaint's story after a revision, of at most `limit` events.
    package func story(
        of code: PublicCode, after revision: Int, limit: Int, by principal: Principal
    ) throws(OperationError) -> StoryPage {
        if principal == .anonymous { throw .unauthenticated }
        return try reading { transaction in
            guard let complaint = try transaction.complaint(code) else { throw OperationError.notFound }
            let actors = principal.actors(seeing: complaint)
            guard !actors.isEmpty else { throw OperationError.notFound }
            let found = try transaction.events(of: complaint.id, after: revision, limit: limit + 1)
            let shown = found.prefix(limit)
            let events = shown.filter { Self.mayRead($0, actors, complaint) }
            let masters = Set(events.compactMap(\.body.master))
            return StoryPage(
                events: events, next: found.count > limit ? shown.last?.revision : nil,
                names: try names(in: events, of: complaint, transaction),
                masters: try transaction.codes(of: masters))
        }
    }

    /// A complaint by its code, redacted: persons stay in the vault.
    package func complaint(_ code: PublicCode, by principal: Principal) throws(OperationError) -> ComplaintView {
        if principal == .anonymous { throw .unauthenticated }
        return try reading { transaction in
            guard let complaint = try transaction.complaint(code) else { throw OperationError.notFound }
            let actors = principal.actors(seeing: complaint)
            guard !actors.isEmpty else { throw OperationError.notFound }
            return try view(complaint, actors, in: transaction)
        }
    }

    /// The id behind a code, for whoever may see the complaint.
    package func complaintID(_ code: PublicCode, by principal: Principal) throws(OperationError) -> Complaint.ID {
        try reading { transaction in
            guard let complaint = try transaction.complaint(code), !principal.actors(seeing: complaint).isEmpty else {
                throw OperationError.notFound
            }
            return complaint.id
        }
    }

    /// What those who act may see of a complaint.
    func view(_ complaint: Complaint, _ actors: [Actor], in transaction: borrowing Transaction) throws
        -> ComplaintView
    {
        let events = try transaction.events(of: complaint.id).filter { Self.mayRead($0, actors, complaint) }
        let members = try transaction.members(of: complaint.id)
        let related = [complaint.merger?.master, complaint.repeatOf].compactMap(\.self)
        let summaries = try transaction.summaries(of: members + related, scopes: [.all], viewer: actors.first?.officer)
        let clocks = try clocks(of: complaint, in: transaction)
        let extensible = clocks.contains { clock in
            clock.extensible != nil && actors.contains { clock.run.id.isExtended(by: $0) }
        }
        let possible = actors.map { complaint.operations(for: $0) }
        let operations =
            possible.count == 1
            ? possible[0] : Operation.allCases.filter { one in possible.contains { $0.contains(one) } }
        return ComplaintView(
            complaint: complaint, submissions: try transaction.submissions(of: complaint.id), events: events,
            attachments: try transaction.attachments(of: complaint.id),
            accesses: try transaction.identityAccesses(of: complaint.id),
            members: summaries.filter { members.contains($0.id) },
            master: summaries.first { $0.id == complaint.merger?.master },
            masters: try transaction.codes(of: Set(events.compactMap(\.body.master))),
            repeated: summaries.first { $0.id == complaint.repeatOf },
            operations: operations.filter {
                extensible || ![.extend, .requestExtension].contains($0)
            }, clocks: clocks,
            names: try names(in: events, of: complaint, transaction))
    }

    /// Notes stay with the hub and the agencies that have a part in the complaint.
    private static func mayRead(_ event: Event, _ actors: [Actor], _ complaint: Complaint) -> Bool {
        guard event.kind == .noted else { return true }
        return actors.contains { actor in
            actor.holds(anyOf: Role.ofHub.union([.auditor])) || complaint.assignment(of: actor.agency) != nil
        }
    }

    private func names(
        in events: [Event], of complaint: Complaint, _ transaction: borrowing Transaction
    ) throws -> ComplaintView.Names {
        var agencies = Set(events.compactMap(\.agency))
        var officers: Set<Officer.ID> = []
        var units: Set<Unit.ID> = []
        var categories: Set<Category.ID> = complaint.category.map { [$0] } ?? []
        for event in events {
            if case .officer(let id) = event.actor { officers.insert(id) }
            if let absent = event.actingFor { officers.insert(absent) }
            event.body.mention(&agencies, &units, &officers, &categories)
        }
        for assignment in [complaint.lead].compactMap(\.self) + complaint.joint {
            agencies.insert(assignment.agency)
            if let unit = assignment.unit { units.insert(unit) }
            if let officer = assignment.officer { officers.insert(officer) }
        }
        if let agency = complaint.respondent?.agency { agencies.insert(agency) }
        if let officer = complaint.respondent?.officer { officers.insert(officer) }
        if let agency = complaint.suggestedAgency { agencies.insert(agency) }
        return ComplaintView.Names(
            agencies: try transaction.agencies(agencies),
            units: try transaction.units(units),
            officers: try transaction.officers(officers),
            categories: try transaction.categories(categories),
            pastCategories: try transaction.pastCategories(categories),
            partner: try complaint.partner.flatMap { try transaction.partner($0) },
            refusals: try transaction.refusalWordings())
    }
}

extension Event.Body {
    /// What the complaint was merged into; nil for every other kind.
    fileprivate var master: Complaint.ID? {
        if case .merged(let body) = self { body.master } else { nil }
    }

    /// Adds what the body names by id.
    fileprivate func mention(
        _ agencies: inout Set<Agency.ID>, _ units: inout Set<Unit.ID>, _ officers: inout Set<Officer.ID>,
        _ categories: inout Set<Category.ID>
    ) {
        switch self {
        case .received(let body):
            if let category = body.category { categories.insert(category) }
        case .screened(let body): categories.insert(body.category)
        case .referred(let body): agencies.formUnion([body.lead] + body.joint)
        case .returned(let body): agencies.formUnion([body.agency, body.suggested])
        case .ruled(let body): agencies.insert(body.agency)
        case .assigned(let body):
            if let unit = body.unit { units.insert(unit) }
            if let officer = body.officer { officers.insert(officer) }
        case .reportRejected(let body): agencies.formUnion(body.joint ?? [])
        case .contestUpheld(let body):
            if let agency = body.agency { agencies.insert(agency) }
        case .reported(let body):
            if case .officer(let author) = body.author { officers.insert(author) }
        case .informationRequested, .informationProvided, .closedUnanswered, .refused, .answeredAtOnce, .accepted,
            .progressed, .reportProposed, .reportDeclined, .concluded, .contested, .contestDismissed, .withdrawn,
            .merged, .unmerged, .rated, .submissionAdded, .messageSent, .noted,
            .identityRequested, .identityApproved, .identityOpened, .extended, .reminded,
            .extensionRequested, .extensionDeclined, .escalationAnswered:
            break
        }
    }
}
