// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL
package import Storage

/// A request to open an identity with the names of all that it mentions.
package struct AuditedAccess: Equatable, Sendable {
    package let access: IdentityAccess
    package let code: PublicCode?
    package let officer: Officer?
    package let approver: Officer?
    package let agency: Agency?
}

extension Operations {
    /// Whose requests are asked for by a login, in whatever agency; for auditors.
    package func auditedOfficer(_ login: String, by principal: Principal) throws(OperationError) -> Officer? {
        guard principal.holds(.auditor) else { throw .forbidden }
        return try reading { try $0.officers(logins: [login]).first }
    }

    /// The newest requests to open an identity of those asked for, with names; for auditors.
    package func auditedAccesses(
        _ filter: AccessFilter = AccessFilter(), before: (at: Instant, id: Reveal.ID)? = nil, limit: Int,
        by principal: Principal
    ) throws(OperationError) -> [AuditedAccess] {
        guard principal.holds(.auditor) else { throw .forbidden }
        return try reading { transaction in
            let accesses = try transaction.identityAccesses(filter, before: before, limit: limit)
            let officers = try transaction.officers(
                Set(accesses.flatMap { [$0.officer, $0.approvedBy] }.compactMap(\.self)))
            let agencies = try transaction.agencies(Set(accesses.map(\.agency)))
            let summaries = try transaction.summaries(
                of: Array(Set(accesses.map(\.complaint))), scopes: [.all], viewer: principal.officer?.id)
            let codes = Dictionary(summaries.map { ($0.id, $0.code) }) { first, _ in first }
            return accesses.map { access in
                AuditedAccess(
                    access: access, code: codes[access.complaint], officer: officers[access.officer],
                    approver: access.approvedBy.flatMap { officers[$0] }, agency: agencies[access.agency])
            }
        }
    }
}
