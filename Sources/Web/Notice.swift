// SPDX-License-Identifier: Apache-2.0

/// What was just done, said once on the page that follows a form.
package enum Notice: String, CaseIterable, Sendable {
    case answered, added, sent, contested, rated, withdrawn, passwordChanged, left, noticesChosen

    package var message: Message {
        switch self {
        case .answered:
            Message("ได้รับคำตอบของท่านแล้ว ขอบคุณ เจ้าหน้าที่จะดำเนินการต่อ", "We have your answer, thank you. Work goes on.")
        case .added: Message("เพิ่มข้อมูลในเรื่องของท่านแล้ว", "Your information has been added.")
        case .sent: Message("ส่งข้อความแล้ว", "Your message has been sent.")
        case .contested:
            Message(
                "ได้รับข้อโต้แย้งของท่านแล้ว เจ้าหน้าที่อีกคนหนึ่งจะทบทวน",
                "We have your objection. Another officer will review it.")
        case .rated: Message("ขอบคุณสำหรับการให้คะแนน", "Thank you for your rating.")
        case .withdrawn: Message("ถอนเรื่องแล้ว", "The complaint has been withdrawn.")
        case .passwordChanged: Message("เปลี่ยนรหัสผ่านแล้ว", "Your password has been changed.")
        case .noticesChosen: .noticesSaved
        case .left: Message("ออกจากหน้าติดตามเรื่องแล้ว", "You have left the complaint.")
        }
    }
}
