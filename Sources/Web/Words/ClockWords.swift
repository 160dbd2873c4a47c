// SPDX-License-Identifier: Apache-2.0
import Complaints
import Deadlines

/// What is said of deadlines and how they come about.
extension Message {
    static let clockTitle = Message("กำหนดเวลา", "Deadlines")
    static let clockNone = Message("ไม่มีกำหนดเวลาที่กำลังนับอยู่", "No deadline runs now.")
    static let clockPast = Message("กำหนดเวลาที่สิ้นสุดแล้ว", "Deadlines that have ended")
    static let clockWhy = Message("นับอย่างไร", "How it is counted")
    static let clockStarted = Message("เริ่มนับเมื่อ", "Began on")
    static let clockPeriod = Message("ระยะเวลา", "Time allowed:")
    static let clockDefaultPolicy = Message("เกณฑ์กลางของประเทศ", "the nation’s default")
    static let clockExtended = Message("ขยายเวลาอีก", "Extended by")
    static let clockSkipped = Message("ไม่นับ", "Not counted:")
    static let clockPostponed = Message("เลื่อนพ้น", "Put off past")
    static let clockLanded = Message("ครบกำหนดในวันทำการถัดไป", "Ends with the next working day,")
    static let clockRan = Message("นับเวลา", "Time counted:")
    static let clockPaused = Message("หยุดนับระหว่างรอผู้ร้อง", "Stood still:")
    static let clockDue = Message("ครบกำหนด", "Due")
    static let clockDueLatest = Message("ครบกำหนดช้าที่สุด", "Due at the latest")
    static let clockNoDue = Message("ยังกำหนดวันไม่ได้", "No day can be named yet")
    static let clockEnded = Message("สิ้นสุดเมื่อ", "ended on")
    static let clockWeekend = Message("วันหยุดสุดสัปดาห์", "Weekend")
    static let clockWaiting = Message("รอคำตอบของผู้ร้อง", "Waiting for the complainant")
    static let clockKeyCounted = Message("วันที่นับ", "Counted")
    static let clockKeyHoliday = Message("วันหยุดราชการ", "Public holiday")
    static let clockRunning = Message("กำลังนับ", "Running")
    static let clockNear = Message("ใกล้ครบกำหนด", "Nearly due")
    static let clockOverdue = Message("เกินกำหนด", "Overdue")
    static let clockIsPaused = Message("หยุดนับ", "Standing still")
    static let clockMet = Message("ทันกำหนด", "In time")
    static let clockMissed = Message("ไม่ทันกำหนด", "Late")
    static let clockLapsed = Message("ไม่ต้องทำแล้ว", "Fell away")

    static func clockCounted(_ days: Int) -> Message {
        Message("นับ \(days) วัน", days == 1 ? "1 day counted:" : "\(days) days counted:")
    }

    static func clockAmount(_ amount: Int, _ unit: Period.Unit) -> Message {
        let plural = amount == 1 ? "" : "s"
        return switch unit {
        case .hours: Message("\(amount) ชั่วโมง", "\(amount) hour\(plural)")
        case .workingHours: Message("\(amount) ชั่วโมงทำการ", "\(amount) working hour\(plural)")
        case .calendarDays: Message("\(amount) วัน", "\(amount) day\(plural)")
        case .workingDays: Message("\(amount) วันทำการ", "\(amount) working day\(plural)")
        }
    }

    static func clockAmount(_ period: Period) -> Message { clockAmount(period.amount, period.unit) }

    /// Behind the name of a deadline that can be extended.
    static func clockExtensible(_ max: Int, _ unit: Period.Unit) -> Message {
        let amount = clockAmount(max, unit)
        return Message("(ได้ไม่เกิน \(amount.thai))", "(at most \(amount.english))")
    }

    static let trackedFirstReply = Message("ท่านจะได้รับคำตอบจากเราภายใน", "You will hear from us by")
    static let trackedFirstReplyLate = Message("เราควรตอบท่านภายใน", "You should have heard from us by")
    static let trackedResultBy = Message("หน่วยงานต้องแจ้งผลภายใน", "The agency has to report the result by")
    static let trackedResultLate = Message("หน่วยงานควรแจ้งผลภายใน", "The agency should have reported the result by")
    static let trackedReviewBy = Message("เราต้องแจ้งผลการทบทวนภายใน", "We have to tell you what the review found by")
    static let trackedReviewLate = Message(
        "เราควรแจ้งผลการทบทวนภายใน", "We should have told you what the review found by")
    static let trackedAllowsForAnswer = Message(
        "วันนี้เผื่อเวลารอคำตอบของท่านไว้แล้ว ยิ่งท่านตอบเร็ว กำหนดยิ่งเร็วขึ้น",
        "This allows for all the time that you may take to answer. The sooner you answer, the earlier it is.")
    static let trackedLateTold = Message(
        "เกินกำหนดแล้ว ระบบแจ้งหัวหน้าของผู้รับผิดชอบแล้ว",
        "This is late. The head of those responsible has been told.")
    static let trackedDeadlines = Message("กำหนดเวลาของเรื่องนี้", "The deadlines of this complaint")
    static let trackedDeadlinesLead = Message(
        "แต่ละกำหนดเริ่มและหยุดนับเมื่อใด และเว้นวันใดบ้าง",
        "When each of them began and stood still, and which days do not count.")
}

extension ClockKind {
    /// As the complainant reads it.
    var citizenMessage: Message {
        switch self {
        case .firstReply: Message("เราตอบท่านครั้งแรก", "Our first answer to you")
        case .result: Message("หน่วยงานแจ้งผล", "The agency’s result")
        case .information: Message("ท่านตอบคำถาม", "Your answer to the question")
        case .contestWindow: Message("ท่านโต้แย้งผลได้", "Your time to contest the result")
        case .contestReview: Message("เราทบทวนข้อโต้แย้งของท่าน", "Our review of your contest")
        case .acknowledge, .screen, .refer, .accept, .review, .rule, .progress, .licenceDelay, .breachNotice: message
        }
    }
}
