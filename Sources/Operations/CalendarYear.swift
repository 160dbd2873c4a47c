// SPDX-License-Identifier: Apache-2.0
package import Complaints
package import Deadlines
import SQL
package import Storage

/// A year of one calendar as people read it: what stands, what was taken back, and what follows from changes.
package struct CalendarYear: Equatable, Sendable {
    package let scope: CalendarScope
    /// What stands for the scope, with what it has from its province and the nation; by date.
    package let standing: [DeclaredDay]
    /// What the scope itself took back; by date, one page.
    package let withdrawn: [DeclaredDay]
    /// How far the latest changes of the scope are worked in, newest first.
    package let rederivations: [Rederivation]
    /// Everybody who is named in these.
    package let officers: [Officer.ID: Officer]

    package var isGoingOn: Bool { rederivations.contains { $0.endedAt == nil } }
}

extension Operations {
    /// The days that stand for a scope, with what it has from its province and the nation, by date; public.
    package func calendarDays(
        from first: Day, through last: Day, of scope: CalendarScope
    ) throws(OperationError) -> [DeclaredDay] {
        guard let days = days(first, last) else { return [] }
        return try reading { transaction in
            try check(scope, in: transaction)
            return try transaction.declaredDays(in: days, of: try scopes(above: scope, in: transaction))
        }
    }

    /// The scope with those that count wherever it does.
    private func scopes(
        above scope: CalendarScope, in transaction: borrowing Transaction
    ) throws -> [CalendarScope] {
        switch scope {
        case .nation: [.nation]
        case .province: [.nation, scope]
        case .agency(let id): try terms(in: transaction).calendars.scopes(of: id)
        }
    }

    /// A year of a calendar with who declared what; for officers.
    ///
    /// `place` is the last of what was taken back on the page before.
    package func calendarYear(
        from first: Day, through last: Day, of scope: CalendarScope, after place: (day: Day, number: Int64)? = nil,
        by principal: Principal
    ) throws(OperationError) -> CalendarYear {
        try principal.requireOfficer()
        guard let days = days(first, last) else { throw .notFound }
        return try reading { transaction in
            try check(scope, in: transaction)
            let standing = try transaction.declaredDays(in: days, of: try scopes(above: scope, in: transaction))
            let withdrawn = try transaction.withdrawnDays(in: days, of: scope, after: place, limit: Limits.pageMax)
            let rederivations = try transaction.rederivations(of: scope, limit: Limits.rederivationsShown)
            let named =
                (standing + withdrawn).flatMap { [$0.declaredBy, $0.withdrawnBy] } + rederivations.map(\.officer)
            return CalendarYear(
                scope: scope, standing: standing, withdrawn: withdrawn, rederivations: rederivations,
                officers: try transaction.officers(Set(named.compactMap(\.self))))
        }
    }
}
