// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// Every statement on `event`: the story first, then what it makes of the rows. `origin` names this node.
extension Transaction {
    /// Writes the first event of a complaint, its row, its submission and its search words.
    ///
    /// - Throws: ``DatabaseError/uniqueViolation(_:)`` when the code is taken.
    package borrowing func insert(_ event: Event, pinHash: String, from origin: String) throws -> Complaint {
        guard let complaint = Complaint(replaying: [event]), case .received(let body) = event.body else {
            throw DatabaseError.decoding("a complaint begins with its receipt")
        }
        try insert(complaint, pinHash: pinHash)
        try write(event, from: origin)
        let submission = Submission(
            id: body.submission, complaint: complaint.id, channel: body.channel, text: body.narrative, at: event.at,
            by: event.actor)
        try insert(submission)
        return complaint
    }

    /// Appends the event, then saves the complaint it makes and everything that is read from it.
    ///
    /// - Throws: ``DatabaseError/stale`` if somebody else was faster.
    package borrowing func append(_ event: Event, to complaint: inout Complaint, from origin: String) throws {
        try write(event, from: origin)
        let before = complaint
        complaint.apply(event)
        try update(complaint, from: before)
        try saveAssignments(of: complaint, from: before)
        try savePendingDecisions(of: complaint, from: before)
        try project(event, of: complaint)
    }

    /// The unique key on complaint and revision is the lock: of two at once, one writes no row.
    private borrowing func write(_ event: Event, from origin: String) throws {
        let written = try execute(
            """
            INSERT INTO event (complaint, revision, kind, at, actor, agency, acting_for, origin, body)
            VALUES (\(event.complaint), \(event.revision), \(event.kind.rawValue), \(event.at),
                \(event.actor.text), \(event.agency), \(event.actingFor), \(origin),
                \(String(decoding: try event.body.json(), as: UTF8.self)))
            ON CONFLICT DO NOTHING
            """)
        guard written == 1 else { throw DatabaseError.stale }
        try feed(event)
    }

    /// The whole story of one complaint, oldest first.
    package borrowing func events(of complaint: Complaint.ID) throws -> [Event] {
        try run(
            """
            SELECT complaint, revision, kind, at, actor, agency, body, acting_for FROM event
            WHERE complaint = \(complaint) ORDER BY revision
            """
        ).map { try Event(row: $0) }
    }

    /// The part of the story after a revision, oldest first, at most `limit`.
    package borrowing func events(
        of complaint: Complaint.ID, after revision: Int, limit: Int
    ) throws -> [Event] {
        try run(
            """
            SELECT complaint, revision, kind, at, actor, agency, body, acting_for FROM event
            WHERE complaint = \(complaint) AND revision > \(revision) ORDER BY revision LIMIT \(limit)
            """
        ).map { try Event(row: $0) }
    }

    /// The part of the story that is of those kinds, oldest first.
    package borrowing func events(of complaint: Complaint.ID, kinds: Set<Event.Kind>) throws -> [Event] {
        try run(
            """
            SELECT complaint, revision, kind, at, actor, agency, body, acting_for FROM event
            WHERE complaint = \(complaint) AND kind IN (\(kinds.map { "\($0.rawValue)" as SQL }.joined(by: ", ")))
            ORDER BY revision
            """
        ).map { try Event(row: $0) }
    }

    /// Whether since a revision nothing has happened but reminders, and others' taking up of their own parts.
    package borrowing func isUnmoved(
        _ complaint: Complaint.ID, since revision: Int, for agency: Agency.ID?
    ) throws -> Bool {
        try run(
            """
            SELECT 1 FROM event WHERE complaint = \(complaint) AND revision > \(revision)
                AND kind <> \(Event.Kind.reminded.rawValue)
                AND NOT (kind = \(Event.Kind.accepted.rawValue) AND agency <> \(agency)) LIMIT 1
            """
        ).isEmpty
    }

    /// What the public timeline needs of the story, without reading any body; `messages(of:)` has what was said.
    package borrowing func milestones(of complaint: Complaint.ID) throws -> [Milestone] {
        try run("SELECT revision, kind, at, agency FROM event WHERE complaint = \(complaint) ORDER BY revision")
            .map { row in
                Milestone(
                    revision: try row.int(0), kind: try row.choice(1), at: try row.instant(2),
                    agency: try row.idOrNil(3))
            }
    }
}

/// When something happened and what kind of thing it was.
package struct Milestone: Equatable, Sendable {
    package let revision: Int
    package let kind: Event.Kind
    package let at: Instant
    package let agency: Agency.ID?
}

extension Event {
    init(row: Row) throws {
        let kind = try row.choice(2, of: Event.Kind.self)
        self.init(
            complaint: try row.id(0), revision: try row.int(1), at: try row.instant(3), actor: try row.party(4),
            agency: try row.idOrNil(5), actingFor: try row.idOrNil(7),
            body: try Body(kind: kind, json: try row.string(6)))
    }
}

extension Transaction {
    /// Writes what lists and the complainant's page read, from the same event in the same transaction.
    private borrowing func project(_ event: Event, of complaint: Complaint) throws {
        if let said = event.said {
            try insert(
                Message(
                    complaint: complaint.id, revision: event.revision, at: event.at, kind: event.kind,
                    isFromComplainant: said.isFromComplainant, text: said.text))
        }
        if let body = event.body.contribution {
            try insert(
                Submission(
                    id: body.submission, complaint: complaint.id, channel: body.channel, text: body.text,
                    at: event.at, by: event.actor))
        }
        if case .identityRequested(let body) = event.body { try insert(body, event) }
        if case .identityApproved(let body) = event.body { try approve(body, event) }
        if case .identityOpened(let body) = event.body { try open(body, event) }
    }
}

extension Event {
    /// The words of the event that the complainant may read, and from whom they are.
    package var said: (text: String, isFromComplainant: Bool)? {
        switch body {
        case .informationRequested(let body): (body.text, false)
        case .informationProvided(let body), .submissionAdded(let body): (body.text, body.isFromComplainant ?? true)
        case .closedUnanswered(let body), .refused(let body), .answeredAtOnce(let body), .concluded(let body):
            ([body.text, body.goTo].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n\n"), false)
        case .progressed(let body): (body.text, false)
        case .contested(let body): (body.reason, true)
        case .contestUpheld(let body): (body.reason, false)
        case .contestDismissed(let body): (body.reason, false)
        case .withdrawn(let body): (body.reason, true)
        case .messageSent(let body): (body.text, body.isFromComplainant)
        case .received, .screened, .referred, .accepted, .returned, .ruled, .assigned, .reportProposed,
            .reportDeclined, .reported, .reportRejected, .merged, .unmerged, .rated, .noted, .identityRequested,
            .identityApproved, .identityOpened, .extended, .reminded, .extensionRequested,
            .extensionDeclined, .escalationAnswered:
            nil
        }
    }
}
