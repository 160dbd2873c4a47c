// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
package import SQL

/// A session as it stands in its row; exactly one of officer and complaint is there.
package struct SessionRecord: Sendable {
    package let officer: Officer?
    package let complaint: Complaint.ID?
    package let mustChangePassword: Bool
    package let seenAt: Instant
    package let expiresAt: Instant
    /// Whether the officer is somebody's deputy now, so that it has to be looked up whose.
    package let isDeputy: Bool
}

/// A session of an officer as they may see it among their own.
package struct OfficerSession: Equatable, Sendable {
    /// Among the sessions of one officer it tells one from the other.
    package let startedAt: Instant
    /// Exact to a minute or so: reading pages costs no writes.
    package let seenAt: Instant
    /// Nil where nothing is known of it.
    package let device: Device?
    /// Whether it is the one that asks.
    package let isCurrent: Bool
}

/// Every statement on `session`, and the one place that knows its columns.
extension Transaction {
    package borrowing func insertSession(
        tokenHash: String, officer: Officer.ID, on device: Device?, at now: Instant, until expiry: Instant
    ) throws {
        try execute(
            """
            INSERT INTO session (token_hash, officer, device, created_at, seen_at, expires_at)
            VALUES (\(tokenHash), \(officer), \(device?.text), \(now), \(now), \(expiry))
            """)
    }

    package borrowing func insertSession(
        tokenHash: String, complaint: Complaint.ID, at now: Instant, until expiry: Instant
    ) throws {
        try execute(
            """
            INSERT INTO session (token_hash, complaint, created_at, seen_at, expires_at)
            VALUES (\(tokenHash), \(complaint), \(now), \(now), \(expiry))
            """)
    }

    /// The session with its officer and roles, if it is still good.
    ///
    /// Nil once it expired, if an officer was last seen before `idleSince`, or if officer or agency are inactive.
    package borrowing func session(
        tokenHash: String, at now: Instant, idleSince: Instant
    ) throws -> SessionRecord? {
        let rows = try run(
            """
            SELECT \(Officer.columns), r.role, s.complaint, o.must_change_password, s.seen_at, s.expires_at,
                (SELECT count(*) FROM acting_period p
                    WHERE p.deputy = s.officer AND p.end_at > \(now) AND p.from_at <= \(now))
            FROM session s
            LEFT JOIN officer o ON o.id = s.officer
            LEFT JOIN agency a ON a.id = o.agency
            LEFT JOIN officer_role r ON r.officer = o.id
            WHERE s.token_hash = \(tokenHash) AND s.expires_at > \(now)
                AND (s.officer IS NULL OR (s.seen_at > \(idleSince) AND o.is_active = 1 AND a.is_active = 1))
            """)
        guard let row = rows.first else { return nil }
        let next = Officer.columnCount + 1
        let complaint = try row.idOrNil(next, of: Complaint.self)
        return SessionRecord(
            officer: complaint == nil ? try Officer.folded(rows).first : nil, complaint: complaint,
            mustChangePassword: try row.boolOrNil(next + 1) ?? false, seenAt: try row.instant(next + 2),
            expiresAt: try row.instant(next + 3), isDeputy: try row.int(next + 4) > 0)
    }

    package borrowing func touchSession(tokenHash: String, at now: Instant) throws {
        try execute("UPDATE session SET seen_at = \(now) WHERE token_hash = \(tokenHash) AND seen_at < \(now)")
    }

    package borrowing func deleteSession(tokenHash: String) throws {
        try execute("DELETE FROM session WHERE token_hash = \(tokenHash)")
    }

    /// The sessions of an officer that are still good, newest first, at most `limit`.
    package borrowing func sessions(
        of officer: Officer.ID, current tokenHash: String, at now: Instant, idleSince: Instant, limit: Int
    ) throws -> [OfficerSession] {
        try run(
            """
            SELECT created_at, seen_at, token_hash, device FROM session
            WHERE officer = \(officer) AND expires_at > \(now) AND seen_at > \(idleSince)
            ORDER BY created_at DESC LIMIT \(limit)
            """
        ).map { row in
            OfficerSession(
                startedAt: try row.instant(0), seenAt: try row.instant(1),
                device: try row.stringOrNil(3).flatMap { Device(text: $0) }, isCurrent: try row.string(2) == tokenHash)
        }
    }

    /// Ends the session that an officer began then, unless it is the one of `kept`.
    package borrowing func deleteSession(of officer: Officer.ID, startedAt: Instant, except kept: String) throws {
        try execute(
            """
            DELETE FROM session WHERE officer = \(officer) AND created_at = \(startedAt) AND token_hash <> \(kept)
            """)
    }

    /// Ends every session of an officer, but for the one of `kept`.
    package borrowing func deleteSessions(of officer: Officer.ID, except kept: String = "") throws {
        try execute("DELETE FROM session WHERE officer = \(officer) AND token_hash <> \(kept)")
    }

    /// Deletes at most `limit` sessions that expired; gives how many.
    package borrowing func deleteSessions(expiredAt now: Instant, limit: Int) throws -> Int {
        try execute(
            """
            DELETE FROM session WHERE token_hash IN (
                SELECT token_hash FROM session WHERE expires_at <= \(now) ORDER BY expires_at LIMIT \(limit))
            """)
    }
}
