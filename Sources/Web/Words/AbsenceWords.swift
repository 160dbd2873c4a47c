// SPDX-License-Identifier: Apache-2.0
import Complaints

/// What is said of people who are away, of those who act for them, and of work that is handed over.
extension Message {
    static let absenceTitle = Message("การไม่อยู่และการแทน", "Absence and acting")
    static let absenceOwnTitle = Message("วันที่ฉันไม่อยู่", "When I am away")
    static let absenceWork = Message("การไม่อยู่และงานในมือ", "Absence and work")
    static let absenceNone = Message("ไม่มีวันที่ไม่อยู่", "Nobody is away, now or later.")
    static let absenceOwnNone = Message("ยังไม่ได้แจ้งวันที่ไม่อยู่", "No absence is written down.")
    static let absenceOfficer = Message("ผู้ไม่อยู่", "Who is away")
    static let absenceFrom = Message("ไม่อยู่ตั้งแต่วันที่", "Away from")
    static let absenceUntil = Message("วันสุดท้ายที่ไม่อยู่", "Last day away")
    static let absenceFromHint = Message(
        "เช่น 5/12/2569 ต้องไม่ซ้อนกับช่วงที่บันทึกไว้แล้ว",
        "For instance 2026-12-05. It may not overlap with an absence that is there already.")
    static let absenceUntilHint = Message(
        "เช่น 9/12/2569 ต้องไม่ก่อนวันแรก และยังไม่ผ่านไป",
        "For instance 2026-12-09: not before the first day, and not over yet.")
    static let absenceDays = Message("ช่วงเวลา", "When")
    static let absenceDeputy = Message("ผู้ทำหน้าที่แทน", "Who acts")
    static let absenceDeputyHint = Message(
        "ผู้แทนทำแทนได้เฉพาะในช่วงนี้ และประวัติของเรื่องจะบอกว่าทำแทนใคร",
        "They may do it in this time alone, and the history says for whom they did it.")
    static let absenceNobody = Message("ไม่มีผู้แทน (แจ้งเตือนขึ้นไปอีกระดับ)", "Nobody (reminders go one level up)")
    static let absenceGoesUp = Message(
        "ระหว่างที่ไม่อยู่ การแจ้งเตือนจะขึ้นไปถึงหัวหน้ากลุ่มงาน", "Meanwhile reminders go to the unit head.")
    static let absenceReason = Message("เหตุที่มีผู้แทน", "Why somebody acts")
    static let absenceOrder = Message("เลขที่คำสั่ง", "Number of the order")
    static let absenceOrderHint = Message("เช่น คำสั่งที่ 12/2569", "For instance Order 12/2569")
    static let absenceSave = Message("บันทึกวันที่ไม่อยู่", "Save the absence")
    static let absenceEnd = Message("สิ้นสุดตอนนี้", "End it now")
    static let absenceCancel = Message("ยกเลิก", "Cancel it")
    static let absenceCancelled = Message("ยกเลิกแล้ว ช่วงนี้ไม่มีผลเลย", "It was cancelled and never took effect.")
    static let absenceCancelDo = Message("ยกเลิกวันที่ไม่อยู่นี้", "Cancel this absence")
    static let absenceKeep = Message("กลับโดยไม่เปลี่ยน", "Go back, change nothing")
    static func absenceCancelQuestion(_ name: String) -> Message {
        Message("ยกเลิกวันที่ไม่อยู่ของ \(name) หรือไม่", "Cancel this absence of \(name)?")
    }
    static func absenceEndQuestion(_ name: String) -> Message {
        Message("ให้การไม่อยู่ของ \(name) สิ้นสุดตอนนี้หรือไม่", "End the absence of \(name) now?")
    }
    static let absenceCancelNever = Message("ช่วงนี้จะไม่มีผลเลย", "It never takes effect.")
    static let absenceEndBack = Message(
        "การแจ้งเตือนกลับไปถึงผู้นี้ทันที", "Reminders go to this officer again at once.")
    static let absenceEndDeputy = Message(
        "ผู้ทำหน้าที่แทนจะทำแทนไม่ได้ทันที", "Whoever acts can no longer do so, at once.")
    static let absenceEndTold = Message(
        "ประวัติของเจ้าหน้าที่จะบอกว่าใครทำและเมื่อใด", "The officer’s history says who did this and when.")
    static let absenceReasonNeeded = Message("(ต้องเลือกเมื่อมีผู้แทน)", "(needed when somebody acts)")
    static let absenceChange = Message("เปลี่ยน", "Change")
    static let absenceSaved = Message("บันทึกวันที่ไม่อยู่แล้ว", "The absence was saved.")
    static let absenceEnded = Message("สิ้นสุดแล้ว", "The absence was ended.")
    static let absenceActsFor = Message("ทำหน้าที่แทนผู้อื่น", "Acts for others")
    static let absenceNow = Message("ขณะนี้", "Now")
    static let absenceLater = Message("ยังไม่เริ่ม", "To come")
    static let absenceState = Message("สถานะ", "State")
    static func absenceOrdered(_ name: String) -> Message { Message("บันทึกโดย \(name)", "written down by \(name)") }
    static func absenceAway(_ day: String) -> Message { Message("ไม่อยู่ถึง \(day)", "away until \(day)") }
    static func absenceActing(_ name: String) -> Message {
        Message("ท่านทำหน้าที่แทน \(name) อยู่ในขณะนี้", "You are acting for \(name) now.")
    }
    static func absenceActingUntil(_ name: String, _ day: Message) -> Message {
        Message("ท่านทำหน้าที่แทน \(name) ถึง \(day.thai)", "You are acting for \(name) until \(day.english).")
    }
    static func absenceWillAct(_ name: String, _ from: Message, _ day: Message) -> Message {
        Message(
            "ท่านจะทำหน้าที่แทน \(name) ตั้งแต่ \(from.thai) ถึง \(day.thai)",
            "You will act for \(name) from \(from.english) until \(day.english).")
    }
    static let absenceActingDecisions = Message("ดูเรื่องที่รอตัดสินใจ", "See what waits for a decision")
    static let absenceActingMore = Message("ดูรายละเอียด", "See the details")
    static func absenceFor(_ name: String) -> Message { Message("ทำแทน \(name)", "acting for \(name)") }

    static let handoverTitle = Message("ส่งมอบงานทั้งหมด", "Hand over all work")
    static let handoverLead = Message(
        "เรื่องที่ยังไม่เสร็จทุกเรื่องจะไปอยู่กับผู้รับ ระบบทำทีละเรื่อง และบอกรหัสของเรื่องที่ส่งมอบไม่ได้ กำหนดเวลาไม่เปลี่ยน",
        "Every open complaint goes to the receiver, one after the other, and you read the codes of those that could not go. No deadline moves."
    )
    static let handoverComplaints = Message("เรื่องที่ยังไม่เสร็จ", "Open complaints")
    static let handoverQuestions = Message("ในนี้รอผู้ร้องตอบ", "Of these, waiting for an answer")
    static let handoverDrafts = Message(
        "แบบฟอร์มที่กรอกค้างไว้ (อ่านได้เฉพาะเจ้าตัว)", "Forms not sent yet (only their writer reads them)")
    static let handoverUnread = Message("ข่าวและการเรียกหาที่ยังไม่ได้อ่าน", "News and mentions not read")
    static let handoverList = Message("เรื่องที่จะส่งมอบ", "What will be handed over")
    static let handoverReceiver = Message("ผู้รับงาน", "Who receives it")
    static let handoverOthers = Message("เจ้าหน้าที่อื่นของหน่วยงาน", "Others of the agency")
    static let handoverUnit = Message("กลุ่มงานเดียวกัน", "The same unit")
    static func handoverSpread(_ count: Int) -> Message {
        Message("กระจายให้ทั้งกลุ่มงาน (\(count) คน)", "Spread over the unit (\(count))")
    }
    static func handoverHas(_ name: String, _ count: Int) -> Message {
        Message("\(name) · มีอยู่ \(count) เรื่อง", "\(name) · has \(count)")
    }
    static let handoverStart = Message("ส่งมอบทั้งหมด", "Hand over all of it")
    static let handoverStarted = Message(
        "เริ่มส่งมอบแล้ว ด้านล่างบอกว่าทำไปกี่เรื่อง และรหัสของเรื่องที่ส่งมอบไม่ได้",
        "Handing over has begun. Below stand how many are done, and the codes of those that could not go.")
    static let handoverGoing = Message(
        "กำลังส่งมอบทีละเรื่อง ตัวเลขในหน้านี้เปลี่ยนตามไป", "Handing over, one after the other; the numbers here follow.")
    static let handoverEmpty = Message("ไม่มีเรื่องค้างอยู่กับเจ้าหน้าที่ผู้นี้", "No open complaint is with this officer.")
    static let handoverFree = Message(
        "ไม่มีงานค้าง เลิกใช้บัญชีนี้ได้", "Nothing is left. The account may be taken out of use.")
    static let handoverActs = Message(
        "ผู้นี้ยังต้องทำหน้าที่แทนผู้อื่น สิ้นสุดการแทนก่อน จึงเลิกใช้บัญชีได้",
        "This officer is to act for somebody. End that before the account is taken out of use.")
    static let handoverFirst = Message(
        "เจ้าหน้าที่ผู้นี้ยังมีเรื่องที่ยังไม่เสร็จ ส่งมอบเรื่องเหล่านั้นก่อน จึงเลิกใช้บัญชีได้",
        "Complaints are still with this officer. Hand them over before the account is taken out of use.")
    static let handoverRuns = Message("การส่งมอบที่ผ่านมา", "What was handed over")
    static let handoverWhen = Message("เมื่อ", "When")
    static let handoverTo = Message("ผู้รับ", "To")
    static let handoverLeft = Message("เรื่องที่ส่งมอบไม่ได้", "Complaints that could not be handed over")
    static let handoverDetails = Message("ดูผลทุกเรื่อง", "See each of them")
}

extension ActingPeriod.Reason: Worded {
    package var message: Message {
        switch self {
        case .absence: Message("ลา ป่วย หรือไปราชการ", "On leave, ill or travelling")
        case .vacancy: Message("ตำแหน่งว่าง", "The post is vacant")
        }
    }
}
