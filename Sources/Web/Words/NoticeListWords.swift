// SPDX-License-Identifier: Apache-2.0
import Complaints
import Operations

/// What administrators read of notices.
extension Message {
    static let noticeListLead = Message(
        "ข้อความทุกฉบับที่ส่งหรือจะส่งถึงผู้ร้องและเจ้าหน้าที่ ไม่มีชื่อและที่อยู่",
        "Every message that was or will be sent to complainants and officers, without names and addresses.")
    static let noticeListEmpty = Message("ยังไม่มีการแจ้งข่าว", "No notices yet")
    static let noticeAll = Message("ทั้งหมด", "All")
    static let noticeAt = Message("สร้างเมื่อ", "Made")
    static let noticeFor = Message("ถึง", "For")
    static let noticeWhat = Message("เรื่องที่แจ้ง", "What it tells")
    static let noticeBy = Message("ทาง", "Way")
    static let noticeStateColumn = Message("สถานะ", "State")
    static let noticeAttempts = Message("ครั้งที่ลอง", "Attempts")
    static let noticeNext = Message("ลองอีกเมื่อ", "Next attempt")
    static let noticeSentAt = Message("ส่งเมื่อ", "Sent")
    static let noticeError = Message("เหตุขัดข้อง", "Failure")
    static let noticeComplainantOf = Message("ผู้ร้องของเรื่อง", "Complainant of")
    static let noticeDigestName = Message("สรุปประจำวัน", "Daily summary")
    static let noticeWeekName = Message("สรุปรายสัปดาห์ถึงผู้บริหาร", "Week, to an executive")
    static let noticeRetry = Message("ลองส่งใหม่", "Try again")
    static let noticeRetryAll = Message("ลองส่งใหม่ทุกฉบับที่หยุดไป", "Try all that gave up again")
    static let noticeMessageID = Message("รหัสข้อความ (Message-ID)", "Message-ID")
    static let noticeLapses = Message("ครั้งที่ไม่ทราบผล", "Attempts of unknown outcome")
    static let noticeLetterTitle = Message("ข้อความ", "What it says")
    static let noticeShort = Message("ข้อความสั้น", "As a short message")
    static let noticePage = Message("อย่างที่เห็นในโปรแกรมอีเมล", "As mail programs show it")
    static let noticeKept = Message("ดาวน์โหลดข้อความที่เก็บไว้", "Download the message that was kept")
    static let noticeKeptLead = Message(
        "ระบบสาธิตเก็บข้อความไว้ในโฟลเดอร์แทนการส่งจริง",
        "This demonstration keeps messages in a folder instead of sending them.")
    static func noticeWithoutWay(_ channel: Message, _ count: String) -> Message {
        Message(
            "ยังไม่ได้ตั้งค่าการส่งทาง \(channel.thai): \(count) ฉบับรออยู่ ไม่สูญหาย",
            "Nothing is set up to send by \(channel.english): \(count) wait, none is lost.")
    }
}

extension NoticeState: Worded {
    package var message: Message {
        switch self {
        case .waiting: Message("รอส่ง", "Waiting")
        case .sending: Message("กำลังส่ง", "Being sent")
        case .sent: Message("ส่งแล้ว", "Sent")
        case .failed: Message("ไม่สำเร็จ จะลองใหม่", "Failed, will be tried again")
        case .dead: Message("หยุดแล้ว รอผู้ดูแล", "Gave up, waits for you")
        case .suppressed: Message("ไม่ส่ง ไม่มีผู้รับ", "Not sent, nobody to tell")
        }
    }
}
