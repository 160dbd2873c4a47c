// SPDX-License-Identifier: Apache-2.0
import Complaints
import SQL
import Secrets
import Storage

extension Operations {
    /// Ends every other session of the session's officer.
    package func logOutElsewhere(in session: Session) async throws(OperationError) {
        guard case .officer(let officer) = session.principal else { throw .forbidden }
        try await transaction { transaction in
            try transaction.deleteSessions(of: officer.id, except: SHA256.hex(of: session.token))
        }
    }
}
