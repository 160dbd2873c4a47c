// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines
import HTML
import HTTP
import Operations

/// What an officer was told, newest first, with what is new since they last said they had read it.
struct NotificationsPage: Framed {
    let frame: Frame
    let page: NotificationPage
    let isFirst: Bool
    let now: Instant

    var layout: Layout {
        Layout(
            frame, title: say(.notificationsTitle), current: .notifications,
            """
            <h1>\(say(.notificationsTitle))</h1>
            \(seenForm)\(list)\
            \(Pager(frame, first: isFirst ? nil : .notifications, next: page.next.map(Link.notifications(before:))).html)
            """)
    }

    private var seenForm: HTML {
        guard isFirst, let newest = page.notifications.first?.number, newest > page.seen else { return .empty }
        return PostForm(
            frame, to: .notifications,
            """
            <input type="hidden" name="number" value="\(String(newest))">
            <p><button type="submit" class="btn btn-outline-primary">\(say(.notificationsSeen))</button></p>

            """
        ).html
    }

    private var list: HTML {
        guard !page.notifications.isEmpty else {
            return EmptyState(say(.notificationsEmpty), say(.notificationsEmptyText)).html
        }
        return "<ul class=\"notifications\">\n\(page.notifications.map(item))</ul>\n"
    }

    private func item(_ notification: Notification) -> HTML {
        let isNew = notification.number > page.seen
        let mark: HTML = isNew ? "<span class=\"new-mark\">\(say(.notificationsNew))</span> " : .empty
        return """
            <li\(attribute: "class", isNew ? "is-new" : nil)>\(mark)<a href="\(Link.complaint(notification.code))">\
            \(subject(notification.subject))</a> <span class="notification-kind">\(say(notification.kind.message)) · \
            <span class="code">\(notification.code.grouped)</span> · \
            \(RelativeTime(notification.at, at: now, in: frame.language).html)</span></li>

            """
    }
}

/// The officer's notifications.
let notificationRoutes: [Route<Visit>] = [
    .page("/desk/notifications", showNotifications),
    .form("/desk/notifications", readNotifications),
]

@Sendable private func showNotifications(_ request: Request, _ visit: Visit) throws -> Response {
    let before = request.query["before"].flatMap { Int64($0) }
    let page = try visit.operations.notificationPage(before: before, by: visit.principal)
    return visit.answer(
        NotificationsPage(
            frame: visit.frame, page: page, isFirst: before == nil, now: visit.operations.now()
        ).layout)
}

@Sendable private func readNotifications(_ request: Request, _ visit: Visit) async throws -> Response {
    let number = request.form["number"].flatMap { Int64($0) } ?? 0
    try await visit.operations.sawNotifications(upTo: number, by: visit.principal)
    return .redirect(to: Link.notifications.text)
}

extension Link {
    static let notifications = Link("desk", "notifications")

    /// The page of those before that number.
    static func notifications(before number: Int64) -> Link {
        Link("desk", "notifications", query: [("before", String(number))])
    }
}
