// SPDX-License-Identifier: Apache-2.0
package import Complaints
import SQL
package import Storage

/// The agencies and categories that a list of complaints mentions.
package struct SummaryNames: Sendable {
    package let agencies: [Agency.ID: Agency]
    package let categories: [Category.ID: Category]
}

// The outside world names agencies, categories and officers by what people write: codes and logins.
extension Operations {
    /// The heading with that code; public.
    package func category(code: String) throws(OperationError) -> Category? {
        try reading { try $0.categories(limit: Limits.categoriesMax) }.first { $0.code == code }
    }

    /// The officer of that agency with that login, for its own officers and the hub's; nil if there is none.
    package func officer(
        login: String, of agency: Agency.ID, by principal: Principal
    ) throws(OperationError) -> Officer? {
        guard principal.holds(anyOf: Role.ofHub) || principal.officer?.agency == agency else { throw .forbidden }
        let login = normalLogin(login)
        return try reading { try $0.credential(login: login) }.map(\.officer).flatMap { $0.agency == agency ? $0 : nil }
    }

    /// What the given complaints are held by and about.
    package func names(in summaries: [ComplaintSummary]) throws(OperationError) -> SummaryNames {
        var agencies: Set<Agency.ID> = []
        for case .agency(let agency) in summaries.compactMap(\.holder) { agencies.insert(agency) }
        let categories = Set(summaries.compactMap(\.category))
        return try reading { transaction in
            SummaryNames(
                agencies: try transaction.agencies(agencies), categories: try transaction.categories(categories))
        }
    }
}

extension Operations {
    /// Rows of one page of the registry's lists; a page with fewer is the last.
    package static let pageMax = Limits.pageMax
    /// Up to how many clocks are counted that have to be derived again; more are shown as this many and a plus.
    package static let clocksCountedMax = Limits.clocksCountedMax
    /// What a count of complaints goes up to.
    package static let countMax = Limits.countMax
    /// What a cockpit looks at to tell deadlines apart.
    package static let clocksLookedAt = Limits.clocksLookedAt
}
