// SPDX-License-Identifier: Apache-2.0
import Complaints
package import Deadlines
import SQL
import Secrets
package import Storage

extension Operations {
    /// Where the session's officer is logged in, newest first, this session among them.
    package func sessions(in session: Session) throws(OperationError) -> [OfficerSession] {
        guard case .officer(let officer) = session.principal else { throw .forbidden }
        let now = now()
        let idleSince = now.adding(seconds: -Limits.officerIdleSeconds)
        return try reading { transaction in
            try transaction.sessions(
                of: officer.id, current: SHA256.hex(of: session.token), at: now, idleSince: idleSince,
                limit: Limits.sessionsShown)
        }
    }

    /// Ends another session of the session's officer; nothing happens if it has ended, or if it is this one.
    package func logOut(startedAt: Instant, in session: Session) async throws(OperationError) {
        guard case .officer(let officer) = session.principal else { throw .forbidden }
        try await transaction { transaction in
            try transaction.deleteSession(
                of: officer.id, startedAt: startedAt, except: SHA256.hex(of: session.token))
        }
    }

    /// Ends every other session of the session's officer.
    package func logOutElsewhere(in session: Session) async throws(OperationError) {
        guard case .officer(let officer) = session.principal else { throw .forbidden }
        try await transaction { transaction in
            try transaction.deleteSessions(of: officer.id, except: SHA256.hex(of: session.token))
        }
    }
}
