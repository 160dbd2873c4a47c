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
    /// The latest news for the officer's side, newest first; the few that a desk shows.
    package func notifications(by principal: Principal) throws(OperationError) -> [Notification] {
        guard let officer = principal.officer else { throw .unauthenticated }
        guard let holder = officer.notifiedAs else { return [] }
        return try reading { transaction in
            try transaction.notifications(of: holder, for: officer.id, limit: Limits.notificationsShown)
        }
    }

    /// One page of all of them, those before a number if given.
    package func notificationPage(
        before number: Int64?, by principal: Principal
    ) throws(OperationError) -> NotificationPage {
        guard let officer = principal.officer else { throw .unauthenticated }
        guard let holder = officer.notifiedAs else {
            return NotificationPage(notifications: [], next: nil, seen: 0)
        }
        return try reading { transaction in
            let rows = try transaction.notifications(
                of: holder, for: officer.id, before: number, limit: Limits.pageRows + 1)
            let page = Page(rows, limit: Limits.pageRows, by: \.number)
            return NotificationPage(
                notifications: page.elements, next: page.next,
                seen: try transaction.lastNotificationSeen(by: officer.id))
        }
    }

    /// How many the officer has not read; counting stops at one more than `max`.
    package func unreadNotifications(max: Int, by principal: Principal) throws(OperationError) -> Int {
        guard let officer = principal.officer, let holder = officer.notifiedAs else { return 0 }
        return try reading { transaction in
            try transaction.unreadNotificationCount(of: holder, for: officer.id, cap: max + 1)
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
    /// Whose news the officer is told; nil for those who are told none.
    fileprivate var notifiedAs: Complaint.Holder? {
        guard roles.isDisjoint(with: Role.ofHub) else { return .hub }
        return roles.isDisjoint(with: [.unitHead, .cceo]) ? nil : .agency(agency)
    }
}
