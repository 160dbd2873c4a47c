// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL
import Storage

/// For whom somebody may lay down deadlines and declare days.
package enum RuleReach: Equatable, Sendable {
    /// The nation, its provinces and every agency.
    case everybody
    /// One agency, and the province that it administers.
    case agency(Agency.ID, province: String?)
    case nobody

    /// Whether it holds for an agency's own rules; nil stands for the rules common to all.
    package func covers(_ agency: Agency.ID?) -> Bool {
        switch self {
        case .everybody: true
        case .agency(let own, _): agency == own
        case .nobody: false
        }
    }

    package func covers(_ scope: CalendarScope) -> Bool {
        switch (self, scope) {
        case (.everybody, _): true
        case (.agency(let own, _), .agency(let id)): own == id
        case (.agency(_, let own), .province(let code)): own == code
        case (.agency, .nation), (.nobody, _): false
        }
    }
}

extension Operations {
    /// Administrators of the hub reach everybody; those of another agency, and its executive, their own agency.
    package func ruleReach(of principal: Principal) throws(OperationError) -> RuleReach {
        try reading { try ruleReach(of: principal, in: $0) }
    }

    func ruleReach(of principal: Principal, in transaction: borrowing Transaction) throws -> RuleReach {
        if principal == .system { return .everybody }
        guard case .officer(let officer) = principal, principal.holds(anyOf: [.administrator, .cceo]),
            let agency = try transaction.agency(officer.agency)
        else { return .nobody }
        if agency.isHub { return principal.holds(.administrator) ? .everybody : .nobody }
        return .agency(agency.id, province: agency.family == .province ? agency.province : nil)
    }

    /// - Throws: ``OperationError/unauthenticated`` or ``OperationError/forbidden``.
    func requireReach(
        _ principal: Principal, over scope: CalendarScope, in transaction: borrowing Transaction
    ) throws {
        guard principal != .anonymous else { throw OperationError.unauthenticated }
        guard try ruleReach(of: principal, in: transaction).covers(scope) else { throw OperationError.forbidden }
    }
}
