// SPDX-License-Identifier: Apache-2.0
import Complaints
import SQL
package import Storage

/// One page of an officer's notifications.
package struct NotificationPage: Equatable, Sendable {
    /// Newest first.
    package let notifications: [Notification]
    /// What comes after the page, to be asked for; nil on the last one.
    package let next: Int64?
    /// The number up to which the officer had read before.
    package let seen: Int64
}

extension Operations {
    /// The latest news for the officer and their side, newest first; the few that a desk shows.
    package func notifications(by principal: Principal) throws(OperationError) -> [Notification] {
        guard let officer = principal.officer else { throw .unauthenticated }
        return try reading { try notifications(of: officer, before: nil, limit: Limits.notificationsShown, in: $0) }
    }

    /// One page of all of them, those before a number if given.
    package func notificationPage(
        before number: Int64?, by principal: Principal
    ) throws(OperationError) -> NotificationPage {
        guard let officer = principal.officer else { throw .unauthenticated }
        return try reading { transaction in
            let rows = try notifications(
                of: officer, before: number, limit: Limits.pageRows + 1, in: transaction)
            let page = Page(rows, limit: Limits.pageRows, by: \.number)
            return NotificationPage(
                notifications: page.elements, next: page.next,
                seen: try transaction.lastNotificationSeen(by: officer.id))
        }
    }

    /// Each addressee's rows are read in the order of their own index, then put into one order.
    func notifications(
        of officer: Officer, before number: Int64?, limit: Int, in transaction: borrowing Transaction
    ) throws -> [Notification] {
        var found: [Notification] = []
        for addressee in officer.addressees {
            found += try transaction.notifications(of: addressee, for: officer.id, before: number, limit: limit)
        }
        return Array(found.sorted { $0.number > $1.number }.prefix(limit))
    }

    /// How many the officer has not read; counting stops at one more than `max`.
    package func unreadNotifications(max: Int, by principal: Principal) throws(OperationError) -> Int {
        guard let officer = principal.officer else { return 0 }
        return try reading { transaction in
            var count = 0
            for addressee in officer.addressees where count <= max {
                count += try transaction.unreadNotificationCount(of: addressee, for: officer.id, cap: max + 1)
            }
            return min(count, max + 1)
        }
    }

    /// Notes that the officer has read everything up to that number.
    package func sawNotifications(upTo number: Int64, by principal: Principal) async throws(OperationError) {
        guard let officer = principal.officer else { throw .unauthenticated }
        guard number > 0 else { throw .invalid([FieldError("number", .malformed)]) }
        try await transaction { try $0.sawNotifications(upTo: number, by: officer.id) }
    }
}

extension Officer {
    /// As whom the officer is told news: as themselves, and for the hub or, as its head, for their agency.
    fileprivate var addressees: [Addressee] {
        guard roles.isDisjoint(with: Role.ofHub) else { return [.officer(id), .side(.hub)] }
        let isHead = actors.contains { $0.holds(anyOf: [.unitHead, .cceo]) }
        return isHead ? [.officer(id), .side(.agency(agency))] : [.officer(id)]
    }
}
