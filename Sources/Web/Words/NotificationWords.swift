// SPDX-License-Identifier: Apache-2.0

/// What officers are told without asking.
extension Message {
    static let notificationsTitle = Message("การแจ้งเตือน", "Notifications")
    static func notificationsUnread(_ count: String) -> Message {
        Message("การแจ้งเตือน ยังไม่อ่าน \(count) รายการ", "Notifications, \(count) unread")
    }
    static let notificationsSeen = Message("ทำเครื่องหมายว่าอ่านทั้งหมดแล้ว", "Mark all as read")
    static let notificationsNew = Message("ใหม่", "New")
    static let notificationsCalled = Message("มีผู้เอ่ยถึงท่านในบันทึกภายใน", "A note calls you")
    static let notificationsEmpty = Message("ยังไม่มีการแจ้งเตือน", "No notifications yet")
    static let notificationsEmptyText = Message(
        "เมื่อมีเรื่องเข้ามาหรือมีความเคลื่อนไหวที่ท่านควรทราบ จะแสดงที่นี่",
        "When something comes in that you should know of, it appears here.")
}
